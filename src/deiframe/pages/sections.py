"""The parts of an assessment, by the names under which they are asked for."""

from enum import StrEnum
from typing import Final

from deiframe.i18n import message


class Section(StrEnum):
    """A part of an assessment, as ``--only`` names it."""

    LEVEL = "level"
    CHECKLIST = "checklist"
    ROADMAP = "roadmap"
    PRINCIPLES = "principles"
    SUPPORT = "support"
    DRIVERS = "drivers"


TITLES: Final = {
    Section.LEVEL: message("Level of institutionalisation"),
    Section.CHECKLIST: message("Is it a strategy?"),
    Section.ROADMAP: message("Roadmap"),
    Section.PRINCIPLES: message("Ten success principles"),
    Section.SUPPORT: message("Political support"),
    Section.DRIVERS: message("Impact drivers"),
}
"""What each part is called."""
