"""Adding evidence never lowers an answer; neither order nor unrelated things change one."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.frameworks.principles.questions import QUESTIONS
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.testing import laws
from deiframe.testing.strategies import strategies
from deiframe.verdicts import Soundness, Truth

EXTENSIONS = load_plugins([])
few = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def assessed(strategy: Strategy, today: dt.date = laws.TODAY) -> Assessment:
    return assess(assemble(strategy, EXTENSIONS, today=today)).assessment


@few
@given(laws.evidence_added())
def test_adding_evidence_never_lowers_a_status(added: laws.Added) -> None:
    for substep in all_substeps():
        laws.never_lowers(substep, added)
    for question in QUESTIONS:
        laws.never_lowers(question, added)
    laws.never_lowers(SIX_STAGES, added)


@few
@given(laws.evidence_added())
def test_nor_an_answer_of_the_whole_assessment(added: laws.Added) -> None:
    before, after = assessed(added.before), assessed(added.after)
    for item, other in zip(before.checklist.answers, after.checklist.answers, strict=True):
        assert Truth(other.verdict.status).rank >= Truth(item.verdict.status).rank, added.what
    for one_, other_ in zip(before.principles, after.principles, strict=True):
        ranks = (Soundness(each.verdict.status).rank for each in (one_, other_))
        assert next(ranks) <= next(ranks), (added.what, one_.number)
    for profile, later in zip(before.drivers, after.drivers, strict=True):
        assert later.lowest >= profile.lowest, added.what


def test_a_criterion_that_breaks_the_law_is_caught() -> None:
    def observe(graph: StrategyGraph) -> Observation:
        strategy = graph.strategy
        text = strategy.activities or strategy.assessments or strategy.political_support
        truth = Truth.NO if text else Truth.YES
        return Observation(truth=truth, rule=message("x"))

    offender = Criterion("offender", message("x"), observe)
    seen: list[str] = []

    @settings(
        max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(laws.evidence_added(max_items=1))
    def tried(added: laws.Added) -> None:
        try:
            laws.never_lowers(offender, added)
        except AssertionError as error:
            seen.append(str(error))

    tried()
    assert seen
    assert all("offender" in text for text in seen)


@few
@given(strategies(max_items=3))
def test_the_order_of_items_changes_nothing(strategy: Strategy) -> None:
    turned: dict[str, Any] = {
        kind.collection: tuple(reversed(strategy.of_kind(kind))) for kind in Kind
    }
    item, other = assessed(strategy), assessed(attrs.evolve(strategy, **turned))
    assert [(v.key, v.status) for v in item.verdicts()] == [
        (v.key, v.status) for v in other.verdicts()
    ]
    assert item.roadmap.next_steps == other.roadmap.next_steps or [
        (step.number, step.points) for step in item.roadmap.next_steps
    ] == [(step.number, step.points) for step in other.roadmap.next_steps]


@few
@given(strategies(max_items=2))
def test_every_strategy_gets_every_answer(strategy: Strategy) -> None:
    found = assessed(strategy)
    assert not [str(problem) for problem in found.problems if "failed" in str(problem)]
    keys = {verdict.key for verdict in found.verdicts()}
    assert len(found.roadmap.substeps) == 27
    assert len(found.checklist.answers) == 11
    assert sum(len(principle.verdict.parts) for principle in found.principles) == 18
    assert len(found.drivers) == 9
    assert {"4.2", "principle-5", "5b", "level", "driver-resources", "support", "checklist"} <= keys


def test_an_empty_strategy_is_at_the_beginning() -> None:
    from deiframe.source.reader import read_text

    strategy = read_text("deiframe: 1\nmunicipality: {name: X}\n").strategy
    assert strategy
    found = assessed(strategy)
    assert {substep.verdict.status for substep in found.roadmap.substeps} == {"not_started"}
    assert found.checklist.verdict.status == "undecided"
    assert found.level.lowest == 0
    assert found.support.verdict.status == "not_recorded"


@pytest.mark.parametrize("stage", ["none", "passive", "active"])
def test_a_later_day_never_raises_a_status(stage: str) -> None:
    """Time alone makes things stale; it fixes nothing."""
    from deiframe.source.reader import read_text
    from deiframe.verdicts import SubstepStatus

    strategy = read_text(
        "deiframe: 1\nmunicipality: {name: X}\nperiod: {start: 2026-01-01}\n"
        f"political_support: [{{stage: {stage}, since: 2026-01-01}}]\n"
        "stakeholders: {s: {power: 4, interest: 4}, t: {power: 1, interest: 5, represents: [g]}}\n"
        "groups: {g: {}}\n"
    ).strategy
    assert strategy
    early = assessed(strategy, dt.date(2026, 6, 1))
    late = assessed(strategy, dt.date(2029, 6, 1))
    for item, other in zip(early.roadmap.substeps, late.roadmap.substeps, strict=True):
        before, after = (SubstepStatus(x.verdict.status).rank for x in (item, other))
        assert after <= before
    assert early.find("2.3").status == "done"  # type: ignore[union-attr]
    assert late.find("2.3").status == "stale"  # type: ignore[union-attr]
