"""The roadmap: statuses, and what makes them stale."""

import datetime as dt
from collections import Counter

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, SubstepResult
from deiframe.checking import check
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.smart import Letter, failing_letters
from deiframe.i18n import translate
from deiframe.model.stepwise import SUBSTEPS
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from support import HEAD, TODAY, graph_of, strategy_of

MAPPED = (
    "groups: {g: {}}\n"
    "stakeholders: {s: {power: 4, interest: 4}, t: {power: 1, interest: 5, represents: [g]}}\n"
)


def assessed(text: str, today: dt.date = TODAY) -> Assessment:
    return assess(assemble(strategy_of(HEAD + text), load_plugins([]), today=today)).assessment


def result(number: str, text: str, today: dt.date = TODAY) -> SubstepResult:
    substeps = assessed(text, today).roadmap.substeps
    return next(substep for substep in substeps if substep.verdict.key == number)


def status(number: str, text: str, today: dt.date = TODAY) -> str:
    return result(number, text, today).verdict.status


def test_all_of_it_is_there() -> None:
    substeps = all_substeps()
    assert [substep.number for substep in substeps if not substep.is_accelerator] == list(SUBSTEPS)
    order = [substep.number for substep in substeps]
    assert order.index("accelerator-passive") == order.index("2.1") - 1
    assert order.index("accelerator-active") == order.index("4.1") - 1
    known = set(order)
    for substep in substeps:
        assert set(substep.builds_on) <= known
        assert all(
            substep.chapter.section(name)
            for name in ("Why it matters", "How to go about it", "Source")
        )
        assert substep.chapter.what
        assert substep.criteria


def test_nothing_builds_on_itself() -> None:
    before = {substep.number: set(substep.builds_on) for substep in all_substeps()}
    for number, direct in before.items():
        reached: set[str] = set()
        waiting = list(direct)
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting += before[here]
        assert number not in reached


@pytest.mark.parametrize(
    "more, expected",
    [
        ("", "stale"),
        ("period: {start: 2025-06-01}", "done"),
        ("period: {start: 2024-12-01}", "done"),
        ("period: {start: 2024-11-30}", "stale"),
        ("period: {start: 2026-07-01}", "done"),
        ("review_every: 12 months\nperiod: {start: 2025-06-01}", "done"),
        ("review_every: 12 months\nperiod: {start: 2025-05-31}", "stale"),
        ('activities: [{substep: "2.3", on: 2026-01-01, what: A talk with staff}]', "done"),
        ('activities: [{substep: "7.1", on: 2026-01-01, what: A talk with staff}]', "done"),
        ('activities: [{substep: "2.1", on: 2026-01-01, what: A talk with staff}]', "stale"),
        ('activities: [{substep: "2.3", on: 2026-06-02, what: A talk with staff}]', "stale"),
    ],
)
def test_a_done_step_falls_back_to_stale_by_the_review_period(more: str, expected: str) -> None:
    assert status("2.3", MAPPED + more) == expected


def test_the_day_until_which_it_holds_is_told() -> None:
    item = result("2.3", MAPPED + "review_every: 12 months\nperiod: {start: 2026-01-31}")
    assert item.confirmed_on == dt.date(2026, 1, 31)
    assert item.renew_by == dt.date(2027, 1, 31)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", "not_started"),
        ("stakeholders: {s: {}}", "not_started"),
        ("stakeholders: {s: {power: 1, interest: 1}}", "begun"),
        ('activities: [{substep: "2.3", on: 2026-01-01, what: A talk with staff}]', "begun"),
    ],
)
def test_it_is_begun_with_the_first_evidence(text: str, expected: str) -> None:
    assert status("2.3", text) == expected


def test_a_newsletter_of_long_ago_is_not_renewed_by_a_review() -> None:
    sent = '{substep: "6.3", on: 2024-10-01, what: A talk with staff}, {substep: "6.3", on: 2024-11-05, what: A talk with staff}'
    review = '{substep: "7.1", on: 2026-05-01, what: A talk with staff}'
    assert status("6.3", f"activities: [{sent}]", dt.date(2025, 3, 1)) == "done"
    assert status("6.3", f"activities: [{sent}, {review}]") == "stale"


