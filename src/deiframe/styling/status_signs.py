"""How answers look: a sign beside each word, and the ground that they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.verdicts import PlanKind, Soundness, Strength, SubstepStatus, Truth

if TYPE_CHECKING:
    from deiframe.styling.palette import Colour

SIGNS: Final[dict[str, str]] = {
    Truth.YES: "●",
    Truth.PARTLY: "◐",
    Truth.NO: "○",
    Truth.NOT_RECORDED: "?",
    SubstepStatus.DONE: "●",
    SubstepStatus.STALE: "◌",
    SubstepStatus.BEGUN: "◐",
    SubstepStatus.NOT_STARTED: "○",
    Soundness.SOUND: "●",
    Soundness.GAP: "○",
    PlanKind.STRATEGY: "●",
    PlanKind.INTENTIONS: "○",
    PlanKind.UNDECIDED: "?",
    Strength.STRONG: "●",
    Strength.FAIR: "◐",
    Strength.WEAK: "○",
    Strength.OPEN: "?",
}
"""A sign for each answer, for texts; ``partly`` and ``not_recorded`` are the same everywhere."""

GROUNDS: Final[dict[str, Colour]] = {
    Truth.YES: lambda theme: theme.yes,
    SubstepStatus.DONE: lambda theme: theme.yes,
    Soundness.SOUND: lambda theme: theme.yes,
    Truth.PARTLY: lambda theme: theme.partly,
    SubstepStatus.BEGUN: lambda theme: theme.partly,
    SubstepStatus.STALE: lambda theme: theme.stale,
    Truth.NO: lambda theme: theme.no,
    SubstepStatus.NOT_STARTED: lambda theme: theme.paper,
    Soundness.GAP: lambda theme: theme.no,
    Truth.NOT_RECORDED: lambda theme: theme.unknown,
}
"""The ground of each answer, for pictures; the word stands on it in the theme's ink."""

PICTURE_SIGNS: Final[dict[str, str]] = SIGNS | {
    Truth.PARTLY: "◊",
    SubstepStatus.BEGUN: "◊",
    SubstepStatus.STALE: "▼",
    Strength.FAIR: "◊",
}
"""The same for pictures, whose font has fewer signs."""
