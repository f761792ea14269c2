"""What more makes sub-step 7.4 done: the quota that binds is listed, answered and measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.criteria import Fact, Observation, SubstepEvidence, Truth, criterion
from deiframe_belgium.measuring import answering, binding, is_measured
from deiframe_belgium.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe import Message, StrategyGraph
    from deiframe_belgium.quota import Quota

_RULE: Final = words.message(
    "Yes if each quota that binds is listed under obligations, answered by an objective, and "
    "measured with the quota as the target of each of these; partly if some of this holds, "
    "not recorded if nothing does. If no quota binds: yes if other obligations are listed, else not known."
)


@criterion(
    "be-quotas-measured",
    words.message("Each Belgian gender quota that binds is listed, answered and measured."),
)
def quotas_measured(graph: StrategyGraph) -> Observation:
    """Whether the law's figure can be shown; that none binds is no evidence that law is followed."""
    quotas = tuple(binding(graph))
    if not quotas:
        truth = Truth.YES if graph.strategy.obligations else Truth.NOT_RECORDED
        return Observation(truth=truth, rule=_RULE)
    found: list[Fact] = []
    missing: list[Fact] = []
    for quota in quotas:
        for holds, text in _parts(graph, quota):
            (found if holds else missing).append(Fact(text))
    truth = Truth.YES if not missing else Truth.PARTLY if found else Truth.NOT_RECORDED
    return Observation(truth=truth, rule=_RULE, found=tuple(found), missing=tuple(missing))


def _parts(graph: StrategyGraph, quota: Quota) -> Iterator[tuple[bool, Message]]:
    title = quota.obligation.name
    is_listed = any(
        obligation.id == quota.obligation.id for obligation in graph.strategy.obligations
    )
    objectives = tuple(answering(graph, quota))
    figures = bool(objectives) and all(
        is_measured(graph, objective, quota) for objective in objectives
    )
    yield (
        is_listed,
        words.message("“{title}” is listed.", title=title)
        if is_listed
        else words.message("“{title}” is not listed under obligations.", title=title),
    )
    yield (
        bool(objectives),
        words.message("“{title}” is answered by an objective.", title=title)
        if objectives
        else words.message("No objective answers “{title}”.", title=title),
    )
    yield (
        figures,
        words.message("“{title}” is measured.", title=title)
        if figures
        else words.message("“{title}” is not measured with the quota as target.", title=title),
    )


EVIDENCE: Final = (SubstepEvidence(substep="7.4", criteria=(quotas_measured,)),)
