"""What to do next: foundations before plans, what is wanted, what the support carries, what is over."""

import datetime as dt
import re
from collections.abc import Mapping

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, NextStep, SubstepResult
from deiframe.frameworks.roadmap.advice import ADVICE, OVER, WIN_SUPPORT
from deiframe.frameworks.roadmap.next_steps import FOUNDATIONS, RULE, next_steps
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message, translate
from deiframe.model.stepwise import SUBSTEPS
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.verdicts import SubstepStatus, Truth, Verdict
from support import HEAD, TODAY, strategy_of

NONE, PASSIVE, ACTIVE = (
    f"political_support: [{{stage: {stage}, since: 2026-01-01}}]\n"
    for stage in ("none", "passive", "active")
)
OVER_SINCE = "period: {start: 2021-01-01, end: 2025-12-31}\n"
EVALUATED = 'activities: [{substep: "7.1", on: 2026-03-01, what: Evaluation of the five years}]\n'


def assessed(text: str) -> Assessment:
    return assess(assemble(strategy_of(HEAD + text), load_plugins([]), today=TODAY)).assessment


def advised(text: str) -> list[str]:
    return [step.number for step in assessed(text).roadmap.next_steps]


def chosen(
    statuses: Mapping[str, SubstepStatus | Truth],
    text: str = ACTIVE,
    otherwise: SubstepStatus = SubstepStatus.DONE,
) -> tuple[NextStep, ...]:
    """What is advised if the sub-steps stand so; of a truth, that sub-step has begun with that part."""
    return next_steps(
        build_graph(strategy_of(HEAD + text), TODAY),
        all_substeps(),
        {item.number: _result(item.number, statuses.get(item.number, otherwise)) for item in all_substeps()},
    )  # fmt: skip


def numbers(steps: tuple[NextStep, ...]) -> list[str]:
    return [step.number for step in steps]


def _result(number: str, status: SubstepStatus | Truth) -> SubstepResult:
    begun = isinstance(status, Truth)
    truths = (
        (Truth.YES, status)
        if isinstance(status, Truth)
        else {
            SubstepStatus.NOT_STARTED: (Truth.NOT_RECORDED, Truth.NOT_RECORDED),
            SubstepStatus.BEGUN: (Truth.YES, Truth.PARTLY),
        }.get(status, (Truth.YES, Truth.YES))
    )
    parts = tuple(
        Verdict(key=f"c{index}", title=message("x"), status=truth, rule=message("x"))
        for index, truth in enumerate(truths)
    )
    return SubstepResult(
        verdict=Verdict(
            key=number,
            title=message("x"),
            status=SubstepStatus.BEGUN if begun else status,
            rule=message("x"),
            parts=parts,
        ),
        step=number[0],
        is_accelerator=not number[0].isdigit(),
    )


NOT, BEGUN, STALE = SubstepStatus.NOT_STARTED, SubstepStatus.BEGUN, SubstepStatus.STALE


# Foundations first.


def test_an_empty_strategy_begins_with_people_their_needs_and_figures() -> None:
    assert advised("") == ["1.2", "2.1", "2.2"]


LIST_OF_ACTIONS = """
stakeholders: {c: {title: Coordinator, change_agent: true}}
groups: {s: {title: Students}}
needs: {n: {title: Discrimination at internships, group: s}}
interventions:
  recruitment: {title: Inclusive recruitment, type: procedure, status: running}
  iftar: {title: Iftar, type: awareness, status: running}
  newsletter: {title: Newsletter, type: communication, status: running}
"""


@pytest.mark.parametrize("support", ["", PASSIVE, ACTIVE])
def test_a_list_of_actions_is_told_to_lay_its_foundations(support: str) -> None:
    """It gets no advice to hand out resources: nothing says yet what for."""
    found = advised(support + LIST_OF_ACTIONS)
    assert "3.1" in found
    assert not {number[0] for number in found} & {"5", "6", "7"}
    assert not set(found) & {"4.2", "4.3", "4.4"}
    assert set(found) & {"1.2", "2.1", "2.2"}


