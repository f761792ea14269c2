"""DEI306: an intervention without budget or time of people."""

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
    "DEI306",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.4"],
    fails="""
interventions: {interviews: {title: Structured interviews, status: running}}
""",
    passes="""
interventions: {interviews: {title: Structured interviews, status: running, resources: {fte: 0.2}}}
""",
)
def intervention_without_resources(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention without money or people's time

    The intervention is planned, running or usual practice, and names neither a budget nor the
    full-time equivalents that work on it; or all that it names is 0. Usual practice may name its
    budget under `permanence`.

    Why it matters: Work that has no money and no hours is done in the evening by those who care
    most, until they stop. Naming the resources shows what the organisation really wants.

    How to fix: Agree on the budget and on who gets how many hours for it, and write that under
    `resources`.

    Source: Report D5.2, section 4.4.
    """
    from deiframe.graph.progress import has_means, names_means
    from deiframe.graph.responsibility import ongoing_interventions

    for intervention in ongoing_interventions(graph):
        if has_means(intervention):
            continue
        nothing = names_means(intervention)
        text = (
            message("“{title}” is given neither money nor time.", title=intervention.name)
            if nothing
            else message("“{title}” has no stated budget or time.", title=intervention.name)
        )
        yield Hit(
            message=text,
            item=intervention.id,
            field=("resources",) if intervention.resources else (),
        )
