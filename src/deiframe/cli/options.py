"""Arguments and options that several commands share."""

import datetime as dt
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import click

from deiframe.cli.i18n import TranslatedOption
from deiframe.cli.time_limit import limit_time
from deiframe.source.limits import Limits


class Day(click.ParamType[dt.date]):
    """A day, written year-month-day."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> dt.date:
        """Read it."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r}: YYYY-MM-DD", param, ctx)


class Limit(click.ParamType[tuple[str, int]]):
    """A limit and its value: ``file-size=20000000``."""

    name = "name=number"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, int]:
        """Read it."""
        name, _, number = str(value).partition("=")
        known = {field.name.replace("_", "-"): field.name for field in attrs.fields(Limits)}
        if name not in known or not _COUNT.fullmatch(number):
            self.fail(
                f"{value!r}: {', '.join(f'{candidate}=N' for candidate in known)}", param, ctx
            )
        return known[name], int(number)


_COUNT = re.compile("[1-9][0-9]{0,17}")


def option(*names: str, **settings: Any) -> Callable[[Any], Any]:
    """An option whose help is translated."""
    return click.option(*names, cls=TranslatedOption, **settings)


def _with_time(
    context: click.Context, _: click.Parameter, limits: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    """Take the time from now on; the other limits are for whoever reads."""
    limit_time(context, chosen_limits(limits).seconds)
    return limits


limit_option = option(
    "--limit",
    "limits",
    type=Limit(),
    multiple=True,
    callback=_with_time,
    help="Raise or lower a limit on what is read.",
)

today_option = option(
    "--on",
    "today",
    type=Day(),
    default=None,
    help="Check as if it were this day (year-month-day).",
)


def chosen_limits(limits: tuple[tuple[str, int], ...]) -> Limits:
    """Make the limits out of the options."""
    return Limits(**dict(limits))


def strategy_folder(path: Path | None) -> Path:
    """Return the folder of a strategy: the one given, or the nearest at or above this one.

    Raises:
        DeiframeError: there is none.
    """
    from deiframe.errors import DeiframeError
    from deiframe.repository import nearest_strategy, no_folder
    from deiframe.source.file_reader import MAIN

    if path is None:
        return nearest_strategy(Path())
    folder = path.parent if path.name == MAIN else path
    if not os.path.isdir(folder):
        raise DeiframeError(no_folder(path))
    return folder
