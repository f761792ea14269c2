"""The pytest plugin: each strategy file is tested, each rule a test of its own.

pytest loads this module in every run of an environment that has deiframe, so it imports nothing but
pytest, and does nothing until a run asks for it by ``--deiframe`` or by a setting in its file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from deiframe.testing.strategy_file import StrategyFile

MAIN: Final = "strategy.yaml"

STRATEGIES: Final = "deiframe_strategies"
SETTINGS: Final = {
    "deiframe_fail_on": "the lightest finding that fails a test: error (default), warning, advice",
    "deiframe_profile": "how much to ask: starting, growing, strict (default: as a strategy says)",
    "deiframe_on": "test as if it were this day, year-month-day (default: today)",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say by what a run asks for strategies to be tested."""
    group = parser.getgroup("deiframe", "strategies for diversity, equity and inclusion")
    group.addoption(
        "--deiframe",
        action="append",
        default=[],
        metavar="PATH",
        help="test the strategy in this folder (or those below it), not deiframe_strategies;"
        " may be repeated",
    )
    group.addoption(
        "--deiframe-update",
        action="store_true",
        help="write the snapshots of deiframe_snapshot again",
    )
    parser.addini(
        STRATEGIES,
        "strategies to test: folders, or patterns of them, from the root",
        type="linelist",
    )
    for name, words in SETTINGS.items():
        parser.addini(name, words, default="")


def pytest_configure(config: pytest.Config) -> None:
    """Bring the fixtures; and where strategies are asked for, find them."""
    from deiframe.testing import fixtures

    config.pluginmanager.register(fixtures, "deiframe-fixtures")
    if not _is_asked(config):
        return
    from deiframe.testing.run import run_of

    run = run_of(config)
    if config.getoption("deiframe") or config.args_source is not pytest.Config.ArgsSource.ARGS:
        here = config.invocation_params.dir
        given = {(here / argument.partition("::")[0]).resolve() for argument in config.args}
        files = (folder / MAIN for folder in run.folders)
        config.args += [str(file) for file in files if file.resolve() not in given]


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say how strategies are tested."""
    if not _is_asked(config):
        return None
    from deiframe.testing.run import run_of

    return run_of(config).header


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> StrategyFile | None:
    """Collect a strategy that is to be tested."""
    if file_path.name != MAIN or not _is_asked(parent.config):
        return None
    from deiframe.testing.run import run_of

    if not run_of(parent.config).includes(file_path.parent):
        return None
    from deiframe.testing.strategy_file import StrategyFile

    return StrategyFile.from_parent(parent, path=file_path)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the snapshots that were written."""
    if not terminalreporter.config.getoption("deiframe_update"):
        return
    from deiframe.testing.snapshots import WRITTEN

    written = sorted(
        {str(value) for name, value in _properties(terminalreporter) if name == WRITTEN}
    )
    if written:
        terminalreporter.section("deiframe")
        for name in written:
            terminalreporter.line(name)


def _properties(reporter: pytest.TerminalReporter) -> Iterator[tuple[str, object]]:
    for outcome in ("passed", "failed"):
        for report in reporter.stats.get(outcome, []):
            yield from getattr(report, "user_properties", [])


def _is_asked(config: pytest.Config) -> bool:
    return bool(config.getoption("deiframe") or any(map(config.getini, (STRATEGIES, *SETTINGS))))
