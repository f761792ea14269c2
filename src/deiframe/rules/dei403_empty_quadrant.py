"""DEI403: an empty quadrant that matters."""

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
    "DEI403",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["3a", "5a"],
    substeps=["2.3"],
    fails="""
stakeholders:
  network: {title: Staff network, power: 2, interest: 5}
  union: {title: Union, power: 3, interest: 4}
  council: {title: Works council, power: 4, interest: 3}
""",
    passes="""
stakeholders:
  network: {title: Staff network, power: 2, interest: 5}
  council: {title: Works council, power: 4, interest: 3}
  secretary: {title: Municipal secretary, power: 5, interest: 4}
""",
)
def empty_quadrant(graph: StrategyGraph) -> Iterator[Hit]:
    """An empty quadrant that matters

    On a stakeholder map with three or more stakeholders, either nobody has both high power and high
    interest, or nobody has high interest with little power. High is 4 or 5 out of 5; illustrative
    scores do not count.

    Why it matters: Without the first, no ally can decide; without the second, those concerned are
    not on the map.

    How to fix: Look for people with power who could be won over, and start there. Add the staff
    networks, the confidential adviser, the people concerned. Check the scores with two or three
    colleagues.

    Source: Report D5.2, section 2.3.
    """
    from deiframe.graph.leadership import has_known_power
    from deiframe.model.made_up import is_made_up

    placed = [
        stakeholder
        for stakeholder in graph.strategy.stakeholders
        if has_known_power(stakeholder)
        and stakeholder.interest is not None
        and not is_made_up(stakeholder, "interest")
    ]
    if len(placed) < _SEVERAL:
        return
    if not any(item.powerful and item.interested for item in placed):
        text = message("Nobody on the stakeholder map has both power and interest.")
        yield Hit(message=text, field=("stakeholders",))
    if not any(item.interested and not item.powerful for item in placed):
        text = message(
            "Nobody on the stakeholder map has interest without power: where are the people concerned?"
        )
        yield Hit(message=text, field=("stakeholders",))


_SEVERAL = 3
