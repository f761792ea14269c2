"""Questions about means: whether time and money are enough for what is planned."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

import attrs

from deiframe.graph.progress import has_means, names_means
from deiframe.graph.relation import Relation
from deiframe.graph.responsibility import current_interventions
from deiframe.graph.risks import is_answered, risks_to
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.made_up import is_made_up
from deiframe.model.text import Text, Translations
from deiframe.model.vocabulary import InterventionType


@attrs.frozen
class Spread:
    """So many full-time equivalents for so many interventions."""

    fte: float
    interventions: int


def spread_thin(graph: StrategyGraph) -> Spread | None:
    """The time that is named and the current interventions it is for, if it is less than a quarter
    of a full-time job for each.

    Those with a budget of their own are left out. None if there are only a few, or if it is not
    known enough: most must name their means, or one must be an office for all.
    """
    current = list(current_interventions(graph))
    known = [item for item in current if names_means(item) and not is_made_up(item, "resources")]
    office = any(intervention.type is InterventionType.OFFICE for intervention in known)
    if not known or not (office or 2 * len(known) >= len(current)):
        return None
    hours = sum(item.resources.fte or 0 for item in known if item.resources)
    unpaid = [
        item for item in current if not has_means(item) or (item.resources and item.resources.fte)
    ]
    if len(unpaid) < _SEVERAL or hours >= _EACH * len(unpaid):
        return None
    return Spread(float(hours), len(unpaid))


_SEVERAL: Final = 6
_EACH: Final = 0.25


def reported_short(graph: StrategyGraph) -> Iterator[Item]:
    """The interventions and stakeholders of which it is written that their means are not enough.

    Not those that a risk threatens to which there is an answer; a stakeholder is threatened by what
    threatens an intervention that it carries.
    """
    strategy = graph.strategy
    for item in chain(strategy.interventions, strategy.stakeholders):
        if not (item.note or item.description):
            continue
        if any(map(_says_that_it_is_short, (item.note, item.description))):
            theirs = graph.sources(item.id, Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
            risks = (risk for it in (item, *theirs) for risk in risks_to(graph, it.id))
            if not any(is_answered(graph, risk) for risk in risks):
                yield item


def _says_that_it_is_short(text: Text | None) -> bool:
    languages = text.by_language.values() if isinstance(text, Translations) else (text or "",)
    return any(
        _NOT_ENOUGH.search(sentence) and _MEANS.search(sentence)
        for words in languages
        if _NOT_ENOUGH.search(words[:_LONGEST])
        for sentence in re.split(r"[.!?;\n]", words[:_LONGEST])
    )


_LONGEST: Final = 2_000
_NOT_ENOUGH: Final = re.compile(
    r"(?<!\w)(?:not enough|not sufficient|insufficient|too little|too few|falls? short"
    r"|niet genoeg|niet voldoende|onvoldoende|ontoereikend|te weinig|tekort"
    r"|non (?:basta|bastano|è sufficiente|sono sufficienti)|insufficient[ei]|troppo poc[ohi]+)\b",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(
    r"\b(fte|ftes|vte|vte's|full-time|voltijdsequivalenten|time|hours|money|budget|means"
    r"|resources|staff|tijd|uren|geld|middelen|budgetten|tempo|ore|denaro|bilancio|risorse"
    r"|equivalenti)\b",
    re.IGNORECASE,
)
