"""RTM402: a steering talk that is held too rarely."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM402",
    Severity.WARNING,
    principles=["5b", "8a"],
    substeps=["5.4"],
    fails="""
stakeholders:
  secretary: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  directors: {title: Directors, extensions: {rotterdam: {part: cluster_director}}}
  talk:
    title: Steering talk
    type: governing_body
    members: [secretary, directors]
    meets_every: 6 months
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
def talk_too_rare(graph: StrategyGraph) -> Iterator[Hit]:
    """A steering talk that is held less often than every four months

    The steering talk does not say how often it is held, or its interval is longer than four months.
    A shorter one is not reported.

    Why it matters: Its questions are set per quarter. The longer the interval, the more of them are
    never asked in a year.

    How to fix: Set `meets_every: 4 months`, once it has been agreed on.

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.steering import EVERY, steering_talk

    talk = steering_talk(graph)
    if talk is None:
        return
    if talk.meets_every is None:
        text = message("“{title}” does not say how often it is held.", title=talk.name)
        yield Hit(message=text, item=talk.id)
    elif talk.meets_every > EVERY:
        text = message(
            "“{title}” is held every {months} months; {most} are the most.",
            title=talk.name,
            months=talk.meets_every.months,
            most=EVERY.months,
        )
        yield Hit(message=text, item=talk.id, field=("meets_every",))
