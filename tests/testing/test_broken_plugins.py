"""What a plugin breaks fails the tests of whoever uses it, with its own file and line."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from textwrap import dedent
from typing import Any

import attrs
import pytest

from deiframe.diagnostics import Finding, Page, Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.testing.check_text import found_in
from deiframe.testing.laws.seeds import minds_no_seed

DAY = dt.date(2026, 11, 25)
PAGE = "A title\n\nWhat it is.\n\nWhy it matters: x\n\nHow to fix: x\n\nSource: x\n"


def exits(_: StrategyGraph) -> Any:
    sys.exit(0)


def skips(_: StrategyGraph) -> Any:
    pytest.skip("not today")


def raises(_: StrategyGraph) -> Any:
    raise KeyError("a-key")


def raises_late(graph: StrategyGraph) -> Iterator[Hit]:
    yield Hit(message=message("It is far."))
    raise KeyError(f"a-key of {len(graph.items)}")


def asking(check: Callable[[StrategyGraph], Any]) -> Any:
    made = rule("XX101", Severity.WARNING, principles=["1a"], substeps=["4.1"], fails="", passes="")
    return attrs.evolve(made(check), page=Page("XX101", Severity.WARNING, PAGE))


@pytest.mark.parametrize(
    "check, text",
    [
        (raises, "XX101 raised KeyError: 'a-key'"),
        (raises_late, "XX101 raised KeyError: 'a-key of 0'"),
        (exits, "raised SystemExit: 0"),
        (skips, "raised Skipped: not today"),
        (lambda _: None, "XX101 returned NoneType None"),
        (lambda _: "a text", "XX101 returned str 'a text'"),
        (lambda _: ["a text"], "XX101 yields str 'a text', which is no Hit"),
        (lambda _: [None], "XX101 yields NoneType None, which is no Hit"),
        (
            lambda _: [Finding("XX101", Severity.WARNING, message("x"))],
            "XX101 yields Finding",
        ),
        (lambda _: [Hit(message=3)], "XX101 says int 3, which is no message"),  # type: ignore[arg-type]
        (lambda _: [Hit(message=message("x"), item="nobody")], "names the item nobody"),
        (lambda _: [Hit(message=message("x"), item=None)], "which is no id"),  # type: ignore[arg-type]
        (lambda _: [Hit(message=message("{x} is {y}.", x=1))], "has no value for y"),
        (lambda _: [Hit(message=message("x"), field="title")], "no tuple of keys"),  # type: ignore[arg-type]
    ],
)
def test_a_rule_that_breaks_fails_the_test_that_finds_nothing(
    check: Callable[[StrategyGraph], Any], text: str
) -> None:
    with pytest.raises(AssertionError) as caught:
        found_in("", today=DAY, rules=[asking(check)])
    assert text in str(caught.value)
    if "raised" in text and "lambda" not in check.__name__:
        assert f"{__file__}, line {check.__code__.co_firstlineno + 1}" in str(caught.value) or (
            check is raises_late
        )
        assert caught.value.__cause__ is not None


PLUGIN = """
import sys
import pytest
from deiframe import Diagram, Hit, Severity
from deiframe.criteria import Criterion, LevelModel, Observation, Stage
from deiframe import Words, hookimpl, rule
from deiframe.criteria import StageCriterion

words = Words("broken_city")

def made(code):
    return rule(code, Severity.WARNING, principles=["1a"], substeps=["4.1"], fails="", passes="")

@made("BRK101")
def raises(graph):
    '''A title'''
    raise KeyError("a-key")

@made("BRK102")
def says_a_text(graph):
    '''A title'''
    yield "a text"

@made("BRK103")
def names_nobody(graph):
    '''A title'''
    yield Hit(message=words.message("x"), item="nobody")

@made("BRK104")
def exits(graph):
    '''A title'''
    sys.exit(0)

@made("BRK105")
def skips(graph):
    '''A title'''
    pytest.skip("not today")

