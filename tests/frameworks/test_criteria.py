"""Each criterion, on each side of each of its thresholds."""

from importlib import import_module

import pytest

from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.criteria import process
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import translate
from support import HEAD, TODAY, beside, strategy_of

SIDES = beside(__file__, "sides").SIDES
MODULES = ("figures", "logic", "people", "process", "purpose", "responsibility", "risks")
ALL_DRIVERS = (
    "leadership", "dei-body", "strategic-framework", "anchoring", "resources", "involvement",
    "competence", "data", "accountability",
)  # fmt: skip


def graph(text: str) -> StrategyGraph:
    return build_graph(strategy_of(HEAD + text), TODAY)


def criterion(name: str) -> Criterion:
    module, _, attribute = name.partition(".")
    found = getattr(import_module(f"deiframe.frameworks.criteria.{module}"), attribute)
    assert isinstance(found, Criterion)
    return found


@pytest.mark.parametrize("name, answer, text", SIDES)
def test_a_criterion_answers_as_it_says(name: str, answer: str, text: str) -> None:
    verdict = criterion(name).verdict(graph(text))
    assert verdict.status == answer
    assert bool(verdict.found) == (answer in ("yes", "partly"))
    assert (answer == "yes") <= (not verdict.missing or name == "figures.known_by_staff")
    assert verdict.missing or answer == "yes"


def test_no_criterion_is_forgotten_here() -> None:
    known = {
        f"{module}.{name}"
        for module in MODULES
        for name, value in vars(import_module(f"deiframe.frameworks.criteria.{module}")).items()
        if isinstance(value, Criterion)
    }
    tried: dict[str, set[str]] = {}
    for name, answer, _ in SIDES:
        tried.setdefault(name, set()).add(answer)
    assert known == set(tried)
    assert not [name for name, answers in tried.items() if len(answers) < 2]


def test_a_recorded_activity_counts_from_its_day_on() -> None:
    asked = process.recorded("6.3")
    today = 'activities: [{substep: "6.3", on: 2026-06-01, what: x}]'
    assert asked.verdict(graph(today)).status == "yes"
    assert asked.verdict(graph(today.replace("06-01", "06-02"))).status == "not_recorded"
    assert asked.verdict(graph(today.replace("6.3", "6.2"))).status == "not_recorded"


@pytest.mark.parametrize(
    "days, more, answer",
    [
        ([], "", "not_recorded"),
        (["2026-01-01"], "", "partly"),
        (["2026-01-01", "2026-01-01"], "", "partly"),
        (["2026-01-01", "2026-01-28"], "", "partly"),
        (["2026-01-01", "2026-01-29"], "", "yes"),
        (["2026-01-01", "2026-03-01", "2026-05-01"], "", "yes"),
        (["2021-01-01", "2021-03-01"], "", "partly"),
        (["2021-01-01", "2024-05-31"], "", "partly"),
        (["2021-01-01", "2024-06-01"], "", "yes"),
        (["2021-01-01"], ", frequency: quarterly", "yes"),
    ],
)
def test_regular_is_a_rhythm_or_two_occasions_of_late(
    days: list[str], more: str, answer: str
) -> None:
    items = ", ".join(f'{{substep: "5.3", on: {day}, what: x{more}}}' for day in days)
    found = process.repeated("5.3").verdict(graph(f"activities: [{items}]"))
    assert found.status == answer
    assert len(found.found) == len(days)
    assert bool(found.missing) is (answer != "yes")


@pytest.mark.parametrize(
    "intervention, answer",
    [
        ("type: communication, status: running, frequency: quarterly", "yes"),
        ("type: communication, status: running, title: Nieuwsbrief per kwartaal", "yes"),
        ("type: communication, status: running", "not_recorded"),
        ("type: communication, frequency: quarterly", "not_recorded"),
        ("type: awareness, status: running, frequency: quarterly", "not_recorded"),
    ],
)
def test_communication_may_say_how_often_it_comes(intervention: str, answer: str) -> None:
    text = f"interventions: {{i: {{{intervention}}}}}"
    assert process.repeated("5.3").verdict(graph(text)).status == answer
    reports = text.replace("title: Nieuwsbrief", "title: Rapport")
    told = answer == "yes" and "title" in intervention
    assert (process.repeated("6.3").verdict(graph(reports)).status == "yes") is told


@pytest.mark.parametrize("substep", ["3.2", "7.3"])
@pytest.mark.parametrize(
    "more, answer",
    [
        ("", "not_recorded"),
        (', link: "https://example.org"', "partly"),
        (", source: Visit of 2025", "partly"),
        (", learned: Fixed questions work", "partly"),
        (", learned: a, adopted: b", "partly"),
        (", source: Visit of 2025, learned: a, adopted: b", "yes"),
    ],
)
def test_an_exchange_says_from_whom_what_was_learned_and_what_taken_over(
    substep: str, more: str, answer: str
) -> None:
    text = f'activities: [{{substep: "{substep}", on: 2026-01-01, what: x{more}}}]'
    asked = process.learned(substep)
    assert asked.verdict(graph(text)).status == answer
    assert asked.verdict(graph("")).status == "not_recorded"


def test_all_nine_drivers_make_it_whole() -> None:
    answers = ", ".join(f"{driver}: {{q1: 0}}" for driver in ALL_DRIVERS)
    text = f"assessments: [{{on: 2026-01-01, impact_drivers: {{{answers}}}}}]"
    assert process.drivers_answered.verdict(graph(text)).status == "yes"


@pytest.mark.parametrize(
    "name, text, item",
    [
        ("logic.started_in_time", "objectives: {a: {}}\ninterventions: {i: {title: I, contributes_to: [a]}}", "“I” has no status."),
        ("logic.started_in_time", "objectives: {a: {}}\ninterventions: {i: {title: I, contributes_to: [a], status: planned, period: {start: 2026-01-01}}}", "“I” has not started."),
        (
            "figures.known_by_staff",
            "indicators: {k: {title: K, tags: [known-by-staff], unit: percent, baseline: {value: 10}}}",
            "“K” is not above 50 percent.",
        ),
        (
            "figures.known_by_staff",
            "indicators: {k: {title: K, tags: [known-by-staff]}}",
            "“K” has no figure in percent that counts.",
        ),
        ("figures.objectives_measurable", "objectives: {a: {title: A}}", "“A” has no target."),
        ("responsibility.top_discusses", "stakeholders: {b: {title: College, type: governing_body, level: senior}}", "Whether DEI is on the agenda of “College” is not recorded."),
        ("process.drivers_answered", "", "Not answered: Leadership commitment."),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_in_words(name: str, text: str, item: str) -> None:
    assert translate(criterion(name).verdict(graph(text)).missing[0].text, "en") == item
