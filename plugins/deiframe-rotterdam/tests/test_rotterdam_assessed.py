"""Where a strategy stands by the plugin's level model, criteria and evidence."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import deiframe
from deiframe import Assessment
from deiframe.criteria import Criterion
from deiframe.testing import laws
from deiframe.verdicts import Truth
from deiframe_rotterdam.anchoring import ANCHORING
from deiframe_rotterdam.assessing import DIAGNOSTICS, EVIDENCE

EXAMPLE = Path(__file__).parents[3] / "examples" / "rotterdam"
DAY = dt.date(2026, 11, 24)
few = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
CRITERIA: dict[str, Criterion] = {
    criterion.slug: criterion
    for criterion in (
        *(asked.criterion for stage in ANCHORING.stages for asked in stage.requires),
        *(criterion for diagnostic in DIAGNOSTICS for criterion in diagnostic.criteria),
        *(criterion for evidence in EVIDENCE for criterion in evidence.criteria),
    )
}

STEPS = {
    "on-paper": "interventions: {i: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}\n",
    "set-in-motion": """
stakeholders: {o: {title: The DIG Office, extensions: {rotterdam: {part: office}}}}
interventions: {i: {title: Inclusive leadership, status: running, extensions: {rotterdam: {breakthrough: 1}}}}
""",
    "clusters-answer": """
stakeholders:
  o: {title: The DIG Office, extensions: {rotterdam: {part: office}}}
  s: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  d: {title: Directors of the clusters, extensions: {rotterdam: {part: cluster_director}}}
  t: {title: Steering talk, members: [s, d], meets_every: 4 months, extensions: {rotterdam: {part: steering_talk}}}
departments: {c: {title: Cluster of works, type: cluster, extensions: {rotterdam: {no_kpi_because: Merged in May, prioritised: [{breakthrough: i, because: New managers}]}}}}
interventions: {i: {title: Inclusive leadership, status: running, rasci: {accountable: s}, extensions: {rotterdam: {breakthrough: 1}}}}
""",
    "steered-and-followed": """
stakeholders:
  o: {title: The DIG Office, extensions: {rotterdam: {part: office}}}
  s: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  d: {title: Directors of the clusters, extensions: {rotterdam: {part: cluster_director}}}
  t: {title: Steering talk, members: [s, d], meets_every: 4 months, extensions: {rotterdam: {part: steering_talk}}}
departments: {c: {title: Cluster of works, type: cluster, extensions: {rotterdam: {kpis: k, prioritised: [{breakthrough: i, because: New managers}]}}}}
indicators: {k: {title: Quarterly survey on DEI, question: How is it going in your cluster?, frequency: quarterly}}
interventions: {i: {title: Inclusive leadership, status: running, rasci: {accountable: s}, extensions: {rotterdam: {breakthrough: 1}}}}
activities:
  - {substep: '5.4', on: 2026-01-15, what: First steering talk of the year, with: [t]}
  - {substep: '5.4', on: 2026-05-15, what: Second steering talk of the year, with: [t]}
""",
    "usual-practice": """
