"""GEN107: a confidential adviser whose report is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN107",
    Severity.WARNING,
    principles=["9a", "10a"],
    substeps=["2.1"],
    fails="""
plugins: [genoa]
stakeholders:
  adviser: {title: Confidential adviser, extensions: {genoa: {adviser: true, reports: [{on: 2025-10-01}]}}}
""",
    passes="""
plugins: [genoa]
stakeholders:
  adviser: {title: Confidential adviser, extensions: {genoa: {adviser: true, reports: [{on: 2026-03-01}]}}}
""",
)
def adviser_does_not_report(graph: StrategyGraph) -> Iterator[Hit]:
    """A confidential adviser whose report is overdue

    The last report of the confidential adviser is older than the interval at which the adviser
    meets, or than four months; or none is recorded; or the meetings are further apart than four
    months. An activity of sub-step 2.1 in which the adviser took part counts as a report. If nobody
    is marked as the adviser, that is reported once.

    Why it matters: The adviser hears what no figure shows. Reported every three to four months, and
    without names, it reaches those who plan while there is still time to act.

    How to fix: Mark the adviser by `extensions: {genoa: {adviser: true}}`, set `meets_every`, and
    record each report with its day and themes. Do not write how many came: with so few, they can be
    recognised.

    Source: Report D5.2, section 2.1.
    """
    from deiframe_genoa.listening import LONGEST, advisers, report_days, reports_in_time

    there = list(advisers(graph))
    for adviser in there:
        if adviser.meets_every and adviser.meets_every > LONGEST:
            yield Hit(
                message=words.message(
                    "“{title}” reports every {months} months; at least every four is required.",
                    title=adviser.name,
                    months=adviser.meets_every.months,
                ),
                item=adviser.id,
                field=("meets_every",),
            )
        if reports_in_time(graph, adviser):
            continue
        days = report_days(graph, adviser)
        text = words.message("No report of “{title}” is recorded.", title=adviser.name)
        if days:
            text = words.message(
                "The last report of “{title}” is of {day}.", title=adviser.name, day=days[-1]
            )
        yield Hit(message=text, item=adviser.id)
    if not there:
        yield Hit(
            message=words.message("No stakeholder is marked as the confidential adviser."),
            field=("stakeholders",),
        )
