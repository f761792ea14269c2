"""What the plugin says, and how it writes the strategy's own texts in a sentence."""

from __future__ import annotations

from typing import Final

import attrs

from deiframe import Catalog, Translatable, translate
from deiframe.model import Text

words: Final = Catalog("deiframe_ghent")
NAME: Final = "ghent"
"""How a strategy asks for the plugin, and where its fields stand."""


@attrs.frozen
class OneLine:
    """What a strategy says, on one line, so that it cannot pass for a line of ours."""

    text: Text | Translatable

    def in_language(self, language: str) -> str:
        """Return it with each run of blanks and line ends as one space."""
        return " ".join(translate(self.text, language).split())


@attrs.frozen
class Indented:
    """Anything that is said, a little to the right."""

    text: object

    def in_language(self, language: str) -> str:
        """Return the words, after two blanks."""
        return f"  {translate(self.text, language)}"
