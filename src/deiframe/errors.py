"""The few exceptions deiframe raises on purpose; each carries facts, not only words."""

from typing import TYPE_CHECKING

from deiframe.languages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence


class DeiframeError(Exception):
    """Something deiframe could not do; ``message`` says what, in the reader's language."""

    def __init__(self, message: Message) -> None:
        """Keep the sentence; ``str(error)`` is its English form."""
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        """Return the sentence in English."""
        return str(self.message)


class InvalidStrategyError(DeiframeError):
    """A strategy that contradicts itself, by an id used twice or a link to nothing."""

    def __init__(self, message: Message, problems: "Sequence[object]") -> None:
        """Keep the problems beside the sentence."""
        super().__init__(message)
        self.problems = tuple(problems)


class PluginError(DeiframeError):
    """A plugin that is missing, does not load, or raised."""


class DrawingError(DeiframeError):
    """A picture that could not be drawn."""
