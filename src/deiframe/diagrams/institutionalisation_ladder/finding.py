"""What the ladder finds: the stage that is reached, and what the next one still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.i18n import Message, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.assessment import LevelResult


def finding(level: LevelResult) -> tuple[Message, ...]:
    """The sentences of the title."""
    return (_stage(level), *_missing(level))


def _stage(level: LevelResult) -> Message:
    stages = level.verdict.parts
    name = stages[level.lowest].title
    if level.lowest == level.highest:
        return message(
            "Stage {number} of {all}: {name}.",
            number=level.lowest + 1,
            all=len(stages),
            name=name,
        )
    return message(
        "Between stage {number} ({name}) and stage {other} ({highest}) of {all}.",
        number=level.lowest + 1,
        name=name,
        other=level.highest + 1,
        highest=stages[level.highest].title,
        all=len(stages),
    )


def _missing(level: LevelResult) -> Iterator[Message]:
    stages = level.verdict.parts
    if level.lowest + 1 < len(stages) and level.missing:
        yield messages(
            "{count} thing is missing for the next, {name}.",
            "{count} things are missing for the next, {name}.",
            level.needed,
            name=stages[level.lowest + 1].title,
        )
