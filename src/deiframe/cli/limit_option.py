"""``--limit``: bounds on what is read, for commands that read strategies."""

import re
from typing import Any, Final

import attrs
import click

from deiframe.cli import help_groups as groups
from deiframe.cli.time_limit import limit_time
from deiframe.cli.translated import option
from deiframe.source.limits import Limits


class Limit(click.ParamType[tuple[str, int]]):
    """A limit and its value: ``file-size=20000000``."""

    name = "NAME=NUMBER"

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


def _with_time(
    context: click.Context, _: click.Parameter, limits: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    """Take the time from now on; the other limits are for whoever reads."""
    limit_time(context, chosen_limits(limits).seconds)
    return limits


_DEFAULT_LIMITS: Final = ", ".join(
    f"{field.name.replace('_', '-')}={field.default}" for field in attrs.fields(Limits)
)

limit_option = option(
    "--limit",
    "limits",
    group=groups.LIMITS,
    type=Limit(),
    multiple=True,
    callback=_with_time,
    default_text=_DEFAULT_LIMITS,
    help="Raise or lower a limit on what is read. Repeatable.",
)


def chosen_limits(limits: tuple[tuple[str, int], ...]) -> Limits:
    """Make the limits out of the options."""
    return Limits(**dict(limits))
