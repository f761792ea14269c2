"""The JSON Schema says of a file what the reader says, as far as one file can tell."""

import copy
import json
import random
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import attrs
import jsonschema_rs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.cli.schema import command
from deiframe.formats.field_docs import described
from deiframe.formats.json_schema import schema, schema_text
from deiframe.model.measurement import Fall, Rise
from deiframe.model.strategy import Strategy
from deiframe.source.converter import keys_of
from deiframe.source.key_order import FILE, Part
from deiframe.source.limits import Limits
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from deiframe.source.yaml_text import parse
from deiframe.testing.strategies import strategies
from support import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*/[!.]*.yaml"))
STARTERS = sorted((ROOT / "src/deiframe/starter").glob("*/*.yaml"))
ELSEWHERE = "The key municipality is missing."  # it may stand in another file
SEEN_BY_NO_SCHEMA = {
    "DEI020", "DEI021", "DEI022",  # what only the whole strategy shows
    "DEI012", "DEI019",  # an end before its start, two numbers the wrong way round
    "DEI028",  # three decimals, once JSON has dropped the zero behind them
}  # fmt: skip


@cache
def validator(part: bool) -> Any:
    return jsonschema_rs.validator_for(schema("en", part=part))


def values(text: str) -> Any:
    """A file's values, as the reader has them."""
    found, problems = parse(text, "", Limits())
    assert not problems
    return found


def classes(part: Part = FILE) -> set[type]:
    """Every class that a file can hold a mapping of."""
    found = {part.cls or part.each}
    for key in keys_of(part.cls or part.each):
        inner = Part(cls=part.cls or part.each).inside(key)
        met = inner.cls or inner.each
        if (
            met and met not in found and met not in (Rise, Fall)
        ):  # their keys are told at the target
            found |= classes(Part(cls=met))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", [False, True])
def test_it_is_a_schema_and_says_what_every_key_means(language: str, part: bool) -> None:
    made = schema(language, part=part)
    jsonschema_rs.meta.validate(made)
    for name, each in {"": made, **made["$defs"]}.items():
        for key, inner in each.get("properties", {}).items():
            assert inner.get("description"), (name, key)
    assert schema_text(language, part=part) == schema_text(language, part=part)


def test_descriptions_are_in_the_reader_s_language() -> None:
    texts = [
        {name: inner["description"] for name, inner in schema(language)["properties"].items()}
        for language in LANGUAGES
    ]
    for key in texts[0]:
        assert len({text[key] for text in texts}) == 3, key


def test_every_key_says_what_it_means() -> None:
    for cls in classes():
        for key in keys_of(cls):
            assert described(cls, key), (cls, key)


@pytest.mark.parametrize("part", [False, True])
def test_every_example_in_it_fits_its_place(part: bool) -> None:
    made = schema("en", part=part)
    for each in (made, *made["$defs"].values()):
        for key, inner in each.get("properties", {}).items():
            check = jsonschema_rs.validator_for({**inner, "$defs": made["$defs"]})
            for example in inner.get("examples", []):
                assert check.is_valid(example), (key, example)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda f: f"{f.parent.name}-{f.name}")
def test_the_examples_fit(file: Path) -> None:
    found = values(file.read_text("utf-8"))
    problems = [
        str(iter_error) for iter_error in validator(file.name != "strategy.yaml").iter_errors(found)
    ]
    assert not problems


@pytest.mark.parametrize("file", STARTERS, ids=lambda f: f"{f.parent.name}-{f.name}")
def test_the_starters_fit(file: Path) -> None:
    filled = Template(file.read_text("utf-8")).substitute(
        name="X", country="BE", start="2024-01-01", end="2028-12-31"
    )
    assert validator(file.name != "strategy.yaml").is_valid(values(filled))


def agree(document: Any) -> None:
    """The schema and the reader say the same of a file."""
    # JSON is YAML in which every key is plainly a text; what else a key can be, no schema sees.
    text = json.dumps(document, ensure_ascii=False)
    document = values(text)
    found = [problem for problem in read_text(text).problems if str(problem.message) != ELSEWHERE]
    fits = validator(False).is_valid(document)
    told = [f"{item.code} {item.message}" for item in found]
    if fits:
        assert {item.code for item in found} <= SEEN_BY_NO_SCHEMA, told
    else:
        reasons = [
            f"{iter_error.instance_path}" for iter_error in validator(False).iter_errors(document)
        ]
        assert found, reasons


