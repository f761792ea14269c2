"""Texts of files that mean harm, or only went wrong: for hypothesis, and by the thousand."""

import random
from typing import Any, Final

from hypothesis import strategies as st

from deiframe.model.kinds import Kind
from deiframe.source.converter import keys_of
from deiframe.source.key_order import FILE, NOWHERE, Part
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies import hostile_strategies
from support import HEAD, ROOT

EXAMPLES: Final = tuple(path.read_text("utf-8") for path in sorted(ROOT.glob("examples/*/*.yaml")))

SCALARS: Final = (
    "~", "null", "true", "no", "0", "-1", "3", "2024", "1e3", "1e400", "-.inf", ".nan", "-0.0",
    "9" * 5000, "0x" + "f" * 5000, "1" + "0" * 4000, "0o17", "0b1", "1_000", "12:30:45", "2024-02-30",
    "2024-01-01", "9999-12-31", "0001-01-01", "10.000", "'1.234,50'", "''", "'   '", '"\\u00a0"',
    '"\\u200b"', '"\\u3000"', '"\\n"', '"\\0"', '"\\x1b[31m"', '"\\ud800"', '"\\U0010ffff"', "a", "b",
    "v", "'a'", "monthly", "999999 years", "999999 months", "percent", "DEI101", "dei101", "en", "nl",
    "http://x", "javascript:x", "'mailto:'", "x" * 300, "'" + "- " * 200 + "'", "[]", "{}", "[[[]]]",
    "{a: {b: {c: 1}}}", "{? {a: {b: c}} : 1}", "{? [a] : 1}", "{1: 2, true: x, ~: y}", "!x y", "&a b",
    "*a", "<<", "[a, b, c]", "{en: a, nl: ''}", "{en: a, 3: b}", "six-stages", "ghent", "os", "'../x'",
    "running", "planned", "1.1", "{value: 3, by: 2024-01-01}", "{to: a, because: b}",
)  # fmt: skip
"""Values as they are written, few of which fit where they stand."""

KEYS: Final = (
    "a", "b", "v", "2024", "true", "1e3", "0x1F", "null", "~", ".nan", "2024-01-01", "'2024'", "''",
    "' '", "A B", "é", "é", "x" * 300, "9" * 30, "<<", "id", "aim", "when", "'a\\nb'", "? [a]\n",
)  # fmt: skip


def scalars() -> st.SearchStrategy[str]:
    """One value, as it is written."""
    return st.sampled_from(SCALARS)


@st.composite
def trees(draw: st.DrawFn) -> str:
    """Files of the keys that there are, with values that mostly do not fit."""
    content = draw(_values(FILE, 4))
    head = HEAD if draw(st.booleans()) else ""
    return head + "".join(f"{key}: {value}\n" for key, value in _pairs(content))


def _values(part: Part, depth: int) -> st.SearchStrategy[Any]:
    if depth == 0 or part == NOWHERE:
        return st.one_of(
            scalars(), st.lists(scalars(), max_size=3), _mappings(st.just(KEYS), NOWHERE, 0)
        )
    if part.each:
        return _mappings(st.just(KEYS), part, depth)
    known = st.just((*keys_of(part.cls), *(kind.collection for kind in Kind)))
    group = _mappings(known, part, depth)
    return st.one_of(group, group, st.lists(group, max_size=2), scalars())


def _mappings(keys: st.SearchStrategy[Any], part: Part, depth: int) -> st.SearchStrategy[Any]:
    @st.composite
    def mapping(draw: st.DrawFn) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for _ in range(draw(st.integers(0, 5))):
            key = draw(st.sampled_from(draw(keys)))
            found[key] = draw(_values(part.inside(key), depth - 1)) if depth else draw(scalars())
        return found

    return mapping()


def _pairs(content: Any) -> list[tuple[str, str]]:
    if isinstance(content, dict):
        return [(key.strip("? \n"), _flow(value)) for key, value in content.items()]
    return [("objectives", _flow(content))]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return str(value)


@st.composite
def nearly_right(draw: st.DrawFn) -> str:
    """Whole strategies that mean harm, in which at most two values are exchanged."""
    lines = to_yaml(draw(hostile_strategies(3))).split("\n")
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(lines) - 1))
        key, colon, _ = lines[at].partition(":")
        if colon:
            lines[at] = f"{key}: {draw(scalars())}"
    return "\n".join(lines)


UNITS: Final = (
    "- ", "? ", ": ", "- ? ", "? : ", "-\t", "[", "{", "]", "}", "{a: ", "[a, ", "a: ", "a:\n", "\n",
    " ", "  ", "\t", "'", '"', "|\n", ">-\n", "|2 ", "# ", "&a ", "*a ", "!t ", "!!str ", "--- ", "...\n",
    "%YAML 1.2\n", "x", "é", "\u2028", "\x85", "\ufeff", "\r", "- a\n", "  - b\n", "\\", "<<: ", ",", ": |\n",
    "&a [*a]", "a: &a {b: *a}\n", "- - ", "'- ", "0x", "1e", "@", "`", "%", "-", "--", "- -", "\x00", "😀",
)  # fmt: skip


def broken(chance: random.Random) -> str:
    """One text out of pieces of YAML, many times over, or an example in which things went wrong."""
    match chance.randrange(5):
        case 0:
            return "".join(chance.choice(UNITS) for _ in range(chance.randrange(1, 60)))
        case 1:
            unit = "".join(chance.choice(UNITS) for _ in range(chance.randrange(1, 4)))
            start = "".join(chance.choice(UNITS) for _ in range(chance.randrange(3)))
            end = "".join(chance.choice(UNITS) for _ in range(chance.randrange(3)))
            return start + unit * chance.choice((3, 70, 90, 130, 270, 510, 3_000, 30_000)) + end
        case 2:
            deep = chance.choice((50, 70, 90, 130, 260, 600, 1500))
            heads = [
                chance.choice(("a:", "-", "?", "? a:", "- a:", ":", "&a", "[", "|", "'"))
                for _ in range(3)
            ]
            step = chance.choice((0, 1, 1, 2, 3))
            rows = (" " * (step * n) + heads[n % chance.randrange(1, 4)] for n in range(deep))
            return "\n".join(rows) + chance.choice(("", "\n", " x", "\n- " + "- " * 90))
        case 3:
            signs = list(chance.choice(EXAMPLES))
            for _ in range(chance.randrange(1, 12)):
                at = chance.randrange(len(signs))
                signs[at : at + chance.choice((0, 0, 1, 30))] = chance.choice(
                    UNITS
                ) * chance.choice((1, 1, 2, 300))
            return "".join(signs)
        case _:
            lines = chance.choice(EXAMPLES).split("\n")
            for _ in range(chance.randrange(1, 8)):
                at = chance.randrange(len(lines))
                key = lines[at].split(":")[0]
                lines[at] = f"{key}: {chance.choice(SCALARS)}"
            return "\n".join(lines)
