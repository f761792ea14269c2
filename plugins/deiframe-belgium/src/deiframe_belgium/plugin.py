"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import RegisteredObligation, Rule, found_in, hookimpl
from deiframe_belgium.register import QUOTAS


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_belgium.rules`."""
    return found_in("deiframe_belgium.rules", Rule)


@hookimpl
def deiframe_obligations() -> Sequence[RegisteredObligation]:
    """The two quotas."""
    return [quota.registered for quota in QUOTAS]
