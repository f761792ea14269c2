"""DEI802: the same text everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI802",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["4.3"],
    fails="""
objectives: {pay: {title: Equal pay}, climate: {title: A safe climate}, hires: {title: Diverse hires}}
interventions:
  audit: {title: Pay audit, contributes_to: [{to: pay, because: this will help us}]}
  training: {title: Training, contributes_to: [{to: climate, because: this will help us}]}
  panel: {title: Interview panels, contributes_to: [{to: hires, because: this will help us}]}
""",
    passes="""
objectives: {pay: {title: Equal pay}, climate: {title: A safe climate}, hires: {title: Diverse hires}}
interventions:
  audit: {title: Pay audit, contributes_to: [{to: pay, because: gaps are seen and closed}]}
  training: {title: Training, contributes_to: [{to: climate, because: people learn to step in}]}
  panel: {title: Interview panels, contributes_to: [{to: hires, because: prejudice is corrected}]}
""",
)
def same_everywhere(graph: StrategyGraph) -> Iterator[Hit]:
    """The same text everywhere

    Most of the reasons, of the definitions, of the names, or of what was done are one and the same
    text. Reasons count as the same if they stand for at least three different goals; what was
    done, if it stands under at least four different sub-steps; definitions from three groups or
    indicators on; names from four items on. What repeats itself for good reason, such as a
    newsletter each quarter, does not count.

    Reasons are compared over the whole strategy, and among the links from items of one kind.

    In an assessment it does not count, and each answer that would be higher with it says so.

    Why it matters: A reason that fits everything explains nothing: nobody thought about why this
    action leads to that change.

    How to fix: Say for each what is true of it alone. Where two things are the same, make one of
    them.

    Source: Report D5.2, section 4.3 (why an intervention is expected to work).
    """
    from deiframe.graph.repetition import repeated

    for words in repeated(graph):
        text = message("“{words}” stands everywhere.", words=words.text)
        yield Hit(message=text, item=words.item, field=words.path)
