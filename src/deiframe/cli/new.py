"""``deiframe new``: a commented starter strategy, to be filled in."""

import datetime as dt
import json
import shlex
import sys
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from deiframe.cli.atomic_write import refuse_unless_empty, write_folder
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language, translated
from deiframe.cli.options import Day, option
from deiframe.cli.output import wrote
from deiframe.cli.printing import show
from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.sanitize import visible


@click.command(name="new", cls=TranslatedCommand)
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
@option("--name", help="The municipality's name.")
@option("--country", help="Its country, as two capitals: BE, IT, NL.")
@option("--start", type=Day(), help="The first day of the strategy (year-month-day).")
@option("--end", type=Day(), help="The last day of the strategy (year-month-day).")
@option("--no-input", is_flag=True, help="Ask nothing; use what is given, and defaults.")
@language_option()
def command(
    directory: Path,
    name: str | None,
    country: str | None,
    start: dt.date | None,
    end: dt.date | None,
    no_input: bool,
) -> None:
    """Make a starter strategy, with comments that say how to go on.

    DIR is the folder to make. What is not given by options is asked for.
    """
    refuse_unless_empty(directory)
    ask = not no_input and sys.stdin.isatty()
    this_year = dt.date.today().year
    name = name or _asked(ask, "The municipality's name.", visible(directory.resolve().name))
    country = (country or _asked(ask, "Its country, as two capitals: BE, IT, NL.", "BE")).upper()
    start = start or dt.date(this_year, 1, 1)
    end = end or dt.date(max(this_year, start.year) + 4, 12, 31)
    if len(country) != 2 or not country.isascii() or not country.isalpha() or end < start:
        raise DeiframeError(
            message("The country has two capitals, and the end lies after the start.")
        )
    _write(directory, {"name": name, "country": country, "start": start, "end": end})
    text = message(
        "{folder} is ready. Next: deiframe check {folder}, and fill in what the comments ask for.",
        folder=shlex.quote(str(directory)),
    )
    show(text)


def _asked(ask: bool, question: str, default: str) -> str:
    if not ask:
        return default
    return str(click.prompt(translated(question).rstrip("."), default=default))


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
