"""The box of a stakeholder: what it is, its name, and its findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.diagnostics import Severity
from deiframe.i18n import message, translate
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import StakeholderType
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.labels import LINE_HEIGHT, attribute, lines_of, wrapped
from deiframe.styling.palette import MARKS, Look
from deiframe.styling.text_nodes import at

if TYPE_CHECKING:
    from deiframe.diagnostics import Finding
    from deiframe.extension_points.diagram import View
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph

WIDTH: Final = 132
SIZE: Final = 9.5
"""How wide a box is, and how large its letters, in points."""

_NETWORK: Final = Look(lambda theme: theme.staff_network, "●", message("staff network"))
_BODY: Final = Look(lambda theme: theme.governing_body, "■", message("governing or statutory body"))
AGENT: Final = Look(lambda theme: theme.change_agent, "▲", message("change agent"))
_MARKED: Final = MARKS[Severity.WARNING]
_OTHER: Final = Look(lambda theme: theme.stakeholder, "", message("other"))


@attrs.frozen
class Box:
    """A stakeholder's box: its lines, wrapped already."""

    stakeholder: Stakeholder
    head: list[str]
    lines: list[str]
    marks: list[str]

    @property
    def height(self) -> float:
        """About how high it is."""
        rows = len(self.head) + len(self.lines) + len(self.marks)
        return rows * SIZE * LINE_HEIGHT + 4 * (2 + bool(self.marks)) + 10


def look_of(stakeholder: Stakeholder) -> Look:
    """How its head looks: by its type, else by whether it is a change agent."""
    if stakeholder.type is StakeholderType.STAFF_NETWORK:
        return _NETWORK
    if stakeholder.type in (StakeholderType.GOVERNING_BODY, StakeholderType.STATUTORY_BODY):
        return _BODY
    return AGENT if stakeholder.change_agent else _OTHER


def box_of(graph: StrategyGraph, stakeholder: Stakeholder, view: View) -> Box:
    """What its box says, wrapped to its width."""
    look = look_of(stakeholder)
    words = [look.sign + " " + translate(look.word, view.language)] if look.sign else []
    if stakeholder.change_agent and look is not AGENT:
        words.append(f"{AGENT.sign} {translate(AGENT.word, view.language)}")
    head = [line for word in words for line in wrapped(word, WIDTH - 14, 8.5)]
    findings = view.findings_about(stakeholder.id)
    marks = wrapped(_marked(findings, view), WIDTH - 14, 8.5) if findings else []
    title = translate(stakeholder.name, view.language) + (" *" if stakeholder.illustrative else "")
    fields = plugin_fields_text(graph, stakeholder, view.extensions)
    item = (title, *(translate(field, view.language) for field in fields))
    lines = [line for text in item for line in wrapped(text, WIDTH - 14, SIZE)]
    return Box(stakeholder, head, lines, marks)


def _marked(findings: Sequence[Finding], view: View) -> str:
    worst = min(findings, key=lambda finding: finding.severity.rank).severity
    codes = ", ".join(sorted({finding.code for finding in findings}))
    return f"{MARKS[worst].sign} {translate(MARKS[worst].word, view.language)}: {codes}"


def draw_box(dot: Any, box: Box, x: float, y: float, theme: Theme) -> None:
    """Put a box with its middle at a place."""
    look = look_of(box.stakeholder)
    colour = look.colour(theme)
    style = ' STYLE="DASHED"' if box.stakeholder.illustrative else ""
    rows = []
    if box.head:
        rows.append(_row(_small(box.head, theme.head_ink), colour))
    rows.append(_row(lines_of(box.lines), theme.paper))
    if box.marks:
        rows.append(_row(_small(box.marks, _MARKED.ink(theme)), _MARKED.ground(theme)))
    dot.node(
        f"item-{box.stakeholder.id}",
        label=(
            f'<<TABLE BORDER="1"{style} CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
            f' COLOR="{colour}">{"".join(rows)}</TABLE>>'
        ),
        id=f"item-{box.stakeholder.id}",
        pos=at(x, y),
        tooltip=attribute(" ".join(box.lines)),
    )


def _row(words: str, ground: str) -> str:
    return (
        f'<TR><TD BGCOLOR="{ground}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{WIDTH}">{words}</TD></TR>'
    )


def _small(lines: list[str], colour: str) -> str:
    return f'<FONT COLOR="{colour}" POINT-SIZE="8.5"><B>{lines_of(lines)}</B></FONT>'
