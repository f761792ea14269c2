"""What the plugin adds, by deiframe's hooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deiframe import Rule, found_in, hookimpl

if TYPE_CHECKING:
    from deiframe import RegisteredObligation
    from deiframe.criteria import SubstepEvidence
    from deiframe.model import Indicator


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_belgium.rules`."""
    return found_in("deiframe_belgium.rules", Rule)


@hookimpl
def deiframe_obligations() -> Sequence[RegisteredObligation]:
    """The two quotas."""
    from deiframe_belgium.register import QUOTAS

    return [quota.registered for quota in QUOTAS]


@hookimpl
def deiframe_indicator_definitions() -> Sequence[Indicator]:
    """The share of the under-represented gender, at the top and on the board."""
    from deiframe_belgium.definitions import DEFINITIONS

    return DEFINITIONS


@hookimpl
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:
    """What more makes 7.4 done."""
    from deiframe_belgium.evidence import EVIDENCE

    return EVIDENCE
