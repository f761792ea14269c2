"""Everything that the plugin adds keeps the laws, on strategies that use its fields too."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe import Strategy
from deiframe.model import Department, DepartmentType, Kind
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


def test_all_that_the_plugin_adds_keeps_the_laws() -> None:
    laws.check_plugin("rotterdam", max_examples=FEW, shrink=False)


def test_and_does_where_clusters_use_the_fields() -> None:
    laws.check_plugin("rotterdam", of=using_the_fields(), max_examples=FEW, shrink=False)