def test_prerequisites_reach_through_others() -> None:
    """Objectives are missing: what builds on the interventions that build on them waits too."""
    found = numbers(chosen({"4.1": NOT, "4.4": NOT, "5.1": NOT, "5.3": NOT, "3.2": NOT}))
    assert found == ["3.2", "4.1"]


def test_earlier_work_that_is_not_recorded_counts_as_begun_if_something_builds_on_it() -> None:
    unrecorded = {"1.2": NOT, "2.1": NOT, "4.2": NOT}
    assert {"1.2", "4.2"} <= set(numbers(chosen({**unrecorded, "4.1": BEGUN})))
    assert not {"4.1", "4.2"} & set(numbers(chosen({}, otherwise=NOT)))


def test_a_map_of_stakeholders_does_not_hold_up_a_conversation() -> None:
    assert "3.1" in numbers(chosen({"2.2": NOT, "2.3": NOT, "3.1": NOT}, PASSIVE))


@pytest.mark.parametrize("number", FOUNDATIONS)
def test_a_foundation_that_is_missing_or_shows_a_gap_comes_before_other_things(number: str) -> None:
    rest = dict.fromkeys(SUBSTEPS, BEGUN)
    for state in (NOT, Truth.NO):
        assert number in numbers(chosen({**rest, number: state}))
    [step] = [item for item in chosen({**rest, number: Truth.NO}) if item.number == number]
    assert "this does not hold: x" in translate(step.reasons[0], "en")


def test_a_foundation_waits_for_the_one_it_builds_on() -> None:
    """Objectives come out of deliberation: that is advised, and what prepares it."""
    found = {step.number: step.points for step in chosen({"3.1": NOT, "4.1": Truth.NO}, PASSIVE)}
    assert found["3.1"] == 11
    assert found["4.1"] == 1


def test_what_a_foundation_builds_on_prepares_it() -> None:
    steps = chosen({"4.1": Truth.NO, "2.2": BEGUN, "1.1": BEGUN})
    [figures] = [step for step in steps if step.number == "2.2"]
    assert translate(figures.reasons[0], "en") == "It prepares 4.1. (+2)"
    assert numbers(steps) == ["1.1", "2.2", "4.1"]


# What the organisation itself wants.


@pytest.mark.parametrize(
    "wish, number",
    [
        ("interventions: {i: {title: A panel, type: panel, status: idea}}", "4.5"),
        ("interventions: {i: {title: A panel, type: panel, wanted: true}}", "4.5"),
        ("interventions: {i: {title: A network, type: network, wanted: true, status: planned}}", "1.2"),
        ("interventions: {i: {title: Lifts, type: infrastructure, wanted: true}}", "4.3"),
        ("interventions: {i: {title: Something, wanted: true}}", "4.3"),
        ("interventions: {i: {title: In the plans, type: policy, status: idea}}", "4.2"),
        ("interventions: {i: {title: KPIs, type: procedure, area: leadership, wanted: true}}", "4.2"),
        ("interventions: {i: {title: Interviews, type: procedure, area: talent_management, wanted: true}}", "4.3"),
        ("objectives: {o: {title: KPIs, level: departmental, wanted: true}}", "4.2"),
        ("objectives: {o: {title: Fair decisions, wanted: true}}", "4.1"),
    ],
)  # fmt: skip
def test_what_is_wanted_comes_first(wish: str, number: str) -> None:
    rest = dict.fromkeys(SUBSTEPS, BEGUN)
    found = {step.number: step for step in chosen(rest, ACTIVE + wish)}
    assert number in found
    assert "You name it yourselves: “" in " ".join(
        translate(r, "en") for r in found[number].reasons
    )


@pytest.mark.parametrize("status", ["running", "done", "stopped", "institutionalised"])
def test_what_has_begun_or_was_dropped_is_no_wish_any_more(status: str) -> None:
    wish = f"interventions: {{i: {{title: A panel, type: panel, wanted: true, status: {status}}}}}"
    rest = dict.fromkeys(SUBSTEPS, BEGUN)
    assert numbers(chosen(rest, ACTIVE + wish)) == numbers(chosen(rest, ACTIVE))


