"""The level reached by a model: the highest stage whose criteria, and all below, hold."""

from __future__ import annotations

from itertools import takewhile
from typing import Final, TypeVar

from deiframe.assessment import LevelResult
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.frameworks.answerable import Answerable
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.i18n import Message, message
from deiframe.verdicts import Truth, Verdict

KEY: Final = "level"
_STAGE_RULE: Final = message(
    "Yes if all of it holds; not recorded if only answers are missing; else no."
)
FIRST_STAGE: Final = message("Everybody starts here.")
_SEPARATOR: Final = ".."

Value = TypeVar("Value")


def level_of(evaluator: CriteriaEvaluator, model: LevelModel) -> LevelResult:
    """The level that a strategy has reached, as a range where something is not known."""
    stages = tuple(_stage(evaluator, stage) for stage in model.stages)
    lowest = _reached(stages, Truth.YES)
    highest = _reached(stages, Truth.YES, Truth.NOT_RECORDED)
    reached = model.stages[lowest : highest + 1]
    return LevelResult(
        model=model.name,
        about=model.about,
        verdict=Verdict(
            key=KEY,
            title=model.title,
            status=_SEPARATOR.join(_ends([item.slug for item in reached])),
            words=_words(_ends([item.title for item in reached])),
            rule=_rule(model, lowest, highest),
            parts=stages,
        ),
        lowest=lowest,
        highest=highest,
        missing=_missing(stages, lowest),
    )


def answerable(model: LevelModel) -> Answerable:
    """The level and its stages, as answers that can be asked for."""
    return Answerable(
        KEY,
        lambda evaluator, _: level_of(evaluator, model).verdict,
        tuple(map(_answerable, model.stages)),
    )


def _answerable(stage: Stage) -> Answerable:
    return Answerable(
        _key(stage),
        lambda evaluator, _: _stage(evaluator, stage),
        tuple(map(_answerable_requirement, stage.requires)),
    )


def _answerable_requirement(requirement: StageCriterion) -> Answerable:
    return Answerable(
        _key_of_requirement(requirement), lambda evaluator, _: _required(evaluator, requirement)
    )


def _key(stage: Stage) -> str:
    return f"{KEY}-{stage.slug}"


def _key_of_requirement(requirement: StageCriterion) -> str:
    return f"requires-{requirement.criterion.slug}"


def _ends(reached: list[Value]) -> list[Value]:
    """The lowest and the highest, or the one that is both."""
    return reached[:1] if len(reached) == 1 else [reached[0], reached[-1]]


def _words(titles: list[Message]) -> Message:
    if len(titles) == 1:
        return titles[0]
    return message("between {low} and {high}", low=titles[0], high=titles[1])


def _reached(stages: tuple[Verdict, ...], *enough: Truth) -> int:
    return len(list(takewhile(lambda item: item.status in enough, stages))) - 1


def _stage(evaluator: CriteriaEvaluator, stage: Stage) -> Verdict:
    parts = tuple(_required(evaluator, require) for require in stage.requires)
    truths = {part.status for part in parts}
    if Truth.NO in truths:
        truth = Truth.NO
    else:
        truth = Truth.NOT_RECORDED if Truth.NOT_RECORDED in truths else Truth.YES
    return Verdict(
        key=_key(stage),
        title=stage.title,
        status=truth,
        rule=_STAGE_RULE if parts else FIRST_STAGE,
        parts=parts,
    )


def _required(evaluator: CriteriaEvaluator, requirement: StageCriterion) -> Verdict:
    """Whether a requirement holds: yes, no, or not recorded."""
    part = evaluator.ask(requirement.criterion)
    truth = Truth(part.status)
    if truth is not Truth.NOT_RECORDED:
        truth = Truth.YES if truth.rank >= requirement.least.rank else Truth.NO
    in_part = requirement.least is Truth.PARTLY
    return Verdict(
        key=_key_of_requirement(requirement),
        title=message("At least partly: {what}", what=part.title) if in_part else part.title,
        status=truth,
        rule=message(
            "{enough} {rule}", enough=PARTLY_IS_ENOUGH if in_part else YES_IS_NEEDED, rule=part.rule
        ),
        found=part.found,
        missing=part.missing,
    )


PARTLY_IS_ENOUGH: Final = message("It is enough if the answer is partly.")
YES_IS_NEEDED: Final = message("The answer has to be yes.")


def _missing(stages: tuple[Verdict, ...], lowest: int) -> tuple[Verdict, ...]:
    """The criteria that the stage after the lowest still lacks."""
    if lowest + 1 >= len(stages):
        return ()
    return tuple(part for part in stages[lowest + 1].parts if part.status != Truth.YES)


def _rule(model: LevelModel, lowest: int, highest: int) -> Message:
    if lowest == highest:
        return message(
            "The highest stage whose criteria hold, and those of all stages below it: {stage}.",
            stage=model.stages[lowest].title,
        )
    return message(
        "The highest stage whose criteria hold, and those of all stages below it: at least {low}; if everything not recorded held, {high}.",
        low=model.stages[lowest].title,
        high=model.stages[highest].title,
    )
