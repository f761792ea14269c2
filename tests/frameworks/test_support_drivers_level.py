"""Political support and impact drivers."""

import datetime as dt

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, DriverProfile
from deiframe.frameworks.impact_drivers.evaluate import strength
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, Asked
from deiframe.frameworks.political_support.stages import STAGES, tactical_substeps, workable_steps
from deiframe.i18n import translate
from deiframe.model.vocabulary import ImpactDriver, SupportStage
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.verdicts import Strength
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
        SupportStage.NONE: (5, ("1",)),
        SupportStage.PASSIVE: (4, ("3", "4", "5")),
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
        f"interventions: {{i: {{title: A first step, type: {kind}, status: running}}}}"
    ).support
    assert bool(found.ahead) == ahead


def test_signs_are_seen_in_the_strategy_or_not() -> None:
    text = "political_support: [{stage: active, since: 2026-01-01}]\n"
    bare = [part.status for part in assessed(text).support.verdict.parts]
    assert set(bare) == {"not_recorded"}
    body = "stakeholders: {b: {title: Steering board, type: governing_body, meets_every: 3 months, power: 5, dei_on_agenda: fixed}}"
    assert assessed(text + body).support.verdict.parts[0].status == "yes"
    passive = assessed("political_support: [{stage: passive, since: 2026-01-01}]").support
    assert {part.status for part in passive.verdict.parts} == {"not_recorded"}


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
        f"interventions: {{i: {{title: A first step, {fields}}}}}"
    ).support.election
    assert found
    assert (found.on, found.months) == (dt.date(2027, 10, 10), 16)
    assert bool(found.at_stake) == at_stake


def test_the_quiet_work_of_no_support_is_named_and_resilience_until_it_is_active() -> None:
    quiet = " ".join(translate(item.text, "en") for item in STAGES[SupportStage.NONE].tactics)
    for word in ("allies", "quietly", "evidence", "Connect", "resilience"):
        assert word in quiet
    assert tactical_substeps(SupportStage.NONE) == {"1.1", "1.2", "1.3", "2.1", "2.2"}
    for stage, has in ((SupportStage.PASSIVE, True), (SupportStage.ACTIVE, False)):
        told = " ".join(translate(item.text, "en") for item in STAGES[stage].tactics)
        assert ("resilience" in told) == has


def test_what_speaks_against_the_stated_stage_is_a_doubt() -> None:
    text = "political_support: [{stage: active, since: 2024-01-01}]\n"
    assert assessed(text).support.verdict.doubts == ()
    [since] = assessed(text + "elections: [{on: 2025-10-10}]\n").support.verdict.doubts
    assert translate(since.text, "en").startswith("An election was held on 10 October 2025")
    before = assessed(text + "elections: [{on: 2023-10-10}]\n").support.verdict.doubts
    assert before == ()


def test_if_most_signs_are_seen_otherwise_the_stage_is_doubted() -> None:
    """Passive support is words without deeds; here is a policy, an objective, and a board."""
    policy = (
        "political_support: [{stage: passive, since: 2026-01-01}]\n"
        "objectives: {o: {title: Equal pay for equal work, dimension: equity}}\n"
        "indicators: {k: {title: Difference in pay, measures: [o], level: outcome}}\n"
        "interventions: {i: {title: Pay scales rewritten, type: policy, status: running, contributes_to: [o]}}\n"
    )
    found = assessed(policy).support.verdict
    assert "no" in {sign.status for sign in found.parts}
    told = [translate(doubt.text, "en") for doubt in found.doubts]
    assert len(told) == 2
    assert told[0].startswith("The strategy shows otherwise: Urgency")
    alone = policy.replace("equity", "diversity")
    assert assessed(alone).support.verdict.doubts == ()


def test_without_a_statement_any_stage_is_possible() -> None:
    assert assessed("").support.verdict.possible == ("none", "passive", "active")
    assert (
        assessed("political_support: [{stage: none, since: 2026-01-01}]").support.verdict.possible
        == ()
    )


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
    assert (nothing.answered, nothing.average, nothing.lowest, nothing.highest) == (0, None, 0, 4)
    assert nothing.verdict.status == "open"
    low = driver(
        "resources",
        "assessments: [{on: 2026-01-01, impact_drivers: {resources: {q1: 0, q2: 0}}}]",
    )
    assert (low.answered, low.average, low.verdict.status) == (2, 0, "open")


def test_the_score_is_the_mean_of_what_people_and_strategy_answer() -> None:
    found = driver(
        "resources",
        "interventions: {i: {title: Open doors, resources: {fte: 1}}, j: {title: Career talks}}\n"
        "assessments: [{on: 2026-01-01, impact_drivers: {resources: {q1: 3, q2: 1}}}]",
    )
    assert [part.status for part in found.verdict.parts] == ["3", "1", "not_recorded", "2"]
    assert (found.average, found.lowest, found.highest) == (2, 1.5, 2.5)
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
        "interventions: {i: {title: Open doors, resources: {fte: 1, budget: {amount: 9000}}}}\n"
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
    assert part.status == "not_recorded"
    assert "answered 4" in translate(part.found[0].text, "en")
