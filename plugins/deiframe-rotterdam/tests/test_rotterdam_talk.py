"""The steering talk: which questions it has on a day, and what is filled in for each cluster."""

import datetime as dt
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

import deiframe
from deiframe import StrategyGraph, translate
from deiframe.agenda import AgendaDocument, AgendaItem, Points, Table
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named
from deiframe.model import Status
from deiframe_rotterdam.steering import next_talk, questions_on
from deiframe_rotterdam.talk import AGENDA

WINTER, SPRING, AUTUMN = dt.date(2026, 1, 15), dt.date(2026, 5, 15), dt.date(2026, 9, 15)
STRATEGY = """
deiframe: 1
municipality: {name: Ergens, country: NL}
plugins: [rotterdam]
extensions: {rotterdam: {breakthroughs_agreed: 3}}
stakeholders:
  s: {title: The secretary, extensions: {rotterdam: {part: municipal_secretary}}}
  d: {title: The directors, extensions: {rotterdam: {part: cluster_director}}}
  t: {title: The talk, members: [s, d], meets_every: 4 months, extensions: {rotterdam: {part: steering_talk}}}
  o: {title: The office, extensions: {rotterdam: {part: office, dissolves_on: 2027-12-31, tasks_to: services}}}
departments:
  services:
    title: Services
    type: cluster
    illustrative: true
    extensions:
      rotterdam:
        prioritised: [{breakthrough: leaders, because: New managers, embedded: In the yearly talk, next_steps: A second group}]
        kpis: mentors
  works: {title: Works, type: cluster, illustrative: true, extensions: {rotterdam: {no_kpi_because: Merged in May}}}
  idle: {title: Idle, type: cluster, illustrative: true}
  other: {title: Not a cluster}
indicators: {mentors: {title: Mentors, frequency: quarterly, collected_by: services, illustrative: true}}
interventions:
  leaders:
    title: Leadership
    status: running
    priority: essential
    rasci: {accountable: s}
    extensions:
      rotterdam:
        breakthrough: 1
        resistance:
          - {cluster: services, against: The hours, because: Short of people, helps: Shorter sessions, noted_on: 2026-01-02, illustrative: true}
          - {cluster: works, against: The travel, because: Two sites, helps: Come to us, illustrative: true}
        results:
          - {cluster: services, kind: awareness, on: 2026-01-03, what: Forty asked for feedback, indicator: mentors, illustrative: true}
          - {cluster: works, kind: composition, on: 2026-01-04, what: Two new leads, illustrative: true}
          - {cluster: services, kind: awareness, on: 2030-01-01, what: Not yet, illustrative: true}
  recruitment: {title: Recruitment, priority: essential, extensions: {rotterdam: {breakthrough: 2}}}
"""  # fmt: skip
HOSTILE = "[a](https://x.y) ![b](c) <b>d</b> | e `f` # g {0} \\\\N"


def graph(text: str = STRATEGY, on: dt.date = WINTER) -> StrategyGraph:
    opened = deiframe.open_text(text, today=on)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return opened.graph


def documents(text: str = STRATEGY, on: dt.date = WINTER) -> dict[str, AgendaDocument]:
    return {item.slug: item for item in AGENDA.prepare(graph(text, on))}


def told(document: AgendaDocument, language: str = "en") -> str:
    return str(format_named("text", Writes.DOCUMENTS).write(document.as_document(), language))


def flat(document: AgendaDocument, language: str = "en") -> str:
    return " ".join(told(document, language).split())


def questions(document: AgendaDocument) -> str:
    return " / ".join(translate(item.question, "en") for item in document.items)


@pytest.mark.parametrize(
    "day, quarter, priorities, results",
    [
        (dt.date(2026, 1, 1), 1, True, False),
        (dt.date(2026, 3, 31), 1, True, False),
        (dt.date(2026, 4, 1), 2, False, True),
        (dt.date(2026, 6, 30), 2, False, True),
        (dt.date(2026, 7, 1), 3, True, True),
        (dt.date(2026, 12, 31), 4, True, True),
    ],
)
def test_a_talk_has_the_questions_of_the_quarter_of_its_day(
    day: dt.date, quarter: int, priorities: bool, results: bool
) -> None:
    asked = questions_on(day)
    assert (asked.quarter, asked.priorities, asked.results) == (quarter, priorities, results)
    assert asked.is_own == (quarter < 3)


def test_three_talks_a_year_four_months_apart_ask_each_set_twice() -> None:
    days = [WINTER]
    while len(days) < 3:
        days.append(next_talk(None, days[-1]))
    assert days == [WINTER, SPRING, AUTUMN]
    asked = [questions_on(day) for day in days]
    assert [sum(item.priorities for item in asked), sum(item.results for item in asked)] == [2, 2]


def test_the_next_talk_goes_by_how_often_the_body_meets() -> None:
    quarterly = documents(STRATEGY.replace("4 months", "quarterly"))["services"]
    assert quarterly.meeting.following == dt.date(2026, 4, 15)
    assert documents()["services"].meeting.following == dt.date(2026, 5, 15)


def test_each_cluster_has_a_document_and_other_departments_have_none() -> None:
    found = documents()
    assert list(found) == ["services", "works", "idle"]
    assert found["services"].meeting.body == "The talk"
    assert found["services"].meeting.members == ("The secretary", "The directors")


def test_the_first_quarter_shows_what_comes_first_in_that_cluster_and_its_resistance() -> None:
    text = flat(documents()["services"])
    for words in (
        "1. Leadership", "New managers", "running", "The secretary", "The hours", "Short of people",
        "Shorter sessions", "2 January 2026", "2. Recruitment", "is not in the strategy", ": 3.",
    ):  # fmt: skip
        assert words in text, words
    for others in ("The travel", "Two sites", "Forty asked", "questions of quarter 2"):
        assert others not in text, others


