"""``deiframe render``: pictures of a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.i18n import reader_language
from deiframe.cli.limit_option import chosen_limits, limit_option
from deiframe.cli.options import (
    Count,
    format_option,
    path_argument,
    strategy_folder,
    today_option,
)
from deiframe.cli.output import force_option
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.printing import show, tell
from deiframe.cli.strategies import language_for, opened_strategy
from deiframe.cli.translated import Example, argument, language_option, option
from deiframe.errors import DeiframeError
from deiframe.i18n import message, translate
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import Diagram, View
    from deiframe.extension_points.theme import Theme
    from deiframe.model.strategy import Strategy
    from deiframe.opening import Opened
    from deiframe.plugins import PluginContents
    from deiframe.source.limits import Limits

FORMS: Final = ("svg", "png", "pdf", "dot")
DIRECTIONS: Final = ("up", "left", "right")
SPLITS: Final = ("objective", "department", "dimension")
PAGES: Final = ("a4", "a3", "slide", "screen")
"""Written out, so that help loads no diagrams; a test compares them with those that there are."""

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
    about=message("Name of the diagram, one of --list; also in your language."),
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
    type=click.Choice(SPLITS),
    default_text=message("one picture"),
    help="Draw an overview, and one picture for each objective, department or dimension.",
)
@option(
    "--overlay",
    group=groups.WHAT_TO_DRAW,
    type=click.Choice(["findings"]),
    default_text=message("none"),
    help="Mark the findings on the items.",
)
@option(
    "--show",
    group=groups.WHAT_TO_DRAW,
    metavar="NAME",
    multiple=True,
    default_text=message("the essentials"),
    help="Show more on each item: money, need, reason or risk. Repeatable; commas allowed.",
)
@option(
    "--layout",
    group=groups.LOOK,
    metavar="NAME",
    default_text=message("the diagram's first"),
    help="How the diagram is laid out, such as lanes or graph.",
)
@option(
    "--direction",
    group=groups.LOOK,
    type=click.Choice(DIRECTIONS),
    default_text=message("whichever fits the page"),
    help="Reading direction, towards the vision.",
)
@option(
    "--by",
    group=groups.LOOK,
    metavar="NAME",
    default_text=message("whichever is known"),
    help="What to group the rows by, such as department or objective.",
)
@option(
    "--page",
    group=groups.LOOK,
    type=click.Choice(PAGES),
    default_text=message("a4 for pdf, else slide"),
    help="Page to draw for; what does not fit goes on further pages.",
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
@format_option(click.Choice(FORMS), message("the suffix of FILE, or svg in DIR"))
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
@plugin_option
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
    page: str | None,
    layout: str | None,
    show: tuple[str, ...],
    by: str | None,
    engine: str,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Draw a diagram of a strategy, or all of them.

    The suffix of FILE sets the format. The picture is in the strategy's own language, unless
    --language is given. Diagrams from plugins are drawn if the strategy names the plugin.
    """
    from deiframe.cli.diagram_files import FilesInFolder, OneFile
    from deiframe.cli.diagram_names import diagram_named
    from deiframe.cli.diagram_options import (
        path_beside_all,
        refuse_combinations,
        refuse_unused,
        values_of,
    )
    from deiframe.cli.plugin_problems import (
        exit_code,
        perhaps_because_of,
        report_plugin_problems,
    )
    from deiframe.extension_points.diagram import ReadingDirection, View
    from deiframe.extension_points.page import page_for

    refuse_combinations(context)
    if listed or (diagram is None and not draw_all):
        from deiframe.plugins import load_all

        contents = load_all({"diagrams", "themes"}, plugin_files())
        _list(contents)
        report_plugin_problems(contents.problems)
        return
    path = path_beside_all(diagram, path) if draw_all else path
    files = FilesInFolder.of(output, form) if draw_all else OneFile.of(output, form)
    folder = strategy_folder(path)
    files.refuse_early(folder, force)  # what cannot be written need not be drawn
    from deiframe.cli.diagram_drawing import PictureJob, draw_files, picture_targets
    from deiframe.drawing import Engine
    from deiframe.rendering import wants_of_picture

    name = None if draw_all else diagram
    wanted = wants_of_picture(name, theme, overlay=bool(overlay))
    opened = opened_strategy(folder, today, limits, wanted.wants, wanted.only)
    graph = opened.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(opened.plugins.problems):
        loaded = opened.plugins.diagrams
        diagrams = loaded if name is None else (diagram_named(name, loaded, reader_language()),)
        colours = _theme(theme, opened.plugins.themes, graph.strategy)
    if not draw_all:
        refuse_unused(context, diagrams[0])
    view = View(
        language=language_for(context, graph.strategy),
        focus=focus,
        depth=depth,
        direction=ReadingDirection(direction) if direction else None,
        theme=colours,
        page=page_for(files.form, page),
        layout=layout or "",
        show=frozenset(values_of(show)),
        by=by or "",
    )
    job = PictureJob(
        context=context,
        opened=opened,
        view=_with_evidence(opened, diagrams, view, chosen_limits(limits), overlay=bool(overlay)),
        engine=Engine(engine),
        split=split,
    )
    prepared = [
        (kind, picture_targets(job, files.of_diagram(kind), files.form, folder, force))
        for kind in diagrams
    ]
    code = exit_code((*opened.problems, *job.view.findings), job.view.assessment)
    if not draw_all:
        draw_files(job, *prepared[0])
        context.exit(code)
    failed = False
    for kind, targets in prepared:
        try:
            draw_files(job, kind, targets)
        except DeiframeError as error:
            tell(message("{diagram}: {problem}", diagram=kind.name, problem=error.message))
            failed = True
    context.exit(2 if failed else code)