@given(strategies(max_items=2))
def test_what_the_writer_writes_fits(strategy: Strategy) -> None:
    found = values(to_yaml(strategy))
    problems = [str(iter_error) for iter_error in validator(False).iter_errors(found)]
    assert not problems


WRONG: list[Any] = [
    None, True, False, 0, -1, 6, 101, 2.5, 10**16, "", "no", "yes", "x", "X_Y", "a-b", "2025-13-01",
    "2025-02-30", "0000-01-01", "2025-1-1", "monthly", "0 months", "000 years", "12 months", "1 year", "ftp://x", "https://",
    "https://x y", "HTTPS://x", "mailto:x", "mailto:a@b", "nl", "xx", "BE", "be", "3.1", 3.1, "9.9", "percent",
    "increase", "equity", "other", [], ["x"], [1], [None], [[]], {}, {"x": 1}, {"nl": "x"}, {"nl": None},
    {"xx": "x"}, {"to": "x"}, {"value": 1}, {"value": 1, "at_least": 2}, {"value": None, "at_most": 2},
    {"value": 1, "by": "2025-01-01", "from": "2025-01-01"}, {"value": 1, "each": "year"},
    {"value": 1, "each": "year", "from": "2025-01-01"}, {"between": [1, 2]}, {"between": [2, 1]}, {"between": [1]},
    {"rise": {"percent": 5}}, {"rise": {"percent": 5, "points": 5}}, {"fall": {"points": -1}},
    {"rise": {"percent": 5, "points": None, "against": 2020}}, {"rise": {"against": 2020}}, {"rise": {"percent": 5, "against": 20}},
    {"start": "2025-01-01", "end": "2024-01-01"}, {"start": None}, {"on": "2025-01-01"}, {"answer": "partly"},
]  # fmt: skip


def spots(value: Any) -> list[tuple[Any, Any]]:
    """Every mapping or list in a document, with each of its keys or indexes."""
    found: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += [(value, key), *spots(inner)]
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += [(value, index), *spots(inner)]
    return found


def mutated(document: Any, chance: random.Random) -> Any:
    """The document with one to three things in it put wrong (or, by chance, right)."""
    document = copy.deepcopy(document)
    for _ in range(chance.randint(1, 3)):
        places = spots(document)
        if not places:
            break
        holder, key = chance.choice(places)
        action = chance.randrange(5)
        if action == 0 and isinstance(holder, dict):
            holder[chance.choice([f"{key}x", "titel", "id", "note", "X", "a b", ""])] = holder.pop(
                key
            )
        elif action == 1 and isinstance(holder, dict):
            del holder[key]
        elif action == 2 and isinstance(holder[key], dict):
            holder[key][chance.choice(["note", "zzz", "title", "nl", "value", "by"])] = (
                chance.choice(WRONG)
            )
        else:
            holder[key] = copy.deepcopy(chance.choice(WRONG))
    return document


@pytest.mark.parametrize("seed", range(800))
def test_a_mutated_example_is_refused_by_both_or_neither(seed: int) -> None:
    chance = random.Random(seed)
    files = [file for file in EXAMPLES if file.name != "strategy.yaml"]
    whole = {"deiframe": 1, "municipality": {"name": "X"}}
    agree(mutated({**whole, **(values(chance.choice(files).read_text("utf-8")) or {})}, chance))


@settings(max_examples=30)
@given(strategies(max_items=2), st.integers(0, 10**6))
def test_a_mutated_strategy_is_refused_by_both_or_neither(strategy: Strategy, seed: int) -> None:
    chance = random.Random(seed)
    document = values(to_yaml(strategy))
    for _ in range(4):
        agree(mutated(document, chance))


def test_the_command_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    result = CliRunner().invoke(command, ["--part", "-o", str(file), "--language", "nl"])
    assert result.exit_code == 0
    assert json.loads(file.read_text("utf-8")) == schema("nl", part=True)


def test_fields_know_their_classes() -> None:
    for cls in classes():
        assert attrs.has(cls)
