"""The canonical layout changes how a file looks, never what it says."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.model.strategy import Strategy
from deiframe.source.autofix import laid_out, layout_of
from deiframe.source.formatter import canonical
from deiframe.source.limits import Limits
from deiframe.source.reader import read_text
from deiframe.source.reader_errors import Problem
from deiframe.source.syntax import SyntaxTree
from deiframe.source.writer import to_yaml
from deiframe.source.yaml_text import parse
from deiframe.testing.strategies import strategies
from support import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*/[!.]*.yaml"))
STARTERS = sorted((ROOT / "src/deiframe/starter").glob("*/*.yaml"))


def same(before: str, after: str) -> None:
    """What every layout keeps."""
    plain = before.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    values, problems = parse(plain, "", Limits())
    if problems:
        assert after == before
        return
    assert parse(after.removeprefix("\ufeff"), "", Limits()) == (values, [])
    assert sorted(SyntaxTree(plain).comments) == sorted(SyntaxTree(after).comments)
    assert canonical(after) == after


@pytest.mark.parametrize("file", EXAMPLES + STARTERS, ids=lambda f: f"{f.parent.name}-{f.name}")
def test_what_comes_along_is_canonical(file: Path) -> None:
    text = file.read_text("utf-8")
    assert canonical(text) == text


def test_keys_take_their_order_with_their_comments() -> None:
    text = """\
# The heading stays.
title: T
# about the name
municipality: {country: BE, name: X}   # at the end
deiframe: 1

objectives:
  # about b
  b:
    note: n

    # about the title
    title: B
      # deeper: belongs to the title
    dimension: equity
  a:
    contributes_to:
      - because: x
        to: b
      - {evidence: weak, to: b}
"""
    assert (
        canonical(text)
        == """\
# The heading stays.
deiframe: 1
# about the name
municipality: {name: X, country: BE}   # at the end
title: T

objectives:
  # about b
  b:
    # about the title
    title: B
      # deeper: belongs to the title
    dimension: equity

    note: n
  a:
    contributes_to:
      - to: b
        because: x
      - {to: b, evidence: weak}
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "visions:\n  v:\n    pillars: {z: Z, a: A}\n    title: {nl: N, en: E}\n",  # the author's order
        "visions: {b: {}, a: {}}\n",  # the order of items
        "extensions: {x: {b: 1, a: 2}}\n",
        "checks: {ignore: {DEI2: b, DEI1: a}}\n",
        "tags: [b, a]\n",
    ],
)
def test_what_is_the_author_s_stays(text: str) -> None:
    after = canonical(text)
    for word in (
        "z: Z, a: A",
        "nl: N, en: E",
        "b: {}, a: {}",
        "b: 1, a: 2",
        "DEI2: b, DEI1: a",
        "b, a",
    ):
        assert (word in after) == (word in text)


def test_unknown_keys_come_last_in_their_order() -> None:
    assert canonical("objectives:\n  g:\n    zz: 1\n    aa: 2\n    title: T\n") == (
        "objectives:\n  g:\n    title: T\n    zz: 1\n    aa: 2\n"
    )


def test_an_anchor_stays_before_its_alias() -> None:
    text = "note: &x hello\ndeiframe: 1\ntitle: *x\n"
    assert canonical(text) == text


@pytest.mark.parametrize(
    "text, after",
    [
        ("", ""),
        ("\n\n", ""),
        ("# only\n\n\n\n# comments", "# only\n\n# comments\n"),
        ("\ufeffdeiframe: 1\r\ntitle: T  \r\n", "deiframe: 1\ntitle: T\n"),
        ("deiframe: 1\rtitle: T", "deiframe: 1\ntitle: T\n"),
        ("title: |+\n  a  \n\n\n\nnote: n\n", "title: |+\n  a  \n\n\n\nnote: n\n"),
        ("title: |\n  a  \n\n\n  b\nnote: n\n", "title: |\n  a  \n\n\n  b\nnote: n\n"),
        ('title: "a\n\n\n  b"\n', 'title: "a\n\n\n  b"\n'),
        ("note: n\ntitle: |\n  a\n", "title: |\n  a\nnote: n\n"),
        ("note: |\n  a\n\n  b\n\ntitle: t\n", "title: t\n\nnote: |\n  a\n\n  b\n"),
        ("a: [", "a: ["),
        ("title: 'caf\u00e9\u2028x'\nnote: y\n", "title: 'caf\u00e9\u2028x'\nnote: y\n"),
    ],
)  # fmt: skip
def test_blanks_and_ends_of_lines(text: str, after: str) -> None:
    assert canonical(text) == after
    same(text, canonical(text))


@pytest.mark.parametrize(
    "text",
    [
        "\n\ufeffdeiframe: 1\n",
        "title: t\n\ufeffdeiframe: 1  \n",
        "\ufeff\ufeffdeiframe: 1  \n",
        "\n \ufeff\n",
        "\n\ufeff# a comment\ndeiframe: 1\n",
        "title: '\ufeff'\ndeiframe: 1  \n",
    ],
)
def test_a_byte_order_mark_within_a_file_is_said_with_its_place(text: str) -> None:
    """Were it laid out, it might come to stand first, and be taken off by the next reader."""
    assert canonical(text) == text
    assert laid_out(text.encode()) == text.encode()
    found = layout_of(text.encode(), "x.yaml")
    problem = next(one for one in read_text(text).problems if one.code == "DEI003")
    assert isinstance(found, Problem)
    assert (
        str(found.message)
        == str(problem.message)
        == "The file contains a control character (U+FEFF)."
    )
    before = text.removeprefix("\ufeff").split("\ufeff")[0]
    place = (before.count("\n") + 1, len(before.split("\n")[-1]) + 1, 1)
    assert found.spot == place
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == place[:2]