def _with_evidence(
    opened: Opened,
    diagrams: Sequence[Diagram],
    view: View,
    limits: Limits,
    *,
    overlay: bool,
) -> View:
    """The view with all that the diagrams show; what an assessment lacks is said."""
    from deiframe.cli.plugin_problems import report_plugin_problems
    from deiframe.rendering import with_evidence

    view = with_evidence(opened, diagrams, view, overlay=overlay, limits=limits)
    if view.assessment and not view.assessment.is_whole:
        for problem in view.assessment.problems:
            tell(on_one_line(translate(problem, reader_language())))
    else:
        known = opened.problems  # told when it was opened
        report_plugin_problems(item for item in view.findings if item not in known)
    return view


def _list(additions: PluginContents) -> None:
    from deiframe.cli.diagram_names import local_name
    from deiframe.cli.diagram_options import as_typed
    from deiframe.extras import CHARTS, PDF

    language = reader_language()
    show(message("Diagrams"))
    for diagram in additions.diagrams:
        options = f" ({', '.join(as_typed(diagram))})" if diagram.uses else ""
        local = local_name(diagram, language)
        names = diagram.name if language == "en" else f"{diagram.name}, {local}"
        missing = diagram.is_chart and not CHARTS.is_installed
        more = f" ({CHARTS.command})" if missing else ""
        show(f"{names}  {translate(diagram.title, language)}{options}{more}")
    show("\n" + translate(message("Themes"), language))
    for theme in additions.themes:
        show(
            f"{theme.name}  {translate(theme.title, language)}: {translate(theme.about, language)}"
        )
    if not PDF.is_installed:
        tell(PDF.missing)


def _theme(name: str, loaded: Sequence[Theme], strategy: Strategy) -> Theme:
    from deiframe.suggestions import suggesting

    for candidate in loaded:
        if candidate.name == name:
            return candidate
    from deiframe.plugins import load_plugins

    known = load_plugins(strategy.plugins, wanted={"themes"}, files=plugin_files()).themes
    text = message("There is no theme {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, (theme.name for theme in known)))
