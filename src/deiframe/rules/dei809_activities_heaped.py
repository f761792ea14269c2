"""DEI809: activities heaped on a day or two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI809",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["7.1"],
    fails="""
activities:
  - {substep: "1.1", on: 2026-01-05, what: Done}
  - {substep: "1.2", on: 2026-01-05, what: Group met}
  - {substep: "2.1", on: 2026-01-05, what: Needs}
  - {substep: "3.1", on: 2026-01-05, what: Talks}
  - {substep: "5.3", on: 2026-01-06, what: Newsletter}
  - {substep: "7.1", on: 2026-01-06, what: Review}
""",
    passes="""
activities:
  - {substep: "1.1", on: 2025-03-04, what: Definitions discussed with the management team}
  - {substep: "1.2", on: 2025-05-20, what: Group met}
  - {substep: "2.1", on: 2025-09-15, what: Focus groups with three networks}
  - {substep: "3.1", on: 2026-01-05, what: Talks}
  - {substep: "5.3", on: 2026-01-06, what: Newsletter}
""",
)
def activities_heaped(graph: StrategyGraph) -> Iterator[Hit]:
    """Activities heaped on a day or two

    Most recorded activities stand on one day or two, for at least six different sub-steps, in at
    most three words each; or for at least fifteen, however long. Activities with a note, a source
    or a link are not counted.

    Whatever the days, activities for at least fifteen different sub-steps that are told in a
    word or two each are found as well, if most are so.

    In an assessment these activities do not count, and each answer that would be higher with them
    says so.

    Why it matters: A record shows that the work goes on. Lines that were written in one go show
    that somebody filled in a form.

    How to fix: Record what was done when it was done. Where only the year is known, say so in a
    note, or name the source.

    Source: Report D5.2, chapter 3 (the stepwise approach is worked through over years).
    """
    from deiframe.graph.doubtful import heaped, in_a_word_each

    for index in heaped(graph):
        text = message("Most activities stand on a day or two, with nothing said of them.")
        yield Hit(message=text, field=("activities", index))
    for index in in_a_word_each(graph):
        text = message(
            "What was done is told in a word or two, here and for most of the sub-steps."
        )
        yield Hit(message=text, field=("activities", index))