DECLARED = "assessments: [{on: ON, checklist: {communication-plan: {answer: ANSWERNOTE}}}]"


@pytest.mark.parametrize(
    "on, answer, note, counts",
    [
        ("2026-05-01", "partly", ", note: Only inside", True),
        ("2026-05-01", "no", ", note: Nobody has time", True),
        ("2026-05-01", "no", "", False),
        ("2026-05-01", "yes", ", note: Every month", False),
        ("2026-06-02", "no", ", note: Still to come", False),
    ],
)
def test_a_remark_on_an_answer_is_heard(on: str, answer: str, note: str, counts: bool) -> None:
    text = DECLARED.replace("ON", on).replace("ANSWER", answer).replace("NOTE", note)
    found = chosen(dict.fromkeys(SUBSTEPS, BEGUN), ACTIVE + text)
    named = [step.number for step in found if "name it" in str(step.reasons[0])]
    assert named == (["5.3"] if counts else [])


def test_the_last_answer_is_the_one_that_counts() -> None:
    older = (
        DECLARED.replace("ON", "2025-05-01").replace("ANSWER", "no").replace("NOTE", ", note: x")
    )
    later = "{on: 2026-05-01, checklist: {communication-plan: {answer: yes}}}"
    text = older.replace("}}}]", "}}}, " + later + "]")
    found = chosen(dict.fromkeys(SUBSTEPS, BEGUN), ACTIVE + text)
    assert not [step for step in found if "name it" in str(step.reasons[0])]


@pytest.mark.parametrize("key", ['"3.1"', "involved"])
def test_so_is_a_remark_on_an_answer_to_a_substep_or_a_part_of_it(key: str) -> None:
    text = f"assessments: [{{on: 2026-05-01, answers: {{{key}: {{answer: partly, note: Managers were not there}}}}}}]"
    found = {step.number: step for step in assessed(PASSIVE + text).roadmap.next_steps}
    said = [translate(reason, "en") for reason in found["3.1"].reasons]
    assert "You name it yourselves: “Managers were not there”. (+4)" in said


# The political stage.


def test_without_support_the_work_is_quiet() -> None:
    plan = (
        "visions: {v: {title: Open to all}}\n"
        "objectives: {o: {title: Fair, contributes_to: [v]}}\n"
        "interventions: {i: {title: An office, type: office, status: running, contributes_to: [o]}}\n"
    )
    for text in ("", plan, LIST_OF_ACTIONS):
        steps = assessed(NONE + text).roadmap.next_steps
        assert len(steps) == 3
        assert {step.number[0] for step in steps} <= {"1", "2"}
        assert "1.2" in {step.number for step in steps}


def test_passive_support_carries_no_evaluation_and_no_usual_practice() -> None:
    rest = {other: NOT for other in SUBSTEPS if other[0] in "67"}
    [step] = chosen(rest, PASSIVE)
    assert (step.number, step.advice) == ("4.5", WIN_SUPPORT)
    assert {number[0] for number in numbers(chosen(rest, ACTIVE))} <= {"6", "7"}


def test_support_that_is_not_stated_holds_nothing_back() -> None:
    assert numbers(chosen({"6.1": NOT, "7.4": NOT}, "")) == ["6.1", "7.4"]


def test_tactics_of_the_stage_come_before_what_fits_no_tactic() -> None:
    rest = dict.fromkeys(("3.2", "4.5", "5.3", "5.4", "7.3"), NOT)
    assert "5.4" in numbers(chosen(rest, ACTIVE))  # involve the community
    assert {"4.5", "5.3"} <= set(numbers(chosen(rest, PASSIVE)))  # coalition, benefits


def test_usual_practice_waits_until_it_is_known_what_works() -> None:
    for number in ("6.2", "7.1"):
        assert "7.2" not in numbers(chosen({"7.2": NOT, number: BEGUN}))
    assert numbers(chosen({"7.2": NOT})) == ["7.2"]


