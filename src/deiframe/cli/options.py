"""Arguments and options that several commands share: one name and one metavar for one thing."""

import datetime as dt
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli.i18n import reader_language
from deiframe.cli.translated import argument, option
from deiframe.i18n import Message, message, translate


class Day(click.ParamType[dt.date]):
    """A day, written year-month-day."""

    name = "DATE"

    def convert(self, value: Any, param: Any, ctx: Any) -> dt.date:
        """Read it."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            text = message("{value!r} is not a date; write YYYY-MM-DD.", value=value)
            self.fail(translate(text, reader_language()), param, ctx)


class Count(click.ParamType[int]):
    """A whole number, 0 or more."""

    name = "NUMBER"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """Read it."""
        if isinstance(value, int):
            return value
        if not re.fullmatch("[0-9]{1,9}", str(value)):
            text = message("{value!r} is not a whole number.", value=value)
            self.fail(translate(text, reader_language()), param, ctx)
        return int(value)


today_option = option(
    "--on",
    "today",
    group=groups.LANGUAGE_AND_DATE,
    type=Day(),
    default=None,
    default_text=message("today"),
    help="Evaluate as of this date.",
)

_NEAREST: Final = message(
    "A strategy folder, or a file of a strategy. [default: the nearest strategy at or above this"
    " folder]"
)
_NEAREST_OR_BELOW: Final = message(
    "A strategy folder, a file of a strategy, or a folder with strategies below it. [default: the"
    " nearest strategy at or above this folder]"
)


def path_argument(about: Message = _NEAREST) -> Callable[[Any], Any]:
    """The argument ``PATH``: the strategy that a command works on."""
    return argument(
        "path", required=False, type=click.Path(path_type=Path), metavar="PATH", about=about
    )


def paths_argument(about: Message = _NEAREST_OR_BELOW) -> Callable[[Any], Any]:
    """The argument ``PATH...``: the strategies that a command works on."""
    return argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH", about=about)


def format_option(
    choice: click.Choice[str], default: Message = message("the suffix of FILE, else text")
) -> Callable[[Any], Any]:
    """The option ``--format``."""
    return option(
        "--format",
        "form",
        group=groups.OUTPUT,
        type=choice,
        default_text=default,
        help="Output format.",
    )


def strategy_folder(path: Path | None) -> Path:
    """Return the folder of a strategy: the one given, the one of a file, or the nearest.

    Raises:
        DeiframeError: there is none.
    """
    from deiframe.errors import DeiframeError
    from deiframe.repository import folder_of_file, nearest_strategy, no_folder
    from deiframe.source.file_reader import MAIN

    if path is None:
        return nearest_strategy(Path())
    if path.name != MAIN and os.path.isfile(path):
        return folder_of_file(path)
    folder = path.parent if path.name == MAIN else path
    if not os.path.isdir(folder):
        raise DeiframeError(no_folder(path))
    return folder
