"""RTM401: no steering talk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM401",
    Severity.WARNING,
    principles=["5b", "3b"],
    substeps=["5.4"],
    fails="""
stakeholders:
  secretary: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  directors: {title: Directors, extensions: {rotterdam: {part: cluster_director}}}
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
def no_steering_talk(graph: StrategyGraph) -> Iterator[Hit]:
    """A strategy without the steering talk

    No stakeholder has the part `steering_talk`: the meeting in which the municipal secretary asks
    the cluster directors how far they are.

    Why it matters: There, directors account for their progress. Without it, nobody at the top asks,
    and the subject slides off the agenda.

    How to fix: Add it under `stakeholders`, with `members`, `meets_every: 4 months` and
    `extensions: {rotterdam: {part: steering_talk}}`.

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.steering import steering_talk

    if steering_talk(graph) is None:
        yield Hit(message=message("The strategy names no steering talk."))
