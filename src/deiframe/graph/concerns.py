"""Questions about groups: which aims and figures are about which of them.

Needs name their groups. What addresses such a need is about them too, and so is a figure that is
broken down by them or measures such a thing. Where a title or a definition names a group in its own
words, that is read.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

import attrs

from deiframe.graph.lookup import titles_of_item
from deiframe.graph.participation import names_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.measurement import Indicator
from deiframe.model.people import Group
from deiframe.model.text import Text, Translations
from deiframe.model.theory import Intervention, Objective
from deiframe.slugs import words_of

About = Mapping[str, frozenset[str]]
"""For each item, by its id: the groups that it is about."""

_NOBODY: Final[frozenset[str]] = frozenset()


@lru_cache(maxsize=4)
def groups_concerned(graph: StrategyGraph) -> About:
    """The groups that each need, objective, outcome, intervention and indicator is about."""
    strategy = graph.strategy
    named = _NamedGroups.of(strategy.groups)
    broken_down = _by_breakdown(strategy.groups)
    found: dict[str, frozenset[str]] = {need.id: frozenset(need.group) for need in strategy.needs}
    for outcome in strategy.outcomes:
        found[outcome.id] = named.in_texts(outcome.title)
    answers: Iterator[Objective | Intervention]
    answers = chain(strategy.objectives, strategy.interventions)
    for item in answers:
        by_need = (found[need] for need in item.addresses)
        found[item.id] = named.in_texts(item.title).union(*by_need)
    for indicator in strategy.indicators:
        texts = (indicator.title, indicator.definition, indicator.of, indicator.question)
        found[indicator.id] = named.in_texts(*texts).union(
            *(found.get(item, _NOBODY) for item in indicator.measures),
            *(broken_down.get(name, _NOBODY) for name in _breakdowns(indicator)),
        )
    return found


def items_about(graph: StrategyGraph) -> Mapping[str, tuple[Item, ...]]:
    """For each group that anything is about: these items, in the order of the strategy."""
    about: dict[str, list[Item]] = {}
    for item, groups in groups_concerned(graph).items():
        for group in sorted(groups):
            about.setdefault(group, []).append(graph.items[item])
    return {group: tuple(items) for group, items in about.items()}


def widest(graph: StrategyGraph, groups: Iterable[str]) -> frozenset[str]:
    """The groups, each by the widest that it is part of: only these surely differ."""
    found = set(groups)
    here = list(found)
    for _ in range(_DEEPEST):
        here = [wider.id for group in here for wider in graph.targets(group, Relation.PART_OF)]
        here = list(dict.fromkeys(group for group in here if group not in found))
        if not here:
            break
        found.update(here)
    return frozenset(group for group in found if not any(graph.targets(group, Relation.PART_OF)))


def is_ever_crossed(graph: StrategyGraph) -> bool:
    """Whether those who belong to several groups are looked at anywhere.

    In a need or by a voice of two groups, as a group that is part of two, or in a figure that is
    broken down by two characteristics of people.
    """
    strategy = graph.strategy
    together = chain(
        (need.group for need in strategy.needs),
        (stakeholder.represents for stakeholder in strategy.stakeholders),
        (group.part_of for group in strategy.groups),
    )
    if any(len(groups) > 1 and len(widest(graph, groups)) > 1 for groups in together):
        return True
    return any(
        len(set(_breakdowns(indicator)) - _OF_THE_ORGANISATION) > 1
        for indicator in strategy.indicators
    )


_DEEPEST: Final = 16
"""So many wider groups one above the other are followed."""

_OF_THE_ORGANISATION: Final = frozenset(
    {
        "department", "cluster", "directorate", "other", "scale", "level", "grade", "job",
        "function", "contract", "location", "site", "team", "unit", "year", "schaal",
        "loonschaal", "salarisschaal", "niveau", "functie", "contracttype", "locatie",
        "eenheid", "jaar", "livello", "inquadramento", "qualifica", "contratto", "sede",
        "squadra", "anno",
    }
)  # fmt: skip
"""What figures are broken down by that is no characteristic of people."""


def _breakdowns(indicator: Indicator) -> Iterator[str]:
    for name in indicator.disaggregate_by:
        yield name.casefold()
    for target in indicator.targets:
        if target.in_each:
            yield target.in_each.casefold()


def _by_breakdown(groups: Iterable[Group]) -> Mapping[str, frozenset[str]]:
    """What figures are broken down by, with the groups that one then sees; ``group`` is all."""
    found: dict[str, set[str]] = {_EACH_GROUP: {group.id for group in groups}}
    for group in groups:
        for name in names_of(group):
            found.setdefault(name, set()).add(group.id)
    return {name: frozenset(ids) for name, ids in found.items()}


_EACH_GROUP: Final = "group"


@attrs.frozen
class _NamedGroups:
    """The groups by the rarest word of each of their names, so that few are tried for a text."""

    by_word: Mapping[str, tuple[tuple[frozenset[str], str], ...]]

    @classmethod
    def of(cls, groups: Iterable[Group]) -> "_NamedGroups":
        """Index the groups by their titles in each language."""
        names = [
            (words, group.id)
            for group in groups
            for words in map(_telling, titles_of_item(group))
            if any(len(word) > _SHORT for word in words)
        ]
        count = Counter(word for words, _ in names for word in words)
        namesakes = Counter(words for words, _ in names)
        found: dict[str, list[tuple[frozenset[str], str]]] = {}
        for words, group in names:
            if namesakes[words] <= _NAMESAKES:
                rarest = min(words, key=lambda word: (count[word], word))
                found.setdefault(rarest, []).append((words, group))
        return cls({word: tuple(entries) for word, entries in found.items()})

    def in_texts(self, *texts: Text | None) -> frozenset[str]:
        """The groups of which all words of a name stand in one of the texts, in one language."""
        if not self.by_word:
            return _NOBODY
        found: set[str] = set()
        for text in texts:
            for words in map(_telling, _in_each_language(text)):
                for word in words & self.by_word.keys():
                    found.update(group for name, group in self.by_word[word] if name <= words)
        return frozenset(found)


def _in_each_language(text: Text | None) -> Iterable[str]:
    if isinstance(text, Translations):
        return text.by_language.values()
    return (text,) if text else ()


@lru_cache(maxsize=8192)
def _telling(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that tell one group from another.

    So *disability* and *disabled* are the same; *staff with* and *medewerkers met* say nothing.
    """
    return frozenset(word[:_STEM] for word in words_of(text) if word not in _TRUE_OF_ANYBODY)


