"""DEI218: an indicator that says something else than the definition it names."""

from __future__ import annotations

from collections.abc import Iterator

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import joined_list, message


@rule(
    "DEI218",
    Severity.WARNING,
    principles=["10a"],
    substeps=["2.2", "6.2"],
    fails="""
indicators: {hires: {title: Hires, defined_as: example-hires, counted_in: fte}}
""",
    passes="""
indicators: {hires: {title: Hires, defined_as: example-hires, counted_in: people}}
""",
)
def departs_from_definition(graph: StrategyGraph) -> Iterator[Hit]:
    """An indicator that departs from the definition it names

    The indicator refers under `defined_as` to a definition from the catalogue of a plugin, but at
    least one of its own fields differs from it: whom it counts, in people or in full-time
    equivalents, in what unit.

    Why it matters: A shared definition ensures that a figure means the same in every year and in
    every city. An indicator that bears its name but counts something else is misleading.

    How to fix: Remove what differs; it is then taken from the definition. Or leave out
    `defined_as`, and define what is counted in your own words.

    Source: deiframe, file format.
    """
    from deiframe.model.indicator_definitions import departures

    for indicator in graph.strategy.indicators:
        fields = departures(indicator, graph.context.indicator_definitions)
        if fields:
            yield Hit(
                message=message(
                    "“{title}” departs from its definition, {name}, in: {fields}.",
                    title=indicator.name,
                    name=indicator.defined_as,
                    fields=joined_list(fields),
                ),
                item=indicator.id,
                field=(fields[0],),
            )
