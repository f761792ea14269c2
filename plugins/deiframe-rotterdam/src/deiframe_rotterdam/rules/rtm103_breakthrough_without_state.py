"""RTM103: a breakthrough that does not say how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM103",
    Severity.WARNING,
    principles=["4b"],
    substeps=["4.3", "5.1"],
    fails="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
""",
    passes="""
interventions:
  leaders: {title: Inclusive leadership, status: running, extensions: {rotterdam: {breakthrough: 1}}}
""",
)
def breakthrough_without_state(graph: StrategyGraph) -> Iterator[Hit]:
    """A breakthrough without a status

    None of the interventions that work out the breakthrough has a `status`.

    Why it matters: Not all breakthroughs can be worked on at once. Which of them are an idea,
    which run and which are usual practice must be visible, or every talk begins by finding out.

    How to fix: Give the intervention its `status`: idea, planned, running, done, stopped or
    institutionalised.

    Source: Report D5.2, section 4.1 (Rotterdam).
    """
    from deiframe_rotterdam.breakthroughs import breakthroughs

    for breakthrough in breakthroughs(graph):
        if breakthrough.state is None:
            yield Hit(
                message=message(
                    "Breakthrough {number}, “{title}”, has no status.",
                    number=breakthrough.number,
                    title=breakthrough.first.name,
                ),
                item=breakthrough.first.id,
            )
