"""RTM702: a gap that is not measured where it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM702",
    Severity.ADVICE,
    principles=["10a"],
    substeps=["2.2", "4.1"],
    fails="""
needs: {gap: {title: Too few from scale 11 up, extensions: {rotterdam: {gap_from_scale: 11}}}}
indicators: {share: {title: Bicultural staff, family: representation, extensions: {rotterdam: {pay_scale: 14}}}}
""",
    passes="""
needs: {gap: {title: Too few from scale 11 up, extensions: {rotterdam: {gap_from_scale: 11}}}}
indicators: {share: {title: Bicultural staff, family: representation, extensions: {rotterdam: {pay_scale: 11}}}}
""",
)
def gap_not_measured(graph: StrategyGraph) -> Iterator[Hit]:
    """A gap that is not measured where it starts

    A need says from which scale of pay a gap shows, but no indicator of representation counts from
    that scale; only from a higher or a lower one, or none says its scale.

    Why it matters: Who is to be in scale 14 in some years is in scale 11 today. A figure for the
    top alone shows the gap when it is too late to close it; one for all staff hides it.

    How to fix: Add an indicator for the scale where the gap begins, with
    `extensions: {rotterdam: {pay_scale: 11}}`, beside the one for the top.

    Source: Report D5.2, section 4.1 (Rotterdam: a shortage from scale 11 up).
    """
    from deiframe_rotterdam.scales import gap_from, scales_measured

    measured = scales_measured(graph)
    for need in graph.strategy.needs:
        scale = gap_from(need)
        if scale is not None and scale not in measured:
            yield Hit(
                message=message(
                    "“{title}”: the gap starts at scale {scale}, but nothing is measured there.",
                    title=need.name,
                    scale=scale,
                ),
                item=need.id,
            )
