"""Snapshots: what a picture or a text was when somebody last looked, kept beside the tests."""

import difflib
import json
import re
from pathlib import Path
from typing import Final

import attrs

from deiframe.drawing.sheet_dot import source_dot
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import AnyPicture, Chart
from deiframe.i18n import Message, message
from deiframe.sanitize import on_one_line, visible

FOLDER: Final = "snapshots"
UPDATE: Final = "pytest --deiframe-update"
WRITTEN: Final = "deiframe_snapshot"
"""The property of a test that names a snapshot it wrote."""

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MOST_LINES: Final = 120


@attrs.frozen(kw_only=True)
class Comparison:
    """What comparing came to: the ``file``, whether it was ``written``, or how it ``differs``."""

    file: Path
    written: bool = False
    differs: Message | None = None


def compared(folder: Path, name: str, shown: AnyPicture | str, *, update: bool) -> Comparison:
    """Compare a picture or a text with the snapshot of that name in ``folder``.

    ``update`` writes the snapshot where it is missing or differs.

    Raises:
        DeiframeError: the name is not one of a file in the folder, or the file is no text.
    """
    suffix, now = as_text(shown)
    file = _file(folder, name, suffix)
    before = _read(file)
    if before == now:
        return Comparison(file=file)
    if update:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(now, "utf-8", newline="\n")
        return Comparison(file=file, written=True)
    if before is None:
        text = message(
            "There is no snapshot {file} yet. To create it: {command}; then check its content, "
            "and commit it with the test.",
            file=f"{FOLDER}/{file.name}",
            command=UPDATE,
        )
        return Comparison(file=file, differs=text)
    text = message(
        "This differs from the snapshot {file}. If that is intended: {command}\n{difference}",
        file=f"{FOLDER}/{file.name}",
        command=UPDATE,
        difference=_difference(before, now),
    )
    return Comparison(file=file, differs=text)


def as_text(shown: AnyPicture | str) -> tuple[str, str]:
    """Return the suffix of a file, and what it is to hold: the data, so that a change can be read.

    A picture's labels are broken into lines, a chart's keys are sorted.
    """
    if isinstance(shown, str):
        return ".txt", f"{shown.rstrip()}\n".replace("\r\n", "\n")
    if isinstance(shown, Chart):
        whole = {
            "title": shown.title,
            "description": shown.description,
            "specification": shown.specification,
        }
        return ".json", json.dumps(whole, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    words = (f"// {on_one_line(item)}" for item in (shown.title, shown.description))
    lines = (line.rstrip() for line in _BREAK.sub("\n\t\t\t", source_dot(shown)).splitlines())
    return ".dot", "\n".join([*words, *lines]) + "\n"


_BREAK: Final = re.compile("(?=<TR>)|(?<=</TABLE>>) ")
"""Where a label's row begins, and where a label ends."""


def _file(folder: Path, name: str, suffix: str) -> Path:
    file = folder / (name if Path(name).suffix else f"{name}{suffix}")
    if not _NAME.fullmatch(name) or file.resolve().parent != folder.resolve():
        raise DeiframeError(
            message(
                "{name} is not allowed as the name of a snapshot: letters, digits, hyphens and "
                "dots only, and no other folder.",
                name=visible(name[:100]),
            )
        )
    return file


def _read(file: Path) -> str | None:
    try:
        return file.read_text("utf-8") if file.exists() else None
    except (OSError, UnicodeDecodeError):
        text = message("The snapshot {file} cannot be read.", file=f"{FOLDER}/{file.name}")
        raise DeiframeError(text) from None


def _difference(before: str, now: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), now.splitlines(), "snapshot", "now", n=2, lineterm=""
    )
    shown = [visible(line) for line in lines]
    more = [f"… (+{len(shown) - _MOST_LINES})"] if len(shown) > _MOST_LINES else []
    return "\n".join([*shown[:_MOST_LINES], *more])