@pytest.mark.parametrize(
    "text, passive, active",
    [
        ("", "not_started", "not_started"),
        ("political_support: [{stage: none, since: 2020-01-01}]", "not_started", "not_started"),
        ("political_support: [{stage: passive, since: 2020-01-01}]", "done", "not_started"),
        ("political_support: [{stage: active, since: 2020-01-01}]", "done", "done"),
        ("political_support: [{stage: active, since: 2020-01-01}]\nelections: [{on: 2024-01-01}]", "stale", "stale"),
        ("political_support: [{stage: active, since: 2024-02-01}]\nelections: [{on: 2024-01-01}]", "done", "done"),
        ("political_support: [{stage: active, since: 2020-01-01}]\nelections: [{on: 2027-01-01}]", "done", "done"),
    ],
)  # fmt: skip
def test_an_accelerator_lasts_until_the_next_election(text: str, passive: str, active: str) -> None:
    assert status("accelerator-passive", text) == passive
    assert status("accelerator-active", text) == active


def test_declared_activities_stand_beside_the_status() -> None:
    item = result("2.3", 'activities: [{substep: "2.3", on: 2026-01-01, what: A workshop}]')
    assert [translate(each.text, "en") for each in item.activities] == [
        "1 January 2026: A workshop"
    ]
    assert [translate(each.text, "en") for each in item.verdict.missing]


@pytest.mark.parametrize(
    "found_on, expected",
    [
        ("2026-06-01", "done"),
        ("2026-06-02", "stale"),
        ("2024-12-01", "done"),
        ("2024-11-30", "stale"),
    ],
)
def test_the_day_of_the_evidence_confirms_it_until_the_review_period_is_over(
    found_on: str, expected: str
) -> None:
    text = f"groups: {{g: {{}}}}\nneeds: {{n: {{title: Talks are missed, method: interview, group: g, found_on: {found_on}}}}}"
    assert status("2.1", text) == expected


def test_support_stated_on_election_day_is_that_of_after_it() -> None:
    text = "political_support: [{stage: active, since: 2026-01-01}]\nelections: [{on: 2026-01-01}]"
    item = result("accelerator-active", text)
    assert (item.verdict.status, item.renew_by) == ("done", None)


def test_the_rule_is_told_with_its_days() -> None:
    reviewed = result("2.3", "period: {start: 2026-01-15}\nreview_every: 1 month")
    item = translate(reviewed.verdict.rule, "en")
    assert "a date in the last 1 month confirms it" in item
    assert "of a review (7.1), or of the start of the strategy" in item
    assert "Last confirmed on: 15 January 2026; holds until: 15 February 2026." in item
    by_itself = translate(result("6.3", "").verdict.rule, "en")
    assert "or of the evidence itself" in by_itself
    assert "Last confirmed on: -; holds until: -." in by_itself
    text = "political_support: [{stage: active, since: 2026-01-01}]"
    accelerator = translate(result("accelerator-active", text).verdict.rule, "en")
    assert "to be renewed if an election was held since" in accelerator
    assert "Stated on: 1 January 2026." in accelerator
    assert "Stated on: -." in translate(result("accelerator-active", "").verdict.rule, "en")


EIGHT_OBJECTIVES = next(item.example for item in all_substeps() if item.number == "4.1")


def test_the_example_of_4_1_leaves_only_interventions_and_a_body_to_do() -> None:
    """It reads, and is SMART; what leads to its objectives, and who steers, is not in it yet."""
    names = ", ".join(item.id for item in strategy_of(HEAD + EIGHT_OBJECTIVES).objectives)
    rest = (
        "political_support: [{stage: active, since: 2026-01-01}]\n"
        f"interventions: {{work: {{title: Work, contributes_to: [{names}]}}}}\n"
    )
    strategy = strategy_of(HEAD + EIGHT_OBJECTIVES + "\n" + rest)
    findings = check(assemble(strategy, load_plugins([]), today=TODAY)).findings
    assert {item.code for item in findings} <= {"DEI106", "DEI301", "DEI303", "DEI305"}


def test_the_example_of_4_1_has_eight_objectives_in_three_dimensions() -> None:
    strategy = strategy_of(HEAD + EIGHT_OBJECTIVES)
    dimensions = Counter(word for item in strategy.objectives for word in item.dimension)
    assert dimensions == {"equity": 3, "inclusion": 2, "diversity": 3}
    graph = graph_of(EIGHT_OBJECTIVES)
    lacking = {letter for item in strategy.objectives for letter in failing_letters(graph, item)}
    assert lacking == {Letter.ACCEPTED}
