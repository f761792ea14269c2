"""The theory of change as a tree: each item below the nearest thing that it leads to.

What else it leads to is kept beside it. Nothing is lost, and nothing stands twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from deiframe.graph.theory import Link
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.theory import Intervention, Outcome
from deiframe.model.vocabulary import Horizon

RANKS = (Kind.INTERVENTION, Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)
"""The kinds of item of a theory of change, from what is done to the vision."""

DEEPEST = {Kind.VISION: 1, Kind.OBJECTIVE: 2, Kind.OUTCOME: 3, Kind.INTERVENTION: 1}
"""How many items of a kind stand below each other at most; what would be deeper stands beside."""


@attrs.frozen(eq=False)
class Branch:
    """An item, what leads to it, and where it leads: ``link`` to its parent, ``also`` elsewhere.

    ``level`` counts, from 1, the column of its kind in which it stands: the nearer to the vision,
    the lower.
    """

    item: Item
    level: int = 1
    branches: tuple["Branch", ...] = ()
    link: Link | None = None
    also: tuple[Link, ...] = ()

    @property
    def is_action(self) -> bool:
        """Whether it is something that is done."""
        return isinstance(self.item, Intervention)

    @property
    def actions(self) -> tuple["Branch", ...]:
        """The actions that lead directly to it."""
        return tuple(branch for branch in self.branches if branch.is_action)

    @property
    def others(self) -> tuple["Branch", ...]:
        """What else leads directly to it."""
        return tuple(branch for branch in self.branches if not branch.is_action)

    @property
    def whole(self) -> Iterator["Branch"]:
        """It, and everything below it."""
        waiting = [self]
        while waiting:
            branch = waiting.pop()
            yield branch
            waiting += reversed(branch.branches)


@attrs.frozen
class _Place:
    """Where an item hangs: below which, at which level of its kind."""

    parent: str | None
    level: int
    link: Link | None


def branches_of(items: Iterable[Item], links: Iterable[Link]) -> tuple[Branch, ...]:
    """The trees of some items, by the links among them, in the order in which the items come.

    An item is below the nearest thing of its own rank or a higher one that it leads to (of several,
    the first by its id), unless that leads back to it: the order of a list says nothing. What leads
    to nothing here is a tree of its own.
    """
    shown = {item.id: item for item in items}
    upwards: dict[str, list[Link]] = {}
    for link in links:
        upwards.setdefault(link.lower.id, []).append(link)
    for several in upwards.values():
        several.sort(key=_nearest)
    places = _places(shown, _parents(shown, upwards))
    below: dict[str | None, list[str]] = {}
    for item in shown:
        below.setdefault(places[item].parent, []).append(item)
    grown: dict[str, Branch] = {}
    for item in reversed(_from_the_top(below)):
        place = places[item]
        grown[item] = Branch(
            shown[item],
            place.level,
            tuple(grown[child] for child in below.get(item, ())),
            place.link,
            tuple(other for other in upwards.get(item, ()) if other is not place.link),
        )
    return tuple(grown[item] for item in below.get(None, ()))


def _nearest(link: Link) -> tuple[int, str]:
    return RANKS.index(link.upper.kind), link.upper.id


def _parents(shown: Mapping[str, Item], upwards: Mapping[str, list[Link]]) -> dict[str, Link]:
    """The link by which each item hangs in the tree; following them never leads back."""
    parents: dict[str, Link] = {}
    for item in sorted(shown):
        for link in upwards.get(item, ()):
            lower, upper = (RANKS.index(end.kind) for end in (link.lower, link.upper))
            if upper >= lower and not _leads_back(parents, link.upper.id, item):
                parents[item] = link
                break
    return parents


def _leads_back(parents: Mapping[str, Link], start: str, item: str) -> bool:
    here = start
    while here != item:
        if here not in parents:
            return False
        here = parents[here].upper.id
    return True


def _places(shown: Mapping[str, Item], parents: Mapping[str, Link]) -> dict[str, _Place]:
    """Where each item hangs: what would be too deep hangs beside what it leads to."""
    below: dict[str | None, list[str]] = {}
    for item in shown:
        parent = parents[item].upper.id if item in parents else None
        below.setdefault(parent, []).append(item)
    first = _horizon_levels(shown.values())
    places: dict[str, _Place] = {}
    for item in _from_the_top(below):
        kind, link = shown[item].kind, parents.get(item)
        parent, least = (link.upper.id if link else None), first.get(item, 1)
        level = max(least, _next_level(shown, places, parent, kind))
        while level > DEEPEST[kind] and parent is not None:
            parent, link = places[parent].parent, None
            level = max(least, _next_level(shown, places, parent, kind))
        places[item] = _Place(parent, min(level, DEEPEST[kind]), link)
    return places


def _next_level(
    shown: Mapping[str, Item], places: Mapping[str, _Place], parent: str | None, kind: Kind
) -> int:
    return places[parent].level + 1 if parent is not None and shown[parent].kind is kind else 1


def _horizon_levels(items: Iterable[Item]) -> dict[str, int]:
    """The least level of each outcome with a horizon: of those that occur, the longest is 1."""
    horizons = {item.id: item.horizon for item in items if isinstance(item, Outcome)}
    occurring = [horizon for horizon in reversed(Horizon) if horizon in horizons.values()]
    return {
        item: occurring.index(horizon) + 1
        for item, horizon in horizons.items()
        if horizon is not None
    }


def _from_the_top(below: Mapping[str | None, Sequence[str]]) -> list[str]:
    """Each item before everything below it."""
    ordered: list[str] = []
    waiting = list(reversed(below.get(None, ())))
    while waiting:
        item = waiting.pop()
        ordered.append(item)
        waiting += reversed(below.get(item, ()))
    return ordered
