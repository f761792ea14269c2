"""A baseline: the findings of a day that are accepted, so that only new ones are reported.

A finding is known again by its code and its item, not by its line or its words: so items may move
and be given other titles. An item that got another id is known by its ``formerly``. Where a code
is found several times at one item, as many as were accepted are let pass. Problems of reading are
never accepted: while a file cannot be read, nothing is known about the rest.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.file_kinds import Recognition, recognised
from deiframe.i18n import Message, message

if TYPE_CHECKING:
    from deiframe.diagnostics import Finding
    from deiframe.model.strategy import Strategy

SCHEMA: Final = 1

_HEAD: Final = re.compile(rb'\s*\{\s*"schema":\s*\d+,\s*"accepted":\s*\[')

KIND: Final = recognised(
    ("json",), lambda content: not content.strip() or bool(_HEAD.match(content))
)
"""Also one that is empty, or damaged within, as by a merge: these can be made again."""

_MOST: Final = 10**9

Key = tuple[str, str, str]
"""The strategy's folder, the code, the item's id (empty: the strategy as a whole)."""


@attrs.frozen
class AcceptedFindings:
    """How many findings of each key are accepted."""

    accepted: Mapping[Key, int]


def baseline_of(folder: str, findings: Iterable[Finding]) -> AcceptedFindings:
    """Accept the findings of the strategy in a folder (from the repository, with ``/``)."""
    return AcceptedFindings(Counter((folder, finding.code, finding.id) for finding in findings))


def joined(baselines: Iterable[AcceptedFindings]) -> AcceptedFindings:
    """Put the baselines of several strategies together."""
    return AcceptedFindings(
        {key: n for baseline in baselines for key, n in baseline.accepted.items()}
    )


@attrs.frozen
class Compared:
    """Findings that are ``new``, how many were ``accepted``, and how many of those are ``gone``."""

    new: tuple[Finding, ...]
    accepted: int
    gone: int


def compared(
    baseline: AcceptedFindings, folder: str, strategy: Strategy, findings: Iterable[Finding]
) -> Compared:
    """Tell new findings of a strategy from accepted ones."""
    left = {key: n for key, n in baseline.accepted.items() if key[0] == folder}
    known = sum(left.values())
    former = {item.id: item.formerly for item in strategy.items() if item.formerly}
    new = []
    for finding in findings:
        names = (finding.id, *former.get(finding.id, ()))
        keys = ((folder, finding.code, name) for name in names)
        key = next((key for key in keys if left.get(key)), None)
        if key is None:
            new.append(finding)
        else:
            left[key] -= 1
    gone = sum(left.values())
    return Compared(tuple(new), known - gone, gone)


def to_json(baseline: AcceptedFindings) -> str:
    """Return the baseline as a file: sorted, a line for each key, so that it merges well."""
    lines = [
        json.dumps({"strategy": folder, "code": code, "id": name, "count": count})
        for (folder, code, name), count in sorted(baseline.accepted.items())
    ]
    body = ",\n    ".join(lines)
    return f'{{\n  "schema": {SCHEMA},\n  "accepted": [\n    {body}\n  ]\n}}\n'


def from_json(text: str, file: str) -> AcceptedFindings:
    """Read a baseline file.

    Raises:
        DeiframeError: it is none.
    """
    try:
        content = json.loads(text)
        return AcceptedFindings(dict(_entries(content)))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        raise DeiframeError(_cannot_be_read(text, file)) from None


def not_a_baseline(file: str) -> Message:
    """Say that a file is something else."""
    return message(
        "{file} is not a baseline that deiframe wrote, and is left as it is. Give another name.",
        file=file,
    )


def _cannot_be_read(text: str, file: str) -> Message:
    if KIND.recognise(text.encode("utf-8", "replace")) is not Recognition.OWN:
        return not_a_baseline(file)
    return message(
        "{file} is not a baseline that can be read: it is damaged, or of another version. "
        "--update-baseline creates it again.",
        file=file,
    )


def _entries(content: Any) -> Iterator[tuple[Key, int]]:
    if content["schema"] != SCHEMA:
        raise ValueError(content["schema"])
    for item in content["accepted"]:
        key = (str(item["strategy"]), str(item["code"]), str(item["id"]))
        if not 0 < int(item["count"]) <= _MOST:
            raise ValueError(key)
        yield key, int(item["count"])
