"""GEN109: a recurring survey that is overdue, or does not say how often it comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Profile, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN109",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10a"],
    substeps=["2.2", "6.2"],
    fails="""
plugins: [genoa]
indicators: {stress: {title: Survey on stress at work, frequency: 24 months, extensions: {genoa: {waves: [{year: 2015}, {year: 2023}]}}}}
""",
    passes="""
plugins: [genoa]
indicators: {stress: {title: Survey on stress at work, frequency: 24 months, extensions: {genoa: {waves: [{year: 2015}, {year: 2024}]}}}}
""",
)
def survey_does_not_recur(graph: StrategyGraph) -> Iterator[Hit]:
    """A recurring survey that is overdue, or does not say how often it comes

    The last wave of a survey is longer ago than the `frequency` that the strategy itself gives the
    indicator; or there are waves, but no `frequency`. A wave of which only the year is known counts
    from the end of that year. If no indicator has waves, that is reported once.

    Why it matters: One survey is a photograph. The same questions, asked again and again, show
    whether anything changes, and make visible what everybody knew.

    How to fix: Agree on how often the survey is held and write it under `frequency`; write each
    wave under `extensions: {genoa: {waves: [{year: 2024}]}}`, with its day (`on`) if it is known.

    Source: Report D5.2, section 2.2. The report gives no interval: it is the strategy's own.
    """
    from deiframe_genoa.listening import last_wave, surveys, wave_due

    there = list(surveys(graph))
    for survey in there:
        due = wave_due(graph, survey)
        if survey.frequency is None:
            text = words.message(
                "“{title}” has waves, but does not say how often it is held.", title=survey.name
            )
        elif last_wave(graph, survey) is None:
            text = words.message("No wave of “{title}” was held yet.", title=survey.name)
        elif due and due < graph.today:
            text = words.message(
                "The next wave of “{title}” was due by {day}.", title=survey.name, day=due
            )
        else:
            continue
        yield Hit(message=text, item=survey.id)
    if not there:
        yield Hit(
            message=words.message("No survey is kept as a series of waves."),
            field=("indicators",),
        )
