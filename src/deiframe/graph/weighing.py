"""What counts of a strategy: all but what is made up to show how it works, and what is doubted.

A mark is a :class:`~deiframe.verdicts.Fact` that says why a value, or an item as a whole, does not
count. Whoever asks the credible graph need not know of marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Final

import attrs

from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.graph.subtraction import (
    Kept,
    Path,
    hollowed,
    original_path,
    without_items,
    without_paths,
)
from deiframe.i18n import message
from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Relation
from deiframe.model.made_up import is_made_up, value_of
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import ObjectiveLevel, Status
from deiframe.verdicts import Fact

MADE_UP: Final = message("illustrative")
"""Why what is made up does not count."""

_RELATIONS: Final = tuple(Relation)
_TITLE: Final[Path] = ("title",)


@attrs.frozen(eq=False)
class Weighed:
    """A strategy as it is ``stated``, and as far as it counts.

    The ``credible`` graph is without what does not count, so that nothing rests on it. In the
    ``hollow`` one the items that do not count at all are still there, as names that say nothing: to
    leave out what lacks something must not look like having it. Both are the stated graph if
    everything counts. ``marks`` say what does not, and why.
    """

    stated: StrategyGraph
    credible: StrategyGraph
    hollow: StrategyGraph
    marks: tuple[Fact, ...] = ()
    _moved: tuple[Kept, ...] = ()

    def reasons(self, fact: Fact) -> tuple[Fact, ...]:
        """Why evidence does not count: marks on its item, else on what stands next to it."""
        own = self._marks_on(fact.item)
        if own or fact.item not in self.stated.items:
            return own
        beside = {item.id: None for item in neighbours(self.stated, fact.item)}
        return tuple(mark for item in beside for mark in self._marks_on(item))

    def placed(self, fact: Fact) -> Fact:
        """Evidence from the credible or hollow graph, with its place in the strategy as stated."""
        field = fact.field
        for kept in reversed(self._moved):
            field = original_path(kept, fact.item, field)
        return fact if field == fact.field else attrs.evolve(fact, field=field)

    def _marks_on(self, item: str) -> tuple[Fact, ...]:
        """The marks on an item: if all of it does not count, that is enough."""
        marks = self._by_item.get(item, ())
        return tuple(mark for mark in marks if _is_whole(mark))[:1] or marks

    @cached_property
    def _by_item(self) -> Mapping[str, tuple[Fact, ...]]:
        found: dict[str, tuple[Fact, ...]] = {}
        for mark in self.marks:
            found[mark.item] = (*found.get(mark.item, ()), mark)
        return found


def weigh(graph: StrategyGraph, doubts: Iterable[Fact] = ()) -> Weighed:
    """Weigh a strategy: what is marked as illustrative, and the doubts, do not count."""
    marks = (*illustrative(graph.strategy), *doubts)
    if not marks:
        return Weighed(graph, graph, graph)
    whole = frozenset(mark.item for mark in marks if _is_whole(mark))
    kept: Kept = {}
    paths = (
        (mark.item, mark.field)
        for mark in marks
        if mark.item not in whole and not _is_no_evidence(graph, mark)
    )
    lighter = without_paths(graph.strategy, paths, kept)
    fewer, moved = lighter, [kept]
    if whole:
        pruned: Kept = {}
        fewer = without_items(lighter, whole, pruned)
        moved.append(pruned)
    credible = build_graph(fewer, graph.today, graph.context)
    hollow = credible
    if whole:
        hollow = build_graph(hollowed(lighter, whole), graph.today, graph.context)
    return Weighed(graph, credible, hollow, marks, tuple(moved))


def _is_no_evidence(graph: StrategyGraph, mark: Fact) -> bool:
    """Whether it marks what makes less of an item: that it is only an idea, was stopped, or is one
    department's. Without that, it would count for more.
    """
    item = graph.items.get(mark.item)
    idle = isinstance(item, Intervention) and item.status in (Status.IDEA, Status.STOPPED)
    lower = isinstance(item, Objective) and item.level is ObjectiveLevel.DEPARTMENTAL
    return (idle and mark.field == ("status",)) or (lower and mark.field == ("level",))


def _is_whole(mark: Fact) -> bool:
    """Whether an item does not count at all: so it is if its title is doubted."""
    return bool(mark.item) and (not mark.field or (mark.field == _TITLE and bool(mark.code)))


def credible(graph: StrategyGraph, doubts: Iterable[Fact] = ()) -> StrategyGraph:
    """The same strategy without what does not count; the same graph if everything does."""
    return weigh(graph, doubts).credible


def illustrative(strategy: Strategy) -> Iterator[Fact]:
    """What a strategy marks as made up: items, fields of items, and values."""
    for item in strategy.items():
        if item.illustrative is True:
            yield Fact(MADE_UP, item.id)
        else:
            yield from (Fact(MADE_UP, item.id, (key,)) for key in item.illustrative or ())
            yield from (Fact(MADE_UP, item.id, path) for path in _marked_in(item))
            if item.extensions:
                yield from (Fact(MADE_UP, item.id, path) for path in _marked_blocks(item))
    for key in ("political_support", "activities"):
        for index, record in enumerate(getattr(strategy, key)):
            if record.illustrative:
                yield Fact(MADE_UP, field=(key, index))
    yield from (Fact(MADE_UP, field=path) for path in _marked_blocks(strategy))


def is_made_up_at(graph: StrategyGraph, item: str, field: Path) -> bool:
    """Whether what stands at a place of the strategy is illustrative, or a part of what is."""
    here: Any = graph.items.get(item) if item else graph.strategy
    for step in field:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
        elif is_made_up(here, step):
            return True
        else:
            here = here.get(step) if isinstance(here, Mapping) else value_of(here, step)
        if here is None:
            return False
    return is_made_up(here) or (bool(item) and is_made_up(graph.items.get(item)))


def is_example(strategy: Strategy) -> bool:
    """Whether most of a strategy is made up: an item counts half if some of it is."""
    items = tuple(strategy.items())
    made_up = sum(
        1.0 if item.illustrative is True else 0.5
        for item in items
        if item.illustrative or any(_marked_in(item))
    )
    made_up += sum(activity.illustrative for activity in strategy.activities)
    return made_up > (len(items) + len(strategy.activities)) / 2


def neighbours(graph: StrategyGraph, item: str) -> Iterator[Item]:
    """The items that an item names, and those that name it."""
    yield from graph.targets(item, *_RELATIONS)
    yield from graph.sources(item, *_RELATIONS)


def _marked_in(value: Any) -> Iterator[Path]:
    """Where in a value something says of itself that it is made up."""
    for name, key in _markable(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if not content:
            continue
        for path, part in (
            [((key, at), part) for at, part in enumerate(content)]
            if isinstance(content, tuple)
            else [((key,), content)]
        ):
            if getattr(part, "illustrative", False):
                yield path
            else:
                yield from ((*path, *inner) for inner in _marked_in(part))


def _marked_blocks(holder: Item | Strategy) -> Iterator[Path]:
    for plugin, block in holder.extensions.items():
        if attrs.has(type(block)):
            here: Path = ("extensions", plugin)
            if getattr(block, "illustrative", False) is True:
                yield here
            else:
                yield from ((*here, *path) for path in _marked_in(block))


@cache
def _markable(cls: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a class, and their keys, whose values can say that they are made up."""
    return tuple(
        (field.name, key_of(field))
        for field in attrs.fields(attrs.resolve_types(cls))
        if any(_can_be_marked(inner) for inner in _classes_in(field.type))
    )


def _can_be_marked(cls: Any) -> bool:
    return hasattr(attrs.fields(cls), "illustrative") or bool(_markable(cls))


def _classes_in(annotation: Any) -> Iterator[Any]:
    """The attrs classes of which a field holds one, perhaps, or a tuple; items are none of them."""
    for part in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(part, type) and attrs.has(part) and not issubclass(part, Item):
            yield part
