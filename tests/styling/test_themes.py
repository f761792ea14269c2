"""Themes colour every picture, and leave every word of it readable."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe.assessing import assess
from deiframe.diagnostics import Finding, Severity
from deiframe.diagrams import all_diagrams
from deiframe.drawing import drawing_of
from deiframe.extension_points.contrast import contrast
from deiframe.extension_points.diagram import Diagram, DiagramOption, View
from deiframe.extension_points.theme import COLOURS, DEFAULT, PAIRS, Theme
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import Catalog
from deiframe.opening import assemble, open_strategy
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from deiframe.styling.palette import DIMENSIONS, KINDS, LINES, MARKS
from deiframe.styling.status_signs import GROUNDS, PICTURE_SIGNS
from deiframe.styling.themes import all_themes
from deiframe.verdicts import Truth
from support import ROOT

DAY = dt.date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
THEMES = {theme.name: theme for theme in all_themes()}
DIAGRAMS = all_diagrams()
LEFT_TO_PLUGINS = {"yes", "partly", "no"}
"""Grounds of answers, which pictures of plugins use; our own show answers as states."""
BLANK = {"none", "transparent"}
SPEAKING = Catalog("city")

EVERYTHING = """
deiframe: 1
municipality: {name: Ons dorp}
departments: {works: {title: Works}, roads: {title: Roads, part_of: works}, parks: {}}
visions: {v: {title: Vision}}
objectives:
  d: {dimension: diversity, contributes_to: v}
  e: {dimension: equity, contributes_to: [{to: v, evidence: strong, because: It is.}]}
  i: {dimension: inclusion, contributes_to: [{to: v, evidence: weak}]}
  o: {illustrative: true, contributes_to: v}
outcomes: {u: {contributes_to: o}}
interventions:
  t:
    contributes_to: u
    rasci: {responsible: net, accountable: body, supportive: one, consulted: two, informed: far}
  bare: {contributes_to: u}
stakeholders:
  net: {type: staff_network, power: 1, interest: 5}
  body: {type: governing_body, power: 5, interest: 5, members: [one, two]}
  one: {change_agent: true, power: 5, interest: 1, department: roads}
  two: {change_agent: true, power: 1, interest: 1}
  far: {}
assessments:
  - {on: 2026-01-01, impact_drivers: {data: {q1: 4}, resources: {q1: 2}}}
  - {on: 2024-01-01, impact_drivers: {data: {q1: 1}, resources: {q1: 3}}}
"""
FINDINGS = tuple(
    Finding(f"X{number}", severity, SPEAKING.message("x"), item)
    for number, severity in enumerate(Severity)
    for item in ("t", "body")
)


def a_theme(**colours: Any) -> Theme:
    words = {"title": SPEAKING.message("A city"), "about": SPEAKING.message("its house style")}
    return Theme(**{"name": "a-city", **words, **colours})


def loud() -> Theme:
    """A theme in which no two colours are the same, and none is one of deiframe's."""
    heads = {ground for letters, ground, _ in PAIRS if letters == "head_ink"}
    pale = {ground for _, ground, _ in PAIRS} - heads | {"head_ink"}
    colours = {
        name: f"#{'ffee' if name in pale else '5a00'}{number + 32:02x}"
        for number, name in enumerate(COLOURS)
    }
    states = {"paper": "#fffff0", "state_planned": "#e0d000", "state_begun": "#9a9400"}
    return a_theme(**colours | states | {"grey": "#606060"})


LOUD = loud()
NAMES = {getattr(LOUD, name): name for name in COLOURS}


def graph_of(text: str) -> StrategyGraph:
    strategy = read_text(text).strategy
    assert strategy
    return build_graph(strategy, DAY)


def drawn(diagram: Diagram, theme: Theme, city: str = "", layout: str = "") -> ElementTree.Element:
    """The first page of a picture of a city, or of a strategy that has one of everything."""
    return pages_drawn(diagram, theme, city, layout)[0]