def odd(text: str, chance: random.Random) -> str:
    """A file as somebody might have left it."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(lines))
        indent = " " * (len(lines[at]) - len(lines[at].lstrip()))
        match chance.randrange(12):
            case 0:
                lines.insert(at, "")
            case 1:
                lines.insert(at, indent + "# a comment: with {braces} and 'quotes")
            case 2:
                lines.insert(at, " " * chance.randrange(9) + "# at an odd column")
            case 3:
                lines[at] += "   "
            case 4:
                lines[at] += "  # at the end"
            case 5:
                lines[at] = " " + lines[at]
            case 6:
                del lines[at:]
                lines.append("")
            case 7:
                lines[at], lines[at - 1] = lines[at - 1], lines[at]
            case 8:
                lines.insert(
                    at,
                    f"{indent}note{at}: |{chance.choice(['', '+', '-'])}\n{indent}  text  \n\n{indent}  more",
                )
            case 9:
                lines.insert(
                    at, f"{indent}key{at}: [one,\n{indent}   two, # three\n{indent}   four]"
                )
            case 10:
                lines.insert(at, f"{indent}long{at}: >-\n{indent}   folded\n{indent}   text\n")
            case _:
                lines.insert(at, f'{indent}quoted{at}: "a text\n\n{indent}  over lines"')
    end = chance.choice(["\n", "\n", "\n", "\r\n", "\r"])
    return chance.choice(["", "", "\ufeff"]) + end.join("\n".join(lines).split("\n"))


@pytest.mark.parametrize("seed", range(400))
def test_hundreds_of_odd_files_keep_what_they_say(seed: int) -> None:
    chance = random.Random(seed)
    text = odd(chance.choice(EXAMPLES + STARTERS).read_text("utf-8"), chance)
    same(text, canonical(text))


@pytest.mark.parametrize("seed", range(60))
def test_lines_are_moved_and_none_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    file = chance.choice([example for example in EXAMPLES if "rotterdam" in str(example)])
    blocks = file.read_text("utf-8").split("\n  ")
    text = "\n  ".join(_shuffled(block, chance) for block in blocks)
    after = canonical(text)
    same(text, after)
    flat = [
        line for line in text.split("\n") if "{" not in line and "- " not in line and line.strip()
    ]
    assert all(line.rstrip() in after for line in flat)


def _shuffled(block: str, chance: random.Random) -> str:
    """An item with its lines of one key each in another order."""
    first, *lines = block.split("\n")
    simple = [n for n, line in enumerate(lines) if line.startswith("    ") and line[4:5].isalpha()]
    whole = [n for n in simple if n + 1 == len(lines) or not lines[n + 1].startswith("     ")]
    texts = [lines[n] for n in whole]
    chance.shuffle(texts)
    for n, text in zip(whole, texts, strict=True):
        lines[n] = text
    return "\n".join([first, *lines])


@given(strategies(max_items=2), st.integers(0, 1000))
def test_whatever_a_strategy_holds_it_keeps(strategy: Strategy, seed: int) -> None:
    text = to_yaml(strategy)
    same(text, canonical(text))
    left = odd(text, random.Random(seed))
    same(left, canonical(left))


def test_deeply_nested_files_do_not_break_it() -> None:
    text = "extensions:\n" + "".join(" " * n + "a:\n" for n in range(1, 60)) + " " * 60 + "b: 1  \n"
    same(text, canonical(text))


def test_a_file_that_is_not_utf8_is_left() -> None:
    assert laid_out(b"title: caf\xe9  \n") == b"title: caf\xe9  \n"
    assert laid_out("title: x  \n".encode("utf-16")) == "title: x  \n".encode("utf-16")


def test_a_large_file_is_done_soon_enough_to_wait_for() -> None:
    item = "  k{n}:\n    note: n\n    title: T {n}\n    unit: percent\n"
    text = "indicators:\n" + "".join(item.format(n=n) for n in range(3000))
    after = canonical(text)
    assert after.count("    title:") == 3000
    assert after.index("title: T 0") < after.index("note: n")


KILLED = """
import os, sys
from pathlib import Path
from deiframe.cli.atomic_write import write_whole
path = Path(sys.argv[1])
old, new = b"old " * 100_000, b"new " * 100_000
print("ready", flush=True)
while True:
    write_whole(path, new)
    write_whole(path, old)
"""


def test_killed_at_any_moment_the_old_or_the_new_file_is_there(tmp_path: Path) -> None:
    path = tmp_path / "strategy.yaml"
    path.write_bytes(b"old " * 100_000)
    for wait in (0.0, 0.01, 0.02, 0.03, 0.05, 0.08):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert path.read_bytes() in (b"old " * 100_000, b"new " * 100_000)
