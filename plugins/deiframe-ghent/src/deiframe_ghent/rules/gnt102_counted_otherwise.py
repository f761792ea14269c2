"""GNT102: a figure that follows a definition of Ghent, but counts otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT102",
    Severity.WARNING,
    principles=["10a"],
    substeps=["2.2", "6.2"],
    fails="""
indicators: {share: {definition: Persons with a disability, counted_in: people, unit: percent}}
""",
    passes="""
indicators: {share: {definition: Persons with a disability, counted_in: fte, unit: percent}}
""",
)
def counted_otherwise(graph: StrategyGraph) -> Iterator[Hit]:
    """A figure of Ghent that is counted differently

    An indicator uses the words of one of Ghent's two definitions, but has another base or another
    unit, or counts differently: foreign origin in full-time equivalents instead of people, or
    disability in people instead of full-time equivalents. An indicator that names the definition
    under `defined_as` is checked by `DEI218`.

    Why it matters: Whoever works half-time counts as one person and as half an equivalent. The same
    staff give two shares, and only one of them can be held against the target.

    How to fix: Count as the definition does; or give the indicator a definition of its own, if
    something else is intended.

    Source: Report D5.2, section 4.1.
    """
    for measure in MEASURES:
        for indicator in measure.indicators(graph):
            fields = measure.departures(indicator)
            if fields and indicator.defined_as is None:
                yield Hit(
                    message=words.message(
                        "“{title}” has the same definition as “{definition}”, but counts "
                        "differently in: {fields}.",
                        title=indicator.name,
                        definition=measure.definition.title,
                        fields=joined_list(fields),
                    ),
                    item=indicator.id,
                    field=(fields[0],),
                )
