"""Titles as ids: no letter is lost, in no alphabet."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.slugs import slug, words_of
from deiframe.source.invalid_value import InvalidValueError
from deiframe.source.limits import Limits
from deiframe.source.scalars import identifier

SLUGS = [
    ("Città di Genova", "citta-di-genova"),
    ("coördinator", "coordinator"),
    ("Straße", "strasse"),
    ("Ægir", "aegir"),
    ("Øresund", "oresund"),
    ("Łódź", "lodz"),
    ("Đurđevac", "durdevac"),
    ("Þorlákshöfn", "thorlakshofn"),
    ("Œuvre", "oeuvre"),
    ("Ĳburg", "ijburg"),
    ("İstanbul ışık", "istanbul-isik"),
    ("Ελλάδα", "ellada"),
    ("Львов", "lvov"),
    ("объект", "obekt"),
    ("l’inclusione", "l-inclusione"),
    ("l'inclusione", "l-inclusione"),
    ("lʼinclusione", "l-inclusione"),
    ("Ricerca & sviluppo", "ricerca-sviluppo"),
    ("50 % vrouwen — 2ᵉ fase", "50-vrouwen-2e-fase"),
    ("diversità\u2011ok", "diversita-ok"),
    ("in\u00adclu\u200bsie", "inclusie"),
    ("😀 feest", "feest"),
    ("ﬁets", "fiets"),
    ("多样", "duoyang"),
    ("Fair_Hiring--now!", "fair-hiring-now"),
    ("", ""),
    ("—!", ""),
]


@pytest.mark.parametrize("text, expected", SLUGS)
def test_a_title_becomes_an_id_without_losing_a_letter(text: str, expected: str) -> None:
    assert slug(text) == expected
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


def test_a_slug_is_as_long_as_asked_and_ends_in_no_hyphen() -> None:
    assert slug("ab cd", 3) == "ab"
    assert len(slug("ﷺ" * 1000, 40)) <= 40


@given(st.text())
def test_every_text_has_a_slug_that_is_an_id_or_none(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert "-".join(words_of(slug(text))) == slug(text)


@pytest.mark.parametrize("text, expected", [("città", "citta"), ("coördinator", "coordinator")])
def test_the_hint_for_an_id_keeps_its_letters(text: str, expected: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        identifier(text, Limits())
    assert str(refused.value.hint) == f"Did you mean {expected}?"
