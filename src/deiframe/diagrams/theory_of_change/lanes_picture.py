"""The pages of a theory of change in lanes, each in its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.diagrams.theory_of_change.lanes import laid_out, page_rows
from deiframe.diagrams.theory_of_change.sentences import description_of, subtitle_of, title_of
from deiframe.graph.weighing import is_example
from deiframe.i18n import message
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.frame import EXAMPLE, Content, Frame, Key, picture_of
from deiframe.styling.marks import keys_of
from deiframe.styling.notes import pages_of_notes
from deiframe.styling.palette import DIMENSIONS, LINES, MARKS
from deiframe.styling.plan_words import ESSENTIAL, marks_on
from deiframe.styling.states import STATUS_LOOKS, StateLook, status_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.theory_of_change.scene import Scene
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.plan import Branch
    from deiframe.styling.plan_rows import Row


def draw_lanes(scene: Scene) -> PagedPicture:
    """Draw a scene in lanes, on as many pages as it needs."""
    frame = _frame(scene)
    if not scene.items:
        return picture_of(frame, [Content(())], description_of(scene))
    area = frame.growing_area
    lanes = laid_out(scene, area, scene.view.page)
    contents = []
    for rows in page_rows(lanes):
        elements, height = lanes.page(rows)
        contents.append(Content(elements, height, description_of(scene, _shown(rows))))
    notes = (card.whole for card in lanes.cards.values() if card.whole)
    contents += pages_of_notes(frame, notes)
    return picture_of(frame, contents, description_of(scene))


def _shown(rows: Sequence[Row]) -> list[Branch]:
    """What stands on a page, each once."""
    found = {branch.item.id: branch for row in rows for branch in (*row.path, *row.actions)}
    return list(found.values())


def _frame(scene: Scene) -> Frame:
    view, strategy = scene.view, scene.graph.strategy
    source = message("source: {source}", source=strategy.source) if strategy.source else None
    return Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=title_of(scene),
        subtitle=subtitle_of(scene),
        keys=tuple(_keys(scene)),
        day=scene.graph.today,
        foot=(source,),
        mark=EXAMPLE if is_example(scene.graph.strategy) else None,
    )


def _keys(scene: Scene) -> Iterator[Key]:
    """What the signs mean: those that occur, and no others."""
    theme = scene.view.theme
    actions = [item for item in scene.items if isinstance(item, Intervention)]
    states = {action.status for action in actions}
    for status, look in STATUS_LOOKS.items():
        if status in states:
            yield Key(status_word(status), look)
    if any(action.priority for action in actions):
        yield Key(message("bold: {word}", word=ESSENTIAL), sign="B")
    dimensions = {d for item in scene.items if isinstance(item, Objective) for d in item.dimension}
    for dimension, dimension_look in DIMENSIONS.items():
        if dimension in dimensions:
            yield Key(dimension_look.word, sign=dimension_look.sign)
    evidence = {link.contribution.evidence for link in scene.links}
    for entry, line in LINES.items():
        if entry in evidence and evidence != {None}:
            yield Key(line.word, sign="→", colour=line.colour(theme))
    yield from keys_of(mark for item in scene.items for mark in marks_on(scene.graph, item))
    shown = {item.id for item in scene.items}
    found = {finding.severity for finding in scene.view.findings if finding.id in shown}
    for severity, mark in MARKS.items():
        if severity in found:
            yield Key(mark.word, StateLook(mark.ground, mark.ink, mark.sign, mark.ink))
