"""Political support, impact drivers, and the level of institutionalisation."""

import datetime as dt

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, DriverProfile, LevelResult
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.impact_drivers.evaluate import strength
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, Asked
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.frameworks.political_support.stages import STAGES, workable_steps
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message, translate
from deiframe.model.vocabulary import ImpactDriver, SupportStage
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from deiframe.verdicts import Strength, Truth
from support import HEAD, TODAY, strategy_of


def assessed(text: str, today: dt.date = TODAY) -> Assessment:
    return assess(assemble(strategy_of(HEAD + text), load_plugins([]), today=today)).assessment


# Support.


def test_the_stages_follow_each_other_in_time() -> None:
    found = assessed(
        "political_support:\n"
        "  - {stage: active, since: 2025-01-01}\n"
        "  - {stage: none, since: 2019-01-01}\n"
        "  - {stage: passive, since: 2027-01-01}\n"
    ).support
    assert [(item.stage, item.until) for item in found.history] == [
        ("none", dt.date(2025, 1, 1)),
        ("active", None),
    ]
    assert found.verdict.status == "active"
    assert found.steps == ("4", "5", "6", "7")


def test_what_the_table_says_is_there_for_each_stage() -> None:
    counts = {stage: (len(item.tactics), item.steps) for stage, item in STAGES.items()}
    assert counts == {
        SupportStage.NONE: (4, ("1",)),
        SupportStage.PASSIVE: (3, ("3", "4", "5")),
        SupportStage.ACTIVE: (5, ("4", "5", "6", "7")),
    }
    assert all(item.signs and item.expected for item in STAGES.values())
    for stage, profile in STAGES.items():
        assert set(profile.steps) <= workable_steps(stage)


@pytest.mark.parametrize(
    "stage, kind, ahead",
    [
        ("none", "policy", True), ("none", "procedure", True), ("none", "office", True),
        ("none", "infrastructure", True), ("none", "training", False),
        ("passive", "policy", True), ("passive", "office", True), ("passive", "procedure", False),
        ("active", "policy", False),
    ],
)  # fmt: skip
def test_what_asks_for_more_support_than_there_is(stage: str, kind: str, ahead: bool) -> None:
    found = assessed(
        f"political_support: [{{stage: {stage}, since: 2026-01-01}}]\n"
        f"interventions: {{i: {{type: {kind}, status: running}}}}"
    ).support
    assert bool(found.ahead) == ahead


def test_signs_are_seen_in_the_strategy_or_not() -> None:
    text = "political_support: [{stage: active, since: 2026-01-01}]\n"
    bare = [part.status for part in assessed(text).support.verdict.parts]
    assert set(bare) == {"no"}
    body = "stakeholders: {b: {type: governing_body, meets_every: 3 months, power: 5}}"
    assert assessed(text + body).support.verdict.parts[0].status == "yes"
    passive = assessed("political_support: [{stage: passive, since: 2026-01-01}]").support
    assert {part.status for part in passive.verdict.parts} == {"yes"}


@pytest.mark.parametrize(
    "fields, at_stake",
    [
        ("type: office, status: running", True),
        ("type: office, status: running, period: {start: 2025-01-01, end: 2027-10-01}", False),
        ("type: office, status: running, period: {start: 2025-01-01, end: 2027-10-11}", True),
        ("type: office, status: institutionalised", False),
        ("type: training, status: running", False),
    ],
)
def test_the_next_election_shows_what_hangs_on_support(fields: str, at_stake: bool) -> None:
    found = assessed(
        "political_support: [{stage: active, since: 2026-01-01}]\n"
        "elections: [{on: 2031-01-01}, {on: 2027-10-10}, {on: 2026-01-01}]\n"
        f"interventions: {{i: {{{fields}}}}}"
    ).support.election
    assert found
    assert (found.on, found.months) == (dt.date(2027, 10, 10), 16)
    assert bool(found.at_stake) == at_stake


def test_without_a_statement_nothing_is_made_up() -> None:
    found = assessed("").support
    assert (found.verdict.status, found.tactics, found.election) == ("not_recorded", (), None)


# Drivers.


def driver(name: str, text: str) -> DriverProfile:
    return next(item for item in assessed(text).drivers if item.verdict.key == f"driver-{name}")


