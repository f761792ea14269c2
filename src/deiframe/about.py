"""What is known of deiframe without loading any of it: its version, and the languages it speaks."""

from collections.abc import Mapping
from typing import Final

__version__ = "0.1.0"

LOCALES: Final = {
    "en": "en_GB",
    "nl": "nl_NL",
    "it": "it_IT",
}
"""For each language deiframe itself speaks the locale whose signs and words for days it uses.

A language more is a line here, and `make languages catalogues`. What of it is not translated is
said in English.
"""

LANGUAGES: Final = tuple(LOCALES)
"""The languages deiframe itself speaks; a strategy's own texts may be in more."""


def language_of_the_machine(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for, where deiframe speaks it; English otherwise."""
    for name in ("DEIFRAME_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        asked = environment.get(name, "")
        if asked:
            code = asked.split(":")[0][:2].lower()
            return code if code in LANGUAGES else "en"
    return "en"
