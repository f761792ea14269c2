"""What the forms of an assessment are made from: whose it is, for whom, and where things stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

import attrs

from deiframe.assessment import Assessment, Checklist, Comparison
from deiframe.diagnostics import Place
from deiframe.formats.sections import Section
from deiframe.i18n import Message, message, messages
from deiframe.model.text import Text
from deiframe.verdicts import ILLUSTRATIVE, Fact, Truth, Verdict


@attrs.frozen(kw_only=True)
class AssessmentReport:
    """An assessment, ready to be told.

    ``place_of`` says where evidence stands, its file named from the strategy's folder. ``sections``
    are those wanted, ``detailed`` whether what is missing is told as well.
    """

    title: Text
    municipality: Text
    assessment: Assessment
    language: str
    place_of: Callable[[Fact], Place | None]
    sections: tuple[Section, ...] = tuple(Section)
    detailed: bool = False
    comparison: Comparison | None = None

    @property
    def today(self) -> dt.date:
        """The day as of which it was made."""
        return self.assessment.today


def counted(checklist: Checklist) -> Message:
    """How many of the answers are what."""
    truths = [answer.counted for answer in checklist.answers]
    return message(
        "{yes} yes, {partly} partly, {no} no, {unknown} not known",
        **{truth.value: truths.count(truth) for truth in Truth},
    )


def more(count: int) -> Message:
    """Words for what is left out of a list."""
    return messages("and {count} more", "and {count} more", count)


def disclaimers(report: AssessmentReport) -> Iterator[Message]:
    """What has to be said wherever the figures show."""
    if report.assessment.is_illustrative:
        yield ILLUSTRATIVE
    yield from report.assessment.problems


def lacking(verdicts: Iterable[Verdict]) -> list[Fact]:
    """What is missing for several answers, each thing once."""
    once: dict[tuple[str, str], Fact] = {}
    for verdict in verdicts:
        for item in verdict.missing:
            once.setdefault((str(item.text), item.item), item)
    return list(once.values())
