"""What is written can be read, and says the same."""

from enum import Enum
from typing import Any

import attrs
from hypothesis import given, settings

from deiframe.model.strategy import Strategy
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies import strategies


@given(strategies())
@settings(max_examples=60)
def test_a_strategy_written_and_read_is_the_same_strategy(strategy: Strategy) -> None:
    text = to_yaml(strategy)
    reading = read_text(text)
    assert not reading.problems, (text, [str(problem.message) for problem in reading.problems])
    assert reading.strategy == strategy
    assert _words(reading.strategy) == _words(strategy)


def _words(value: Any) -> list[type]:
    """The classes of all words from fixed lists: as texts they would be equal too."""
    if isinstance(value, Enum):
        return [type(value)]
    if isinstance(value, tuple):
        return [found for part in value for found in _words(part)]
    if not attrs.has(type(value)):
        return []
    fields = attrs.fields(type(value))
    return [found for field in fields for found in _words(getattr(value, field.name))]


@given(strategies())
@settings(max_examples=10)
def test_writing_is_stable(strategy: Strategy) -> None:
    text = to_yaml(strategy)
    again = read_text(text).strategy
    assert again is not None
    assert to_yaml(again) == text
