"""Names of the intervention statuses."""

from typing import Final

from deiframe.i18n import message
from deiframe.model.vocabulary import Status

STATUS_WORDS: Final = {
    Status.IDEA: message("idea"),
    Status.PLANNED: message("planned"),
    Status.RUNNING: message("running"),
    Status.DONE: message("carried out"),
    Status.STOPPED: message("stopped"),
    Status.INSTITUTIONALISED: message("institutionalised"),
}
"""What each status is called."""
