"""The theory of change is drawn so that it can be read: measured in what the engine drew."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from deiframe.about import LANGUAGES
from deiframe.diagnostics import Finding, Place, Severity
from deiframe.diagrams.theory_of_change import DIAGRAM
from deiframe.drawing import draw, layout
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Part, Picture, ReadingDirection, View
from deiframe.extension_points.page import PAGES, Page
from deiframe.extension_points.sheet import Box, PagedPicture, Polyline
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message
from deiframe.model.people import Department, Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.text import Translations
from deiframe.model.theory import (
    Contribution,
    Intervention,
    Objective,
    Outcome,
    Rasci,
    Vision,
)
from deiframe.model.vocabulary import Dimension, Evidence, Horizon, Priority, Status
from deiframe.opening import open_strategy
from deiframe.testing.strategies import strategies
from measuring import drawn_pages, flaws
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

    names = {item["_gvid"]: item["name"] for item in placed.get("objects", [])}
    for edge in placed.get("edges", []):
        ends = {names[edge["tail"]], names[edge["head"]]}
        for x, y in along(edge):
            for item, (left, bottom, right, top) in at.items():
                inside = left + 1 < x < right - 1 and bottom + 1 < y < top - 1
                assert item in ends or not inside, f"{ends} is drawn through {item}"


def along(edge: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """Points along the curves of an edge, close to each other."""
    for curve in (drawn for drawn in edge.get("_draw_", []) if drawn["op"] == "b"):
        points = curve["points"]
        for start in range(0, len(points) - 3, 3):
            a, b, c, d = points[start : start + 4]
            for step in range(33):
                t = step / 32
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                pairs = list(zip(weights, (a, b, c, d), strict=True))
                yield sum(w * p[0] for w, p in pairs), sum(w * p[1] for w, p in pairs)


LONG = (
    "Inclusieve werving en selectie van leidinggevenden met gestructureerde gesprekken, een vaste"
    " vragenlijst en een diverse commissie voor iedere vacature vanaf schaal 10 in alle clusters"
)


def of_size(actions: int) -> Strategy:
    """So many actions, with titles of real lengths, that lead to outcomes of three horizons."""

    def up(to: str) -> tuple[Contribution, ...]:
        return (Contribution(to=to, because="Because it does.", evidence=Evidence.MODERATE),)

    def title(number: int) -> str:
        return f"{' '.join(LONG.split()[: 2 + number * 7 % 24])} {number}"

    outcomes, objectives = max(1, actions // 3), max(1, actions // 9)
    horizons = list(Horizon)
    return Strategy(
        municipality=Municipality(name="Groot"),
        visions=(Vision(id="vision", title="A city for all"),),
        objectives=tuple(
            Objective(
                id=f"objective-{n}",
                title=title(n),
                dimension=(list(Dimension)[n % 3],),
                contributes_to=up("vision"),
            )
            for n in range(objectives)
        ),
        outcomes=tuple(
            Outcome(
                id=f"outcome-{n}",
                title=title(n + 5),
                horizon=horizons[n % 3],
                contributes_to=(
                    *up(f"objective-{n % objectives}"),
                    *(
                        up(f"objective-{(n + 1) % objectives}")
                        if n % 4 == 0 < objectives - 1
                        else ()
                    ),
                ),
            )
            for n in range(outcomes)
        ),
        interventions=tuple(
            Intervention(
                id=f"action-{n}",
                title=title(n),
                status=[None, *Status][n % 7],
                contributes_to=up(f"outcome-{n % outcomes}") if n % 11 else (),
            )
            for n in range(actions)
        ),
    )


def drawn(strategy: Strategy, **view: Any) -> Any:
    return DIAGRAM.draw(build_graph(strategy, TODAY), View(**view))


def lanes(strategy: Strategy, **view: Any) -> PagedPicture:
    made = drawn(strategy, **view)
    assert isinstance(made, PagedPicture)
    return made


def ranked(strategy: Strategy, **view: Any) -> Picture:
    made = drawn(strategy, **{"layout": "graph", **view})
    assert isinstance(made, Picture)
    return made


def example(name: str) -> Strategy:
    graph = open_strategy(EXAMPLES / name, today=TODAY).graph
    assert graph is not None
    return graph.strategy


def is_sound(made: PagedPicture, page: Page) -> None:
    """Each page can be read, and has the size that was asked for."""
    for sheet in drawn_pages(made):
        assert list(flaws(sheet, page)) == []


def ids(made: PagedPicture) -> set[str]:
    """The items that are drawn, on any page."""
    return {
        box.id.removeprefix("item-")
        for sheet in made.sheets
        for box in sheet.flat
        if isinstance(box, Box) and box.id
    }


def words(made: PagedPicture | Picture) -> str:
    """Everything that can be read in the picture, on one line."""
    if isinstance(made, PagedPicture):
        return " ".join(" ".join(sheet.text for sheet in drawn_pages(made)).split())
    svg = ET.fromstring(draw(made, "svg"))  # our own picture, a moment old
    texts = [text.text or "" for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    return " ".join(" ".join(texts).split())


def theory(strategy: Strategy) -> set[str]:
    items = (*strategy.visions, *strategy.objectives, *strategy.outcomes, *strategy.interventions)
    return {item.id for item in items}


@pytest.mark.parametrize("name", ["rotterdam", "ghent", "genoa", "leiden"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_examples_are_readable_on_every_page(name: str, page: Page) -> None:
    strategy = example(name)
    for language in LANGUAGES:
        made = lanes(strategy, language=language, page=page)
        is_sound(made, page)
        assert ids(made) == theory(strategy)


@pytest.mark.parametrize("direction", [ReadingDirection.LEFT, ReadingDirection.RIGHT])
@pytest.mark.parametrize("show", ["money", "need", "reason", "risk"])
def test_examples_are_readable_whatever_is_shown(direction: ReadingDirection, show: str) -> None:
    strategy = example("genoa")
    page = PAGES["slide"]
    is_sound(lanes(strategy, direction=direction, show=frozenset([show])), page)


@pytest.mark.parametrize("actions", [1, 25, 60, 300])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_strategy_of_any_size_is_readable(actions: int, page: Page) -> None:
    strategy = of_size(actions)
    made = lanes(strategy, page=page)
    is_sound(made, page)
    assert ids(made) == theory(strategy)


def test_three_thousand_actions_are_readable() -> None:
    strategy = of_size(3_000)
    made = lanes(strategy)
    assert ids(made) == theory(strategy)
    for sheet in drawn_pages(attrs.evolve(made, sheets=made.sheets[:3] + made.sheets[-3:])):
        assert list(flaws(sheet, PAGES["slide"])) == []


def test_rotterdam_s_whole_plan_is_on_one_slide() -> None:
    for language in LANGUAGES:
        assert len(lanes(example("rotterdam"), language=language).sheets) == 1


@settings(max_examples=25, deadline=None)
@given(strategies())
def test_any_strategy_can_be_drawn_and_read(strategy: Strategy) -> None:
    made = lanes(strategy, language="nl")
    is_sound(made, PAGES["slide"])
    assert ids(made) == theory(strategy)


@settings(max_examples=10, deadline=None)
@given(strategies())
def test_the_same_strategy_gives_the_same_picture(strategy: Strategy) -> None:
    assert lanes(strategy) == lanes(strategy)


@pytest.mark.parametrize("name", ["rotterdam", "ghent", "genoa"])
@pytest.mark.parametrize("direction", [None, *ReadingDirection])
def test_the_engine_s_own_layout_is_readable(name: str, direction: ReadingDirection | None) -> None:
    strategy = example(name)
    placed = layout(ranked(strategy, language=strategy.language, direction=direction))
    is_readable(placed)
    assert set(boxes(placed)) == {f"item-{item}" for item in theory(strategy)}


@settings(max_examples=15, deadline=None)
@given(strategies())
def test_any_strategy_can_be_laid_out_by_the_engine(strategy: Strategy) -> None:
    is_readable(layout(ranked(strategy, language="nl")))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_is_only_a_title(text: str) -> None:
    plain = [sheet.boxes for sheet in drawn_pages(lanes(simple()))]
    made = lanes(simple(text, because=text), show=frozenset(["reason"]))
    is_sound(made, PAGES["slide"])
    assert len(drawn_pages(made)[0].boxes) == len(plain[0])
    svg = draw(made, "svg").decode()
    ET.fromstring(svg)  # our own picture, a moment old
    assert not re.search(r"<image|href=\"", svg)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("direction", ReadingDirection)
def test_a_hostile_title_is_only_a_title_in_the_engine_s_own_layout(
    text: str, direction: ReadingDirection
) -> None:
    plain = layout(ranked(simple(), direction=direction))
    placed = layout(ranked(simple(text, because=text), direction=direction))
    assert set(boxes(placed)) == set(boxes(plain))
    assert len(placed["edges"]) == len(plain["edges"])
    assert placed["rankdir"] == plain["rankdir"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_of_the_municipality_is_only_a_name(text: str) -> None:
    strategy = attrs.evolve(simple(), municipality=Municipality(name=text), title=text)
    svg = draw(lanes(strategy), "svg")
    assert ET.fromstring(svg).tag.endswith("svg")  # our own picture


def test_backslashes_and_braces_come_out_as_they_went_in() -> None:
    assert r"\N {name} & <b>" in words(lanes(simple(r"\N {name} & <b>")))


def test_a_box_says_dimension_and_status_in_words_and_the_key_says_what_signs_mean() -> None:
    text = words(lanes(simple()))
    for word in ("■ equity", "running", "bold: essential"):
        assert word in text


def test_the_title_says_how_many_lead_where_how_far_they_are_and_who_answers() -> None:
    assert words(lanes(simple())).startswith(
        "1 action leads to one vision. 1 is running; nobody answers for it."
    )
    boss = Stakeholder(id="boss", title="The boss")
    owned = attrs.evolve(simple(rasci=Rasci(accountable=("boss",))), stakeholders=(boss,))
    assert "1 is running; somebody answers for it." in words(lanes(owned))
    assert "The boss" in words(lanes(owned))


@pytest.mark.parametrize(
    ("strategy", "title"),
    [
        (wide(2, 3), "6 actions lead to one vision. None says how far it is; nobody answers for"),
        (attrs.evolve(wide(2, 3), visions=(), objectives=(), interventions=()), "There is nothing"),
        (attrs.evolve(wide(2, 3), interventions=()), "No action leads to the vision yet."),
    ],
)
def test_the_title_is_true_of_what_is_there(strategy: Strategy, title: str) -> None:
    assert words(lanes(strategy)).startswith(title)


def test_a_title_does_not_count_what_leads_nowhere() -> None:
    strategy = wide(1, 3)
    loose = tuple(
        attrs.evolve(item, contributes_to=()) if item.id == "do-0-0" else item
        for item in strategy.interventions
    )
    text = words(lanes(attrs.evolve(strategy, interventions=loose)))
    assert text.startswith("2 of 3 actions lead to one vision.")
    assert "leads to nothing yet" in text


def test_an_objective_without_action_says_so() -> None:
    bare = Objective(id="bare", title="Bare", contributes_to=(Contribution(to="vision"),))
    strategy = wide(1, 1)
    text = words(lanes(attrs.evolve(strategy, objectives=(*strategy.objectives, bare))))
    assert text.count("no action yet") == 1


def test_links_that_leave_their_lane_are_named() -> None:
    strategy = wide(2, 1)
    twice = tuple(
        attrs.evolve(item, contributes_to=(*item.contributes_to, Contribution(to="objective-1")))
        if item.id == "do-0-0"
        else item
        for item in strategy.interventions
    )
    assert "→ also: Objective 1" in words(lanes(attrs.evolve(strategy, interventions=twice)))


def test_what_leads_in_a_circle_is_drawn_once() -> None:
    def up(to: str) -> tuple[Contribution, ...]:
        return (Contribution(to=to),)

    circle = tuple(
        Outcome(id=f"o{n}", title=f"O{n}", contributes_to=up(f"o{(n + 1) % 5}")) for n in range(5)
    )
    made = lanes(Strategy(municipality=Municipality(name="Rond"), outcomes=circle))
    assert ids(made) == {f"o{n}" for n in range(5)}
    is_sound(made, PAGES["slide"])


def test_horizons_are_named_over_their_columns() -> None:
    text = words(lanes(of_size(25)))
    for head in ("Outcomes · short term", "Outcomes · medium term", "Outcomes · long term"):
        assert head in text


def test_a_reason_is_shown_if_it_is_asked_for_and_in_its_tooltip_in_any_case() -> None:
    assert "Fairer." not in words(lanes(simple()))
    assert "Because: Fairer." in words(lanes(simple(), show=frozenset(["reason"])))
    assert "Fairer." in draw(lanes(simple()), "svg").decode()


def test_a_reason_is_never_cut_but_stands_in_the_notes_if_it_is_long() -> None:
    reason = " ".join(f"word{number}" for number in range(600))
    made = lanes(simple(because=reason), show=frozenset(["reason"]))
    is_sound(made, PAGES["slide"])
    text = words(made)
    assert "(see the notes)" in text
    assert all(f"word{number}" in text for number in range(600))


def test_the_key_names_only_the_evidence_in_the_picture() -> None:
    text = words(lanes(simple()))
    assert "dashed: weak evidence" in text
    assert "strong evidence" not in text


def test_the_line_tells_the_evidence() -> None:
    (sheet,) = lanes(simple()).sheets
    arrows = [line for line in sheet.flat if isinstance(line, Polyline) and line.arrow]
    assert {line.style for line in arrows} == {"dashed"}
    edges = layout(ranked(simple()))["edges"]
    assert {edge["style"] for edge in edges} - {"invis"} == {"dashed"}


def test_titles_are_said_in_the_language_of_the_view() -> None:
    title = Translations({"en": "Growth", "nl": "Groei", "it": "Crescita"})
    for language in LANGUAGES:
        assert title.in_language(language) in words(lanes(simple(title), language=language))


def test_an_empty_strategy_gives_a_picture_that_says_so() -> None:
    empty = Strategy(municipality=Municipality(name="Nieuw"))
    assert "nothing" in words(lanes(empty))
    assert "nothing" in words(ranked(empty))


def test_a_few_boxes_read_upwards_and_many_to_the_right_in_the_engine_s_own_layout() -> None:
    assert layout(ranked(simple()))["rankdir"] == "BT"
    assert layout(ranked(wide(2, 6)))["rankdir"] == "LR"
    assert layout(ranked(simple(), direction=ReadingDirection.LEFT))["rankdir"] == "RL"


def test_only_the_engine_s_own_layout_reads_upwards() -> None:
    assert isinstance(drawn(simple(), direction=ReadingDirection.UP), Picture)
    with pytest.raises(DrawingError, match="Lanes read to the left or right"):
        drawn(simple(), direction=ReadingDirection.UP, layout="lanes")


@pytest.mark.parametrize("direction", [ReadingDirection.LEFT, ReadingDirection.RIGHT])
def test_what_leads_to_the_vision_stands_before_it(direction: ReadingDirection) -> None:
    (sheet,) = lanes(simple(), direction=direction).sheets
    at = {box.id: box for box in sheet.flat if isinstance(box, Box)}
    chain = [at[f"item-{item}"] for item in ("intervention", "outcome", "objective", "vision")]
    for lower, upper in pairwise(chain):
        if direction is ReadingDirection.RIGHT:
            assert lower.right < upper.x
        else:
            assert upper.right < lower.x


def test_a_focus_shows_what_leads_there_and_where_it_leads_and_says_so() -> None:
    made = lanes(wide(3, 2), focus="objective-1")
    assert ids(made) == {"vision", "objective-1", "do-1-0", "do-1-1"}
    assert made.title.startswith("2 actions lead to “Objective 1”.")


def test_a_depth_bounds_the_focus() -> None:
    assert ids(lanes(simple(), focus="intervention", depth=1)) == {"intervention", "outcome"}


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean objective"):
        lanes(simple(), focus="objectief")


def test_a_part_shows_what_belongs_to_it_and_is_named_in_its_title() -> None:
    made = lanes(simple(), part=Part("dimension", "equity"))
    assert made.title.startswith("equity: 1 action leads to one vision.")
    strategy = wide(2, 1)
    mine = tuple(
        attrs.evolve(item, department="hr") if item.id == "do-0-0" else item
        for item in strategy.interventions
    )
    strategy = attrs.evolve(
        strategy, interventions=mine, departments=(Department(id="hr", title="People"),)
    )
    made = lanes(strategy, part=Part("department", "hr"))
    assert ids(made) == {"vision", "objective-0", "do-0-0"}
    assert made.title.startswith("People: 1 action leads to one vision.")


def test_an_overview_counts_the_actions_it_leaves_out() -> None:
    made = lanes(wide(2, 3), overview=True)
    assert ids(made) == {"vision", "objective-0", "objective-1"}
    assert words(made).count("3 actions") == 2


def test_findings_are_marked_by_word_code_and_border() -> None:
    finding = Finding(
        code="DEI301",
        severity=Severity.ERROR,
        message=message("Nobody is accountable."),
        id="intervention",
        place=Place(file="strategy.yaml", line=1, column=1),
    )
    made = lanes(simple(), findings=(finding,))
    is_sound(made, PAGES["slide"])
    assert "error: DEI301" in words(made)
    (sheet,) = made.sheets
    marked = [
        box for box in sheet.flat if isinstance(box, Box) and box.stroke and box.stroke_width == 2
    ]
    assert [box.id for box in marked] == ["item-intervention"]
    graph = ranked(simple(), findings=(finding,))
    is_readable(layout(graph))
    assert "error: DEI301" in words(graph)
    assert 'BORDER="3"' in graph.dot


def test_what_is_made_up_is_marked_on_the_value_and_in_the_key() -> None:
    made = lanes(simple(illustrative=True))
    assert "Structured interviews*" in words(made)
    assert "illustrative: not the organisation's own" in words(made)
    status = lanes(simple(illustrative=("status",)))
    assert "running*" in words(status)
    assert "Structured interviews*" not in words(status)
    assert "illustrative" not in words(lanes(simple()))


def test_a_picture_of_what_is_mostly_made_up_is_marked_as_an_example() -> None:
    strategy = simple(illustrative=True)
    assert "EXAMPLE" not in words(lanes(strategy))
    made_up = attrs.evolve(
        strategy,
        objectives=tuple(attrs.evolve(o, illustrative=True) for o in strategy.objectives),
        outcomes=tuple(attrs.evolve(o, illustrative=True) for o in strategy.outcomes),
    )
    assert "EXAMPLE" in words(lanes(made_up))


def test_the_description_says_what_leads_to_what_and_why() -> None:
    texts = lanes(simple()).sheets[0].description
    assert "To “Structured interviews” lead: “Structured interviews” (running, because:" in texts
    assert "Fairer." in texts


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_a_drawing_is_the_same_every_time(suffix: str) -> None:
    made = lanes(example("ghent"), language="nl")
    assert draw(made, suffix) == draw(made, suffix)


def test_more_than_the_engine_can_lay_out_is_not_drawn_as_a_graph() -> None:
    many = tuple(
        Objective(id=f"objective-{number}", title="Fair", dimension=(Dimension.EQUITY,))
        for number in range(2_001)
    )
    strategy = Strategy(municipality=Municipality(name="Ons dorp"), objectives=many)
    with pytest.raises(DrawingError, match="2001 items are too much"):
        ranked(strategy)
    assert "item-objective-7" in ranked(strategy, focus="objective-7").dot
