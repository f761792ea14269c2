"""``deiframe render``: a picture of a strategy."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from deiframe.cli.diagram_options import (
    as_typed,
    refuse_combinations,
    refuse_engine,
    refuse_unused,
)
from deiframe.cli.forms import chosen_form, wrong_suffix
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import (
    chosen_limits,
    limit_option,
    option,
    strategy_folder,
    today_option,
)
from deiframe.cli.output import (
    Target,
    force_option,
    output_option,
)
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.plugin_problems import (
    exit_code,
    perhaps_because_of,
    tell_problems_of_plugins,
)
from deiframe.cli.printing import show, tell
from deiframe.cli.strategies import language_for, opened_strategy
from deiframe.cli.streams import is_stream
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import FORMS, Chart, Diagram, ReadingDirection, View
from deiframe.i18n import joined_list, message, translate
from deiframe.sanitize import on_one_line
from deiframe.suggestions import suggesting

if TYPE_CHECKING:
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.strategy import Strategy
    from deiframe.plugins import PluginContents

MOST_ITEMS: Final = 400
"""A picture of more items is drawn as an overview: nobody could read it."""

MOST_PARTS: Final = 1_000
"""An overview of more objectives comes without a picture for each of them."""


@click.command(name="render", cls=TranslatedCommand)
@click.argument("diagram", required=False)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@output_option
@option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="The form of the picture; else the file's suffix says it.",
)
@force_option
@option("--list", "listed", is_flag=True, help="List the diagrams and themes there are.")
@option("--focus", metavar="ID", help="Show only what is linked with this item.")
@option(
    "--depth", type=click.IntRange(0), default=0, help="How many links around the focus (0: all)."
)
@option(
    "--direction",
    type=click.Choice([direction.value for direction in ReadingDirection]),
    help="Which way to read it, towards the vision.",
)
@option("--overlay", type=click.Choice(["findings"]), help="Mark the findings on the items.")
@option(
    "--theme",
    metavar="NAME",
    default="default",
    help="The theme to draw in: one of those that --list names.",
)
@option(
    "--split",
    type=click.Choice(["objective"]),
    help="Draw an overview, and a picture per objective.",
)
@option(
    "--engine",
    type=click.Choice(["bundled", "dot"]),
    default="bundled",
    help="What lays the picture out: our own engine, or an installed dot.",
)
@today_option
@limit_option
@plugin_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    diagram: str | None,
    path: Path | None,
    output: Path | None,
    form: str | None,
    force: bool,
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
    """Draw a diagram of a strategy.

    DIAGRAM is one of those that --list names, such as theory-of-change. The suffix of the file says
    in which form. The picture speaks the strategy's own language, unless --language says
    otherwise.
    """
    from deiframe.cli.undrawable import undrawable_text

    refuse_combinations(context)
    if listed or diagram is None:
        from deiframe.plugins import load_all

        additions = load_all({"diagrams", "themes"}, plugin_files())
        _list(additions)
        tell_problems_of_plugins(additions.problems)
        return
    form = _form(output, form)
    folder = strategy_folder(path)
    _target(output, form, folder, force)  # what cannot be written need not be drawn
    from deiframe.drawing import Engine
    from deiframe.rendering import drawn, wants_of_picture, with_evidence

    wanted = wants_of_picture(diagram, theme, overlay=bool(overlay))
    opened = opened_strategy(folder, today, limits, wanted.wants, wanted.only)
    graph = opened.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(opened.plugins.problems):
        kind = _diagram(diagram, opened.plugins.diagrams, graph.strategy)
        colours = _theme(theme, opened.plugins.themes, graph.strategy)
    refuse_unused(context, kind)
    view = View(
        language=language_for(context, graph.strategy),
        focus=focus,
        depth=depth,
        direction=ReadingDirection(direction) if direction else None,
        theme=colours,
    )
    view = with_evidence(opened, kind, view, overlay=bool(overlay), limits=chosen_limits(limits))
    assessment = view.assessment
    if assessment and not assessment.is_whole:
        for problem in assessment.problems:
            tell(on_one_line(translate(problem, reader_language())))
    large = focus is None and _size(graph.strategy) > MOST_ITEMS and kind.name == "theory-of-change"
    parts = _views(graph, view, output, form, split=bool(split), large=large)
    targets = [(_target(file, form, folder, force), part) for file, part in parts]
    for target, part in targets:
        picture = kind.draw(graph, part)
        if isinstance(picture, Chart):
            refuse_engine(context, kind)
        drawing = drawn(kind, picture, form, Engine(engine))
        target.write(drawing.data)
        for item in undrawable_text(drawing.undrawable, graph, part.language):
            tell(item)
    if large and len(targets) == 1:
        tell(
            message("That is too much for one picture: this is an overview. --focus shows a part.")
        )
    if len(targets) > 1 and not split:
        text = message(
            "That is too much for one picture: {file} is an overview, and {folder} has one"
            " for each objective.",
            file=str(output),
            folder=str(_folder(targets[0][0].path)),
        )
        tell(text)
    context.exit(exit_code((*opened.problems, *view.findings), assessment))


def _form(output: Path | None, asked: str | None) -> str:
    """The form to draw in.

    Raises:
        DeiframeError: neither an option nor the file's suffix says it.
    """
    from deiframe.drawing.picture_kinds import PICTURE_KINDS

    known = joined_list(f".{item}" for item in FORMS)
    if output is None:
        raise DeiframeError(message("Say with -o which file to write: {known}.", known=known))
    form = chosen_form(output, asked, PICTURE_KINDS, "")
    if not form:
        raise DeiframeError(
            message("Say with --format in which form to draw: {known}.", known=joined_list(FORMS))
        )
    return form


def _target(output: Path | None, form: str, folder: Path, force: bool) -> Target:
    from deiframe.drawing.picture_kinds import PICTURE_KINDS

    return Target.of(output, PICTURE_KINDS[form], read=[folder], force=force)


def _list(additions: "PluginContents") -> None:
    from deiframe.extras import CHARTS, PDF

    language = reader_language()
    show(message("Diagrams"))
    for diagram in additions.diagrams:
        options = f" ({', '.join(as_typed(diagram))})" if diagram.uses else ""
        missing = diagram.is_chart and not CHARTS.is_installed
        more = f" ({CHARTS.command})" if missing else ""
        show(f"{diagram.name}  {translate(diagram.title, language)}{options}{more}")
    show("\n" + translate(message("Themes"), language))
    for theme in additions.themes:
        show(
            f"{theme.name}  {translate(theme.title, language)}: {translate(theme.about, language)}"
        )
    if not PDF.is_installed:
        tell(PDF.missing)


def _diagram(name: str, loaded: "Sequence[Diagram]", strategy: "Strategy") -> Diagram:
    for candidate in loaded:
        if candidate.name == name:
            return candidate
    text = message("There is no diagram {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, _names("diagrams", strategy)))


def _theme(name: str, loaded: "Sequence[Theme]", strategy: "Strategy") -> "Theme":
    for candidate in loaded:
        if candidate.name == name:
            return candidate
    text = message("There is no theme {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, _names("themes", strategy)))


def _names(kind: str, strategy: "Strategy") -> list[str]:
    """The names of all diagrams or themes that a strategy may be drawn with."""
    from deiframe.plugins import load_plugins

    return [
        item.name
        for item in getattr(
            load_plugins(strategy.plugins, wanted={kind}, files=plugin_files()), kind
        )
    ]


def _size(strategy: "Strategy") -> int:
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
    graph: "StrategyGraph", view: View, output: Path | None, form: str, *, split: bool, large: bool
) -> list[tuple[Path | None, View]]:
    """The pictures to draw, each with its file: one, or an overview and one for each objective.

    Raises:
        DeiframeError: several are wanted, and there is no file to name them after.
    """
    if not (split or large):
        return [(output, view)]
    overview = attrs.evolve(view, overview=True)
    if output is None or is_stream(output):
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
