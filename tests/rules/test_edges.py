"""Each rule says what it should on both sides of its line, and points at the right place."""

import datetime as dt
import importlib.util
from pathlib import Path
from typing import Any

import attrs
import pytest

from deiframe.diagnostics import Finding
from deiframe.model.vocabulary import Profile
from deiframe.pipeline import assess
from deiframe.plugins import load
from deiframe.rules import all_rules
from deiframe.selection import Selection
from deiframe.source.reader import read_text

TODAY = dt.date(2026, 6, 1)
RULES = {rule.code: rule for rule in all_rules()}
HEAD = "deiframe: 1\nmunicipality: {name: X}\n"


def _module(name: str) -> Any:
    """A module beside this one (the tests are no package)."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EDGES = _module("edges").EDGES


def ask(code: str, text: str) -> tuple[Finding, ...]:
    """What one rule says of a strategy."""
    reading = read_text(HEAD + text)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    only = attrs.evolve(load([]), rules=(RULES[code],))
    strict = Selection(profile=Profile.STRICT)
    return assess(
        reading.strategy, only, today=TODAY, locate=reading.places.of, selection=strict
    ).findings


@pytest.mark.parametrize(
    "code, text, ids",
    [pytest.param(code, text, ids, id=f"{code}-{what}") for code, what, text, ids in EDGES],
)
def test_the_line_runs_here(code: str, text: str, ids: list[str]) -> None:
    assert sorted(one.id for one in ask(code, text)) == sorted(ids)


@pytest.mark.parametrize("code", sorted(set(RULES) - {"DEI702"}))
def test_a_finding_points_into_its_item(code: str) -> None:
    found = ask(code, RULES[code].fails) if "period:" in RULES[code].fails else None
    for one in found or ():
        assert one.place is not None
