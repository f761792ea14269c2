"""Units, and what figures are broken down by: each by one name, however it is written."""

import re
from collections.abc import Mapping
from typing import Final

PERCENT: Final = "percent"
COUNT: Final = "count"
FTE: Final = "fte"
SCORE: Final = "score"
PEOPLE: Final = "people"
EURO: Final = "euro"

SHARES: Final = frozenset({PERCENT, SCORE})
"""Units in which a whole lies between its parts; other figures add up."""

NEVER_NEGATIVE: Final = frozenset({PERCENT, COUNT, FTE, PEOPLE})

_UNITS: Final = {
    PERCENT: "% percentage percentages pct procent procenten percento percentuale percentuali"
    " per-cento per-cent pourcent pour-cent pourcentage prozent",
    COUNT: "counts number numbers aantal aantallen numero numeri conteggio nombre anzahl #",
    FTE: "ftes fte's vte vte's vtes etp vzä full-time-equivalent full-time-equivalents"
    " voltijdsequivalent voltijdsequivalenten voltijdequivalent voltijdequivalenten"
    " equivalenti-a-tempo-pieno equivalente-a-tempo-pieno équivalents-temps-plein",
    SCORE: "scores punteggio punteggi",
    PEOPLE: "person persons personen persoon mensen persone persona personnes",
    EURO: "euros euro's eur €",
}
_BREAKDOWNS: Final = {
    "department": "departments afdeling afdelingen departement departementen dienst diensten"
    " dipartimento dipartimenti servizio",
    "gender": "genders geslacht geslachten genere generi sesso",
    "age": "ages leeftijd leeftijden età",
    "group": "groups groep groepen gruppo gruppi",
}

Names = Mapping[str, str]


def _names(table: Mapping[str, str]) -> Names:
    others = {other: name for name, words in table.items() for other in words.split()}
    return {**others, **{name: name for name in table}}


UNITS: Final = _names(_UNITS)
"""Every name of a unit that is known, in small letters with hyphens, with the one it goes by."""

BREAKDOWNS: Final = _names(_BREAKDOWNS)
"""The same for what figures are broken down by."""


def known_unit(unit: str | None) -> str | None:
    """The name by which a unit is known; any other unit as it is written."""
    return None if unit is None else UNITS.get(spelled(unit), unit)


def known_breakdown(name: str) -> str:
    """The name by which a breakdown is known; any other as it is written."""
    return BREAKDOWNS.get(spelled(name), name)


def spelled(name: str) -> str:
    """A name as the tables here spell it: in small letters, with hyphens."""
    return re.sub(r"[\s_-]+", "-", name.strip().casefold()).rstrip(".")
