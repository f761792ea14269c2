"""The register: three obligations of an Italian municipality as an employer.

Named are only those of which instrument and article are certain. Where the day from which one binds
is not, it is left out and the note says so.
"""

import datetime as dt
from typing import Final

import attrs

from deiframe import RegisteredObligation
from deiframe.model import Municipality, Obligation, OrganisationType, Translations


def binds(organisation: Municipality) -> bool:
    """Whether it is an Italian municipality."""
    return organisation.country == "IT" and organisation.type is OrganisationType.MUNICIPALITY


CUG: Final = Obligation(
    id="it-cug",
    title=Translations(
        {
            "en": "A joint committee for equal opportunities (CUG) in each public administration",
            "nl": "Een paritair comité voor gelijke kansen (CUG) in elk overheidsbestuur",
            "it": "Un Comitato unico di garanzia (CUG) in ogni amministrazione pubblica",
        }
    ),
    instrument=Translations(
        {
            "en": "Legislative decree 165 of 30 March 2001, article 57, as amended by law 183 of 4 November 2010, article 21",
            "nl": "Wetgevend decreet nr. 165 van 30 maart 2001, artikel 57, zoals gewijzigd bij wet nr. 183 van 4 november 2010, artikel 21",
            "it": "Decreto legislativo 30 marzo 2001, n. 165, articolo 57, come modificato dalla legge 4 novembre 2010, n. 183, articolo 21",
        }
    ),
    in_force=dt.date(2010, 11, 24),
    note=Translations(
        {
            "en": "The date is that on which law 183/2010 came into force.",
            "nl": "De datum is die waarop wet 183/2010 van kracht werd.",
            "it": "La data è quella di entrata in vigore della legge 183/2010.",
        }
    ),
    source="D.lgs. 165/2001, art. 57; l. 183/2010, art. 21",
)

POSITIVE_ACTION_PLAN: Final = Obligation(
    id="it-positive-action-plan",
    title=Translations(
        {
            "en": "A positive-action plan of three years, for equal opportunities of women and men at work",
            "nl": "Een positieveactieplan van drie jaar, voor gelijke kansen van vrouwen en mannen op het werk",
            "it": "Un piano triennale di azioni positive per le pari opportunità tra donne e uomini nel lavoro",
        }
    ),
    instrument=Translations(
        {
            "en": "Legislative decree 198 of 11 April 2006, article 48",
            "nl": "Wetgevend decreet nr. 198 van 11 april 2006, artikel 48",
            "it": "Decreto legislativo 11 aprile 2006, n. 198, articolo 48",
        }
    ),
    note=Translations(
        {
            "en": "With more than fifty staff the plan is since 2022 part of the integrated plan PIAO (decree of the President 81/2022, article 1). From which day it binds is left out here.",
            "nl": "Met meer dan vijftig personeelsleden is het plan sinds 2022 een deel van het geïntegreerde plan PIAO (decreet van de president 81/2022, artikel 1). Vanaf welke dag het bindt, is hier weggelaten.",
            "it": "Con più di cinquanta dipendenti il piano è dal 2022 assorbito nel PIAO (d.P.R. 81/2022, articolo 1). Il giorno da cui decorre l'obbligo è qui omesso.",
        }
    ),
    source="D.lgs. 198/2006, art. 48",
)

TARGETED_PLACEMENT: Final = Obligation(
    id="it-targeted-placement",
    title=Translations(
        {
            "en": "Persons with a disability among the staff: 7% above fifty staff, two from 36 to 50, one from 15 to 35",
            "nl": "Personen met een handicap onder het personeel: 7% boven vijftig personeelsleden, twee van 36 tot 50, één van 15 tot 35",
            "it": "Collocamento mirato, quota di riserva per le persone con disabilità: 7% oltre i cinquanta dipendenti, due persone da 36 a 50, una da 15 a 35",
        }
    ),
    instrument=Translations(
        {
            "en": "Law 68 of 12 March 1999, article 3",
            "nl": "Wet nr. 68 van 12 maart 1999, artikel 3",
            "it": "Legge 12 marzo 1999, n. 68, articolo 3",
        }
    ),
    note=Translations(
        {
            "en": "Binds employers from 15 staff on. From which day it binds is left out here.",
            "nl": "Bindt werkgevers vanaf 15 personeelsleden. Vanaf welke dag het bindt, is hier weggelaten.",
            "it": "Vincola i datori di lavoro da 15 dipendenti in su. Il giorno da cui decorre l'obbligo è qui omesso.",
        }
    ),
    source="L. 68/1999, art. 3",
)

REGISTER: Final = tuple(
    RegisteredObligation(obligation=item, binds=binds)
    for item in (CUG, POSITIVE_ACTION_PLAN, TARGETED_PLACEMENT)
)


@attrs.frozen(kw_only=True)
class Plan:
    """When the plan that fulfils an obligation was adopted."""

    adopted_on: dt.date | None = None
