"""Figures are written as each language writes them, exactly: babel is the judge."""

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.i18n import message, rounded, translate
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
