"""RTM301: resistance without what helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM301",
    Severity.ADVICE,
    principles=["7a"],
    substeps=["5.4", "7.1"],
    fails="""
interventions:
  leaders:
    title: Inclusive leadership
    extensions: {rotterdam: {breakthrough: 1, resistance: [{because: No time}]}}
""",
    passes="""
interventions:
  leaders:
    title: Inclusive leadership
    extensions: {rotterdam: {breakthrough: 1, resistance: [{because: No time, helps: Shorter sessions in the team's own meeting}]}}
""",
)
def resistance_without_help(graph: StrategyGraph) -> Iterator[Hit]:
    """Resistance without its reason, or without what can help

    Resistance was noted, but not why it is there, or not what can help.

    Why it matters: The steering talk asks both. Resistance that is only noted is a complaint; with
    its reason and with what helps it becomes something to decide on.

    How to fix: Ask in the cluster, and fill in `because` and `helps`. If nobody knows yet what
    helps, put the question on the agenda of the next talk.

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.clusters import resistance_in

    positions: dict[str, int] = {}
    for item, met in resistance_in(graph, None):
        index = positions.get(item.id, 0)
        positions[item.id] = index + 1
        if met.because and met.helps:
            continue
        if met.because:
            text = message(
                "Nothing says what helps against resistance to “{title}”.", title=item.name
            )
        elif met.helps:
            text = message("Nothing says why there is resistance to “{title}”.", title=item.name)
        else:
            text = message(
                "Nothing says why there is resistance to “{title}”, nor what helps.",
                title=item.name,
            )
        field = ("extensions", "rotterdam", "resistance", index)
        yield Hit(message=text, item=item.id, field=field)
