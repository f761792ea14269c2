"""The two targets: their calculation in words and as a picture, and what is never shown."""

import datetime as dt
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import deiframe
from deiframe import StrategyGraph, View, translate
from deiframe.extension_points.theme import DEFAULT
from deiframe.layout import SLIDE, PagedPicture, Polyline
from deiframe_ghent.calculation import Share, Withheld, share_of
from deiframe_ghent.commands import targets
from deiframe_ghent.definitions import DISABILITY, FOREIGN_ORIGIN, MEASURES
from deiframe_ghent.fields import Count
from deiframe_ghent.overview import rows
from deiframe_ghent.sentences import row_text
from deiframe_ghent.targets_chart import draw
from measuring import drawn_pages, flaws

TODAY = dt.date(2026, 6, 1)
DAY = dt.date(2024, 12, 31)
LANGUAGES = ("en", "nl", "it")


def strategy(indicators: str, name: str = "Gent") -> str:
    return (
        "deiframe: 1\nplugins: [ghent]\nmunicipality: {name: "
        + json.dumps(name)
        + "}\nindicators:\n"
        + indicators
    )


def hires(counts: str, targets: str = "{value: 30, by: 2025-12-31}", title: str = "Hires") -> str:
    return (
        f"  hires: {{title: {json.dumps(title)}, defined_as: ghent-new-staff-foreign-origin,"
        f" targets: [{targets}], extensions: {{ghent: {{counts: [{counts}]}}}}}}\n"
    )


def graph(text: str, today: dt.date = TODAY) -> StrategyGraph:
    found = deiframe.open_text(text, today=today).graph
    assert found is not None
    return found


def wording(text: str, language: str = "en", today: dt.date = TODAY) -> str:
    """Everything that the command says, without its title lines."""
    return "\n".join(
        translate(item, language) for row in rows(graph(text, today)) for item in row_text(row)
    )


