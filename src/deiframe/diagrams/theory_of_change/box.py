"""The box of an item: what it is, its title, what is said below it, and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from deiframe.diagnostics import Finding, Severity
from deiframe.graph.plan import Branch
from deiframe.i18n import message
from deiframe.model.item import Item
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.labels import lines_of, wrapped
from deiframe.styling.marks import mark_of
from deiframe.styling.palette import DIMENSIONS, KINDS, MARKS, Look

if TYPE_CHECKING:
    from deiframe.diagrams.theory_of_change.scene import Scene


BOX: Final = 190
"""How wide a box is, in points."""

SIZE: Final = 11
"""How large the letters of a title are, in points."""

_MOST_LINES: Final = 40
"""Of a title: the engine finds no way around boxes that are many times as high as wide."""


def box_of(scene: Scene, item: Item) -> str:
    """A box: a coloured head that says what it is, a white body with the title, marks below."""
    theme = scene.view.theme
    colour = _look(item).colour(theme)
    findings = scene.view.findings_about(item.id)
    border = 3 if findings else 1
    heading = f"<B>{_heading(scene, item)}</B>"
    title = wrapped(
        scene.translate(item.name) + mark_of(item, "title"), BOX - 12, SIZE, most=_MOST_LINES
    )
    rows = [
        f'<TR><TD BGCOLOR="{colour}" ALIGN="LEFT" WIDTH="{BOX}">'
        f'<FONT COLOR="{theme.head_ink}" POINT-SIZE="9">{heading}</FONT></TD></TR>',
        f'<TR><TD BGCOLOR="{theme.paper}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{BOX}">'
        f"{lines_of(title)}</TD></TR>",
    ]
    below = text_below(scene, item)
    if below:
        small = lines_of(wrapped(below, BOX - 12, 9))
        rows.append(
            f'<TR><TD BGCOLOR="{theme.paper}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{BOX}">'
            f'<FONT COLOR="{theme.muted}" POINT-SIZE="9">{small}</FONT></TD></TR>'
        )
    rows += _marks(scene, findings)
    around = MARKS[_worst(findings)].ink(theme) if findings else colour
    return (
        f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{around}">{"".join(rows)}</TABLE>'
    )


def _heading(scene: Scene, item: Item) -> str:
    words = [scene.translate(item.kind.word).upper()]
    signs = [KINDS[item.kind].sign]
    if isinstance(item, Objective) and item.dimension:
        signs = [DIMENSIONS[entry].sign for entry in item.dimension]
        words.append(", ".join(scene.translate(DIMENSIONS[entry].word) for entry in item.dimension))
    elif isinstance(item, Intervention) and item.status:
        words.append(scene.translate(STATUS_WORDS[item.status]))
    if getattr(item, "priority", None):
        words.append(scene.translate(message("essential")))
    text = f"{''.join(signs)} {' · '.join(words)}"
    return lines_of(wrapped(text, BOX - 12, 10))


def text_below(scene: Scene, item: Item) -> str:
    """What is said in small letters under a title."""
    fields = list(plugin_fields_text(scene.graph, item, scene.view.extensions))
    link = next((link for link in scene.links if link.lower is item), None)
    texts = map(scene.translate, fields)
    more = map(scene.translate, scene.details(Branch(item, link=link)))
    return " · ".join((*texts, *more))


def _worst(findings: Sequence[Finding]) -> Severity:
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank)


def _marks(scene: Scene, findings: Sequence[Finding]) -> list[str]:
    theme = scene.view.theme
    rows = []
    for severity, mark in MARKS.items():
        codes = sorted({finding.code for finding in findings if finding.severity is severity})
        if codes:
            item = f"{mark.sign} {scene.translate(mark.word)}: {', '.join(codes)}"
            text = lines_of(wrapped(item, BOX - 12, 10))
            rows.append(
                f'<TR><TD BGCOLOR="{mark.ground(theme)}" ALIGN="LEFT" WIDTH="{BOX}">'
                f'<FONT COLOR="{mark.ink(theme)}" POINT-SIZE="9"><B>{text}</B></FONT></TD></TR>'
            )
    return rows


def _look(item: Item) -> Look:
    if isinstance(item, Objective) and item.dimension:
        return DIMENSIONS[item.dimension[0]]
    return KINDS[item.kind]
