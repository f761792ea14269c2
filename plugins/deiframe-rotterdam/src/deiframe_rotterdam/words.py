"""What the plugin says, and what it calls how far a breakthrough is."""

from typing import Final

from deiframe import Catalog, Message
from deiframe.model import Status

_OWN: Final = Catalog("deiframe_rotterdam")
message = _OWN.message
messages = _OWN.messages

NOT_STATED: Final = message("not stated")
NOBODY: Final = message("nobody yet")

STATES: Final = {
    Status.IDEA: message("idea"),
    Status.PLANNED: message("planned"),
    Status.RUNNING: message("running"),
    Status.DONE: message("carried out"),
    Status.STOPPED: message("stopped"),
    Status.INSTITUTIONALISED: message("usual practice"),
}
"""What each state of a breakthrough is called."""


def state_text(status: Status | None) -> Message:
    """How far it is, in words."""
    return STATES[status] if status else NOT_STATED
