"""Nothing that a file can hold makes the reader raise."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe.source.reader import read_text
from support import EXAMPLES

TEXTS = [path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.yaml"))]

words = st.sampled_from(
    ["deiframe", "municipality", "name", "title", "objectives", "indicators", "targets", "value",
     "by", "rise", "rasci", "contributes_to", "to", "a-b", "x", "language", "activities", "checks",
     "ignore", "extensions", "period", "start", "include", "<<", "id"]
)  # fmt: skip
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | words
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(words | st.integers(), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(values)
@settings(max_examples=200)
def test_any_values_give_problems_not_exceptions(value: object) -> None:
    import yaml

    text = yaml.safe_dump({"deiframe": 1, "municipality": {"name": "X"}, "objectives": value})
    reading = read_text(text)
    assert (reading.strategy is None) == bool(reading.problems)
    for problem in reading.problems:
        assert str(problem.message)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))
)
@settings(max_examples=200)
def test_any_bytes_give_problems_not_exceptions(data: bytes) -> None:
    from deiframe.source.decoding import decode

    text = decode(data, "strategy.yaml")
    if isinstance(text, str):
        assert read_text(text).problems


@pytest.mark.parametrize("seed", range(60))
def test_broken_examples_give_problems_not_exceptions(seed: int) -> None:
    chance = random.Random(seed)
    text = chance.choice(TEXTS)
    lines = text.splitlines()
    match seed % 4:
        case 0:
            broken = text[: chance.randrange(len(text))]
        case 1:
            chance.shuffle(lines)
            broken = "\n".join(lines)
        case 2:
            at = chance.randrange(len(text))
            broken = (
                text[:at] + chance.choice(["[", "}", ":", "'", "\t", "&a", "*a", "!x"]) + text[at:]
            )
        case _:
            at = chance.randrange(len(lines))
            lines[at] = lines[at].split(":")[0] + ": [1, {a: null}]"
            broken = "\n".join(lines)
    for problem in read_text(broken).problems:
        assert str(problem.message)
