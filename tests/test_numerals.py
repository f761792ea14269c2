"""Figures are written as each language writes them, exactly: babel is the judge."""

import datetime as dt

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from deiframe.about import LANGUAGES, LOCALES
from deiframe.i18n import Message, message, rounded, translate
from deiframe.numerals import written


@given(st.floats(-1e15, 1e15), st.sampled_from(LANGUAGES))
def test_any_figure_is_written_as_babel_writes_it(value: float, language: str) -> None:
    from decimal import Decimal

    exact = Decimal(repr(value))
    judged = format_decimal(exact, locale=language, decimal_quantization=False)
    assert written(value, language) == ("0" if value == 0 else judged)


@pytest.mark.parametrize(
    "value, english, dutch",
    [
        (1234567.0, "1,234,567", "1.234.567"),
        (1e8, "100,000,000", "100.000.000"),
        (-0.0, "0", "0"),
        (-0.5, "-0.5", "-0,5"),
        (-1234.5, "-1,234.5", "-1.234,5"),
        (1e-7, "0.0000001", "0,0000001"),
        (33.333333333, "33.333333333", "33,333333333"),
        (999.0, "999", "999"),
        (1000.0, "1,000", "1.000"),
        (1e15, "1,000,000,000,000,000", "1.000.000.000.000.000"),
        (2.5, "2.5", "2,5"),
        (float("inf"), "inf", "inf"),
    ],
)
def test_no_figure_is_rounded_or_has_an_exponent(value: float, english: str, dutch: str) -> None:
    assert (translate(value, "en"), translate(value, "nl"), translate(value, "it")) == (
        english,
        dutch,
        dutch,
    )
    assert message("{figure}", figure=value).in_language("nl") == dutch


def test_a_language_that_is_not_spoken_is_written_as_english_is() -> None:
    assert written(1234.5, "xx") == "1,234.5"


def test_at_least_so_many_decimals() -> None:
    assert [written(value, "nl", 2) for value in (10.0, 10.5, 10.125)] == [
        "10,00",
        "10,50",
        "10,125",
    ]


@pytest.mark.parametrize(
    "value, text",
    [
        (100 / 3, "≈ 33,33"),
        (30.000000000000004, "30"),
        (-0.0, "0"),
        (0.004, "≈ 0"),
        (12.25, "12,25"),
    ],
)
def test_what_is_rounded_says_so(value: float, text: str) -> None:
    assert rounded(value).in_language("nl") == text


def test_an_integer_is_a_year_or_a_count() -> None:
    assert translate(2026, "nl") == "2026"


@pytest.mark.parametrize(
    "day, english, dutch, italian",
    [
        ("2029-12-31", "31 December 2029", "31 december 2029", "31 dicembre 2029"),
        ("2029-03-01", "1 March 2029", "1 maart 2029", "1 marzo 2029"),
    ],
)
def test_a_day_is_written_as_each_language_does(
    day: str, english: str, dutch: str, italian: str
) -> None:
    found = [translate(dt.date.fromisoformat(day), language) for language in ("en", "nl", "it")]
    assert found == [english, dutch, italian]


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_any_day_is_written_as_babel_writes_it(day: dt.date, language: str) -> None:
    assert translate(day, language) == format_date(day, "long", LOCALES[language])


@pytest.mark.parametrize("day, words", [(7, "il 7"), (8, "l'8"), (11, "l'11"), (18, "il 18")])
def test_an_italian_article_is_elided_before_a_vowel(day: int, words: str) -> None:
    text = message("was to end on {day}", day=dt.date(2029, 3, day))
    assert text.in_language("it") == f"doveva terminare {words} marzo 2029"


def test_a_package_without_catalogues_writes_days_in_english_too() -> None:
    text = Message(
        "a_package_that_is_not", "By {day}: {figure}", {"day": dt.date(2029, 3, 8), "figure": 0.5}
    )
    assert text.in_language("it") == "By 8 March 2029: 0.5"
