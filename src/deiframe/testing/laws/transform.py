"""The same strategy told otherwise: in another order, with other ids, with more beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

import attrs

from deiframe.i18n import JoinedList, Message
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Indicator, Scale
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import Obligation
from deiframe.model.strategy import Strategy
from deiframe.model.text import Text, Translations
from deiframe.model.theory import Intervention, Objective, Outcome, Vision
from deiframe.testing.change_texts import reworded
from deiframe.testing.rename_ids import renamed

_SERIES: Final = {
    "political_support": "since",
    "activities": "on",
    "elections": "on",
    "assessments": "on",
}
"""Dated series, and where the day stands: of two entries of one day the order may say something."""


def reordered(value: Any, pick: int) -> Any:
    """Return the strategy in another order: its items, and the lists and mappings in them.

    What an order means stays: the labels of a scale, entries of the same day, and which language
    of a text comes first.
    """
    if isinstance(value, Translations):
        return value
    if isinstance(value, tuple):
        return _turned([reordered(item, pick) for item in value], pick)
    if isinstance(value, Mapping):
        return dict(_turned(list(value.items()), pick))
    if not attrs.has(type(value)) or isinstance(value, Scale):
        return value
    changes = {
        field.name: reordered(getattr(value, field.name), pick)
        for field in attrs.fields(type(value))
    }
    if isinstance(value, Strategy):
        changes |= {name: getattr(value, name) for name in _SERIES if _has_twins(value, name)}
    return attrs.evolve(value, **changes)


def _turned(values: list[Any], pick: int) -> tuple[Any, ...]:
    """Backwards, or with another first."""
    if pick % 2 == 0 or len(values) < 3:
        return tuple(reversed(values))
    start = 1 + pick % (len(values) - 1)
    return tuple(values[start:] + values[:start])


def _has_twins(strategy: Strategy, name: str) -> bool:
    days = [getattr(item, _SERIES[name]) for item in getattr(strategy, name)]
    return len(set(days)) < len(days)


def other_names(strategy: Strategy, but: frozenset[str] = frozenset()) -> Mapping[str, str]:
    """Other ids for all items, whose alphabetical order is the same; ``but`` for some."""
    ids = sorted(item.id for item in strategy.items() if item.id not in but)
    return {identifier: f"item{number:04}" for number, identifier in enumerate(ids)}


_ANAGRAMS: Final = ("zitem", "zietm", "zimte", "zitme", "ziemt", "zimet")
"""Words of the same letters, and so as wide, that come after all others in the alphabet."""


@attrs.frozen
class LikeNamed:
    """The same strategy with other ids; ``undone`` gives a text about it the first ones' names."""

    strategy: Strategy
    names: Mapping[str, str]
    _prefix: str

    def undone(self, text: str) -> str:
        """The text with the ids that the first of several namings has."""
        return re.sub(rf"{self._prefix}(?=\d{{4}})", _ANAGRAMS[0], text)


def like_named(strategy: Strategy, but: frozenset[str] = frozenset()) -> Iterator[LikeNamed]:
    """The strategy with its ids exchanged in several ways, in the same alphabetical order.

    What goes by the order of a set of ids comes out otherwise in one of them.
    """
    known = other_names(strategy, but)
    for prefix in _ANAGRAMS:
        names = {identifier: name.replace("item", prefix, 1) for identifier, name in known.items()}
        yield LikeNamed(renamed(strategy, names), names, prefix)


def titled(strategy: Strategy) -> Strategy:
    """Return the strategy with a title for every item that has none and is called by its id."""
    return _each(strategy, lambda item: attrs.evolve(item, title=item.title or "Untitled"))


def bare(strategy: Strategy) -> Strategy:
    """Return the strategy without suppressions, which would hide what the rules say."""
    checks = attrs.evolve(strategy.checks, ignore={})
    without = _each(strategy, lambda item: attrs.evolve(item, ignore={}))
    return attrs.evolve(without, checks=checks)


def suppressing(strategy: Strategy, code: str, item: str) -> Strategy:
    """Return the strategy with a finding suppressed: of one item, or (no ``item``) everywhere."""
    reason: Mapping[str, Text] = {code: "Tried by a law"}
    if not item:
        return attrs.evolve(strategy, checks=attrs.evolve(strategy.checks, ignore=reason))
    return _each(
        strategy, lambda entry: attrs.evolve(entry, ignore=reason) if entry.id == item else entry
    )


def beside(strategy: Strategy, other: Strategy, pick: int) -> Strategy:
    """Return the strategy with items beside its own that have nothing to do with them.

    Either one of each kind that stands alone, or those of the ``other`` strategy.
    """
    more = list(_strangers()) if pick % 2 == 0 else list(_moved(other).items())
    changes = {
        kind.collection: (
            *strategy.of_kind(kind),
            *(item for item in more if item.kind is kind),
        )
        for kind in Kind
    }
    return attrs.evolve(strategy, **changes)  # type: ignore[arg-type]


def _moved(other: Strategy) -> Strategy:
    return renamed(other, {item.id: f"unrelated-{item.id}" for item in other.items()})


def _strangers() -> Iterator[Item]:
    for cls in _CLASSES:
        yield cls(id=f"unrelated-{cls.kind}", title="Unrelated")


_CLASSES: Final[tuple[type[Item], ...]] = (
    Vision, Objective, Outcome, Intervention, Indicator, Need, Stakeholder, Department, Group,
    Obligation,
)  # fmt: skip


def _each(strategy: Strategy, change: Any) -> Strategy:
    changes: dict[str, Any] = {
        kind.collection: tuple(change(item) for item in strategy.of_kind(kind)) for kind in Kind
    }
    return attrs.evolve(strategy, **changes)


def in_other_words_of_lists(strategy: Strategy, pick: int) -> Iterator[tuple[str, Strategy]]:
    """The strategy with one item of each kind told otherwise: in one word of a list."""
    for kind in Kind:
        items = strategy.of_kind(kind)
        for field in attrs.fields(type(items[0])) if items else ():
            at = pick % len(items)
            value = getattr(items[at], field.name)
            only = value[0] if isinstance(value, tuple) and len(value) == 1 else value
            if not isinstance(only, Enum | bool):
                continue
            choices: list[Any] = list(type(only)) if isinstance(only, Enum) else [False, True]
            new = choices[(choices.index(only) + 1 + pick) % len(choices)]
            replaced: Any = (new,) if only is not value else new
            changed = attrs.evolve(items[at], **{field.name: replaced})
            after = (*items[:at], changed, *items[at + 1 :])
            yield (
                f"the {field.name} of the {kind.value}",
                attrs.evolve(strategy, **{kind.collection: after}),  # type: ignore[arg-type]
            )


def in_plain_words(value: Any) -> Any:
    """Return a value (a strategy, a message, a text) whose texts are letters and blanks only.

    Each is as long as it was; empty ones stay empty, and ids and addresses as they are.
    """
    if isinstance(value, Message):
        inside = {name: in_plain_words(item) for name, item in value.values.items()}
        return attrs.evolve(value, values=inside)
    if isinstance(value, JoinedList):
        return attrs.evolve(value, values=tuple(map(in_plain_words, value.values)))
    return reworded(value, lambda _, text: _plain(text))


def _plain(text: str) -> str:
    """The text in letters, figures and blanks, of as many words: some count them."""
    return "".join(
        " " if item.isspace() else item if item.isascii() and item.isalnum() else "x"
        for item in text
    )
