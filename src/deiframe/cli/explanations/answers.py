"""The keys of an assessment: principles and their questions, the checklist, drivers, the level,
political support, and all that these ask.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.level_model import LevelModel, Stage
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.frameworks.checklist.evaluate import RULE as CHECKLIST_RULE
from deiframe.frameworks.checklist.items import ITEMS
from deiframe.frameworks.evaluator import AGGREGATED, CriteriaEvaluator
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, SCALE, Asked, Question
from deiframe.frameworks.levels.evaluate import (
    key_of_requirement,
    least_answer,
    stage_rule,
    title_of_requirement,
)
from deiframe.frameworks.political_support.stages import STAGES
from deiframe.frameworks.principles.evaluate import PRINCIPLE_RULE, QUESTION_RULE, merged
from deiframe.frameworks.roadmap.evidence import with_evidence
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import Message, joined_list, message
from deiframe.model.impact_drivers import ABOUT, DRIVERS
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.vocabulary import SupportStage
from deiframe.pages.explanation import Explanation, Passage
from deiframe.plugins import PluginContents

WANTED = frozenset({"rules", "principle_diagnostics", "level_models", "substep_evidence"})
"""What plugins are to bring for this."""

_ASKS = message("What it asks")
_HOW = message("How it is answered")
_USED = message("Where it counts")
_STEPS = message("Sub-steps that fix it")


def answer_explanations(plugins: PluginContents) -> dict[str, Explanation]:
    """Explain every key that an assessment can show, by key."""
    explainer = _Explainer(plugins)
    pages = (
        *explainer.principles(), *explainer.checklist(), *explainer.drivers(), *explainer.levels(),
        *explainer.support(), *explainer.criteria(),
    )  # fmt: skip
    found: dict[str, Explanation] = {}
    for page in pages:
        found.setdefault(page.name, page)
    return found


@attrs.define
class _Explainer:
    """Explains what deiframe and plugins ask, and remembers which criteria were asked where."""

    plugins: PluginContents
    _asked: dict[Criterion, list[str]] = attrs.field(factory=dict, init=False)

    def principles(self) -> Iterator[Explanation]:
        """The ten principles, and their questions."""
        questions = merged(self.plugins.principle_diagnostics)
        for number, name in PRINCIPLES.items():
            own = [item for item in questions if principle_of(item.question) == number]
            yield Explanation(
                name=f"principle-{number}",
                kind=message("success principle"),
                title=name,
                passages=(
                    Passage(_HOW, (PRINCIPLE_RULE,)),
                    Passage(_ASKS, points=tuple(_named(item.question, item.asks) for item in own)),
                ),
            )
            for item in own:
                yield from self._question(item, number)

    def _question(self, item: PrincipleDiagnostic, number: str) -> Iterator[Explanation]:
        codes = [f"{rule.code}" for rule in self.plugins.rules if item.question in rule.principles]
        against = (
            message("Codes that count against it: {codes}.", codes=joined_list(codes))
            if codes
            else message("No code counts against it.")
        )
        belongs = message(
            "It belongs to principle {number}: {name}.", number=number, name=PRINCIPLES[number]
        )
        yield Explanation(
            name=item.question,
            kind=message("question of a principle"),
            title=item.asks or item.title,
            passages=(
                Passage(None, (belongs,)),
                self._asks(item.criteria, item.question),
                Passage(_HOW, (QUESTION_RULE, against)),
                Passage(_STEPS, (joined_list(item.substeps),)) if item.substeps else Passage(None),
            ),
        )
        yield Explanation(
            name=f"findings-{item.question}",
            kind=message("part of a question"),
            title=message("No error or warning counts against it."),
            passages=(Passage(_USED, (item.question,)), Passage(None, (against,))),
        )

    def checklist(self) -> Iterator[Explanation]:
        """The checklist, and its items."""
        yield Explanation(
            name="checklist",
            kind=message("checklist"),
            title=message("Is it a strategy?"),
            passages=(
                Passage(_HOW, (CHECKLIST_RULE,)),
                Passage(
                    _ASKS,
                    points=tuple(_named(f"checklist-{slug}", i.asks) for slug, i in ITEMS.items()),
                ),
            ),
        )
        for slug, item in ITEMS.items():
            yield Explanation(
                name=f"checklist-{slug}",
                kind=message("item of the checklist"),
                title=item.asks,
                passages=(
                    self._asks(item.criteria, f"checklist-{slug}"),
                    Passage(
                        _HOW,
                        (
                            AGGREGATED,
                            message(
                                "Answer it yourself under assessments: checklist: {{{item}: …}}.",
                                item=slug,
                            ),
                        ),
                    ),
                ),
            )

    def drivers(self) -> Iterator[Explanation]:
        """The impact drivers, and their questions."""
        for driver, questions in QUESTIONS.items():
            key = f"driver-{driver}"
            yield Explanation(
                name=key,
                kind=message("impact driver"),
                title=DRIVERS[driver],
                passages=(
                    Passage(None, (ABOUT,)),
                    Passage(
                        _ASKS,
                        points=tuple(_named(f"{key}-{q}", it.asks) for q, it in questions.items()),
                    ),
                    Passage(message("Scale"), points=SCALE),
                ),
            )
            for name, question in questions.items():
                yield self._driver_question(key, name, question)

    def _driver_question(self, driver: str, name: str, question: Question) -> Explanation:
        key = f"{driver}-{name}"
        if isinstance(question, Asked):
            how = message(
                "People answer it, on a scale from 0 to 4, under assessments, as impact_drivers:"
                " {{{driver}: {{{question}: …}}}}.",
                driver=driver.removeprefix("driver-"),
                question=name,
            )
        else:
            self._asked.setdefault(question, []).append(key)
            how = message("The strategy answers it: {key}.", key=question.slug)
        return Explanation(
            name=key,
            kind=message("question of an impact driver"),
            title=question.asks,
            passages=(Passage(_HOW, (how,)),),
        )

    def levels(self) -> Iterator[Explanation]:
        """The level of institutionalisation, and its stages in each model."""
        models = self.plugins.level_models
        yield Explanation(
            name="level",
            kind=message("level of institutionalisation"),
            title=message("How far it has become usual practice"),
            passages=(
                Passage(
                    _HOW,
                    (
                        message(
                            "The highest stage that is reached together with all below it; a range"
                            " if something is not recorded."
                        ),
                    ),
                ),
                *(
                    Passage(
                        model.title,
                        (model.about,),
                        tuple(_named(f"level-{stage.slug}", stage.title) for stage in model.stages),
                    )
                    for model in models
                ),
            ),
        )
        for model in models:
            for stage in model.stages:
                yield self._stage(model, stage)
                yield from self._required(stage)

    def _stage(self, model: LevelModel, stage: Stage) -> Explanation:
        key = f"level-{stage.slug}"
        for item in stage.requires:
            self._asked.setdefault(item.criterion, []).append(key)
        asks = tuple(
            _named(key_of_requirement(stage, item), title_of_requirement(item))
            for item in stage.requires
        )
        return Explanation(
            name=key,
            kind=message("stage of a level model"),
            title=stage.title,
            passages=(
                Passage(None, (model.title, model.about)),
                Passage(_ASKS, (stage_rule(stage),), asks),
            ),
        )

    def _required(self, stage: Stage) -> Iterator[Explanation]:
        for item in stage.requires:
            answers = message("The strategy answers it: {key}.", key=item.criterion.slug)
            yield Explanation(
                name=key_of_requirement(stage, item),
                kind=message("requirement of a stage"),
                title=title_of_requirement(item),
                passages=(
                    Passage(_HOW, (least_answer(item), answers)),
                    Passage(_USED, (f"level-{stage.slug}",)),
                ),
            )

    def support(self) -> Iterator[Explanation]:
        """Political support, and the signs of its stages."""
        stages = tuple(
            Passage(
                STAGE_WORDS[stage],
                (profile.aim,),
                tuple(sign.text for sign in profile.signs)
                + tuple(tactic.text for tactic in profile.tactics),
            )
            for stage, profile in STAGES.items()
        )
        yield Explanation(
            name="support",
            kind=message("political support"),
            title=message("How much political support there is"),
            passages=(
                Passage(
                    _HOW,
                    (
                        message(
                            "The latest stage that the strategy states under political_support."
                            " Below: what to aim for at each stage, its signs, and what fits it."
                        ),
                    ),
                ),
                *stages,
            ),
        )
        yield Explanation(
            name="accelerator-none",
            kind=message("stage of political support"),
            title=STAGE_WORDS[SupportStage.NONE],
            passages=(
                Passage(
                    None,
                    (
                        message(
                            "No accelerator leads to this stage: a strategy may begin here. The"
                            " next ones are accelerator-passive and accelerator-active."
                        ),
                        message("How to work at this stage: deiframe explain no-support."),
                    ),
                ),
                stages[0],
            ),
        )
        for index in range(max(len(profile.signs) for profile in STAGES.values())):
            yield Explanation(
                name=f"sign-{index + 1}",
                kind=message("sign of a stage of political support"),
                title=message("Sign {number} of the stage that is stated", number=index + 1),
                passages=tuple(
                    Passage(STAGE_WORDS[stage], (profile.signs[index].text,))
                    for stage, profile in STAGES.items()
                    if index < len(profile.signs)
                ),
            )
        for profile in STAGES.values():
            for sign in profile.signs:
                if sign.criterion is not None:
                    self._asked.setdefault(sign.criterion, []).append("support")

    def criteria(self) -> Iterator[Explanation]:
        """Everything that is asked of a strategy by the others, and by sub-steps."""
        for substep in with_evidence(all_substeps(), self.plugins.substep_evidence):
            for item in substep.criteria:
                self._asked.setdefault(item, []).append(substep.number)
        evaluator = CriteriaEvaluator(build_graph(_NOTHING, dt.date(2026, 1, 1)))
        for item, where in self._asked.items():
            yield Explanation(
                name=item.slug,
                kind=message("criterion"),
                title=item.asks,
                passages=(
                    Passage(_HOW, (evaluator.ask(item).rule,)),
                    Passage(_USED, (joined_list(dict.fromkeys(where)),)),
                ),
            )

    def _asks(self, criteria: tuple[Criterion, ...], where: str) -> Passage:
        for item in criteria:
            self._asked.setdefault(item, []).append(where)
        return Passage(_ASKS, points=tuple(_named(item.slug, item.asks) for item in criteria))


_NOTHING = Strategy(municipality=Municipality(name=""))
"""How a criterion is answered is said whatever the strategy."""


def _named(key: str, text: object) -> Message:
    return message("{key}: {text}", key=key, text=text or "")
