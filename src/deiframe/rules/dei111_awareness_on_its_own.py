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
  panel: {title: A panel that advises the board, type: panel, contributes_to: [new-voices]}
""",
)
def awareness_on_its_own(graph: StrategyGraph) -> Iterator[Hit]:
    """An awareness event that is not tied to a change

    An intervention of the type awareness leads to no outcome: nothing says what should change after
    it. Or it leads to outcomes, but only awareness and communication lead there, and to the
    objectives beyond: nothing else makes the change last. Stopped interventions are ignored.

    Why it matters: A celebration, a lecture or a campaign mostly reaches those who are already
    convinced. It begins to count when it is tied to a change that it prepares: new members for a
    network, a conversation in every team, a decision that follows.

    How to fix: Say which outcome the event prepares, under `contributes_to`, and let something else
    lead there too that makes the change last: a procedure, a panel, a rule. If there is none, spend
    the effort elsewhere.

    Source: Report D5.2, section 1.1.
    """
    from deiframe.graph.theory import all_below
    from deiframe.model.vocabulary import InterventionType, Status

    events = [
        intervention
        for intervention in graph.strategy.interventions
        if intervention.type is InterventionType.AWARENESS
        and intervention.status is not Status.STOPPED
    ]
    if not events:
        return
    prepares = all_below(graph, (outcome.id for outcome in graph.strategy.outcomes))
    lasts = all_below(graph, _changes_that_last(graph))
    for event in events:
        if event.id not in prepares:
            text = message("Nothing says which change “{title}” prepares.", title=event.name)
            yield Hit(message=text, item=event.id, field=("type",))
        elif event.id not in lasts:
            text = message(
                "“{title}” prepares a change to which nothing leads but awareness.",
                title=event.name,
            )
            yield Hit(message=text, item=event.id, field=("contributes_to",))


def _changes_that_last(graph: StrategyGraph) -> frozenset[str]:
    """The outcomes on whose way up something else than awareness works too."""
    from deiframe.graph.theory import all_above, all_below
    from deiframe.model.vocabulary import InterventionType, Status

    strategy = graph.strategy
    soft = (InterventionType.AWARENESS, InterventionType.COMMUNICATION)
    deeds = (
        item.id
        for item in strategy.interventions
        if item.type not in soft and item.status is not Status.STOPPED
    )
    visions = {vision.id for vision in strategy.visions}
    joined = all_below(graph, all_above(graph, deeds) - visions)
    return frozenset(outcome.id for outcome in strategy.outcomes if outcome.id in joined)
