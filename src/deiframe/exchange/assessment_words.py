"""Sentences about an assessment that every form of it says alike."""

from __future__ import annotations

from collections.abc import Iterator

from deiframe.languages import Message, message, messages, rounded
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.stepwise import STEPS
from deiframe.standings import (
    Change,
    Comparison,
    DriverMove,
    DriverProfile,
    ItemStanding,
    NextStep,
    SupportPeriod,
)
from deiframe.verdicts import WORDS, Verdict


def step_title(number: str) -> Message:
    """A step of the roadmap."""
    return message("Step {number}: {title}", number=number, title=STEPS[number])


def declared_said(answer: ItemStanding) -> Message:
    """What was declared beside a computed answer."""
    declared = answer.declared
    if declared is None:
        return message("Nothing was declared.")
    words = {
        "answer": WORDS[declared.answer],
        "on": declared.on,
        "note": message(" ({note})", note=declared.note) if declared.note else "",
    }
    if answer.disagrees:
        return message("You declared another answer: {answer}, on {on}{note}.", **words)
    return message("You declared: {answer}, on {on}{note}.", **words)


def next_said(step: NextStep) -> Iterator[Message]:
    """Why a sub-step is useful now."""
    yield from step.reasons
    yield messages("{count} point", "{count} points", step.points)


def period_said(period: SupportPeriod) -> Message:
    """A stage of political support, and how long it lasted."""
    stage = STAGE_WORDS[period.stage]
    if period.until:
        said = message(
            "{stage}, {since} to {until}", stage=stage, since=period.since, until=period.until
        )
    else:
        said = message("{stage}, since {since}", stage=stage, since=period.since)
    return message("{said}: {note}", said=said, note=period.note) if period.note else said


def driver_said(profile: DriverProfile) -> Message:
    """A driver's figures."""
    if profile.average is None:
        return message("none of {asked} questions answered", asked=profile.asked)
    said = message(
        "{average} of 4 on {answered} of {asked} questions",
        average=rounded(profile.average),
        answered=profile.answered,
        asked=profile.asked,
    )
    if profile.answered == profile.asked:
        return said
    return message(
        "{said}; with the others, between {lowest} and {highest}",
        said=said,
        lowest=rounded(profile.lowest),
        highest=rounded(profile.highest),
    )


def move_said(move: DriverMove) -> Message:
    """How people's answers to a driver moved."""
    words: dict[str, object] = {
        "now": rounded(move.now),
        "earlier": rounded(move.earlier),
        "day": move.since,
    }
    if move.now > move.earlier:
        return message(
            "Up since {day}: from {earlier} to {now}, on what was answered both times.", **words
        )
    if move.now < move.earlier:
        return message(
            "Down since {day}: from {earlier} to {now}, on what was answered both times.", **words
        )
    return message("Unchanged since {day}: {now}, on what was answered both times.", **words)


def compared_said(comparison: Comparison) -> Iterator[Message]:
    """What was compared: that no answer changed does not mean that the plan is the same."""
    if not comparison.changes:
        yield message("No answer changed.")
    yield messages(
        "Compared: {count} answer of the assessment. The plan itself (its targets, actions and so "
        "on) was not compared.",
        "Compared: {count} answers of the assessment. The plan itself (its targets, actions and so "
        "on) was not compared.",
        comparison.answers,
    )


def change_said(change: Change) -> Message:
    """What became of an answer."""
    return message(
        "{key} {title}: {before} → {after}",
        key=change.key,
        title=change.title,
        before=change.before,
        after=change.after,
    )


def part_said(part: Verdict) -> Message:
    """A part of an answer, and how it stands now."""
    return message("{answer}: {title}", answer=part.answer, title=part.title)
