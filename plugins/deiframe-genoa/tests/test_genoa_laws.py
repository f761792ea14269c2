"""Everything that the plugin adds keeps the laws, on strategies that use its fields too."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe import Strategy
from deiframe.model import Indicator, Kind, Stakeholder
from deiframe.plugins import added_by
from deiframe.testing import laws
from deiframe.testing.strategies import strategies
from deiframe_genoa import criteria
from deiframe_genoa.fields import Adviser, AdviserReport, Found, Recurring, Wanted, Wave, YearlyGoal
from deiframe_genoa.level_model import STEP_BY_STEP

ADDED = added_by("genoa")
FEW = 8
DAYS = st.sampled_from([dt.date(2015, 5, 1), dt.date(2026, 3, 1), dt.date(2027, 1, 1)])
YEARS = st.sampled_from([None, 2025, 2027, 2029])
WAVES = st.builds(Wave, year=YEARS, on=st.none() | DAYS)
REPORTS = st.builds(AdviserReport, on=DAYS, themes=st.sampled_from([(), ("<b>| {x} \\N",)]))
OWN = [item for name, item in vars(criteria).items() if type(item).__name__ == "Criterion"]


@st.composite
def using_the_fields(draw: st.DrawFn) -> Strategy:
    """A strategy of which every item has the plugin's fields, typed."""
    strategy = draw(strategies(max_items=3))
    goals = st.sampled_from([None, *(g.id for g in (*strategy.objectives, *strategy.outcomes))])
    needs = st.sampled_from([(), *((need.id,) for need in strategy.needs)])
    yearly = st.builds(
        YearlyGoal, year=YEARS, towards=goals, reached_on=st.none() | DAYS, carried_to=goals
    )
    fields: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.OBJECTIVE: yearly,
        Kind.OUTCOME: yearly,
        Kind.STAKEHOLDER: st.builds(
            Adviser, adviser=st.booleans(), reports=st.lists(REPORTS, max_size=2).map(tuple)
        ),
        Kind.INDICATOR: st.builds(Recurring, waves=st.lists(WAVES, max_size=2).map(tuple)),
        Kind.DEPARTMENT: st.builds(Found, needs=needs),
        Kind.INTERVENTION: st.builds(Wanted, wanted_since=st.none() | DAYS),
    }
    changed: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, extensions={"genoa": draw(typed)}) for item in strategy.of_kind(kind)
        )
        for kind, typed in fields.items()
    }
    return attrs.evolve(strategy, **changed)


def test_all_that_the_plugin_adds_keeps_the_laws() -> None:
    laws.check_plugin("genoa", max_examples=FEW, shrink=False)


@pytest.mark.parametrize("law", laws.LAWS_OF_RULES, ids=str)
def test_the_rules_keep(law: Any) -> None:
    law.check(*ADDED.rules, of=using_the_fields(), beside=ADDED, max_examples=FEW, shrink=False)


@pytest.mark.parametrize("law", laws.LAWS_OF_DIAGRAMS, ids=str)
def test_the_picture_keeps(law: Any) -> None:
    law.check(*ADDED.diagrams, of=using_the_fields(), max_examples=FEW, shrink=False)


@settings(max_examples=25, deadline=None)
@given(laws.evidence_added())
def test_adding_evidence_lowers_no_answer(added: laws.Added) -> None:
    for asked in (STEP_BY_STEP, *OWN):
        laws.never_lowers(asked, added)


def now(item: Stakeholder | Indicator) -> Any:
    """The same with a report or a wave of today, where it has any, or is the adviser."""
    text = item.extension(Adviser)
    held = item.extension(Recurring)
    more: Adviser | Recurring | None = None
    if text is not None and (text.adviser or text.reports):
        more = attrs.evolve(text, reports=(*text.reports, AdviserReport(on=laws.TODAY)))
    if held is not None and held.waves:
        more = Recurring(waves=(*held.waves, Wave(on=laws.TODAY)))
    return attrs.evolve(item, extensions={"genoa": more}) if more else item


@settings(max_examples=25, deadline=None)
@given(using_the_fields())
def test_neither_does_a_report_or_a_wave_of_today(before: Strategy) -> None:
    after = attrs.evolve(
        before,
        stakeholders=tuple(map(now, before.stakeholders)),
        indicators=tuple(map(now, before.indicators)),
    )
    for asked in (STEP_BY_STEP, *OWN):
        laws.never_lowers(asked, laws.Added(before, after, "what is of today"))
