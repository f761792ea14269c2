"""How each language writes numbers and days, from Unicode's CLDR: by `make languages`."""

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
    "en": Language(
        tag="en-GB",
        decimal=".",
        group=",",
        day="{day} {month} {year}",
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
    ),
    "nl": Language(
        tag="nl-NL",
        decimal=",",
        group=".",
        day="{day} {month} {year}",
        months=(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ),
    ),
    "it": Language(
        tag="it-IT",
        decimal=",",
        group=".",
        day="{day} {month} {year}",
        months=(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ),
    ),
}
