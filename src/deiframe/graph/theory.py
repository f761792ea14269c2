"""Questions about the theory of change: what leads to what, and what hangs on what."""

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.theory import Contribution, Intervention, Objective, Outcome


@attrs.frozen
class Reachability:
    """Who can get where along the contributions; computed once for a graph.

    ``to_vision`` and ``to_objective``: from where a vision, an objective is reached (each of these
    included). ``from_intervention``: what some intervention leads to.
    """

    to_vision: frozenset[str]
    to_objective: frozenset[str]
    from_intervention: frozenset[str]


@attrs.frozen
class Link:
    """One contribution, with the items at its ends and its position in the lower one's list."""

    lower: Item
    upper: Item
    contribution: Contribution
    index: int


@lru_cache(maxsize=4)
def reach(graph: StrategyGraph) -> Reachability:
    """Work out the reach of every item in three sweeps over the links (once for a graph)."""
    strategy = graph.strategy
    return Reachability(
        to_vision=all_below(graph, (vision.id for vision in strategy.visions)),
        to_objective=all_below(graph, (objective.id for objective in strategy.objectives)),
        from_intervention=all_above(graph, (item.id for item in strategy.interventions)),
    )


def links(graph: StrategyGraph) -> Iterator[Link]:
    """Every contribution in the strategy, from the lower end of the logic."""
    strategy = graph.strategy
    lower: itertools.chain[Intervention | Outcome | Objective] = itertools.chain(
        strategy.interventions, strategy.outcomes, strategy.objectives
    )
    for item in lower:
        for index, contribution in enumerate(item.contributes_to):
            yield Link(item, graph.items[contribution.to], contribution, index)


def links_among(items: Iterable[Item]) -> Iterator[Link]:
    """The contributions that run from one of the ``items`` to another, in the same order.

    It looks at these items only: a large strategy is drawn in many small parts.
    """
    among = {item.id: item for item in items}
    for kind in (Intervention, Outcome, Objective):
        for item in among.values():
            if isinstance(item, kind):
                for index, contribution in enumerate(item.contributes_to):
                    if contribution.to in among:
                        yield Link(item, among[contribution.to], contribution, index)


def leads_to(graph: StrategyGraph, item: str) -> tuple[Item, ...]:
    """What the item contributes to directly."""
    return tuple(graph.targets(item, Relation.CONTRIBUTES_TO))


def led_by(graph: StrategyGraph, item: str) -> tuple[Item, ...]:
    """What contributes to the item directly."""
    return tuple(graph.sources(item, Relation.CONTRIBUTES_TO))


def supports(graph: StrategyGraph, item: str) -> tuple[Item, ...]:
    """Everything that leads to the item, by however many links, in the order of the strategy."""
    import networkx as nx

    return tuple(graph.in_order(nx.ancestors(graph.theory, item)))


def interventions_for(graph: StrategyGraph, item: str) -> tuple[Intervention, ...]:
    """The interventions that lead to the item, by however many links."""
    return tuple(other for other in supports(graph, item) if isinstance(other, Intervention))


def paths_to_vision(
    graph: StrategyGraph, item: str, at_most: int = 100
) -> tuple[tuple[Item, ...], ...]:
    """The ways from the item up to a vision, shortest first; a strategy may have very many."""
    import networkx as nx

    visions = [vision.id for vision in graph.strategy.visions]
    if item in visions:
        return ((graph.items[item],),)
    found = nx.all_simple_paths(graph.theory, item, visions)
    paths = sorted(itertools.islice(found, at_most), key=len)
    return tuple(tuple(graph.items[step] for step in path) for path in paths)


def cut_off_without(graph: StrategyGraph, items: Iterable[str]) -> tuple[Item, ...]:
    """What reaches a vision now, and would no longer if the ``items`` were gone."""
    gone = frozenset(items)
    visions = (vision.id for vision in graph.strategy.visions if vision.id not in gone)
    still = _sweep(graph.backwards(Relation.CONTRIBUTES_TO), visions, without=gone)
    lost = reach(graph).to_vision - still - gone
    return tuple(item for item in graph.items.values() if item.id in lost)


