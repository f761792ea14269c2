"""DEI318: means that are small beside what is planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.measurement_words import figure_text
from deiframe.model.units import FTE
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI318",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.4", "4.5"],
    fails="""
interventions:
  office: {title: An office, type: office, resources: {fte: 1}}
  interviews: {title: Structured interviews}
  mentors: {title: Mentors}
  ramps: {title: Ramps}
  panel: {title: A panel}
  survey: {title: A survey}
""",
    passes="""
interventions:
  office: {title: An office, type: office, resources: {fte: 1}}
  interviews: {title: Structured interviews, resources: {fte: 0.5}}
  mentors: {title: Mentors, resources: {fte: 0.5}}
  ramps: {title: Ramps, resources: {budget: {amount: 40000}}}
  panel: {title: A panel}
  survey: {title: A survey}
""",
)
def means_against_ambition(graph: StrategyGraph) -> Iterator[Hit]:
    """Means that are small beside what is planned

    Six interventions or more are planned or running, and the full-time equivalents named for them
    come to less than a quarter for each; those that have a budget of their own are left out. At
    least half of them must name their means, or one must be an office for all. Or what is written
    about an intervention or a team says itself that its time or money is not enough, and no risk
    with an answer threatens it. The thresholds are deiframe's own.

    Why it matters: A plan that is larger than its means is not carried out, or it is carried out by
    those who care most, in their own time. Cutting it afterwards costs more trust than a shorter
    list.

    How to fix: Choose the few that come first. Let departments carry interventions with time and
    money of their own, and write that under `resources`; an office then advises and connects. If it
    is known that the means fall short, record that as a risk, with what is done about it.

    Source: Report D5.2, sections 4.1 (Rotterdam's choice), 4.4 and 4.5.
    """
    from deiframe.graph.means import said_to_be_short, spread_thin

    thin = spread_thin(graph)
    if thin is not None:
        text = message(
            "{means} named for {count} interventions: less than a quarter of a full-time job each.",
            means=figure_text(thin.fte, FTE),
            count=thin.interventions,
        )
        yield Hit(message=text, field=("interventions",))
    for item in said_to_be_short(graph):
        text = message(
            "“{title}”: the strategy itself says that the means are not enough.", title=item.name
        )
        yield Hit(message=text, item=item.id)
