"""The public face of criteria: sentences that hold or not, and what answers are made of them."""

from deiframe.extension_points.criterion import (
    Criterion,
    Observation,
    criterion,
    each,
    some,
    witnessed,
)
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.substep_evidence import SubstepEvidence
from deiframe.verdicts import DeclaredTruth, Fact, Truth, Verdict

__all__ = [
    "Criterion",
    "DeclaredTruth",
    "Fact",
    "LevelModel",
    "Observation",
    "PrincipleDiagnostic",
    "Stage",
    "StageCriterion",
    "SubstepEvidence",
    "Truth",
    "Verdict",
    "criterion",
    "each",
    "some",
    "witnessed",
]