def test_among_equals_that_of_which_least_holds_comes_first() -> None:
    """Six tactics have begun: three of which half holds, three of which three quarters do."""
    tactics = dict.fromkeys(("4.1", "4.3", "4.4"), BEGUN)
    half = dict.fromkeys(("6.1", "6.2", "6.3"), Truth.NOT_RECORDED)
    assert numbers(chosen({**tactics, **half})) == ["6.1", "6.2", "6.3"]


# Nothing is left out because few rules speak of it.


@pytest.mark.parametrize("number", SUBSTEPS)
def test_every_substep_can_be_advised(number: str) -> None:
    assert numbers(chosen({number: BEGUN})) == [number]


def test_a_plan_without_figures_is_sent_to_figures() -> None:
    text = """
visions: {v: {title: A town hall where everyone can work}}
groups: {g: {title: Staff with a disability, definition: Who says so}}
departments: {works: {title: Public works}}
stakeholders:
  net: {title: AHA, type: staff_network, represents: [g], change_agent: true, power: 2, interest: 5, department: works}
  chief: {title: Secretary, type: role, change_agent: true, power: 5, interest: 5, department: works}
  board: {title: Steering board, type: governing_body, members: [chief, net], meets_every: 2 months, power: 5, interest: 4}
needs: {n: {title: Doors are too heavy, method: interview, group: g, found_on: 2026-01-10}}
objectives:
  access: {title: Everyone can work in every building, dimension: [equity, inclusion], contributes_to: [{to: v, because: Who gets in can take part, evidence: strong}], addresses: [n]}
  open: {title: Every building of ours is open to all, level: departmental, department: works, dimension: inclusion, contributes_to: [access]}
interventions:
  course: {title: Course for all staff, type: training, area: work_climate, status: running, period: {start: 2026-01-01, end: 2027-01-01}, contributes_to: [{to: access, because: Who knows the barriers removes them, evidence: moderate}], addresses: [n], rasci: {accountable: chief, responsible: [works]}, resources: {fte: 1, budget: {amount: 20000}}}
  doors: {title: Doors that open by themselves, type: infrastructure, area: accessibility, status: running, period: {start: 2026-01-01, end: 2027-01-01}, contributes_to: [{to: access, because: The doors keep people out, evidence: strong}], addresses: [n], rasci: {accountable: chief, responsible: [works], consulted: [net]}, resources: {fte: 1, budget: {amount: 90000}}}
activities:
  - {substep: "3.1", on: 2026-02-01, what: Dialogue on the vision, with: [net, chief]}
  - {substep: "1.2", on: 2026-02-01, what: Meeting of the change agents, with: [net, chief]}
"""
    found = set(advised(ACTIVE + text))
    assert found <= {"2.2", "4.1", "4.2", "5.2", "6.1", "6.2", "6.3"}
    assert found & {"2.2", "6.1", "6.2"}


# An ended period.


def test_an_ended_period_means_evaluate_and_prepare_the_next() -> None:
    steps = assessed(ACTIVE + OVER_SINCE).roadmap.next_steps
    found = {step.number: step for step in steps}
    assert {"7.1", "3.1"} <= set(numbers(chosen({}, ACTIVE + OVER_SINCE, BEGUN)))
    assert found["7.1"].advice is OVER["7.1"]
    assert "The period of the strategy has ended. (+6)" in translate(found["7.1"].reasons[0], "en")


@pytest.mark.parametrize("support", [NONE, PASSIVE, ACTIVE, ""])
def test_whatever_the_support(support: str) -> None:
    assert "7.1" in advised(support + OVER_SINCE)


def test_the_next_strategy_needs_the_analysis_again() -> None:
    stale = dict.fromkeys(SUBSTEPS, STALE)
    assert numbers(chosen(stale, ACTIVE + OVER_SINCE)) == ["2.1", "3.1", "7.1"]


