"""deiframe's own rules, one module each; a new file named ``dei<number>_<slug>.py`` is a new rule.

They come in by the hook that a guest's rules come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.rule import Rule


def all_rules() -> list[Rule]:
    """Every rule in this folder, by code."""
    return [rule for name in _names() for rule in _rules_in(name)]


def rule_of(code: str) -> Rule | None:
    """The rule with a code, loading no other; None where there is none."""
    for name in _names():
        if name.startswith(f"{code.lower()}_"):
            return next(iter(_rules_in(name)), None)
    return None


def _names() -> list[str]:
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name for name in names if name.startswith("dei"))


def _rules_in(name: str) -> list[Rule]:
    from deiframe.extend.rule import Rule

    values = vars(import_module(f"{__name__}.{name}")).values()
    return [value for value in values if isinstance(value, Rule)]
