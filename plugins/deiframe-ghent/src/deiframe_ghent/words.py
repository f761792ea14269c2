"""What the plugin says, and how it writes figures and the strategy's own texts in a sentence."""

from __future__ import annotations

from typing import Final

import attrs

from deiframe import Text, Words, say

words: Final = Words("deiframe_ghent")
NAME: Final = "ghent"
"""How a strategy asks for the plugin, and where its fields stand."""

_DECIMAL_COMMA: Final = frozenset({"nl", "it"})


@attrs.frozen
class Figure:
    """A number with at most two decimals, as the reader's language writes it."""

    value: float

    def in_language(self, language: str) -> str:
        """Return it with a decimal comma where the language has one, and never as ``1e+06``."""
        text = f"{self.value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if language in _DECIMAL_COMMA else text


@attrs.frozen
class OneLine:
    """A text of the strategy on one line, so that it cannot pass for a line of ours."""

    text: Text

    def in_language(self, language: str) -> str:
        """Return it with each run of blanks and line ends as one space."""
        return " ".join(say(self.text, language).split())


@attrs.frozen
class Indented:
    """Anything that is said, a little to the right."""

    said: object

    def in_language(self, language: str) -> str:
        """Return the words, after two blanks."""
        return f"  {say(self.said, language)}"
