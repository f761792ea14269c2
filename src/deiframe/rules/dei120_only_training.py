"""DEI120: training and awareness alone, and no rule or structure that changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI120",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b", "6a"],
    substeps=["1.1", "4.3", "7.2"],
    relative=True,
    fails="""
interventions:
  bias-training: {title: Training on bias, type: training}
  iftar: {title: Iftar in the town hall, type: awareness}
""",
    passes="""
interventions:
  bias-training: {title: Training on bias, type: training}
  iftar: {title: Iftar in the town hall, type: awareness}
  interviews: {title: Structured interviews, type: procedure}
""",
)
def only_training(graph: StrategyGraph) -> Iterator[Hit]:
    """Training and awareness alone

    All interventions whose type is known, two or more, are about what people know or feel:
    training, awareness, communication, mentoring. None changes a rule or a structure: a procedure,
    a policy, a network, a panel, an office, a reporting point, a building. Ideas and what was
    stopped do not count; research is neither.

    Why it matters: Awareness is a first step, and never enough to change an organisation. Whoever
    comes back from a training finds the same rules, and the same habits of deciding. Structural
    inequality needs structural answers.

    How to fix: Ask of each objective which rule or habit keeps things as they are: how people are
    selected, who decides, where one can report, who gets in. Change one of these, and let the
    training teach people to work with it.

    Source: Report D5.2, introduction and sections 1.1 and 4.3.
    """
    from deiframe.graph.progress import LASTING
    from deiframe.model.vocabulary import InterventionType, Status

    personal = (
        InterventionType.TRAINING,
        InterventionType.AWARENESS,
        InterventionType.COMMUNICATION,
        InterventionType.MENTORING,
    )
    types = [
        intervention.type
        for intervention in graph.strategy.interventions
        if intervention.status not in (Status.IDEA, Status.STOPPED)
    ]
    count = sum(kind in personal for kind in types)
    unknown = sum(kind in (None, InterventionType.OTHER) for kind in types)
    if count >= _SEVERAL and count > unknown and not LASTING.intersection(types):
        text = message(
            "{count} interventions train or inform people, and none changes a rule or a structure.",
            count=count,
        )
        yield Hit(message=text, field=("interventions",))


_SEVERAL = 2
