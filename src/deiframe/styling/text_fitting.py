"""Words that fit: wrapped to a width as the font measures it, and shortened if they must be."""

from collections.abc import Iterator
from typing import Final

import attrs

from deiframe.extension_points.sheet import TextLine
from deiframe.styling.labels import plain
from deiframe.styling.letter_widths import width_of

_ROOM: Final = 0.995
"""Of a width that is used: what else draws the letters may round them up."""

_MOST_IN_A_LINE: Final = 200


@attrs.frozen
class WrappedText:
    """A text in lines; not ``is_whole`` if its end had to be left out."""

    lines: tuple[str, ...]
    is_whole: bool = True


def wrapped(
    text: str, width: float, size: float, *, bold: bool = False, most: int = 0
) -> WrappedText:
    """Break a text into lines of at most ``width``, at blanks, hyphens and slashes.

    A word that is too long is broken by a hyphen. Of more than ``most`` lines (0: any number) the
    last ends in an ellipsis. Each line holds something, however narrow it is.
    """
    room = width * _ROOM
    lines: list[str] = []
    line = ""
    for word, glued in _pieces(" ".join(plain(text).split()), room, size, bold):
        longer = f"{line}{'' if glued else ' '}{word}" if line else word
        if line and width_of(longer, size, bold=bold) > room:
            lines.append(line)
            line = word
        else:
            line = longer
        if most and len(lines) > most:
            break
    lines.append(line)
    if not most or len(lines) <= most:
        return WrappedText(tuple(lines))
    return WrappedText((*lines[: most - 1], _shortened(lines[most - 1], room, size, bold)), False)


def words_in(
    text: str, width: float, size: float, colour: str, *, bold: bool = False, most: int = 0
) -> tuple[TextLine, ...]:
    """A text as lines of a box that has so much room from side to side."""
    lines = wrapped(text, width, size, bold=bold, most=most).lines
    return tuple(TextLine(line, size, colour, bold) for line in lines if line)


def height_of(lines: tuple[TextLine, ...]) -> int:
    """How high lines are, one below the other."""
    return sum(line.height for line in lines)


def _shortened(line: str, room: float, size: float, bold: bool) -> str:
    while line and width_of(f"{line}…", size, bold=bold) > room:
        line = line[:-1]
    return line.rstrip(" -.,;:(/") + "…"


def _pieces(text: str, room: float, size: float, bold: bool) -> Iterator[tuple[str, bool]]:
    """What a line can be broken between, and whether it is glued to what stands before it."""
    for word in text.split(" "):
        rest, glued = word, False
        seen = _MOST_IN_A_LINE + int(5 * room / size)  # a word may have a hundred thousand letters
        while len(rest) > 3 and width_of(rest[:seen], size, bold=bold) > room:
            cut = _cut(rest, room, size, bold)
            head = rest[:cut]
            # An existing hyphen or slash is a better place to break than an added one.
            natural = max(head.rfind("-"), head.rfind("/"))
            if natural > 2:
                yield rest[: natural + 1], glued
                rest = rest[natural + 1 :]
            elif cut >= len(rest):
                break
            else:
                yield f"{head}-", glued
                rest = rest[cut:]
            glued = True
        yield rest, glued


def _cut(word: str, room: float, size: float, bold: bool) -> int:
    """How many letters of a word fit before a hyphen: three at least."""
    taken = width_of("-", size, bold=bold)
    for count, letter in enumerate(word):
        taken += width_of(letter, size, bold=bold)
        if taken > room:
            return max(3, count)
    return len(word)
