"""DEI319: a strategy that hangs on one powerful person."""

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
    "DEI319",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3a", "5a"],
    substeps=["2.3", "4.5", "5.4"],
    relative=True,
    fails="""
stakeholders:
  secretary: {title: Municipal secretary, type: role, power: 5, interest: 5}
  directors: {title: Directors, type: role, power: 5, interest: 3}
interventions:
  interviews: {title: Structured interviews, rasci: {accountable: secretary}}
  mentors: {title: Mentors}
""",
    passes="""
stakeholders:
  secretary: {title: Municipal secretary, type: role, power: 5, interest: 5}
  directors: {title: Directors, type: role, power: 5, interest: 3}
interventions:
  interviews: {title: Structured interviews, rasci: {accountable: secretary}}
  mentors: {title: Mentors, rasci: {accountable: directors}}
""",
)
def one_sponsor(graph: StrategyGraph) -> Iterator[Hit]:
    """A strategy that hangs on one powerful person

    Of all who have high power (4 or 5), only one person or role carries anything: is responsible or
    accountable for a planned or running intervention, or sits in a governing body. Nothing is
    reported if a powerful body steers, if there are fewer than two such interventions, or if the
    scores are illustrative. If
    nobody with power carries anything, DEI314 reports it; if one is accountable for everything,
    DEI308.

    Why it matters: Leaders leave, and elections come. What one sponsor carries alone is questioned
    on the day that the next one arrives.

    How to fix: Win a second ally with power: a director, an alderman, the works council. Let that
    one be visibly accountable for an intervention, and bring both into one body that meets.

    Source: Report D5.2, introduction and sections 2.3, 4.5 and 5.4.
    """
    from deiframe.graph.workload import only_sponsor, sole_accountable

    sponsor = only_sponsor(graph)
    if sponsor is not None and sole_accountable(graph) is None:
        text = message(
            "Of those with power, only “{title}” carries the strategy.", title=sponsor.name
        )
        yield Hit(message=text, item=sponsor.id)
