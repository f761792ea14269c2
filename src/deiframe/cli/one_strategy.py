"""The strategy that a command works on, with all that its plugins add; its problems are told."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deiframe.about import LANGUAGES
from deiframe.cli.printing import tell
from deiframe.cli.speaking import chosen_language, reader_language
from deiframe.cli.where import chosen_limits
from deiframe.diagnostics import Finding
from deiframe.errors import DeiframeError
from deiframe.languages import say
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from deiframe.model.strategy import Strategy
    from deiframe.pipeline import Checked
    from deiframe.standings import Assessment


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
        from deiframe.exchange.terminal_findings import problems_told

        problems = checked.reading.problems
        lines = problems_told(problems, checked.reading.places.line, reader_language())
        tell("\n".join(lines))
    tell_problems_of_plugins(checked.examined.findings)
    return checked


def tell_problems_of_plugins(findings: Iterable[Finding]) -> None:
    """Tell which plugins do not work, for commands that do not tell findings."""
    from deiframe.plugins.problems import ABOUT_PLUGINS

    for finding in findings:
        if finding.code in ABOUT_PLUGINS:
            for said in filter(None, (finding.message, finding.hint)):
                tell(on_one_line(say(said, reader_language())))


@contextmanager
def perhaps_because_of(problems: Iterable[Finding]) -> Iterator[None]:
    """Where something is not there, say which plugins have problems: it may be theirs."""
    from deiframe.plugins.problems import not_there

    try:
        yield
    except DeiframeError as error:
        raise DeiframeError(not_there(error.message, problems)) from error


def exit_code(checked: "Checked", assessment: "Assessment | None" = None) -> int:
    """1 if a plugin broke off, so that what was made may lack its part; else 0."""
    from deiframe.plugin_pages import FAILED

    is_whole = assessment is None or assessment.is_whole
    broke_off = any(finding.code == FAILED.code for finding in checked.examined.findings)
    return int(broke_off or not is_whole)


def language_for(context: click.Context, strategy: "Strategy") -> str:
    """The language in which to write about a strategy: the one asked for, else its own."""
    own = strategy.language
    return chosen_language(context) or (own if own in LANGUAGES else reader_language())
