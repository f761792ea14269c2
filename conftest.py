"""The examples in the docs are run: Python as it stands, YAML as a strategy that must be sound."""

import gc
import os
import signal
from collections.abc import Iterator

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell that runs the tests in the background has all that they start ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _each_test_with_garbage_collected() -> Iterator[None]:
    """A command that makes many values turns it off for the rest of its process."""
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _each_test_in_the_language_of_the_machine() -> Iterator[None]:
    """A command sets the language of its process, which outlives it where tests share one."""
    before = os.environ.get("LANGUAGE")
    yield
    if before is None:
        os.environ.pop("LANGUAGE", None)
    else:
        os.environ["LANGUAGE"] = before


class StrategyParser(CodeBlockParser):
    """Reads each block of YAML as a whole strategy."""

    language = "yaml"

    def evaluate(self, example: Example) -> str | None:
        """Fail with the problems that the reader finds."""
        from deiframe.source.reader import read_text

        problems = read_text(example.parsed).problems
        return "\n".join(f"{one.place}: {one.message}" for one in problems) or None


pytest_plugins = ["pytester"]

# Made from the rules and sub-steps, whose own tests run the examples.
collect_ignore = ["docs/rules", "docs/roadmap"]
# Done from the first block to the last, as a reader would, by tests/test_tutorial.py.
collect_ignore.append("docs/plugin-tutorial.md")

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), StrategyParser()], patterns=["*.md"]
).pytest()
