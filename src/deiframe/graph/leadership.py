"""Questions about who leads, and from which level of the organisation somebody comes.

A level that is written counts; without one, a title is read (*municipal secretary*, *heads of
department*). Of whoever has neither, a high score for power tells that it is one of the top.
"""

from collections.abc import Iterator
from typing import Final

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.wording import Topic, title_names
from deiframe.model.made_up import is_made_up
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import OrganisationLevel, StakeholderType

_LEADS_NOBODY: Final = (
    StakeholderType.STATUTORY_BODY,
    StakeholderType.STAFF_NETWORK,
    StakeholderType.UNION,
    StakeholderType.PARTNER,
    StakeholderType.PUBLIC,
)


def at_the_top(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """Those who lead the organisation, politically or as its management."""
    return filter(is_at_the_top, graph.strategy.stakeholders)


def is_at_the_top(stakeholder: Stakeholder) -> bool:
    """Whether it is senior, by its level or its title; or, without either, has high power.

    A score that is made up tells nothing, neither for an answer nor against it.
    """
    levels = levels_of(stakeholder)
    powerful = stakeholder.powerful and not is_made_up(stakeholder, "power")
    return OrganisationLevel.SENIOR in levels if levels else powerful


def is_known_to_lead(stakeholder: Stakeholder) -> bool:
    """Whether it is at the top by more than a score that is made up."""
    scored = has_known_power(stakeholder) and stakeholder.powerful
    return scored or OrganisationLevel.SENIOR in levels_of(stakeholder)


def has_known_power(stakeholder: Stakeholder) -> bool:
    """Whether its power is scored, and not only to show how it works."""
    return stakeholder.power is not None and not is_made_up(stakeholder, "power")


def manages(stakeholder: Stakeholder) -> bool:
    """Whether it belongs to the management: the top, or a level between."""
    return is_at_the_top(stakeholder) or OrganisationLevel.MIDDLE in levels_of(stakeholder)


def levels_of(stakeholder: Stakeholder) -> frozenset[OrganisationLevel]:
    """The levels at which it works: those written; without any, the one that its title tells."""
    if stakeholder.level:
        return frozenset(stakeholder.level)
    if stakeholder.type in _LEADS_NOBODY:
        return frozenset()
    if title_names(Topic.TOP, stakeholder):
        return frozenset({OrganisationLevel.SENIOR})
    if title_names(Topic.MANAGERS, stakeholder) and not title_names(Topic.DEI, stakeholder):
        return frozenset({OrganisationLevel.MIDDLE})
    return frozenset()