def all_below(graph: StrategyGraph, items: Iterable[str]) -> frozenset[str]:
    """The ids of all that leads to one of the ``items``, by however many links, and of these."""
    return _sweep(graph.backwards(Relation.CONTRIBUTES_TO), items)


def all_above(graph: StrategyGraph, items: Iterable[str]) -> frozenset[str]:
    """The ids of all that one of the ``items`` leads to, by however many links, and of these."""
    return _sweep(graph.forwards(Relation.CONTRIBUTES_TO), items)


def first_interventions(graph: StrategyGraph, at_most: int) -> Mapping[str, frozenset[str]]:
    """For each item that an intervention leads to: the ids of ``at_most`` interventions that do.

    Keeping only so many makes it one sweep instead of one for each item.
    """
    upwards = graph.forwards(Relation.CONTRIBUTES_TO)
    known = {
        intervention.id: frozenset({intervention.id})
        for intervention in graph.strategy.interventions
    }
    waiting = list(known)
    while waiting:
        here = waiting.pop()
        for other in upwards.get(here, ()):
            before = known.get(other, frozenset())
            if len(before) < at_most and not known[here] <= before:
                known[other] = frozenset(sorted(before | known[here])[:at_most])
                waiting.append(other)
    return known


def cycles(graph: StrategyGraph) -> tuple[tuple[Item, ...], ...]:
    """One way round for each cycle of items that lead to themselves; the first is repeated last.

    It is a shortest one from the first id of the cycle, whatever the order of the file.
    """
    if _ends_everywhere(graph):
        return ()
    import networkx as nx

    found = []
    for cycle in nx.strongly_connected_components(graph.theory):
        start = min(cycle)
        if len(cycle) == 1 and not graph.theory.has_edge(start, start):
            continue
        found.append(tuple(graph.items[step] for step in _round(graph, start)))
    return tuple(sorted(found, key=lambda path: path[0].id))


def _round(graph: StrategyGraph, start: str) -> list[str]:
    """The shortest way from an item back to itself; of several, the first by their ids."""
    upwards = graph.forwards(Relation.CONTRIBUTES_TO)
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while start not in came_from:
        here = waiting.popleft()
        for other in sorted(upwards.get(here, ())):
            if other not in came_from:
                came_from[other] = here
                waiting.append(other)
    way = [start]
    while len(way) == 1 or way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def _ends_everywhere(graph: StrategyGraph) -> bool:
    """Whether no way upwards comes back: taking away what nothing leads to leaves nothing over.

    The usual case, and much quicker to see than the cycles themselves.
    """
    upwards = graph.forwards(Relation.CONTRIBUTES_TO)
    waiting_for = {
        identifier: len(items)
        for identifier, items in graph.backwards(Relation.CONTRIBUTES_TO).items()
    }
    free = [identifier for identifier in upwards if identifier not in waiting_for]
    while free:
        for other in upwards.get(free.pop(), ()):
            waiting_for[other] -= 1
            if not waiting_for[other]:
                del waiting_for[other]
                free.append(other)
    return not waiting_for


def around(graph: StrategyGraph, item: str, depth: int = 0) -> frozenset[str]:
    """The ids that lead to the item, or it to them, within ``depth`` links (0: however far)."""
    import networkx as nx

    limit = depth or None
    below = nx.bfs_tree(graph.theory, item, reverse=True, depth_limit=limit)
    above = nx.bfs_tree(graph.theory, item, depth_limit=limit)
    return frozenset(below) | frozenset(above)


def of_kind(items: Iterable[Item], kind: Kind) -> tuple[Item, ...]:
    """Those of the items that are of one kind."""
    return tuple(item for item in items if item.kind is kind)


def _sweep(
    neighbours: Mapping[str, Iterable[str]],
    starts: Iterable[str],
    without: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """Everything that can be got to from the ``starts``, these included."""
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for other in neighbours.get(waiting.pop(), ()):
            if other not in seen and other not in without:
                seen.add(other)
                waiting.append(other)
    return frozenset(seen)
