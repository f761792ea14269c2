"""Pages are drawn where they say: sizes, letters, several pages in each form, and what is on them."""

import io
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from deiframe.drawing import draw, drawing_of
from deiframe.extension_points.contrast import contrast
from deiframe.extension_points.page import A4, PAGES, SCREEN, SLIDE, Page, page_for
from deiframe.extension_points.sheet import (
    Align,
    Box,
    PagedPicture,
    Polyline,
    Shape,
    Sheet,
    Stand,
    Stroke,
    TextLine,
)
from deiframe.extension_points.theme import DEFAULT
from deiframe.styling.frame import EXAMPLE, Content, Frame, Key, picture_of
from deiframe.styling.letter_widths import width_of
from deiframe.styling.notes import pages_of_notes
from deiframe.styling.states import ANSWER_LOOKS, STATUS_LOOKS, status_word
from deiframe.styling.text_fitting import fitted
from deiframe.styling.themes import all_themes
from measuring import drawn_page, drawn_pages, flaws

SVG = "{http://www.w3.org/2000/svg}"
INK = "#1a1a1a"


def line(text: str, size: float = 9, **more: Any) -> TextLine:
    return TextLine(text, size, INK, **more)


def picture(*elements: Any, page: Page = SLIDE, pages: int = 1) -> PagedPicture:
    sheets = tuple(
        Sheet(
            page=page, paper="#ffffff", elements=elements, title=f"Page {n}",
            description=f"What is on page {n}",
        )
        for n in range(1, pages + 1)
    )  # fmt: skip
    return PagedPicture(sheets=sheets, language="nl", title="Twee", description="Alles")


BOX = Box(x=100, y=50, width=120, height=40, lines=(line("Eén"), line("twee")), fill="#eeeeee")


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_is_as_large_as_it_says(page: Page) -> None:
    root = ET.fromstring(draw(picture(BOX, page=page), "svg"))
    assert root.get("viewBox") == f"0.00 0.00 {page.width}.00 {page.height}.00"
    assert root.get("width") == f"{page.width}pt"
    assert root.get("style") == "width:100%;height:auto"
    with Image.open(io.BytesIO(draw(picture(BOX, page=page), "png"))) as image:
        assert image.size[0] == pytest.approx(page.width * page.dots / 72, abs=2)
        assert image.info["dpi"][0] == pytest.approx(page.dots, abs=0.5)


def test_a_slide_has_1920_pixels_and_letters_of_14_at_least() -> None:
    assert SLIDE.width * SLIDE.dots / 72 == 1920
    assert SLIDE.small * SLIDE.dots / 72 >= 14


def test_letters_on_paper_have_8_points_at_least() -> None:
    assert all(page.small >= 8 for page in PAGES.values() if page is not SLIDE)


def test_pdf_is_for_paper_and_everything_else_for_a_slide_if_nobody_chooses() -> None:
    assert page_for("pdf") is A4
    assert page_for("svg") is page_for("png") is SLIDE
    assert page_for("pdf", "screen") is SCREEN


@pytest.mark.parametrize("align", Align)
@pytest.mark.parametrize("stand", Stand)
@pytest.mark.parametrize("shape", Shape)
def test_words_stand_in_their_box(align: Align, stand: Stand, shape: Shape) -> None:
    box = attrs.evolve(BOX, align=align, stand=stand, shape=shape, pad=4, stroke=INK)
    (page,) = drawn_pages(picture(box))
    assert [word.about for word, _, _ in page.words] == ["Eén", "twee"]
    first, last = page.words[0][0], page.words[-1][0]
    assert {Align.LEFT: first.left, Align.RIGHT: 320 - first.right}.get(
        align, 104
    ) == pytest.approx(104, abs=0.5)
    above, below = first.top - 50, 90 - last.bottom
    assert (above < below) if stand is Stand.TOP else True
    assert (above > below) if stand is Stand.BOTTOM else True
    if shape in (Shape.RECTANGLE, Shape.ROUNDED):
        assert page.boxes[0].left == pytest.approx(100, abs=0.1)
        assert page.boxes[0].bottom == pytest.approx(90, abs=0.1)


def test_what_comes_later_lies_above() -> None:
    svg = draw(picture(BOX, Polyline(points=((0, 0), (50, 50)), colour="#ff0000"), BOX), "svg")
    kinds = re.findall(rb'class="(node|edge)"', svg)
    assert kinds == [b"node", b"node", b"edge", b"node"]


