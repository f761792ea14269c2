"""Drawing the diagrams of a run: which files each makes, what each shows, and writing them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs
import click

from deiframe.cli.diagram_files import picture_target
from deiframe.cli.diagram_options import refuse_engine
from deiframe.cli.forms import wrong_suffix
from deiframe.cli.output import Target
from deiframe.cli.printing import tell
from deiframe.cli.streams import is_stream
from deiframe.cli.undrawable import undrawable_text
from deiframe.drawing import Drawing, Engine
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import Chart, Diagram, View
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.opening import Opened, graph_of
from deiframe.rendering import drawn, parts_of

MOST_PARTS: Final = 1_000
"""A strategy in more parts is not drawn part by part."""


@attrs.frozen(kw_only=True)
class PictureJob:
    """What all pictures of a run share: what is drawn, how it is seen, and what lays it out."""

    context: click.Context
    opened: Opened
    view: View
    engine: Engine
    split: str | None


def picture_targets(
    job: PictureJob, output: Path, form: str, folder: Path, force: bool
) -> list[tuple[Target, View]]:
    """The files to write for a diagram, each with what it shows.

    Raises:
        DeiframeError: one of them must not be written over.
    """
    views = _views(graph_of(job.opened), job.view, output, form, job.split)
    return [(picture_target(file, form, folder, force), part) for file, part in views]


def draw_files(job: PictureJob, kind: Diagram, targets: Sequence[tuple[Target, View]]) -> None:
    """Draw a diagram into its files."""
    for target, part in targets:
        graph = graph_of(job.opened)
        picture = kind.draw(graph, part)
        if isinstance(picture, Chart):
            refuse_engine(job.context, kind)
        drawing = drawn(kind, picture, target.kind.suffixes[0], job.engine)
        _write(target, drawing)
        for item in undrawable_text(drawing.undrawable, graph, part.language):
            tell(item)


def _write(target: Target, drawing: Drawing) -> None:
    """Write the pages of a picture, each to a file of its own; standard output takes the first."""
    count = len(drawing.further) + 1
    if target.path is None or is_stream(target.path):
        target.write(drawing.data)
        if drawing.further:
            tell(message("This is page 1 of {count}: pdf has all pages in one file.", count=count))
        return
    others = [target.numbered(number) for number in range(2, count + 1)]
    for page, data in zip((target, *others), (drawing.data, *drawing.further), strict=True):
        page.write(data)


def _views(
    graph: StrategyGraph, view: View, output: Path, form: str, split: str | None
) -> list[tuple[Path, View]]:
    """The pictures to draw, each with its file: one, or an overview and one for each part.

    Raises:
        DeiframeError: several are wanted, and there is no file to name them after; there are too
            many of them, or none.
    """
    if split is None:
        return [(output, view)]
    if is_stream(output):
        raise DeiframeError(
            message("{option} makes several pictures: they need a file.", option="--split")
        )
    if not output.suffix:
        raise DeiframeError(wrong_suffix(output, [form]))
    parts = parts_of(graph, split)
    if not parts:
        raise DeiframeError(message("The strategy has nothing to split by: {by}.", by=split))
    if len(parts) > MOST_PARTS:
        raise DeiframeError(
            message(
                "There are {count} parts; at most {most} can have a picture each. Draw one with"
                " --focus.",
                count=len(parts),
                most=MOST_PARTS,
            )
        )
    folder = output.with_suffix("")
    return [
        (output, attrs.evolve(view, overview=True)),
        *(
            (folder / f"{name}{output.suffix}", attrs.evolve(view, **changes))
            for name, changes in parts.items()
        ),
    ]
