"""A level model: how far diversity, equity and inclusion are institutionalised, in stages."""

from __future__ import annotations

from typing import Any

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.i18n import Message
from deiframe.verdicts import Truth


@attrs.frozen
class StageCriterion:
    """A criterion that a stage asks, and the ``least`` answer with which it holds.

    A stage is never reached without those that are ``essential`` to it.
    """

    criterion: Criterion
    least: Truth = Truth.YES
    essential: bool = False


@attrs.frozen(kw_only=True)
class Stage:
    """A stage: its slug, its name, and what it asks beyond the stages before it.

    It is reached if ``at_least`` so many of what it ``requires`` hold, and those that are essential
    among them; without a number, if all of it does. A stage that asks for most of several
    criteria does not hang on what one of them happens to record::

        Stage(
            slug="growth",
            title=words.message("Growth"),
            requires=(
                StageCriterion(objectives_measured, Truth.PARTLY, essential=True),
                StageCriterion(body_meets),
                StageCriterion(networks_heard),
            ),
            at_least=2,
        )

    Raises:
        ValueError: more are to hold than there are, or fewer than are essential.
    """

    slug: str
    title: Message
    requires: tuple[StageCriterion, ...] = ()
    at_least: int | None = attrs.field(default=None)

    @at_least.validator
    def _can_hold(self, _: attrs.Attribute[Any], value: int | None) -> None:
        if value is None:
            return
        essential = sum(asked.essential for asked in self.requires)
        if not max(essential, 1) <= value <= len(self.requires):
            raise ValueError(
                f"the stage {self.slug} asks for {len(self.requires)} criteria, {essential} of them"
                f" essential: at_least cannot be {value}"
            )

    @property
    def needed(self) -> int:
        """How many of its criteria have to hold."""
        return len(self.requires) if self.at_least is None else self.at_least


@attrs.frozen(kw_only=True)
class LevelModel:
    """A model with its stages, the lowest first; a strategy names it under ``level_model``.

    ``about`` says whose it is, and shows wherever a level does. The first stage asks nothing: it
    is where everybody begins. ``plugin`` is set where it is loaded.
    """

    name: str
    title: Message
    about: Message
    stages: tuple[Stage, ...] = attrs.field(validator=attrs.validators.min_len(1))
    plugin: str = "deiframe"
