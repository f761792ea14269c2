"""Whatever a user hands over, no command ends in a failure of its own: it says what is wrong."""

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_texts import broken, nearly_right, trees
from command_runs import run, written
from surviving import EXAMPLES, SHRINKING, deaths, hold

SECONDS = float(os.environ.get("DEIFRAME_FUZZ_SECONDS", "120"))
DIAGRAMS = (
    "theory-of-change", "stakeholder-map", "roadmap", "principles-wheel", "driver-radar",
    "institutionalisation-ladder", "rasci-matrix", "change-agent-network",
)  # fmt: skip
FORMATS = ("text", "json", "sarif", "junit", "markdown")

words = st.text(max_size=12) | st.sampled_from(
    [
        "DEI101",
        "4.2",
        "9" * 5000,
        "\udcff",
        "-",
        "",
        "../x",
        "a" * 5000,
        "principle-5",
        "support",
        "1e400",
    ]
)
commands = st.one_of(
    st.sampled_from(FORMATS).map(lambda form: ("check", "{s}", "--format", form)),
    st.sampled_from([
        ("check", "{s}", "--fix"), ("check", "{s}", "--fix", "--diff"), ("check", "{s}", "-v"),
        ("check", "{s}", "--baseline", "{t}/baseline.json"), ("check", "{s}", "--statistics", "--group-by", "code"),
        ("check", "{s}", "--baseline", "{s}/strategy.yaml"), ("assess", "{s}", "--since", "{s}/strategy.yaml"),
        ("fmt", "{s}"), ("fmt", "{s}", "--check"), ("fmt", "{s}", "--check", "--diff"),
        ("fmt", "-"), ("fmt", "{s}/strategy.yaml"),
    ]),
    st.sampled_from(["text", "json", "markdown"]).map(lambda form: ("assess", "{s}", "--format", form)),
    st.sampled_from(["4.2", "principle-5", "level", "support"]).map(lambda key: ("assess", "{s}", "--why", key)),
    st.sampled_from(DIAGRAMS).map(lambda name: ("render", name, "{s}", "-o", "{t}/picture.dot", "--force")),
    st.sampled_from(["md", "txt", "docx"]).map(lambda form: ("agenda", "{s}", "-o", "{t}/agenda." + form)),
)  # fmt: skip
spoken = st.sampled_from([(), ("--language", "nl"), ("--language", "it")])
days = st.sampled_from([(), ("--on", "0001-01-01"), ("--on", "9999-12-31")])


@contextmanager
def a_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="deiframe-fuzz-") as name:
        yield Path(name)


def holds(
    text: str | bytes, arguments: tuple[str, ...], language: tuple[str, ...], *more: str
) -> None:
    with a_folder() as there:
        strategy = written(there / "s", text)
        filled = [
            argument.format(s=strategy, t=there) if "{" in argument else argument
            for argument in arguments
        ]
        stdin = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        found = run(*language, *filled, *more, stdin=stdin)
        if "--force" in filled and found.code == 2 and "--force" in found.err:
            found = run(
                *language, *(item for item in filled if item != "--force"), *more, stdin=stdin
            )
        found.check()


def on_a_day(arguments: tuple[str, ...], day: tuple[str, ...]) -> tuple[str, ...]:
    return () if arguments[0] == "fmt" else day


@given(trees(), commands, spoken, days)
def test_files_of_what_does_not_fit(
    text: str, arguments: tuple[str, ...], language: tuple[str, ...], day: tuple[str, ...]
) -> None:
    holds(text, arguments, language, *on_a_day(arguments, day))


@given(nearly_right(), commands, spoken, days)
def test_strategies_that_mean_harm(
    text: str, arguments: tuple[str, ...], language: tuple[str, ...], day: tuple[str, ...]
) -> None:
    holds(text, arguments, language, *on_a_day(arguments, day))


@given(st.binary(max_size=400), commands)
def test_any_bytes(data: bytes, arguments: tuple[str, ...]) -> None:
    holds(data, arguments, ())


@given(st.integers(0, 10**9), commands)
def test_broken_texts(number: int, arguments: tuple[str, ...]) -> None:
    holds(broken(random.Random(number)), arguments, ())


@given(words)
def test_any_words(word: str) -> None:
    with a_folder() as there, chdir(there):
        for arguments in (
            ("explain", word), ("check", word), ("assess", word), ("fmt", word), ("render", word), ("agenda", word),
            ("schema", "--section", word), ("new", "new" + word.replace("/", "")), ("plugin", "list", word), (word,),
            ("plugin", "new", word, "-o", "plugin"), ("check", ".", "--limit", f"depth={word}"),
            ("check", "--on", word), ("check", "--select", word), ("assess", "--why", word), ("agenda", "--for", word),
        ):  # fmt: skip
            if "\0" not in "".join(arguments):
                run(*arguments).check()


TESTS = (
    test_files_of_what_does_not_fit,
    test_strategies_that_mean_harm,
    test_any_bytes,
    test_broken_texts,
    test_any_words,
)


def attempt(number: int) -> None:
    """The examples of one of the tests, chosen by the number."""
    hold(TESTS[number % len(TESTS)], number)


@pytest.mark.slow
def test_all_of_it_for_minutes() -> None:
    found, count = deaths(attempt, SECONDS, longest=SHRINKING)
    print(f"commands: {count * EXAMPLES} inputs tried")  # noqa: T201 - for who runs it for ten minutes
    assert found == []
