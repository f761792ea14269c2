"""The ten principles as rows: the widest gap first, each with its questions in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from deiframe.extension_points.sheet import Polyline, Stand
from deiframe.i18n import joined_list, message
from deiframe.styling.flow import Strip
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.styling.table_rows import ROOM, Cell, row_of

if TYPE_CHECKING:
    from deiframe.assessment import PrincipleResult
    from deiframe.extension_points.sheet import Element
    from deiframe.styling.frame import Frame
    from deiframe.verdicts import Verdict

_NUMBER, _TITLE, _ANSWER, _REMEDY = 0.03, 0.21, 0.12, 0.12
_QUESTIONS: Final = 1 - _NUMBER - _TITLE - _ANSWER - _REMEDY
_MOST_REMEDIES: Final = 3

_Drawn: TypeAlias = "Callable[[float], Iterator[Element]]"
"""What is drawn in a row so high."""


def sorted_by_gap(principles: Sequence[PrincipleResult]) -> list[PrincipleResult]:
    """The widest gap first; of the same, that of which fewer questions are answered well."""
    return sorted(principles, key=_how_well)


def _how_well(principle: PrincipleResult) -> tuple[int, int]:
    order = list(ANSWER_ORDER)
    questions = [order.index(part.status) for part in principle.verdict.parts]
    return order.index(principle.verdict.status), sum(questions)


ANSWER_ORDER: Final = ("gap", "no", "not_recorded", "unknown", "partly", "sound", "yes")
"""The answers to principles and questions, the worst first."""


@attrs.frozen(kw_only=True)
class Rows:
    """The rows, in a frame."""

    principles: tuple[PrincipleResult, ...]
    frame: Frame

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        head = self._head()
        yield head
        for principle in sorted_by_gap(self.principles):
            yield attrs.evolve(self._row(principle), again=(head,))

    def _head(self) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        width = self.frame.area.width
        columns = (
            (message("principle"), _NUMBER + _TITLE),
            (message("answer"), _ANSWER),
            (message("questions"), _QUESTIONS),
            (message("sub-steps that help"), _REMEDY),
        )
        cells = [
            Cell(
                text=self.frame.translate(words), width=share * width, size=page.small, bold=True,
                colour=theme.muted,
            )
            for words, share in columns
        ]  # fmt: skip
        boxes, height = row_of(cells)
        return Strip(height=height, elements=boxes, heads=True)

    def _row(self, principle: PrincipleResult) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        width, verdict = self.frame.area.width, principle.verdict
        title = Cell(
            text=self.frame.translate(verdict.title), width=_TITLE * width, size=page.text,
            colour=theme.ink, bold=True,
        )  # fmt: skip
        number = attrs.evolve(title, text=principle.number, width=_NUMBER * width)
        answer = Cell(
            text=self.frame.translate(verdict.says), size=page.text, colour=theme.ink,
            width=_ANSWER * width - SIGN - ROOM,
        )  # fmt: skip
        remedy = Cell(
            text=self._remedies(principle), width=_REMEDY * width, size=page.small,
            colour=theme.muted,
        )  # fmt: skip
        questions, tall = self._questions(verdict.parts, (_NUMBER + _TITLE + _ANSWER) * width)
        height = max(tall, *(cell.height for cell in (title, answer, remedy))) + 3
        at = (_NUMBER + _TITLE) * width
        drawn: list[Element] = [
            Polyline(points=((0, 0), (width, 0)), colour=theme.hairline, width=0.75),
            number.box(0, height),
            title.box(_NUMBER * width, height),
            sign_of(ANSWER_LOOKS[verdict.shown_as], at + ROOM, height / 2, page.small, theme),
            answer.box(at + SIGN + ROOM, height),
            *questions(height),
            remedy.box(width - _REMEDY * width, height),
        ]
        return Strip(height=height, elements=tuple(drawn), description=self._in_words(principle))

    def _questions(self, parts: Sequence[Verdict], x: float) -> tuple[_Drawn, float]:
        """The questions below each other, as they are drawn in a row; and how high they are."""
        page, theme = self.frame.page, self.frame.theme
        cells = [
            Cell(
                text=self._question(part), width=_QUESTIONS * self.frame.area.width - SIGN - ROOM,
                size=page.small, colour=theme.ink, stand=Stand.MIDDLE,
            )
            for part in parts
        ]  # fmt: skip
        tall = sum(cell.height for cell in cells)

        def drawn(height: float) -> Iterator[Element]:
            y = (height - tall) / 2
            for part, cell in zip(parts, cells, strict=True):
                look = ANSWER_LOOKS[part.shown_as]
                yield sign_of(look, x + ROOM, y + cell.height / 2, page.small, theme)
                yield attrs.evolve(cell.box(x + SIGN + ROOM, cell.height), y=y)
                y += cell.height

        return drawn, tall

    def _question(self, part: Verdict) -> str:
        answer, title = self.frame.translate(part.says), self.frame.translate(part.title)
        return f"{part.key} {title} – {answer}"

    def _remedies(self, principle: PrincipleResult) -> str:
        return self.frame.translate(joined_list(principle.remedies[:_MOST_REMEDIES]))

    def _in_words(self, principle: PrincipleResult) -> str:
        verdict = principle.verdict
        questions = "; ".join(map(self._question, verdict.parts))
        title, answer = map(self.frame.translate, (verdict.title, verdict.says))
        return f"{principle.number} {title}: {answer}. {questions}."
