"""What every command needs to write to a terminal: safe, wrapped, linked, in words."""

import os
import shutil
import sys
import textwrap
import unicodedata
from pathlib import Path
from typing import Final

from deiframe.diagnostics import Severity
from deiframe.i18n import message

_WIDEST: Final = 100

COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}

SEVERITY_WORDS: Final = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
    Severity.ADVICE: message("advice"),
}


def width() -> int:
    """How many columns to use: the terminal's, from 40 to 100; 80 where there is none."""
    return max(40, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Break a text into lines of the terminal's width; ``first`` and ``rest`` stand before them."""
    if len(first) + len(text) <= width() and text.isprintable() and text.strip() == text:
        return [f"{first}{text}".rstrip()]
    return textwrap.wrap(
        text,
        width=width(),
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def columns(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def has_links() -> bool:
    """Whether the terminal that is written to shows hyperlinks (OSC 8), as far as one can tell."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    known = ("iTerm.app", "vscode", "WezTerm", "Hyper", "ghostty", "Tabby")
    if os.environ.get("TERM_PROGRAM") in known or os.environ.get("TERM") == "xterm-kitty":
        return True
    return "WT_SESSION" in os.environ or os.environ.get("VTE_VERSION", "0").zfill(4) >= "5000"


def linked(text: str, path: Path) -> str:
    """Make a text a link to a file, for a terminal that has them."""
    return f"\033]8;;{path.absolute().as_uri()}\033\\{text}\033]8;;\033\\"
