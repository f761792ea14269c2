"""DEI803: a reason or definition that repeats a title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI803",
    Severity.WARNING,
    doubt=True,
    substeps=["2.2"],
    fails="""
groups: {starters: {title: New colleagues, definition: new colleagues}}
""",
    passes="""
groups: {starters: {title: New colleagues, definition: Staff in their first two years}}
""",
)
def repeats_title(graph: StrategyGraph) -> Iterator[Hit]:
    """A text that only repeats a title

    A definition is the title of the same item, or a reason is the title of what it leads from or
    to.

    In an assessment it does not count, and each answer that would be higher with it says so.

    Why it matters: To say a thing twice does not explain it.

    How to fix: Say who exactly belongs to the group, what exactly is counted, or why the one leads
    to the other; or leave the text out.

    Source: Report D5.2, sections 2.2 and 4.3.
    """
    from deiframe.graph.repetition import repeating_titles

    for words in repeating_titles(graph):
        text = message("“{words}” only repeats a title.", words=words.text)
        yield Hit(message=text, item=words.item, field=words.path)
