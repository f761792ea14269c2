"""The one filter for everything printed, written or drawn: texts that steer nothing.

It has two stages. *Values* (:func:`visible`, :func:`on_one_line`): each text of a strategy loses
the characters that steer a terminal, turn the direction of a line, or cannot be seen. *Whole texts*
(:func:`inert`; :func:`inert_json` and :func:`inert_xml` in forms that have escapes): what a CI
server would take for a command is taken apart. That comes last, after wrapping, since what is a
command depends on where a line begins.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)
_SOFT_HYPHEN: Final = "\u00ad"
_CONTROLS: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS: Final = "\u200c\u200d"
_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSEEN: Final = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f"
)
_NEVER: Final = f"{_CONTROLS}{_DIRECTION}{_UNSEEN}\ud800-\udfff{_NONCHARACTERS}"
"""Characters that no text needs in order to be read."""

_SYMBOLS: Final = "\u00a9\u00ae\u203c-\u205f\u2070-\u3163\u3165-\u3299\U0001f000-\U0001faff"
_IDEOGRAPHS: Final = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd"
_SELECTED: Final = f"[#*0-9{_SYMBOLS}{_IDEOGRAPHS}]"
"""What has variants that a selector chooses from."""

_JOINING: Final = (
    "\u0590-\u061b\u061d-\u109f\u1700-\u17b3\u17b6-\u180a\u1810-\u1cff\ua800-\uabff"
    f"\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc{_SYMBOLS}"
)
"""Scripts that need joiners to be read (Persian, Hindi, …), and emoji that are joined."""

_FLAG: Final = (
    "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f"
)
"""Those of England, Scotland and Wales are spelled in letters that cannot be seen."""

_MISLEADING: Final = (
    f"(?P<flag>{_FLAG})|[{_SOFT_HYPHEN}{_NEVER}]"
    f"|(?<![{_JOINING}])(?<!{_SELECTED}\ufe0f)[{_JOINERS}]|(?<!{_SELECTED})[{_SELECTORS}]"
)

_UNNOTICED: Final = (
    rf"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\n]*\x1b\\|[{_SOFT_HYPHEN}{_NEVER}{_JOINERS}{_SELECTORS}]"
)
"""What a runner may skip on its way to a command: it cannot be seen, or is taken out of a log."""

_COMMAND_ANYWHERE: Final = rf"#((?:{_UNNOTICED})*+)(?=#(?:[\w.-]|{_UNNOTICED})*+\[)"
"""``##vso[…]`` (Azure), ``##teamcity[…]``, ``##[…]`` (Azure, GitHub), wherever they stand."""

_COMMAND_AT_START: Final = (
    rf"^(?:[^\S\n]|{_UNNOTICED})*+(?:(?P<github>:)(?=(?:{_UNNOTICED})*+:)"
    rf"|(?P<fold>(?:section_(?:start|end)|travis_(?:fold|time))(?=(?:{_UNNOTICED})*+:)))"
    rf"|^(?:{_UNNOTICED})*+(?P<group>(?:---|\+\+\+|~~~|\^\^\^)(?=(?:{_UNNOTICED})*+[^\S\n]))"
)
"""``::error::`` (GitHub), sections that fold away (GitLab, Travis), ``--- group`` (Buildkite)."""

_OWN_SEQUENCES: Final = (
    r"(?P<own>\x1b\[(?:[0-4]|2[1-4]|[349][0-79])m|\x1b\]8;;(?:file://[\x21-\x7e]*)?\x1b\\)"
)
"""Colours as click writes them (nothing that hides or blinks), and links to files."""


_LIKE_LETTERS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""What cannot be seen although Python takes it for a letter or a mark, which can be printed."""


def visible(text: str) -> str:
    """Return a value with a ``�`` for each character that steers, misleads or cannot be seen.

    Lines and tabs stay, and so do joiners where a script or an emoji needs them. A soft hyphen is
    shown as the hyphen that it may become.
    """
    return _without(_misleading, text)


def on_one_line(text: str) -> str:
    """Return the value, visible, its blanks and line ends each one space."""
    return " ".join(visible(" ".join(text.split())).split())


def inert(text: str, *, commands: bool = False) -> str:
    """Return a whole text, as it is to be printed or written, in which no line is a command.

    A blank takes apart what a CI server would act on; colours and links of our own stay.
    ``commands`` says that its lines are commands on purpose, with their values escaped.
    """
    text = _without(_whole, text)
    if "#" in text:
        text = _anywhere().sub(r"#\1 ", text)
    return text if commands else _line_start().sub(_taken_apart, text)


def inert_json(value: Any) -> str:
    """Return a value as JSON, indented, its last line ended: nothing steers, nothing is lost."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _anywhere().sub(r"\\u0023\1", _unnoticed().sub(_escaped, text)) + "\n"


def _escaped(found: re.Match[str]) -> str:
    import json

    if "\ud800" <= found[0] <= "\udfff":  # half a character: strict readers refuse all of it
        return REPLACEMENT
    return json.dumps(found[0])[1:-1]


def inert_xml(text: str) -> str:
    """Return XML, or another text that knows its character references, in which nothing steers."""
    text = _anywhere().sub(r"&#35;\1", visible(text))
    return _line_start().sub(_referred_to, text)


def _referred_to(found: re.Match[str]) -> str:
    sign = found["github"] or found["fold"] or found["group"]
    return f"{found[0].removesuffix(sign)}&#{ord(sign[0])};{sign[1:]}"


def _taken_apart(found: re.Match[str]) -> str:
    return f" {found[0]}" if found["group"] else f"{found[0]} "


def _without(misleading: Callable[[], re.Pattern[str]], text: str) -> str:
    """The text without what misleads; most lines need no more than a glance."""
    return "\n".join(
        line if _is_plain(line, misleading) else misleading().sub(_shown, line)
        for line in text.split("\n")
    )


def _is_plain(line: str, misleading: Callable[[], re.Pattern[str]]) -> bool:
    """Whether there is surely nothing to be taken out: the large patterns are not even made."""
    if misleading is _whole and "\x1b" in line:
        line = _own().sub("", line)
    return line.isprintable() and (line.isascii() or _LIKE_LETTERS.isdisjoint(line))


def _shown(found: re.Match[str]) -> str:
    if found.lastgroup:  # a flag, or a sequence of our own
        return found[0]
    return "-" if found[0] == _SOFT_HYPHEN else REPLACEMENT


@cache
def _misleading() -> re.Pattern[str]:
    return re.compile(_MISLEADING)


@cache
def _own() -> re.Pattern[str]:
    return re.compile(_OWN_SEQUENCES)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"{_OWN_SEQUENCES}|{_MISLEADING}")


@cache
def _unnoticed() -> re.Pattern[str]:
    return re.compile(f"[{_SOFT_HYPHEN}{_NEVER}{_JOINERS}{_SELECTORS}]")


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(_COMMAND_ANYWHERE)


@cache
def _line_start() -> re.Pattern[str]:
    return re.compile(_COMMAND_AT_START, re.MULTILINE)
