"""A target is told by one function, and nothing that it says is left out."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.i18n import translate
from deiframe.model.measurement import AtLeast, Baseline, By, EachYear, Indicator, Target
from deiframe.model.measurement_words import baseline_text, figure_text, target_text
from deiframe.model.text import Translations
from deiframe.model.time import Interval
from deiframe.numerals import written
from deiframe.testing.strategies.figures import targets

UNITS = st.sampled_from(["percent", "fte", "count", "score", "people", "euro", "days", None])


def told(target: Target, language: str = "en", **fields: object) -> str:
    return translate(target_text(Indicator(id="k", **fields), target), language)  # type: ignore[arg-type]


def values(part: Any) -> list[object]:
    """Every single value in a part of a target, however deep."""
    if isinstance(part, Interval):
        return [part.months]
    if attrs.has(type(part)) and not isinstance(part, Translations):
        return [
            value
            for field in attrs.fields(type(part))
            for value in values(getattr(part, field.name))
        ]
    return [] if part is None or isinstance(part, bool) else [part]


@given(targets(), UNITS, st.sampled_from(LANGUAGES))
def test_no_value_of_a_target_is_dropped(target: Target, unit: str | None, language: str) -> None:
    text = told(target, language, unit=unit)
    for value in values(target):
        if isinstance(value, float):
            assert written(value, language) in text
        elif value not in ("department", "gender", "age", "group"):
            assert translate(value, language) in text


@given(targets(), targets(), UNITS)
def test_two_different_targets_are_told_differently(
    target: Target, other: Target, unit: str
) -> None:
    assume(target != other)
    assert told(target, unit=unit) != told(other, unit=unit)


FULL = Target(
    aim=AtLeast(85), when=By(dt.date(2028, 6, 30)), in_each="department", within=Interval(12),
    note="as the council asked", source="Plan", illustrative=True,
)  # fmt: skip


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Target)])
def test_each_field_shows(name: str) -> None:
    """A field that is added to the class later is not forgotten either."""
    without: dict[str, Any] = {
        name: {"aim": AtLeast(84), "illustrative": False, "reading": False}.get(name)
    }
    full = attrs.evolve(FULL, reading=True)
    assert told(full) != told(attrs.evolve(full, **without))


def test_a_target_with_everything_in_three_languages() -> None:
    fields = {"unit": "procent", "counted_from": "joining"}
    assert told(FULL, **fields) == (
        "at least 85% by 30 June 2028, in each department, within 12 months, counted from: joining"
        " (as the council asked) (source: Plan) (illustrative)"
    )


@pytest.mark.parametrize(
    "value, unit, text",
    [
        (1234567, "people", "1,234,567 people"),
        (1, "personen", "1 person"),
        (100000000, "EUR", "€100,000,000"),
        (10.5, "€", "€10.50"),
        (10.125, "euro", "€10.125"),
        (-0.0, "percento", "0%"),
        (0.0000001, "VTE", "0.0000001 FTE"),
        (33.333333333, "index", "33.333333333 index"),
        (4, "punteggio", "4"),
        (7, None, "7"),
    ],
)
def test_a_figure_with_its_unit(value: float, unit: str | None, text: str) -> None:
    assert translate(figure_text(value, Indicator(id="k", unit=unit).unit), "en") == text


def test_a_baseline_tells_its_day_its_source_and_that_it_is_made_up() -> None:
    start = Baseline(value=20, on=dt.date(2020, 12, 31), source="HR", illustrative=True)
    text = baseline_text(Indicator(id="k", unit="%", baseline=start))
    assert translate(text, "en") == "20% on 31 December 2020 (source: HR) (illustrative)"
    assert baseline_text(Indicator(id="k")) is None


def test_a_year_is_no_figure() -> None:
    assert told(Target(aim=AtLeast(2000), when=EachYear(dt.date(2026, 1, 1))), unit="count") == (
        "at least 2,000 each year from 1 January 2026"
    )
