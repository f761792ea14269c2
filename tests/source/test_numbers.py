"""A number is read as it is meant, or it is said how to write it: never in silence as another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.i18n import translate
from deiframe.model.measurement import AtLeast, Baseline, Indicator, Target
from deiframe.model.strategy import Municipality, Strategy
from deiframe.source.numbers import readings
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from support import HEAD

BASELINE = "indicators:\n  k:\n    baseline:\n      value: %s\n"
AMOUNT = "interventions:\n  i:\n    resources:\n      budget:\n        amount: %s\n"


def problems(text: str) -> list[tuple[str, str]]:
    """The code and the hint of each problem."""
    found = read_text(HEAD + text).problems
    return [(item.code, translate(item.hint, "en") if item.hint else "") for item in found]


AS_PEOPLE_WRITE = [
    ("1.234,50", "1234.50"),
    ("1.234.567", "1234567"),
    ('"1,234,567.50"', "1234567.50"),
    ("10k", "10000"),
    ("10K", "10000"),
    ("1,5 mln", "1500000"),
    ("40 mila", "40000"),
    ("€ 10.000,-", "10000"),
    ("€ 10.000", "10000"),
    ("10.000 euro", "10000"),
    ("EUR 5000", "5000"),
    ("10 000", "10000"),
    ("10\u202f000,5", "10000.5"),
    ("10'000", "10000"),
    ("12,5", "12.5"),
    ('"12,5%"', "12.5"),
    ("12.5 %", "12.5"),
    ("12.345 procent", "12.3450"),
    ("½", "0.5"),
    ("2½", "2.5"),
    ("1/4", "0.25"),
    ("１０", "10"),
    ("١٢", "12"),
    ("−3", "-3"),
    ("ca. 30", "30"),
    ('">= 30"', "30"),
    ("0,5 FTE", "0.5"),
    ('"10000"', "10000"),
]


@pytest.mark.parametrize("place", [BASELINE, AMOUNT], ids=["baseline", "amount"])
@pytest.mark.parametrize("written, meant", AS_PEOPLE_WRITE)
def test_what_is_no_number_to_yaml_has_its_own_tip(place: str, written: str, meant: str) -> None:
    assert problems(place % written) == [("DEI011", f"Write {meant}.")]
    if meant != "-3":
        assert not problems(place % meant), "the tip can be followed"


@pytest.mark.parametrize("place", [BASELINE, AMOUNT], ids=["baseline", "amount"])
@pytest.mark.parametrize(
    "written, code, tip",
    [
        ("10.000", "DEI028", "Write 10000 or 10.0."),
        ("12.340", "DEI028", "Write 12340 or 12.34."),
        ("123.456", "DEI028", "Write 123456 or 123.4560."),
        ("+1.234", "DEI028", "Write 1234 or 1.2340."),
        ("10,000", "DEI011", "Write 10000 or 10.0."),
        ("'10.000'", "DEI011", "Write 10000 or 10.0."),
    ],
)
def test_what_can_be_read_in_two_ways_is_told_with_both(
    place: str, written: str, code: str, tip: str
) -> None:
    assert problems(place % written) == [(code, tip)]
    for reading in tip.removeprefix("Write ").removesuffix(".").split(" or "):
        assert not problems(place % reading), "either tip can be followed"


@pytest.mark.parametrize(
    "text",
    [
        "extensions: {ghent: {counts: [{part: 10.000}]}}",
        "indicators: {k: {baseline: {value: -12.345}}}",
        "indicators: {k: {unit: count, targets: [{between: [1, 2.000]}]}}",
        "indicators: {k: {unit: fte, targets: [{rise: {points: 1.500}}]}}",
        "indicators: {k: {scale: {highest: 10.000}}}",
        "interventions: {i: {resources: {fte: 1.500}}}",
        "indicators:\n  a: &x {baseline: {value: 10.000}}\n  b: *x",
    ],
)
def test_wherever_a_number_stands(text: str) -> None:
    assert [code for code, _ in problems(text)] == ["DEI028"]


@pytest.mark.parametrize(
    "text",
    [
        "indicators: {k: {baseline: {value: 0.125}}}",
        "indicators: {k: {baseline: {value: 1234.567}}}",
        "indicators: {k: {baseline: {value: 10.0000}}}",
        "indicators: {k: {baseline: {value: 10.00}}}",
        "indicators: {k: {baseline: {value: 10_000}}}",
        "indicators: {k: {baseline: {value: 1e4}}}",
        "indicators: {k: {unit: procent, baseline: {value: 12.345}}}",
        "indicators: {k: {unit: '%', targets: [{between: [12.345, 33.333]}]}}",
        "indicators: {k: {targets: [{rise: {percent: 12.345}}]}}",
        "title: It costs 10.000 euro",
        "title: '10.000'",
    ],
)
def test_what_can_be_read_in_one_way_only(text: str) -> None:
    assert not problems(text)


def test_it_is_told_where_it_stands() -> None:
    [found] = read_text(HEAD + AMOUNT % "10.000 # euro").problems
    assert found.place is not None
    assert (found.place.line, found.place.column, found.place.length) == (7, 17, 6)
    assert found.id == "i"
    assert translate(found.message, "en") == "10.000 can be read as 10000, or as 10.0."


@pytest.mark.parametrize(
    "text",
    [
        "indicators: {k: {targets: [{value: 12,5}]}}",
        "indicators: {k: {baseline: {value: 10,000}}}",
        "indicators: {k: {targets: [{rise: {percent: 12,5}}]}}",
        "indicators: {k: {targets: [{between: [12,5, 20]}]}}",
        "assessments: [{on: 2025-01-01, impact_drivers: {leadership: {q1: 2,5}}}]",
    ],
)
def test_a_decimal_comma_between_braces_is_recognised(text: str) -> None:
    [(_, hint)] = problems(text)
    assert "12.5" in hint


def test_the_part_of_a_range_is_named() -> None:
    [found] = read_text(HEAD + "indicators: {k: {targets: [{between: [10k, 20]}]}}").problems
    assert found.place is not None
    assert (found.place.column, found.place.length) == (39, 3)


def test_words_are_to_be_written_in_digits() -> None:
    for words in ("tienduizend", "diecimila", "veel"):
        assert problems(AMOUNT % words) == [
            ("DEI011", "Write the number in digits, such as 10000 or 12.5.")
        ]


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_dutch_and_english_are_both_understood(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02}"
    dutch = english.translate({ord(","): ".", ord("."): ","})
    for written in (english, dutch, f"€ {dutch}", english.replace(",", " "), f"-{dutch}"):
        [reading] = readings(written)
        assert abs(Decimal(reading)) == Decimal(f"{whole}.{cents:02}")


@given(st.text(max_size=30) | st.from_regex(r"[-+]?[\d.,' ½/€%k]{1,20}", fullmatch=True))
def test_whatever_is_written_there_is_an_answer_that_reads_as_a_number(text: str) -> None:
    for reading in readings(text):
        Decimal(reading)


@given(st.floats(-1e9, 1e9))
def test_what_is_written_by_the_program_can_be_read_in_one_way(value: float) -> None:
    strategy = Strategy(
        municipality=Municipality(name="X"),
        indicators=(
            Indicator(
                id="k", baseline=Baseline(value=value), targets=(Target(aim=AtLeast(12.345)),)
            ),
        ),
    )
    reading = read_text(to_yaml(strategy))
    assert reading.strategy == strategy


def test_a_file_too_large_for_the_syntax_tree_is_looked_at_all_the_same() -> None:
    many = "".join(f"  i{n}: {{resources: {{fte: 0.5}}}}\n" for n in range(12_000))
    text = (
        "interventions:\n"
        + many
        + "  last:\n    resources: {budget: {amount: 10.000}, fte: 1.5} # x\n"
    )
    [found] = read_text(HEAD + text).problems
    assert found.code == "DEI028"
    assert found.place is not None
    assert found.place.line == text.count("\n") + 2


def test_a_deeply_nested_block_does_not_stop_it() -> None:
    deep = "".join(f"{'  ' * n}k{n}:\n" for n in range(1, 60))
    text = f"extensions:\n{deep}{'  ' * 60}part: 10.000\n"
    assert ("DEI028", "Write 10000 or 10.0.") in problems(text)
