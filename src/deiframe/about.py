"""What is known of deiframe without loading any of it: its version, and the languages it speaks."""

from typing import Final

__version__ = "0.1.0"

LANGUAGES: Final = ("en", "nl", "it")
"""The languages deiframe itself speaks; a strategy's own texts may be in more."""
