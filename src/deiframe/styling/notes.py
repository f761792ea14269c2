"""Pages of notes after a picture: what its boxes had to shorten, as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.sheet import Box
from deiframe.i18n import message
from deiframe.styling.frame import Area, Content
from deiframe.styling.text_fitting import height_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from deiframe.extension_points.sheet import TextLine
    from deiframe.styling.frame import Frame

_COLUMNS: Final = 2
_GAP: Final = 24
_AFTER: Final = 6


def pages_of_notes(frame: Frame, notes: Iterable[Sequence[str]]) -> list[Content]:
    """Pages with notes, each a title and what is said of it, in columns; none if there are none."""
    area = frame.growing_area
    width = (area.width - (_COLUMNS - 1) * _GAP) / _COLUMNS
    head = words_in(
        frame.translate(message("Notes")), area.width, frame.page.strong, frame.theme.ink, bold=True
    )
    top = height_of(head) + _AFTER
    columns = _columns(_lines(frame, notes, width), area.height - top)
    pages = []
    for start in range(0, len(columns), _COLUMNS):
        boxes = [Box(x=area.x, y=area.y, width=area.width, height=top, lines=head)]
        for index, lines in enumerate(columns[start : start + _COLUMNS]):
            place = Area(area.x + index * (width + _GAP), area.y + top, width, height_of(lines))
            boxes.append(
                Box(x=place.x, y=place.y, width=width, height=place.height + 1, lines=lines)
            )
        tallest = max(height_of(lines) for lines in columns[start : start + _COLUMNS])
        texts = " ".join(line.text for box in boxes for line in box.lines)
        pages.append(Content(tuple(boxes), tallest + top, texts))
    return pages


def _lines(frame: Frame, notes: Iterable[Sequence[str]], width: float) -> Iterator[TextLine]:
    page, theme = frame.page, frame.theme
    for title, *texts in notes:
        yield from words_in(title, width, page.text, theme.ink, bold=True)
        for text in texts:
            yield from words_in(text, width, page.text, theme.ink)


def _columns(lines: Iterable[TextLine], room: float) -> list[tuple[TextLine, ...]]:
    columns: list[list[TextLine]] = []
    left = 0.0
    for line in lines:
        if line.height > left:
            columns.append([])
            left = room
        columns[-1].append(line)
        left -= line.height
    return [tuple(column) for column in columns]
