"""A page of a picture as DOT, everything at the place that it says; Graphviz only draws it."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import Final

from deiframe.extension_points.diagram import Picture
from deiframe.extension_points.sheet import (
    Align,
    Box,
    PagedPicture,
    Polyline,
    Shape,
    Sheet,
    Stand,
    Stroke,
    TextLine,
)
from deiframe.styling.labels import markup, plain

_SHAPES: Final = {
    Shape.RECTANGLE: ("box", ""),
    Shape.ROUNDED: ("box", "rounded"),
    Shape.ELLIPSE: ("ellipse", ""),
    Shape.DIAMOND: ("diamond", ""),
    Shape.TRIANGLE: ("triangle", ""),
}
_ALIGNED: Final = {Align.LEFT: "LEFT", Align.MIDDLE: "CENTER", Align.RIGHT: "RIGHT"}
_LIFT: Final = 0.17
"""How much higher the engine sets bold letters than others, in the height of the letters."""

_HEAD: Final = 5.5
"""How long an arrow's head is."""

_NAME: Final = re.compile(r"<title>(?:page|[bp]\d+(?:&#45;&gt;p\d+)?)</title>\n?")
_DASHES: Final = {Stroke.SOLID: "", Stroke.DASHED: "dashed", Stroke.DOTTED: "dotted"}


def source_dot(picture: Picture | PagedPicture) -> str:
    """The DOT of a picture, whichever way it came about."""
    return picture.dot if isinstance(picture, Picture) else dot_of(picture)


def dot_of(picture: PagedPicture) -> str:
    """Every page as a graph, one after the other: the engine draws them in one go."""
    return "\n".join(map(sheet_dot, picture.sheets))


def sheet_dot(sheet: Sheet) -> str:
    """One page as a graph, to be drawn where it says (``neato -n2``)."""
    page = sheet.page
    head = [
        "digraph {",
        f'graph [pad=0, margin=0, bgcolor="{sheet.paper}", fontname=Arimo]',
        'node [shape=box, fixedsize=true, margin=0, fontname=Arimo, label=""]',
        "edge [fontname=Arimo, arrowhead=none]",
        f'page [pos="{page.width / 2:g},{page.height / 2:g}", width={page.width / 72:.6f}, '
        f'height={page.height / 72:.6f}, penwidth=0, color="{sheet.paper}"]',
    ]
    drawn = (
        _box(element, f"b{index}", page.height)
        if isinstance(element, Box)
        else _path(element, f"p{index}", page.height)
        for index, element in enumerate(sheet.flat)
    )
    return "\n".join((*head, *drawn, "}\n"))


def unnamed(svg: str) -> str:
    """An SVG without the names of its nodes, which a browser would show as tooltips."""
    return _NAME.sub("", svg)


def _box(box: Box, name: str, page_height: float) -> str:
    x, y = box.middle
    if box.fill is None and box.stroke is None and all(line.bold for line in box.lines):
        y += _LIFT * max((line.size for line in box.lines), default=0)
    shape, style = _SHAPES[box.shape]
    attributes = [
        f'pos="{x:.2f},{page_height - y:.2f}"',
        f"width={box.width / 72:.5f}",
        f"height={box.height / 72:.5f}",
    ]
    if box.fill is None and box.stroke is None:
        attributes.append("shape=none")
    else:
        styles = [style, "filled" if box.fill else "", _DASHES[box.stroke_style]]
        attributes += [
            f"shape={shape}",
            f'style="{",".join(filter(None, styles))}"',
            f'fillcolor="{box.fill or "#ffffff"}"',
            f'color="{box.stroke or box.fill}"',
            f"penwidth={box.stroke_width if box.stroke else 0:g}",
        ]
    if box.id:
        attributes.append(f"id={_quoted(box.id)}")
    if box.tooltip:
        attributes.append(f"tooltip={_tooltip(box.tooltip)}")
    if box.lines:
        attributes.append(f"label=<{_table(box)}>")
    return f"{name} [{', '.join(attributes)}]"


def _table(box: Box) -> str:
    """The words of a box, in rows of fixed heights, so that they stand where the box says."""
    wide = _room(box)
    free = int(box.height) - sum(line.height for line in box.lines)
    above = {Stand.TOP: 0, Stand.MIDDLE: free // 2, Stand.BOTTOM: free}[box.stand]
    words = (_row(box, line) for line in box.lines)
    rows = "".join((*_spacer(above, wide), *words, *_spacer(free - above, wide)))
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{rows}</TABLE>'


def _room(box: Box) -> int:
    return max(1, int(box.width) - 2 * box.pad)


def _spacer(height: int, width: int) -> Iterator[str]:
    if height > 0:
        yield f'<TR><TD FIXEDSIZE="TRUE" HEIGHT="{height}" WIDTH="{width}"></TD></TR>'


def _row(box: Box, line: TextLine) -> str:
    words = markup(line.text) if line.text.strip() else " "
    words = f"<B>{words}</B>" if line.bold else words
    cell = (
        f'<TD FIXEDSIZE="TRUE" ALIGN="{_ALIGNED[box.align]}" HEIGHT="{line.height}"'
        f' WIDTH="{_room(box)}">'
        f'<FONT COLOR="{line.colour}" POINT-SIZE="{line.size:g}">{words}</FONT></TD>'
    )
    return f"<TR>{cell}</TR>"


def _path(path: Polyline, name: str, page_height: float) -> str:
    """A line as an edge of a node that nobody sees, along its points."""
    ends = _without_head(path) if path.arrow else path.points
    points = [f"{x:.2f},{page_height - y:.2f}" for x, y in ends]
    tip = f"e,{path.points[-1][0]:.2f},{page_height - path.points[-1][1]:.2f} "
    curve = f"{tip if path.arrow else ''}{_curve(points)}"
    attributes = [f'color="{path.colour}"', f"penwidth={path.width:g}", f'pos="{curve}"']
    if path.style is not Stroke.SOLID:
        attributes.append(f"style={_DASHES[path.style]}")
    if path.arrow:
        attributes.append(f"arrowhead=normal, arrowsize={_HEAD / 10:g}")
    if path.id:
        attributes.append(f"id={_quoted(path.id)}")
    if path.tooltip:
        attributes.append(f"tooltip={_tooltip(path.tooltip)}")
    return (
        f'{name} [style=invis, shape=point, width=0.01, height=0.01, pos="{points[0]}"]\n'
        f"{name} -> {name} [{', '.join(attributes)}]"
    )


def _without_head(path: Polyline) -> tuple[tuple[float, float], ...]:
    """The points of a line that ends where its arrow's head begins."""
    (x, y), (to_x, to_y) = path.points[-2:]
    left = max(0.0, 1 - _HEAD / max(_HEAD, math.hypot(to_x - x, to_y - y)))
    return (*path.points[:-1], (x + (to_x - x) * left, y + (to_y - y) * left))


def _curve(points: Sequence[str]) -> str:
    """Straight lines as the engine's curves: each point controls both sides of a corner."""
    corners = [point for point in points[1:-1] for _ in range(3)]
    return " ".join((points[0], points[0], *corners, points[-1], points[-1]))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tooltip(text: str) -> str:
    """Words to show on demand: the engine looks at their backslashes and references once more."""
    return _quoted(" ".join(plain(text).replace("&", "&amp;").replace("\\", "\\\\").split()))
