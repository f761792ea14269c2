"""A picture is drawn in four forms: the same picture, the same bytes, and nothing else."""

import io
import re
import stat
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from PIL import Image
from pypdf import PdfReader

from deiframe import drawing
from deiframe.drawing import SUFFIXES, Engine, draw
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Layout, Picture

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = Picture(
    dot='digraph { node [fontname="Arimo"]; a [label="één", id="item-a"]; a -> b }',
    layout=Layout.RANKED,
    language="nl",
    title='Wat <b>"leidt"</b> tot & wat',
    description="Twee dozen, één pijl.",
)


def pixels(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image.size


def with_dot(dot: str) -> Picture:
    return attrs.evolve(PICTURE, dot=dot)


@pytest.fixture
def engine_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program in the engine's place, that does as the script says."""

    def install(script: str) -> None:
        program = tmp_path / "graphviz-pure"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr("deiframe.drawing.graphviz.sysconfig.get_path", lambda _: str(tmp_path))

    return install


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_picture_gives_the_same_bytes(suffix: str) -> None:
    assert draw(PICTURE, suffix) == draw(PICTURE, suffix)


def test_svg_tells_a_screen_reader_what_it_shows() -> None:
    svg = ET.fromstring(draw(PICTURE, "svg"))
    assert svg.get("role") == "group"  # so that its words can be read one by one too
    assert svg.get("lang") == "nl"
    title, description = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert title.text == PICTURE.title
    assert description.text == PICTURE.description
    assert svg.get("aria-labelledby") == title.get("id")
    assert svg.get("aria-describedby") == description.get("id")


def test_every_text_in_svg_has_a_font_that_is_there() -> None:
    svg = ET.fromstring(draw(PICTURE, "svg"))
    families = {text.get("font-family") for text in svg.iter(f"{SVG}text")}
    assert families == {drawing.FONTS}


def test_svg_has_the_items_anchor() -> None:
    assert 'id="item&#45;a"' in draw(PICTURE, "svg").decode()


def test_svg_reaches_for_nothing_outside() -> None:
    svg = draw(PICTURE, "svg").decode()
    assert not re.search(r"<(script|image|foreignObject)\b|href=|/tmp/|file:", svg)


def test_png_is_drawn_for_print() -> None:
    svg = ET.fromstring(draw(PICTURE, "svg"))
    inches = float(svg.get("width", "0pt").removesuffix("pt")) / 72
    assert pixels(draw(PICTURE, "png"))[0] == pytest.approx(192 * inches, abs=3)


def test_a_huge_picture_has_a_bound_number_of_pixels() -> None:
    chain = " -> ".join(f"n{number}" for number in range(400))
    assert max(pixels(draw(with_dot(f"digraph {{ {chain} }}"), "png"))) <= 13_000


def test_pdf_is_one_page_with_its_title_and_no_date() -> None:
    pdf = PdfReader(io.BytesIO(draw(PICTURE, "pdf")))
    assert len(pdf.pages) == 1
    assert pdf.metadata is not None
    assert pdf.metadata.title == PICTURE.title
    assert pdf.metadata.get("/CreationDate") is None
    assert pdf.trailer["/Root"].get("/Lang") == "nl"  # type: ignore[attr-defined]
    assert "één" in pdf.pages[0].extract_text()


def test_pdf_carries_the_font_the_engine_measured_with() -> None:
    assert b"Arimo" in draw(PICTURE, "pdf")


@pytest.mark.parametrize("dot, wide", [("digraph { rankdir=LR; a -> b -> c -> d -> e }", True),
                                       ("digraph { a -> b -> c -> d -> e }", False)])  # fmt: skip
def test_the_page_lies_as_the_picture_does(dot: str, wide: bool) -> None:
    page = PdfReader(io.BytesIO(draw(with_dot(dot), "pdf"))).pages[0].mediabox
    assert (page.width > page.height) is wide


@pytest.mark.parametrize("count", [3, 12, 60])
def test_a_page_is_as_large_as_its_letters_need(count: int) -> None:
    """Letters of 9 points are never smaller than 8 on paper."""
    dot = "digraph { rankdir=LR; " + " -> ".join(f"n{number}" for number in range(count)) + " }"
    svg = ET.fromstring(draw(with_dot(dot), "svg"))
    width = float(svg.get("width", "0pt").removesuffix("pt"))
    page = PdfReader(io.BytesIO(draw(with_dot(dot), "pdf"))).pages[0].mediabox
    assert float(page.width) - 2 * 28.35 >= width * 8 / 9 - 1


@pytest.mark.parametrize("text", ['#panic("evaluated")', '#read("/etc/passwd")', "$x$ *b* @a"])
def test_words_are_not_evaluated_by_the_page_setter(text: str) -> None:
    picture = attrs.evolve(PICTURE, title=text, description=text)
    pdf = PdfReader(io.BytesIO(draw(picture, "pdf")))
    assert pdf.metadata is not None
    assert pdf.metadata.title == text


@pytest.mark.parametrize("suffix", ["svg", "pdf"])
def test_control_characters_in_its_name_do_not_break_a_picture(suffix: str) -> None:
    name = "a\x00b \x1b[31m \u202e c"
    drawn = draw(attrs.evolve(PICTURE, title=name, description=name), suffix)
    if suffix == "svg":
        ET.fromstring(drawn)
    else:
        assert len(PdfReader(io.BytesIO(drawn)).pages) == 1


def test_dot_is_the_source_itself() -> None:
    assert draw(PICTURE, "dot").decode() == PICTURE.dot


def test_fixed_positions_are_kept() -> None:
    dot = 'digraph { a [pos="0,0!"]; b [pos="300,40!"]; c [pos="10,500!"] }'
    placed = drawing.layout(attrs.evolve(with_dot(dot), layout=Layout.FIXED))
    at = {item["name"]: tuple(map(float, item["pos"].split(","))) for item in placed["objects"]}
    assert at["b"][0] - at["a"][0] == pytest.approx(300, abs=0.1)
    assert at["c"][1] - at["a"][1] == pytest.approx(500, abs=0.1)


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(DrawingError, match="gif"):
        draw(PICTURE, "gif")


def test_what_the_engine_says_of_a_broken_picture_is_told() -> None:
    with pytest.raises(DrawingError, match="refused"):
        draw(with_dot("digraph { a -> "), "svg")


def test_an_engine_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(DrawingError, match="dot is not installed"):
        draw(PICTURE, "svg", Engine.DOT)


def test_an_engine_that_takes_too_long_is_stopped(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_that("exec sleep 5")
    monkeypatch.setattr("deiframe.drawing.engine.SECONDS", 0.2)
    with pytest.raises(DrawingError, match="longer than"):
        draw(PICTURE, "svg")


def test_an_engine_that_says_nothing_is_an_error(engine_that: Callable[[str], None]) -> None:
    engine_that("exit 0")
    with pytest.raises(DrawingError, match="refused"):
        draw(PICTURE, "svg")
