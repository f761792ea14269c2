"""The headings under which the options of a command stand in its help, and what values are called.

A command names its own heading for what it is about; the others are shared by all. They are
English texts, translated when they are shown, so that nothing is loaded for that before.
"""

from typing import Final

from deiframe.cli.i18n import gettext_noop

WHAT_TO_CHECK: Final = gettext_noop("What to check")
WHAT_TO_DRAW: Final = gettext_noop("What to draw")
WHAT_TO_SHOW: Final = gettext_noop("What to show")
WHAT_TO_MAKE: Final = gettext_noop("What to make")
WHAT_TO_CHANGE: Final = gettext_noop("What to change")
LOOK: Final = gettext_noop("Style")
OUTPUT: Final = gettext_noop("Output")
LANGUAGE_AND_DATE: Final = gettext_noop("Language and date")
LANGUAGE: Final = gettext_noop("Language")
LIMITS: Final = gettext_noop("Limits")
PLUGINS: Final = gettext_noop("Plugins")
HELP: Final = gettext_noop("Help")
OTHER: Final = gettext_noop("Options")
"""For options of plugins that name no heading."""

METAVARS: Final[tuple[str, ...]] = (
    gettext_noop("[OPTIONS]"),
    gettext_noop("COMMAND [ARGS]..."),
    gettext_noop("CODE"),
    gettext_noop("DATE"),
    gettext_noop("DIAGRAM"),
    gettext_noop("DIR"),
    gettext_noop("DIRECTORY"),
    gettext_noop("FILE"),
    gettext_noop("FILE|DIR"),
    gettext_noop("FLOAT"),
    gettext_noop("ID"),
    gettext_noop("INTEGER"),
    gettext_noop("KEY"),
    gettext_noop("LANGUAGES"),
    gettext_noop("NAME"),
    gettext_noop("NAME|FILE"),
    gettext_noop("NAME=NUMBER"),
    gettext_noop("NUMBER"),
    gettext_noop("PATH"),
    gettext_noop("REV|DATE|FILE"),
    gettext_noop("TEXT"),
)
"""What the values of options and arguments are called: one word for one thing."""
