"""GEN108: a figure of the confidential adviser by which persons could be recognised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN108",
    Severity.ERROR,
    principles=["10a"],
    substeps=["2.1", "2.2"],
    fails="""
plugins: [genoa]
stakeholders: {adviser: {title: Confidential adviser, extensions: {genoa: {adviser: true}}}}
indicators: {contacts: {title: Who came to the adviser, unit: count, collected_by: adviser, disaggregate_by: [gender, department]}}
""",
    passes="""
plugins: [genoa]
stakeholders: {adviser: {title: Confidential adviser, extensions: {genoa: {adviser: true}}}}
indicators: {contacts: {title: Who came to the adviser, unit: count, collected_by: adviser}}
""",
)
def adviser_figure_not_anonymous(graph: StrategyGraph) -> Iterator[Hit]:
    """A figure of the confidential adviser by which persons could be recognised

    An indicator that the confidential adviser collects is broken down, or required in each part of
    the organisation; or its baseline is a number below ten.

    Why it matters: Few people go to an adviser, and what they bring is of the most private kind.
    Broken down, or below ten, a number points to individuals. People who fear that do not come.

    How to fix: Remove the breakdown. Leave out a number below ten too, and keep the themes of each
    report instead.

    Source: Report D5.2, section 2.1 (anonymity). That ten is the threshold is deiframe's own.
    """
    from deiframe_genoa.listening import THRESHOLD, advisers

    theirs = {adviser.id for adviser in advisers(graph)}
    for indicator in graph.strategy.indicators:
        if indicator.collected_by not in theirs:
            continue
        if indicator.disaggregate_by or any(target.in_each for target in indicator.targets):
            yield Hit(
                message=words.message(
                    "“{title}” comes from the confidential adviser, and is broken down.",
                    title=indicator.name,
                ),
                item=indicator.id,
                field=("disaggregate_by",) if indicator.disaggregate_by else ("targets",),
            )
        start = indicator.baseline
        counts = indicator.unit in (None, "count")
        if start and counts and not start.illustrative and start.value < THRESHOLD:
            yield Hit(
                message=words.message(
                    "“{title}” comes from the confidential adviser, and shows a number below {least}.",
                    title=indicator.name,
                    least=THRESHOLD,
                ),
                item=indicator.id,
                field=("baseline",),
            )