def pages_drawn(
    diagram: Diagram, theme: Theme, city: str = "", layout: str = ""
) -> list[ElementTree.Element]:
    """Every page of such a picture."""
    if city:
        opened = open_strategy(ROOT / "examples" / city, today=DAY)
    else:
        strategy = read_text(EVERYTHING).strategy
        assert strategy
        opened = assemble(strategy, load_plugins([]), today=DAY)
    view = View(
        theme=theme,
        assessment=assess(opened).assessment,
        findings=FINDINGS,
        layout=layout,
    )
    assert opened.graph
    found = drawing_of(diagram.draw(opened.graph, view), "svg")
    return [ElementTree.fromstring(page) for page in (found.data, *found.further)]


def colours_of(picture: ElementTree.Element) -> set[str]:
    """Every colour in it, in small letters; words of CSS as they stand."""
    found = set()
    for element in picture.iter():
        if element.tag == f"{SVG}text":
            found.add(element.get("fill", "black"))  # as SVG has it where nothing is said
        found |= {element.get(name, "none") for name in ("fill", "stroke", "color", "stop-color")}
        found |= set(re.findall(r"(?:fill|stroke|color):\s*([^;]+)", element.get("style", "")))
    return {colour.lower() for colour in found} - BLANK


def is_grey(colour: str) -> bool:
    return re.fullmatch("#(..)\\1\\1|#(.)\\2\\2|black|white", colour) is not None


def test_the_measure_of_contrast_knows_black_on_white_and_the_same_on_the_same() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("letters", "ground", "wanted"), PAIRS)
def test_letters_stand_out_from_their_ground(
    theme: Theme, letters: str, ground: str, wanted: float
) -> None:
    assert contrast(getattr(theme, letters), getattr(theme, ground)) >= wanted


@settings(max_examples=40)
@given(st.sampled_from(COLOURS), st.integers(0, 0xFFFFFF))
def test_a_theme_is_refused_if_and_only_if_something_in_it_cannot_be_read(
    name: str, number: int
) -> None:
    colour = f"#{number:06x}"
    values = {item: getattr(DEFAULT, item) for item in COLOURS} | {name: colour}
    readable = all(
        contrast(values[letters], values[ground]) >= wanted for letters, ground, wanted in PAIRS
    )
    if readable and is_grey(values["grey"]):
        assert getattr(a_theme(**{name: colour}), name) == colour
    else:
        with pytest.raises(ValueError, match=f"theme a-city: .*{name}"):
            a_theme(**{name: colour})


