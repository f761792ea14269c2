"""The picture: each target as a bar of what is reached, and a line for what is to be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe import Chart, Diagram, View, translate
from deiframe.styling.circle import heading
from deiframe.styling.labels import plain, wrapped
from deiframe_ghent.calculation import Share
from deiframe_ghent.overview import rows
from deiframe_ghent.sentences import ILLUSTRATIVE, aim_text, calculation_text, definition_text
from deiframe_ghent.words import OneLine, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe import StrategyGraph, Theme
    from deiframe_ghent.overview import Row

_WIDTH: Final = 720
_SIZE: Final = 11.0
_LINE: Final = 15
_BAR: Final = 22
_ROOM: Final = 1.25
"""How much further than the highest figure in it a bar's ground reaches."""

_ABOUT: Final = words.message(
    "Each bar has a scale of its own, from 0%. ■ bar: what is reached · │ line: what is to be"
    " reached. Counts over fewer than 10 people are not shown."
)


@attrs.frozen(kw_only=True)
class _Block:
    """A row of the picture, placed: words above a bar, and figures below it."""

    top: float
    title: str
    above: tuple[str, ...]
    below: tuple[str, ...]
    reached: float | None
    goals: tuple[float, ...]
    scale: float

    @property
    def bar_top(self) -> float:
        """Where the bar begins, downwards."""
        return self.top + (1 + len(self.above)) * _LINE + 6

    @property
    def bottom(self) -> float:
        """Where the last words end."""
        return self.bar_top + _BAR + 10 + len(self.below) * _LINE

    def x(self, percent: float) -> float:
        """Where a share lies on this row's scale."""
        return percent / self.scale * _WIDTH


def draw(graph: StrategyGraph, view: View) -> Chart:
    """Draw it as the view asks."""
    found = tuple(rows(graph))
    title = translate(
        words.message(
            "Ghent's two targets: {name}", name=OneLine(graph.strategy.municipality.name)
        ),
        view.language,
    )
    blocks = tuple(_placed(found, view))
    height = blocks[-1].bottom
    notes = [_ABOUT, *([ILLUSTRATIVE] if any(row.is_illustrative for row in found) else [])]
    subtitle = [
        line for note in notes for line in wrapped(translate(note, view.language), _WIDTH, _SIZE)
    ]
    return Chart(
        specification={
            "width": _WIDTH,
            "height": height,
            "padding": 24,
            "background": view.theme.paper,
            "title": heading(plain(title), subtitle, view.theme),
            "layer": _layers(blocks, height, view.theme),
        },
        language=view.language,
        title=title,
        description=" ".join(_described(found, view)),
    )


def _placed(found: tuple[Row, ...], view: View) -> Iterator[_Block]:
    top = 10.0
    for row in found:
        reached = row.calculated.percent if isinstance(row.calculated, Share) else None
        goals = tuple(aim.least for aim in row.aims) or (row.measure.least,)
        highest = max((*goals, reached or 0, row.measure.least))
        block = _Block(
            top=top,
            title=translate(row.measure.definition.name, view.language),
            above=tuple(
                wrapped(translate(definition_text(row.measure), view.language), _WIDTH, _SIZE)
            ),
            below=tuple(_figures(row, view)),
            reached=reached,
            goals=goals,
            scale=highest * _ROOM,
        )
        yield block
        top = block.bottom + 26


def _figures(row: Row, view: View) -> Iterator[str]:
    if row.indicator is None:
        text = words.message(
            "No indicator of the strategy follows it. Ghent's framework 2021-2025 asks for {goal}%.",
            goal=row.measure.least,
        )
        yield from wrapped(translate(text, view.language), _WIDTH, _SIZE)
        return
    sentences = [
        calculation_text(row.measure, row.calculated),
        *(item for aim in row.aims for item in aim_text(aim, row.calculated)),
        *([ILLUSTRATIVE] if row.is_illustrative else []),
    ]
    for sentence in sentences:
        yield from wrapped(translate(sentence, view.language), _WIDTH, _SIZE)


def _layers(blocks: tuple[_Block, ...], height: float, theme: Theme) -> list[dict[str, Any]]:
    grounds = [_box(block, 0, _WIDTH) for block in blocks]
    bars = [
        _box(item, 0, item.x(item.reached), inset=6) for item in blocks if item.reached is not None
    ]
    lines = [
        {
            "x": item.x(goal),
            "x2": item.x(goal),
            "y": item.bar_top - 5,
            "y2": item.bar_top + _BAR + 5,
        }
        for item in blocks
        for goal in item.goals
    ]
    titles = [{"x": 0, "y": item.top, "text": plain(item.title)} for item in blocks]
    texts = [
        {"x": 0, "y": start + index * _LINE, "text": plain(line)}
        for item in blocks
        for start, lines_ in (
            (item.top + _LINE, item.above),
            (item.bar_top + _BAR + 10, item.below),
        )
        for index, line in enumerate(lines_)
    ]
    word = {"type": "text", "align": "left", "baseline": "top", "fill": theme.ink}
    return [
        _layer(grounds, {"type": "rect", "fill": theme.unknown}, height),
        _layer(bars, {"type": "rect", "fill": theme.score}, height),
        _layer(lines, {"type": "rule", "stroke": theme.ink, "strokeWidth": 3}, height),
        _layer(titles, {**word, "fontSize": 13, "fontWeight": "bold"}, height),
        _layer(texts, {**word, "fontSize": _SIZE}, height),
    ]


def _box(block: _Block, left: float, right: float, inset: float = 0) -> dict[str, Any]:
    """A box on a row's bar; a bar lies a little inside its ground, so that lines cross it."""
    top, bottom = block.bar_top + inset, block.bar_top + _BAR - inset
    return {"x": left, "x2": right, "y": top, "y2": bottom}


def _layer(values: list[dict[str, Any]], mark: dict[str, Any], height: float) -> dict[str, Any]:
    """Marks at places of their own, in points from the upper left corner."""
    encoding: dict[str, Any] = {
        "x": {**_AXIS, "field": "x", "scale": {**_SCALE, "domain": [0, _WIDTH]}},
        "y": {**_AXIS, "field": "y", "scale": {**_SCALE, "domain": [height, 0]}},
    }
    if mark["type"] == "text":
        encoding["text"] = {"field": "text"}
    else:
        encoding |= {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


_AXIS: Final = {"type": "quantitative", "axis": None}
_SCALE: Final = {"nice": False, "zero": False}


def _described(found: tuple[Row, ...], view: View) -> Iterator[str]:
    for row in found:
        yield f"{translate(row.measure.definition.name, view.language)}."
        yield translate(definition_text(row.measure), view.language)
        yield from _figures(row, view)


DIAGRAM: Final = Diagram(
    name="ghent-targets",
    title=words.message("Ghent's two targets, with their calculation"),
    draw=draw,
    is_chart=True,
    uses=[],
)
