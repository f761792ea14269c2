"""What YAML reads as something else than was meant, and values that no field can have."""

import pytest

from deiframe.about import LANGUAGES
from deiframe.diagnostics import Finding
from deiframe.source.reader import Reading, read_text
from support import strategy_of

HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"
LINE = 3

NO_TEXTS = [
    "2024",
    "true",
    "True",
    "1e3",
    "0x1F",
    "0o17",
    "null",
    "~",
    "-1",
    "1.5",
    "1_000",
    ".inf",
    "9" * 400,
]
PLACES = {
    "an id": "visions: {{{key}: {{title: V}}}}",
    "an id over lines": "visions:\n  v: {{title: V}}\n  {key}:\n    title: V",
    "a key of an item": "visions: {{v: {{title: V, {key}: x}}}}",
    "a key of the strategy": "{key}: x",
    "a pillar": "visions: {{v: {{title: V, pillars: {{{key}: x}}}}}}",
    "a language": "visions: {{v: {{title: {{{key}: x}}}}}}",
    "a plugin's name": "extensions: {{{key}: {{a: 1}}}}",
    "a code that is ignored": "checks: {{ignore: {{{key}: why}}}}",
    "a key of a link": "outcomes: {{v: {{title: V, contributes_to: [{{to: v, {key}: x}}]}}}}",
    "a key of a target": "indicators: {{v: {{title: V, targets: [{{value: 1, {key}: x}}]}}}}",
}
REFERENCES = {
    "a link": "outcomes: {{v: {{title: V, contributes_to: {value}}}}}",
    "a link in a list": "outcomes: {{v: {{title: V, contributes_to: [{value}]}}}}",
    "a link with more": "outcomes: {{v: {{title: V, contributes_to: [{{to: {value}}}]}}}}",
    "a group": "needs: {{v: {{title: V, group: {value}}}}}",
    "a department": "objectives: {{v: {{title: V, department: {value}}}}}",
    "a role": "interventions: {{v: {{title: V, rasci: {{accountable: [{value}]}}}}}}",
    "a tag": "visions: {{v: {{title: V, tags: [{value}]}}}}",
    "a former id": "visions: {{v: {{title: V, formerly: {value}}}}}",
    "a title": "visions: {{v: {{title: {value}}}}}",
}


def first(text: str) -> Finding:
    reading = read_text(HEAD + text + "\n")
    assert reading.strategy is None
    return reading.problems[0]


@pytest.mark.parametrize("key", NO_TEXTS, ids=lambda key: key[:9])
@pytest.mark.parametrize("place", PLACES)
def test_a_key_that_is_no_text_is_found_where_it_stands(place: str, key: str) -> None:
    text = PLACES[place].format(key=key)
    problem = first(text)
    assert problem.place is not None
    line = (HEAD + text).split("\n")[problem.place.line - 1]
    at = problem.place.column - 1
    assert line[at:].startswith(key), (line, str(problem.place))
    assert "quotes" in str(problem.hint), str(problem.hint)
    assert "Did you mean" not in str(problem.hint)


@pytest.mark.parametrize("value", NO_TEXTS, ids=lambda key: key[:9])
@pytest.mark.parametrize("place", REFERENCES)
def test_a_value_that_should_be_a_text_goes_between_quotes(place: str, value: str) -> None:
    if value in ("null", "~"):
        return  # says nothing, and is as good as left out where it may be
    problem = first(REFERENCES[place].format(value=value))
    assert problem.place is not None
    assert problem.place.line == LINE
    assert "quotes" in str(problem.hint), str(problem.message)


@pytest.mark.parametrize("quote", ["'", '"'])
def test_between_quotes_they_are_ids(quote: str) -> None:
    reading = read_text(
        HEAD + f"visions: {{{quote}2024{quote}: {{title: V}}, {quote}true{quote}: {{title: W}}}}\n"
    )
    assert reading.strategy is not None
    assert {vision.id for vision in reading.strategy.visions} == {"2024", "true"}


def test_keys_that_are_the_same_to_yaml_are_found_where_they_stand() -> None:
    problem = first("extensions: {x: {\n  1: a,\n  1.0: b}}")
    assert (problem.code, problem.place and problem.place.line) == ("DEI006", 5)


