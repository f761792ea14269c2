"""The register: two quotas, as report D5.2 (section 4.1) tells of them.

Neither binds a municipality. They bind federal institutions and listed companies, and so apply only
to a strategy whose organisation is one of those.
"""

import datetime as dt
from typing import Final

import attrs

from deiframe import (
    Municipality,
    Obligation,
    OrganisationType,
    RegisteredObligation,
    Translations,
)


@attrs.frozen
class Quota:
    """A quota: the obligation, whom it binds, and the share of one gender that it allows.

    ``at_least`` is the smallest share, in percent, that the gender with fewer members may have.
    """

    obligation: Obligation
    binds: OrganisationType
    at_least: float

    def applies_to(self, organisation: Municipality) -> bool:
        """Whether the quota binds an organisation."""
        return organisation.country == "BE" and organisation.type is self.binds

    @property
    def registered(self) -> RegisteredObligation:
        """The quota as deiframe's register holds it."""
        return RegisteredObligation(obligation=self.obligation, binds=self.applies_to)


QUOTAS: Final = (
    Quota(
        obligation=Obligation(
            id="be-federal-two-thirds",
            title=Translations(
                {
                    "en": "At most two thirds of one gender in the first two levels of a federal institution",
                    "nl": "Hoogstens twee derde van eenzelfde geslacht in de eerste twee niveaus van een federale instelling",
                    "it": "Non più di due terzi dello stesso genere nei primi due livelli di un'istituzione federale",
                }
            ),
            in_force=dt.date(2012, 1, 1),
            note=Translations(
                {
                    "en": "In force since 2012; the source gives the year only.",
                    "nl": "Van kracht sinds 2012; de bron geeft alleen het jaar.",
                    "it": "In vigore dal 2012; la fonte indica solo l'anno.",
                }
            ),
            source="Report D5.2, section 4.1",
        ),
        binds=OrganisationType.FEDERAL_INSTITUTION,
        at_least=100 / 3,
    ),
    Quota(
        obligation=Obligation(
            id="be-boards-one-third",
            title=Translations(
                {
                    "en": "At least a third of a listed company's board of another gender than the rest",
                    "nl": "Minstens een derde van de raad van bestuur van een beursgenoteerd bedrijf van een ander geslacht dan de rest",
                    "it": "Almeno un terzo del consiglio di una società quotata di genere diverso dagli altri",
                }
            ),
            instrument=Translations(
                {
                    "en": "Law of 28 July 2011",
                    "nl": "Wet van 28 juli 2011",
                    "it": "Legge del 28 luglio 2011",
                }
            ),
            in_force=dt.date(2011, 7, 28),
            note=Translations(
                {
                    "en": "The date is that of the law; when each company had to comply is not in the source.",
                    "nl": "De datum is die van de wet; vanaf wanneer elk bedrijf moest voldoen, staat niet in de bron.",
                    "it": "La data è quella della legge; da quando ogni società dovesse adeguarsi non è nella fonte.",
                }
            ),
            source="Report D5.2, section 4.1",
        ),
        binds=OrganisationType.LISTED_COMPANY,
        at_least=100 / 3,
    ),
)
