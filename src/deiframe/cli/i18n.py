"""The language of whoever reads the output.

Our own words are translated when they are shown; click's own go through gettext's global domain,
which :func:`use_language` points at our catalogue.
"""

import gettext
import os
from collections.abc import Iterable
from typing import Final

import click

from deiframe.about import LANGUAGES, language_of_the_machine

OWN: Final = "deiframe"
"""The package whose catalogue has our own words; a plugin's commands name theirs."""

_STATE: Final = "deiframe.language"
_CATALOGUES: Final = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale")
_OPTION: Final = "--language"


def use_language(language: str) -> None:
    """Let click's own words (usage, errors) be in ``language`` too."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("deiframe", _CATALOGUES)
    gettext.textdomain("deiframe")


def reader_language() -> str:
    """The language of whoever reads the output of the command that is running."""
    context = click.get_current_context(silent=True)
    chosen = chosen_language(context) if context else None
    return chosen or language_of_the_machine(os.environ)


def chosen_language(context: click.Context) -> str | None:
    """The language given by ``--language``, if one was."""
    chosen: str | None = context.find_root().meta.get(_STATE)
    return chosen


def choose_language(context: click.Context, _: click.Parameter | None, value: str | None) -> None:
    """Use the language that was asked for, from now on."""
    if value:
        context.find_root().meta[_STATE] = value
        use_language(value)


def choose_language_in(context: click.Context, arguments: Iterable[str]) -> None:
    """Use the language that arguments ask for before they are read.

    So help, and what is said of a wrong call, are in that language wherever the option stands.
    """
    before = ""
    for argument in arguments:
        if argument == "--":
            return
        name, _, value = argument.partition("=")
        asked = argument if before == _OPTION else value if name == _OPTION else ""
        if asked in LANGUAGES:
            choose_language(context, None, asked)
        before = argument


def gettext_noop(text: str) -> str:
    """Return an English text as it is; it is gathered for the catalogues, and translated later."""
    return text


def translated(text: str, package: str = OWN) -> str:
    """Return an English text of a package, ours or a plugin's, in the reader's language."""
    from deiframe.i18n import Message

    return Message(package, text).in_language(reader_language())
