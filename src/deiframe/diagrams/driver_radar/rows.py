"""The impact drivers as rows: where each lies on the scale, and where it still can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.driver_radar.finding import is_whole
from deiframe.extension_points.sheet import Align, Box, Polyline, Shape, TextLine, row_height
from deiframe.i18n import message, rounded
from deiframe.model.process import HIGHEST_SCORE
from deiframe.styling.flow import Strip
from deiframe.styling.frame import rule
from deiframe.styling.table_rows import Cell, row_of

if TYPE_CHECKING:
    from deiframe.assessment import DriverProfile
    from deiframe.extension_points.sheet import Element
    from deiframe.styling.frame import Frame

_NAME, _ANSWER, _FIGURES = 0.26, 0.1, 0.2
_SCALE: Final = 1 - _NAME - _ANSWER - _FIGURES
_EDGE: Final = 14
_BAR: Final = 9
_DOT: Final = 11
_ROW: Final = 30


def weakest_first(profiles: Sequence[DriverProfile]) -> list[DriverProfile]:
    """By what they come to, those of which nothing is known last."""
    return sorted(
        profiles,
        key=lambda item: (item.average is None, item.average or 0, item.lowest + item.highest),
    )


@attrs.frozen(kw_only=True)
class Rows:
    """The rows, in a frame."""

    profiles: tuple[DriverProfile, ...]
    frame: Frame

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        head = self._head()
        yield head
        for profile in weakest_first(self.profiles):
            yield attrs.evolve(self._row(profile), again=(head,))

    @property
    def _plane(self) -> tuple[float, float]:
        """Where the scale begins, and how long it is."""
        width = self.frame.area.width
        return _NAME * width + _ANSWER * width + _EDGE, _SCALE * width - 2 * _EDGE

    def _at(self, score: float) -> float:
        left, width = self._plane
        return left + score / HIGHEST_SCORE * width

    def _head(self) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        cells = [
            Cell(
                text=self.frame.translate(words), width=share * width, size=page.small, bold=True,
                colour=theme.muted,
            )
            for words, share in (
                (message("impact driver"), _NAME),
                (message("answer"), _ANSWER + _SCALE),
                (message("average of what is answered"), _FIGURES),
            )
        ]  # fmt: skip
        boxes, height = row_of(cells)
        tall = row_height(page.small)
        scale = [
            Box(
                x=self._at(score) - 8, y=height, width=16, height=tall,
                lines=(TextLine(str(score), page.small, theme.ink, bold=True),),
                align=Align.MIDDLE,
            )
            for score in range(HIGHEST_SCORE + 1)
        ]  # fmt: skip
        return Strip(height=height + tall + 2, elements=(*boxes, *scale), heads=True)

    def _row(self, profile: DriverProfile) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        answer = self.frame.translate(profile.verdict.says)
        title = self.frame.translate(profile.verdict.title)
        name = Cell(
            text=title, width=_NAME * width, size=page.text, colour=theme.ink, bold=True,
            id=f"item-{profile.verdict.key}",
        )  # fmt: skip
        word = Cell(text=answer, width=_ANSWER * width, size=page.text, colour=theme.ink)
        figures = Cell(
            text=self._figures(profile), width=_FIGURES * width, size=page.small, colour=theme.ink
        )
        height = max(_ROW, *(cell.height for cell in (name, word, figures)))
        elements: list[Element] = [
            rule(0, 0, width, theme.hairline),
            name.box(0, height),
            word.box(name.width, height),
            figures.box(width - figures.width, height),
            *self._marks(profile, height),
        ]
        description = f"{title}: {answer}, {self._figures(profile)}."
        return Strip(height=height, elements=tuple(elements), description=description)

    def _marks(self, profile: DriverProfile, height: float) -> Iterator[Element]:
        """The scale, the range in which the score lies, its dot, and how it was before."""
        theme, middle = self.frame.theme, height / 2
        for score in range(HIGHEST_SCORE + 1):
            at = self._at(score)
            yield Polyline(points=((at, 0), (at, height)), colour=theme.hairline, width=0.5)
        left, right = self._at(profile.lowest), self._at(profile.highest)
        if right > left:
            yield Polyline(
                points=((left, middle), (right, middle)), colour=theme.score_range, width=_BAR
            )
            for edge in (left, right):
                ends = ((edge, middle - _BAR / 2), (edge, middle + _BAR / 2))
                yield Polyline(points=ends, colour=theme.score, width=1.5)
        if profile.average is not None:
            yield Box(
                x=self._at(profile.average) - _DOT / 2, y=middle - _DOT / 2, width=_DOT,
                height=_DOT, shape=Shape.ELLIPSE, stroke=theme.score, stroke_width=2,
                fill=theme.score if is_whole(profile) else theme.paper,
                tooltip=self._figures(profile),
            )  # fmt: skip
        if profile.earlier:
            at, y = self._at(profile.earlier.profile), middle
            points = ((at, y - 6), (at + 6, y), (at, y + 6), (at - 6, y), (at, y - 6))
            yield Polyline(points=points, colour=theme.earlier_score, width=1.5)

    def _figures(self, profile: DriverProfile) -> str:
        if profile.average is None:
            return self.frame.translate(message("not answered"))
        parts = [
            message(
                "{average} of {highest}", average=rounded(profile.average), highest=HIGHEST_SCORE
            )
        ]
        if not is_whole(profile):
            parts.append(
                message(
                    "{answered} of {asked} answered: between {lowest} and {highest}",
                    answered=profile.answered,
                    asked=profile.asked,
                    lowest=rounded(profile.lowest),
                    highest=rounded(profile.highest),
                )
            )
        if profile.earlier:
            parts.append(
                message(
                    "{score} with the answers of {day}",
                    score=rounded(profile.earlier.profile),
                    day=profile.earlier.since,
                )
            )
        return "; ".join(map(self.frame.translate, parts))
