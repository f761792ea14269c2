"""Where each rule's line runs: just on this side of it, and just on that."""

import datetime as dt

import pytest

from deiframe.checking import check
from deiframe.model.vocabulary import Profile
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from support import HEAD, TODAY, strategy_of

EVERYTHING = Selection(profile=Profile.STRICT)


def found(text: str, code: str, today: dt.date = TODAY) -> list[str]:
    """The messages of one code about a strategy."""
    findings = check(
        assemble(strategy_of(HEAD + text), load_plugins([]), today=today), EVERYTHING
    ).findings
    return [str(finding.message) for finding in findings if finding.code == code]


@pytest.mark.parametrize("status, fires", [("running", True), ("idea", True), ("stopped", False)])
def test_a_stopped_intervention_need_not_reach_an_objective(status: str, fires: bool) -> None:
    assert bool(found(f"interventions: {{a: {{status: {status}}}}}", "DEI101")) is fires


def test_an_objective_may_reach_the_vision_by_way_of_others() -> None:
    text = "visions: {v: {}}\nobjectives: {a: {contributes_to: b}, b: {contributes_to: v}}"
    assert not found(text, "DEI102")
    assert len(found(text.replace("contributes_to: v", ""), "DEI102")) == 2


def test_an_objective_may_be_served_through_outcomes() -> None:
    text = "objectives: {a: {}}\noutcomes: {o: {contributes_to: a}}\ninterventions: {i: {contributes_to: o}}"
    assert not found(text, "DEI103")
    assert found(text.replace("contributes_to: o}", "}"), "DEI103")


def test_a_cycle_is_shown_as_its_path_and_only_once() -> None:
    text = "outcomes: {a: {contributes_to: b}, b: {contributes_to: c}, c: {contributes_to: a}}"
    assert found(text, "DEI104") == ["This leads back to itself: a → b → c → a."]


def test_an_item_that_leads_to_itself_is_a_cycle() -> None:
    assert found("outcomes: {a: {contributes_to: a}}", "DEI104")


def test_links_without_a_because_are_counted_per_item() -> None:
    text = "visions: {v: {}, w: {}}\nobjectives: {a: {contributes_to: [v, w]}}"
    [item] = found(text, "DEI106")
    assert "2 things" in item


SMART = """
visions: {v: {}}
needs: {n: {}}
objectives:
  o: {title: O, dimension: equity, addresses: n, contributes_to: v}
interventions: {i: {contributes_to: o}}
indicators:
  k: {measures: o, of: staff, unit: percent, baseline: {value: 1}, targets: [{value: 2, by: 2027-01-01}]}
"""


@pytest.mark.parametrize(
    "old, new, letters",
    [
        ("of: staff, ", "", "S"),
        ("title: O, ", "", "S"),
        (", by: 2027-01-01", "", "T"),
        (", targets: [{value: 2, by: 2027-01-01}]", "", "MT"),
    ],
)
def test_each_letter_of_smart_is_named_when_it_fails(old: str, new: str, letters: str) -> None:
    assert not found(SMART, "DEI201")
    [text] = found(SMART.replace(old, new), "DEI201")
    named = [letter for letter in "SMART" if f" {letter} (" in text]
    assert named == list(letters)


@pytest.mark.parametrize(
    "old",
    ["dimension: equity, ", "unit: percent, ", "interventions: {i: {contributes_to: o}}", "addresses: n, "],
)  # fmt: skip
def test_three_letters_are_asked_and_the_others_named_beside_them(old: str) -> None:
    assert not found(SMART.replace(old, ""), "DEI201")
    [text] = found(SMART.replace("addresses: n, ", "").replace(", by: 2027-01-01", ""), "DEI201")
    assert [letter for letter in "SMART" if f" {letter} (" in text] == ["R", "T"]


@pytest.mark.parametrize("aim", ["value: 2", "at_least: 2", "between: [1, 2]"])
def test_a_target_can_be_measured_before_there_is_a_baseline(aim: str) -> None:
    text = SMART.replace("baseline: {value: 1}, ", "").replace("value: 2", aim)
    assert not found(text, "DEI201")


def test_an_objective_with_an_end_is_time_bound() -> None:
    text = SMART.replace(", by: 2027-01-01", "").replace(
        "title: O", "title: O, period: {end: 2027-01-01}"
    )
    assert not found(text, "DEI201")


@pytest.mark.parametrize(
    "dimensions, fires",
    [(["diversity"], True), (["diversity", "equity"], False), (["inclusion"], False), ([], False)],
)
def test_diversity_alone_is_not_enough(dimensions: list[str], fires: bool) -> None:
    text = "objectives:\n" + "".join(
        f"  o{n}: {{dimension: {d}}}\n" for n, d in enumerate(dimensions)
    )
    assert bool(found(text if dimensions else "objectives: {}", "DEI202")) is fires


