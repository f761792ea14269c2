"""Questions about what stands in a strategy twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Any, Final, get_args, get_origin

import attrs

from deiframe.graph.lookup import titles_of_item
from deiframe.graph.person_names import has_initial, person_name
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.title_words import TitleWords, respelled, words_in
from deiframe.model.fields import info_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.people import Stakeholder
from deiframe.model.references import references_in_lists
from deiframe.model.time import Period
from deiframe.model.vocabulary import StakeholderType

Twins = tuple[Item, Item]
"""An item, and one of its kind that is perhaps the same; whose id comes first in the alphabet."""

Field = tuple[str | int, ...]
"""The keys and indexes from an item down to what is meant."""

_COMPARED: Final = 20
"""With at most so many earlier items is one compared."""


def same_title(graph: StrategyGraph) -> Iterator[Twins]:
    """Items of one kind with one title; case, accents, blanks and commas make no difference.

    Those that name other departments, groups or times are different items of one title.
    """
    return iter(_same(graph))


@lru_cache(maxsize=4)
def _same(graph: StrategyGraph) -> tuple[Twins, ...]:
    titles = _titles(graph)
    return tuple(
        _twins(
            graph.items.values(),
            lambda item: titles[item.id],
            lambda entry, it: not _are_apart(entry, it),
        )
    )


@lru_cache(maxsize=4)
def _titles(graph: StrategyGraph) -> dict[str, list[TitleWords]]:
    """What the titles of each item come down to, by its id."""
    return {item.id: _words(item) for item in graph.items.values()}


def near_title(graph: StrategyGraph, kinds: Iterable[Kind]) -> Iterator[Twins]:
    """Items of some kinds whose titles differ by their spelling, an article, a name's order.

    Of persons also those whose given names may be written as initials. What has another item's
    very title is left to :func:`same_title`.
    """
    wanted = frozenset(kinds)
    same = {item.id for item, _ in _same(graph)}
    items = [it for it in graph.items.values() if it.kind in wanted and it.id not in same]
    persons = [it for it in items if isinstance(it, Stakeholder)]
    met: dict[str, Item] = {}
    titles = _titles(graph)

    for item, earlier in chain(
        _twins(items, lambda item: _respelled(item, titles[item.id]), _are_near),
        _twins(persons, _family_names, _can_be_one_person),
    ):
        met.setdefault(item.id, earlier)
    return ((item, met[item.id]) for item in items if item.id in met)


def named_twice(graph: StrategyGraph) -> Iterator[tuple[str, Field, str]]:
    """What one list names twice: the item it belongs to (or ""), the field, and what it is."""
    yield from _ids_twice(graph)
    for item in graph.items.values():
        for field in _lists_of_words(type(item)):  # type: ignore[arg-type]
            words = getattr(item, field)
            if len(words) > 1:
                yield from _again(item.id, field, words)
    strategy = graph.strategy
    yield from _again("", "plugins", strategy.plugins)
    yield from _again("", "elections", [election.on.isoformat() for election in strategy.elections])
    since = [entry.since.isoformat() for entry in strategy.political_support]
    yield from _again("", "political_support", since)


def _ids_twice(graph: StrategyGraph) -> Iterator[tuple[str, Field, str]]:
    holder: Field = ()
    seen: set[str] = set()
    for reference in references_in_lists(graph.strategy):
        path = reference.path[:-1] if reference.path[-1:] == ("to",) else reference.path
        if not isinstance(path[-1], int):
            continue
        if path[:-1] != holder:
            holder, seen = path[:-1], set()
        if reference.id in seen:
            item = str(path[1]) if path[1] in graph.items else ""
            yield item, path[2:] if item else path, reference.id
        seen.add(reference.id)


def _again(item: str, field: str, words: Iterable[str]) -> Iterator[tuple[str, Field, str]]:
    seen: set[str] = set()
    for index, word in enumerate(words):
        if word in seen:
            yield item, (field, index), word
        seen.add(word)


def _twins(
    items: Iterable[Item],
    keys_of: Callable[[Item], Iterable[Hashable]],
    alike: Callable[[Item, Item], bool],
) -> Iterator[Twins]:
    """Each item that shares a key with one of its kind whose id comes first, and is ``alike``."""
    first: dict[Hashable, Item] = {}
    sharing: dict[Hashable, dict[str, Item]] = {}
    for item in items:
        for key in keys_of(item):
            shared = item.kind, key
            other = first.setdefault(shared, item)
            if other is not item:
                sharing.setdefault(shared, {other.id: other})[item.id] = item
    met: dict[str, Twins] = {}
    for group in sharing.values():
        alphabetical = [group[identifier] for identifier in sorted(group)]
        for index, item in enumerate(alphabetical):
            for earlier in alphabetical[: min(index, _COMPARED)]:
                known = met.get(item.id)
                if (known is None or earlier.id < known[1].id) and alike(earlier, item):
                    met[item.id] = item, earlier
                    break
    return (met[identifier] for identifier in sorted(met))


def _words(item: Item) -> list[TitleWords]:
    """What its titles come down to, in each language; nothing if it has no title."""
    if type(item.title) is str:
        found = words_in(item.title)
        return [found] if found else []
    return [found for found in map(words_in, titles_of_item(item)) if found]


def _respelled(item: Item, titles: Iterable[TitleWords]) -> list[TitleWords]:
    """Its titles in one spelling; of a stakeholder also with the words in one order."""
    found = [respelled(words) for words in titles]
    if isinstance(item, Stakeholder):
        found += [tuple(sorted(words)) for words in found if all(map(str.isalpha, words))]
    return found


def _family_names(item: Item) -> Iterator[TitleWords]:
    if isinstance(item, Stakeholder) and item.type in (None, StakeholderType.PERSON):
        for name in map(person_name, titles_of_item(item)):
            if name is not None:
                yield name.family


def _are_near(item: Item, other: Item) -> bool:
    """Whether the titles differ, and nothing else tells the two apart."""
    return set(_words(item)).isdisjoint(_words(other)) and not _are_apart(item, other)


def _can_be_one_person(item: Item, other: Item) -> bool:
    """Whether the one's name can be the other's with initials; a role has no initials."""
    known = all(isinstance(it, Stakeholder) and it.type is not None for it in (item, other))
    titles = [*titles_of_item(item), *titles_of_item(other)]
    if not known and not any(map(has_initial, titles)):
        return False
    return _are_near(item, other) and any(
        name.can_be(another)
        for name in filter(None, map(person_name, titles_of_item(item)))
        for another in filter(None, map(person_name, titles_of_item(other)))
    )


def _are_apart(item: Item, other: Item) -> bool:
    """Whether both say something that cannot be said of one and the same."""
    for field in _telling_apart(type(item)):  # type: ignore[arg-type]
        text, also_text = getattr(item, field), getattr(other, field, None)
        if text and also_text and text != also_text:
            return True
    return _come_after(item, other) or _come_after(other, item)


@cache
def _telling_apart(cls: Any) -> tuple[str, ...]:
    """The fields that tell two items of one title apart, if both are filled in."""
    return tuple(field.name for field in attrs.fields(cls) if info_of(field).tells_apart)


@cache
def _lists_of_words(cls: Any) -> tuple[str, ...]:
    """The fields that list words, and not ids."""
    return tuple(
        field.name
        for field in attrs.fields(attrs.resolve_types(cls))
        if get_origin(field.type) is tuple
        and issubclass(get_args(field.type)[0], str)
        and not info_of(field).refers_to
    )


def _come_after(item: Item, other: Item) -> bool:
    """Whether the one ends before the other begins."""
    earlier, later = getattr(item, "period", None), getattr(other, "period", None)
    if not isinstance(earlier, Period) or not isinstance(later, Period):
        return False
    return bool(earlier.end and later.start and earlier.end < later.start)
