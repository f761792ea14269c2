"""How answers look: a sign beside each word, and a colour that carries dark letters."""

from typing import Final

from deiframe.verdicts import PlanKind, Soundness, Strength, SubstepStatus, Truth

SIGNS: Final[dict[str, str]] = {
    Truth.YES: "●",
    Truth.PARTLY: "◐",
    Truth.NO: "○",
    Truth.UNKNOWN: "?",
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
"""A sign for each answer, for texts; ``partly`` and ``unknown`` are the same everywhere."""

GROUNDS: Final[dict[str, str]] = {
    Truth.YES: "#cfe8dc",
    SubstepStatus.DONE: "#cfe8dc",
    Soundness.SOUND: "#cfe8dc",
    Truth.PARTLY: "#dcecf7",
    SubstepStatus.BEGUN: "#dcecf7",
    SubstepStatus.STALE: "#fdf0c4",
    Truth.NO: "#f9ddd8",
    SubstepStatus.NOT_STARTED: "#ffffff",
    Soundness.GAP: "#f9ddd8",
    Truth.UNKNOWN: "#ececec",
}
"""A pale ground for each answer, for pictures; the word stands on it in dark letters."""

PICTURE_SIGNS: Final[dict[str, str]] = SIGNS | {
    Truth.PARTLY: "◊",
    SubstepStatus.BEGUN: "◊",
    SubstepStatus.STALE: "▼",
    Strength.FAIR: "◊",
}
"""The same for pictures, whose font has fewer signs."""
