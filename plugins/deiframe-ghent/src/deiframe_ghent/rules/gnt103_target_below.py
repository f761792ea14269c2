"""GNT103: a target below Ghent's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_ghent.calculation import floor
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT103",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators: {hires: {defined_as: ghent-new-staff-foreign-origin, targets: [{value: 25}]}}
""",
    passes="""
indicators: {hires: {defined_as: ghent-new-staff-foreign-origin, targets: [{value: 30}]}}
""",
)
def target_below(graph: StrategyGraph) -> Iterator[Hit]:
    """A target below the one Ghent set itself

    The indicator follows one of Ghent's two definitions and has targets that are figures, but the
    highest of them is below that of the framework for 2021-2025: 30% of new staff of foreign
    origin, 2% of staff with a disability. Interim targets, lower and earlier, are allowed beside
    it. Targets that are a change, such as a rise against a year, are not checked.

    Why it matters: A target that is lowered without comment looks like one that was reached.

    How to fix: Take the framework's figure. If the city has decided on another, ignore this
    finding with the decision as the reason.

    Source: Report D5.2, section 4.1.
    """
    for measure in MEASURES:
        for indicator in measure.indicators(graph):
            figures = [floor(target) for target in indicator.targets]
            known = [figure for figure in figures if figure is not None]
            if known and len(known) == len(figures) and max(known) < measure.least:
                yield Hit(
                    message=words.message(
                        "“{title}” aims at {figure}%; Ghent's framework asks for {least}%.",
                        title=indicator.name,
                        figure=max(known),
                        least=measure.least,
                    ),
                    item=indicator.id,
                    field=("targets", figures.index(max(known))),
                )
