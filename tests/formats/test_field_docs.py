"""What the format's words mean is found by the word, and stands in the docs as the fields say it."""

import importlib.util
from typing import Any

import pytest

from deiframe.formats.field_docs import Entry, documented, entries, known_words, parts
from deiframe.model.kinds import Kind
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from support import ROOT


def only(word: str) -> Entry:
    [found] = entries(word)
    return found


@pytest.mark.parametrize("word", ["outcome", "outcomes", " Outcome "])
def test_a_kind_is_found_by_its_name_and_by_that_of_its_group(word: str) -> None:
    found = only(word)
    assert found.kind is Kind.OUTCOME
    assert str(found.means) == "The changes on the way to the objectives, by id."
    keys = [doc.key for doc in found.keys]
    assert keys[:4] == ["title", "description", "horizon", "contributes_to"]
    assert found.keys[2].words == ("short", "medium", "long")
    assert found.keys[3].refers_to == (Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)


def test_a_key_is_found_with_the_keys_below_it_and_with_its_words() -> None:
    rasci = only("rasci")
    assert rasci.about == ("interventions",)
    assert [doc.key for doc in rasci.keys][1:3] == ["responsible", "accountable"]
    assert "institutionalised" in only("status").keys[0].words
    assert [entry.about for entry in entries("evidence")] == [("outcomes", "contributes_to")]
    assert only("deiframe").about == ()


def test_a_key_of_every_item_is_told_once_and_one_of_several_meanings_each_time() -> None:
    assert len(entries("title")) == 1
    assert [entry.about for entry in entries("kind")] == [("indicators",), ("risks",)]
    assert len(entries("on")) == len({str(entry.means) for entry in entries("on")}) > 2


@pytest.mark.parametrize("word", ["", "no such word", "vision;", "<b>", "id", "x" * 10_000])
def test_what_is_no_word_of_the_format_has_no_entry(word: str) -> None:
    assert entries(word) == ()


def test_every_known_word_has_an_entry() -> None:
    for word in known_words():
        assert entries(word), word
    assert {"risk", "risks", "rasci", "include", "at_least"} <= known_words()


def test_each_kind_can_be_met_in_a_file() -> None:
    met = dict(parts())
    assert set(ITEM_CLASSES.values()) <= set(met)
    assert met[Strategy] == ()
    assert all(documented(cls) for cls in met)


def test_the_page_of_the_format_says_what_the_fields_say() -> None:
    file = ROOT / "scripts" / "format_page.py"
    spec = importlib.util.spec_from_file_location("format_page", file)
    assert spec
    assert spec.loader
    script: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    text = script.PAGE.read_text("utf-8")
    assert script.made(text) == text, "run `make rule-pages`"
