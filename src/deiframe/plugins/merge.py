"""What several plugins add, put together: sorted, so that no order of installation shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from deiframe.diagnostics import Finding
from deiframe.plugins.collect import Collected
from deiframe.plugins.contents import KINDS, PluginContents
from deiframe.plugins.problems import clash


def joined(parts: Iterable[Collected]) -> PluginContents:
    """One for all. Where two plugins bring the same, the first counts, and one problem says so."""
    problems: list[Finding] = []
    found: dict[str, dict[tuple[str, str], tuple[str, Any]]] = {field: {} for field in KINDS}
    for part in parts:
        problems += part.adds.problems
        taken: dict[str, set[str]] = {}
        for field, kind in KINDS.items():
            known = found[field]
            for value in getattr(part.adds, field):
                key = kind.key(part.plugin, value)
                owner, first = known.setdefault(key, (part.plugin, value))
                if first is not value:
                    taken.setdefault(owner, set()).add(key[0])
        problems += (clash(owner, part.plugin, keys) for owner, keys in sorted(taken.items()))
    values: dict[str, Any] = {
        field: tuple(known[key][1] for key in sorted(known)) for field, known in found.items()
    }
    return PluginContents(**values, problems=tuple(problems))
