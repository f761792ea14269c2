"""A catalogue: the share of the under-represented gender, as the two quotas are measured.

The words are this plugin's own, after report D5.2 (section 4.1). An indicator follows one by
``defined_as: be-...``.
"""

from typing import Final

from deiframe.model import (
    CountedIn,
    Direction,
    Family,
    Indicator,
    IndicatorLevel,
    Text,
    Translations,
)


def _share(identifier: str, title: Text, definition: Text, of: Text) -> Indicator:
    return Indicator(
        id=identifier,
        title=title,
        level=IndicatorLevel.OUTCOME,
        family=Family.REPRESENTATION,
        definition=definition,
        of=of,
        counted_in=CountedIn.PEOPLE,
        unit="percent",
        direction=Direction.INCREASE,
    )


TOP: Final = _share(
    "be-under-represented-gender-top",
    Translations(
        {
            "en": "Share of the under-represented gender in the first two levels",
            "nl": "Aandeel van het ondervertegenwoordigde geslacht in de eerste twee niveaus",
            "it": "Quota del genere meno rappresentato nei primi due livelli",
        }
    ),
    Translations(
        {
            "en": "Officials of the gender of which there are fewer in the first two levels",
            "nl": "Ambtenaren van het geslacht dat in de eerste twee niveaus het minst voorkomt",
            "it": "Funzionari del genere meno presente nei primi due livelli",
        }
    ),
    Translations(
        {
            "en": "officials in the first two levels of the institution",
            "nl": "ambtenaren in de eerste twee niveaus van de instelling",
            "it": "funzionari nei primi due livelli dell'istituzione",
        }
    ),
)

BOARD: Final = _share(
    "be-under-represented-gender-board",
    Translations(
        {
            "en": "Share of the under-represented gender on the board",
            "nl": "Aandeel van het ondervertegenwoordigde geslacht in de raad van bestuur",
            "it": "Quota del genere meno rappresentato nel consiglio di amministrazione",
        }
    ),
    Translations(
        {
            "en": "Members of the gender of which there are fewer on the board of directors",
            "nl": "Leden van het geslacht dat in de raad van bestuur het minst voorkomt",
            "it": "Membri del genere meno presente nel consiglio di amministrazione",
        }
    ),
    Translations(
        {
            "en": "members of the board of directors",
            "nl": "leden van de raad van bestuur",
            "it": "membri del consiglio di amministrazione",
        }
    ),
)

DEFINITIONS: Final = (TOP, BOARD)
