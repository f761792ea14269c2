"""What we promised, and how our theory of change looks."""

from collections.abc import Callable

from deiframe import Assessment, Strategy, StrategyGraph
from deiframe.graph.theory import all_above


def test_every_figure_is_collected_by_somebody(deiframe_strategy: Strategy) -> None:
    for indicator in deiframe_strategy.indicators:
        assert indicator.collected_by, indicator.id


def test_the_desk_leads_to_the_vision(deiframe_graph: StrategyGraph) -> None:
    assert "everyone-at-work" in all_above(deiframe_graph, ["one-desk"])


def test_the_evaluation_stays_planned(deiframe_assessment: Assessment) -> None:
    planned = deiframe_assessment.find("6.1")
    assert planned is not None
    assert planned.status in ("begun", "done")


def test_the_picture_is_the_one_we_agreed_on(
    deiframe_draw: Callable[..., object], deiframe_snapshot: Callable[..., None]
) -> None:
    deiframe_snapshot("theory-of-change", deiframe_draw("theory-of-change"))
