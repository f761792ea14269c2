"""What each key of the file format means, as the fields of the model say: for editors and docs.

:func:`documented` tells the keys of a class, :func:`parts` the classes that a file can hold.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, get_args

import attrs

from deiframe.i18n import Message, message
from deiframe.model.fields import info_of, key_of
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Fall, Rise, Target
from deiframe.model.strategy import Strategy
from deiframe.source.converter import keys_of
from deiframe.source.key_order import FILE, Part

_FLAT: Final[Mapping[tuple[type, str], tuple[Message, Any]]] = {
    (Strategy, "deiframe"): (message("The version of the file format."), 1),
    (Strategy, "include"): (
        message("Additional files to read; by default, all in the folder."),
        ["people.yaml"],
    ),
    (Target, "value"): (message("The figure to be reached, in the indicator's direction."), 30),
    (Target, "at_least"): (message("This value or more."), 80),
    (Target, "at_most"): (message("This value or less."), 20),
    (Target, "between"): (message("From the first up to the second."), [40, 60]),
    (Target, "rise"): (
        message("An increase against a year: in percent of what it was, or in points."),
        {"percent": 25, "against": 2025},
    ),
    (Target, "fall"): (
        message("A decrease against a year: in percent of what it was, or in points."),
        {"points": 5, "against": 2025},
    ),
    (Target, "by"): (message("On or before this date."), "2028-12-31"),
    (Target, "from"): (message("At all times from this day on."), "2026-01-01"),
    (Target, "each"): (message("Again each year; used together with from."), "year"),
}
"""Keys of the file that are no field of their own: those of the format, and a target's."""

ITEMS_MEAN: Final = message("An id of your own: lowercase letters, digits and hyphens.")
"""What stands under a collection."""


@attrs.frozen(kw_only=True)
class KeyDoc:
    """What there is to say of a key, as it stands in the parts of a file that are a ``cls``.

    ``example`` is a value as it may stand there; ``words`` are the only ones it takes, if they are
    fixed; ``refers_to`` says which kinds of item it names; ``holds`` is the class of the keys that
    stand under it.
    """

    cls: type
    key: str
    means: Message
    example: Any = None
    words: tuple[str, ...] = ()
    refers_to: tuple[Kind, ...] = ()
    required: bool = False
    holds: type | None = None


def documented(cls: type) -> tuple[KeyDoc, ...]:
    """The keys of a class, in the order of the file format."""
    part = Part(cls=cls)
    keys = {*keys_of(cls), *(key for owner, key in _FLAT if owner is cls)}
    found = (described(cls, key) for key in sorted(keys, key=part.rank))
    return tuple(doc for doc in found if doc is not None)


def described(cls: type, key: str) -> KeyDoc | None:
    """What a key of a class means; None if nobody has said it."""
    if (cls, key) in _FLAT:
        means, example = _FLAT[cls, key]
        return KeyDoc(cls=cls, key=key, means=means, example=example)
    field = _fields(cls).get(key)
    about = info_of(field) if field else None
    if field is None or about is None or about.means is None:
        return None
    inside = Part(cls=cls).inside(key)
    return KeyDoc(
        cls=cls,
        key=key,
        means=about.means,
        example=about.example,
        words=tuple(_words_in(field.type)),
        refers_to=about.refers_to,
        required=field.default is attrs.NOTHING,
        holds=inside.cls or inside.each,
    )


@cache
def parts() -> tuple[tuple[type, tuple[str, ...]], ...]:
    """Every class that a file can hold a mapping of, each with the keys that first lead to it."""
    found: dict[type, tuple[str, ...]] = {Strategy: ()}
    waiting = [FILE]
    for part in waiting:
        cls = part.cls or part.each
        for key in keys_of(cls):
            inside = Part(cls=cls).inside(key)
            inner = inside.cls or inside.each
            if inner and inner not in found and inner not in (Rise, Fall):
                found[inner] = (*found[cls], key)
                waiting.append(inside)
    return tuple(found.items())


@cache
def _fields(cls: Any) -> Mapping[str, "attrs.Attribute[Any]"]:
    return {key_of(field): field for field in attrs.fields(attrs.resolve_types(cls))}


def _words_in(annotation: Any) -> Iterator[str]:
    """The words of the fixed list that a field takes, alone or several of them."""
    from enum import StrEnum

    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, StrEnum):
            yield from (word.value for word in part)