NUMBERS = {
    "power": "stakeholders: {{v: {{title: V, power: {number}}}}}",
    "baseline": "indicators: {{v: {{title: V, baseline: {{value: {number}, on: 2020-01-01}}}}}}",
    "target": "indicators: {{v: {{title: V, targets: [{{value: {number}, by: 2024-01-01}}]}}}}",
    "between": "indicators: {{v: {{title: V, targets: [{{between: [1, {number}], by: 2024-01-01}}]}}}}",
    "rise": "indicators: {{v: {{title: V, targets: [{{rise: {{percent: {number}}}, by: 2024-01-01}}]}}}}",
    "budget": "interventions: {{v: {{title: V, budget: {{amount: {number}, currency: EUR}}}}}}",
    "version": "deiframe: {number}",
    "date": "needs: {{v: {{title: V, found_on: {number}}}}}",
    "interval": "review_every: {number}",
    "word": "interventions: {{v: {{title: V, status: {number}}}}}",
    "substep": "activities: [{{substep: {number}, on: 2024-01-01, what: x}}]",
    "language": "language: {number}",
    "truth": "visions: {{v: {{title: V, illustrative: {number}}}}}",
    "text": "title: {number}",
    "list": "plugins: {number}",
    "link": "visions: {{v: {{title: V, link: {number}}}}}",
    "include": "include: {number}",
}
WILD = ["9" * 5000, "-" + "9" * 4000, "1" + "0" * 4299, "0x" + "f" * 5000, "0o" + "7" * 5000, "1e400", "-1e400",
        ".nan", ".inf", "-.inf", "12:30:45", "1e16"]  # fmt: skip


@pytest.mark.parametrize("number", WILD, ids=lambda item: item[:9])
@pytest.mark.parametrize("field", NUMBERS)
def test_a_number_that_cannot_be_is_a_finding(field: str, number: str) -> None:
    if number == "12:30:45" and field in ("text", "list", "include"):
        return  # to YAML 1.2 it is a text
    text = NUMBERS[field].format(number=number)
    reading = read_text(
        HEAD.replace("deiframe: 1\n", "" if field == "version" else "deiframe: 1\n") + text + "\n"
    )
    assert reading.problems
    for problem in reading.problems:
        for language in LANGUAGES:
            assert len(problem.message.in_language(language)) < 400


@pytest.mark.parametrize("number", ["-0.0", "0x1F", "1e2", "+3", "0o17"])
def test_other_notations_of_yaml_are_numbers(number: str) -> None:
    strategy_of(HEAD + NUMBERS["baseline"].format(number=number) + "\n")


BLANKS = ["", " ", "   ", "\\t", "\\n", "\\u00a0", "\\u3000", "\\u200b", "\\u2060", "\\ufeff", "\\u00ad", "\\u2003",
          "\\u200e", "\\u2800", "\\u3164", " \\u200b\\u00a0 "]  # fmt: skip
TEXTS = {
    "title": 'visions: {{v: {{title: "{blank}"}}}}',
    "one language": 'visions: {{v: {{title: {{en: V, nl: "{blank}"}}}}}}',
    "all languages": 'visions: {{v: {{title: {{en: "{blank}", nl: "{blank}"}}}}}}',
    "description": 'visions: {{v: {{title: V, description: "{blank}"}}}}',
    "note": 'visions: {{v: {{title: V, note: "{blank}"}}}}',
    "tag": 'visions: {{v: {{title: V, tags: ["{blank}"]}}}}',
    "because": 'outcomes: {{v: {{title: V, contributes_to: [{{to: w, because: "{blank}"}}]}}}}\nvisions: {{w: {{}}}}',
    "pillar": 'visions: {{v: {{title: V, pillars: {{growth: "{blank}"}}}}}}',
    "definition": 'indicators: {{v: {{title: V, definition: "{blank}"}}}}',
    "unit": 'indicators: {{v: {{title: V, unit: "{blank}"}}}}',
    "activity": 'activities: [{{substep: "1.1", on: 2024-01-01, what: "{blank}"}}]',
    "the strategy's title": 'title: "{blank}"',
}


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
@pytest.mark.parametrize("field", TEXTS)
def test_a_blank_text_is_a_finding(field: str, blank: str) -> None:
    problem = first(TEXTS[field].format(blank=blank))
    assert problem.code == "DEI011"
    assert str(problem.message) == "This text is blank."
    assert problem.place is not None
    assert problem.place.line == LINE


def test_the_municipality_has_a_name() -> None:
    reading = read_text("deiframe: 1\nmunicipality: {name: '\u00a0'}\n")
    assert [str(problem.message) for problem in reading.problems] == ["This text is blank."]


@pytest.mark.parametrize("text", ["-", ".", "\u00a0x", "é", "\u200bx", "日", "😀"])
def test_a_text_that_says_something_is_not_blank(text: str) -> None:
    assert read_text(HEAD + f"visions: {{v: {{title: '{text}'}}}}\n").strategy is not None


def test_problems_are_told_in_the_same_order_whatever_the_order_of_sets() -> None:
    keys = ", ".join(f"{'x' * 70}{n}: 1" for n in range(9))
    text = HEAD + f"visions: {{v: {{title: V, {keys}, {'9' * 5000}: 1}}}}\n"
    found: Reading = read_text(text)
    assert [problem.place for problem in found.problems] == sorted(
        problem.place for problem in found.problems if problem.place
    )
