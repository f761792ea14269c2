"""The stepwise approach: seven steps and their 25 sub-steps (report; after EIGE's GEAR roadmap)."""

from typing import Final

from deiframe.i18n import message

STEPS: Final = {
    "1": message("Build connection and capacity"),
    "2": message("Examine where you stand"),
    "3": message("Deliberate before the strategy"),
    "4": message("Set up the strategy"),
    "5": message("Carry it out"),
    "6": message("Monitor and evaluate"),
    "7": message("Adjust and institutionalise"),
}
"""What each step is about, by its number."""

_PARTS: Final = (3, 4, 2, 5, 4, 3, 4)

SUBSTEPS: Final = tuple(
    f"{step}.{part + 1}" for step, parts in enumerate(_PARTS, 1) for part in range(parts)
)
"""The numbers of the sub-steps, in order."""
