"""Genoa's steps, evidence, picture and agenda, from strategies and from the example."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

import deiframe
from deiframe import Assessment, DrawingError, StrategyGraph, View, translate
from deiframe.drawing import draw
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named
from deiframe.layout import SLIDE, PagedPicture
from deiframe.model import Status
from deiframe_genoa.agenda import LISTENING
from deiframe_genoa.diagrams.genoa_yearly_goals import DIAGRAM
from deiframe_genoa.theme import GENOA
from measuring import drawn_pages, flaws

EXAMPLE = Path(__file__).parents[3] / "examples" / "genoa"
TODAY = dt.date(2026, 6, 1)
DAY = dt.date(2026, 11, 24)
HEAD = (
    "deiframe: 1\nmunicipality: {name: Genova, country: IT}\nplugins: [genoa]\n"
    "level_model: genoa-step-by-step\n"
)
STEPS = [
    "",
    "stakeholders: {s: {title: Officer for well-being, change_agent: true, department: d}}\ndepartments: {d: {title: Technical department}}\n",
    "stakeholders: {s: {title: Officer for well-being, change_agent: true, department: d}, c: {title: Equal opportunities committee, type: statutory_body, members: [s]}}\n"
    "departments: {d: {title: Technical department}}\nactivities: [{substep: '2.1', on: 2026-05-01, what: Meeting with the committee, with: [c]}]\n",
]
PANEL = "interventions: {p: {title: Inclusivity panel, type: panel, status: running}}\n"
BEYOND = """
stakeholders:
  s: {title: Officer for well-being, change_agent: true, department: d, power: 5}
  c: {title: Equal opportunities committee, type: statutory_body, members: [s]}
  a: {title: Confidential adviser, extensions: {genoa: {reports: [{on: 2026-04-01}]}}}
