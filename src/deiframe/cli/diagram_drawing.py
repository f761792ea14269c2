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
from deiframe.i18n import message
from deiframe.model.strategy import Strategy
from deiframe.opening import Opened, graph_of
from deiframe.rendering import drawn

MOST_ITEMS: Final = 400
"""A picture of more items is drawn as an overview: nobody could read it."""

MOST_PARTS: Final = 1_000
"""An overview of more objectives comes without a picture for each of them."""


@attrs.frozen(kw_only=True)
class PictureJob:
    """What all pictures of a run share: what is drawn, how it is seen, and what lays it out."""

    context: click.Context
    opened: Opened
    view: View
    engine: Engine
    split: bool

    def is_large(self, kind: Diagram) -> bool:
        """Whether a picture of everything would be too much to read."""
        whole = self.view.focus is None and kind.name == "theory-of-change"
        return whole and _size(graph_of(self.opened).strategy) > MOST_ITEMS


def picture_targets(
    job: PictureJob, kind: Diagram, output: Path, form: str, folder: Path, force: bool
) -> list[tuple[Target, View]]:
    """The files to write for a diagram, each with what it shows.

    Raises:
        DeiframeError: one of them must not be written over.
    """
    parts = _views(job.opened, job.view, output, form, split=job.split, large=job.is_large(kind))
    return [(picture_target(file, form, folder, force), part) for file, part in parts]


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
    if job.is_large(kind) and len(targets) == 1:
        tell(
            message("That is too much for one picture: this is an overview. --focus shows a part.")
        )
    if len(targets) > 1 and not job.split:
        text = message(
            "That is too much for one picture: {file} is an overview, and {folder} has one"
            " for each objective.",
            file=str(targets[0][0].path),
            folder=str(_folder(targets[0][0].path)),
        )
        tell(text)


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


def _size(strategy: Strategy) -> int:
    """How many items its theory of change has."""
    return sum(
        map(
            len,
            (strategy.visions, strategy.objectives, strategy.outcomes, strategy.interventions),
        )
    )


def _folder(output: Path | None) -> Path:
    return (output or Path()).with_suffix("")


def _views(
    opened: Opened, view: View, output: Path, form: str, *, split: bool, large: bool
) -> list[tuple[Path, View]]:
    """The pictures to draw, each with its file: one, or an overview and one for each objective.

    Raises:
        DeiframeError: several are wanted, and there is no file to name them after.
    """
    if not (split or large):
        return [(output, view)]
    overview = attrs.evolve(view, overview=True)
    if is_stream(output):
        if split:
            raise DeiframeError(
                message("{option} makes several pictures: they need a file.", option="--split")
            )
        return [(output, overview)]
    if not output.suffix:
        raise DeiframeError(wrong_suffix(output, [form]))
    objectives = graph_of(opened).strategy.objectives
    if len(objectives) > MOST_PARTS:
        if split:
            raise DeiframeError(
                message(
                    "There are {count} objectives; at most {most} can have a picture each. Draw"
                    " one with --focus.",
                    count=len(objectives),
                    most=MOST_PARTS,
                )
            )
        return [(output, overview)]
    parts = [
        (_folder(output) / f"{objective.id}{output.suffix}", attrs.evolve(view, focus=objective.id))
        for objective in objectives
    ]
    return [(output, overview), *parts]
