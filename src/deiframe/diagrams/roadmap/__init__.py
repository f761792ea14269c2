"""The roadmap: seven steps, 25 sub-steps and two accelerators, with how far each is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from deiframe.assessment import Section, SubstepResult
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, Layout, Picture, View
from deiframe.i18n import message, translate
from deiframe.model.stepwise import STEPS
from deiframe.styling.labels import attribute, wrapped
from deiframe.styling.status_signs import GROUNDS, PICTURE_SIGNS
from deiframe.styling.text_nodes import Card, write
from deiframe.verdicts import ILLUSTRATIVE, WORDS, SubstepStatus

if TYPE_CHECKING:
    from deiframe.assessment import Assessment
    from deiframe.graph.strategy_graph import StrategyGraph

_BOX: Final = 138
_GAP: Final = 12
_MOST: Final = 5
_STEP: Final = 150
_SIZE: Final = 9.5


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks: a row for each step, its accelerator above it.

    Raises:
        DrawingError: the view holds no assessment.
    """
    import graphviz

    assessment = view.assessment
    if assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    title = translate(
        message("Roadmap: {name}", name=graph.strategy.municipality.name), view.language
    )
    dot = graphviz.Digraph("roadmap")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(_SIZE),
        fontcolor=view.theme.ink,
        margin="0",
    )
    write(dot, "title", title, 0, 34, 18)
    write(dot, "legend", _legend(assessment, view), 0, 12, 10.5, bold=False)
    y = -14.0
    for step, results in groupby(assessment.roadmap.substeps, key=lambda item: item.step):
        y = _draw_step(dot, step, list(results), y, view)
    if assessment.is_illustrative:
        write(dot, "note", translate(ILLUSTRATIVE, view.language), 0, y - 4, 10.5, bold=False)
    return Picture(
        dot=dot.source,
        layout=Layout.FIXED,
        language=view.language,
        title=title,
        description=_description(assessment, view),
    )


def _draw_step(dot: Any, step: str, results: list[SubstepResult], y: float, view: View) -> float:
    for status in results:
        if status.is_accelerator:
            bar = _bar(status, view)
            bar.draw(dot, f"item-{status.verdict.key}", bar.width / 2, y - bar.height / 2 - 4)
            y -= bar.height + 20
    cards = [(status, _card(status, view)) for status in results if not status.is_accelerator]
    rows = max(len(card.lines) for _, card in cards)
    cards = [(item, card.with_rows(rows)) for item, card in cards]
    tall = cards[0][1].height
    lines = wrapped(f"{step} {translate(STEPS[step], view.language)}", _STEP - 10, 12)
    top = y - tall / 2 + (len(lines) - 1) * 8
    for index, line in enumerate(lines):
        write(dot, f"step-{step}-{index}", line, 0, top - 16 * index, 12)
    for index, (item, card) in enumerate(cards):
        x = _STEP + index * (_BOX + _GAP) + _BOX / 2
        tooltip = translate(item.verdict.title, view.language)
        card.draw(dot, f"item-{item.verdict.key}", x, y - tall / 2, tooltip)
    return y - tall - 18


def _answer(substep_result: SubstepResult, view: View) -> str:
    words = translate(substep_result.verdict.answer, view.language)
    return f"{PICTURE_SIGNS[substep_result.verdict.status]} {words}"


def _card(substep_result: SubstepResult, view: View) -> Card:
    text = f"{substep_result.verdict.key} {translate(substep_result.verdict.title, view.language)}"
    return Card(
        head=tuple(wrapped(_answer(substep_result, view), _BOX - 8, _SIZE)),
        lines=tuple(wrapped(text, _BOX - 8, _SIZE)),
        ground=GROUNDS[substep_result.verdict.status],
        theme=view.theme,
        width=_BOX,
    )


def _bar(substep_result: SubstepResult, view: View) -> Card:
    title = translate(substep_result.verdict.title, view.language)
    text = f"► {title}: {_answer(substep_result, view)}"
    return Card(
        head=(text,),
        ground=GROUNDS[substep_result.verdict.status],
        theme=view.theme,
        width=_STEP + _MOST * (_BOX + _GAP) - _GAP,
        size=11,
    )


def _legend(assessment: Assessment, view: View) -> str:
    counts = [
        substep.verdict.status
        for substep in assessment.roadmap.substeps
        if not substep.is_accelerator
    ]
    return " · ".join(
        f"{PICTURE_SIGNS[status]} {translate(WORDS[status], view.language)}: {counts.count(status)}"
        for status in reversed(SubstepStatus)
    )


def _description(assessment: Assessment, view: View) -> str:
    return " ".join(
        f"{substep.verdict.key} {translate(substep.verdict.title, view.language)}:"
        f" {_answer(substep, view)[2:]}."
        for substep in assessment.roadmap.substeps
    )


DIAGRAM: Final = Diagram(
    name="roadmap", title=message("Roadmap"), draw=draw, assesses=[Section.ROADMAP], uses=[]
)
