"""The ten principles: 18 questions, verdicts, remedies; and what a plugin adds."""

from collections.abc import Sequence
from importlib.metadata import EntryPoint, EntryPoints

import attrs
import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, PrincipleResult
from deiframe.diagnostics import Severity
from deiframe.extension_points.criterion import criterion, some
from deiframe.extension_points.hookspecs import hookimpl
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.frameworks.principles.evaluate import merged
from deiframe.frameworks.principles.questions import QUESTIONS
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message, translate
from deiframe.opening import assemble
from deiframe.plugins import PluginContents, load_plugins
from deiframe.rules import all_rules
from support import HEAD, TODAY, strategy_of

LETTERS = [
    "1a", "1b", "2a", "3a", "3b", "4a", "4b", "5a", "5b", "6a", "6b", "7a", "8a", "8b", "9a", "9b",
    "10a", "10b",
]  # fmt: skip
TRAINED = (
    "visions: {v: {title: A city for all}}\nobjectives: {a: {title: Safe teams, dimension: inclusion, contributes_to: [{to: v, because: people stay}]}}\n"
    "interventions: {i: {title: Bystander training, type: training, audience: all_staff, area: work_climate, status: running,"
    " contributes_to: [{to: a, because: they step in}]}}\n"
)


def assessed(text: str, extensions: PluginContents | None = None) -> Assessment:
    return assess(
        assemble(strategy_of(HEAD + text), extensions or load_plugins([]), today=TODAY)
    ).assessment


def principle(number: str, text: str) -> PrincipleResult:
    return next(item for item in assessed(text).principles if item.number == number)


def test_the_questions_are_those_of_table_3() -> None:
    from deiframe.frameworks.principles.questions import QUESTIONS
    from deiframe.model import principles

    assert tuple(question.question for question in QUESTIONS) == principles.QUESTIONS


def test_all_18_questions_are_asked_in_order() -> None:
    assert [question.question for question in QUESTIONS] == LETTERS
    assert all(question.asks and question.criteria and question.substeps for question in QUESTIONS)


def test_every_question_that_a_rule_names_is_asked() -> None:
    named = {question for rule in all_rules() for question in rule.principles}
    assert named <= set(LETTERS)


def test_nothing_known_is_a_gap_and_all_of_it_is_sound() -> None:
    assert principle("6", "").verdict.status == "not_recorded"
    whole = principle("9", TRAINED)
    assert [part.status for part in whole.verdict.parts] == ["not_recorded", "yes"]
    assert whole.verdict.status == "partly"


def test_a_finding_keeps_a_question_from_yes_and_is_named() -> None:
    """9b: a training for inclusion under way; a warning that counts against it makes it partly."""
    extensions = load_plugins([])
    sound = assessed(TRAINED, attrs.evolve(extensions, rules=()))
    assert sound.find("9b").status == "yes"  # type: ignore[union-attr]
    heavy = attrs.evolve(
        next(rule for rule in extensions.rules if rule.code == "DEI602"),
        principles=("9b",),
        severity=Severity.WARNING,
    )
    found = assessed(TRAINED, attrs.evolve(extensions, rules=(heavy,))).find("9b")
    assert found
    assert found.status == "partly"
    assert [item.code for item in found.parts[-1].missing] == ["DEI602"]
    light = attrs.evolve(heavy, severity=Severity.ADVICE)
    advised = assessed(TRAINED, attrs.evolve(extensions, rules=(light,))).find("9b")
    assert advised
    assert advised.status == "yes"


def test_remedies_are_those_of_the_open_questions_the_worst_first() -> None:
    found = principle("9", TRAINED)
    assert set(found.remedies) == {"1.1", "2.1"}
    assert principle("3", "").remedies


def test_ignoring_a_finding_does_not_change_the_assessment() -> None:
    plain = assessed(TRAINED)
    ignoring = assessed(TRAINED + "checks: {ignore: {DEI: We know}}\n")
    assert [verdict.status for verdict in plain.verdicts()] == [
        verdict.status for verdict in ignoring.verdicts()
    ]


@criterion("own-tag", message("Something carries the tag own."))
def own_tag(graph: StrategyGraph):  # type: ignore[no-untyped-def]
    return some(
        (item for item in graph.items.values() if "own" in item.tags), none=message("No tag own.")
    )


class Guest:
    @hookimpl
    def deiframe_principle_diagnostics(self) -> Sequence[PrincipleDiagnostic]:
        return [
            PrincipleDiagnostic(question="5b", criteria=(own_tag,)),
            PrincipleDiagnostic(
                question="5c",
                asks=message("Is there a tag?"),
                criteria=(own_tag,),
                substeps=("4.4",),
            ),
        ]

    @hookimpl
    def deiframe_level_models(self) -> Sequence[LevelModel]:
        return [
            LevelModel(
                name="two",
                title=message("Two stages"),
                about=message("Made for a test."),
                stages=(
                    Stage(slug="low", title=message("Low")),
                    Stage(slug="high", title=message("High"), requires=(StageCriterion(own_tag),)),
                ),
            )
        ]


@pytest.fixture
def guest(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point(EntryPoint):
        def load(self) -> object:
            return Guest()

    points = EntryPoints([Point("guest", "guest.plugin", "deiframe")])
    monkeypatch.setattr("deiframe.plugins.entry_points.entry_points", lambda group: points)


@pytest.mark.usefixtures("guest")
def test_a_plugin_adds_a_question_and_to_one_that_is_there() -> None:
    extensions = load_plugins(["guest"])
    assert not extensions.problems
    found = assessed("groups: {g: {tags: [own]}}", extensions)
    five = found.principles[4]
    assert [part.key for part in five.verdict.parts] == ["5a", "5b", "5c"]
    assert translate(five.verdict.parts[2].title, "en") == "Is there a tag?"
    assert five.verdict.parts[2].status == "yes"
    assert "own-tag" in [part.key for part in five.verdict.parts[1].parts]
    assert "own-tag" not in [part.key for part in assessed("").principles[4].verdict.all_parts()]


@pytest.mark.usefixtures("guest")
def test_a_plugin_brings_a_level_model_that_a_strategy_names() -> None:
    extensions = load_plugins(["guest"])
    named = "level_model: two\ngroups: {g: {tags: [own]}}"
    level = assessed(named, extensions).level
    assert (level.model, level.verdict.status) == ("two", "high")
    assert assessed("level_model: two", extensions).level.verdict.status == "low"
    assert assessed("", extensions).level.model == "six-stages"


def test_a_level_model_that_is_not_there_is_said() -> None:
    found = assessed("level_model: nowhere")
    assert found.level.model == "six-stages"
    assert ["nowhere" in str(problem) for problem in found.problems] == [True]


def test_a_question_is_a_number_of_a_principle_and_a_letter() -> None:
    for wrong in ("11a", "0a", "5", "5bb", "x"):
        with pytest.raises(ValueError, match="question"):
            PrincipleDiagnostic(question=wrong, criteria=())


def test_who_comes_first_gives_the_words_and_all_add() -> None:
    item = PrincipleDiagnostic(question="5b", criteria=(own_tag,), substeps=("1.1",))
    both = merged([*QUESTIONS, item])
    assert len(both) == 18
    five = next(each for each in both if each.question == "5b")
    assert five.asks == next(each for each in QUESTIONS if each.question == "5b").asks
    assert five.substeps[-1] == "1.1"
