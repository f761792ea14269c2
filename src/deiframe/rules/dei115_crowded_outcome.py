"""DEI115: too much for one outcome, nothing for another."""

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
    "DEI115",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.3"],
    relative=True,
    fails="""
outcomes:
  aware-staff: {title: Aware staff}
  fair-selection: {title: Fair selection}
interventions:
  lectures: {title: Lectures, contributes_to: [aware-staff]}
  posters: {title: Posters, contributes_to: [aware-staff]}
  pride-week: {title: Pride week, contributes_to: [aware-staff]}
  podcast: {title: Podcast, contributes_to: [aware-staff]}
  quiz: {title: Quiz, contributes_to: [aware-staff]}
""",
    passes="""
outcomes:
  aware-staff: {title: Aware staff}
  fair-selection: {title: Fair selection}
interventions:
  lectures: {title: Lectures, contributes_to: [aware-staff]}
  posters: {title: Posters, contributes_to: [aware-staff]}
  pride-week: {title: Pride week, contributes_to: [aware-staff]}
  podcast: {title: Podcast, contributes_to: [aware-staff]}
  interviews: {title: Structured interviews, contributes_to: [fair-selection]}
""",
)
def crowded_outcome(graph: StrategyGraph) -> Iterator[Hit]:
    """Too much for one outcome, nothing for another

    Five or more current interventions lead directly to the same outcome, while another outcome has
    no intervention that leads to it. Five is deiframe's own threshold.

    Why it matters: Effort gathers where it is easiest, often in raising awareness, and is missing
    where a change would cost somebody something.

    How to fix: Ask which of the interventions for the crowded outcome would be missed least, and
    move its people and resources to the outcome that has none.

    Source: Report D5.2, section 4.3.
    """
    from deiframe.graph.responsibility import is_current
    from deiframe.graph.theory import led_by, reach
    from deiframe.model.theory import Intervention

    reached = reach(graph).from_intervention
    idle = [outcome for outcome in graph.strategy.outcomes if outcome.id not in reached]
    if not idle:
        return
    for outcome in graph.strategy.outcomes:
        count = sum(
            isinstance(item, Intervention) and is_current(item)
            for item in led_by(graph, outcome.id)
        )
        if count >= _MANY:
            yield Hit(
                message=message(
                    "{count} interventions lead to “{title}”, and none to “{other}”.",
                    count=count,
                    title=outcome.name,
                    other=idle[0].name,
                ),
                item=outcome.id,
            )


_MANY = 5
