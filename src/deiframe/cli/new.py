"""``deiframe new``: a commented starter strategy, to be filled in."""

import datetime as dt
import json
import shlex
import sys
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.atomic_write import refuse_unless_empty, write_folder
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import Day
from deiframe.cli.output import wrote
from deiframe.cli.printing import show
from deiframe.cli.translated import Example, argument, language_option, option
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message, translate
from deiframe.sanitize import visible

_NAME: Final = message("Name of the municipality.")
_COUNTRY: Final = message("Its country, as two capital letters: BE, IT, NL.")

_EXAMPLES: Final = (
    Example("deiframe new my-town", message("Answer a few questions, and start")),
    Example(
        "deiframe new our-town --name Rivermouth --country BE --no-input",
        message("Do not prompt"),
    ),
)


@translated.command("new", _EXAMPLES)
@argument(
    "directory",
    type=click.Path(path_type=Path),
    metavar="DIR",
    about=message("Folder to create."),
)
@option(
    "--name",
    group=groups.WHAT_TO_MAKE,
    metavar="NAME",
    default_text=message("prompted, else the name of DIR"),
    help=_NAME.template,
)
@option(
    "--country",
    group=groups.WHAT_TO_MAKE,
    metavar="CODE",
    default_text=message("prompted, else BE"),
    help=_COUNTRY.template,
)
@option(
    "--start",
    group=groups.WHAT_TO_MAKE,
    type=Day(),
    default_text=message("1 January of this year"),
    help="First day of the strategy.",
)
@option(
    "--end",
    group=groups.WHAT_TO_MAKE,
    type=Day(),
    default_text=message("31 December, four years after the start"),
    help="Last day of the strategy.",
)
@option(
    "--no-input",
    group=groups.WHAT_TO_MAKE,
    is_flag=True,
    help="Do not prompt; use options and defaults.",
)
@language_option()
def command(
    directory: Path,
    name: str | None,
    country: str | None,
    start: dt.date | None,
    end: dt.date | None,
    no_input: bool,
) -> None:
    """Make a starter strategy, with comments that say how to go on."""
    refuse_unless_empty(directory)
    ask = not no_input and sys.stdin.isatty()
    this_year = dt.date.today().year
    name = name or _asked(ask, _NAME, visible(directory.resolve().name))
    country = (country or _asked(ask, _COUNTRY, "BE")).upper()
    start = start or dt.date(this_year, 1, 1)
    end = end or dt.date(max(this_year, start.year) + 4, 12, 31)
    if len(country) != 2 or not country.isascii() or not country.isalpha() or end < start:
        raise DeiframeError(
            message("The country has two capital letters, and the end is after the start.")
        )
    _write(directory, {"name": name, "country": country, "start": start, "end": end})
    text = message(
        "{folder} is ready. Next: deiframe check {folder}, and fill in what the comments ask for.",
        folder=shlex.quote(str(directory)),
    )
    show(text)


def _asked(ask: bool, question: Message, default: str) -> str:
    if not ask:
        return default
    return str(click.prompt(translate(question, reader_language()).rstrip("."), default=default))


def _write(directory: Path, values: dict[str, object]) -> None:
    """Fill the templates in, and put the folder in its place in one step."""
    words = {
        key: json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
        for key, value in values.items()
    }
    starters = files("deiframe") / "starter"
    own = starters / reader_language()
    templates = (own if own.is_dir() else starters / "en").iterdir()
    texts = {
        template.name: Template(template.read_text(encoding="utf-8")) for template in templates
    }
    write_folder(directory, {name: text.substitute(words) for name, text in texts.items()})
    wrote(directory)
