"""The sub-steps with what plugins add to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from deiframe.extension_points.substep import Substep
from deiframe.extension_points.substep_evidence import SubstepEvidence


def with_evidence(
    substeps: Iterable[Substep], evidence: Sequence[SubstepEvidence]
) -> list[Substep]:
    """Return the sub-steps, each with the criteria and days that the evidence adds to it."""
    return [
        _with(substep, [e for e in evidence if e.substep == substep.number]) for substep in substeps
    ]


def _with(substep: Substep, evidence: Sequence[SubstepEvidence]) -> Substep:
    if not evidence:
        return substep
    added = (criterion for fact in evidence for criterion in fact.criteria)
    return attrs.evolve(
        substep,
        criteria=tuple(dict.fromkeys((*substep.criteria, *added))),
        more_days=tuple(fact.days for fact in evidence),
    )