_STEM: Final = 5
_NAMESAKES: Final = 8
"""A name that more groups share tells none of them from the others."""
_SHORT: Final = 2
_TRUE_OF_ANYBODY: Final = frozenset(
    {
        "all", "and", "any", "for", "from", "in", "of", "on", "or", "the", "their", "to", "who",
        "whose", "with", "without", "a", "an", "adults", "colleague", "colleagues", "employee",
        "employees", "group", "groups", "people", "person", "persons", "staff", "worker",
        "workers", "members", "member", "background", "aan", "alle", "de", "die", "een", "en",
        "het", "met", "op", "uit", "van", "voor", "wie", "zonder", "achtergrond", "collega",
        "collegas", "groep", "groepen", "iemand", "medewerker", "medewerkers", "mensen",
        "personeel", "personeelsleden", "personen", "persoon", "werknemer", "werknemers", "al",
        "alla", "chi", "che", "con", "da", "dal", "dalla", "dei", "del", "della", "delle", "di",
        "e", "gli", "il", "i", "la", "le", "lo", "nel", "nella", "per", "senza", "un", "una",
        "colleghe", "colleghi", "dipendente", "dipendenti", "gruppo", "gruppi", "lavoratori",
        "lavoratrici", "origine", "persona", "persone", "personale",
    }
)  # fmt: skip
"""Words that stand in the name of many a group and of many a figure."""