def test_each_driver_has_questions_of_both_kinds() -> None:
    assert list(QUESTIONS) == list(ImpactDriver)
    for questions in QUESTIONS.values():
        kinds = [isinstance(question, Asked) for question in questions.values()]
        assert len(kinds) >= 3
        assert True in kinds
        assert False in kinds


def test_unanswered_is_kept_apart_from_low() -> None:
    nothing = driver("resources", "")
    assert (nothing.answered, nothing.average, nothing.lowest, nothing.highest) == (2, 0, 0, 2)
    assert nothing.verdict.status == "open"
    low = driver(
        "resources", "assessments: [{on: 2026-01-01, impact_drivers: {resources: {q1: 0, q2: 0}}}]"
    )
    assert (low.answered, low.average, low.verdict.status) == (4, 0, "weak")


def test_the_score_is_the_mean_of_what_people_and_strategy_answer() -> None:
    found = driver(
        "resources",
        "interventions: {i: {resources: {fte: 1}}, j: {}}\n"
        "assessments: [{on: 2026-01-01, impact_drivers: {resources: {q1: 3, q2: 1}}}]",
    )
    assert [part.status for part in found.verdict.parts] == ["3", "1", "0", "2"]
    assert (found.average, found.lowest, found.highest) == (1.5, 1.5, 1.5)
    assert found.verdict.status == "fair"


@pytest.mark.parametrize(
    "lowest, highest, expected",
    [
        (0, 1.49, Strength.WEAK), (0, 1.5, Strength.OPEN), (1.5, 2.99, Strength.FAIR),
        (1.5, 3, Strength.OPEN), (3, 4, Strength.STRONG), (2.99, 4, Strength.OPEN),
    ],
)  # fmt: skip
def test_the_bands_run_here(lowest: float, highest: float, expected: Strength) -> None:
    assert strength(lowest, highest) is expected


def test_the_latest_answer_counts_and_the_earlier_shows_the_move() -> None:
    found = driver(
        "data",
        "assessments:\n"
        "  - {on: 2026-01-01, impact_drivers: {data: {q1: 4, q2: 2}}}\n"
        "  - {on: 2024-01-01, impact_drivers: {data: {q1: 1}}}\n"
        "  - {on: 2022-01-01, impact_drivers: {data: {q1: 0, q2: 0}}}\n"
        "  - {on: 2027-01-01, impact_drivers: {data: {q1: 0, q2: 0}}}\n",
    )
    assert [part.status for part in found.verdict.parts][:2] == ["4", "2"]
    assert found.earlier
    assert (found.earlier.since, found.earlier.earlier, found.earlier.now) == (
        dt.date(2024, 1, 1), 1.0, 4.0,
    )  # fmt: skip


def test_the_earlier_profile_has_the_answers_of_then_and_the_strategy_of_now() -> None:
    found = driver(
        "resources",
        "interventions: {i: {resources: {fte: 1, budget: {amount: 1}}}}\n"
        "assessments:\n"
        "  - {on: 2026-01-01, impact_drivers: {resources: {q1: 4, q2: 4}}}\n"
        "  - {on: 2024-01-01, impact_drivers: {resources: {q1: 0, q3: 0}}}\n",
    )
    assert found.average == 4
    assert found.earlier
    assert found.earlier.profile == 3  # q1 was 0; q2 was not asked; the strategy answers 4 and 4


def test_an_answer_to_a_question_that_the_strategy_answers_is_shown_and_does_not_count() -> None:
    text = "assessments: [{on: 2026-01-01, impact_drivers: {resources: {q3: 4}}}]"
    part = driver("resources", text).verdict.parts[2]
    assert part.status == "0"
    assert "answered 4" in translate(part.found[0].text, "en")


# Levels.


def fixed(slug: str, truth: Truth) -> Criterion:
    seen = Observation(truth=truth, rule=message("x"))
    return Criterion(slug, message("x"), lambda _: seen)


def level(*truths: Truth, least: Truth = Truth.YES) -> LevelResult:
    reading = read_text(HEAD)
    assert reading.strategy
    stages = [
        Stage(
            slug=f"s{n}",
            title=message("x"),
            requires=(StageCriterion(fixed(f"c{n}", truth), least),),
        )
        for n, truth in enumerate(truths, 1)
    ]
    first = Stage(slug="s0", title=message("x"))
    model = LevelModel(name="m", title=message("x"), about=message("x"), stages=(first, *stages))
    return level_of(CriteriaEvaluator(build_graph(reading.strategy, TODAY)), model)


