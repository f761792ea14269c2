"""deiframe's own rules, one module each, found by their file's name.

They come in by the hook that a plugin's rules come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.discovery import found_in, modules_of

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Rule


def all_rules(prefix: str = "") -> list[Rule]:
    """Every rule in this folder whose module's name begins so, by code."""
    return _found(prefix or "dei")


def rule_of(code: str) -> Rule | None:
    """The rule with a code, loading no other; None where there is none."""
    prefix = f"{code.lower()}_"
    if not any(name.startswith(prefix) for name in modules_of(__name__)):
        return None
    return next(iter(_found(prefix)), None)


def _found(prefix: str) -> list[Rule]:
    from deiframe.extension_points.rule import Rule

    return found_in(__name__, Rule, prefix)
