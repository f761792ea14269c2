"""What the three stages of political support are called (report, Table 2)."""

from typing import Final

from deiframe.i18n import Message, message
from deiframe.model.vocabulary import SupportStage

STAGE_WORDS: Final[dict[str, Message]] = {
    SupportStage.NONE: message("no support"),
    SupportStage.PASSIVE: message("passive or hesitant support"),
    SupportStage.ACTIVE: message("active support"),
}
"""What each stage is called."""
