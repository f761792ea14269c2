"""DEI106: a link without a because."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, messages

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI106",
    Severity.ADVICE,
    principles=["4a"],
    substeps=["4.3"],
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions: {structured-interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  structured-interviews:
    title: Structured interviews
    contributes_to: [{to: fair-hiring, because: the same questions leave less room for prejudice}]
""",
)
def link_without_because(graph: StrategyGraph) -> Iterator[Hit]:
    """A link without a because

    An item says what it contributes to, but not why one is expected to lead to the other.

    Why it matters: The assumption behind a link is what can turn out wrong. Written down, it can be
    discussed with the people concerned, tested against research, and reviewed if the results do not
    come.

    How to fix: Finish the sentence "this leads to that, because ...", and say how strong the
    evidence is: none, weak, moderate or strong.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.theory import links

    silent = (link for link in links(graph) if not link.contribution.because)
    for _, group in groupby(silent, key=lambda link: link.lower.id):
        found = list(group)
        yield Hit(
            message=messages(
                "“{title}” says that it leads to {others}, but not why.",
                "“{title}” says that it leads to {count} things, but not why: {others}.",
                len(found),
                title=found[0].lower.name,
                others=joined_list((link.upper.name for link in found), most=FEW),
            ),
            item=found[0].lower.id,
            field=("contributes_to", found[0].index),
        )