def test_a_line_goes_through_its_points() -> None:
    made = Polyline(points=((10, 10), (10, 60), (90, 60)), colour=INK, style=Stroke.DASHED)
    (page,) = drawn_pages(picture(made))
    assert page.lines[0][0] == pytest.approx((10, 10), abs=0.1)
    assert (10, 60) in [(round(x), round(y)) for x, y in page.lines[0]]
    assert page.lines[0][-1] == pytest.approx((90, 60), abs=0.1)


def test_an_arrow_s_head_ends_at_the_last_point() -> None:
    svg = draw(picture(Polyline(points=((10, 10), (90, 10)), colour=INK, arrow=True)), "svg")
    heads = [
        [float(point.split(",")[0]) for point in item.get("points", "").split()]
        for group in ET.fromstring(svg).iter(f"{SVG}g")
        if group.get("class") == "edge"
        for item in group.iter(f"{SVG}polygon")
    ]
    assert 88 < max(heads[0]) <= 90


def test_svg_and_png_have_a_file_for_each_page_and_pdf_one_for_all() -> None:
    made = picture(BOX, pages=3)
    for suffix in ("svg", "png", "dot"):
        assert len(drawing_of(made, suffix).further) == 2
    drawing = drawing_of(made, "pdf")
    assert drawing.further == ()
    pdf = PdfReader(io.BytesIO(drawing.data))
    assert len(pdf.pages) == 3
    assert [float(side) for side in pdf.pages[0].mediabox[2:]] == [960, 540]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Twee"
    assert pdf.metadata.get("/CreationDate") is None


def test_each_page_says_what_is_on_it() -> None:
    drawing = drawing_of(picture(BOX, pages=2), "svg")
    for number, svg in enumerate((drawing.data, *drawing.further), start=1):
        root = ET.fromstring(svg)
        assert root.get("role") == "group"
        assert root.get("lang") == "nl"
        assert root.findtext(f"{SVG}title") == f"Page {number}"
        assert root.findtext(f"{SVG}desc") == f"What is on page {number}"


def test_a_browser_shows_no_name_of_a_node() -> None:
    svg = draw(picture(BOX, Polyline(points=((0, 0), (9, 9)), colour=INK)), "svg").decode()
    assert svg.count("<title") == 1


def test_a_tooltip_and_an_id_are_where_their_box_is() -> None:
    made = picture(attrs.evolve(BOX, id="item-a", tooltip=r'Alles "van" \\N & <b>'))
    svg = draw(made, "svg").decode()
    root = ET.fromstring(svg)
    assert 'id="item&#45;a"' in svg
    titles = [a.get("{http://www.w3.org/1999/xlink}title") for a in root.iter(f"{SVG}a")]
    assert titles == [r'Alles "van" \\N & <b>']


@pytest.mark.parametrize(
    "text", ["</TD>", '"]; a -> b', r"\N", "&#0;", "\x1b[31m", "<IMG SRC='x'/>"]
)
def test_hostile_words_are_only_words(text: str) -> None:
    made = picture(attrs.evolve(BOX, lines=(line(text),), tooltip=text))
    (page,) = drawn_pages(made)
    assert len(page.words) == 1


def test_a_png_of_letters_that_the_font_lacks_says_its_size_too() -> None:
    made = picture(attrs.evolve(BOX, lines=(line("多样性"),)))
    assert struct.pack(">I", round(144 / 0.0254)) in draw(made, "png")[:200]


@given(st.text(max_size=80), st.floats(30, 300), st.floats(6, 20), st.booleans())
def test_a_text_fits_the_width_it_is_given(
    text: str, width: float, size: float, bold: bool
) -> None:
    found = fitted(text, width, size, bold=bold)
    assert found.is_whole
    for row in found.lines:
        assert len(row) <= 5 or width_of(row, size, bold=bold) <= width + 0.01


@given(st.text("ab -/", max_size=200), st.floats(30, 200), st.integers(1, 4))
def test_a_text_that_is_too_long_ends_in_an_ellipsis(text: str, width: float, most: int) -> None:
    found = fitted(text, width, 10, most=most)
    assert len(found.lines) <= most
    assert found.is_whole is not found.lines[-1].endswith("…")


def test_a_very_long_word_is_broken_at_once() -> None:
    assert fitted("w" * 100_000, 100, 10, most=3).lines[-1].endswith("…")


