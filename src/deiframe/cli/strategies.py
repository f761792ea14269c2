"""The strategy that a command works on, opened for what the command needs; reports problems."""

import datetime as dt
import gc
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deiframe.about import LANGUAGES
from deiframe.cli.i18n import chosen_language, reader_language
from deiframe.cli.limit_option import chosen_limits
from deiframe.cli.plugin_option import plugin_files
from deiframe.cli.plugin_problems import report_plugin_problems
from deiframe.cli.printing import tell
from deiframe.cli.shell_paths import path_from_here

if TYPE_CHECKING:
    from deiframe.model.strategy import Strategy
    from deiframe.opening import Opened


def opened_strategy(
    folder: Path,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
    wants: Collection[str] = (),
    only: Mapping[str, str] = {},
) -> "Opened":
    """Open a strategy; if it cannot be read (no graph), say why.

    Problems of its plugins are reported: the result may lack their part.
    """
    from deiframe.opening import open_strategy

    collect_no_garbage()
    opened = open_strategy(
        folder,
        today=today or dt.date.today(),
        wants=wants,
        only=only,
        files=plugin_files(),
        limits=chosen_limits(limits),
    )
    if opened.graph is None:
        report_unreadable(opened, folder)
    report_plugin_problems(opened.problems)
    return opened


def collect_no_garbage() -> None:
    """Look for no garbage: a short run makes many small values, and keeps them all."""
    gc.disable()


def report_unreadable(opened: "Opened", folder: Path) -> None:
    """Say why the strategy in a folder could not be read."""
    from deiframe.formats.terminal_findings import problem_lines

    lines = problem_lines(
        opened.problems, opened.places.line, reader_language(), path_from_here(folder)
    )
    tell("\n".join(lines))


def language_for(context: click.Context, strategy: "Strategy") -> str:
    """The language in which to write about a strategy: the one asked for, else its own."""
    own = strategy.language
    return chosen_language(context) or (own if own in LANGUAGES else reader_language())
