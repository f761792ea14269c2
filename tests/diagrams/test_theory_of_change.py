"""The theory of change is drawn so that it can be read: looked over in the engine's own layout."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from itertools import combinations
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from deiframe.about import LANGUAGES
from deiframe.diagnostics import Finding, Place, Severity
from deiframe.diagrams.theory_of_change import DIAGRAM
from deiframe.drawing import draw, layout
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Picture, ReadingDirection, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.text import Translations
from deiframe.model.theory import Contribution, Intervention, Objective, Outcome, Vision
from deiframe.model.vocabulary import Dimension, Evidence, Priority, Status
from deiframe.opening import open_strategy
from deiframe.testing.strategies import strategies
from support import EXAMPLES

TODAY = dt.date(2026, 1, 1)
HOSTILE = [
    "<script>alert(1)</script>",
    '<a> URL="javascript:alert(1)" comment=<b>',
    '</TD></TR></TABLE>> ; evil [URL="http://x"]',
    '"]; rankdir=LR; a -> b; "',
    '<IMG SRC="/etc/passwd"/>',
    "&amp; &lt;b&gt; &#0; & <",
    r"\N \G \E \T \n \\",
    "control \x00 \x08 \x1b[31m \u202e turned \u2028 line",
    "]]> <!-- --> <![CDATA[ x",
    "%d {name} {} ${HOME} `id`",
]


def simple(title: Any = "Structured interviews", because: Any = "Fairer.", **more: Any) -> Strategy:
    """A vision, an objective, an outcome, an intervention: one chain."""

    def up(to: str) -> tuple[Contribution, ...]:
        return (Contribution(to=to, because=because, evidence=Evidence.WEAK),)

    return Strategy(
        municipality=Municipality(name="Ons dorp"),
        visions=(Vision(id="vision", title=title),),
        objectives=(
            Objective(
                id="objective",
                title=title,
                dimension=(Dimension.EQUITY,),
                contributes_to=up("vision"),
            ),
        ),
        outcomes=(Outcome(id="outcome", title=title, contributes_to=up("objective")),),
        interventions=(
            Intervention(
                id="intervention",
                title=title,
                description=title,
                status=Status.RUNNING,
                priority=Priority.ESSENTIAL,
                contributes_to=up("outcome"),
                **more,
            ),
        ),
    )


def wide(objectives: int, each: int) -> Strategy:
    """Many objectives, each with interventions of its own."""

    def up(to: str) -> tuple[Contribution, ...]:
        return (Contribution(to=to, because="Because it does."),)

    return Strategy(
        municipality=Municipality(name="Groot"),
        visions=(Vision(id="vision", title="A city for all"),),
        objectives=tuple(
            Objective(id=f"objective-{n}", title=f"Objective {n}", contributes_to=up("vision"))
            for n in range(objectives)
        ),
        interventions=tuple(
            Intervention(id=f"do-{n}-{m}", title=f"Do {m}", contributes_to=up(f"objective-{n}"))
            for n in range(objectives)
            for m in range(each)
        ),
    )


def picture(strategy: Strategy, **view: Any) -> Picture:
    drawn = DIAGRAM.draw(build_graph(strategy, TODAY), View(**view))
    assert isinstance(drawn, Picture)
    return drawn


def example(name: str) -> Strategy:
    graph = open_strategy(EXAMPLES / name, today=TODAY).graph
    assert graph is not None
    return graph.strategy


def boxes(placed: dict[str, Any]) -> dict[str, tuple[float, float, float, float]]:
    """Left, bottom, right, top of every box, in points."""
    found = {}
    for item in placed.get("objects", []):
        if "pos" in item:
            x, y = map(float, item["pos"].split(","))
            half, tall = float(item["width"]) * 36, float(item["height"]) * 36
            found[item["name"]] = (x - half, y - tall, x + half, y + tall)
    return found


def is_readable(placed: dict[str, Any]) -> None:
    """No two boxes overlap, and no word lies outside its box."""
    at = boxes(placed)
    for (item, a), (other, b) in combinations(at.items(), 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, f"{item} overlaps {other}"
    for item in placed.get("objects", []):
        if item["name"] not in at:
            continue
        left, bottom, right, top = at[item["name"]]
        for word in (drawn for drawn in item.get("_ldraw_", []) if drawn["op"] == "T"):
            x, y = word["pt"]
            assert word["align"] == "l", word
            assert left <= x <= x + word["width"] <= right + 0.5, word["text"]
            assert bottom <= y <= top, word["text"]


def words(made: Picture) -> str:
    """Everything that can be read in the picture, on one line."""
    svg = ET.fromstring(draw(made, "svg"))  # our own picture, a moment old
    texts = [text.text or "" for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    return " ".join(" ".join(texts).split())


@pytest.mark.parametrize("name", ["rotterdam", "ghent", "genoa"])
@pytest.mark.parametrize("direction", [None, *ReadingDirection])
def test_examples_are_readable(name: str, direction: ReadingDirection | None) -> None:
    strategy = example(name)
    made = picture(strategy, language=strategy.language, direction=direction)
    placed = layout(made)
    is_readable(placed)
    theory = [*strategy.visions, *strategy.objectives, *strategy.outcomes, *strategy.interventions]
    assert set(boxes(placed)) == {f"item-{item.id}" for item in theory}


@settings(max_examples=25)
@given(strategies())
def test_any_strategy_can_be_drawn_and_read(strategy: Strategy) -> None:
    is_readable(layout(picture(strategy, language="nl")))


@settings(max_examples=10)
@given(strategies())
def test_the_same_strategy_gives_the_same_source(strategy: Strategy) -> None:
    assert picture(strategy) == picture(strategy)


def test_boxes_of_one_picture_are_equally_wide_whatever_they_say() -> None:
    long = "Medewerkerstevredenheidsonderzoek " * 4 + "WWWWWWWWWWMMMMMMMMMM" * 3
    strategy = simple(title=long)
    short = attrs.evolve(strategy, visions=(Vision(id="vision", title="i"),))
    widths = {round(b[2] - b[0]) for b in boxes(layout(picture(short))).values()}
    assert len(widths) == 1


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("direction", ReadingDirection)
def test_a_hostile_title_is_only_a_title(text: str, direction: ReadingDirection) -> None:
    plain = layout(picture(simple(), direction=direction))
    placed = layout(picture(simple(text, because=text), direction=direction))
    assert set(boxes(placed)) == set(boxes(plain))
    assert len(placed["edges"]) == len(plain["edges"])
    assert placed["rankdir"] == plain["rankdir"]
    svg = draw(picture(simple(text, because=text)), "svg").decode()
    ET.fromstring(svg)  # our own picture, a moment old
    assert not re.search(r"<image|href=\"", svg)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_of_the_municipality_is_only_a_name(text: str) -> None:
    strategy = attrs.evolve(simple(), municipality=Municipality(name=text), title=text)
    svg = draw(picture(strategy), "svg")
    assert ET.fromstring(svg).tag.endswith("svg")  # our own picture


def test_backslashes_and_braces_come_out_as_they_went_in() -> None:
    assert r"\N {name} & <b>" in words(picture(simple(r"\N {name} & <b>")))


def test_a_head_says_kind_dimension_status_and_priority_in_words() -> None:
    text = words(picture(simple()))
    for word in ("VISION", "■ OBJECTIVE · equity", "OUTCOME", "running · essential"):
        assert word in text


def test_the_reason_of_a_link_stands_beside_it() -> None:
    assert "Fairer." in words(picture(simple()))


def test_the_legend_names_only_the_evidence_in_the_picture() -> None:
    text = words(picture(simple()))
    assert "dashed: weak evidence" in text
    assert "strong evidence" not in text


def test_the_line_tells_the_evidence() -> None:
    edges = layout(picture(simple()))["edges"]
    assert {edge["style"] for edge in edges} - {"invis"} == {"dashed"}


def test_many_reasons_move_to_the_tooltips_and_the_legend_says_so() -> None:
    made = picture(wide(10, 5))
    assert "Because it does." not in words(made)
    assert "tooltip" in words(made)
    assert "Because it does." in draw(made, "svg").decode()


def test_titles_are_said_in_the_language_of_the_view() -> None:
    title = Translations({"en": "Growth", "nl": "Groei", "it": "Crescita"})
    for language in LANGUAGES:
        assert title.in_language(language) in words(picture(simple(title), language=language))


def test_an_empty_strategy_gives_a_picture_that_says_so() -> None:
    empty = Strategy(municipality=Municipality(name="Nieuw"))
    assert "nothing" in words(picture(empty, language="en"))


def test_a_few_boxes_read_upwards_and_many_to_the_left() -> None:
    assert layout(picture(simple()))["rankdir"] == "BT"
    assert layout(picture(wide(2, 6)))["rankdir"] == "RL"
    assert layout(picture(simple(), direction=ReadingDirection.LEFT))["rankdir"] == "RL"


@pytest.mark.parametrize("direction", ReadingDirection)
def test_what_leads_to_the_vision_stands_before_it(direction: ReadingDirection) -> None:
    at = boxes(layout(picture(simple(), direction=direction)))
    chain = [at[f"item-{item}"] for item in ("intervention", "outcome", "objective", "vision")]
    for lower, upper in zip(chain, chain[1:], strict=False):
        if direction is ReadingDirection.UP:
            assert lower[3] <= upper[1]
        else:
            assert upper[2] <= lower[0]


def test_a_focus_shows_what_leads_there_and_where_it_leads() -> None:
    at = boxes(layout(picture(wide(3, 2), focus="objective-1")))
    assert set(at) == {"item-vision", "item-objective-1", "item-do-1-0", "item-do-1-1"}


def test_a_depth_bounds_the_focus() -> None:
    at = boxes(layout(picture(simple(), focus="intervention", depth=1)))
    assert set(at) == {"item-intervention", "item-outcome"}


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean objective"):
        picture(simple(), focus="objectief")


def test_an_overview_counts_the_interventions_it_leaves_out() -> None:
    made = picture(wide(2, 3), overview=True)
    assert set(boxes(layout(made))) == {"item-vision", "item-objective-0", "item-objective-1"}
    assert words(made).count("3 interventions") == 2


def test_findings_are_marked_by_word_code_and_border() -> None:
    finding = Finding(
        code="DEI301",
        severity=Severity.ERROR,
        message=message("Nobody is accountable."),
        id="intervention",
        place=Place(file="strategy.yaml", line=1, column=1),
    )
    made = picture(simple(), findings=(finding,))
    is_readable(layout(made))
    assert "error: DEI301" in words(made)
    assert 'BORDER="3"' in made.dot
    assert 'BORDER="3"' not in picture(simple()).dot


def test_illustrative_things_say_so() -> None:
    assert "(illustrative)" in words(picture(simple(illustrative=True)))


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_a_drawing_is_the_same_every_time(suffix: str) -> None:
    made = picture(example("ghent"), language="nl")
    assert draw(made, suffix) == draw(made, suffix)


def test_a_strategy_of_three_hundred_has_readable_parts() -> None:
    strategy = wide(15, 19)
    is_readable(layout(picture(strategy, overview=True)))
    for objective in strategy.objectives[:3]:
        placed = layout(picture(strategy, focus=objective.id))
        is_readable(placed)
        assert len(boxes(placed)) == 21


def test_what_nobody_can_see_is_not_drawn() -> None:
    many = tuple(
        Objective(id=f"objective-{number}", title="Fair", dimension=(Dimension.EQUITY,))
        for number in range(10_001)
    )
    graph = build_graph(
        Strategy(municipality=Municipality(name="Ons dorp"), objectives=many), TODAY
    )
    with pytest.raises(DrawingError, match="10001 items are too much for one picture"):
        DIAGRAM.draw(graph, View(language="en", overview=True))
    part = DIAGRAM.draw(graph, View(language="en", focus="objective-7"))
    assert "item-objective-7" in part.dot  # type: ignore[union-attr]
