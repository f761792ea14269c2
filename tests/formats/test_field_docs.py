"""What a key means is what its field says, in the program and in the docs."""

import importlib.util
from typing import Any

from deiframe.formats.field_docs import described, documented, parts
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Target
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from deiframe.model.theory import Contribution, Outcome
from support import ROOT


def test_a_kind_has_its_keys_in_the_order_of_the_file_with_all_that_its_fields_say() -> None:
    docs = documented(Outcome)
    assert [doc.key for doc in docs][:4] == ["title", "description", "horizon", "contributes_to"]
    horizon, link = docs[2:4]
    assert str(horizon.means) == "How soon it is expected."
    assert horizon.words == ("short", "medium", "long")
    assert link.refers_to == (Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)
    assert link.holds is Contribution
    assert next(doc.required for doc in documented(Contribution))


def test_keys_that_are_no_field_are_told_too() -> None:
    assert [doc.key for doc in documented(Strategy)][:2] == ["deiframe", "include"]
    assert {"value", "rise", "by", "in_each"} <= {doc.key for doc in documented(Target)}
    assert described(Target, "aim") is None
    assert described(Strategy, "no such key") is None


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
