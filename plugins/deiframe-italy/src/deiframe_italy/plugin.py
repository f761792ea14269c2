"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import Catalog, Extension, RegisteredObligation, Rule, found_in, hookimpl
from deiframe.criteria import PrincipleDiagnostic, SubstepEvidence
from deiframe.model import Kind
from deiframe_italy.register import REGISTER, Plan

words = Catalog("deiframe_italy")


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_italy.rules`."""
    return found_in("deiframe_italy.rules", Rule)


@hookimpl
def deiframe_obligations() -> Sequence[RegisteredObligation]:
    """The CUG, the positive-action plan, targeted placement."""
    return REGISTER


@hookimpl
def deiframe_extensions() -> Sequence[Extension]:
    """When the plan of an obligation was adopted."""
    labels = {"adopted_on": words.message("plan adopted on")}
    return [Extension(kind=Kind.OBLIGATION, fields=Plan, labels=labels, shown=("adopted_on",))]


@hookimpl
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:
    """The CUG, in the question after a coalition."""
    from deiframe_italy.assessing import DIAGNOSTICS

    return DIAGNOSTICS


@hookimpl
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:
    """The CUG and the plan, in sub-step 7.4."""
    from deiframe_italy.assessing import EVIDENCE

    return EVIDENCE