@pytest.mark.parametrize(
    ("given_", "text"),
    [
        ({"name": "My City"}, "the name of a theme is kebab-case, not 'My City'"),
        ({"name": None}, "kebab-case"),
        ({"equity": "orange"}, "equity is a colour such as #1a1a1a, not 'orange'"),
        ({"equity": "#fff"}, "not '#fff'"),
        ({"equity": None}, "not 'None'"),
        ({"equity": '#a23b00"><script>'}, "equity is a colour"),
        (
            {"equity": "#ff9900"},
            "theme a-city: head_ink (#ffffff) on equity (#ff9900) reaches a contrast of 2.14;"
            " at least 4.5 is wanted",
        ),
        ({"diversity": "#0078d7"}, "reaches a contrast of 4.49; at least 4.5 is wanted"),
        ({"yes": "#444444"}, "ink (#1a1a1a) on yes (#444444)"),
        ({"earlier_score": "#cccccc"}, "at least 3.0 is wanted"),
        ({"grey": "#6b5200"}, "grey is a grey, not #6b5200"),
    ],
)
def test_a_bad_theme_is_refused_and_told_why(given_: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        a_theme(**given_)


def test_a_paper_may_be_dark() -> None:
    heads = {ground: "#222222" for letters, ground, _ in PAIRS if letters == "head_ink"}
    light = dict.fromkeys(("ink", "muted", "grey", "error", "warning", "advice"), "#eeeeee")
    dark = {ground: "#222222" for _, ground, _ in PAIRS}
    scores = {"score": "#ffff00", "earlier_score": "#00ffff"}
    states = {"state_planned": "#383838", "state_begun": "#6c6c6c", "state_done": "#000000"}
    assert a_theme(**heads | dark | light | scores | states).paper == "#222222"


def test_themes_are_named_as_they_are_found_and_the_default_is_one() -> None:
    assert list(THEMES) == ["default", "print"]
    assert THEMES["default"] == View().theme


def test_the_theme_for_print_has_only_greys() -> None:
    assert all(is_grey(getattr(THEMES["print"], name)) for name in COLOURS)


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
@pytest.mark.parametrize("city", ["rotterdam", ""], ids=["rotterdam", "everything"])
def test_a_picture_for_print_has_only_greys(diagram: Diagram, city: str) -> None:
    found = colours_of(drawn(diagram, THEMES["print"], city))
    assert len(found) > 3
    assert {colour for colour in found if not is_grey(colour)} == set()


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_a_picture_is_in_its_theme_s_colours_and_no_others(diagram: Diagram) -> None:
    found = colours_of(drawn(diagram, LOUD))
    assert found <= set(NAMES)
    assert {LOUD.paper, LOUD.ink} < found


def test_each_colour_of_a_theme_shows_in_some_picture() -> None:
    shown = set()
    for diagram in DIAGRAMS:
        for city in ("rotterdam", "ghent", ""):
            for layout in diagram.choices.get(DiagramOption.LAYOUT, ("",)):
                if layout != "radar":  # refused where a question is open
                    shown |= colours_of(drawn(diagram, LOUD, city, layout))
    assert {NAMES[colour] for colour in shown} == set(COLOURS) - LEFT_TO_PLUGINS


def pairs_in(picture: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """The colour of each text in a laid-out graph, and of the last ground drawn below it."""
    grounds = [(LOUD.paper, (-1e6, 1e6), (-1e6, 1e6))]
    for element in picture.iter():
        if element.tag == f"{SVG}polygon" and element.get("fill", "none") not in BLANK:
            points = [
                tuple(map(float, part.split(","))) for part in element.get("points", "").split()
            ]
            xs, ys = zip(*points, strict=True)
            grounds.append((element.get("fill", ""), (min(xs), max(xs)), (min(ys), max(ys))))
        elif element.tag == f"{SVG}text":
            x, y = float(element.get("x", 0)), float(element.get("y", 0))
            below = [g for g, xs, ys in grounds if xs[0] <= x <= xs[1] and ys[0] <= y <= ys[1]]
            yield element.get("fill", "black"), below[-1]


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_themes_are_asked_about_every_letter_on_every_ground(diagram: Diagram) -> None:
    asked = {(letters, ground) for letters, ground, _ in PAIRS}
    for city in ("rotterdam", ""):
        found = {
            (NAMES[item], NAMES[other])
            for page in pages_drawn(diagram, LOUD, city)
            for item, other in pairs_in(page)
        }
        assert found <= asked
        assert found


def test_no_diagram_has_a_colour_of_its_own() -> None:
    sources = list((ROOT / "src/deiframe/diagrams").rglob("*.py"))
    assert len(sources) > len(DIAGRAMS)
    for source in sources:
        assert not re.search("#[0-9a-fA-F]{6}", source.read_text("utf-8")), source


def test_nothing_is_told_by_colour_alone() -> None:
    for looks in (KINDS, DIMENSIONS):
        assert len({look.sign for look in looks.values()}) == len(looks)
    assert len({(line.style, line.width) for line in LINES.values()}) == len(LINES)
    assert len({str(mark.word) for mark in MARKS.values()}) == len(MARKS)
    assert GROUNDS.keys() <= PICTURE_SIGNS.keys()
    assert len({PICTURE_SIGNS[answer] for answer in Truth}) == len(Truth)
