"""The frame of a picture of an assessment: what all of them say around what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.i18n import JoinedList
from deiframe.styling.frame import EXAMPLE, Frame
from deiframe.verdicts import ILLUSTRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from deiframe.assessment import Assessment
    from deiframe.extension_points.diagram import View
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Translatable
    from deiframe.styling.frame import Key


def assessment_frame(
    graph: StrategyGraph,
    view: View,
    assessment: Assessment,
    *,
    finding: Iterable[Translatable],
    what: Translatable,
    keys: Iterable[Key],
    about: Translatable | None = None,
) -> Frame:
    """The frame: the ``finding`` as its title, below it ``what`` the picture is, and whose.

    The foot says if some values do not count, and what there is to know ``about`` the picture.
    """
    return Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=JoinedList(tuple(finding), " "),
        subtitle=(what, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(keys),
        day=graph.today,
        foot=(ILLUSTRATIVE if assessment.is_illustrative else None, about),
        mark=EXAMPLE if assessment.is_example else None,
    )
