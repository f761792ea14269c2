"""The meeting with the confidential adviser and the CUG, every three to four months.

What is asked follows report D5.2, section 2.1; its wording is this plugin's own. No number of
persons is filled in or asked for: themes and departments tell enough, and nobody is recognised.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe import Catalog
from deiframe.agenda import (
    Agenda,
    AgendaDocument,
    AgendaItem,
    AnswerLines,
    Meeting,
    Paragraph,
    Point,
    Points,
    Row,
    Table,
)
from deiframe.graph.rationale import addressed_by
from deiframe.model import Intervention, Status
from deiframe_genoa.fields import Adviser, Found
from deiframe_genoa.listening import LONGEST, advisers, cadence, statutory_bodies
from deiframe_genoa.yearly import Goal, goals, year_of, yearly

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Item, Stakeholder

words = Catalog("deiframe_genoa")

_ROOM: Final = 4


def prepare(graph: StrategyGraph) -> Iterator[AgendaDocument]:
    """One document: whoever listens to staff, around a table."""
    listeners = [*advisers(graph), *statutory_bodies(graph)]
    every = min((cadence(adviser) for adviser in advisers(graph)), default=LONGEST)
    yield AgendaDocument(
        slug="listening",
        title=words.message("Agenda: what staff live through"),
        meeting=Meeting(
            on=graph.today,
            members=tuple(listener.name for listener in listeners),
            concerns=graph.strategy.title or graph.strategy.municipality.name,
            following=every.after(graph.today),
        ),
        notes=(
            words.message(
                "Everything stays anonymous: no names, and no number of persons below ten."
            ),
        ),
        items=(_themes(graph), _departments(graph), _answers(graph), _this_year(graph), _agreed()),
    )


def _themes(graph: StrategyGraph) -> AgendaItem:
    rows = [row for adviser in advisers(graph) for row in _reports(graph, adviser)]
    filled = (
        Table((words.message("Report of"), words.message("Themes")), tuple(rows))
        if rows
        else Paragraph(words.message("No report of the confidential adviser is recorded yet."))
    )
    return AgendaItem(
        words.message("Which subjects came up since last time, and how many?"),
        explanation=words.message("Subjects, not persons."),
        filled_in=(filled, AnswerLines()),
    )


def _reports(graph: StrategyGraph, adviser: Stakeholder) -> Iterator[Row]:
    """The adviser's reports up to today, a line for each theme, the latest first."""
    block = adviser.extension(Adviser)
    held = [item for item in (block.reports if block else ()) if item.on <= graph.today]
    for report in sorted(held, key=lambda item: item.on, reverse=True):
        for theme in report.themes or (words.message("no themes written down"),):
            yield Row((report.on, theme), origin=Point.about(adviser).origin)


def _departments(graph: StrategyGraph) -> AgendaItem:
    points = tuple(
        Point.about(
            graph.items[need],
            words.message(
                "{department}: {need}", department=department.name, need=graph.items[need].name
            ),
        )
        for department in graph.strategy.departments
        if (found := department.extension(Found))
        for need in found.needs
    )
    known = Points(points) if points else Paragraph(words.message("None is known yet."))
    return AgendaItem(
        words.message("In which departments is inequality perceived?"),
        explanation=words.message("A department is named only if nobody can be recognised."),
        filled_in=(known, AnswerLines()),
    )


def _answers(graph: StrategyGraph) -> AgendaItem:
    rows = tuple(
        Row(
            (
                need.name,
                words.message("nothing yet")
                if not (answers := _answers_to(graph, need.id))
                else words.message("by {title}", title=answers[0].name)
                if len(answers) == 1
                else words.message(
                    "by {title} and {count} more", title=answers[0].name, count=len(answers) - 1
                ),
            ),
            origin=Point.about(need).origin,
        )
        for need in graph.strategy.needs
    )
    known = (
        Table((words.message("Need"), words.message("Answered")), rows)
        if rows
        else Paragraph(words.message("No need is written down yet."))
    )
    return AgendaItem(words.message("What follows from it?"), filled_in=(known, AnswerLines()))


def _answers_to(graph: StrategyGraph, need: str) -> list[Item]:
    """What addresses the need, and was not stopped."""
    return [
        item
        for item in addressed_by(graph, need)
        if not (isinstance(item, Intervention) and item.status is Status.STOPPED)
    ]


def _this_year(graph: StrategyGraph) -> AgendaItem:
    year = graph.today.year
    ahead = [goal for goal in goals(graph) if not _is_reached(graph, goal)]
    points = tuple(Point.about(item) for item in ahead if year_of(graph, item) == year)
    known = (
        Points(points)
        if points
        else Paragraph(words.message("No goal is set for {year}.", year=year))
    )
    return AgendaItem(
        words.message("Does it change what is to be reached this year?"),
        filled_in=(known, *_left_over(graph, ahead), AnswerLines()),
    )


def _left_over(graph: StrategyGraph, ahead: list[Goal]) -> Iterator[Points]:
    """Goals whose year is over: nothing says that they were reached or carried over."""
    points = tuple(
        Point.about(item, words.message("{title} ({year})", title=item.name, year=year))
        for item in ahead
        if (year := year_of(graph, item))
        and year < graph.today.year
        and not yearly(item).carried_to
    )
    if points:
        yield Points(points, words.message("From earlier years, neither reached nor carried over"))


def _is_reached(graph: StrategyGraph, goal: Goal) -> bool:
    reached = yearly(goal).reached_on
    return reached is not None and reached <= graph.today


def _agreed() -> AgendaItem:
    heading = (words.message("What"), words.message("Who"), words.message("By when"))
    return AgendaItem(
        words.message("What was agreed?"),
        filled_in=(Table(heading, (Row(("", "", "")),) * _ROOM),),
    )


LISTENING: Final = Agenda(
    name="genoa-listening",
    title=words.message("What staff live through"),
    about=words.message(
        "for the meeting with the confidential adviser and the CUG, every three to four months"
    ),
    prepare=prepare,
)
