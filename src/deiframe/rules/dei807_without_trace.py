"""DEI807: usual practice, or done, without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI807",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["7.2"],
    fails="""
interventions: {panel: {title: Interview panels, status: institutionalised}}
""",
    passes="""
interventions:
  panel: {title: Interview panels, status: institutionalised, permanence: {procedure: "Recruitment procedure 2025, article 4"}}
""",
)
def without_trace(graph: StrategyGraph) -> Iterator[Hit]:
    """Usual practice, or done, without a trace

    An intervention is said to be usual practice (`institutionalised`), and `permanence` does not
    say by which procedure, from whose budget or in which evaluation it lives on: one of the three
    is enough. Or it is `done` before it begins; or all that is done, four interventions or more,
    says neither when nor with what result.

    A trace can be followed if it has a number, or more than two words: “Staff statute, article
    14”, and not “yes” or “the statute”.

    In an assessment it counts as if its status were not said, and each answer that would be higher
    says so.

    Why it matters: What is usual practice needs no project any more, so nobody looks at it. If
    nothing keeps it, it ends with the people who carry it.

    How to fix: Write `permanence: {procedure: …, budget: …, evaluation: …}`; for what is done its
    `period`, and what came of it. If nothing keeps it yet, its status is `running`.

    Source: Report D5.2, section 7.2.
    """
    from deiframe.graph.doubtful import done_without_trace, without_trace

    for intervention in without_trace(graph):
        text = message("Nothing keeps “{title}” as usual practice.", title=intervention.name)
        yield Hit(message=text, item=intervention.id, field=("status",))
    for intervention in done_without_trace(graph):
        text = message("Nothing shows that “{title}” was done.", title=intervention.name)
        yield Hit(message=text, item=intervention.id, field=("status",))
