"""What is made up, and what is a reading: asked of an item, of a field, of a value."""

import pytest

from deiframe.graph.readings import is_read_into
from deiframe.model import is_made_up, is_reading
from deiframe.source.reader import read_text
from support import HEAD, graph_of, strategy_of

STRATEGY = """
stakeholders:
  all: {reading: true}
  some: {type: team, reading: [type, members], illustrative: [power]}
  one: {type: team, reading: type}
  none: {type: team}
indicators:
  figure: {targets: [{value: 3, reading: true}]}
  mixed: {targets: [{value: 3, reading: true}, {value: 4}]}
"""


@pytest.mark.parametrize(
    ("item", "field", "answer"),
    [
        ("all", "", True),
        ("all", "type", True),
        ("some", "", False),
        ("some", "type", True),
        ("some", "power", False),
        ("one", "type", True),
        ("none", "type", False),
        ("figure", "targets", True),
        ("mixed", "targets", False),
    ],
)
def test_a_reading_is_the_whole_some_fields_or_a_value(item: str, field: str, answer: bool) -> None:
    items = {each.id: each for each in strategy_of(HEAD + STRATEGY).items()}
    assert is_reading(items[item], field) is answer


def test_the_two_marks_are_apart() -> None:
    some = next(item for item in strategy_of(HEAD + STRATEGY).items() if item.id == "some")
    assert (is_made_up(some, "power"), is_made_up(some, "type")) == (True, False)


@pytest.mark.parametrize("mark", ["reading", "illustrative"])
@pytest.mark.parametrize("value", ["[powr]", "powr", "perhaps", "3", "{type: true}", "[[type]]"])
def test_a_mark_names_fields_that_there_are(mark: str, value: str) -> None:
    start = f"stakeholders: {{a: {{power: 3, {mark}: "
    [problem] = read_text(f"{HEAD}{start}{value}}}}}\n").problems
    assert problem.place is not None
    assert problem.place.column > len(start)


@pytest.mark.parametrize(
    ("item", "field", "answer"),
    [
        ("all", (), True),
        ("some", ("type",), True),
        ("some", ("power",), False),
        ("some", (), False),
        ("", ("activities", 0), True),
        ("", ("activities", 1), False),
        ("", ("activities", 2), False),
        ("", ("political_support", 0, "stage"), True),
        ("", ("period",), False),
        ("nobody", (), False),
    ],
)
def test_evidence_is_a_reading_if_what_it_points_to_is(
    item: str, field: tuple[str | int, ...], answer: bool
) -> None:
    more = (
        "activities: [{substep: '3.1', on: 2026-01-01, what: Talk, reading: true},"
        " {substep: '3.1', on: 2026-01-01, what: Talk}]\n"
        "political_support: [{stage: active, since: 2026-01-01, reading: true}]\n"
    )
    assert is_read_into(graph_of(STRATEGY + more), item, field) is answer