def test_the_second_quarter_shows_results_up_to_its_day_and_how_they_are_anchored() -> None:
    text = flat(documents(on=SPRING)["services"])
    for words in (
        "3 January 2026: Forty asked for feedback", "shown by “Mentors”", "In the yearly talk",
        "A second group", "No result is noted.", "Results noted: 1",
    ):  # fmt: skip
        assert words in text, words
    for others in ("Two new leads", "Not yet", "The hours", "New managers"):
        assert others not in text, others


def test_what_the_report_does_not_give_is_not_made_up() -> None:
    winter, spring, autumn = (
        questions(documents(on=day)["services"]) for day in (WINTER, SPRING, AUTUMN)
    )
    first, second = winter.split(" / "), spring.split(" / ")
    assert set(autumn.split(" / ")) == set(first) | set(second)
    assert "gives those of quarters 1 and 2 only" in flat(documents(on=AUTUMN)["services"])
    assert "gives those of quarters 1 and 2 only" not in flat(documents()["services"])


@pytest.mark.parametrize("day", [WINTER, SPRING, AUTUMN])
def test_every_talk_comes_back_to_comply_or_explain_and_the_office(day: dt.date) -> None:
    found = documents(on=day)
    assert "Mentors" in flat(found["services"])
    assert "every 3 months" in flat(found["services"])
    assert "Why there is none (the cluster's words): - Merged in May" in flat(found["works"])
    assert "no KPI of its own and gives no reason" in flat(found["idle"])
    for item in found.values():
        assert "The office: dissolves on 31 December 2027; its tasks go to: Services" in flat(item)


def test_a_reason_of_one_word_is_not_shown_as_one() -> None:
    found = documents(STRATEGY.replace("Merged in May", "Merged"))
    assert "gives no reason" in flat(found["works"])


def test_the_office_s_end_is_told_before_and_after_and_where_there_is_none() -> None:
    after = documents(on=dt.date(2028, 1, 1))["services"]
    assert "dissolved on 31 December 2027; its tasks went to: Services" in flat(after)
    without = documents(STRATEGY.replace("dissolves_on: 2027-12-31, ", ""))["services"]
    assert "no end date is agreed on" in flat(without)


def test_without_clusters_there_is_one_document_that_says_so() -> None:
    found = documents(STRATEGY.replace("type: cluster", "type: directorate"), AUTUMN)
    assert list(found) == ["organisation"]
    text = flat(found["organisation"])
    assert "lists no clusters yet" in text
    assert "1. Leadership" in text
    assert "The travel" in text


def test_an_empty_strategy_has_its_questions() -> None:
    empty = "deiframe: 1\nmunicipality: {name: X}\nplugins: [rotterdam]\n"
    [document] = documents(empty, AUTUMN).values()
    assert len(document.items) == 7
    assert "names no steering talk" in flat(document)
    assert "The strategy names no office." in flat(document)


def origins(items: tuple[AgendaItem, ...]) -> Iterator[bool]:
    for item in items:
        for filled in item.filled_in:
            if isinstance(filled, Points):
                yield from (point.origin.illustrative for point in filled.points)
            elif isinstance(filled, Table):
                yield from (row.origin.illustrative for row in filled.rows if not row.is_blank)
        yield from origins(item.parts)


def test_what_is_made_up_says_so() -> None:
    document = documents(on=AUTUMN)["services"]
    assert document.is_illustrative
    assert any(origins(document.items))
    assert not all(origins(document.items))


def test_there_is_room_to_write_under_every_question() -> None:
    for document in documents(on=AUTUMN).values():
        for item in document.items[:-1]:
            for part in item.parts or (item,):
                assert type(part.filled_in[-1]).__name__ == "AnswerLines", part.question


@pytest.mark.parametrize(
    "language, word", [("en", "Steering talk"), ("nl", "Sturingsgesprek"), ("it", "Colloquio")]
)
def test_it_speaks_three_languages(language: str, word: str) -> None:
    document = documents(on=AUTUMN)["services"]
    assert told(document, language).startswith(word)
    if language != "en":
        english = {translate(item.question, "en") for item in document.items}
        assert english.isdisjoint(translate(item.question, language) for item in document.items)


@pytest.mark.parametrize("name", ["text", "markdown", "docx"])
def test_hostile_texts_steer_nothing(name: str) -> None:
    text = STRATEGY
    for word in ("Short of people", "New managers", "Forty asked for feedback", "Merged in May"):
        text = text.replace(word, f'"{HOSTILE}"')
    for document in documents(text, AUTUMN).values():
        written = format_named(name, Writes.DOCUMENTS).write(document.as_document(), "nl")
        assert written
        if name == "markdown":
            tokens = MarkdownIt("commonmark").enable("table").parse(str(written))
            inner = {child.type for token in tokens for child in token.children or ()}
            assert not inner & {"link_open", "image", "html_inline", "code_inline"}
            assert not {token.type for token in tokens} & {"html_block"}


@pytest.mark.parametrize("day", [WINTER, SPRING, AUTUMN])
@pytest.mark.parametrize(
    "days", ["{}", "{start: 2020-01-01, end: 2021-01-01}", "{start: 2030-01-01}"]
)
@pytest.mark.parametrize("status", ["", *Status])
def test_a_breakthrough_is_told_whatever_its_status_and_days(
    status: str, days: str, day: dt.date
) -> None:
    """The report's questions are about all that was agreed on: no breakthrough is left out."""
    text = f"    period: {days}\n" + (f"    status: {status}\n" if status else "")
    found = documents(STRATEGY.replace("    status: running\n", text), day)
    assert "1. Leadership" in flat(found["services"])