def test_the_old_strategy_is_not_measured_any_more() -> None:
    old = {number: NOT for number in SUBSTEPS if number[0] in "56"}
    assert numbers(chosen(old, ACTIVE + OVER_SINCE)) == ["7.1"]
    assert "5.1" in numbers(chosen(old, ACTIVE))


def test_once_it_is_evaluated_the_next_one_is_prepared() -> None:
    found = chosen({"3.1": BEGUN, "4.1": BEGUN}, ACTIVE + OVER_SINCE + EVALUATED)
    assert numbers(found) == ["3.1", "4.1"]
    assert found[0].advice is OVER["3.1"]
    before = EVALUATED.replace("2026-03-01", "2025-12-01")
    assert "7.1" in numbers(chosen({}, ACTIVE + OVER_SINCE + before))


# Where everything is done.


def test_where_all_is_done_the_bar_can_be_higher() -> None:
    [step] = chosen({})
    assert (step.number, step.points, step.reasons) == ("7.1", 0, ())
    assert "bar" in translate(step.advice, "en")


def test_where_support_carries_no_more_it_is_to_grow() -> None:
    for support, number in ((NONE, "1.2"), (PASSIVE, "4.5")):
        [step] = chosen({"6.1": NOT}, support)
        assert (step.number, step.advice) == (number, WIN_SUPPORT)
    [step] = chosen({"6.1": NOT}, PASSIVE + OVER_SINCE + EVALUATED)
    assert (step.number, step.advice) == ("3.1", OVER["3.1"])


def test_what_is_only_to_be_renewed_comes_last_and_says_so() -> None:
    [step] = chosen({"2.2": STALE})
    assert translate(step.advice, "en").startswith("Nothing recent confirms it, so do it again: ")
    assert "2.2" not in numbers(chosen({"2.2": STALE, "3.2": NOT, "6.1": NOT, "7.4": NOT}))


# What is said.


def test_each_advice_is_one_sentence_with_what_it_changes() -> None:
    assert set(ADVICE) == set(SUBSTEPS)
    for text in (*ADVICE.values(), *OVER.values(), WIN_SUPPORT):
        said = translate(text, "en")
        assert re.fullmatch(r"[A-Z][^.]*, so that [^.]*\.", said), said


def test_the_points_can_be_added_up_from_the_reasons() -> None:
    for text in ("", NONE, PASSIVE + LIST_OF_ACTIONS, ACTIVE + OVER_SINCE):
        for step in assessed(text).roadmap.next_steps:
            said = " ".join(translate(reason, "en") for reason in step.reasons)
            assert step.points == sum(map(int, re.findall(r"\(\+(\d)\)", said))), step


def test_every_number_of_the_reasons_stands_in_the_rule() -> None:
    rule = translate(RULE, "en")
    for words in ("6 for a foundation", "2 for what such", "4 if the organisation", "3 if it is among",
                  "2 if nothing", "1 if at most", "6 for 7.1", "3 for 3.1"):  # fmt: skip
        assert words in rule


def test_they_stand_in_the_order_of_the_roadmap() -> None:
    for text in ("", NONE, PASSIVE + LIST_OF_ACTIONS, ACTIVE + OVER_SINCE):
        found = advised(text)
        assert found == sorted(found)


def test_the_answers_that_may_change_are_answers_of_the_assessment() -> None:
    found = assessed(PASSIVE + LIST_OF_ACTIONS)
    keys = {key for step in found.roadmap.next_steps for key in step.changes}
    assert keys
    for key in keys:
        verdict = found.find(key)
        assert verdict
        assert verdict.status != "yes"


def test_the_same_strategy_on_the_same_day_gets_the_same_advice() -> None:
    assert advised(PASSIVE + LIST_OF_ACTIONS) == advised(PASSIVE + LIST_OF_ACTIONS)
    later = assess(
        assemble(
            strategy_of(HEAD + OVER_SINCE + ACTIVE), load_plugins([]), today=dt.date(2025, 6, 1)
        )
    )
    assert "7.1" not in {step.number for step in later.assessment.roadmap.next_steps}
