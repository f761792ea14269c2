"""Which colour of the theme is meant where, and the sign and the word beside it.

Nothing is shown by colour alone: in any theme, each has a sign of its own and a word. The
signs are those the font has.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from deiframe.diagnostics import Severity
from deiframe.extension_points.theme import Theme
from deiframe.i18n import Message, message
from deiframe.model.kinds import Kind
from deiframe.model.vocabulary import Dimension, Evidence

Colour: TypeAlias = Callable[[Theme], str]
"""One of a theme's colours, for any theme."""


@attrs.frozen
class Look:
    """How something looks: a colour that carries letters in ``head_ink``, a sign, and a word."""

    colour: Colour
    sign: str
    word: Message


KINDS: Final = {
    Kind.VISION: Look(lambda theme: theme.vision, "►", Kind.VISION.word),
    Kind.OBJECTIVE: Look(lambda theme: theme.objective, "◊", Kind.OBJECTIVE.word),
    Kind.OUTCOME: Look(lambda theme: theme.outcome, "○", Kind.OUTCOME.word),
    Kind.INTERVENTION: Look(lambda theme: theme.intervention, "□", Kind.INTERVENTION.word),
}

DIMENSIONS: Final = {
    Dimension.DIVERSITY: Look(lambda theme: theme.diversity, "●", message("diversity")),
    Dimension.EQUITY: Look(lambda theme: theme.equity, "■", message("equity")),
    Dimension.INCLUSION: Look(lambda theme: theme.inclusion, "▲", message("inclusion")),
}


@attrs.frozen
class Mark:
    """How a finding of some weight is marked: pale ground, dark letters and border, sign, word."""

    ground: Colour
    ink: Colour
    sign: str
    word: Message


MARKS: Final = {
    Severity.ERROR: Mark(
        lambda theme: theme.error_ground, lambda theme: theme.error, "▼", message("error")
    ),
    Severity.WARNING: Mark(
        lambda theme: theme.warning_ground, lambda theme: theme.warning, "▼", message("warning")
    ),
    Severity.ADVICE: Mark(
        lambda theme: theme.advice_ground, lambda theme: theme.advice, "▼", message("advice")
    ),
}


@attrs.frozen
class Line:
    """How a link is drawn, and the words for it in the legend."""

    style: str
    width: str
    colour: Colour
    word: Message


LINES: Final[dict[Evidence | None, Line]] = {
    Evidence.STRONG: Line(
        "solid", "3.0", lambda theme: theme.ink, message("thick: strong evidence")
    ),
    Evidence.MODERATE: Line(
        "solid", "1.4", lambda theme: theme.ink, message("thin: moderate evidence")
    ),
    Evidence.WEAK: Line("dashed", "1.4", lambda theme: theme.ink, message("dashed: weak evidence")),
    Evidence.NONE: Line("dotted", "1.4", lambda theme: theme.ink, message("dotted: no evidence")),
    None: Line("solid", "1.0", lambda theme: theme.grey, message("grey: evidence not stated")),
}
