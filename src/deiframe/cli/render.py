"""``deiframe render``: pictures of a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.forms import wrong_suffix
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import (
    Count,
    format_option,
    limit_option,
    path_argument,
    strategy_folder,
    today_option,
)
from deiframe.cli.output import Target, force_option
from deiframe.cli.printing import show, tell
from deiframe.cli.streams import is_stream
from deiframe.cli.translated import Example, argument, language_option, option
from deiframe.errors import DeiframeError, RefusedPictureError
from deiframe.i18n import message, translate
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from deiframe.assessment import Assessment
    from deiframe.drawing import Drawing, Engine
    from deiframe.extension_points.diagram import Chart, Diagram, Picture, View
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.plugins import PluginContents

FORMS: Final = ("svg", "png", "pdf", "dot")
DIRECTIONS: Final = ("up", "left")
"""Written out, so that help loads no diagrams; a test compares them with those that there are."""

MOST_ITEMS: Final = 400
"""A picture of more items is drawn as an overview: nobody could read it."""

MOST_PARTS: Final = 1_000
"""An overview of more objectives comes without a picture for each of them."""


_EXAMPLES: Final = (
    Example("deiframe render theory-of-change my-city -o theory.svg", message("Draw one diagram")),
    Example("deiframe render --all my-city -o pictures", message("Draw every diagram")),
    Example("deiframe render --list", message("Show which diagrams and themes there are")),
)


@translated.command("render", _EXAMPLES)
@argument(
    "diagram",
    required=False,
    metavar="DIAGRAM",
    about=message("Name of the diagram, one of --list; in your language too."),
)
@path_argument()
@option(
    "--all",
    "draw_all",
    group=groups.WHAT_TO_DRAW,
    is_flag=True,
    help="Draw every diagram, each in a file of its own in DIR.",
)
@option(
    "--list",
    "listed",
    group=groups.WHAT_TO_DRAW,
    is_flag=True,
    help="List the diagrams and themes, and exit.",
)
@option(
    "--focus",
    group=groups.WHAT_TO_DRAW,
    metavar="ID",
    default_text=message("the whole strategy"),
    help="Draw only what is linked with the item ID.",
)
@option(
    "--depth",
    group=groups.WHAT_TO_DRAW,
    type=Count(),
    default=0,
    help="Number of links to follow from the focus; 0 follows all.",
)
@option(
    "--split",
    group=groups.WHAT_TO_DRAW,
    type=click.Choice(["objective"]),
    default_text=message("one picture"),
    help="Draw an overview, and one picture for each objective.",
)
@option(
    "--overlay",
    group=groups.WHAT_TO_DRAW,
    type=click.Choice(["findings"]),
    default_text=message("none"),
    help="Mark the findings on the items.",
)
@option(
    "--direction",
    group=groups.LOOK,
    type=click.Choice(DIRECTIONS),
    default_text=message("whichever fits the page"),
    help="Reading direction, towards the vision.",
)
@option(
    "--theme",
    group=groups.LOOK,
    metavar="NAME",
    default="default",
    help="Colour theme, one of --list.",
)
@option(
    "--engine",
    group=groups.LOOK,
    type=click.Choice(["bundled", "dot"]),
    default="bundled",
    help="Layout engine: deiframe's own, or an installed dot.",
)
@format_option(FORMS, message("the suffix of FILE, or svg in DIR"))
@option(
    "-o",
    "--output",
    group=groups.OUTPUT,
    metavar="FILE|DIR",
    default_text=message("none; needed to draw"),
    help="Write to FILE, or with --all to DIR; - is standard output.",
)
@force_option
@today_option
@language_option(groups.LANGUAGE_AND_DATE)
@limit_option
@click.pass_context
def command(
    context: click.Context,
    diagram: str | None,
    path: Path | None,
    output: str | None,
    form: str | None,
    force: bool,
    draw_all: bool,
    listed: bool,
    focus: str | None,
    depth: int,
    direction: str | None,
    overlay: str | None,
    theme: str,
    split: str | None,
    engine: str,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Draw a diagram of a strategy, or all of them.

    The suffix of FILE sets the format. The picture is in the strategy's own language, unless
    --language is given. Diagrams that plugins bring are drawn if the strategy names the plugin.
    """
    from deiframe.cli.diagram_files import FilesInFolder, OneFile
    from deiframe.cli.diagram_names import diagram_named
    from deiframe.cli.diagram_options import path_beside_all, refuse_combinations, refuse_unused
    from deiframe.cli.one_strategy import checked_strategy, language_for
    from deiframe.cli.plugin_problems import (
        exit_code,
        perhaps_because_of,
        tell_problems_of_plugins,
    )
    from deiframe.drawing import Engine
    from deiframe.extension_points.diagram import Direction, View
    from deiframe.plugins import load_all

    refuse_combinations(context)
    if listed or (diagram is None and not draw_all):
        additions = load_all({"diagrams", "themes"})
        _list(additions)
        tell_problems_of_plugins(additions.problems)
        return
    path = path_beside_all(diagram, path) if draw_all else path
    files = FilesInFolder.of(output, form) if draw_all else OneFile.of(output, form)
    folder = strategy_folder(path)
    files.refuse_early(folder, force)  # what cannot be written need not be drawn
    checked = checked_strategy(folder, today, limits)
    graph = checked.examined.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(checked.additions.problems):
        diagrams = (
            checked.additions.diagrams
            if diagram is None or draw_all
            else (diagram_named(diagram, checked.additions.diagrams, reader_language()),)
        )
        colours = _theme(theme, checked.additions.themes)
    if not draw_all:
        refuse_unused(context, diagrams[0])
    assessment = _assessment(graph, checked.additions, diagrams)
    job = _Job(
        context=context,
        graph=graph,
        view=View(
            language=language_for(context, graph.strategy),
            focus=focus,
            depth=depth,
            direction=Direction(direction) if direction else None,
            findings=checked.examined.findings if overlay else (),
            assessment=assessment,
            theme=colours,
            extensions=checked.additions.extensions,
        ),
        engine=Engine(engine),
        split=bool(split),
    )
    prepared = [
        (kind, _targets(job, kind, files.of_diagram(kind), files.form, folder, force))
        for kind in diagrams
    ]
    if not draw_all:
        _draw(job, *prepared[0])
        context.exit(exit_code(checked, assessment))
    failed = False
    for kind, targets in prepared:
        try:
            _draw(job, kind, targets)
        except DeiframeError as error:
            tell(message("{diagram}: {problem}", diagram=kind.name, problem=error.message))
            failed = True
    context.exit(2 if failed else exit_code(checked, assessment))