def test_every_state_can_be_told_without_colours() -> None:
    for theme in all_themes():
        none, begun, done = theme.paper, theme.state_begun, theme.state_done
        for light, dark in ((none, begun), (begun, done), (none, done)):
            assert contrast(light, dark) >= 3
        assert contrast(theme.paper, theme.state_planned) >= 1.2
        for looks in (STATUS_LOOKS, ANSWER_LOOKS):
            seen: dict[tuple[str, str], str] = {}
            for name, look in looks.items():
                key = (look.sign, look.fill(theme))
                seen.setdefault(key, str(name))
                assert contrast(look.ink(theme), look.fill(theme)) >= 4.5
                assert contrast(look.stroke(theme), theme.paper) >= 3
    assert len({look.sign for look in STATUS_LOOKS.values()}) == len(STATUS_LOOKS)


def as_deuteranope(colour: str) -> str:
    """A colour as somebody without green cones sees it (Viénot, Brettel and Mollon, 1999)."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part**2.2 for part in (red, green, blue))
    seen = (
        0.29275 * red + 0.70725 * green,
        0.29275 * red + 0.70725 * green,
        -0.02234 * red + 0.02234 * green + blue,
    )
    return "#" + "".join(f"{round(255 * min(1, max(0, part)) ** (1 / 2.2)):02x}" for part in seen)


def test_states_differ_for_deuteranopes_as_clearly() -> None:
    states = (DEFAULT.paper, DEFAULT.state_planned, DEFAULT.state_begun, DEFAULT.state_done)
    seen = list(map(as_deuteranope, states))
    assert contrast(seen[0], seen[1]) >= 1.2
    assert contrast(seen[1], seen[2]) >= 1.6
    assert contrast(seen[2], seen[3]) >= 3
    assert contrast(seen[0], seen[2]) >= 3


def framed(page: Page, **more: Any) -> Frame:
    settings = {"title": "A finding", "subtitle": ("What", "whose"), **more}
    return Frame(page=page, theme=DEFAULT, language="en", **settings)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("title", ["", "Short", "A finding that is rather long " * 20])
def test_a_frame_leaves_its_area_free(page: Page, title: str) -> None:
    keys = tuple(Key(status_word(status), look) for status, look in STATUS_LOOKS.items()) * 3
    frame = framed(page, title=title, keys=keys, foot=("a source " * 60,), mark=EXAMPLE)
    area = frame.area
    inside = Box(x=area.x, y=area.y, width=area.width, height=area.height, stroke=INK)
    (drawn,) = drawn_pages(picture_of(frame, [Content((inside,), area.height)], "All"))
    assert list(flaws(drawn, page)) == []
    assert "page 1 of 1" in drawn.text


def test_a_page_to_scroll_through_grows_with_what_is_on_it() -> None:
    frame = framed(SCREEN)
    low, high = (picture_of(frame, [Content((), tall)], "All") for tall in (10, 1_500))
    assert low.sheets[0].page.height == SCREEN.height
    assert 1_500 < high.sheets[0].page.height < SCREEN.tallest
    assert picture_of(frame, [Content((), 9e9)], "All").sheets[0].page.height == SCREEN.tallest


def test_every_page_repeats_its_head_and_is_numbered() -> None:
    made = picture_of(framed(A4), [Content(())] * 3, "All")
    for number, page in enumerate(drawn_pages(made), start=1):
        assert "A finding" in page.text
        assert f"page {number} of 3" in page.text


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_notes_hold_everything_however_long(page: Page) -> None:
    frame = framed(page)
    notes = [(f"Title {n}", f"word{n} " * 300) for n in range(20)]
    made = picture_of(frame, pages_of_notes(frame, notes), "All")
    texts = ""
    for drawn in drawn_pages(made):
        assert list(flaws(drawn, page)) == []
        texts += drawn.text
    assert texts.count("word7") == 300
    assert pages_of_notes(frame, []) == []


def test_measuring_finds_what_is_wrong(tmp_path: Path) -> None:
    small = attrs.evolve(BOX, lines=(line("tiny", 5),))
    wide = attrs.evolve(BOX, x=200, lines=(line("wider than its box, by far, and over another"),))
    out = attrs.evolve(BOX, y=530)
    across = Polyline(points=((0, 60), (400, 60)), colour=INK)
    drawn = drawn_page(draw(picture(small, wide, out, across), "svg"))
    found = " ".join(flaws(drawn, SLIDE))
    for flaw in ("letters of 5", "outside of its box", "overlaps", "crosses"):
        assert flaw in found, flaw
