"""Criteria about the breakthroughs: there, owned, under way, usual practice (D5.2, 4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.criteria import Fact, Observation, Truth, criterion, each, some
from deiframe.model import Status
from deiframe_rotterdam.breakthroughs import agreed, breakthroughs, missing, owners
from deiframe_rotterdam.criteria.evidence import about
from deiframe_rotterdam.fields import Breakthrough
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Intervention

_NO_BREAKTHROUGH: Final = message("No intervention has the number of a breakthrough.")


def _named(graph: StrategyGraph) -> tuple[Intervention, ...]:
    return tuple(breakthrough.first for breakthrough in breakthroughs(graph))


@criterion(
    "rotterdam-all-breakthroughs", message("Each breakthrough agreed on is in the strategy.")
)
def all_breakthroughs(graph: StrategyGraph) -> Observation:
    """Whether no number is missing; partly if some are there."""
    there, absent = breakthroughs(graph), missing(graph)
    return Observation(
        truth=Truth.NOT_RECORDED if not there else Truth.PARTLY if absent else Truth.YES,
        rule=message(
            "Yes if no number is missing, partly if some are there, not recorded without any."
        ),
        found=tuple(about(item.first) for item in there),
        missing=(
            Fact(
                message(
                    "{count} of {all} are not in the strategy.",
                    count=len(absent),
                    all=agreed(graph),
                ),
                field=("interventions",),
            ),
        )
        if absent
        else (),
    )


@criterion("rotterdam-breakthroughs-owned", message("Each breakthrough has one owner."))
def breakthroughs_owned(graph: StrategyGraph) -> Observation:
    """Whether exactly one answers for each; no if several do, and nothing if nobody is named."""
    works_out = {
        breakthrough.first.id: breakthrough.interventions for breakthrough in breakthroughs(graph)
    }
    return each(
        _named(graph),
        lambda item: {0: None, 1: True}.get(len(owners(graph, works_out[item.id])), False),
        lacks=lambda item: message("“{title}” does not have exactly one owner.", title=item.name),
        none=_NO_BREAKTHROUGH,
        field="rasci",
    )


@criterion("rotterdam-breakthroughs-under-way", message("A breakthrough is under way."))
def breakthroughs_under_way(graph: StrategyGraph) -> Observation:
    """Whether one runs, or has been carried out."""
    states = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)
    return some(
        (
            item
            for breakthrough in breakthroughs(graph)
            for item in breakthrough.interventions
            if item.status in states
        ),
        none=message("No breakthrough is running or carried out."),
    )


@criterion(
    "rotterdam-usual-practice",
    message(
        "Each breakthrough is usual practice, and the strategy says how it is anchored in the work."
    ),
)
def usual_practice(graph: StrategyGraph) -> Observation:
    """Whether each is institutionalised, with words on how."""
    works_out = {
        breakthrough.first.id: breakthrough.interventions for breakthrough in breakthroughs(graph)
    }

    def holds(first: Intervention) -> bool | None:
        states = {item.status for item in works_out[first.id]}
        if states == {Status.INSTITUTIONALISED}:
            text = [item.extension(Breakthrough) for item in works_out[first.id]]
            return any(item is not None and item.embedded for item in text) or None
        return None if None in states else False

    return each(
        _named(graph),
        holds,
        lacks=lambda item: message("“{title}” is not usual practice yet.", title=item.name),
        none=_NO_BREAKTHROUGH,
    )
