"""Every picture on pages, measured as the engine drew it: sizes of letters, overlaps, edges."""

import io
from xml.etree import ElementTree

import attrs
import pytest
from PIL import Image
from pypdf import PdfReader

from deiframe.diagrams import all_diagrams
from deiframe.drawing import draw
from deiframe.extension_points.diagram import Diagram
from deiframe.extension_points.page import PAGES, SLIDE
from deiframe.model.strategy import Municipality
from deiframe.opening import assemble, open_strategy
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from measuring import drawn_pages, flaws
from plans_of_any_size import DAY, drawn_of, opened, plan
from support import EXAMPLES

MINE = (
    "timeline", "rasci-matrix", "stakeholder-map", "principles-wheel", "roadmap",
    "institutionalisation-ladder", "driver-radar", "change-agent-network",
)  # fmt: skip
DIAGRAMS = [diagram for diagram in all_diagrams() if diagram.name in MINE]
NAMES = [diagram.name for diagram in DIAGRAMS]


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("size", [1, 25, 60])
def test_no_words_are_small_or_in_the_way_on_any_page(
    diagram: Diagram, page: object, size: int
) -> None:
    made = drawn_of(diagram, opened(plan(size)), language="nl", page=page)  # type: ignore[arg-type]
    for drawn in drawn_pages(made):
        assert list(flaws(drawn, page))[:5] == []  # type: ignore[arg-type]


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
def test_nor_where_there_are_three_hundred(diagram: Diagram) -> None:
    made = drawn_of(diagram, opened(plan(300)), language="nl")
    for drawn in drawn_pages(made):
        assert list(flaws(drawn, SLIDE))[:5] == []


@pytest.mark.slow
@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
def test_nor_where_there_are_three_thousand(diagram: Diagram) -> None:
    made = drawn_of(diagram, opened(plan(3000)), language="nl")
    some = attrs.evolve(made, sheets=made.sheets[:: max(1, len(made.sheets) // 30)])
    for drawn in drawn_pages(some):
        assert list(flaws(drawn, SLIDE))[:5] == []


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
@pytest.mark.parametrize("language", ["en", "nl", "it"])
@pytest.mark.parametrize("city", ["rotterdam", "ghent", "genoa", "leiden"])
def test_nor_in_the_cities_in_any_language(diagram: Diagram, city: str, language: str) -> None:
    made = drawn_of(diagram, open_strategy(EXAMPLES / city, today=DAY), language=language)
    assert made.title
    for drawn in drawn_pages(made):
        assert list(flaws(drawn, SLIDE))[:5] == []


HOSTILE = [
    '<a> URL="javascript:alert(1)" comment=<b>',
    "<script>alert(1)</script>",
    '"]; a -> b; "',
    "</TD></TR></TABLE>> evil",
    r"\N \G \E \n \\",
    "&amp; &lt;b&gt; & <",
    "🌈 emoji 👩🏽‍🦽 ]]>",
    "x" * 3000,
]


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_is_only_a_title(diagram: Diagram, name: str) -> None:
    base = read_text(plan(4)).strategy
    assert base
    strategy = attrs.evolve(
        base,
        municipality=Municipality(name=name),
        interventions=tuple(attrs.evolve(item, title=name) for item in base.interventions),
        stakeholders=tuple(attrs.evolve(item, title=name) for item in base.stakeholders),
        departments=tuple(attrs.evolve(item, title=name) for item in base.departments),
    )
    made = drawn_of(diagram, assemble(strategy, load_plugins([]), today=DAY))
    for page in drawn_pages(made):
        assert list(flaws(page, SLIDE))[:5] == []
    svg = draw(made, "svg")
    root = ElementTree.fromstring(svg)
    assert not {element.tag.rpartition("}")[2] for element in root.iter()} & {"script", "image"}
    assert b'href="' not in svg


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=NAMES)
def test_it_becomes_a_pdf_of_all_pages_and_a_png_of_its_size(diagram: Diagram) -> None:
    made = drawn_of(diagram, opened(plan(25)))
    pages = PdfReader(io.BytesIO(draw(made, "pdf"))).pages
    assert len(pages) == len(made.sheets)
    with Image.open(io.BytesIO(draw(made, "png"))) as image:
        assert image.size == (1920, 1080)
