"""Fixed words written in Dutch or Italian are told in English; known units are simply read."""

import pytest

from deiframe.formats.field_docs import documented, parts
from deiframe.i18n import translate
from deiframe.model.measurement import Indicator
from deiframe.source.other_languages import _WORDS
from deiframe.source.reader import read_text
from support import HEAD


def hints(text: str) -> list[str]:
    return [
        translate(problem.hint, "en") for problem in read_text(HEAD + text).problems if problem.hint
    ]


@pytest.mark.parametrize(
    "text, meant",
    [
        ("interventions: {i: {status: lopend}}", "running"),
        ("interventions: {i: {status: In corso}}", "running"),
        ("interventions: {i: {type: opleiding}}", "training"),
        ("interventions: {i: {evaluation: {design: kwalitatief}}}", "qualitative"),
        ("indicators: {k: {direction: stijgen}}", "increase"),
        ("indicators: {k: {direction: diminuire}}", "decrease"),
        ("indicators: {k: {counted_in: vte}}", "fte"),
        ("indicators: {k: {counted_in: personen}}", "people"),
        ("indicators: {k: {frequency: jaarlijks}}", "yearly"),
        ("indicators: {k: {frequency: trimestrale}}", "quarterly"),
        ("indicators: {k: {frequency: 6 maanden}}", "6 months"),
        ("review_every: 2 anni", "2 years"),
        ("indicators: {k: {targets: [{value: 1, each: jaar, from: 2026-01-01}]}}", "year"),
        ("political_support: [{stage: actief, since: 2026-01-01}]", "active"),
        ("objectives: {o: {dimension: [inclusie]}}", "inclusion"),
        ("stakeholders: {s: {type: vakbond}}", "union"),
        ("risks: {r: {kind: weerstand}}", "resistance"),
        ("risks: {r: {kind: verlies van steun}}", "loss_of_support"),
        ("risks: {r: {likelihood: hoog}}", "high"),
        ("risks: {r: {effect: bassa}}", "low"),
        ("risks: {r: {effect: gemiddeld}}", "medium"),
    ],
)
def test_the_english_word_is_suggested(text: str, meant: str) -> None:
    assert hints(text) == [f"Did you mean {meant}?"]


def test_a_word_of_no_language_is_still_compared_by_its_letters() -> None:
    assert hints("interventions: {i: {status: runing}}") == ["Did you mean running?"]


def test_every_word_that_can_be_meant_is_one_of_the_fixed_ones() -> None:
    fixed = {word for cls, _ in parts() for doc in documented(cls) for word in doc.words}
    others = {
        "error",
        "warning",
        "advice",
        "monthly",
        "quarterly",
        "yearly",
        "year",
        "months",
        "years",
    }
    assert set(_WORDS) <= fixed | others


@pytest.mark.parametrize(
    "written, unit",
    [
        ("procent", "percent"), ("Percento", "percent"), ("per cento", "percent"), ("'%'", "percent"),
        ("pct.", "percent"), ("percentuale", "percent"), ("percentage", "percent"), ("VTE", "fte"),
        ("vte's", "fte"), ("ETP", "fte"), ("full-time equivalents", "fte"), ("aantal", "count"),
        ("numero", "count"), ("punteggio", "score"), ("personen", "people"), ("persone", "people"),
        ("EUR", "euro"), ("€", "euro"), ("euro's", "euro"), ("dagen", "dagen"), ("index", "index"),
        ("procentpunten", "procentpunten"),
    ],
)  # fmt: skip
def test_a_unit_is_read_as_the_one_it_is(written: str, unit: str) -> None:
    strategy = read_text(HEAD + f"indicators: {{k: {{unit: {written}}}}}").strategy
    assert strategy is not None
    assert strategy.indicators[0].unit == unit
    assert Indicator(id="k", unit=written.strip("'")).unit == unit


def test_a_breakdown_is_read_as_the_one_it_is() -> None:
    text = "indicators: {k: {disaggregate_by: [geslacht, Afdeling, schaal], targets: [{value: 1, in_each: dipartimento}]}}"
    strategy = read_text(HEAD + text).strategy
    assert strategy is not None
    [item] = strategy.indicators
    assert item.disaggregate_by == ("gender", "department", "schaal")
    assert item.targets[0].in_each == "department"
    assert Indicator(id="k", disaggregate_by="leeftijd").disaggregate_by == ("age",)