def test_representation_alone_is_no_measure() -> None:
    text = "objectives: {o: {}}\nindicators: {k: {measures: o, family: representation}}"
    assert found(text, "DEI202")
    assert not found(text.replace("representation", "inclusion"), "DEI202")


@pytest.mark.parametrize(
    "status, fires", [("planned", True), ("running", True), ("idea", False), ("done", False)]
)
def test_only_current_interventions_need_their_people(status: str, fires: bool) -> None:
    text = f"interventions: {{i: {{status: {status}}}}}"
    assert bool(found(text, "DEI301")) is fires
    assert bool(found(text, "DEI303")) is fires


def test_a_department_is_served_by_its_parent_or_its_part() -> None:
    text = "departments: {a: {}, b: {part_of: a}, c: {}}\nobjectives: {o: {department: OWNER}}"
    assert len(found(text.replace("OWNER", "a"), "DEI304")) == 1
    assert len(found(text.replace("OWNER", "b"), "DEI304")) == 1
    assert len(found(text.replace("OWNER", "c"), "DEI304")) == 2


def test_departments_that_are_part_of_each_other_do_not_hang_the_check() -> None:
    text = "departments: {a: {part_of: b}, b: {part_of: a}}\nobjectives: {o: {}}"
    assert found(text, "DEI304") == ["No department has an objective of its own."]


@pytest.mark.parametrize("power, interest, fires", [(4, 4, True), (3, 4, False), (4, 3, False)])
def test_high_is_four_or_five(power: int, interest: int, fires: bool) -> None:
    text = f"stakeholders: {{s: {{power: {power}, interest: {interest}}}}}"
    assert bool(found(text, "DEI401")) is fires


@pytest.mark.parametrize(
    "role, fires", [("consulted", False), ("informed", True), ("responsible", False)]
)
def test_being_informed_is_not_being_consulted(role: str, fires: bool) -> None:
    text = (
        "groups: {g: {}}\nneeds: {n: {group: g}}\nstakeholders: {s: {represents: g}}\n"
        f"interventions: {{i: {{rasci: {{{role}: s}}}}}}"
    )
    assert bool(found(text, "DEI402")) is fires


def test_taking_part_in_an_activity_is_being_heard() -> None:
    text = (
        "groups: {g: {}}\nneeds: {n: {group: g}}\nstakeholders: {s: {represents: g}}\n"
        "activities: [{substep: '3.1', on: 2025-01-01, what: Talk, with: s}]"
    )
    assert not found(text, "DEI402")


@pytest.mark.parametrize(
    "stage, kind, fires",
    [
        ("none", "procedure", True),
        ("none", "network", False),
        ("passive", "procedure", False),
        ("passive", "policy", True),
        ("active", "policy", False),
    ],
)
def test_each_stage_of_support_carries_some_interventions(
    stage: str, kind: str, fires: bool
) -> None:
    text = (
        f"political_support: [{{stage: {stage}, since: 2025-01-01}}]\n"
        f"interventions: {{i: {{type: {kind}, status: running}}}}"
    )
    assert bool(found(text, "DEI601")) is fires


def test_the_latest_stage_that_has_begun_counts() -> None:
    text = (
        "political_support: [{stage: none, since: 2026-06-02}, {stage: active, since: 2025-01-01}]\n"
        "interventions: {i: {type: policy, status: running}}"
    )
    assert not found(text, "DEI601")
    assert found(text, "DEI601", today=dt.date(2026, 6, 2))


@pytest.mark.parametrize(
    "today, fires", [(dt.date(2026, 1, 31), False), (dt.date(2026, 2, 1), True)]
)
def test_a_review_is_overdue_the_day_after_it_was_due(today: dt.date, fires: bool) -> None:
    text = (
        "period: {start: 2024-01-01}\nreview_every: 12 months\n"
        "activities: [{substep: '7.1', on: 2025-01-31, what: Review}]"
    )
    assert bool(found(text, "DEI501", today=today)) is fires


def test_nothing_is_due_after_the_end() -> None:
    text = "period: {start: 2020-01-01, end: 2021-01-01}\nreview_every: 6 months"
    assert not found(text, "DEI501")


def test_an_obligation_may_be_answered_by_an_intervention() -> None:
    text = "obligations: {law: {}}\ninterventions: {i: {answers: law}}"
    assert not found(text, "DEI701")
    assert found(text.replace("answers: law", ""), "DEI701")