def _raise(graph):
    raise ZeroDivisionError("no figures")

@hookimpl
def deiframe_rules():
    return [one for one in RULES]

@made("BRK106")
def in_the_order_of_a_set(graph):
    '''A title'''
    for tag in {tag for one in graph.strategy.visions for tag in one.tags}:
        yield Hit(message=words.message("{tag}", tag=tag))

@hookimpl
def deiframe_diagrams():
    return [] if 'in_the' in str(RULES) else [Diagram(name="broken-none", title=words.message("N"), draw=lambda graph, view: None)]

@hookimpl
def deiframe_level_models():
    asked = StageCriterion(Criterion("broken", words.message("It is so."), _raise))
    stages = (
        Stage(slug="first", title=words.message("First")),
        Stage(slug="next", title=words.message("Next"), requires=(asked,)),
    )
    return [
        LevelModel(name="broken", title=words.message("M"), about=words.message("A."), stages=stages)
    ] if MODEL else []
"""
TESTS = """
def test_findings(deiframe_findings):
    assert [one for one in deiframe_findings if one.code == "BRK101"] == []

def test_draw(deiframe_draw):
    deiframe_draw("broken-none")

def test_assessment(deiframe_assessment):
    assert deiframe_assessment.problems is not None

def test_check(deiframe_check):
    assert [one for one in deiframe_check("", plugins=["broken"]) if one.code == "BRK101"] == []
"""


@pytest.fixture
def broken(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Install a plugin with these rules, and run the tests of a city that uses it."""

    def run(*arguments: str, rules: str = "", model: bool = False) -> pytest.RunResult:
        site = pytester.mkdir("site")
        (site / "broken_city.py").write_text(f"{PLUGIN}\nRULES = [{rules}]\nMODEL = {model}\n")
        about = site / "broken_city-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-city\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text("[deiframe]\nbroken = broken_city\n")
        strategy = pytester.mkdir("strategy") / "strategy.yaml"
        chosen = "level_model: broken\n" if model else ""
        strategy.write_text(f"deiframe: 1\nmunicipality: {{name: A}}\nplugins: [broken]\n{chosen}")
        pytester.makepyfile(test_city=dedent(TESTS))
        monkeypatch.setenv("PYTHONPATH", str(site))
        monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")
        command = ("--deiframe", "strategy", "-p", "no:cacheprovider", *arguments)
        return pytester.runpytest_subprocess(*command)

    return run


def test_a_rule_that_raises_fails_its_own_test_and_all_that_rest_on_it(
    broken: Callable[..., Any],
) -> None:
    done = broken("test_city.py", rules="raises")
    text = done.stdout.str()
    for name in ("BRK101", "test_findings", "test_check"):
        assert any(
            line.startswith(("FAILED", "ERROR")) and f"::{name}" in line
            for line in text.splitlines()
        ), name
    assert "broken_city.py, line 17" in text


@pytest.mark.parametrize("name", ["says_a_text", "names_nobody", "exits", "skips"])
def test_whatever_else_a_rule_does_is_no_green_run(broken: Callable[..., Any], name: str) -> None:
    done = broken("test_city.py", rules=name)
    assert done.ret in (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)


def test_an_order_of_a_set_of_words_shows_in_another_process(
    broken: Callable[..., Any], pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken("--collect-only", rules="in_the_order_of_a_set")
    monkeypatch.syspath_prepend(str(pytester.path / "site"))
    with pytest.raises(AssertionError, match="BRK106 of the plugin broken goes by the order"):
        minds_no_seed("broken")


def test_a_diagram_and_a_criterion_that_break_fail_the_fixtures(broken: Callable[..., Any]) -> None:
    text = broken("test_city.py", model=True).stdout.str()
    assert "deiframe_diagrams, broken-none (broken_city.py, line 54): the value is NoneType" in text
    assert "broken (broken_city.py, line 40): ZeroDivisionError: no figures" in text
