"""The headings under which the options of a command stand in its help, and what values are called.

A command names its own heading for what it is about; the others are shared by all.
"""

from typing import Final

from deiframe.i18n import Message, message

WHAT_TO_CHECK: Final = message("What to check")
WHAT_TO_DRAW: Final = message("What to draw")
WHAT_TO_SHOW: Final = message("What to show")
WHAT_TO_MAKE: Final = message("What to make")
WHAT_TO_CHANGE: Final = message("What to change")
LOOK: Final = message("Style")
OUTPUT: Final = message("Output")
LANGUAGE_AND_DATE: Final = message("Language and date")
LANGUAGE: Final = message("Language")
LIMITS: Final = message("Limits")
PLUGINS: Final = message("Plugins")
HELP: Final = message("Help")
OTHER: Final = message("Options")
"""For options of plugins that name no heading."""

METAVARS: Final[dict[str, Message]] = {
    "[OPTIONS]": message("[OPTIONS]"),
    "COMMAND [ARGS]...": message("COMMAND [ARGS]..."),
    "CODE": message("CODE"),
    "DATE": message("DATE"),
    "DIAGRAM": message("DIAGRAM"),
    "DIR": message("DIR"),
    "DIRECTORY": message("DIRECTORY"),
    "FILE": message("FILE"),
    "FILE|DIR": message("FILE|DIR"),
    "FLOAT": message("FLOAT"),
    "ID": message("ID"),
    "INTEGER": message("INTEGER"),
    "KEY": message("KEY"),
    "LANGUAGES": message("LANGUAGES"),
    "NAME": message("NAME"),
    "NAME|FILE": message("NAME|FILE"),
    "NAME=NUMBER": message("NAME=NUMBER"),
    "NUMBER": message("NUMBER"),
    "PATH": message("PATH"),
    "REV|DATE|FILE": message("REV|DATE|FILE"),
    "TEXT": message("TEXT"),
}
"""What the values of options and arguments are called: one word for one thing."""
