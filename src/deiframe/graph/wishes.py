"""Questions about what the organisation itself wants, or notes as lacking."""

from collections.abc import Iterator

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.process import DeclaredAnswer
from deiframe.model.text import Text
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import ChecklistAnswer, ChecklistItem, Status

_NOT_BEGUN = (None, Status.IDEA, Status.PLANNED)


def wanted_interventions(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are an idea, or are marked as wanted and have not begun."""
    for intervention in graph.strategy.interventions:
        is_idea = intervention.status is Status.IDEA
        if is_idea or (intervention.wanted and intervention.status in _NOT_BEGUN):
            yield intervention


def wanted_objectives(graph: StrategyGraph) -> Iterator[Objective]:
    """The objectives that are marked as wanted."""
    return (objective for objective in graph.strategy.objectives if objective.wanted)


def noted_gaps(graph: StrategyGraph) -> Iterator[tuple[ChecklistItem, Text]]:
    """The items of the checklist that people last answered with less than yes, and a remark."""
    latest: dict[ChecklistItem, DeclaredAnswer] = {}
    for assessment in sorted(graph.strategy.assessments, key=lambda given: given.on):
        if assessment.on <= graph.today:
            latest.update(assessment.checklist)
    for item in ChecklistItem:
        declared = latest.get(item)
        if declared and declared.note and declared.answer is not ChecklistAnswer.YES:
            yield item, declared.note
