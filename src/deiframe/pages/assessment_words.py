"""Sentences about an assessment that every form of it says alike."""

from __future__ import annotations

from collections.abc import Iterator

from deiframe.assessment import (
    Change,
    Comparison,
    DriverMove,
    DriverProfile,
    ItemResult,
    NextStep,
    SupportPeriod,
)
from deiframe.i18n import Message, message, messages, rounded
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.stepwise import STEPS
from deiframe.verdicts import WORDS, Verdict


def step_title(number: str) -> Message:
    """A step of the roadmap."""
    return message("Step {number}: {title}", number=number, title=STEPS[number])


def declared_text(answer: ItemResult) -> Message:
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


def next_text(step: NextStep) -> Iterator[Message]:
    """Why a sub-step is useful now."""
    yield from step.reasons
    yield messages("{count} point", "{count} points", step.points)


def period_text(period: SupportPeriod) -> Message:
    """A stage of political support, and how long it lasted."""
    stage = STAGE_WORDS[period.stage]
    if period.until:
        text = message(
            "{stage}, {since} to {until}", stage=stage, since=period.since, until=period.until
        )
    else:
        text = message("{stage}, since {since}", stage=stage, since=period.since)
    return message("{text}: {note}", text=text, note=period.note) if period.note else text


def driver_text(profile: DriverProfile) -> Message:
    """A driver's figures."""
    if profile.average is None:
        return message("none of {asked} questions answered", asked=profile.asked)
    text = message(
        "{average} of 4 on {answered} of {asked} questions",
        average=rounded(profile.average),
        answered=profile.answered,
        asked=profile.asked,
    )
    if profile.answered == profile.asked:
        return text
    return message(
        "{text}; with the others, between {lowest} and {highest}",
        text=text,
        lowest=rounded(profile.lowest),
        highest=rounded(profile.highest),
    )


def move_text(move: DriverMove) -> Message:
    """How people's answers to a driver moved."""
    words: dict[str, object] = {
        "now": rounded(move.now),
        "earlier": rounded(move.earlier),
        "day": move.since,
    }
    if move.now > move.earlier:
        return message(
            "Up since {day}: from {earlier} to {now}, based on what was answered both times.",
            **words,
        )
    if move.now < move.earlier:
        return message(
            "Down since {day}: from {earlier} to {now}, based on what was answered both times.",
            **words,
        )
    return message("Unchanged since {day}: {now}, based on what was answered both times.", **words)


def compared_text(comparison: Comparison) -> Iterator[Message]:
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


def change_text(change: Change) -> Message:
    """What became of an answer."""
    return message(
        "{key} {title}: {before} → {after}",
        key=change.key,
        title=change.title,
        before=change.before,
        after=change.after,
    )


def part_text(part: Verdict) -> Message:
    """A part of an answer, and how it stands now."""
    return message("{answer}: {title}", answer=part.answer, title=part.title)
