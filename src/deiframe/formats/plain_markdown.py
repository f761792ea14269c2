"""Words in Markdown that are nothing but words, whatever a strategy's texts hold.

Besides markup, servers find names, numbers and addresses in the words themselves, and tell people
or make links; a backslash hinders none of that. There a sign without width takes the words apart,
written as an entity: the source stays free of signs that cannot be seen.
"""

import re
from functools import cache
from typing import Final

from deiframe.document import Link, Prose
from deiframe.i18n import JoinedList, translate
from deiframe.sanitize import on_one_line, visible

APART: Final = "&NoBreak;"

_MARK: Final = "\0"
"""Stands for :data:`APART` while markup is escaped; no visible text holds it."""

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~&$])")
_BEGINNING: Final = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+](?:[-+\s]|$)|=|::|/\w))")
_CODE: Final = re.compile(r"(`[^`\n]+`)")


def plain(value: object, language: str) -> str:
    """Words in which nothing is markup or live: no link, no mention, no cell of a table."""
    text = _live().sub(_MARK, on_one_line(translate(value, language)))
    text = _ticket().sub(rf"\g<0>{_MARK}", text)
    text = _commit().sub(lambda found: _MARK.join(re.findall(".{1,6}", found[0])), text)
    return _MARKUP.sub(r"\\\1", text).replace(_MARK, APART)


def inline(value: object, language: str) -> str:
    """Words of a document: what its author wrote as such, links where it has them, else plain."""
    if isinstance(value, Prose):
        return prose(value.words, language)
    if isinstance(value, Link):
        return f"[{plain(value.words, language)}]({value.to})"
    if isinstance(value, JoinedList) and any(
        isinstance(each, Prose | Link) for each in value.values
    ):
        return value.separator.join(inline(each, language) for each in value.values)
    return plain(value, language)


def line(value: object, language: str) -> str:
    """The same, where they begin a line: no list, command or line drawn across begins there."""
    return _BEGINNING.sub(r"\1\\", inline(value, language))


def plain_line(value: object, language: str) -> str:
    """The same, where they begin a line: no list, command or line drawn across begins there."""
    return _BEGINNING.sub(r"\1\\", plain(value, language))


def prose(value: object, language: str) -> str:
    """The words of a page that its author wrote: code stays code, the rest is plain."""
    pieces = _CODE.split(on_one_line(translate(value, language)))
    ends = (piece if at % 2 else _kept_apart(piece, language) for at, piece in enumerate(pieces))
    return _BEGINNING.sub(r"\1\\", "".join(ends))


def fenced(example: str) -> str:
    """A piece of YAML as a block of code, whose fence is longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", example)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{visible(example)}\n{fence}"


def _kept_apart(piece: str, language: str) -> str:
    """A piece in plain words, the blanks at its ends kept."""
    before, after = " " * piece.startswith(" "), " " * piece.endswith(" ")
    return f"{before}{plain(piece, language)}{after}" if piece.strip() else piece


@cache
def _live() -> re.Pattern[str]:
    """Where words have to be taken apart, on GitHub and on GitLab."""
    return re.compile(
        r"(?<=@)(?=[\w.-])"  # a person, a team, everybody
        r"|(?<=\#)(?=\w)"  # an issue
        r"|(?<=[!&$])(?=\d)"  # a merge request, an epic, a snippet
        r'|(?<=[%~])(?=[\w"])'  # a milestone, a label
        r"|(?<=\*)(?=iteration:)"
        r"|(?<=\[)"  # a footnote, a task, a table of contents, [issue:1]
        r"|(?<=\{)(?=[{%+-])"  # what was added or taken out
        r"|(?<=/)(?=/)"  # an address
        r"|(?i:(?<=www)(?=\.))"
        r"|(?<=[\w-]\.)(?=(?i:[a-z]{2}|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info"
        r"|museum|name|shop|рф|xn--[a-z0-9-]+)(?![\w]))"  # an address without a beginning
        r"|(?<=:)(?=(?:100|1234|(?!\d+:)[\w+-]{1,64}):)"  # an emoji by its name
    )


@cache
def _ticket() -> re.Pattern[str]:
    """The beginning of an issue's number on another server: GH-1, ABC-12."""
    return re.compile(r"\b(?:[A-Z][A-Z0-9_]+|[Gg][Hh])-(?=\d)")


@cache
def _commit() -> re.Pattern[str]:
    return re.compile(r"\b[0-9a-fA-F]{7,40}\b")
