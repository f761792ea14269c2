"""The parts of an assessment, by the names under which they are asked for."""

from typing import Final

from deiframe.assessment import Section
from deiframe.i18n import message

__all__ = ["TITLES", "Section"]

TITLES: Final = {
    Section.LEVEL: message("Level of institutionalisation"),
    Section.CHECKLIST: message("Is it a strategy?"),
    Section.ROADMAP: message("Roadmap"),
    Section.PRINCIPLES: message("Ten success principles"),
    Section.SUPPORT: message("Political support"),
    Section.DRIVERS: message("Impact drivers"),
}
"""What each part is called."""
