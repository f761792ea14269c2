"""What the forms of an assessment are made from: whose it is, for whom, and where things stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import attrs

from deiframe.assessment import Assessment, Comparison
from deiframe.diagnostics import Place
from deiframe.model.text import Text
from deiframe.pages.sections import Section
from deiframe.verdicts import Fact

LineFor = Callable[[Fact], str | None]
"""The line to write if what is missing is so; None if no single line says it."""

IsReading = Callable[[Fact], bool]
"""Whether evidence is a reading: inferred from a source."""

PlaceOf = Callable[[Fact], Place | None]
"""Where evidence stands, its file named from the strategy's folder."""


@attrs.frozen(kw_only=True)
class AssessmentReport:
    """An assessment, ready to be written.

    ``sections`` are those wanted. They are folded to a row of signs each, unless the report
    ``is_open``; ``detailed`` adds what is missing.
    """

    title: Text
    municipality: Text
    assessment: Assessment
    language: str
    place_of: PlaceOf
    line_for: LineFor = lambda _: None
    is_reading: IsReading = lambda _: False
    sections: tuple[Section, ...] = tuple(Section)
    is_open: bool = False
    detailed: bool = False
    comparison: Comparison | None = None

    @property
    def today(self) -> dt.date:
        """The day as of which it was made."""
        return self.assessment.today
