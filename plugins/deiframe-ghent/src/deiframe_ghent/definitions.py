"""The two figures of Ghent under their exact definitions (report D5.2, section 4.1).

A strategy's indicator follows one by ``defined_as: ghent-...``. The figures that Ghent set itself
in its framework for 2021-2025 stand beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.model import (
    CountedIn,
    Direction,
    Family,
    Indicator,
    IndicatorLevel,
    Text,
    Translations,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe import StrategyGraph

PERCENT: Final = "percent"


@attrs.frozen(kw_only=True)
class Measure:
    """A definition, and the share in percent that Ghent's framework sets as its target."""

    definition: Indicator
    least: float

    @property
    def counted_in(self) -> CountedIn:
        """Whether it counts people or full-time equivalents."""
        return self.definition.counted_in or CountedIn.PEOPLE

    def is_measured_by(self, indicator: Indicator) -> bool:
        """Whether an indicator follows the definition: it names it, or defines itself alike."""
        if indicator.defined_as is not None:
            return indicator.defined_as == self.definition.id
        return same_words(indicator.definition, self.definition.definition)

    def indicators(self, graph: StrategyGraph) -> Iterator[Indicator]:
        """The indicators of a strategy that follow the definition."""
        return filter(self.is_measured_by, graph.strategy.indicators)

    def departures(self, indicator: Indicator) -> tuple[str, ...]:
        """The fields that decide what is divided by what, in which the indicator differs."""
        ours = self.definition
        return tuple(
            field
            for field, same in (
                ("of", indicator.of is None or same_words(indicator.of, ours.of)),
                ("counted_in", indicator.counted_in in (None, ours.counted_in)),
                ("unit", indicator.unit in (None, ours.unit)),
            )
            if not same
        )


def same_words(text: Text | None, other: Text | None) -> bool:
    """Whether two texts say the same in some language, whatever their capitals and blanks."""
    return bool(_text(text) & _text(other))


def _text(text: Text | None) -> frozenset[str]:
    if text is None:
        return frozenset()
    texts = text.by_language.values() if isinstance(text, Translations) else (text,)
    return frozenset(" ".join(item.casefold().split()) for item in texts if item.strip())


FOREIGN_ORIGIN: Final = Measure(
    definition=Indicator(
        id="ghent-new-staff-foreign-origin",
        title=Translations(
            {
                "en": "Share of new staff of foreign origin",
                "nl": "Aandeel nieuwe personeelsleden van buitenlandse afkomst",
                "it": "Quota di nuovo personale di origine straniera",
            }
        ),
        level=IndicatorLevel.OUTCOME,
        family=Family.HIRING_PROMOTION,
        definition=Translations(
            {
                "en": "New staff who have a (birth) nationality that is not Belgian, or at least one parent whose birth nationality is not Belgian",
                "nl": "Nieuwe personeelsleden die zelf een niet-Belgische (geboorte)nationaliteit hebben, of minstens één ouder met een niet-Belgische geboortenationaliteit",
                "it": "Nuovo personale con una nazionalità (di nascita) non belga, o con almeno un genitore la cui nazionalità di nascita non è belga",
            }
        ),
        of=Translations(
            {"en": "new staff", "nl": "nieuwe personeelsleden", "it": "nuovo personale"}
        ),
        counted_in=CountedIn.PEOPLE,
        unit=PERCENT,
        direction=Direction.INCREASE,
        note=Translations(
            {
                "en": "Report D5.2, section 4.1",
                "nl": "Rapport D5.2, deel 4.1",
                "it": "Rapporto D5.2, sezione 4.1",
            }
        ),
    ),
    least=30,
)

DISABILITY: Final = Measure(
    definition=Indicator(
        id="ghent-staff-with-disability",
        title=Translations(
            {
                "en": "Share of persons with a disability in the staff (FTE)",
                "nl": "Aandeel personen met een handicap in het personeel (fte)",
                "it": "Quota di persone con disabilità nel personale (ETP)",
            }
        ),
        level=IndicatorLevel.OUTCOME,
        family=Family.REPRESENTATION,
        definition=Translations(
            {
                "en": "Persons with a disability",
                "nl": "Personen met een handicap",
                "it": "Persone con disabilità",
            }
        ),
        of=Translations(
            {
                "en": "staff, in full-time equivalents",
                "nl": "het personeel, in voltijdsequivalenten",
                "it": "il personale, in equivalenti a tempo pieno",
            }
        ),
        counted_in=CountedIn.FTE,
        unit=PERCENT,
        direction=Direction.INCREASE,
        note=Translations(
            {
                "en": "Report D5.2, section 4.1; it does not say who counts as a person with a disability",
                "nl": "Rapport D5.2, deel 4.1; het zegt niet wie als persoon met een handicap telt",
                "it": "Rapporto D5.2, sezione 4.1; non dice chi conta come persona con disabilità",
            }
        ),
    ),
    least=2,
)

MEASURES: Final = (FOREIGN_ORIGIN, DISABILITY)