def run(folder: Path, language: str = "en") -> str:
    asked = [str(folder), "--on", "2026-06-01", "--language", language]
    result = CliRunner().invoke(targets, asked)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A strategy with a count of 120 in 480 hires, marked as illustrative."""
    text = strategy(hires("{on: 2024-12-31, part: 120, whole: 480, illustrative: true}"))
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "language, words",
    [
        ("en", "120 of 480 people = 25%"),
        ("nl", "120 van 480 personen = 25%"),
        ("it", "120 su 480 persone = 25%"),
    ],
)
def test_the_command_shows_the_calculation_in_three_languages(
    folder: Path, language: str, words: str
) -> None:
    output = " ".join(run(folder, language).split())  # as one reads it, whatever the width
    assert words in output
    for measure in MEASURES:
        assert translate(measure.definition.name, language) in output
        assert translate(measure.definition.definition, language) in output


def test_the_command_says_how_far_it_is_from_the_target_and_by_when(folder: Path) -> None:
    output = " ".join(run(folder).split())
    assert "Target: 30% by 31 December 2025. 5 percentage points short." in output
    assert "That day has passed, but no count shows whether it was reached." in output
    assert "Illustrative" in output


def test_a_decimal_is_written_as_the_language_does() -> None:
    text = strategy(hires("{on: 2024-12-31, part: 100, whole: 300}"))
    assert "people ≈ 33.33%" in wording(text)
    assert "≈ 33,33%" in wording(text, "nl")


@pytest.mark.parametrize(
    "counts, targets, words",
    [
        ("{on: 2024-12-31, part: 144, whole: 480}", "{value: 30}", "Target: 30%, without a day. 0 percentage points over."),
        ("{on: 2024-12-31, part: 29999, whole: 100000}", "{value: 30}", "less than 0.01 percentage points short."),
        ("{on: 2024-12-31, part: 200, whole: 480}", "{at_least: 30, from: 2021-01-01}", "Target: at least 30% at all times from 1 January 2021. ≈ 11.67 percentage points over."),
        ("{on: 2024-12-31, part: 120, whole: 480}", "{value: 20, by: 2022-12-31}", "Target: 20% by 31 December 2022.\nThat day has passed"),
        ("{on: 2024-12-31, part: 120, whole: 480}", "{rise: {points: 5, against: 2020}}", "It has no target that is a figure to be reached."),
        ("{on: 2023-12-31, part: 50, whole: 500}, {on: 2024-12-31, part: 100, whole: 500}, {on: 2026-06-02, part: 400, whole: 500}", "{value: 30}", "Calculation on 31 December 2024: 100 of 500 people = 20%."),
        ("{on: 2024-12-31, part: 500, whole: 120}", "{value: 30}", "the count does not add up, see GNT104."),
        ("{on: 2024-12-31, part: 0, whole: 0}", "{value: 30}", "the count does not add up, see GNT104."),
        ("", "{value: 30}", "No counts are recorded: its progress is not known."),
        ("{on: 2026-06-02, part: 120, whole: 480}", "{value: 30}", "No counts are recorded"),
        ("{on: 2024-12-31, part: many, whole: 480}", "{value: 30}", "Its counts cannot be read"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_count(counts: str, targets: str, words: str) -> None:
    assert words in wording(strategy(hires(counts, targets)))


def test_disability_is_calculated_in_full_time_equivalents() -> None:
    text = strategy(
        "  d: {defined_as: ghent-staff-with-disability, targets: [{value: 2}],"
        " extensions: {ghent: {counts: [{on: 2024-12-31, part: 84.5, whole: 6500.25}]}}}\n"
    )
    assert "84.5 of 6,500.25 FTE ≈ 1.3%" in wording(text)


def test_where_no_indicator_follows_a_definition_it_says_so() -> None:
    output = wording(strategy(hires("")))
    assert "No indicator of the strategy follows it." in output
    assert "asks for 2%" in output


def test_a_strategy_that_does_not_name_the_plugin_is_told(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\nmunicipality: {name: X}\n", "utf-8")
    assert "does not name ghent under plugins" in run(tmp_path)


def test_a_strategy_that_cannot_be_read_ends_in_2(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\nmunicipality: [", "utf-8")
    assert CliRunner().invoke(targets, [str(tmp_path)]).exit_code == 2


# What is never shown


@pytest.mark.parametrize(
    "part, whole, shown",
    [
        (9, 480, False), (9.99, 480, False), (10, 480, True), (0, 480, False),
        (471, 480, False), (470, 480, True), (480, 480, False), (10, 20, True), (10, 19, False),
    ],
)  # fmt: skip
def test_fewer_than_ten_on_either_side_are_withheld(part: float, whole: float, shown: bool) -> None:
    found = share_of(Count(on=DAY, part=part, whole=whole))
    assert isinstance(found, Share if shown else Withheld)


def figures(text: str) -> set[str]:
    """The numbers in a text, without days, rule codes and the threshold itself."""
    text = re.sub(r"\b\d{1,2} [A-Za-z]{3,9} \d{4}|GNT\d{3}|2021-2025", "", text)
    return {item.replace(",", ".") for item in re.findall(r"\d+(?:[.,]\d+)?", text)}


@st.composite
def small_counts(draw: st.DrawFn) -> tuple[float, float]:
    """A part and a whole of which one side is under ten, edges included."""
    few = draw(st.one_of(st.integers(0, 9), st.sampled_from([9.5, 9.99])))
    whole = draw(st.integers(20, 20_000))
    return (few, whole) if draw(st.booleans()) else (whole - few, whole)


@settings(max_examples=30, deadline=None)  # one picture after another is laid out
@given(small_counts(), st.sampled_from(LANGUAGES))
def test_of_a_small_count_nothing_is_shown_nor_can_be_worked_out(
    count: tuple[float, float], language: str
) -> None:
    """What is said of any two small counts is the same, but for nothing: it depends on neither."""
    part, whole = count
    text = strategy(hires(f"{{on: 2024-12-31, part: {part}, whole: {whole}}}"))
    other = strategy(hires("{on: 2024-12-31, part: 3, whole: 77}"))
    assert wording(text, language) == wording(other, language)
    view = View(language=language)
    assert draw(graph(text), view) == draw(graph(other), view)


def test_of_a_small_count_only_the_targets_and_the_threshold_are_numbers() -> None:
    text = strategy(hires("{on: 2024-12-31, part: 7, whole: 391}"))
    assert figures(wording(text)) == {"10", "30", "2"}


def test_a_second_indicator_of_the_same_definition_is_named_and_not_shown() -> None:
    """From two shares side by side, that of those in the one and not in the other is known."""
    text = strategy(
        hires("{on: 2024-12-31, part: 100, whole: 500}")
        + hires("{on: 2024-12-31, part: 95, whole: 450}", title="Hires but HR").replace(
            "hires:", "others:"
        )
    )
    output = wording(text)
    assert "“Hires but HR” follows the same definition" in output
    assert not figures(output) & {"95", "450", "21.11"}
    assert not figures(visible(drawn(text))) & {"95", "450", "21.11"}


def test_an_earlier_count_is_not_shown_beside_a_later_one() -> None:
    """From the hires of half a year and of the whole, those of the other half are known."""
    text = strategy(
        hires("{on: 2024-06-30, part: 50, whole: 250}, {on: 2024-12-31, part: 55, whole: 300}")
    )
    assert not figures(wording(text)) & {"50", "250", "20"}


def test_a_small_latest_count_does_not_bring_back_an_earlier_one() -> None:
    text = strategy(
        hires("{on: 2023-12-31, part: 50, whole: 250}, {on: 2024-12-31, part: 5, whole: 300}")
    )
    assert not figures(wording(text)) & {"50", "250", "20", "5", "300"}


# Hostile texts, and the picture

HOSTILE = "x\n  Calculation on 31 December 2025: 480 of 480 people = 100%.\x1b[31m\u202e<b>\\N{}"


def test_no_text_of_the_strategy_passes_for_a_line_of_ours(tmp_path: Path) -> None:
    text = strategy(hires("{on: 2024-12-31, part: 120, whole: 480}", title=HOSTILE), HOSTILE)
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    output = run(tmp_path)
    calculations = [line for line in output.splitlines() if line.strip().startswith("Calculation")]
    assert len(calculations) == 1
    assert "\x1b" not in output
    assert "\u202e" not in output


def drawn(text: str, language: str = "en") -> PagedPicture:
    found = draw(graph(text), View(language=language))
    assert isinstance(found, PagedPicture)
    return found


def visible(picture: PagedPicture) -> str:
    """Every word on its pages, which are without a flaw."""
    pages = drawn_pages(picture)
    assert [flaw for page in pages for flaw in flaws(page, SLIDE)] == []
    return " ".join(page.text for page in pages)


@pytest.mark.parametrize("title", ["Hires", HOSTILE, "x" * 5000])
def test_the_picture_is_drawn_whatever_the_texts(title: str, tmp_path: Path) -> None:
    text = strategy(hires("{on: 2024-12-31, part: 120, whole: 480}", title=title), title)
    (tmp_path / "strategy.yaml").write_text(text, "utf-8")
    to = tmp_path / "targets.svg"
    asked = ("render", "ghent-targets", str(tmp_path), "-o", str(to), "--theme", "ghent")
    subprocess.run([sys.executable, "-m", "deiframe", *asked], check=True)
    svg = to.read_text("utf-8")
    assert "<svg" in svg
    assert "<b>" not in svg
    assert "\x1b" not in svg


def lines(picture: PagedPicture, colour: str, width: float) -> list[Polyline]:
    """The lines of a colour and a width: bars are broad lines."""
    return [
        item
        for sheet in picture.sheets
        for item in sheet.flat
        if isinstance(item, Polyline) and (item.colour, item.width) == (colour, width)
    ]


def bars(picture: PagedPicture) -> list[Polyline]:
    """The bars of what is reached."""
    return lines(picture, DEFAULT.state_done, 12)


def goals(picture: PagedPicture) -> list[Polyline]:
    """The lines of what is to be reached."""
    return lines(picture, DEFAULT.ink, 2)


def test_the_bar_lies_where_the_share_is_on_the_scale_of_its_target() -> None:
    picture = drawn(strategy(hires("{on: 2024-12-31, part: 144, whole: 480}")))
    [reached] = bars(picture)
    assert reached.points[-1][0] == pytest.approx(goals(picture)[0].points[0][0])
    text = visible(picture)
    assert "▲ 30 %" in text
    assert "▼ 30 %" in text
    assert picture.title == "1 of Ghent's two targets is reached; of 1 it is not known."


def test_a_scale_has_numbers_from_nothing_to_beyond_its_target() -> None:
    text = visible(drawn(strategy(hires(""))))
    for figure in ("0 %", "10 %", "20 %", "30 %", "40 %", "0.5 %", "2.5 %"):
        assert figure in text


def test_without_counts_there_is_no_bar_but_the_line_of_the_target() -> None:
    picture = drawn(strategy(hires("")))
    assert not bars(picture)
    assert "No counts are recorded" in picture.description
    assert len(goals(picture)) == 2
    assert picture.title == "No count shows how far Ghent's two targets are."


def test_what_is_made_up_is_marked_in_the_picture() -> None:
    mark = "Illustrative: made up to show how it works"
    made_up = strategy(hires("{on: 2024-12-31, part: 120, whole: 480, illustrative: true}"))
    real = strategy(hires("{on: 2024-12-31, part: 120, whole: 480}"))
    assert mark in visible(drawn(made_up))
    assert mark in drawn(made_up).description
    assert mark not in visible(drawn(real))


# The catalogue


def test_an_indicator_takes_from_the_definition_what_it_leaves_out() -> None:
    text = strategy(
        "  a: {defined_as: ghent-new-staff-foreign-origin}\n  b: {defined_as: ghent-staff-with-disability}\n"
    )
    found = graph(text).strategy.indicators
    assert [str(item.counted_in) for item in found] == ["people", "fte"]
    assert {item.unit for item in found} == {"percent"}
    assert [translate(item.of, "nl") for item in found] == [
        "nieuwe personeelsleden",
        "het personeel, in voltijdsequivalenten",
    ]


def test_the_targets_are_those_of_the_report() -> None:
    assert (FOREIGN_ORIGIN.least, DISABILITY.least) == (30, 2)
