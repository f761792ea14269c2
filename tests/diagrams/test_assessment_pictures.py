"""The pictures of an assessment: drawn by the real engines, in every language, and readable."""

import datetime as dt
import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from deiframe.about import LANGUAGES
from deiframe.assessing import assess
from deiframe.diagrams import driver_radar, institutionalisation_ladder, principles_wheel, roadmap
from deiframe.drawing import draw
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Chart, Diagram, Picture, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.opening import Opened, assemble, graph_of, open_strategy
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from support import EXAMPLES

DAY = dt.date(2026, 11, 24)
DIAGRAMS = [
    roadmap.DIAGRAM,
    institutionalisation_ladder.DIAGRAM,
    principles_wheel.DIAGRAM,
    driver_radar.DIAGRAM,
]
SVG = "{http://www.w3.org/2000/svg}"


def picture(diagram: Diagram, city: str, language: str = "en") -> Picture | Chart:
    return of(diagram, open_strategy(EXAMPLES / city, today=DAY), language)


def of_text(diagram: Diagram, text: str, language: str = "en") -> Picture | Chart:
    strategy = read_text("deiframe: 1\n" + text).strategy
    assert strategy
    return of(diagram, assemble(strategy, load_plugins([]), today=DAY), language)


def of(diagram: Diagram, opened: Opened, language: str) -> Picture | Chart:
    view = View(language=language, assessment=assess(opened).assessment)
    return diagram.draw(graph_of(opened), view)


def words(svg: bytes) -> str:
    return " ".join(
        " ".join(item.itertext()) for item in ElementTree.fromstring(svg).iter(f"{SVG}text")
    )


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_in_every_language(diagram: Diagram, language: str) -> None:
    made = picture(diagram, "rotterdam", language)
    svg = draw(made, "svg")
    root = ElementTree.fromstring(svg)
    assert root.get("lang") == language
    assert root.get("role") == "img"
    assert "Rotterdam" in words(svg)
    assert made.description
    if language != "en":
        assert words(svg) != words(draw(picture(diagram, "rotterdam"), "svg"))


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_it_becomes_png_and_pdf(diagram: Diagram) -> None:
    made = picture(diagram, "genoa")
    with Image.open(io.BytesIO(draw(made, "png"))) as image:
        assert min(image.size) > 500
    pages = PdfReader(io.BytesIO(draw(made, "pdf"))).pages
    assert len(pages) == 1


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_the_same_picture_is_the_same_bytes(diagram: Diagram) -> None:
    made = picture(diagram, "ghent")
    assert draw(made, "svg") == draw(made, "svg")
    assert draw(made, "png") == draw(made, "png")


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_illustrative_evidence_is_owned_up_to(diagram: Diagram) -> None:
    text = "values are illustrative"
    assert text in " ".join(words(draw(picture(diagram, "rotterdam"), "svg")).split())
    plain = of_text(diagram, "municipality: {name: X}\n")
    assert text not in words(draw(plain, "svg"))


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_hostile_names_are_words_and_nothing_else(diagram: Diagram) -> None:
    name = '"<script>alert(1)</script> & \\\\N {datum.x} 😀"'
    svg = draw(of_text(diagram, f"municipality: {{name: {name}}}\n"), "svg")
    root = ElementTree.fromstring(svg)
    assert not [item for item in root.iter() if item.tag.endswith("script")]
    assert "alert(1)" in words(svg)


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_a_name_in_angle_brackets_brings_no_link(diagram: Diagram) -> None:
    name = "'<a> URL=\"javascript:alert(1)\" comment=<b>'"
    svg = draw(of_text(diagram, f"municipality: {{name: {name}}}\n"), "svg").decode()
    assert 'href="javascript' not in svg


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_without_an_assessment_it_says_so(diagram: Diagram) -> None:
    strategy = read_text("deiframe: 1\nmunicipality: {name: X}\n").strategy
    assert strategy
    with pytest.raises(DrawingError):
        diagram.draw(build_graph(strategy, DAY), View())


def test_the_roadmap_shows_all_sub_steps_and_both_accelerators() -> None:
    text = words(draw(picture(roadmap.DIAGRAM, "rotterdam"), "svg"))
    assert len(set(re.findall(r"\b[1-7]\.[1-5]\b", text))) == 25
    assert text.count("Accelerator") == 2


def test_the_wheel_shows_every_question() -> None:
    text = words(draw(picture(principles_wheel.DIAGRAM, "rotterdam"), "svg"))
    assert len(set(re.findall(r"\b(?:10|[1-9])[ab]\b", text))) == 18


def test_the_radar_shows_the_earlier_answers() -> None:
    text = (
        "municipality: {name: X}\nassessments:\n"
        "  - {on: 2026-01-01, impact_drivers: {data: {q1: 4}, resources: {q1: 2}}}\n"
        "  - {on: 2024-01-01, impact_drivers: {data: {q1: 1}, resources: {q1: 3}}}\n"
    )
    item = words(draw(of_text(driver_radar.DIAGRAM, text), "svg"))
    assert "with people's answers of 1 January 2024" in item
    bare = words(draw(of_text(driver_radar.DIAGRAM, "municipality: {name: X}\n"), "svg"))
    assert "people's answers" not in bare
    assert "deiframe's own" in bare


def test_the_ladder_tells_a_range() -> None:
    text = words(draw(picture(institutionalisation_ladder.DIAGRAM, "ghent"), "svg"))
    assert "perhaps reached" in text


def test_a_chart_is_no_dot() -> None:
    with pytest.raises(DrawingError):
        draw(picture(driver_radar.DIAGRAM, "genoa"), "dot")
