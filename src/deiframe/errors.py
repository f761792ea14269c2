"""The few exceptions deiframe raises on purpose; each carries facts, not only words."""

from deiframe.languages import Message


class DeiframeError(Exception):
    """Something deiframe could not do; ``message`` says what, in the reader's language."""

    def __init__(self, message: Message) -> None:
        """Keep the sentence; ``str(error)`` is its English form."""
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        """Return the sentence in English."""
        return str(self.message)


class DrawingError(DeiframeError):
    """A picture that could not be drawn."""
