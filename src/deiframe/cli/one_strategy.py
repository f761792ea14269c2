"""The strategy that a command works on, with all that its plugins add; its problems are told."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deiframe.about import LANGUAGES
from deiframe.cli.i18n import chosen_language, reader_language
from deiframe.cli.options import chosen_limits
from deiframe.cli.plugin_problems import tell_problems_of_plugins
from deiframe.cli.printing import tell
from deiframe.cli.shell_paths import path_from_here

if TYPE_CHECKING:
    from deiframe.model.strategy import Strategy
    from deiframe.pipeline import Checked


def checked_strategy(
    folder: Path, today: dt.date | None, limits: tuple[tuple[str, int], ...]
) -> "Checked":
    """Read and check a strategy; if it cannot be read (no graph), say why.

    What is wrong with its plugins is told: whatever is made of the strategy may lack their part.
    """
    from deiframe.pipeline import check
    from deiframe.plugins import EVERYTHING

    checked = check(
        folder, today=today or dt.date.today(), limits=chosen_limits(limits), wanted=EVERYTHING
    )
    if checked.examined.graph is None:
        from deiframe.formats.terminal_findings import problem_lines

        lines = problem_lines(
            checked.reading.problems,
            checked.reading.places.line,
            reader_language(),
            path_from_here(folder),
        )
        tell("\n".join(lines))
    tell_problems_of_plugins(checked.examined.findings)
    return checked


def language_for(context: click.Context, strategy: "Strategy") -> str:
    """The language in which to write about a strategy: the one asked for, else its own."""
    own = strategy.language
    return chosen_language(context) or (own if own in LANGUAGES else reader_language())
