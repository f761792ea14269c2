"""Words in Markdown that are nothing but words, whatever a strategy's texts hold."""

import re
from typing import Final

from deiframe.languages import say
from deiframe.sanitize import on_one_line

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~&@$]|:(?=//)|(?<=www)\.)")
_BEGINNING: Final = re.compile(r"^(\d*)([-+=.)])")


def plain(value: object, language: str) -> str:
    """Words in which nothing is markup: no link, no image, no mention, no cell of a table."""
    text = on_one_line(say(value, language))
    # GitHub finds mentions and numbers of issues in the words themselves: a sign without width
    # behind "@" and "#" makes them none.
    return re.sub(r"([@#])(?=\w)", "\\1\u2060", _MARKUP.sub(r"\\\1", text))


def plain_line(value: object, language: str) -> str:
    """The same, where they begin a line: no list begins there, and no line is drawn."""
    return _BEGINNING.sub(r"\1\\\2", plain(value, language))
