"""A plugin that is missing or breaks is named, and takes nothing else down."""

import datetime as dt
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from types import ModuleType

import attrs
import pytest

from deiframe.diagnostics import Severity
from deiframe.extend.hookspecs import hookimpl
from deiframe.extend.rule import Hit, Rule, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.languages import message
from deiframe.pipeline import examine
from deiframe.plugins import Additions, installed, load_plugins
from deiframe.source.reader import read_text

TEXT = "deiframe: 1\nmunicipality: {name: X}\ndepartments: {parks: {}}\nplugins: [guest]\n"


def a_rule(code: str = "XX101", *, breaks: bool = False) -> Rule:
    def check(graph: StrategyGraph) -> Iterator[Hit]:
        """A title"""
        if breaks:
            raise RuntimeError("boom")
        yield Hit(message=message("Found."), item="parks")

    return rule(code, Severity.ADVICE, principles=[], substeps=[], fails="", passes="")(check)


def a_plugin(*rules: Rule) -> ModuleType:
    class Guest:
        @hookimpl
        def deiframe_rules(self) -> list[Rule]:
            return list(rules)

    return Guest()  # type: ignore[return-value]


@pytest.fixture
def guest(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the entry point `guest` loads: the first of the list, or an exception in it."""
    loads: list[object] = []

    class Point(EntryPoint):
        def load(self) -> object:
            if isinstance(loads[0], Exception):
                raise loads[0]
            return loads[0]

    points = EntryPoints([Point("guest", "guest.plugin", "deiframe")])
    monkeypatch.setattr("deiframe.plugins.entry_points.entry_points", lambda group: points)
    return loads


def check(extensions: Additions) -> list[tuple[str, str]]:
    reading = read_text(TEXT)
    assert reading.strategy is not None
    found = examine(
        reading.strategy, extensions, today=dt.date(2026, 6, 1), locate=reading.places.of
    )
    return [(one.code, one.plugin) for one in found.findings]


def test_a_guest_s_rules_apply_when_it_is_named(guest: list[object]) -> None:
    guest.append(a_plugin(a_rule()))
    assert ("XX101", "guest") in check(load_plugins(["guest"]))
    assert ("XX101", "guest") not in check(load_plugins([]))


def test_a_missing_plugin_is_named_with_its_place() -> None:
    reading = read_text(TEXT.replace("guest", "nowhere"))
    assert reading.strategy is not None
    found = examine(
        reading.strategy,
        load_plugins(["nowhere"]),
        today=dt.date(2026, 6, 1),
        locate=reading.places.of,
    )
    [problem] = [one for one in found.findings if one.code == "DEI030"]
    assert problem.place is not None
    assert problem.place.line == 4
    assert "pip install deiframe-nowhere" in str(problem.hint)


def test_a_plugin_that_does_not_load_is_named_and_the_rest_goes_on(guest: list[object]) -> None:
    guest.append(ImportError("no module named nothing"))
    found = check(load_plugins(["guest"]))
    assert ("DEI031", "guest") in found
    assert ("DEI304", "deiframe") in found


def test_a_rule_that_raises_is_named_and_the_rest_goes_on(guest: list[object]) -> None:
    guest.append(a_plugin(a_rule(breaks=True), a_rule("XX102")))
    found = check(load_plugins(["guest"]))
    assert ("DEI031", "guest") in found
    assert ("XX102", "guest") in found
    assert ("DEI304", "deiframe") in found


def test_a_code_that_is_taken_is_one_clear_error(guest: list[object]) -> None:
    guest.append(a_plugin(a_rule("DEI304")))
    found = check(load_plugins(["guest"]))
    assert ("DEI031", "guest") in found
    assert ("DEI304", "deiframe") in found
    assert ("DEI304", "guest") not in found


def test_a_broken_plugin_is_listed_with_its_problem(guest: list[object]) -> None:
    guest.append(ValueError("broken"))
    [one] = installed()
    [problem] = one.adds.problems
    assert "broken" in str(problem.message)


def test_built_ins_come_in_by_the_hooks_in_the_order_of_their_codes() -> None:
    codes = [one.code for one in load_plugins([]).rules]
    assert codes == sorted(codes)
    assert {one.name for one in load_plugins([]).diagrams} >= {
        "theory-of-change",
        "stakeholder-map",
    }
    assert all(attrs.has(type(one)) for one in load_plugins([]).rules)
