"""The level reached by a model: the highest stage that is reached together with all below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, TypeVar

from deiframe.assessment import LevelResult
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.frameworks.answerable import Answerable
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.i18n import Message, message, messages
from deiframe.verdicts import Truth, Verdict

KEY: Final = "level"
_ALL_RULE: Final = message(
    "Yes if all of it holds; not recorded if what is not recorded could decide it; otherwise no."
)
_FIRST_STAGE: Final = message("Everybody starts here.")
_SEPARATOR: Final = ".."

Value = TypeVar("Value")


def level_of(evaluator: CriteriaEvaluator, model: LevelModel) -> LevelResult:
    """The level that a strategy has reached, as a range where something is not recorded."""
    stages = tuple(_stage(evaluator, stage) for stage in model.stages)
    pairs = tuple(zip(model.stages, stages, strict=True))
    lowest = len(list(takewhile(_is_reached, stages))) - 1
    highest = len(list(takewhile(_may_be_reached, pairs))) - 1
    reached = model.stages[lowest : highest + 1]
    needed = _still_needed(model.stages, stages, lowest)
    return LevelResult(
        model=model.name,
        about=model.about,
        verdict=Verdict(
            key=KEY,
            title=model.title,
            status=_SEPARATOR.join(_ends([item.slug for item in reached])),
            words=_words(_ends([item.title for item in reached])),
            rule=_rule(model, lowest, highest, needed),
            parts=stages,
            possible=tuple(item.slug for item in reached) if highest > lowest else (),
        ),
        lowest=lowest,
        highest=highest,
        missing=_missing(stages, lowest),
        needed=needed,
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
        tuple(_answerable_requirement(stage, asked) for asked in stage.requires),
    )


def _answerable_requirement(stage: Stage, asked: StageCriterion) -> Answerable:
    return Answerable(
        key_of_requirement(stage, asked), lambda evaluator, _: _required(evaluator, stage, asked)
    )


def _key(stage: Stage) -> str:
    return f"{KEY}-{stage.slug}"


def key_of_requirement(stage: Stage, asked: StageCriterion) -> str:
    """How to ask why of a requirement: several stages may ask the same, each in another way."""
    return f"{stage.slug}-{asked.criterion.slug}"


def _ends(reached: list[Value]) -> list[Value]:
    """The lowest and the highest, or the one that is both."""
    return reached[:1] if len(reached) == 1 else [reached[0], reached[-1]]


def _words(titles: list[Message]) -> Message:
    if len(titles) == 1:
        return titles[0]
    return message("between {low} and {high}", low=titles[0], high=titles[1])


def _is_reached(stage: Verdict) -> bool:
    return stage.status == Truth.YES


def _may_be_reached(pair: tuple[Stage, Verdict]) -> bool:
    """Whether it is reached, or what is not recorded could complete what is shown of it.

    What is essential has to be shown, and half of what it needs; otherwise an empty strategy could
    be anything.
    """
    stage, verdict = pair
    shown = list(map(_is_reached, verdict.parts))
    essential = all(
        is_shown or not asked.essential
        for is_shown, asked in zip(shown, stage.requires, strict=True)
    )
    is_open = verdict.status == Truth.NOT_RECORDED
    return _is_reached(verdict) or (is_open and essential and 2 * sum(shown) >= stage.needed)


def _stage(evaluator: CriteriaEvaluator, stage: Stage) -> Verdict:
    parts = tuple(_required(evaluator, stage, asked) for asked in stage.requires)
    truth = _truth_of_stage(stage, parts)
    return Verdict(
        key=_key(stage),
        title=stage.title,
        status=truth,
        rule=stage_rule(stage),
        parts=parts,
        possible=(Truth.NO, Truth.YES) if truth is Truth.NOT_RECORDED else (),
    )


def _truth_of_stage(stage: Stage, parts: Sequence[Verdict]) -> Truth:
    truths = [Truth(part.status) for part in parts]
    essential = [
        truth for truth, asked in zip(truths, stage.requires, strict=True) if asked.essential
    ]
    least = truths.count(Truth.YES)
    most = least + truths.count(Truth.NOT_RECORDED)
    if least >= stage.needed and all(truth is Truth.YES for truth in essential):
        return Truth.YES
    return Truth.NO if most < stage.needed or Truth.NO in essential else Truth.NOT_RECORDED


def stage_rule(stage: Stage) -> Message:
    """When a stage is reached, in words."""
    count = len(stage.requires)
    if not count:
        return _FIRST_STAGE
    if stage.needed == count:
        return _ALL_RULE
    return message(
        "Yes if at least {needed} of these {count} hold, and each that is essential; not recorded if what is not recorded could decide it; otherwise no.",
        needed=stage.needed,
        count=count,
    )


def _required(evaluator: CriteriaEvaluator, stage: Stage, asked: StageCriterion) -> Verdict:
    """Whether a requirement holds: yes, no, or not recorded."""
    part = evaluator.ask(asked.criterion)
    truth = _truth_of_requirement(part, asked.least)
    return Verdict(
        key=key_of_requirement(stage, asked),
        title=title_of_requirement(asked),
        status=truth,
        rule=message("{enough} {rule}", enough=least_answer(asked), rule=part.rule),
        found=part.found,
        missing=part.missing,
        possible=(Truth.NO, Truth.YES) if truth is Truth.NOT_RECORDED else (),
        doubts=part.doubts,
        set_aside=part.set_aside,
        declared=part.declared,
    )


def title_of_requirement(asked: StageCriterion) -> Message:
    """What a stage asks: the sentence of the criterion, and how much of it."""
    asks = asked.criterion.asks
    title = message("At least partly: {what}", what=asks) if asked.least is Truth.PARTLY else asks
    return message("Essential: {what}", what=title) if asked.essential else title


def least_answer(asked: StageCriterion) -> Message:
    """With which answer it holds."""
    return _PARTLY_IS_ENOUGH if asked.least is Truth.PARTLY else _YES_IS_NEEDED


def _truth_of_requirement(part: Verdict, least: Truth) -> Truth:
    """Yes if the lowest possible answer is enough, no if the highest is not.

    Evidence that is doubted leaves nothing open: there is something, and it does not count.
    """
    possible = part.possible or ((part.status,) if part.status != Truth.NOT_RECORDED else _ANY)
    if part.status == Truth.NOT_RECORDED and part.doubts:
        return Truth.NO
    if Truth(possible[0]).rank >= least.rank:
        return Truth.YES
    return Truth.NOT_RECORDED if Truth(possible[-1]).rank >= least.rank else Truth.NO


_ANY: Final = (Truth.NO, Truth.YES)
_PARTLY_IS_ENOUGH: Final = message("It is enough if the answer is partly.")
_YES_IS_NEEDED: Final = message("The answer has to be yes.")


def _missing(stages: Sequence[Verdict], lowest: int) -> tuple[Verdict, ...]:
    """The criteria of the stage after the lowest that do not hold yet."""
    if lowest + 1 >= len(stages):
        return ()
    return tuple(part for part in stages[lowest + 1].parts if not _is_reached(part))


def _still_needed(model: Sequence[Stage], stages: Sequence[Verdict], lowest: int) -> int:
    """How many of those that are missing for the next stage have to hold."""
    if lowest + 1 >= len(stages):
        return 0
    asked, parts = model[lowest + 1], stages[lowest + 1].parts
    holding = sum(map(_is_reached, parts))
    essential = sum(
        require.essential and not _is_reached(part)
        for require, part in zip(asked.requires, parts, strict=True)
    )
    return max(asked.needed - holding, essential)


def _rule(model: LevelModel, lowest: int, highest: int, needed: int) -> Message:
    if lowest == highest:
        reached = message(
            "The highest stage that is reached together with all below it: {stage}.",
            stage=model.stages[lowest].title,
        )
    else:
        reached = message(
            "The highest stage that is reached together with all below it: at least {low}; with what is not recorded it could be {high}, as what is essential to that is shown, and half of what it needs.",
            low=model.stages[lowest].title,
            high=model.stages[highest].title,
        )
    if not needed:
        return reached
    return message(
        "{reached} {next}",
        reached=reached,
        next=messages(
            "For {stage}, {count} more of its criteria has to hold.",
            "For {stage}, {count} more of its criteria have to hold.",
            needed,
            stage=model.stages[lowest + 1].title,
        ),
    )
