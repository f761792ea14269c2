"""Questions about who does what: roles, departments, bodies."""

from collections.abc import Iterable, Iterator, Mapping

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import StakeholderType, Status


def accountable_for(graph: StrategyGraph, intervention: str) -> tuple[Item, ...]:
    """Who answers for the intervention; one is right, none or several are not."""
    return tuple(graph.targets(intervention, Relation.ACCOUNTABLE))


def responsible_for(graph: StrategyGraph, intervention: str) -> tuple[Item, ...]:
    """Who carries the intervention out."""
    return tuple(graph.targets(intervention, Relation.RESPONSIBLE))


def roles_of(graph: StrategyGraph, actor: str) -> tuple[tuple[Intervention, Relation], ...]:
    """The interventions in which a stakeholder or department has a RASCI role, and which role."""
    return tuple(
        (item, role)
        for role in RASCI
        for item in graph.sources(actor, role)
        if isinstance(item, Intervention)
    )


def has_a_part(graph: StrategyGraph, actor: str) -> bool:
    """Whether the actor does anything: a RASCI role, collecting, evaluating, a seat in a body."""
    relations = (*RASCI, Relation.COLLECTED_BY, Relation.EVALUATED_BY, Relation.HAS_MEMBER)
    return any(graph.sources(actor, *relations)) or any(graph.targets(actor, Relation.HAS_MEMBER))


def objectives_of(graph: StrategyGraph, department: str) -> tuple[Objective, ...]:
    """The objectives that the department owns."""
    sources = graph.sources(department, Relation.BELONGS_TO)
    return tuple(item for item in sources if isinstance(item, Objective))


def governing_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The bodies that steer the strategy."""
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.type is StakeholderType.GOVERNING_BODY:
            yield stakeholder


def current_interventions(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are planned or running, or that do not say how far they are."""
    return filter(is_current, graph.strategy.interventions)


def ongoing_interventions(graph: StrategyGraph) -> Iterator[Intervention]:
    """The current interventions, and those that are usual practice: these need people as well."""
    for intervention in graph.strategy.interventions:
        if is_current(intervention) or intervention.status is Status.INSTITUTIONALISED:
            yield intervention


def is_current(intervention: Intervention) -> bool:
    """Whether it is planned or running, or does not say how far it is."""
    return intervention.status in (None, Status.PLANNED, Status.RUNNING)


def carried_by(graph: StrategyGraph, actor: str) -> tuple[Intervention, ...]:
    """The current interventions that the actor carries out or answers for, each once."""
    carried = graph.sources(actor, Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
    once = {item.id: item for item in carried if isinstance(item, Intervention)}
    return tuple(item for item in once.values() if is_current(item))


def bodies_of(graph: StrategyGraph, member: str) -> tuple[Item, ...]:
    """The bodies in which a stakeholder sits."""
    return tuple(graph.sources(member, Relation.HAS_MEMBER))


def steers(graph: StrategyGraph, stakeholder: Stakeholder) -> bool:
    """Whether it sits in a governing body, or is one that has members or says when it meets."""
    governing = StakeholderType.GOVERNING_BODY
    is_one = stakeholder.type is governing and (stakeholder.members or stakeholder.meets_every)
    seats = bodies_of(graph, stakeholder.id)
    return bool(is_one) or any(isinstance(b, Stakeholder) and b.type is governing for b in seats)


def interventions_of(graph: StrategyGraph, department: str) -> tuple[Intervention, ...]:
    """The interventions that belong to the department."""
    sources = graph.sources(department, Relation.BELONGS_TO)
    return tuple(item for item in sources if isinstance(item, Intervention))


def departments_with_objective(graph: StrategyGraph) -> frozenset[str]:
    """The departments that own an objective, what they are part of, and their parts."""
    owners = {
        objective.department for objective in graph.strategy.objectives if objective.department
    }
    return _with_parts(graph, owners) | with_wholes(graph, owners)


def departments_with_change_agent(graph: StrategyGraph) -> frozenset[str]:
    """The departments to which a change agent belongs, and what they are part of."""
    agents = (
        stakeholder for stakeholder in graph.strategy.stakeholders if stakeholder.change_agent
    )
    return with_wholes(graph, {agent.department for agent in agents if agent.department})


def with_wholes(graph: StrategyGraph, departments: Iterable[str]) -> frozenset[str]:
    """The departments and all that they are part of."""
    above = {
        department.id: [department.part_of]
        for department in graph.strategy.departments
        if department.part_of
    }
    return _followed(above, departments)


def _with_parts(graph: StrategyGraph, departments: Iterable[str]) -> frozenset[str]:
    """The departments and all that is part of them."""
    below: dict[str, list[str]] = {}
    for department in graph.strategy.departments:
        if department.part_of:
            below.setdefault(department.part_of, []).append(department.id)
    return _followed(below, departments)


def _followed(steps: Mapping[str, Iterable[str]], starts: Iterable[str]) -> frozenset[str]:
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        fresh = [other for other in steps.get(waiting.pop(), ()) if other not in seen]
        seen.update(fresh)
        waiting += fresh
    return frozenset(seen)


def part_of_itself(graph: StrategyGraph) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Departments and groups in a circle of ``part_of``, bodies that are their own members; each
    with the field.
    """
    above = {item.id: item.part_of for item in graph.strategy.departments if item.part_of}
    for department in _in_circles(above):
        yield department, ("part_of",)
    yield from _groups_in_circles(graph)
    for body in graph.strategy.stakeholders:
        for index, member in enumerate(body.members):
            if member == body.id:
                yield body.id, ("members", index)


def _in_circles(above: Mapping[str, str]) -> Iterator[str]:
    """Those from which the way up comes back to them."""
    done: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in way:
            way[here] = None
            here = above.get(here)
        if here in way:
            names = list(way)
            yield from names[names.index(here) :]
        done.update(way)


def _groups_in_circles(graph: StrategyGraph) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Groups from which a way up comes back to them, each with the field that leads there."""
    wider = {item.id: item.part_of for item in graph.strategy.groups if item.part_of}
    if not wider:
        return
    import networkx as nx

    network: nx.DiGraph[str] = nx.DiGraph(
        [(group, other) for group, others in wider.items() for other in others]
    )
    circles = {
        group: number
        for number, circle in enumerate(nx.strongly_connected_components(network))
        for group in circle
    }
    for group, others in wider.items():
        for index, other in enumerate(others):
            if circles[group] == circles[other]:
                yield group, ("part_of", index)
                break
