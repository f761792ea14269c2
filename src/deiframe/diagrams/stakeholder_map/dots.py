"""The dot of a stakeholder: a shape by its type, filled for change agents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import Box, Shape
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import StakeholderType
from deiframe.styling.marks import mark_of
from deiframe.styling.palette import MARKS

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import View
    from deiframe.extension_points.theme import Theme
    from deiframe.model.people import Stakeholder

SIZE: Final = 7
SCORES: Final = ("power", "interest")
"""The fields that the map shows."""


@attrs.frozen
class Kind:
    """A shape, its colour in a theme, the sign that looks like it, and its word."""

    shape: Shape
    colour: str
    sign: str
    word: Message


_NETWORK: Final = Kind(Shape.ELLIPSE, "staff_network", "○", message("staff network"))
_BODY: Final = Kind(Shape.RECTANGLE, "governing_body", "□", message("governing or statutory body"))
_OTHER: Final = Kind(Shape.DIAMOND, "stakeholder", "◊", message("other"))
KINDS: Final = (_NETWORK, _BODY, _OTHER)


def kind_of(stakeholder: Stakeholder) -> Kind:
    """What it is drawn as."""
    if stakeholder.type is StakeholderType.STAFF_NETWORK:
        return _NETWORK
    if stakeholder.type in (StakeholderType.GOVERNING_BODY, StakeholderType.STATUTORY_BODY):
        return _BODY
    return _OTHER


def dot_of(stakeholder: Stakeholder, x: float, y: float, theme: Theme) -> Box:
    """Its dot, with its middle at ``y``, from ``x`` on."""
    kind = kind_of(stakeholder)
    colour = theme.change_agent if stakeholder.change_agent else getattr(theme, kind.colour)
    return Box(
        x=x, y=y - SIZE / 2, width=SIZE, height=SIZE, shape=kind.shape, stroke=colour,
        stroke_width=1.25, fill=colour if stakeholder.change_agent else theme.paper,
    )  # fmt: skip


def name_of(stakeholder: Stakeholder, view: View, name: str) -> str:
    """Its name, with what is marked on it: made-up scores, and findings."""
    found = view.findings_about(stakeholder.id)
    codes = ", ".join(sorted({finding.code for finding in found}))
    worst = min((finding.severity for finding in found), key=lambda item: item.rank, default=None)
    marked = f" {MARKS[worst].sign} {codes}" if worst else ""
    return f"{name}{mark_of(stakeholder, *SCORES)}{marked}"
