"""DEI808: strong evidence without a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI808",
    Severity.WARNING,
    doubt=True,
    substeps=["4.3"],
    fails="""
objectives: {hires: {title: Diverse hires}}
interventions:
  panel: {title: Interview panels, contributes_to: [{to: hires, because: prejudice is corrected, evidence: strong}]}
""",
    passes="""
objectives: {hires: {title: Diverse hires}}
interventions:
  panel:
    title: Interview panels
    contributes_to:
      - {to: hires, because: prejudice is corrected, evidence: strong, source: "Evaluation of the pilot, 2024"}
""",
)
def strong_without_source(graph: StrategyGraph) -> Iterator[Hit]:
    """Strong evidence without a source

    A link says that its evidence is strong, and not where it stands. Give the `source` beside it;
    the source of the item itself says where the item stands, not why it works.

    A source that is only “internal” or “own” is none.

    In an assessment the strength of the evidence counts as not said, and each answer that would be
    higher with it says so.

    Why it matters: Everybody believes in the own plan. Strong evidence is a study, an evaluation,
    a figure that others can read.

    How to fix: Write where the evidence stands, or `moderate` or `weak`: weak evidence that is
    owned up to is worth more than a claim.

    Source: Report D5.2, section 4.3.
    """
    from deiframe.graph.doubtful import strong_without_source

    for item, index in strong_without_source(graph):
        text = message(
            "The evidence that “{title}” works is called strong, without a source.",
            title=graph.items[item].name,
        )
        yield Hit(message=text, item=item, field=("contributes_to", index, "evidence"))
