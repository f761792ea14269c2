"""Telling which letters of a picture are empty boxes, and in which items they stand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.i18n import Message, joined_list, message, messages, translate

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item

_MOST: Final = 12


def undrawable_text(
    letters: frozenset[str], graph: "StrategyGraph", language: str
) -> Iterator[Message]:
    """Say of each item which of the letters it has, and what to do about it."""
    if not letters:
        return
    yield message(
        "No font on this machine has these letters, so they are empty boxes: {letters}",
        letters=_some(letters),
    )
    found = (
        (identifier, _texts(item, language) & letters) for identifier, item in graph.items.items()
    )
    having = [(identifier, those) for identifier, those in found if those]
    for identifier, those in having[:_MOST]:
        yield message("{id}: {letters}", id=identifier, letters=_some(those))
    if len(having) > _MOST:
        yield messages("and {count} more", "and {count} more", len(having) - _MOST)
    yield message(
        "Draw it as svg (a browser finds its own fonts), or install a font that has them, such as "
        "Noto Sans."
    )


def _some(letters: frozenset[str]) -> object:
    some = sorted(letters)
    return joined_list(
        [f"{item} (U+{ord(item):04X})" for item in some[:_MOST]] + ["…"] * (len(some) > _MOST)
    )


def _texts(item: "Item", language: str) -> frozenset[str]:
    """The letters of all that an item says in a language."""
    values = (getattr(item, field.name) for field in attrs.fields(type(item)))
    texts = (translate(value, language) for value in (item.name, *values) if _is_text(value))
    return frozenset("".join(texts))


def _is_text(value: object) -> bool:
    from deiframe.model.text import Translations

    return isinstance(value, str | Translations)
