"""Everything that the plugin adds keeps the laws, on strategies that use its fields too."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe import Strategy
from deiframe.model import Baseline, Department, Kind, Stakeholder
from deiframe.plugins import added_by
from deiframe.testing import laws
from deiframe.testing.strategies import strategies
from deiframe_ghent import criteria
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.fields import Aimed, Contact, Count, Counted, Framework, Nature, Successor

ADDED = added_by("ghent")
FEW = 8
DAYS = st.sampled_from([dt.date(2024, 12, 31), dt.date(2025, 12, 31), dt.date(2027, 1, 1)])
WORDS = st.sampled_from(["", "Once", "<b>| {x} \\N"])
COUNTS = st.builds(
    Count,
    on=DAYS,
    part=st.sampled_from([0.0, 9.0, 10.0, 84.5]),
    whole=st.sampled_from([0.0, 19.5, 480.0]),
    illustrative=st.booleans(),
)


@st.composite
def using_the_fields(draw: st.DrawFn) -> Strategy:
    """A strategy of which many items have the plugin's fields, typed."""
    strategy = draw(strategies(max_items=2))
    strategy = attrs.evolve(
        strategy,
        departments=(*strategy.departments, Department(id="a-department-of-mine")),
        stakeholders=(*strategy.stakeholders, Stakeholder(id="a-network-of-mine", title="Link")),
    )
    who = st.sampled_from([None, *(stakeholder.id for stakeholder in strategy.stakeholders)])
    fields: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.INDICATOR: st.builds(Counted, counts=st.lists(COUNTS, max_size=2).map(tuple)),
        Kind.DEPARTMENT: st.builds(Contact, spoc=who),
        Kind.OBJECTIVE: st.builds(Aimed, nature=st.none() | st.sampled_from(Nature)),
    }
    changed: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, extensions={"ghent": draw(typed)}) for item in strategy.of_kind(kind)
        )
        for kind, typed in fields.items()
    }
    defined = st.none() | st.sampled_from([measure.definition.id for measure in MEASURES])
    changed["indicators"] = tuple(
        attrs.evolve(
            entry,
            defined_as=draw(defined),
            unit="percent",
            baseline=Baseline(value=draw(st.sampled_from([2.0, 17.6])), on=draw(DAYS)),
        )
        for entry in changed["indicators"]
    )
    next_one = st.builds(Successor, title=WORDS, starts_on=st.none() | DAYS)
    framework = st.builds(Framework, successor=st.none() | next_one)
    return attrs.evolve(strategy, **changed, extensions={"ghent": draw(framework)})


@pytest.mark.parametrize("law", laws.LAWS_OF_RULES, ids=str)
def test_the_rules_keep(law: Any) -> None:
    law.check(*ADDED.rules, of=using_the_fields(), beside=ADDED, max_examples=FEW, shrink=False)


@pytest.mark.parametrize("law", laws.LAWS_OF_DIAGRAMS, ids=str)
def test_the_picture_keeps(law: Any) -> None:
    law.check(*ADDED.diagrams, of=using_the_fields(), max_examples=FEW, shrink=False)


def test_the_diagnostics_keep_theirs() -> None:
    laws.check_principle_diagnostic(*ADDED.principle_diagnostics, max_examples=FEW)


@settings(max_examples=FEW)
@given(laws.evidence_added())
def test_adding_evidence_lowers_no_answer(added: laws.Added) -> None:
    for asked in (criteria.networks, criteria.networks_heard, criteria.departments_aim):
        laws.never_lowers(asked, added)
