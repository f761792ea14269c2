"""Questions about yearly goals: what leads towards what, in which year, and where there is none.

A *final goal* is an objective that leads towards no other. Its *steps* are the objectives and
outcomes that lead towards it, by however many others.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final, TypeAlias

from deiframe import StrategyGraph
from deiframe.graph.measurement import measured_by
from deiframe.graph.targets import due
from deiframe.model import Interval, Objective, Outcome
from deiframe_genoa.fields import YearlyGoal

Goal: TypeAlias = Objective | Outcome

_YEAR: Final = Interval(12)


def goals(graph: StrategyGraph) -> Iterator[Goal]:
    """Everything that may be a yearly goal."""
    items: Iterator[Goal] = chain(graph.strategy.objectives, graph.strategy.outcomes)
    yield from items


def yearly(goal: Goal) -> YearlyGoal:
    """What the goal says of its year and chain; nothing, where it says nothing."""
    return goal.extension(YearlyGoal) or YearlyGoal()


def goal_named(graph: StrategyGraph, name: str | None) -> Goal | None:
    """The objective or outcome of an id."""
    found = graph.items.get(name) if name else None
    return found if isinstance(found, Objective | Outcome) else None


def next_of(graph: StrategyGraph, goal: Goal) -> Goal | None:
    """What the goal leads towards."""
    return goal_named(graph, yearly(goal).towards)


def end_of(graph: StrategyGraph, objective: Objective) -> dt.date | None:
    """The day by which an objective is to be reached.

    The end of its period, else the last day of its targets, else the end of its year.
    """
    if objective.period and objective.period.end:
        return objective.period.end
    targets = (target for item in measured_by(graph, objective.id) for target in item.targets)
    last = max(filter(None, map(due, targets)), default=None)
    year = yearly(objective).year
    return last or (dt.date(year, 12, 31) if year else None)


def year_of(graph: StrategyGraph, goal: Goal) -> int | None:
    """The year of a goal: the one it names, else that in which an objective is to be reached."""
    year = yearly(goal).year
    if year is not None or isinstance(goal, Outcome):
        return year
    end = end_of(graph, goal)
    return end.year if end else None


def final_goals(graph: StrategyGraph) -> Iterator[Objective]:
    """The objectives that lead towards no other."""
    return (
        objective for objective in graph.strategy.objectives if next_of(graph, objective) is None
    )


def long_term_goals(graph: StrategyGraph) -> Iterator[Objective]:
    """The final goals that lie more than a year ahead."""
    for objective in final_goals(graph):
        end = end_of(graph, objective)
        if end and end > _YEAR.after(graph.today):
            yield objective


def steps_towards(graph: StrategyGraph, goal: Goal) -> tuple[Goal, ...]:
    """Everything that leads towards a goal, by however many others."""
    below = _below(graph)
    found: dict[str, Goal] = {}
    waiting = [goal]
    while waiting:
        for item in below.get(waiting.pop().id, ()):
            if item.id not in found and item.id != goal.id:
                found[item.id] = item
                waiting.append(item)
    return tuple(found.values())


def years_without_goal(graph: StrategyGraph, objective: Objective) -> list[int]:
    """The years on the way to a long-term goal for which no step is set.

    They run from the year after this one, or that of its start where it is yet to come, up to the
    goal's own year, which is the goal itself.
    """
    end = end_of(graph, objective)
    if end is None:
        return []
    start = objective.period.start if objective.period else None
    first = start.year if start and start > graph.today else graph.today.year + 1
    held = {yearly(steps_toward).year for steps_toward in steps_towards(graph, objective)}
    return [year for year in range(first, end.year) if year not in held]


def steps_without_year(graph: StrategyGraph, objective: Objective) -> list[Goal]:
    """The steps towards a goal that name no year."""
    return [
        steps_toward
        for steps_toward in steps_towards(graph, objective)
        if year_of(graph, steps_toward) is None
    ]


def next_dated(graph: StrategyGraph, goal: Goal) -> Goal | None:
    """The first goal further up the chain that has a year."""
    seen = {goal.id}
    above = next_of(graph, goal)
    while above is not None and above.id not in seen:
        if year_of(graph, above) is not None:
            return above
        seen.add(above.id)
        above = next_of(graph, above)
    return None


def in_a_chain(graph: StrategyGraph, goal: Goal) -> bool:
    """Whether the goal is a step: it has a year, or another goal leads towards it."""
    return yearly(goal).year is not None or goal.id in _below(graph)


def circles(graph: StrategyGraph) -> list[tuple[Goal, ...]]:
    """Every chain that comes back on itself, from the smallest id on."""
    found = []
    seen: set[str] = set()
    for start in goals(graph):
        way: dict[str, Goal] = {}
        here: Goal | None = start
        while here is not None and here.id not in seen:
            seen.add(here.id)
            way[here.id] = here
            here = next_of(graph, here)
        if here is not None and here.id in way:
            names = list(way)
            cycle = names[names.index(here.id) :]
            first = cycle.index(min(cycle))
            found.append(tuple(way[name] for name in (*cycle[first:], *cycle[:first])))
    return sorted(found, key=lambda circle: circle[0].id)


def in_words(years: Iterable[int]) -> str:
    """Years as they are read: ``2027, 2029–2031``."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(_span(span) for span in spans)


def _span(years: list[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


@lru_cache(maxsize=4)
def _below(graph: StrategyGraph) -> Mapping[str, tuple[Goal, ...]]:
    """For each goal: those that lead towards it directly."""
    found: dict[str, list[Goal]] = {}
    for goal in goals(graph):
        above = yearly(goal).towards
        if above is not None:
            found.setdefault(above, []).append(goal)
    return {name: tuple(below) for name, below in found.items()}