departments: {d: {title: Technical department}}
activities: [{substep: '2.1', on: 2026-05-01, what: Meeting with the committee, with: [c, s]}]
interventions: {p: {title: Inclusivity panel, type: panel, status: running}}
objectives: {n: {title: A network in every area, period: {end: 2028-12-31}}}
outcomes: {o: {title: Agents are known, extensions: {genoa: {year: 2027, towards: n}}}}
indicators: {k: {title: Survey on work stress, frequency: 24 months, extensions: {genoa: {waves: [{year: 2025}]}}}}
"""
HOSTILE = [
    '<a> URL="javascript:alert(1)" comment=<b>',
    "<script>alert(1)</script>",
    '"]; a -> b; "',
    "</TD></TR></TABLE>> evil",
    r"\\N \\G \\E \\n",
    "🌈 emoji ]]>",
]


def graph_of(text: str, today: dt.date = TODAY) -> StrategyGraph:
    opened = deiframe.open_text(HEAD + text, today=today)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return opened.graph


def example() -> StrategyGraph:
    graph = deiframe.open(EXAMPLE, today=DAY).graph
    assert graph is not None
    return graph


def assessed(text: str) -> Assessment:
    return deiframe.assess(deiframe.open_text(HEAD + text, today=TODAY)).assessment


@pytest.mark.parametrize(
    "text, stage",
    [
        (STEPS[0], "door-to-door"),
        (STEPS[1], "people-known"),
        (PANEL.replace("panel", "network"), "people-known"),
        (STEPS[2], "people-connected"),
        (STEPS[2] + PANEL, "in-every-area"),
        (STEPS[2] + PANEL.replace("running", "idea"), "people-connected"),
        (
            (STEPS[2] + PANEL).replace("department}}", "department}, e: {title: Culture}}"),
            "people-connected",
        ),
        (BEYOND, "beyond-the-year"),
        (BEYOND.replace("2027", "2026"), "in-every-area"),
        (BEYOND.replace("2026-04-01", "2026-01-31"), "beyond-the-year"),
        (BEYOND.replace("[{year: 2025}]", "[{year: 2023}]"), "beyond-the-year"),
        (BEYOND.replace("[c, s]", "[c]"), "beyond-the-year"),
        (
            BEYOND.replace("2026-04-01", "2026-01-31").replace("[{year: 2025}]", "[{year: 2023}]"),
            "in-every-area",
        ),
    ],
)
def test_each_step_asks_what_it_says(text: str, stage: str) -> None:
    """Most of it has to hold; without its essential part, the level is the one below."""
    level = assessed(text).level
    assert level.verdict.parts[level.lowest].key == f"level-{stage}"
    assert "This plugin's own reading" in str(level.about)


def test_the_adviser_and_the_survey_confirm_what_they_are_about() -> None:
    listened = (
        "groups: {g: {title: Women in technical jobs}}\nneeds: {w: {title: Tasks are handed out unevenly, group: g, method: interview}}\n"
        "stakeholders: {a: {title: Confidential adviser, extensions: {genoa: {reports: [{on: DAY}]}}}}\n"
    )
    for day, status in (("2026-04-01", "done"), ("2023-04-01", "stale")):
        found = assessed(listened.replace("DAY", day)).find("2.1")
        assert found is not None
        assert found.status == status


@pytest.mark.parametrize("question", ["2a", "3a", "5a", "9a", "10a"])
def test_the_plugin_s_criterion_is_asked(question: str) -> None:
    found = assessed(BEYOND).find(question)
    assert found is not None
    own = [part for part in found.parts if part.key.startswith("genoa-")]
    assert [part.status for part in own] == ["yes"]


def picture(graph: StrategyGraph, **view: Any) -> PagedPicture:
    made = DIAGRAM.draw(graph, View(**view))
    assert isinstance(made, PagedPicture)
    return made


def is_readable(made: PagedPicture) -> None:
    """No two boxes overlap, and no word lies outside its box."""
    for page in drawn_pages(made):
        assert list(flaws(page, SLIDE)) == []


LONG = "objectives: {n: {title: TITLE, period: {end: 2034-12-31}}}\noutcomes: {" + ", ".join(
    f"o{year}: {{title: TITLE {year}, extensions: {{genoa: {{year: {year}, towards: n}}}}}}"
    for year in (2027, 2029, 2030, 2031, 2033)
) + ", u: {title: Undated, extensions: {genoa: {towards: n}}}}"  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl", "it"])
def test_the_picture_is_readable_in_every_language(language: str) -> None:
    is_readable(picture(example(), language=language))
    is_readable(
        picture(graph_of(LONG.replace("TITLE", "A rather long goal " * 6)), language=language)
    )


def test_the_picture_shows_steps_holes_and_goal_in_their_order() -> None:
    text = picture(graph_of(LONG.replace("TITLE", "Goal"))).description
    assert text == (
        "Goal. no year given: Undated; 2027: Goal 2027; 2028: no goal is set; 2029: Goal 2029;"
        " 2030: Goal 2030; 2031: Goal 2031; 2032: no goal is set; 2033: Goal 2033; 2034: Goal."
    )


def test_the_example_s_picture_shows_the_year_that_the_report_leaves_open() -> None:
    made = picture(example(), language="en")
    assert "2027: no goal is set" in made.description
    assert "no year given: " in made.description


def test_a_focus_shows_its_chain_and_an_unknown_one_is_told() -> None:
    two = (
        "objectives: {n: {title: N, period: {end: 2028-12-31}}, m: {title: M, period: {end: 2028-12-31}}}\n"
        "outcomes: {a: {title: A, extensions: {genoa: {towards: n}}}}"
    )
    assert "M." in picture(graph_of(two)).description
    assert "M." not in picture(graph_of(two), focus="a").description
    with pytest.raises(DrawingError, match="Known: n, m, a"):
        picture(graph_of(two), focus="nobody")


def test_findings_and_what_became_of_a_goal_are_told_in_its_card() -> None:
    graph = graph_of(
        "objectives: {n: {illustrative: true, period: {end: 2028-12-31}}}\noutcomes: {a: {illustrative:"
        " true, extensions: {genoa: {year: 2029, towards: n, reached_on: 2026-01-01}}}}"
    )
    found = deiframe.check(deiframe.open(graph.strategy, today=TODAY)).findings
    made = picture(graph, findings=found)
    for words in (made.description, " ".join(page.text for page in drawn_pages(made))):
        assert "▼ GEN105" in words
        assert "reached on 1 January 2026" in words
        assert "a*" in words


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_text(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    made = picture(
        graph_of(LONG.replace("title: TITLE,", f"title: {quoted},").replace("TITLE ", "G"))
    )
    svg = draw(made, "svg").decode()
    assert "<script" not in svg
    assert "href=" not in svg
    is_readable(made)


def test_nothing_to_show_says_so() -> None:
    made = picture(graph_of("objectives: {n: {}}"))
    assert made.title == "No goal has steps towards it, or lies more than a year ahead."
    assert made.description == made.title
    is_readable(made)


def test_the_theme_colours_the_picture_and_says_that_it_is_not_the_city_s() -> None:
    assert "not the city's official colours" in str(GENOA.about)
    reached = graph_of(
        "objectives: {n: {period: {end: 2028-12-31}}}\noutcomes: {a: {extensions: {genoa: {year:"
        " 2027, towards: n, reached_on: 2026-01-01}}}}"
    )
    svg, plain = (draw(picture(reached, **view), "svg") for view in ({"theme": GENOA}, {}))
    assert GENOA.state_done.encode() in svg
    assert GENOA.state_done.encode() not in plain


def words_of(graph: StrategyGraph) -> str:
    [document] = LISTENING.prepare(graph)
    return repr([translate(item.question, "en") for item in document.items]) + repr(document)


def test_the_agenda_is_filled_from_the_strategy() -> None:
    [document] = LISTENING.prepare(example())
    assert document.meeting.following == dt.date(2027, 3, 24)
    assert [translate(member, "en") for member in document.meeting.members] == [
        "Confidential adviser",
        "Joint committee for equal opportunities (CUG)",
    ]
    text = words_of(example())
    assert "Gender gap in the technical department" in text
    assert "No report of the confidential adviser is recorded yet." in text
    assert "No goal is set for {year}." in text


def test_the_agenda_tells_themes_of_reports_held_and_no_others() -> None:
    graph = graph_of(
        "stakeholders: {a: {meets_every: 3 months, extensions: {genoa: {reports:"
        " [{on: 2026-03-01, themes: [Tasks]}, {on: 2026-09-01, themes: [Later]}]}}}}"
    )
    [document] = LISTENING.prepare(graph)
    assert document.meeting.following == dt.date(2026, 9, 1)
    assert "Tasks" in repr(document.items)
    assert "Later" not in repr(document.items)


def agenda_of(text: str) -> str:
    [document] = LISTENING.prepare(graph_of(text))
    return " ".join(
        str(format_named("text", Writes.DOCUMENTS).write(document.as_document(), "en")).split()
    )


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("year: 2026", "--- - Goal __"),
        ("year: 2026, reached_on: 2026-12-01", "--- - Goal __"),
        ("year: 2026, reached_on: 2026-01-02", None),
        ("year: 2027", None),
        ("year: 2025", "neither reached nor carried over: - Goal (2025)"),
        ("year: 2025, reached_on: 2025-12-01", None),
        ("year: 2025, carried_to: next", None),
    ],
)
def test_no_goal_of_this_year_or_an_earlier_one_falls_out(fields: str, told: str | None) -> None:
    text = agenda_of(
        f"objectives: {{goal: {{title: Goal, extensions: {{genoa: {{{fields}}}}}}}, next: {{}}}}"
    )
    assert told in text if told else "Goal" not in text


@pytest.mark.parametrize("status", ["", *Status])
def test_a_need_is_answered_by_whatever_was_not_stopped(status: str) -> None:
    text = f", status: {status}" if status else ""
    told = agenda_of(
        f"needs: {{gap: {{title: A gap}}}}\ninterventions: {{i: {{title: It, addresses: gap{text}}}}}"
    )
    assert ("nothing yet" in told) is (status == "stopped")
    assert ("by It" in told) is (status != "stopped")
