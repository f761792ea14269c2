"""Everything that the plugin adds keeps the laws, on strategies that use its fields too.

That the examples of its rules hold is shown in ``test_rotterdam_rules``: they need typed fields,
which the law that asks a rule alone does not do. Names of items in a plugin's fields do not follow
when items are renamed, so that law is tried on strategies without the fields.
"""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st

from deiframe import Department, DepartmentType, Kind, Strategy
from deiframe.testing import laws
from deiframe.testing.strategies import strategies
from deiframe_rotterdam.fields import (
    Breakthrough,
    Cluster,
    FromScale,
    Gap,
    Part,
    Prioritised,
    Resistance,
    Result,
    ResultKind,
    Steering,
)

ADDED = laws.additions_of("rotterdam")
FEW = 10
WORDS = st.sampled_from(["", "Once", "A reason of some words", "<b>| {x} \\N"])
DAYS = st.none() | st.dates(dt.date(2024, 1, 1), dt.date(2032, 1, 1))


@st.composite
def using_the_fields(draw: st.DrawFn) -> Strategy:
    """A strategy of which many items have the plugin's fields, typed."""
    strategy = draw(strategies(max_items=2))
    cluster = Department(id="a-cluster-of-mine", type=DepartmentType.CLUSTER)
    strategy = attrs.evolve(strategy, departments=(*strategy.departments, cluster))

    def one_of(kind: Kind) -> st.SearchStrategy[str | None]:
        return st.sampled_from([None, *(item.id for item in strategy.of_kind(kind))])

    def some_of(kind: Kind) -> st.SearchStrategy[list[str]]:
        names = [item.id for item in strategy.of_kind(kind)]
        return st.lists(st.sampled_from(names), max_size=2) if names else st.just([])

    where = one_of(Kind.DEPARTMENT)
    met = st.builds(Resistance, cluster=where, because=WORDS, helps=WORDS, noted_on=DAYS)
    result = st.builds(
        Result, what=WORDS, kind=st.sampled_from(ResultKind), on=DAYS, cluster=where,
        indicator=one_of(Kind.INDICATOR),
    )  # fmt: skip
    first = st.builds(Prioritised, breakthrough=one_of(Kind.INTERVENTION), because=WORDS)
    fields: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.INTERVENTION: st.builds(
            Breakthrough,
            breakthrough=st.none() | st.integers(1, 3),
            resistance=st.lists(met, max_size=2).map(tuple),
            results=st.lists(result, max_size=2).map(tuple),
        ),
        Kind.DEPARTMENT: st.builds(
            Cluster,
            prioritised=st.lists(first, max_size=2).map(tuple),
            kpis=some_of(Kind.INDICATOR),
            no_kpi_because=st.none() | WORDS,
        ),
        Kind.STAKEHOLDER: st.builds(
            Steering,
            part=st.none() | st.sampled_from(Part),
            dissolves_on=DAYS,
            tasks_to=some_of(Kind.STAKEHOLDER),
        ),
        Kind.INDICATOR: st.builds(FromScale, pay_scale=st.none() | st.integers(10, 14)),
        Kind.NEED: st.builds(Gap, gap_from_scale=st.none() | st.integers(10, 14)),
    }
    changed: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, extensions={"rotterdam": draw(typed)})
            for item in strategy.of_kind(kind)
        )
        for kind, typed in fields.items()
    }
    return attrs.evolve(strategy, **changed)


ALONE = "keeps_its_examples"
RENAMED = "minds_no_name"


@pytest.mark.parametrize("law", laws.LAWS_OF_RULES, ids=str)
def test_the_rules_keep(law: Any) -> None:
    if law.name == ALONE:
        assert not law.drawn
        return
    fields = None if law.name == RENAMED else using_the_fields()
    law.check(*ADDED.rules, of=fields, max_examples=FEW, shrink=False)


@pytest.mark.parametrize("law", laws.LAWS_OF_DIAGRAMS, ids=str)
def test_the_board_keeps(law: Any) -> None:
    fields = None if law.name == RENAMED else using_the_fields()
    law.check(*ADDED.diagrams, of=fields, max_examples=FEW, shrink=False)


def test_the_level_model_and_the_diagnostics_keep_theirs() -> None:
    laws.check_level_model(*ADDED.level_models, max_examples=FEW)
    laws.check_principle_diagnostic(*ADDED.principle_diagnostics, max_examples=FEW)
