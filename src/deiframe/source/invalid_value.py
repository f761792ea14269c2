"""A value that does not fit, and how to say what was found and what was wanted."""

from collections.abc import Iterable
from itertools import takewhile

from deiframe.diagnostics import Page
from deiframe.i18n import Message, joined_list, message
from deiframe.source.reader_errors import WRONG_TYPE, Correction, Path

_MOST_BITS = 200
"""Python writes out no number of several thousands of digits, and nobody reads one."""


class InvalidValueError(ValueError):
    """A value that does not fit its place; ``path`` leads from the value down to what is meant.

    ``at_key`` says that the last key of the path is, and not what stands under it.

    ``instead`` is what can safely be written in its place.
    """

    def __init__(
        self,
        message: Message,
        *,
        expected: Message | None = None,
        hint: Message | None = None,
        page: Page = WRONG_TYPE,
        path: Path = (),
        instead: Correction | None = None,
        at_key: bool = False,
    ) -> None:
        """Keep what is to be said about it."""
        super().__init__(message)
        self.text, self.expected, self.hint = message, expected, hint
        self.page, self.path, self.instead = page, path, instead
        self.at_key = at_key


def shown(value: object) -> object:
    """Return a value as it may stand in a message: short, and never the inside of a large one."""
    match value:
        case dict() | frozenset():
            return message("a group of keys")
        case list() | tuple():
            return message("a list")
        case str():
            return message('"{text}"', text=cut(value))
        case bool():
            return "true" if value else "false"
        case None:
            return message("nothing")
        case int() if value.bit_length() > _MOST_BITS:
            return message("a number of very many digits")
        case _:
            return cut(str(value))


def not_a_text(value: object) -> Message | None:
    """How to fix what YAML read as a number, a truth or nothing, where a text was meant."""
    if value is not None and not isinstance(value, bool | int | float):
        return None
    return message(
        "YAML does not read this as a text: put it in quotes, or start it with a letter."
    )


def split_at_comma(key: object) -> Message | None:
    """What to say of a number in the place of a key: ``{value: 12,5}`` is a value and a key 5."""
    if type(key) is not int or not 0 <= key < 1000:
        return None
    return message("If this is part of a number, write it with a point, as in 12.5.")


def nested_too_deep(most: int) -> Message:
    """Say that something is nested deeper than the limit."""
    return message(
        "This is nested more than {most} levels deep (limit {name}).", most=most, name="depth"
    )


def cut(text: str, length: int = 60) -> str:
    """Return a text on one line, shortened in the middle of nowhere if it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"


def wrong_type(value: object, expected: Message, hint: Message | None = None) -> InvalidValueError:
    """Make the error for a value that is of another type than ``expected``."""
    text = message("This is not allowed here: {value}.", value=shown(value))
    return InvalidValueError(text, expected=expected, hint=hint)


def obvious_correction(word: object, candidates: Iterable[str]) -> Correction | None:
    """Return the one candidate that was obviously meant; None where there could be a doubt.

    Obvious is another way of writing the same letters (``Fair_Hiring``), or one letter too many,
    too few, changed, or two exchanged, in a word of four letters or more, where no other candidate
    is as near. Digits are never a slip: ``goal-2`` is another goal than ``goal-1``.
    """
    if not isinstance(word, str) or len(word) > 200:
        return None
    near = {candidate for candidate in candidates if _is_near(word, candidate)}
    return Correction(word, near.pop()) if len(near) == 1 else None


def _is_near(word: str, candidate: str) -> bool:
    item, other = _letters(word), _letters(candidate)
    if item == other:
        return True
    return (
        min(len(item), len(other)) >= 4
        and _digits(item) == _digits(other)
        and _is_slip(item, other)
    )


def _letters(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())


def _digits(word: str) -> str:
    return "".join(sign for sign in word if sign.isdigit())


def _is_slip(word: str, other: str) -> bool:
    """Whether one edit turns the one into the other."""
    start = _alike(word, other)
    word, other = word[start:], other[start:]
    end = _alike(word[::-1], other[::-1])
    word, other = word[: len(word) - end], other[: len(other) - end]
    exchanged = len(word) == 2 and word == other[::-1]
    return exchanged or max(len(word), len(other)) <= 1


def _alike(item: str, other: str) -> int:
    """How many letters the two have in common at their start."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(item, other, strict=False))
    )


def one_of(words: Iterable[str]) -> Message:
    """Say that one of the words is expected."""
    return message("one of: {words}", words=joined_list(words))
