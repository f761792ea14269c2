"""The ladder of institutionalisation: the stages of the level model, and what each asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.assessment import LevelResult, Section
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, Layout, Picture, View
from deiframe.i18n import message, translate
from deiframe.styling.labels import attribute, wrapped
from deiframe.styling.status_signs import GROUNDS, PICTURE_SIGNS
from deiframe.styling.text_nodes import Card, write
from deiframe.verdicts import ILLUSTRATIVE, SubstepStatus, Truth, Verdict

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_BOX: Final = 520
_STAIR: Final = 26
_SIZE: Final = 10.0


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks: the lowest rung below, each higher one a little to the right.

    Raises:
        DrawingError: the view holds no assessment.
    """
    import graphviz

    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    level = view.assessment.level
    title = translate(
        message("Level of institutionalisation: {name}", name=graph.strategy.municipality.name),
        view.language,
    )
    dot = graphviz.Digraph("institutionalisation-ladder")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(_SIZE),
        fontcolor=view.theme.ink,
        margin="0",
    )
    y = 0.0
    for index, stage in enumerate(level.verdict.parts):
        card = _card(stage, _mark(level, index, view), view)
        x = index * _STAIR + _BOX / 2
        card.draw(
            dot, f"item-{stage.key}", x, y + card.height / 2, translate(stage.title, view.language)
        )
        y += card.height + 12
    width = _BOX + _STAIR * len(level.verdict.parts)
    notes = (level.about, *([ILLUSTRATIVE] if view.assessment.is_illustrative else []))
    about = wrapped(" ".join(translate(note, view.language) for note in notes), width, 10)
    for index, line in enumerate(reversed(about)):
        write(dot, f"about-{index}", line, 0, y + 12 + 13 * index, 10, bold=False)
    y += 13 * len(about) + 14
    verdict = level.verdict
    model = translate(verdict.title, view.language)
    answer = f"{model}: {translate(verdict.answer, view.language)}"
    write(dot, "answer", answer, 0, y + 8, 13)
    write(dot, "title", title, 0, y + 34, 18)
    return Picture(
        dot=dot.source,
        layout=Layout.FIXED,
        language=view.language,
        title=title,
        description=_description(level, answer, view),
    )


def _mark(level: LevelResult, index: int, view: View) -> str:
    if index <= level.lowest:
        return "● " + translate(message("reached"), view.language)
    if index <= level.highest:
        return "? " + translate(message("perhaps reached"), view.language)
    return "○ " + translate(message("not reached"), view.language)


def _card(stage: Verdict, mark: str, view: View) -> Card:
    lines = [
        line
        for part in stage.parts
        for line in _hanging(f"{_sign(part, view)}: {translate(part.title, view.language)}")
    ]
    statuses = {"●": Truth.YES, "?": Truth.UNKNOWN, "○": SubstepStatus.NOT_STARTED}
    head = f"{translate(stage.title, view.language)}  {mark}"
    return Card(
        head=(head,),
        lines=tuple(lines),
        ground=GROUNDS[statuses[mark[0]]],
        theme=view.theme,
        width=_BOX,
        size=_SIZE,
    )


def _sign(part: Verdict, view: View) -> str:
    return f"{PICTURE_SIGNS[part.status]} {translate(part.answer, view.language)}"


def _hanging(text: str) -> list[str]:
    return wrapped(text, _BOX - 14, _SIZE)


def _description(level: LevelResult, answer: str, view: View) -> str:
    stages = (
        f"{translate(stage.title, view.language)}: {_mark(level, index, view)[2:]}."
        for index, stage in enumerate(level.verdict.parts)
    )
    return " ".join([f"{answer}.", *stages])


DIAGRAM: Final = Diagram(
    name="institutionalisation-ladder",
    title=message("Ladder of institutionalisation"),
    draw=draw,
    assesses=[Section.LEVEL],
    uses=[],
)
