"""No text takes the process down: every parser of others gets what may break it, each time again.

What is found is made again by its number: ``attempt(number)``.
"""

import os
import random

import pytest
from hypothesis import Phase, given, settings

from broken_texts import broken
from deiframe.baseline import from_json
from deiframe.errors import DeiframeError
from deiframe.formats.assessment_json import answers_of
from deiframe.model.strategy import Strategy
from deiframe.source.autofix import laid_out
from deiframe.source.formatter import canonical
from deiframe.source.reader import read_text
from deiframe.source.reader_errors import NOT_YAML
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies import any_strategies, hostile_strategies
from surviving import Death, deaths, hold

SECONDS = float(os.environ.get("DEIFRAME_FUZZ_SECONDS", "120"))


def yaml(number: int) -> str | None:
    """Values, places and layout of a text: yaml-rs and tree-sitter."""
    text = broken(random.Random(number))
    reading = read_text(text)
    for problem in reading.problems:
        assert problem.message.in_language("nl")
    again = canonical(text)
    assert canonical(again) == again, "the layout is not settled"
    laid_out(text.encode("utf-8", "surrogatepass"))
    return None


@given(any_strategies() | hostile_strategies(3))
@settings(max_examples=5, phases=[Phase.generate])
def test_what_is_written_is_read(strategy: Strategy) -> None:
    is_read_as(strategy)


def is_read_as(strategy: Strategy) -> None:
    """Written, it is YAML, and says the same, if such a strategy may be."""
    reading = read_text(to_yaml(strategy))
    assert NOT_YAML.code not in {problem.code for problem in reading.problems}
    assert reading.problems or reading.strategy == strategy


def writer(number: int) -> str | None:
    """Strategies that mean harm, and what can be read of broken texts, written by ruamel.yaml."""
    if number % 3 == 0:
        hold(test_what_is_written_is_read, number)
        return None
    found = read_text(broken(random.Random(number)))
    if found.strategy is not None and not found.problems:
        is_read_as(found.strategy)
    return None


def json(number: int) -> str | None:
    """Saved assessments and baselines."""
    chance = random.Random(number)
    pieces = ('{"schema": 1, ', '"accepted": ', "[", "{", "]", "}", '"on": "2024-01-01"', ", ", '"count": ',
              "1e400", "NaN", "-1", "9" * 5000, "9" * 4000, '"strategy": ".", "code": "DEI1", "id": ""', "null",
              '"key": "a", "answer": "b"', '"', "\\ud800", "true", ":")  # fmt: skip
    times = (1, 1, 1, 2, 900, 200_000)
    drawn = ((chance.choice(pieces), chance.choice(times)) for _ in range(9))
    text = "".join(piece * min(count, 1_000_000 // len(piece)) for piece, count in drawn)
    for read in (lambda: from_json(text, "x"), lambda: answers_of(text.encode(), "x")):
        try:
            read()
        except DeiframeError:  # that is what it should say
            continue
    return None


ATTEMPTS = {"yaml": yaml, "json": json, "writer": writer}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_nothing_takes_it_down_in_seconds(name: str) -> None:
    assert _found(name, 4) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ATTEMPTS)
def test_nothing_takes_it_down_in_minutes(name: str) -> None:
    assert _found(name, SECONDS, start=1_000_000) == []


def _found(name: str, seconds: float, start: int = 0) -> list[Death]:
    found, count = deaths(ATTEMPTS[name], seconds, start)
    print(f"{name}: {count} inputs tried")  # noqa: T201 - for who runs it for ten minutes
    return found
