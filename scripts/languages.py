"""Write how each language writes numbers and days, from Unicode's CLDR (`make languages`).

The languages are those of ``LOCALES`` in ``src/deiframe/about.py``; a line there is a language.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from babel.dates import get_date_format, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

from deiframe.about import LOCALES
from deiframe.language_table import Language

FILE = Path(__file__).parents[1] / "src" / "deiframe" / "language_table.py"
HEAD = '''"""How each language writes numbers and days, from Unicode's CLDR: by `make languages`."""

from typing import Final, NamedTuple


class Language(NamedTuple):
    """How a language writes: its name in documents, signs in numbers, months, and a day.

    ``day`` is a template with ``{day}``, ``{month}`` and ``{year}``.
    """

    tag: str
    decimal: str
    group: str
    day: str
    months: tuple[str, ...]


LANGUAGE_TABLE: Final = {
'''
_PARTS = {"d": "{day}", "dd": "{day:02}", "MMMM": "{month}", "y": "{year}"}
_QUOTED_OR_FIELD = re.compile(r"'([^']*)'|([A-Za-z]+)")


def language(locale: str) -> Language:
    """Return how a locale writes.

    Raises:
        KeyError: a day is written with something else than its number, its month and its year.
    """
    known = Locale.parse(locale)
    pattern = get_date_format("long", known).pattern
    months: Mapping[int, str] = get_month_names("wide", "format", known)
    return Language(
        tag=locale.replace("_", "-"),
        decimal=get_decimal_symbol(known),
        group=get_group_symbol(known),
        day=_QUOTED_OR_FIELD.sub(lambda found: found[1] or _PARTS[found[2]], pattern),
        months=tuple(months[number] for number in range(1, 13)),
    )


def text() -> str:
    """Return the module."""
    rows = []
    for code, locale in LOCALES.items():
        row = language(locale)
        months = "".join(f'            "{month}",\n' for month in row.months)
        fields = "".join(
            f'        {name}="{getattr(row, name)}",\n'
            for name in ("tag", "decimal", "group", "day")
        )
        rows.append(
            f'    "{code}": Language(\n{fields}        months=(\n{months}        ),\n    ),\n'
        )
    return f"{HEAD}{''.join(rows)}}}\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
