"""RTM101: breakthroughs that the strategy does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_rotterdam.words import messages

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM101",
    Severity.WARNING,
    principles=["4b"],
    substeps=["4.3"],
    fails="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
extensions: {rotterdam: {breakthroughs_agreed: 2}}
""",
    passes="""
interventions:
  leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}
  recruitment: {title: Aware recruitment, extensions: {rotterdam: {breakthrough: 2}}}
extensions: {rotterdam: {breakthroughs_agreed: 2}}
""",
)
def breakthroughs_missing(graph: StrategyGraph) -> Iterator[Hit]:
    """Breakthroughs that are missing from the strategy

    The action plan has eleven breakthroughs (or as many as the strategy says under
    `breakthroughs_agreed`). Some of the numbers up to that are used by no intervention. Several
    interventions may share a number: together they work out one breakthrough.

    Why it matters: A breakthrough that was agreed on but is not in the strategy has no owner, no
    status and no results, and nobody misses it in the steering talk.

    How to fix: Write down the intervention that works out the breakthrough, as an idea if need
    be, and give it the number: `extensions: {rotterdam: {breakthrough: 5}}`.

    Source: Report D5.2, section 4.1 (Rotterdam), which mentions eleven and names four.
    """
    from deiframe_rotterdam.breakthroughs import agreed, missing

    numbers = missing(graph)
    if numbers:
        yield Hit(
            message=messages(
                "{count} of the {all} breakthroughs is not in the strategy: {numbers}.",
                "{count} of the {all} breakthroughs are not in the strategy: {numbers}.",
                len(numbers),
                all=agreed(graph),
                numbers=joined_list(numbers),
            ),
        )
