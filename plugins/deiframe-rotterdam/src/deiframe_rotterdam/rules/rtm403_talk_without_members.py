"""RTM403: somebody who is missing in the steering talk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM403",
    Severity.WARNING,
    principles=["5a", "5b"],
    substeps=["5.4"],
    fails="""
stakeholders:
  secretary: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  directors: {title: Directors, extensions: {rotterdam: {part: cluster_director}}}
  talk:
    title: Steering talk
    type: governing_body
    members: [directors]
    meets_every: 4 months
    extensions: {rotterdam: {part: steering_talk}}
""",
    passes="""
stakeholders:
  secretary: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  directors: {title: Directors, extensions: {rotterdam: {part: cluster_director}}}
  talk:
    title: Steering talk
    type: governing_body
    members: [secretary, directors]
    meets_every: 4 months
    extensions: {rotterdam: {part: steering_talk}}
""",
)
def talk_without_members(graph: StrategyGraph) -> Iterator[Hit]:
    """A steering talk in which somebody is missing

    The municipal secretary is not among the members of the steering talk, or no cluster director
    is, or the director of one of the clusters is not. Directors named as one stakeholder, without
    a department, stand for all of them.

    Why it matters: It works because the highest official asks, and those who lead a cluster answer
    for it themselves.

    How to fix: Name them under `members`, and give them their part: `municipal_secretary`,
    `cluster_director` (with the cluster as `department`).

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.clusters import without_director
    from deiframe_rotterdam.fields import Part
    from deiframe_rotterdam.steering import members_with, steering_talk

    talk = steering_talk(graph)
    if talk is None:
        return
    missing: list[object] = []
    if not members_with(graph, talk, Part.MUNICIPAL_SECRETARY):
        missing.append(message("the municipal secretary"))
    directors = members_with(graph, talk, Part.CLUSTER_DIRECTOR)
    if not directors:
        missing.append(message("the cluster directors"))
    else:
        missing += (
            message("the director of “{cluster}”", cluster=cluster.name)
            for cluster in sorted(without_director(graph, directors), key=lambda item: item.id)
        )
    if missing:
        text = message("“{title}” lacks: {who}.", title=talk.name, who=joined_list(missing))
        yield Hit(message=text, item=talk.id, field=("members",) if talk.members else ())
