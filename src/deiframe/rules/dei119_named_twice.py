"""DEI119: the same thing twice in one list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI119",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.3"],
    fails="""
visions: {open-city: {title: An open city}}
objectives: {fair: {title: Fair selection, contributes_to: [open-city, open-city]}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {fair: {title: Fair selection, contributes_to: [open-city]}}
""",
)
def named_twice(graph: StrategyGraph) -> Iterator[Hit]:
    """The same thing twice in one list

    A list contains the same item, word, plugin or date twice: something leads twice to one
    objective, two stages of political support begin on one day.

    Why it matters: The second was probably meant to be another one, which is now missing. If the
    two entries differ, only one can count.

    How to fix: Replace one of the two by what was meant, or remove it.

    Source: deiframe, file format.
    """
    from deiframe.graph import duplicates

    for item, field, what in duplicates.named_twice(graph):
        text = message("{what} is in this list twice.", what=what)
        yield Hit(message=text, item=item, field=field)
