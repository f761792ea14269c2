"""Definitions of indicators that several strategies share, so that their figures compare."""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from deiframe.model.measurement import Indicator
from deiframe.model.strategy import Strategy

Catalogue = Mapping[str, Indicator]
"""Definitions by their id: an indicator of a strategy names one under ``defined_as``."""

DEFINING: Final = (
    "level",
    "family",
    "definition",
    "of",
    "counted_in",
    "counted_from",
    "unit",
    "direction",
    "question",
    "scale",
)
"""What a definition says of an indicator; baseline, targets and who collects are the strategy's."""


def catalogue_of(definitions: Iterable[Indicator]) -> Catalogue:
    """The definitions, by id."""
    return {definition.id: definition for definition in definitions}


def defined(strategy: Strategy, catalogue: Catalogue) -> Strategy:
    """Return the strategy with what its indicators leave out taken from their definitions."""
    if not any(indicator.defined_as in catalogue for indicator in strategy.indicators):
        return strategy
    return attrs.evolve(
        strategy,
        indicators=tuple(_completed(indicator, catalogue) for indicator in strategy.indicators),
    )


def undefined(strategy: Strategy, catalogue: Catalogue) -> list[Indicator]:
    """The indicators that name a definition which the catalogue does not have."""
    return [
        indicator
        for indicator in strategy.indicators
        if indicator.defined_as is not None and indicator.defined_as not in catalogue
    ]


def departures(indicator: Indicator, catalogue: Catalogue) -> list[str]:
    """The fields in which an indicator says something else than its definition."""
    definition = catalogue.get(indicator.defined_as or "")
    if definition is None:
        return []
    return [
        field
        for field in DEFINING
        if getattr(definition, field) is not None
        and getattr(indicator, field) != getattr(definition, field)
    ]


def _completed(indicator: Indicator, catalogue: Catalogue) -> Indicator:
    definition = catalogue.get(indicator.defined_as or "")
    if definition is None:
        return indicator
    left_out = {
        field: getattr(definition, field) for field in DEFINING if getattr(indicator, field) is None
    }
    return attrs.evolve(indicator, **left_out)
