"""What many tests share: the examples, a strategy from a few lines of YAML, a module beside a test."""

import datetime as dt
import importlib.util
from pathlib import Path
from typing import Any, Final

from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.model.strategy import Strategy
from deiframe.source.reader import read_text

ROOT: Final = Path(__file__).parents[1]
EXAMPLES: Final = ROOT / "examples"
CITIES: Final = ("ghent", "rotterdam", "genoa", "leiden")

TODAY: Final = dt.date(2026, 6, 1)
"""The day on which strategies are looked at, where nothing depends on it."""

HEAD: Final = "deiframe: 1\nmunicipality: {name: X}\n"
"""What each strategy begins with, where nothing depends on it."""


def strategy_of(text: str) -> Strategy:
    """The strategy that a whole text says, which can be read."""
    reading = read_text(text)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    return reading.strategy


def graph_of(text: str, today: dt.date = TODAY) -> StrategyGraph:
    """The graph of the strategy that a text says after its head."""
    return build_graph(strategy_of(HEAD + text), today)


def beside(test: str, name: str) -> Any:
    """The module of that name in the folder of a test's file: the tests are no package."""
    spec = importlib.util.spec_from_file_location(name, Path(test).with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