@attrs.frozen(kw_only=True)
class _Job:
    """What all pictures of a run share: what is drawn, how it is seen, and what lays it out."""

    context: click.Context
    graph: StrategyGraph
    view: View
    engine: Engine
    split: bool

    def is_large(self, kind: Diagram) -> bool:
        """Whether a picture of everything would be too much to read."""
        whole = self.view.focus is None and kind.name == "theory-of-change"
        return whole and len(self.graph.theory) > MOST_ITEMS


def _assessment(
    graph: StrategyGraph, additions: PluginContents, diagrams: Sequence[Diagram]
) -> Assessment | None:
    """The assessment, if one of the diagrams needs it; what it lacks is said."""
    from deiframe.pipeline import assessment_of

    if not any(kind.assesses for kind in diagrams):
        return None
    assessment = assessment_of(graph, additions)
    if not assessment.is_whole:
        for problem in assessment.problems:
            tell(on_one_line(translate(problem, reader_language())))
    return assessment


def _targets(
    job: _Job, kind: Diagram, output: Path, form: str, folder: Path, force: bool
) -> list[tuple[Target, View]]:
    """The files to write for a diagram, each with what it shows.

    Raises:
        DeiframeError: one of them must not be written over.
    """
    from deiframe.cli.diagram_files import picture_target

    parts = _views(job.graph, job.view, output, form, split=job.split, large=job.is_large(kind))
    return [(picture_target(file, form, folder, force), part) for file, part in parts]


def _draw(job: _Job, kind: Diagram, targets: Sequence[tuple[Target, View]]) -> None:
    """Draw a diagram into its files."""
    from deiframe.cli.diagram_options import refuse_engine
    from deiframe.cli.undrawable import undrawable_text
    from deiframe.extension_points.diagram import Chart

    for target, part in targets:
        picture = kind.draw(job.graph, part)
        if isinstance(picture, Chart):
            refuse_engine(job.context, kind)
        drawing = _drawing(kind, picture, target.kind.suffixes[0], job.engine)
        target.write(drawing.data)
        for item in undrawable_text(drawing.undrawable, job.graph, part.language):
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


def _drawing(diagram: Diagram, picture: Picture | Chart, form: str, engine: Engine) -> Drawing:
    """The picture, drawn; that of a plugin is read by the engine even if only DOT is wanted.

    Raises:
        DrawingError: it cannot be drawn.
        PluginError: what a plugin's diagram made is no picture.
    """
    from deiframe.drawing import drawing_of
    from deiframe.extension_points.diagram import Picture
    from deiframe.plugins.problems import refused

    is_own = diagram.plugin == "deiframe"
    try:
        if form == "dot" and not is_own and isinstance(picture, Picture):
            drawing_of(picture, "svg", engine)
        return drawing_of(picture, form, engine)
    except RefusedPictureError as error:
        if is_own:
            raise
        raise refused(diagram, error) from error


def _list(additions: PluginContents) -> None:
    from deiframe.cli.diagram_names import local_name
    from deiframe.cli.diagram_options import as_typed

    language = reader_language()
    show(message("Diagrams"))
    for diagram in additions.diagrams:
        options = f" ({', '.join(as_typed(diagram))})" if diagram.uses else ""
        local = local_name(diagram, language)
        names = diagram.name if language == "en" else f"{diagram.name}, {local}"
        show(f"{names}  {translate(diagram.title, language)}{options}")
    show("\n" + translate(message("Themes"), language))
    for theme in additions.themes:
        show(
            f"{theme.name}  {translate(theme.title, language)}: {translate(theme.about, language)}"
        )


def _theme(name: str, known: Sequence[Theme]) -> Theme:
    from deiframe.suggestions import suggesting

    for candidate in known:
        if candidate.name == name:
            return candidate
    text = message("There is no theme {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, (candidate.name for candidate in known)))


def _folder(output: Path | None) -> Path:
    return (output or Path()).with_suffix("")


def _views(
    graph: StrategyGraph, view: View, output: Path, form: str, *, split: bool, large: bool
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
    if len(graph.strategy.objectives) > MOST_PARTS:
        if split:
            raise DeiframeError(
                message(
                    "There are {count} objectives; at most {most} can have a picture each. Draw"
                    " one with --focus.",
                    count=len(graph.strategy.objectives),
                    most=MOST_PARTS,
                )
            )
        return [(output, overview)]
    parts = [
        (_folder(output) / f"{objective.id}{output.suffix}", attrs.evolve(view, focus=objective.id))
        for objective in graph.strategy.objectives
    ]
    return [(output, overview), *parts]
