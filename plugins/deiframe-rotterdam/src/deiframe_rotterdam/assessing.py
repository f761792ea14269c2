"""What the plugin adds to the ten principles and to the roadmap: its own reading of the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.criteria import PrincipleDiagnostic, SubstepEvidence
from deiframe_rotterdam.criteria import breakthroughs, clusters, figures, steering
from deiframe_rotterdam.steering import talks_held

if TYPE_CHECKING:
    from deiframe import StrategyGraph


def _days_of_talks(graph: StrategyGraph) -> Iterator[dt.date]:
    return (item.on for _, item in talks_held(graph))


DIAGNOSTICS: Final = (
    PrincipleDiagnostic(question="3b", criteria=(breakthroughs.breakthroughs_owned,)),
    PrincipleDiagnostic(question="4b", criteria=(breakthroughs.all_breakthroughs,)),
    PrincipleDiagnostic(question="5b", criteria=(steering.talk_agreed, clusters.comply_or_explain)),
    PrincipleDiagnostic(question="8a", criteria=(steering.talk_regular,)),
    PrincipleDiagnostic(question="10a", criteria=(figures.gap_measured,)),
)
"""Criteria for questions that there are: 3b, 4b, 5b, 8a and 10a."""

EVIDENCE: Final = (
    SubstepEvidence(substep="4.2", criteria=(clusters.comply_or_explain,)),
    SubstepEvidence(substep="5.4", criteria=(steering.talk_held,), days=_days_of_talks),
    SubstepEvidence(substep="6.2", criteria=(figures.quarterly_survey,)),
)
"""KPIs of clusters (4.2), the talk that took place (5.4), the quarterly survey (6.2)."""
