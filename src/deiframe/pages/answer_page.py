"""Why an answer is what it is: the chain of evidence, down to file and line.

What is missing comes first; of what holds, a few are shown and the others counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from deiframe.document import (
    Answer,
    Answers,
    Block,
    Document,
    EvidenceList,
    Note,
    Origin,
    Paragraph,
    Point,
    Points,
)
from deiframe.i18n import JoinedList, message, messages
from deiframe.pages.assessment_report import IsReading, LineFor, PlaceOf
from deiframe.pages.evidence import DOES_NOT_COUNT, declared_text, set_aside_point
from deiframe.styling.status_signs import SIGNS
from deiframe.verdicts import Fact, Truth, Verdict

_FEW: Final = 3
_MOST_MISSING: Final = 5
_HOLDS: Final = SIGNS[Truth.YES]


def answer_page(
    verdict: Verdict,
    place_of: PlaceOf,
    *,
    is_open: bool,
    line_for: LineFor = lambda _: None,
    is_reading: IsReading = lambda _: False,
    is_example: bool = False,
) -> Document:
    """The page of an answer; all of what holds is on it if it ``is_open``.

    ``line_for`` tells what to write if what is not recorded is so, ``is_reading`` which evidence is
    inferred from a source. The page says so if the strategy
    ``is_example``.
    """
    writer = VerdictWriter(place_of, is_open, line_for, is_reading)
    answer = Answer(
        status=verdict.shown_as,
        words=verdict.says,
        title=verdict.rule,
        below=tuple(writer.below(verdict)),
    )
    title = message("{number} {title}", number=verdict.key, title=verdict.title)
    return Document(title=title, blocks=(Answers((answer,)), Note(_LEGEND)), is_example=is_example)


_LEGEND: Final = message("+ supports it, - is missing; each with its place in the files.")


@attrs.frozen
class VerdictWriter:
    """Makes the blocks of verdicts; ``is_open`` says that all is shown.

    A rule stands on a page once, with the first answer that follows from it.
    """

    place_of: PlaceOf
    is_open: bool
    line_for: LineFor = lambda _: None
    is_reading: IsReading = lambda _: False
    _rules: set[str] = attrs.field(factory=set, init=False)

    def below(self, verdict: Verdict) -> Iterator[Block]:
        """What is missing, the parts that do not hold, then what holds."""
        declared = declared_text(verdict)
        yield from [Paragraph(declared)] if declared else []
        if verdict.missing and not verdict.parts:
            yield from self._missing(verdict)
        if verdict.set_aside and not verdict.parts:
            yield from self._set_aside(verdict.set_aside)
        holding = [part for part in verdict.parts if SIGNS.get(part.status) == _HOLDS]
        others = [part for part in verdict.parts if part not in holding]
        if others:
            yield Answers(tuple(map(self._answer, others)))
        few = len(verdict.found) + len(holding) if self.is_open else _FEW
        found = self._points(verdict.found[:few])
        yield from [EvidenceList(found, holds=True)] if found else []
        if holding:
            yield Answers(tuple(self._answer(part, is_open=self.is_open) for part in holding[:few]))
        more = max(0, len(verdict.found) - few) + max(0, len(holding) - few)
        if more:
            text = messages(
                "… and {count} more that holds: --all", "… and {count} more that hold: --all", more
            )
            yield Paragraph(text)

    def _answer(self, verdict: Verdict, *, is_open: bool = True) -> Answer:
        return Answer(
            status=verdict.shown_as,
            words=verdict.says,
            title=verdict.title,
            below=(*self._rule(verdict), *self.below(verdict)) if is_open else (),
        )

    def _rule(self, verdict: Verdict) -> Iterator[Block]:
        if str(verdict.rule) not in self._rules:
            self._rules.add(str(verdict.rule))
            yield Paragraph(verdict.rule)

    def _set_aside(self, facts: Sequence[Fact]) -> Iterator[Block]:
        few = len(facts) if self.is_open else _FEW
        points = (set_aside_point(fact, self.place_of(fact)) for fact in facts[:few])
        yield Points(tuple(points), DOES_NOT_COUNT)
        if more := max(0, len(facts) - few):
            yield Paragraph(
                messages(
                    "… and {count} more that does not count: --all",
                    "… and {count} more that do not count: --all",
                    more,
                )
            )

    def _missing(self, verdict: Verdict) -> Iterator[Block]:
        """What is missing; of what is not recorded, the line to write if it is so."""
        shown = verdict.missing if self.is_open else verdict.missing[:_MOST_MISSING]
        yield EvidenceList(tuple(self._missing_points(verdict, shown)), holds=False)
        if more := len(verdict.missing) - len(shown):
            yield Paragraph(
                messages(
                    "… and {count} more that is missing: --all",
                    "… and {count} more that are missing: --all",
                    more,
                )
            )

    def _missing_points(self, verdict: Verdict, facts: Sequence[Fact]) -> Iterator[Point]:
        for fact, point in zip(facts, self._points(facts), strict=True):
            line = self.line_for(fact) if verdict.possible else None
            below = (Point(message("if it is so, write {line}", line=line)),) if line else ()
            yield attrs.evolve(point, points=below)

    def _points(self, facts: Iterable[Fact]) -> tuple[Point, ...]:
        return tuple(
            Point(
                JoinedList((fact.code, fact.text), " ") if fact.code else fact.text,
                Origin(item=fact.item, reading=self.is_reading(fact), place=self.place_of(fact)),
            )
            for fact in facts
        )
