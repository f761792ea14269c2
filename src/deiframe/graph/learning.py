"""Questions about learning: which interventions build skills, and in whom."""

from typing import Final

from deiframe.graph.measurement import measured_by
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.wording import Topic, item_names, names, title_names
from deiframe.model.item import Item
from deiframe.model.measurement import AtLeast, Reach
from deiframe.model.people import Need
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Audience, InterventionType

LEARNING: Final = (InterventionType.TRAINING, InterventionType.MENTORING)
_NEARLY_ALL: Final = 90
_UNITS_OF_ORGANISATION: Final = ("department", "cluster", "directorate", "team")


def is_learning(intervention: Intervention) -> bool:
    """Whether it is a training or mentoring; where no type is given, its title is read."""
    if intervention.type is not None:
        return intervention.type in LEARNING
    return title_names(Topic.LEARNING, intervention)


def reaches_all_staff(graph: StrategyGraph, intervention: Intervention) -> bool:
    """Whether it is for all staff: by its audience, its words, or the target that measures it."""
    if Audience.ALL_STAFF in intervention.audience or item_names(Topic.ALL_STAFF, intervention):
        return True
    for indicator in measured_by(graph, intervention.id):
        everywhere = any(t.in_each in _UNITS_OF_ORGANISATION for t in indicator.targets)
        of_all = names(Topic.ALL_STAFF, indicator.title, indicator.of, indicator.definition)
        nearly = any(
            isinstance(t.aim, Reach | AtLeast) and t.aim.value >= _NEARLY_ALL
            for t in indicator.targets
        )
        if everywhere or (of_all and nearly):
            return True
    return False


def is_about_misconduct(graph: StrategyGraph, intervention: Intervention) -> bool:
    """Whether it is about discrimination or other misconduct, or answers a need that is."""
    needs = (need for need in graph.targets(intervention.id, Relation.ADDRESSES))
    items: tuple[Item, ...] = (intervention, *(need for need in needs if isinstance(need, Need)))
    return any(title_names(Topic.MISCONDUCT, item) for item in items)
