"""``deiframe render``: a picture of a strategy."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from deiframe.cli.one_strategy import checked_strategy, language_for
from deiframe.cli.plugin_problems import (
    exit_code,
    perhaps_because_of,
    tell_problems_of_plugins,
)
from deiframe.cli.printing import show, tell
from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import limit_option, option, strategy_folder, today_option
from deiframe.cli.writing import write_whole
from deiframe.errors import DeiframeError, RefusedPictureError
from deiframe.extend.diagram import Chart, Diagram, Direction, Picture, View
from deiframe.languages import listing, message, say
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from deiframe.drawing import Engine
    from deiframe.extend.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.plugins import Additions

MOST_ITEMS: Final = 400
"""A picture of more items is drawn as an overview: nobody could read it."""


@click.command(name="render", cls=SpeakingCommand)
@click.argument("diagram", required=False)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write: svg, png, pdf or dot.",
)
@option("--list", "listed", is_flag=True, help="List the diagrams and themes there are.")
@option("--focus", metavar="ID", help="Show only what is linked with this item.")
@option(
    "--depth", type=click.IntRange(0), default=0, help="How many links around the focus (0: all)."
)
@option(
    "--direction",
    type=click.Choice([direction.value for direction in Direction]),
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
@language_option()
@click.pass_context
def command(
    context: click.Context,
    diagram: str | None,
    path: Path | None,
    output: Path | None,
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
    from deiframe.drawing import SUFFIXES, Engine
    from deiframe.pipeline import assessment_of
    from deiframe.plugins import load_all

    if listed or diagram is None:
        additions = load_all({"diagrams", "themes"})
        _list(additions)
        tell_problems_of_plugins(additions.problems)
        return
    if output is None or output.suffix[1:].lower() not in SUFFIXES:
        raise DeiframeError(
            message(
                "Say with -o which file to write: {known}.",
                known=", ".join(f".{s}" for s in SUFFIXES),
            )
        )
    checked = checked_strategy(strategy_folder(path), today, limits)
    graph = checked.examined.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(checked.additions.problems):
        kind = _diagram(diagram, checked.additions.diagrams)
        colours = _theme(theme, checked.additions.themes)
    assessment = assessment_of(graph, checked.additions) if kind.assesses else None
    if assessment and not assessment.is_whole:
        for problem in assessment.problems:
            tell(on_one_line(say(problem, reader_language())))
    view = View(
        language=language_for(context, graph.strategy),
        focus=focus,
        depth=depth,
        direction=Direction(direction) if direction else None,
        findings=checked.examined.findings if overlay else (),
        assessment=assessment,
        theme=colours,
        extensions=checked.additions.extensions,
    )
    large = focus is None and len(graph.theory) > MOST_ITEMS and kind.name == "theory-of-change"
    for file, part in _views(graph, view, output, split=bool(split) or large):
        picture = kind.draw(graph, part)
        content = _rendered(kind, picture, output.suffix[1:].lower(), Engine(engine))
        write_whole(file, content)
    if large and not split:
        said = message(
            "That is too much for one picture: {file} is an overview, and {folder} has one"
            " for each objective.",
            file=str(output),
            folder=str(_folder(output)),
        )
        tell(said)
    context.exit(exit_code(checked, assessment))


def _rendered(diagram: Diagram, picture: Picture | Chart, suffix: str, engine: "Engine") -> bytes:
    """The picture, drawn; that of a plugin is read by the engine even if only DOT is wanted.

    Raises:
        DrawingError: it cannot be drawn.
        PluginError: what a plugin's diagram made is no picture.
    """
    from deiframe.drawing import draw
    from deiframe.plugins.problems import refused

    is_own = diagram.plugin == "deiframe"
    try:
        if suffix == "dot" and not is_own and isinstance(picture, Picture):
            draw(picture, "svg", engine)
        return draw(picture, suffix, engine)
    except RefusedPictureError as error:
        if is_own:
            raise
        raise refused(diagram, error) from error


def _list(additions: "Additions") -> None:
    language = reader_language()
    show(message("Diagrams"))
    for one in additions.diagrams:
        show(f"{one.name}  {say(one.title, language)}")
    show("\n" + say(message("Themes"), language))
    for theme in additions.themes:
        show(f"{theme.name}  {say(theme.title, language)}: {say(theme.about, language)}")


def _diagram(name: str, known: tuple[Diagram, ...]) -> Diagram:
    for one in known:
        if one.name == name:
            return one
    from difflib import get_close_matches

    names = [one.name for one in known]
    near = get_close_matches(name, names, n=1, cutoff=0.4) or names
    raise DeiframeError(
        message(
            "There is no diagram {name}. Did you mean {words}?", name=name[:60], words=listing(near)
        )
    )


def _theme(name: str, known: "Sequence[Theme]") -> "Theme":
    for one in known:
        if one.name == name:
            return one
    from difflib import get_close_matches

    names = [one.name for one in known]
    near = get_close_matches(name, names, n=3, cutoff=0.4)
    asked, there = name[:60], listing(names)
    if near:
        raise DeiframeError(
            message(
                "There is no theme {name}. Did you mean {words}? There are: {known}.",
                name=asked,
                words=listing(near),
                known=there,
            )
        )
    raise DeiframeError(
        message("There is no theme {name}. There are: {known}.", name=asked, known=there)
    )


def _folder(output: Path) -> Path:
    return output.with_suffix("")


def _views(
    graph: "StrategyGraph", view: View, output: Path, *, split: bool
) -> list[tuple[Path, View]]:
    """The pictures to draw, each with its file: one, or an overview and one for each objective."""
    if not split:
        return [(output, view)]
    parts = [
        (_folder(output) / f"{objective.id}{output.suffix}", attrs.evolve(view, focus=objective.id))
        for objective in graph.strategy.objectives
    ]
    return [(output, attrs.evolve(view, overview=True)), *parts]
