"""A level model: how far diversity, equity and inclusion are institutionalised, in stages."""

from __future__ import annotations

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.i18n import Message
from deiframe.verdicts import Truth


@attrs.frozen
class StageCriterion:
    """A criterion that a stage asks, and the ``least`` answer with which it holds."""

    criterion: Criterion
    least: Truth = Truth.YES


@attrs.frozen(kw_only=True)
class Stage:
    """A stage: its slug, its name, and what it asks beyond the stages before it."""

    slug: str
    title: Message
    requires: tuple[StageCriterion, ...] = ()


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
