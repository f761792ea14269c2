"""However deep a text is nested, or seems to be: no parser dies of it, and no harmless one is refused."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deiframe.source.formatter import canonical
from deiframe.source.limits import Limits
from deiframe.source.nesting import MOST_LEVELS, levels, may_be_deep, too_deep
from deiframe.source.reader import Reading, read_text
from deiframe.source.syntax import SyntaxTree
from deiframe.source.yaml_text import _UNUSUAL, parse
from support import ROOT

FILES = sorted(
    [*ROOT.glob("examples/**/*.y*ml"), *ROOT.glob("src/**/*.y*ml"), *ROOT.glob("*.y*ml")]
)
HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"

DEEP = {
    "lists on a line": "- " * 20_000 + "a",
    "lists that hold nothing": "- " * 20_000,
    "tabs between": HEAD + "x:\n" + "-\t" * 20_000 + "a",
    "keys on a line": "? " * 1_000,
    "lists and keys in turn": "- ? " * 5_000,
    "values without keys": ": " * 20_000,
    "after something else": HEAD + "x: [] " + "- " * 20_000,
    "after the start of a document": "--- " + "- " * 20_000,
    "by indentation": HEAD + "x:\n" + "".join(" " * n + "a:\n" for n in range(1, 3_000)),
    "lists by indentation": "".join(" " * n + "-\n" for n in range(3_000)),
    "brackets": HEAD + "x: " + "[" * 20_000,
    "brackets that are closed": HEAD + "x: " + "[" * 20_000 + "]" * 20_000,
    "braces": HEAD + "x: " + "{a: " * 20_000,
    "braces and brackets": HEAD + "x: " + "[{a: " * 10_000,
    "keys in braces": HEAD + "x: " + "{? " * 10_000,
    "just too deep, by lines": HEAD + "x:\n" + "".join(" " * n + "a:\n" for n in range(1, 66)),
    "just too deep, in brackets": HEAD + "x: " + "[" * 65 + "]" * 65,
    "too deep for places": HEAD + "x:\n" + "".join(" " * n + "a:\n" for n in range(1, 300)),
    "brackets and an anchor": "a: &a " + "[" * 1_000_000,
    "brackets of both kinds and an anchor": "a: &a " + "[{" * 500_000,
    "a tag in the depth": HEAD + "x:\n  " + "- " * 200 + "!x a",
}


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deep_is_one_finding(text: str) -> None:
    for ends in (text, text.replace("\n", "\r"), text.replace("\n", "\r\n")):
        reading = read_text(ends)
        assert codes(reading) == ["DEI005"]
        assert "nested more than 64 levels" in str(reading.problems[0].message)
    assert canonical(text).rstrip() == text.rstrip()
    assert SyntaxTree(text).root is not None


def noted(text: str) -> str:
    lines = "\n      ".join(text.split("\n"))
    return HEAD + f"visions:\n  v:\n    title: V\n    note: |\n      {lines}\n    tagz: x\n"


HARMLESS = {
    "a dashed line": "- " * 200,
    "a rule": "-" * 400,
    "stairs": "".join(" " * n + "a: b\n" for n in range(150)),
    "stairs of lists": "".join(" " * n + "- x\n" for n in range(150)) + "*bold*",
    "brackets": "[ " * 5_000 + ":-[ ",
    "braces": "{" * 5_000,
    "questions": "what? why? who? " * 500 + "? ? ?",
    "letters that mark": "*bold* & <b> !important " * 300,
    "a table": "| - | - | - |\n" * 300,
    "tabs": "a\t-\t-\t-\tb\n" * 100,
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_a_text_that_only_looks_deep_is_read(text: str) -> None:
    reading = read_text(noted(text))
    assert codes(reading) == ["DEI010"], str(reading.problems[0].message)
    place = reading.problems[0].place
    assert place is not None
    assert place.line == noted(text).count("\n")  # found where it stands, below what looked deep
    quoted = HEAD + "visions: {v: {title: V, note: '" + text.replace("\n", "\n  ") + "'}}\n"
    assert not codes(read_text(quoted))
    commented = HEAD + "".join(f"# {line}\n" for line in text.split("\n"))
    assert not codes(read_text(commented))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_of_ours_needs_a_closer_look(file: Path) -> None:
    assert not may_be_deep(file.read_text("utf-8"))


words = st.sampled_from(
    [
        "a",
        "- - - - x",
        "a\n  - b\n- c",
        "? x",
        "[[[",
        "x: y: z",
        "- " * 90,
        "-" * 90,
        "{",
        " " * 90 + "x",
        "\n\n",
    ]
)
documents = st.recursive(
    words | st.text(max_size=5) | st.integers() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("ab- :?", max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)
wraps = st.lists(st.sampled_from(["list", "group", "both"]), max_size=90)


def depth(text: str) -> int:
    """How deep it really is, as another parser sees it, without a stack of its own."""
    deepest = now = 0
    for event in yaml.parse(text):
        now += isinstance(event, yaml.CollectionStartEvent) - isinstance(
            event, yaml.CollectionEndEvent
        )
        deepest = max(deepest, now)
    return deepest


@given(
    documents, wraps, st.sampled_from([True, False, None]), st.integers(1, 9), st.integers(20, 400)
)
def test_nothing_is_refused_that_the_limit_allows(
    content: object, around: list[str], flow: bool | None, indent: int, width: int
) -> None:
    for item in around:
        content = (
            [content]
            if item == "list"
            else {"k": content}
            if item == "group"
            else [{"k": [content]}]
        )
    text = yaml.dump(content, default_flow_style=flow, indent=indent, width=width, Dumper=Patient)
    line = too_deep(text, _UNUSUAL)
    if depth(text) <= MOST_LEVELS // 3:
        assert line is None
    _, problems = parse(text, "", Limits(depth=MOST_LEVELS))
    assert not [
        problem for problem in problems if "nested" in str(problem.message) and depth(text) <= 100
    ]
    if flow is False:
        assert 2 * max(levels(text), default=0) + 1 >= depth(text)


class Patient(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.mark.parametrize("part", ["- a\n...\n", "--- a\n", "a: !t b\n---\n"])
def test_of_very_many_documents_the_second_is_told(part: str) -> None:
    [problem] = read_text(part * 50_000).problems
    assert str(problem.message) == "The file contains more than one document."


def test_a_limit_of_more_than_parsers_bear_is_none() -> None:
    text = "- " * 600 + "a"
    for limits in (Limits(depth=10**9), Limits(depth=64)):
        [problem] = parse(text, "", limits)[1]
        assert problem.page.code == "DEI005"
    assert not parse("- " * 400 + "a", "", Limits(depth=500))[1]


ALIASES = {
    "one large text, many times": "a: &a "
    + "x" * 90_000
    + "\nb: ["
    + ", ".join(["*a"] * 900)
    + "]\n",
    "each ten times the one before": "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{c}: &{c} [{','.join(['*' + b] * 10)}]\n"
        for b, c in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "an anchor set again and again": "a: &a [x]\n"
    + "".join(f"b{n}: &a [*a, *a]\n" for n in range(60)),
    "as a key": "a: &a [x]\n? *a\n: 1\n",
    "itself": "a: &a [*a]\n",
    "names that begin alike": f"a: &{'n' * 90}1 {'x' * 90_000}\nb: &{'n' * 90}2 x\nc: ["
    + f"*{'n' * 90}1, " * 900
    + "]\n",
    "in a broken text": "a: &a " + "x" * 90_000 + "\nb: [" + ", ".join(["*a"] * 900) + "\nc: ]]\n",
}


@pytest.mark.parametrize("text", ALIASES.values(), ids=ALIASES)
def test_what_aliases_repeat_is_bounded(text: str) -> None:
    [problem, *_] = read_text(text).problems
    assert problem.code in ("DEI003", "DEI004", "DEI005")


def test_all_files_together_may_not_repeat_more_than_the_limit(tmp_path: Path) -> None:
    from deiframe.source.reader import read

    (tmp_path / "strategy.yaml").write_text(HEAD)
    for n in range(3):
        repeated = f"needs: {{n{n}: {{title: &t {'x' * 1_000}, note: *t, description: *t}}}}\n"
        (tmp_path / f"{n}.yaml").write_text(repeated)
    assert not read(tmp_path).problems
    [problem] = read(tmp_path, Limits(expansion=5_000)).problems
    assert problem.code == "DEI005"
    assert "expansion" in str(problem.message)


KEYS = {
    "a group in a group": "? {a: {b: c}}\n: 1\n",
    "a group": "? {a: 1, b: 2}\n: 1\n",
    "a list": "? [a, b]\n: 1\n",
    "over lines": "?\n  - a\n: 1\n",
    "without a question mark": "{a: 1}: 2\n",
    "in an item": "visions:\n  v: {[a]: 1}\n",
    "instead of an id": "visions:\n  ? [a]\n  : {title: V}\n",
    "in an extension": "extensions: {x: {y: {? {a: [1]} : 1}}}\n",
}


@pytest.mark.parametrize("text", KEYS.values(), ids=KEYS)
def test_a_list_or_group_as_a_key_is_found_where_it_stands(text: str) -> None:
    [problem] = read_text(HEAD + text).problems
    assert (problem.code, str(problem.message)) == (
        "DEI004",
        "A list, or a group of keys, cannot be a key.",
    )
    assert problem.place is not None
    assert problem.place.line >= 3
