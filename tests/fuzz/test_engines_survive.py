"""Whatever an engine is given to draw, there is a picture or a sentence that says why there is none.

What is found is made again by its number: ``attempt(number)``.
"""

import io
import os
import random
import re
from collections.abc import Callable
from functools import cache, partial
from xml.etree import ElementTree

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

import broken_pictures
from deiframe.assessing import assess
from deiframe.diagrams import all_diagrams
from deiframe.drawing import draw, engine, paper, vega
from deiframe.errors import DrawingError, RefusedPictureError
from deiframe.extension_points.diagram import Chart, Diagram, Picture, View
from deiframe.extension_points.sheet import PagedPicture
from deiframe.model.strategy import Strategy
from deiframe.opening import assemble, graph_of
from deiframe.plugins import load_plugins
from deiframe.testing.strategies import TODAY, hostile_strategies
from surviving import Death, deaths, hold, nothing_left

SECONDS = float(os.environ.get("DEIFRAME_FUZZ_SECONDS", "120"))
LANGUAGES = ("en", "nl", "it")
UNHELPFUL = re.compile(r"Traceback|panicked|Stack backtrace|itself failed|RUST_|File \"|:\s*$|\n")

Image.MAX_IMAGE_PIXELS = None  # a picture of the largest size is larger than what is taken for harm


def is_svg(data: bytes) -> None:
    root = ElementTree.fromstring(data)
    assert root.tag.endswith("svg")
    assert root.get("role") == "group"


def is_png(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "PNG"
        image.verify()


def is_pdf(data: bytes, pages: int = 1) -> None:
    assert len(PdfReader(io.BytesIO(data)).pages) == pages


IS_SOUND: dict[str, Callable[[bytes], None]] = {"svg": is_svg, "png": is_png, "pdf": is_pdf}


def tried(drawing: Callable[[], bytes], form: str, *, own: int = 0) -> None:
    """A sound picture, or an error that says why there is none.

    Our ``own``, of so many pages, are not refused; a PDF holds all of them.
    """
    with nothing_left():
        try:
            data = drawing()
        except DrawingError as error:
            if own and isinstance(error, RefusedPictureError):
                raise
            for language in LANGUAGES:
                said = error.message.in_language(language)
                assert said.strip()
                assert not UNHELPFUL.search(said), said
        else:
            is_sound = partial(is_pdf, pages=own) if own and form == "pdf" else IS_SOUND[form]
            is_sound(data)


@given(
    hostile_strategies(3),
    st.sampled_from(all_diagrams()),
    st.sampled_from(list(IS_SOUND)),
    st.sampled_from(LANGUAGES),
)
@settings(max_examples=3, phases=[Phase.generate])
def test_what_our_own_diagrams_draw_is_never_refused(
    strategy: Strategy, diagram: Diagram, form: str, language: str
) -> None:
    opened = assemble(strategy, load_plugins([]), today=TODAY)
    assessment = assess(opened).assessment if diagram.assesses else None
    picture = diagram.draw(graph_of(opened), View(language=language, assessment=assessment))
    pages = len(picture.sheets) if isinstance(picture, PagedPicture) else 1
    tried(partial(draw, picture, form), form, own=pages)


@cache
def sound_svgs() -> tuple[str, ...]:
    """Three of our own pictures."""
    return tuple(draw(shown, "svg").decode() for shown in broken_pictures.sound_pictures()[:3])


def graphviz(number: int) -> None:
    """DOT as a plugin's diagram may hand it over, and our own of odd strategies."""
    chance = random.Random(number)
    if number % 8 == 0:
        return hold(test_what_our_own_diagrams_draw_is_never_refused, number)
    return _drawn(chance, broken_pictures.picture(chance), ("svg", "svg", "png"))


def typst(number: int) -> None:
    """Pages around pictures that may be broken, with words and languages that may be anything."""
    chance = random.Random(number)
    if number % 3 == 0:
        return _drawn(chance, broken_pictures.picture(chance), ("pdf",))
    svg = broken_pictures.svg(chance, sound_svgs())
    return tried(lambda: paper.pdf_of(svg, **broken_pictures.words(chance)), "pdf")


def charts(number: int) -> None:
    """Specifications as a plugin's diagram may hand them over, and SVG to be turned into dots."""
    chance = random.Random(number)
    if number % 3 == 0:
        svg = broken_pictures.svg(chance, sound_svgs())
        return tried(lambda: vega.png_of(svg, chance.choice((24, 192))), "png")
    return _drawn(chance, broken_pictures.chart(chance), ("svg", "svg", "svg", "png", "pdf"))


def _drawn(chance: random.Random, picture: Picture | Chart, forms: tuple[str, ...]) -> None:
    form = chance.choice(forms)
    tried(partial(draw, picture, form), form)


ATTEMPTS = {"graphviz": graphviz, "typst": typst, "charts": charts}


@pytest.fixture(autouse=True)
def _engines_with_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long or much is ended soon, so that there is time for more inputs."""
    monkeypatch.setattr(engine, "SECONDS", 5)
    monkeypatch.setattr(engine, "_MOST_MEMORY", 1_500_000_000)


@pytest.mark.parametrize("name", ATTEMPTS)
def test_each_is_drawn_or_said_in_seconds(name: str) -> None:
    assert _found(name, 4) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ATTEMPTS)
def test_each_is_drawn_or_said_in_minutes(name: str) -> None:
    assert _found(name, SECONDS, start=1_000_000) == []


def _found(name: str, seconds: float, start: int = 0) -> list[Death]:
    found, count = deaths(ATTEMPTS[name], seconds, start, memory=0)
    print(f"{name}: {count} inputs tried")  # noqa: T201 - for who runs it for ten minutes
    return found
