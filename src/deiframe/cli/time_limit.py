"""An end to what takes too long: a run of a command is stopped, as by Ctrl-C, when its time is up.

By a clock of the system, not by asking now and then: so no rule, of a plugin or ours, can go on
for ever. Where the system has no such clock (Windows, a browser), there is no such limit.
"""

import signal
import threading
from types import FrameType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from deiframe.i18n import Message


class TimeIsUpError(BaseException):
    """The time that a run may take is up; no error, so that nothing goes on in spite of it."""

    def __init__(self, seconds: int) -> None:
        """Keep how long it was allowed to take."""
        super().__init__(seconds)
        self.seconds = seconds

    @property
    def message(self) -> "Message":
        """What is said of it."""
        from deiframe.i18n import message

        return message(
            "Stopped after {most} seconds (limit {name}).", most=self.seconds, name="seconds"
        )


def limit_time(context: click.Context, seconds: int) -> None:
    """Stop the command of this context when the time is up.

    Raises:
        TimeIsUpError: later, wherever the run then is.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeIsUpError(seconds)

    before = signal.signal(signal.SIGALRM, stop)

    def disarm() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

    signal.setitimer(signal.ITIMER_REAL, min(seconds, 10**9))
    context.call_on_close(disarm)
