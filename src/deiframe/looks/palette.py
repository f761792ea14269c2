"""Colours and signs. Nothing is told by colour alone: each has a sign and a word beside it.

The hues follow Okabe and Ito's palette, made darker so that white letters on them, and dark letters
on the pale ones, reach a contrast of 4.5 (WCAG 2.1 AA). The signs are those the font has.
"""

from typing import Final

import attrs

from deiframe.diagnostics import Severity
from deiframe.languages import Message, message
from deiframe.model.kinds import Kind
from deiframe.model.vocabulary import Dimension, Evidence

INK: Final = "#1a1a1a"
MUTED: Final = "#595959"
PAPER: Final = "#ffffff"
WHITE: Final = "#ffffff"


@attrs.frozen
class Look:
    """How something looks: a dark colour that carries white letters, a sign, and a word."""

    colour: str
    sign: str
    word: Message


KINDS: Final = {
    Kind.VISION: Look("#2b2350", "►", Kind.VISION.word),
    Kind.OBJECTIVE: Look("#595959", "◊", Kind.OBJECTIVE.word),
    Kind.OUTCOME: Look("#6b5200", "○", Kind.OUTCOME.word),
    Kind.INTERVENTION: Look("#3f4a54", "□", Kind.INTERVENTION.word),
}

DIMENSIONS: Final = {
    Dimension.DIVERSITY: Look("#00588f", "●", message("diversity")),
    Dimension.EQUITY: Look("#a23b00", "■", message("equity")),
    Dimension.INCLUSION: Look("#00664a", "▲", message("inclusion")),
}


@attrs.frozen
class Mark:
    """How a finding of some weight is marked: pale ground, dark letters and border, sign, word."""

    ground: str
    ink: str
    sign: str
    word: Message


MARKS: Final = {
    Severity.ERROR: Mark("#fbe0dc", "#8a1200", "▼", message("error")),
    Severity.WARNING: Mark("#fdf0c4", "#6b4a00", "▼", message("warning")),
    Severity.ADVICE: Mark("#dcecf7", "#00446e", "▼", message("advice")),
}


@attrs.frozen
class Line:
    """How a link is drawn, and the words for it in the legend."""

    style: str
    width: str
    colour: str
    word: Message


LINES: Final[dict[Evidence | None, Line]] = {
    Evidence.STRONG: Line("solid", "3.0", INK, message("thick: strong evidence")),
    Evidence.MODERATE: Line("solid", "1.4", INK, message("thin: moderate evidence")),
    Evidence.WEAK: Line("dashed", "1.4", INK, message("dashed: weak evidence")),
    Evidence.NONE: Line("dotted", "1.4", INK, message("dotted: no evidence")),
    None: Line("solid", "1.0", "#767676", message("grey: evidence not stated")),
}