stakeholders:
  o: {title: The DIG Office, extensions: {rotterdam: {part: office, dissolves_on: 2026-01-31, tasks_to: c}}}
  s: {title: Municipal secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  d: {title: Directors of the clusters, extensions: {rotterdam: {part: cluster_director}}}
  t: {title: Steering talk, members: [s, d], meets_every: 4 months, extensions: {rotterdam: {part: steering_talk}}}
departments: {c: {title: Cluster of works, type: cluster, extensions: {rotterdam: {kpis: k, prioritised: [{breakthrough: i, because: New managers}]}}}}
indicators: {k: {title: Quarterly survey on DEI, question: How is it going in your cluster?, frequency: quarterly}}
interventions: {i: {title: Inclusive leadership, status: institutionalised, permanence: {procedure: Leadership profile of 2025, budget: Regular budget of HR, evaluation: Yearly HR report}, rasci: {accountable: s}, extensions: {rotterdam: {breakthrough: 1, embedded: In each yearly talk}}}}
activities:
  - {substep: '5.4', on: 2026-01-15, what: First steering talk of the year, with: [t]}
  - {substep: '5.4', on: 2026-05-15, what: Second steering talk of the year, with: [t]}
""",
}


def assessed(piece: str) -> Assessment:
    head = (
        "deiframe: 1\nmunicipality: {name: X}\nplugins: [rotterdam]\n"
        "level_model: rotterdam-anchoring\nextensions: {rotterdam: {breakthroughs_agreed: 1}}\n"
    )
    found = deiframe.assess(deiframe.open_text(head + piece, today=DAY)).assessment
    assert not found.problems, [str(problem) for problem in found.problems]
    return found


def lowest(found: Assessment) -> str:
    return found.level.verdict.parts[found.level.lowest].key.removeprefix("level-")


@pytest.mark.parametrize("stage", STEPS)
def test_each_stage_is_reached_by_what_it_asks(stage: str) -> None:
    assert lowest(assessed(STEPS[stage])) == stage


ONE_THING = [
    ("set-in-motion", "status: running", "status: planned"),
    ("set-in-motion", "part: office", "part: municipal_secretary"),
    ("clusters-answer", "Merged in May", "Merged"),
    ("clusters-answer", ", because: New managers", ""),
    ("clusters-answer", "4 months", "5 months"),
    ("clusters-answer", "[s, d]", "[d]"),
    ("clusters-answer", "rasci: {accountable: s}, ", ""),
    ("steered-and-followed", "frequency: quarterly", "frequency: 4 months"),
    ("steered-and-followed", "2026-05-15", "2026-11-25"),
    (
        "steered-and-followed",
        "Second steering talk of the year, with: [t]",
        "Second steering talk of the year",
    ),
    ("usual-practice", "2026-01-31", "2026-11-24"),
    ("usual-practice", ", tasks_to: c", ""),
]


@pytest.mark.parametrize("stage, taken, given", ONE_THING)
def test_one_thing_alone_does_not_decide(stage: str, taken: str, given: str) -> None:
    assert taken in STEPS[stage]
    assert lowest(assessed(STEPS[stage].replace(taken, given))) == stage


@pytest.mark.parametrize(
    "stage, taken, given, reached",
    [
        ("steered-and-followed", "kpis: k", "no_kpi_because: Merged in May", "clusters-answer"),
        ("usual-practice", ", embedded: In each yearly talk", "", "steered-and-followed"),
        ("usual-practice", "institutionalised", "done", "steered-and-followed"),
    ],
)
def test_without_what_is_essential_the_level_is_the_one_below(
    stage: str, taken: str, given: str, reached: str
) -> None:
    assert taken in STEPS[stage]
    assert lowest(assessed(STEPS[stage].replace(taken, given))) == reached


@pytest.mark.parametrize(
    "stage, reached", [("set-in-motion", "on-paper"), ("clusters-answer", "set-in-motion")]
)
def test_without_most_of_it_the_level_is_the_one_below(stage: str, reached: str) -> None:
    text = STEPS[stage]
    for _, taken, other in (item for item in ONE_THING if item[0] == stage):
        text = text.replace(taken, other)
    assert lowest(assessed(text)) == reached


def test_the_model_says_whose_it_is() -> None:
    assert "plugin's own reading" in str(ANCHORING.about)
    for language in ("nl", "it"):
        assert ANCHORING.about.in_language(language) != str(ANCHORING.about)


@few
@given(laws.evidence_added())
def test_adding_evidence_never_lowers_a_level_or_an_answer(added: laws.Added) -> None:
    laws.never_lowers(ANCHORING, added)
    for diagnostic in DIAGNOSTICS:
        laws.never_lowers(diagnostic, added)
    for criterion in CRITERIA.values():
        laws.never_lowers(criterion, added)


def test_every_criterion_is_yes_of_some_strategy_and_less_of_another() -> None:
    gap = "needs: {n: {extensions: {rotterdam: {gap_from_scale: 11}}}}\n"
    figure = "indicators: {k: {family: representation, extensions: {rotterdam: {pay_scale: 11}}}}\n"
    graphs = []
    for piece in ("", STEPS["usual-practice"], gap + figure):
        head = "deiframe: 1\nmunicipality: {name: X}\nplugins: [rotterdam]\nextensions: {rotterdam: {breakthroughs_agreed: 1}}\n"
        graphs.append(deiframe.open_text(head + piece, today=DAY).graph)
    for criterion in CRITERIA.values():
        answers = {criterion.observe(graph).truth for graph in graphs if graph}
        assert Truth.YES in answers, criterion.slug
        assert answers & {Truth.NO, Truth.NOT_RECORDED}, criterion.slug


def test_a_recorded_talk_confirms_substep_5_4() -> None:
    days = next(fact.days for fact in EVIDENCE if fact.substep == "5.4")
    text = "deiframe: 1\nmunicipality: {name: X}\nplugins: [rotterdam]\n" + STEPS["usual-practice"]
    graph = deiframe.open_text(text, today=DAY).graph
    assert graph is not None
    assert list(days(graph)) == [dt.date(2026, 1, 15), dt.date(2026, 5, 15)]


def test_the_example_shows_the_plugin_at_work() -> None:
    opened = deiframe.open(EXAMPLE, today=DAY)
    findings = deiframe.check(opened).findings
    codes = [finding.code for finding in findings if finding.plugin == "rotterdam"]
    assert sorted(set(codes)) == ["RTM101", "RTM102", "RTM201", "RTM501", "RTM504", "RTM702"]
    assert codes.count("RTM102") == 4
    [missing] = [finding for finding in findings if finding.code == "RTM101"]
    assert "7 of the 11" in str(missing.message)
    assert deiframe.assess(opened).assessment.find("10a").status == "partly"  # type: ignore[union-attr]


def test_the_example_stands_at_set_in_motion_by_the_plugin_s_model() -> None:
    opened = deiframe.open(EXAMPLE, today=DAY)
    assert opened.strategy is not None
    chosen = attrs.evolve(opened.strategy, level_model="rotterdam-anchoring")
    assessed = deiframe.assess(deiframe.open(chosen, today=DAY))
    assert lowest(assessed.assessment) == "set-in-motion"


def test_the_example_names_no_cluster_and_no_breakthrough_that_the_report_does_not() -> None:
    strategy = deiframe.open(EXAMPLE, today=DAY).strategy
    assert strategy is not None
    assert not strategy.departments
    numbered = [intervention for intervention in strategy.interventions if intervention.extensions]
    assert len(numbered) == 4
    assert all(
        "list of four" in str(getattr(item.note, "by_language", {}).get("en")) for item in numbered
    )
