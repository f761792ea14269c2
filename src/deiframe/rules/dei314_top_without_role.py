"""DEI314: a top management that is in no role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI314",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["5a", "5b"],
    substeps=["2.3", "4.4", "5.4"],
    fails="""
stakeholders: {mayor: {title: Mayor, power: 5, interest: 2}}
interventions: {interviews: {title: Structured interviews}}
""",
    passes="""
stakeholders: {mayor: {title: Mayor, power: 5, interest: 2}}
interventions: {interviews: {title: Structured interviews, rasci: {accountable: mayor}}}
""",
)
def top_without_role(graph: StrategyGraph) -> Iterator[Hit]:
    """A top management that is in no role

    Nobody at the top is accountable or responsible for a current intervention, or sits in a
    governing body; nor is one of them such a body that says how often it meets, or that has the
    subject on its agenda (`dei_on_agenda`). The top is whoever has high power (4 or 5), the level
    senior, or a title that says so; illustrative scores do not count. Nothing is reported if neither
    the top nor any power is known, or if there are no interventions.

    Why it matters: What the top leaves to others is read by everyone as something that may fail.
    Accountability at the level that decides is what separates a strategy from a wish.

    How to fix: Ask one member of the top to be visibly accountable for one intervention, and
    another to chair the steering group.

    Source: Report D5.2, sections 2.3, 4.4 and 5.4; SER 2019, principle 5.
    """
    from deiframe.graph.bodies import ON_AGENDA, agenda_place, bodies, top_sits_in
    from deiframe.graph.leadership import has_known_power, is_known_to_lead
    from deiframe.graph.responsibility import carried_by, current_interventions, steers

    stakeholders = graph.strategy.stakeholders
    top = list(filter(is_known_to_lead, stakeholders))
    known = top or any(map(has_known_power, stakeholders))
    if not known or not any(current_interventions(graph)):
        return
    if any(
        agenda_place(graph, body) in ON_AGENDA and top_sits_in(graph, body)
        for body in bodies(graph)
    ):
        return
    if not any(carried_by(graph, item.id) or steers(graph, item) for item in top):
        text = message(
            "Nobody with power is accountable or responsible, or sits in a governing body."
        )
        yield Hit(message=text, field=("stakeholders",))
