"""DEI410: a group with a voice, and nothing that is about it."""

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
    "DEI410",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["1a"],
    substeps=["2.1", "4.1"],
    relative=True,
    fails="""
groups: {lgbt: {title: LGBT colleagues}}
stakeholders: {pride: {title: Pride network, type: staff_network, represents: [lgbt]}}
objectives: {fair-hiring: {title: Fair hiring}}
""",
    passes="""
groups: {lgbt: {title: LGBT colleagues}}
stakeholders: {pride: {title: Pride network, type: staff_network, represents: [lgbt]}}
needs: {safety: {title: Some hide who they are, group: lgbt}}
objectives: {safe: {title: Safe to be oneself, addresses: [safety]}}
""",
)
def voice_without_aim(graph: StrategyGraph) -> Iterator[Hit]:
    """A group with a voice, and nothing that is about it

    Somebody represents the group, but the strategy, which has objectives, is silent about it: no
    need is its own, and no objective, outcome, intervention or indicator is about it. What concerns
    a wider group that it is part of concerns it too. Which group something is about is read from
    needs, breakdowns, titles and definitions.

    Why it matters: A network that is listened to and never sees itself in the plan was asked for
    show. The plan follows those groups of whom there are figures.

    How to fix: Ask the network what its people need most, and write that as a `need` of the group;
    then let an objective address it. If the group chose to have no aim of its own, write that under
    `ignore`.

    Source: Report D5.2, sections 1.2, 2.1 and 4.1.
    """
    from deiframe.graph.concerns import items_about
    from deiframe.graph.participation import voices_of, with_parts

    if not graph.strategy.objectives:
        return
    about = with_parts(graph, items_about(graph))
    for group in graph.strategy.groups:
        voices = voices_of(graph, group.id)
        if voices and group.id not in about:
            voice = min(voices, key=lambda stakeholder: len(stakeholder.represents))
            yield Hit(
                message=message(
                    "“{voice}” speaks for “{title}”, but nothing in the strategy is about them.",
                    voice=voice.name,
                    title=group.name,
                ),
                item=group.id,
            )
