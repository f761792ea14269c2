"""The ten success principles for diversity, equity and inclusion (SER 2019; report, Table 3)."""

from string import ascii_lowercase
from typing import Final

from deiframe.i18n import message

PRINCIPLES: Final = {
    "1": message("a DEI vision"),
    "2": message("SMART objectives"),
    "3": message("a support base"),
    "4": message("effective tools and instruments"),
    "5": message("leadership"),
    "6": message("an inclusive climate"),
    "7": message("monitoring and evaluating interventions"),
    "8": message("communication inside and outside"),
    "9": message("knowledge and skills"),
    "10": message("monitoring the plan as a whole"),
}
"""What each is about, in a few words, by its number."""


QUESTIONS: Final = (
    "1a", "1b", "2a", "3a", "3b", "4a", "4b", "5a", "5b", "6a", "6b", "7a", "8a", "8b", "9a", "9b",
    "10a", "10b",
)  # fmt: skip
"""The questions of the report's Table 3; plugins may ask more."""


def principle_of(question: str) -> str:
    """The number of the principle that a question (``"10b"``) belongs to."""
    return question.rstrip(ascii_lowercase)
