"""DEI111: an awareness event that is tied to no change."""

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
    "DEI111",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["4a", "4b"],
    substeps=["1.1", "4.3", "5.1"],
    fails="""
objectives: {respect: {title: Respect in every team}}
interventions: {iftar: {title: Iftar in the town hall, type: awareness, contributes_to: [respect]}}
""",
    passes="""
objectives: {respect: {title: Respect in every team}}
outcomes: {new-voices: {title: Staff networks grow, contributes_to: [respect]}}
interventions:
  iftar: {title: Iftar in the town hall, type: awareness, contributes_to: [new-voices]}
""",
)
def awareness_on_its_own(graph: StrategyGraph) -> Iterator[Hit]:
    """An awareness event that is not tied to a change

    An intervention of the type awareness leads to no outcome: nothing says what should change after
    it. Stopped interventions are ignored.

    Why it matters: A celebration, a lecture or a campaign mostly reaches those who are already
    convinced. It begins to count when it is tied to a change that it prepares: new members for a
    network, a conversation in every team, a decision that follows.

    How to fix: Say which outcome the event prepares, under `contributes_to`, and what comes after
    it to make the change last. If there is none, spend the effort elsewhere.

    Source: Report D5.2, section 1.1.
    """
    from deiframe.graph.theory import all_below
    from deiframe.model.vocabulary import InterventionType, Status

    prepares = all_below(graph, (outcome.id for outcome in graph.strategy.outcomes))
    for intervention in graph.strategy.interventions:
        awareness = intervention.type is InterventionType.AWARENESS
        if (
            awareness
            and intervention.status is not Status.STOPPED
            and intervention.id not in prepares
        ):
            yield Hit(
                message=message(
                    "Nothing says which change “{title}” prepares.", title=intervention.name
                ),
                item=intervention.id,
                field=("type",),
            )
