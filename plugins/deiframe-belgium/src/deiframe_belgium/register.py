"""The register: two gender quotas, each with its scope and its source.

What report D5.2 (section 4.1) tells of them is here, and of the law of 28 July 2011 also its full
title and the article that carries the rule for listed companies. What is not certain is left out:
the instrument behind the federal two thirds, and from when each company had to comply.

Neither binds a municipality. They bind federal institutions and listed companies, and so apply only
to a strategy whose organisation is one of those.
"""

import datetime as dt
from typing import Final

from deiframe.model import Obligation, OrganisationType, Translations
from deiframe_belgium.definitions import BOARD, TOP
from deiframe_belgium.quota import Quota

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
                    "en": "In force since 2012; the source gives the year only, and no instrument.",
                    "nl": "Van kracht sinds 2012; de bron geeft alleen het jaar, en geen rechtsgrond.",
                    "it": "In vigore dal 2012; la fonte indica solo l'anno, e nessun atto.",
                }
            ),
            source="Report D5.2, section 4.1",
        ),
        scope=Translations(
            {
                "en": "The federal institutions: the first two levels of each",
                "nl": "De federale instellingen: de eerste twee niveaus van elke instelling",
                "it": "Le istituzioni federali: i primi due livelli di ciascuna",
            }
        ),
        binds=OrganisationType.FEDERAL_INSTITUTION,
        at_least=100 / 3,
        figure=TOP.id,
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
                    "en": "Law of 28 July 2011 amending the law of 21 March 1991 on the reform of certain public economic enterprises, the Companies Code and the law of 19 April 2002 on the rationalisation of the functioning and management of the National Lottery, in order to guarantee that women sit on the boards of directors of autonomous public enterprises, listed companies and the National Lottery (article 518bis of the Companies Code; now article 7:86 of the Companies and Associations Code)",
                    "nl": "Wet van 28 juli 2011 tot wijziging van de wet van 21 maart 1991 betreffende de hervorming van sommige economische overheidsbedrijven, het Wetboek van vennootschappen en de wet van 19 april 2002 tot rationalisering van de werking en het beheer van de Nationale Loterij teneinde te garanderen dat vrouwen zitting hebben in de raad van bestuur van de autonome overheidsbedrijven, de genoteerde vennootschappen en de Nationale Loterij (artikel 518bis van het Wetboek van vennootschappen; nu artikel 7:86 van het Wetboek van vennootschappen en verenigingen)",
                    "it": "Legge del 28 luglio 2011 che modifica la legge del 21 marzo 1991 sulla riforma di alcune imprese pubbliche economiche, il Codice delle società e la legge del 19 aprile 2002 sulla razionalizzazione del funzionamento e della gestione della Lotteria nazionale, per garantire la presenza delle donne nei consigli di amministrazione delle imprese pubbliche autonome, delle società quotate e della Lotteria nazionale (articolo 518bis del Codice delle società; oggi articolo 7:86 del Codice delle società e delle associazioni)",
                }
            ),
            in_force=dt.date(2011, 7, 28),
            note=Translations(
                {
                    "en": "The date is that of the law; from when each company had to comply is not said here. Title and articles are not in the source, which names the law by its date.",
                    "nl": "De datum is die van de wet; vanaf wanneer elk bedrijf moest voldoen, staat hier niet. Opschrift en artikelen staan niet in de bron, die de wet bij haar datum noemt.",
                    "it": "La data è quella della legge; da quando ogni società dovesse adeguarsi non è detto qui. Titolo e articoli non sono nella fonte, che cita la legge per data.",
                }
            ),
            source="Report D5.2, section 4.1",
        ),
        scope=Translations(
            {
                "en": "Listed companies. The same law also binds autonomous public enterprises and the National Lottery, which deiframe cannot tell by their type: they list the obligation themselves.",
                "nl": "Genoteerde vennootschappen. Dezelfde wet bindt ook de autonome overheidsbedrijven en de Nationale Loterij, die deiframe niet aan hun type herkent: zij nemen de verplichting zelf op.",
                "it": "Le società quotate. La stessa legge vincola anche le imprese pubbliche autonome e la Lotteria nazionale, che deiframe non riconosce dal tipo: inseriscono loro stesse l'obbligo.",
            }
        ),
        binds=OrganisationType.LISTED_COMPANY,
        at_least=100 / 3,
        figure=BOARD.id,
    ),
)
