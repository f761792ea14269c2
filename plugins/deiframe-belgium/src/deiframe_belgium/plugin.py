"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import RegisteredObligation, Rule, hookimpl
from deiframe_belgium.be101_quota_not_measured import quota_not_measured
from deiframe_belgium.register import QUOTAS


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """The one rule."""
    return [quota_not_measured]


@hookimpl
def deiframe_obligations() -> Sequence[RegisteredObligation]:
    """The two quotas."""
    return [quota.registered for quota in QUOTAS]
