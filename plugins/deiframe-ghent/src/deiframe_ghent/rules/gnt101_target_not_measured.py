"""GNT101: one of Ghent's two targets that no indicator measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT101",
    Severity.WARNING,
    principles=["2a", "10a"],
    substeps=["2.2", "4.1"],
    fails="""
indicators: {hires: {title: Hires, defined_as: ghent-new-staff-foreign-origin}}
""",
    passes="""
indicators:
  hires: {title: Hires, defined_as: ghent-new-staff-foreign-origin}
  disability: {title: Disability, defined_as: ghent-staff-with-disability}
""",
)
def target_not_measured(graph: StrategyGraph) -> Iterator[Hit]:
    """One of Ghent's two targets that nothing measures

    Ghent's framework has two figures: new staff of foreign origin, and staff with a disability. No
    indicator follows the definition of at least one of them: it neither names it under
    `defined_as`, nor repeats its exact words under `definition`.

    Why it matters: Both figures are shares, and a share says something only if everybody divides
    the same by the same. A figure on foreign origin without the parents, or on disability by heads,
    cannot be compared with the target.

    How to fix: Add an indicator with `defined_as: ghent-new-staff-foreign-origin`, and one with
    `defined_as: ghent-staff-with-disability`. Whom they count, of whom and in what unit is then
    taken from the definition.

    Source: Report D5.2, section 4.1.
    """
    missing = [measure.definition for measure in MEASURES if not any(measure.indicators(graph))]
    if missing:
        yield Hit(
            message=words.message(
                "Not measured by Ghent's definition: {titles}.",
                titles=joined_list(item.name for item in missing),
            )
        )
