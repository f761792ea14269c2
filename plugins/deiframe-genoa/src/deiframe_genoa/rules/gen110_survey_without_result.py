"""GEN110: a survey that was held, and no result of it is written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Profile, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN110",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10a", "10b"],
    substeps=["2.2", "6.2"],
    fails="""
plugins: [genoa]
indicators: {stress: {title: Survey on stress at work, extensions: {genoa: {waves: [{year: 2024}]}}}}
""",
    passes="""
plugins: [genoa]
indicators: {stress: {title: Survey on stress at work, baseline: {value: 3.1, on: 2024-06-01}, extensions: {genoa: {waves: [{year: 2024}]}}}}
""",
)
def survey_without_result(graph: StrategyGraph) -> Iterator[Hit]:
    """A survey that was held, without a recorded result

    At least one wave of the survey was held, but the indicator has no baseline.

    Why it matters: A survey asks much of those who answer it. If none of it reaches the plan, the
    next wave has nothing to be compared with.

    How to fix: Write the result of one wave as the `baseline`, with its day, for groups of at
    least ten people.

    Source: Report D5.2, section 2.2.
    """
    from deiframe_genoa.listening import last_wave, surveys

    for survey in surveys(graph):
        if survey.baseline is None and last_wave(graph, survey) is not None:
            yield Hit(
                message=words.message(
                    "“{title}” was held, but has no recorded result.", title=survey.name
                ),
                item=survey.id,
            )
