"""The few exceptions deiframe raises on purpose; each carries facts, not only words."""

from deiframe.i18n import Message, Translatable


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


class MissingExtraError(DeiframeError):
    """A part of deiframe that is needed is not installed (see :mod:`deiframe.extras`)."""


class RefusedPictureError(DrawingError):
    """A picture that is none: the engine cannot read it, or breaks off at it."""


class PluginError(DeiframeError):
    """A plugin broke off, or handed over a value that does not fit.

    Its cause is what was raised. ``plugin`` is its name, ``expected`` what would have fitted.
    """

    def __init__(self, message: Message, plugin: str, expected: Translatable | None = None) -> None:
        """Keep the facts."""
        super().__init__(message)
        self.plugin = plugin
        self.expected = expected
