"""DEI310: somebody accountable without power."""

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
    "DEI310",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["5b"],
    substeps=["2.3", "4.4"],
    fails="""
stakeholders: {intern: {title: Intern, power: 1, interest: 5}}
interventions: {interviews: {title: Structured interviews, rasci: {accountable: intern}}}
""",
    passes="""
stakeholders: {hr-director: {title: HR director, power: 4, interest: 5}}
interventions: {interviews: {title: Structured interviews, rasci: {accountable: hr-director}}}
""",
)
def accountable_without_power(graph: StrategyGraph) -> Iterator[Hit]:
    """Somebody accountable without power

    The one who is accountable for an intervention that is planned, running or usual practice has a
    power of 1 or 2 out of 5 on the stakeholder map. Illustrative scores do not count.

    Why it matters: Whoever is accountable must be able to decide. Otherwise they get the blame, and
    nobody with power has to act.

    How to fix: Let somebody with power over the people and resources concerned be accountable, and
    keep this one as responsible; or give this one a mandate, and raise the score.

    Source: Report D5.2, sections 2.3 and 4.4.
    """
    from deiframe.graph.leadership import has_known_power
    from deiframe.graph.responsibility import accountable_for, ongoing_interventions
    from deiframe.model.people import Stakeholder

    for intervention in ongoing_interventions(graph):
        for actor in accountable_for(graph, intervention.id):
            if (
                isinstance(actor, Stakeholder)
                and has_known_power(actor)
                and (actor.power or 0) <= _LITTLE
            ):
                yield Hit(
                    message=message(
                        "“{actor}” is accountable for “{title}”, but has little power.",
                        actor=actor.name,
                        title=intervention.name,
                    ),
                    item=intervention.id,
                    field=("rasci", "accountable"),
                )


_LITTLE = 2
