"""Words in boxes: wrapped to a width, and escaped, so that no text can be anything but text."""

from collections.abc import Iterator
from html import escape
from typing import Final

from deiframe.sanitize import visible

_NARROW: Final = frozenset("iljtfrI.,;:'|!()[]-/ ’")
_WIDE: Final = frozenset("mwMWQOGCDHNRKUVXYABSETP@%&—…")
LINE_HEIGHT: Final = 1.2


def text_width(text: str, size: float) -> float:
    """About how wide a text is in Arimo, in the unit of ``size``; too wide if anything."""
    return size * sum(_width(character) for character in text)


def _width(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.84
    return 0.58 if character < "\u0250" else 1.05


def wrapped(text: str, width: float, size: float, most: int = 0) -> list[str]:
    """Break a text into lines of at most ``width``; a word that is too long is broken by a hyphen.

    ``most`` lines are kept (0: all), the last then ends in an ellipsis.
    """
    lines: list[str] = []
    line = ""
    for word in _pieces(" ".join(plain(text).split()), width, size):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if most and len(lines) > most:
        lines = lines[:most]
        lines[-1] = lines[-1].rstrip(" -.,;") + "…"
    return lines


def _pieces(text: str, width: float, size: float) -> Iterator[str]:
    for word in text.split(" "):
        rest = word
        while len(rest) > 3 and (cut := _cut(rest, width, size)) < len(rest):
            head = rest[:cut]
            # An existing hyphen or slash is a better place to break than an added one.
            natural = max(head.rfind("-"), head.rfind("/"))
            if natural > 2:
                yield rest[: natural + 1]
                rest = rest[natural + 1 :]
            else:
                yield head + "-"
                rest = rest[cut:]
        yield rest


def _cut(word: str, width: float, size: float) -> int:
    """How many letters fit before a hyphen; all of them where the word fits as it is."""
    taken, cut = 0.0, 2
    for count, character in enumerate(word, start=1):
        taken += _width(character)
        if size * taken > width:
            return cut
        if 3 <= count <= len(word) - 2 and size * (taken + _width("-")) <= width:
            cut = count
    return len(word)


def plain(text: str) -> str:
    """Return a text without what steers a program or misleads a reader, its line ends as blanks."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def markup(text: str) -> str:
    r"""Escape a text for an HTML-like label, where ``\N`` would stand for the node's name."""
    return escape(plain(text), quote=True).replace("\\", r"\\")


def lines_of(lines: list[str]) -> str:
    """Return lines as they stand in an HTML-like label, aligned to the left."""
    return "".join(f'{markup(line)}<BR ALIGN="LEFT"/>' for line in lines)


def attribute(text: str) -> str:
    r"""Escape a text for a tooltip or a title, where ``\G`` and ``&#27;`` would mean something.

    The engine looks at the backslashes of these twice, at those of a label once.
    """
    import graphviz

    written = plain(text).replace("&", "&amp;").replace("\\", r"\\")
    # Not str() of it: its type is what tells the package that <this> is text, not markup.
    escaped: str = graphviz.escape(" ".join(written.split()))
    return escaped
