"""A sub-step of the stepwise approach, or one of its two accelerators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Chapter
from deiframe.extension_points.criterion import Criterion

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Days = Callable[["StrategyGraph"], Iterable[dt.date | None]]
"""The days on which something confirms a sub-step; None and days to come are let be."""


class Lasts(StrEnum):
    """What makes a sub-step that is done stale."""

    UNTIL_REVIEW = "until_review"
    UNTIL_ELECTION = "until_election"


def no_days(_: StrategyGraph) -> Iterable[dt.date | None]:
    """No days at all."""
    return ()


@attrs.frozen(kw_only=True)
class Substep:
    """A sub-step with all there is to know about it.

    It is done when each of the ``criteria`` holds. ``builds_on`` are the sub-steps that come
    before it by their nature. ``reviewed`` says that a review of the whole strategy (7.1), or its
    start, confirms it too; its own activities always do, and ``days`` may name more, as may
    plugins (``more_days``). ``example`` shows in YAML how it may be written down.
    """

    number: str
    step: str
    criteria: tuple[Criterion, ...]
    chapter: Chapter
    builds_on: tuple[str, ...] = ()
    reviewed: bool = False
    days: Days = no_days
    more_days: tuple[Days, ...] = ()
    lasts: Lasts = Lasts.UNTIL_REVIEW
    example: str = ""

    @property
    def is_accelerator(self) -> bool:
        """Whether it is one of the two accelerators."""
        return not self.number[0].isdigit()


def substep(
    number: str,
    text: str | None,
    criteria: Sequence[Criterion],
    *,
    builds_on: Sequence[str] = (),
    reviewed: bool = False,
    days: Days = no_days,
    example: str = "",
) -> Substep:
    """Make a sub-step; ``text`` is the docstring of its module, which becomes its page."""
    return Substep(
        number=number,
        step=number[0],
        criteria=tuple(criteria),
        chapter=Chapter(text or ""),
        builds_on=tuple(builds_on),
        reviewed=reviewed,
        days=days,
        example=example.strip(),
    )


def accelerator(
    name: str, text: str | None, criteria: Sequence[Criterion], *, before: str, days: Days
) -> Substep:
    """Make an accelerator, which stands before a step and lasts until the next election."""
    return Substep(
        number=name,
        step=before,
        criteria=tuple(criteria),
        chapter=Chapter(text or ""),
        days=days,
        lasts=Lasts.UNTIL_ELECTION,
    )
