"""What Genoa adds to the ten principles and to the sub-steps: this plugin's own reading."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from deiframe import StrategyGraph
from deiframe.criteria import PrincipleDiagnostic, SubstepEvidence
from deiframe_genoa import criteria
from deiframe_genoa.fields import Adviser, Recurring
from deiframe_genoa.listening import advisers, surveys

DIAGNOSTICS: Final = (
    PrincipleDiagnostic(question="2a", criteria=(criteria.goals_year_by_year,)),
    PrincipleDiagnostic(question="3a", criteria=(criteria.statutory_body_heard,)),
    PrincipleDiagnostic(question="5a", criteria=(criteria.leaders_meet_listeners,)),
    PrincipleDiagnostic(question="9a", criteria=(criteria.adviser_reports,)),
    PrincipleDiagnostic(question="10a", criteria=(criteria.survey_recurs,)),
)


def report_days(graph: StrategyGraph) -> Iterator[dt.date]:
    """The days on which the confidential adviser reported."""
    for adviser in advisers(graph):
        block = adviser.extension(Adviser)
        yield from (report.on for report in (block.reports if block else ()))


def wave_days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """The days of the waves; the first of the year where no more is known."""
    for survey in surveys(graph):
        block = survey.extension(Recurring)
        yield from (wave.earliest for wave in (block.waves if block else ()))


EVIDENCE: Final = (
    SubstepEvidence(substep="1.2", criteria=(criteria.found_in_person,)),
    SubstepEvidence(substep="2.1", days=report_days),
    SubstepEvidence(substep="2.2", days=wave_days),
)
