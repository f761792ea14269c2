"""Which rules are asked: by profile, by code, and what the strategy itself says about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Rule
    from deiframe.model.process import Checks
    from deiframe.model.profile import Profile


@attrs.frozen(kw_only=True)
class Selection:
    """What whoever runs the check asks for; codes may be given by how they begin (``DEI2``).

    ``select``, where given, asks exactly these rules, whatever their profile. ``profile`` goes
    before the strategy's own. ``ignore`` leaves rules out in any case.
    """

    profile: Profile | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen(rules: Iterable[Rule], selection: Selection, checks: Checks) -> tuple[Rule, ...]:
    """Return the rules to ask, each with the severity that the strategy gives it."""
    return tuple(_weighed(rule, checks) for rule in rules if _is_asked(rule, selection, checks))


def is_wanted(code: str, selection: Selection) -> bool:
    """Whether findings of a code that no rule makes are wanted."""
    selected = not selection.select or code.startswith(selection.select)
    return selected and not (selection.ignore and code.startswith(selection.ignore))


def _is_asked(rule: Rule, selection: Selection, checks: Checks) -> bool:
    if not is_wanted(rule.code, selection):
        return False
    if selection.select or (checks.select and rule.code.startswith(checks.select)):
        return True
    return (selection.profile or checks.profile).includes(rule.profile)


def _weighed(rule: Rule, checks: Checks) -> Rule:
    severity = checks.severity.get(rule.code)
    return rule if severity is None else attrs.evolve(rule, severity=severity)
