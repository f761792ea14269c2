"""Folders of whatever a file system can hold: each command says what is wrong with them."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command_runs import run
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies import strategies
from surviving import EXAMPLES, SHRINKING, deaths, hold

SECONDS = float(os.environ.get("DEIFRAME_FUZZ_SECONDS", "120"))

TEXT = "deiframe: 1\nmunicipality: {name: Gent}\nvisions: {v: {title: V}}\n"


def text(path: str) -> None:
    Path(path).write_text(TEXT)


def garbage(path: str) -> None:
    Path(path).write_bytes(b"\xff\x00- [")


def folder(path: str) -> None:
    os.mkdir(path)
    Path(path, "strategy.yaml").write_text(TEXT)


def empty(path: str) -> None:
    os.mkdir(path)


def pipe(path: str) -> None:
    os.mkfifo(path)


def listening(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket")  # its path must be short
    os.rename("socket", path)


def loop(path: str) -> None:
    os.symlink(path, path)


def around(path: str) -> None:
    os.symlink(".", path)


def outside(path: str) -> None:
    os.symlink("/etc/hostname", path)


def nowhere(path: str) -> None:
    os.symlink("nothing", path)


def large(path: str) -> None:
    with open(path, "wb") as file:
        file.truncate(10**12)


KINDS: tuple[Callable[[str], None], ...] = (
    text, garbage, folder, empty, pipe, listening, loop, around, outside, nowhere, large,
)  # fmt: skip
NAMES = (
    "strategy.yaml", "a.yaml", "b.yml", "measurements", "sub", ".git", "HEAD", "baseline.json", "a.json",
    os.fsdecode(b"\xff.yaml"), "a\nb.yaml", "\x1b[31m.yaml", "café.yaml", "cafe\u0301.yaml", "-", "--help.yaml",
    " .yaml", "~a.yaml", "a" * 250 + ".yaml", "\u202e.yaml",
)  # fmt: skip
COMMANDS = (
    ("check", "."), ("check", ".", "--format", "json"), ("check", ".", "--format", "sarif"), ("check", ".", "--fix"),
    ("check", ".", "--fix", "--diff"), ("check", ".", "--baseline", "baseline.json"), ("check", "a.yaml"),
    ("assess", "."), ("assess", ".", "--since", "a.json"), ("fmt", "."), ("fmt", "--check", "."), ("fmt", "a.yaml"),
    ("render", "roadmap", ".", "-o", "picture.dot"), ("agenda", ".", "-o", "agenda.md"), ("new", "sub"), ("check",),
    ("assess", ".", "--since", "HEAD"), ("schema", "-o", "a.json"), ("plugin", "new", "sub", "-o", "sub"),
)  # fmt: skip


pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a Unix")


@given(
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(KINDS), max_size=5),
    st.sampled_from(COMMANDS),
)
def test_folders_of_anything(
    tmp_path_factory: pytest.TempPathFactory,
    content: dict[str, Callable[[str], None]],
    arguments: tuple[str, ...],
) -> None:
    there, before = tmp_path_factory.mktemp("s"), Path.cwd()
    os.chdir(there)
    try:
        for name, make in content.items():
            make(name)
        run(*arguments).check()
    finally:
        os.chdir(before)


@given(strategies(), st.sampled_from(KINDS))
def test_a_good_strategy_beside_anything(
    tmp_path_factory: pytest.TempPathFactory, strategy: object, make: Callable[[str], None]
) -> None:
    there, before = tmp_path_factory.mktemp("s"), Path.cwd()
    os.chdir(there)
    try:
        Path("good").mkdir()
        Path("good", "strategy.yaml").write_text(to_yaml(strategy), "utf-8")  # type: ignore[arg-type]
        make("more.yaml")
        Path("bad").mkdir()
        make("bad/strategy.yaml")
        found = run("check", ".", "--format", "json")
        found.check()
        assert b'"good"' in found.out
    finally:
        os.chdir(before)


@pytest.mark.slow
def test_folders_for_minutes(tmp_path_factory: pytest.TempPathFactory) -> None:
    tests = (test_folders_of_anything, test_a_good_strategy_beside_anything)

    def attempt(number: int) -> None:
        hold(tests[number % len(tests)], number, tmp_path_factory)

    found, count = deaths(attempt, SECONDS, longest=SHRINKING)
    print(f"folders: {count * EXAMPLES} inputs tried")  # noqa: T201 - for who runs it for ten minutes
    assert found == []