Y, N, U, P = Truth.YES, Truth.NO, Truth.NOT_RECORDED, Truth.PARTLY


@pytest.mark.parametrize(
    "truths, lowest, highest",
    [
        ([N, Y], 0, 0), ([Y, N, Y], 1, 1), ([Y, Y], 2, 2), ([U, N], 0, 1), ([U, Y, N], 0, 2),
        ([Y, U, U], 1, 3), ([N, U], 0, 0), ([Y, U, N], 1, 2), ([P], 0, 0),
    ],
)  # fmt: skip
def test_the_level_is_the_highest_whose_criteria_and_all_below_hold(
    truths: list[Truth], lowest: int, highest: int
) -> None:
    found = level(*truths)
    assert (found.lowest, found.highest) == (lowest, highest)
    slugs = [f"s{lowest}"] if lowest == highest else [f"s{lowest}", f"s{highest}"]
    assert found.verdict.status == "..".join(slugs)


def test_what_is_missing_for_the_next_stage_is_listed() -> None:
    assert [item.status for item in level(Y, N).missing] == ["no"]
    assert [item.status for item in level(U).missing] == ["not_recorded"]
    assert level(Y, Y).missing == ()


def test_partly_is_enough_where_a_stage_says_so_and_that_is_told() -> None:
    enough = level(P, least=Truth.PARTLY)
    assert enough.lowest == 1
    [asked] = enough.verdict.parts[1].parts
    assert translate(asked.title, "en") == "At least partly: x"
    assert translate(asked.rule, "en") == "It is enough if the answer is partly. x"
    [whole] = level(Y).verdict.parts[1].parts
    assert translate(whole.title, "en") == "x"
    assert translate(whole.rule, "en") == "The answer has to be yes. x"
    first, second = level(Y).verdict.parts
    assert translate(first.rule, "en") == "Everybody starts here."
    assert "only answers are missing" in translate(second.rule, "en")


def test_only_what_does_not_hold_is_listed_as_missing() -> None:
    reading = read_text(HEAD)
    assert reading.strategy
    asked = [StageCriterion(fixed(f"c{n}", truth)) for n, truth in enumerate((Y, N, U, Y))]
    stages = (
        Stage(slug="a", title=message("x")),
        Stage(slug="b", title=message("x"), requires=tuple(asked)),
    )
    model = LevelModel(name="m", title=message("x"), about=message("x"), stages=stages)
    found = level_of(CriteriaEvaluator(build_graph(reading.strategy, TODAY)), model)
    assert [item.key for item in found.missing] == ["requires-c1", "requires-c2"]


def test_the_default_model_has_the_six_public_names_and_says_whose_it_is() -> None:
    assert [translate(item.title, "en") for item in SIX_STAGES.stages] == [
        "Starting point", "Project", "Inception", "Growth", "Integration", "Institutionalisation",
    ]  # fmt: skip
    assert "deiframe's own" in translate(SIX_STAGES.about, "en")
    assert not SIX_STAGES.stages[0].requires
    assert all(stage.requires for stage in SIX_STAGES.stages[1:])


def test_a_range_is_told_by_both_its_ends() -> None:
    text = "interventions: {i: {}}\nstakeholders: {s: {change_agent: true}}\n"
    found = assessed(
        text + "visions: {v: {}}\nobjectives: {a: {}}\ngroups: {g: {}}\nneeds: {n: {group: g}}"
    )
    assert translate(found.level.verdict.answer, "en") == "between Project and Inception"
    rule = translate(found.level.verdict.rule, "en")
    assert "at least Project; if everything not recorded held, Inception" in rule
    alone = assessed(text).level.verdict
    assert translate(alone.answer, "en") == "Project"
    assert translate(alone.rule, "en").endswith(": Project.")


def test_unknown_support_widens_the_level() -> None:
    text = (
        "visions: {v: {}}\nobjectives: {a: {contributes_to: [v]}}\ngroups: {g: {}}\n"
        "needs: {n: {group: g}}\nstakeholders: {s: {change_agent: true}}\ninterventions: {i: {}}\n"
    )
    assert assessed(text).level.verdict.status == "project..inception"
    passive = "political_support: [{stage: passive, since: 2026-01-01}]\n"
    assert assessed(text + passive).level.verdict.status == "inception"
    none = "political_support: [{stage: none, since: 2026-01-01}]\n"
    assert assessed(text + none).level.verdict.status == "project"
