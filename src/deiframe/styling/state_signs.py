"""An answer or a status as a small box with its sign, as it stands before words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.sheet import Align, Box, Stand, TextLine

if TYPE_CHECKING:
    from deiframe.extension_points.theme import Theme
    from deiframe.styling.states import StateLook

SIGN: Final = 11
"""How wide and high it is."""


def sign_of(look: StateLook, x: float, y: float, size: float, theme: Theme) -> Box:
    """The sign of a look, with its middle at ``y``, from ``x`` on."""
    return Box(
        x=x, y=y - SIGN / 2, width=SIGN, height=SIGN, fill=look.fill(theme),
        stroke=look.stroke(theme), stroke_style=look.style, align=Align.MIDDLE, stand=Stand.MIDDLE,
        lines=(TextLine(look.sign, size, look.ink(theme)),),
    )  # fmt: skip
