"""The title of each picture is what it finds, counted in the strategy that it shows."""

import datetime as dt

import attrs
import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.diagrams.change_agent_network.finding import finding as of_agents
from deiframe.diagrams.driver_radar.finding import finding as of_drivers
from deiframe.diagrams.institutionalisation_ladder.finding import finding as of_ladder
from deiframe.diagrams.principles_wheel.finding import finding as of_principles
from deiframe.diagrams.rasci_matrix.finding import finding as of_rasci
from deiframe.diagrams.roadmap.finding import finding as of_roadmap
from deiframe.diagrams.stakeholder_map.finding import finding as of_map
from deiframe.diagrams.timeline.finding import finding as of_timeline
from deiframe.graph.schedule import is_dated, scheduled
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import Message
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text

DAY = dt.date(2026, 11, 24)
HEAD = "deiframe: 1\nmunicipality: {name: Ons dorp}\n"


def graph_of(text: str) -> StrategyGraph:
    strategy = read_text(HEAD + text).strategy
    assert strategy
    return build_graph(strategy, DAY)


def assessment_of(text: str) -> Assessment:
    strategy = read_text(HEAD + text).strategy
    assert strategy
    return assess(assemble(strategy, load_plugins([]), today=DAY)).assessment


def said(sentences: tuple[Message, ...]) -> str:
    return " ".join(map(str, sentences))


@pytest.mark.parametrize(
    "interventions, expected",
    [
        ("{}", "The strategy has no actions yet."),
        ("{a: {}, b: {}}", "None of the 2 actions has dates: nobody can see what happens when."),
        (
            "{a: {period: {start: 2026-10-01}}, b: {period: {end: 2026-12-31}}, c: {}}",
            "This quarter: 1 action begins, 1 action ends. 1 action has no dates.",
        ),
        (
            "{a: {period: {start: 2026-01-01, end: 2027-12-31}, status: planned}}",
            "Nothing begins, ends or is evaluated this quarter. 1 action is late.",
        ),
        (
            "{a: {period: {start: 2026-01-01}, evaluation: {when: 2026-11-01}}}",
            "This quarter: 1 action is evaluated.",
        ),
        ("{a: {status: stopped, period: {start: 2026-10-01}}}", "The strategy has no actions yet."),
    ],
)
def test_the_timeline_says_what_happens_this_quarter(interventions: str, expected: str) -> None:
    graph = graph_of(f"interventions: {interventions}\n")
    items = scheduled(graph)
    dated = [item for item in items if is_dated(item)]
    undated = [item for item in items if not is_dated(item)]
    assert said(of_timeline(graph, dated, undated)) == expected


@pytest.mark.parametrize(
    "rasci, expected",
    [
        ({}, "The strategy has no actions yet."),
        ({"a": "{}", "b": "{}"}, "Nobody answers for any of the 2 actions. Nobody carries out 2 of them."),
        (
            {"a": "{accountable: ann, responsible: bo}"},
            "One person or body answers for the action, and it is known who carries it out.",
        ),
        (
            {"a": "{accountable: ann, responsible: bo}", "b": "{accountable: [ann, bo]}"},
            "Several answer for 1 action. Nobody carries out 1 of 2 actions.",
        ),
        (
            {"a": "{accountable: ann, responsible: bo}", "b": "{responsible: bo}"},
            "Nobody answers for 1 of 2 actions.",
        ),
    ],
)  # fmt: skip
def test_the_rasci_matrix_says_where_nobody_answers(rasci: dict[str, str], expected: str) -> None:
    rows = "".join(f"  {name}: {{rasci: {roles}}}\n" for name, roles in rasci.items())
    text = "stakeholders: {ann: {}, bo: {}}\n" + (f"interventions:\n{rows}" if rows else "")
    graph = graph_of(text)
    assert said(of_rasci(graph, graph.strategy.interventions)) == expected


@pytest.mark.parametrize(
    "stakeholders, expected",
    [
        ("{}", "The strategy names no stakeholders yet."),
        (
            "{a: {power: 5}, b: {}}",
            "None of the 2 stakeholders has a place yet: power or interest is not known.",
        ),
        (
            "{a: {power: 5, interest: 4}, b: {power: 3, interest: 5, change_agent: true}, c: {}}",
            "1 of 2 stakeholders has both high power and high interest."
            " The change agent does not have high power. 1 is not placed yet.",
        ),
        (
            "{a: {power: 3, interest: 4, change_agent: true},"
            " b: {power: 4, interest: 3, change_agent: true}}",
            "None of the 2 stakeholders has both high power and high interest."
            " 1 of 2 change agents has high power.",
        ),
    ],
)
def test_the_map_says_who_counts_most(stakeholders: str, expected: str) -> None:
    assert (
        said(of_map(graph_of(f"stakeholders: {stakeholders}\n").strategy.stakeholders)) == expected
    )


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", "No stakeholder is named as a change agent."),
        (
            "stakeholders: {a: {change_agent: true}}\n",
            "1 change agent. No departments are named, so nobody can see where there are none."
            " The department is not said.",
        ),
        (
            "departments: {x: {}, y: {}}\n"
            "stakeholders: {a: {change_agent: true, department: x}, b: {change_agent: true}}\n",
            "2 change agents. 1 of 2 departments has none. For 1 of them no department is said.",
        ),
        (
            "departments: {x: {}, y: {part_of: x}}\n"
            "stakeholders: {a: {change_agent: true, department: y}}\n",
            "1 change agent. Each department has one.",
        ),
    ],
)
def test_the_change_agents_are_counted_by_department(text: str, expected: str) -> None:
    graph = graph_of(text)
    agents = [item for item in graph.strategy.stakeholders if item.change_agent]
    assert said(of_agents(graph, agents)) == expected


def test_the_roadmap_counts_its_sub_steps_and_names_three_to_take_next() -> None:
    assessment = assessment_of("visions: {v: {title: Vision}}\n")
    text = said(of_roadmap(assessment.roadmap))
    assert text.startswith("None of the 25 sub-steps is done yet.")
    numbers = [step.number for step in assessment.roadmap.next_steps][:3]
    assert text.endswith(f"Next: {', '.join(numbers)}.")


def test_the_principles_name_few_gaps_and_count_many() -> None:
    principles = assessment_of("visions: {v: {title: Vision}}\n").principles
    text = said(of_principles(principles))
    assert text.startswith("None of the 10 principles is sound yet.")
    verdict = attrs.evolve(principles[0].verdict, status="gap")
    gap = attrs.evolve(principles[0], verdict=verdict)
    assert said(of_principles([gap])).endswith(f"1 has a gap: {verdict.title}.")
    assert said(of_principles([gap] * 3)).endswith("3 have a gap.")


def test_the_ladder_says_the_stage_and_how_much_is_missing_for_the_next() -> None:
    level = assessment_of("").level
    text = said(of_ladder(level))
    stages = level.verdict.parts
    assert f"of {len(stages)}" in text
    assert level.needed < len(level.missing)
    assert f"{level.needed} thing" in text
    assert str(stages[level.lowest + 1].title) in text


def test_the_drivers_are_not_called_weak_for_what_nobody_answered() -> None:
    profiles = assessment_of("").drivers
    unanswered = [attrs.evolve(item, answered=0) for item in profiles]
    expected = "None of the questions about the impact drivers is answered yet."
    assert said(of_drivers(unanswered)) == expected
    half = "assessments: [{on: 2026-01-01, impact_drivers: {data: {q1: 4, q2: 4}}}]\n"
    text = said(of_drivers(assessment_of(half).drivers))
    assert "weak" not in text
    assert "questions are not answered" in text
