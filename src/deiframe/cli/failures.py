"""What could not be done, in words."""

import errno

from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message


def failure_message(error: DeiframeError | OSError) -> Message:
    """Say what an error is about and why.

    Whatever we open or write carries its name; standard output has none.
    """
    if isinstance(error, DeiframeError):
        return error.message
    return message(
        "{file}: {reason}.",
        file=_name_of(error),
        reason=error.strerror or str(error),
    )


def _name_of(error: OSError) -> object:
    name = error.filename
    if name is None:  # the current folder is asked for without its name; it may be gone
        return "." if error.errno == errno.ENOENT else message("standard output")
    if isinstance(name, bytes):
        return name.decode("utf-8", "replace")
    return name if isinstance(name, Message) else str(name)
