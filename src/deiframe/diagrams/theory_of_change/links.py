"""The lines of a theory of change in lanes, and the gaps where one is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.diagram import ReadingDirection
from deiframe.extension_points.sheet import Align, Box, Polyline, Stand, Stroke
from deiframe.i18n import message
from deiframe.model.kinds import Kind
from deiframe.styling.palette import LINES
from deiframe.styling.text_fitting import height_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.theory_of_change.scene import Scene
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.plan import Branch
    from deiframe.graph.theory import Link
    from deiframe.styling.plan_columns import Column, Columns
    from deiframe.styling.plan_rows import Row

NO_ACTION: Final = message("no action yet")
NOWHERE: Final = message("leads to nothing yet")
_WIDEST_GAP: Final = 120
_WIDEST: Final = 2.4


def arrow(
    scene: Scene, columns: Columns, lower: Branch, upper: Branch, y: float
) -> Iterator[Element]:
    """A line from the box of one thing to the box of what it leads to."""
    if lower.link:
        start, end = _sides(columns, columns.of(lower), columns.of(upper))
        yield _line(scene, (lower.link,), ((start, y), (end, y)))


def bracket(
    scene: Scene,
    columns: Columns,
    branch: Branch,
    rows: Sequence[Row],
    span: tuple[float, float],
    beyond: float,
) -> Iterator[Element]:
    """A bracket around the actions that lead directly to something, with an arrow to it.

    They stand so far ``beyond`` their column.
    """
    top, tall = span
    if columns.actions is None:
        return
    start, end = _sides(columns, columns.actions, columns.of(branch))
    step = 3 if end > start else -3
    start += beyond if end > start else -beyond
    links = tuple(action.link for row in rows for action in row.actions if action.link)
    if len(rows) > 1:
        yield from _corners(scene, (start, end), top, tall)
    if links:
        middle = top + tall / 2
        yield _line(scene, links, ((start + step, middle), (end, middle)))


def no_action(scene: Scene, columns: Columns, branch: Branch, y: float) -> Iterator[Element]:
    """Says beside something that no action leads to it."""
    column = columns.actions
    if column is None or branch.is_action:
        return
    width = min(column.width, _WIDEST_GAP)
    right = columns.direction is ReadingDirection.RIGHT
    yield _gap(scene, NO_ACTION, column.right - width if right else column.x, y, width)


def leads_nowhere(
    scene: Scene, columns: Columns, kind: Kind, span: tuple[float, float]
) -> Iterator[Element]:
    """Says beside something that it leads to nothing, where something could be."""
    column = next((item for item in columns.columns if item.kind is kind), None)
    beyond = columns.beyond(column) if column else None
    if column is None or beyond is None:
        return
    top, tall = span
    yield from _corners(scene, _sides(columns, column, beyond), top, tall)
    yield _gap(scene, NOWHERE, beyond.x, top + tall / 2, beyond.width)


def _corners(
    scene: Scene, sides: tuple[float, float], top: float, tall: float
) -> Iterator[Element]:
    """A bracket beside something, on the side to which it leads."""
    start, end = sides
    corner = start + (3 if end > start else -3)
    yield Polyline(
        points=(
            (start, top + 1), (corner, top + 1), (corner, top + tall - 1), (start, top + tall - 1),
        ),
        colour=scene.view.theme.grey,
    )  # fmt: skip


def _gap(scene: Scene, words: object, x: float, y: float, width: float) -> Box:
    theme, size = scene.view.theme, scene.view.page.small
    lines = words_in(scene.translate(words), width - 4, size, theme.error, most=2)
    tall = height_of(lines) + 4
    return Box(
        x=x, y=y - tall / 2, width=width, height=tall, lines=lines, align=Align.MIDDLE,
        stand=Stand.MIDDLE, stroke=theme.error, stroke_style=Stroke.DASHED, fill=theme.paper,
        stroke_width=0.75,
    )  # fmt: skip


def _sides(columns: Columns, column: Column, to: Column) -> tuple[float, float]:
    """Where a line leaves a column, and where it reaches another."""
    if columns.direction is ReadingDirection.RIGHT:
        return column.right + 1, to.x - 1
    return column.x - 1, to.right + 1


def _line(scene: Scene, links: Sequence[Link], points: tuple[tuple[float, float], ...]) -> Polyline:
    """An arrow that looks as the weakest evidence of its links; the reasons are in its tooltip."""
    known = [link.contribution.evidence for link in links]
    look = LINES[next((entry for entry in reversed(LINES) if entry in known), None)]
    reasons = [
        message(
            "{lower} → {upper}: {reason}",
            lower=link.lower.name,
            upper=link.upper.name,
            reason=link.contribution.because,
        )
        for link in links
        if link.contribution.because
    ]
    return Polyline(
        points=points,
        colour=look.colour(scene.view.theme),
        width=min(_WIDEST, float(look.width)),
        style=Stroke(look.style),
        arrow=True,
        id=f"link-{links[0].lower.id}--{links[0].upper.id}" if len(links) == 1 else "",
        tooltip=" · ".join(map(scene.translate, reasons)),
    )
