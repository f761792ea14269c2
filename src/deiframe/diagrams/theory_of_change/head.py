"""What stands above a theory of change: its title, and a legend of what is in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.i18n import message
from deiframe.model.theory import Objective
from deiframe.styling.labels import markup, wrapped
from deiframe.styling.palette import DIMENSIONS, LINES, MARKS

if TYPE_CHECKING:
    from deiframe.diagrams.theory_of_change.scene import Scene


_WIDTH: Final = 620


def head_of(scene: Scene, title: str) -> str:
    """The title, and a legend of what is in the picture."""
    rows = [
        f'<FONT POINT-SIZE="18"><B>{markup(line)}</B></FONT>' for line in wrapped(title, _WIDTH, 18)
    ]
    if scene.graph.strategy.title:
        rows.append(markup(scene.translate(scene.graph.strategy.title)))
    if not scene.items:
        rows.append(
            markup(scene.translate(message("There is nothing in this part of the strategy yet.")))
        )
    rows += [markup(line) for line in _legend(scene)]
    cells = "".join(f'<TR><TD ALIGN="LEFT">{row}</TD></TR>' for row in rows)
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{cells}</TABLE>'


def _legend(scene: Scene) -> list[str]:
    dimensions = [
        dimension
        for dimension in DIMENSIONS
        if any(dimension in item.dimension for item in scene.items if isinstance(item, Objective))
    ]
    lines = [
        entry for entry in LINES if any(link.contribution.evidence is entry for link in scene.links)
    ]
    shown = {item.id for item in scene.items}
    marks = {finding.severity for finding in scene.view.findings if finding.id in shown}
    parts = [
        [
            f"{DIMENSIONS[dimension].sign} {scene.translate(DIMENSIONS[dimension].word)}"
            for dimension in dimensions
        ],
        [scene.translate(LINES[entry].word) for entry in lines],
        [
            f"{MARKS[mark].sign} {scene.translate(MARKS[mark].word)}"
            for mark in MARKS
            if mark in marks
        ],
    ]
    text = [" · ".join(part) for part in parts if part]
    if any(link.contribution.because for link in scene.links) and "reason" not in scene.view.show:
        text.append(scene.translate(message("The reasons behind the links are in their tooltips.")))
    return [line for part in text for line in wrapped(part, _WIDTH, 11)]
