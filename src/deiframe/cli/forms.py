"""The form in which a command writes: what was asked for, or what the file's suffix says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deiframe.cli.streams import is_stream
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, joined_list, message

if TYPE_CHECKING:
    from deiframe.file_kinds import FileKind


def chosen_form(
    output: Path | None, asked: str | None, kinds: Mapping[str, FileKind], default: str
) -> str:
    """The form to write in: the one asked for, or what the file's suffix says, or a default.

    Raises:
        DeiframeError: the suffix is that of none of them, or of another than the one asked for.
    """
    if output is None or not output.suffix or is_stream(output):
        return asked or default
    suffix = suffix_of(output, kinds)
    fitting = [name for name, kind in kinds.items() if suffix in kind.suffixes]
    if asked is None and fitting:
        return next((name for name in (default, suffix) if name in fitting), fitting[0])
    if asked in fitting:
        return asked
    known = [kind.suffixes[0] for name, kind in kinds.items() if asked in (None, name)]
    raise DeiframeError(wrong_suffix(output, known))


def suffix_of(output: Path, kinds: Mapping[str, FileKind]) -> str:
    """The end of a file's name that says its form: one word, or two where a kind knows both."""
    both = "".join(output.suffixes[-2:])[1:].lower()
    known = any(both in kind.suffixes for kind in kinds.values())
    return both if known else output.suffix[1:].lower()


def wrong_suffix(output: Path, known: Iterable[str]) -> Message:
    """Say how the name of a file must end."""
    return message(
        "{file}: the file's name must end in {known}.",
        file=str(output),
        known=joined_list(f".{fromkey}" for fromkey in dict.fromkeys(known)),
    )


def page_kinds(name: str, *keys: str) -> dict[str, FileKind]:
    """The kinds of what is text, JSON (a list of objects with these keys) or Markdown."""
    from deiframe.file_kinds import has_keys, json_kind, markdown_kind, text_kind

    named = has_keys(*keys)
    return {
        "text": text_kind(name),
        "json": json_kind(lambda found: isinstance(found, list) and all(map(named, found))),
        "markdown": markdown_kind(name),
    }
