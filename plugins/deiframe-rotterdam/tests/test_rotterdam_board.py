"""The board of breakthroughs, read in the picture that the engine makes of it."""

import datetime as dt
from pathlib import Path
from xml.etree import ElementTree

import pytest

import deiframe
from deiframe import DrawingError, StrategyGraph, Theme, View
from deiframe.drawing import draw
from deiframe.layout import SLIDE, PagedPicture
from deiframe_rotterdam.board import DIAGRAM
from deiframe_rotterdam.theme import ROTTERDAM
from measuring import drawn_pages, flaws

EXAMPLE = Path(__file__).parents[3] / "examples" / "rotterdam"
DAY = dt.date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
HEAD = "deiframe: 1\nmunicipality: {name: Ergens}\nplugins: [rotterdam]\n"
TITLE = "TITLE"
PIECE = """
stakeholders: {a: {title: "TITLE"}}
departments:
  c: {title: "TITLE", type: cluster, extensions: {rotterdam: {prioritised: [{breakthrough: i}], kpis: k}}}
  e: {title: Another, type: cluster, extensions: {rotterdam: {no_kpi_because: "It is TITLE"}}}
  f: {title: Idle, type: cluster}
indicators: {k: {title: "TITLE"}}
interventions:
  i: {title: "TITLE", status: running, priority: essential, rasci: {accountable: a}, extensions: {rotterdam: {breakthrough: 2, resistance: [{because: x}]}}}
  j: {title: Also, extensions: {rotterdam: {breakthrough: 2}}}
"""
HOSTILE = [
    "<a> URL='javascript:alert(1)' comment=<b>",
    "<script>alert(1)</script>",
    "]; a -> b; ",
    "</TD></TR></TABLE>> evil",
    r"\\N \\G \\E \\n",
    "&amp; &lt;b&gt; & <",
    "🌈 emoji 👩🏽‍🦽 ]]>",
    r"\u202e turned",
    "Personeelsvertegenwoordigingsoverlegorgaanvoorzitter" * 3,
]


def graph(piece: str) -> StrategyGraph:
    opened = deiframe.open_text(HEAD + piece, today=DAY)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return opened.graph


def picture(shown: StrategyGraph, language: str = "en", **view: object) -> PagedPicture:
    made = DIAGRAM.draw(shown, View(language=language, **view))  # type: ignore[arg-type]
    assert isinstance(made, PagedPicture)
    return made


def words(made: PagedPicture) -> str:
    return " ".join(page.text for page in drawn_pages(made))


def is_within(made: PagedPicture) -> None:
    """No word runs out of its cell, nor out of the picture."""
    for page in drawn_pages(made):
        assert list(flaws(page, SLIDE)) == []


@pytest.mark.parametrize("language", ["en", "nl", "it"])
def test_the_city_s_board_is_whole_in_every_language(language: str) -> None:
    shown = deiframe.open(EXAMPLE, today=DAY).graph
    assert shown is not None
    made = picture(shown, language)
    is_within(made)
    if language != "en":
        assert words(made) != words(picture(shown))


def test_every_number_is_there_and_what_is_missing_says_so() -> None:
    shown = deiframe.open(EXAMPLE, today=DAY).graph
    assert shown is not None
    made = picture(shown)
    text = words(made)
    assert "Not named in the strategy: 5, 6, 7, 8, 9, 10, 11." in text
    assert "Not named in the strategy: 5, 6, 7, 8, 9, 10, 11." in made.description
    assert made.title == (
        "4 of 4 breakthroughs are running. Nobody owns any of them."
        " 7 that were agreed are not named."
    )
    assert text.count("► ") >= 5  # the four essential ones, and the key
    assert "No cluster is listed in the strategy." in text


def test_a_row_says_how_far_it_is_whose_it_is_and_where_it_comes_first() -> None:
    text = words(picture(graph(PIECE.replace(TITLE, "Zed"))))
    for part in ("► Zed, Also", "running; resistance noted", "KPIs: Zed"):
        assert part in text
    description = picture(graph(PIECE.replace(TITLE, "Zed"))).description
    assert "2, Zed, Also: running; resistance noted; owner: Zed." in description
    assert "Zed: KPIs: Zed." in description
    assert "Another: no KPI, because: It is Zed." in description
    assert "Idle: no KPI, and no reason given." in description


def test_without_breakthroughs_and_clusters_it_says_so() -> None:
    made = picture(graph("extensions: {rotterdam: {breakthroughs_agreed: 2}}"))
    text = words(made)
    assert "Not named in the strategy: 1, 2." in text
    assert made.title == "None of the 2 breakthroughs is named."


def test_a_focus_shows_a_breakthrough_or_those_of_a_cluster() -> None:
    piece = (
        PIECE.replace(TITLE, "Zed")
        + "  x: {title: Third, extensions: {rotterdam: {breakthrough: 3}}}\n"
    )
    for focus, there, gone in (("x", "Third", "Also"), ("c", "Also", "Third")):
        text = words(picture(graph(piece), focus=focus))
        assert there in text
        assert gone not in text
        assert "Not named" not in text
    assert "Another" not in words(picture(graph(piece), focus="c"))
    assert "No breakthrough is part of this." in words(picture(graph(piece), focus="f"))
    with pytest.raises(DrawingError, match="no item nowhere"):
        picture(graph(piece), focus="nowhere")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_only_a_title(title: str) -> None:
    made = picture(graph(PIECE.replace(TITLE, title)))
    svg = draw(made, "svg")
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own picture
    assert not {item.tag.removeprefix(SVG) for item in root.iter()} & {"script", "image"}
    assert b'href="' not in svg
    is_within(made)


def test_illustrative_things_have_an_asterisk_and_a_note() -> None:
    piece = "interventions: {i: {title: Zed, illustrative: true, extensions: {rotterdam: {breakthrough: 1}}}}"
    text = words(picture(graph(piece)))
    assert "Zed*" in text
    assert "illustrative: not the organisation's own" in text
    assert "illustrative" not in words(picture(graph(piece.replace("illustrative: true, ", ""))))


def test_it_is_drawn_in_the_colours_of_the_theme() -> None:
    assert isinstance(ROTTERDAM, Theme)
    assert "not the city's official house style" in str(ROTTERDAM.about)
    piece = PIECE.replace(TITLE, "Zed")
    svg = draw(picture(graph(piece), theme=ROTTERDAM), "svg")
    plain = draw(picture(graph(piece)), "svg")
    assert ROTTERDAM.state_begun.encode() in svg
    assert ROTTERDAM.state_begun.encode() not in plain
