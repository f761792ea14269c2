"""``deiframe agenda``: the next meeting's questions, filled in from the strategy."""

import datetime as dt
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.combinations import refuse
from deiframe.cli.format_option import TEXT, ChosenFormat, FormatChoice, chosen_format, written
from deiframe.cli.i18n import reader_language
from deiframe.cli.limit_option import limit_option
from deiframe.cli.options import (
    Day,
    format_option,
    path_argument,
    strategy_folder,
)
from deiframe.cli.output import (
    Target,
    force_option,
    output_option_with_folders,
)
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.plugin_problems import (
    exit_code,
    perhaps_because_of,
    report_plugin_problems,
)
from deiframe.cli.printing import show, tell
from deiframe.cli.strategies import language_for, opened_strategy
from deiframe.cli.streams import STANDARD_OUTPUT, is_stream
from deiframe.cli.translated import Example, language_option, option
from deiframe.errors import DeiframeError
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named, format_names
from deiframe.i18n import joined_list, message, translate
from deiframe.suggestions import suggesting

if TYPE_CHECKING:
    from deiframe.cli.agenda_sheets import Sheet
    from deiframe.extension_points.agenda import Agenda

OWN: Final = "deiframe"
"""The plugin of the agendas that come along; those of others come before them."""

_SEPARATORS: Final = ("/", os.sep)

_EXCLUDES: Final = {"--list": ("--on", "--agenda", "--for", "--format", "--output")}

FOR_FILES: Final = "docx"


_EXAMPLES: Final = (
    Example("deiframe agenda my-city --on 2027-03-24", message("Prepare the meeting of a day")),
    Example("deiframe agenda my-city -o agendas/", message("Write a Word file for each body")),
)


@translated.command("agenda", _EXAMPLES)
@path_argument()
@option(
    "--agenda",
    "name",
    group=groups.WHAT_TO_SHOW,
    metavar="NAME",
    default_text=message("those of your city's plugin, else deiframe's"),
    help="Agenda to prepare, one of --list.",
)
@option(
    "--for",
    "slug",
    group=groups.WHAT_TO_SHOW,
    metavar="NAME",
    default_text=message("all documents"),
    help="Prepare only the document of this body or department.",
)
@option(
    "--list",
    "listed",
    group=groups.WHAT_TO_SHOW,
    is_flag=True,
    help="List the agendas, and exit.",
)
@format_option(
    FormatChoice(Writes.DOCUMENTS),
    message("the suffix of FILE, else docx in DIR and text elsewhere"),
)
@output_option_with_folders
@force_option
@option(
    "--on",
    "today",
    group=groups.LANGUAGE_AND_DATE,
    type=Day(),
    default_text=message("today"),
    help="Date of the meeting.",
)
@language_option(groups.LANGUAGE_AND_DATE)
@limit_option
@plugin_option
@click.pass_context
def command(
    context: click.Context,
    path: Path | None,
    today: dt.date | None,
    name: str | None,
    listed: bool,
    slug: str | None,
    form: str | None,
    output: str | None,
    force: bool,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Prepare the agenda of the next meeting from the strategy.

    It shows priorities and their progress, obstacles, figures, decisions to take, and whom to
    inform. Agendas of your city's plugin replace deiframe's. The agenda is in the strategy's own
    language, unless --language is given.
    """
    from deiframe.cli.agenda_sheets import prepared

    refuse(context, excludes=_EXCLUDES)
    if listed:
        refuse(context, needs={"--limit": "PATH"})
        found = _known(path, limits)
        if found is None:
            context.exit(2)
        for item in found:
            show(f"{item.name}  {translate(item.title, reader_language())}")
        return
    place = _place(output, form)
    folder = strategy_folder(path)
    opened = opened_strategy(folder, today, limits, {"agendas"})
    graph = opened.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(opened.plugins.problems):
        agendas = _chosen(opened.plugins.agendas, name)
    language = language_for(context, graph.strategy)
    on_screen = place.output in (None, STANDARD_OUTPUT)
    write = partial(written, form=place.form, language=language, on_screen=on_screen)
    sheets, failures = prepared(agendas, graph, write)
    if slug is not None and (sheets or not failures):
        sheets = _only(sheets, slug)
    _put(sheets, place, folder, force)
    for failure in failures:
        tell(failure)
    context.exit(2 if failures else exit_code(opened.problems))


@attrs.frozen
class _Place:
    """In which form to write, and where: a file, a folder, or (None) standard output."""

    form: ChosenFormat
    output: Path | None
    is_folder: bool = False


def _known(path: Path | None, limits: tuple[tuple[str, int], ...]) -> "Sequence[Agenda] | None":
    """The agendas of a strategy, without one all there are; None if it cannot be read."""
    if path is None:
        from deiframe.plugins import load_all

        additions = load_all({"agendas"}, plugin_files())
        report_plugin_problems(additions.problems)
        return additions.agendas
    opened = opened_strategy(strategy_folder(path), None, limits, {"agendas"})
    return opened.plugins.agendas if opened.graph else None


def _chosen(agendas: "Sequence[Agenda]", name: str | None) -> "Sequence[Agenda]":
    """The agenda of that name; without one those that plugins bring, else our own."""
    if name is None:
        return [agenda for agenda in agendas if agenda.plugin != OWN] or agendas
    found = [agenda for agenda in agendas if agenda.name == name]
    if found:
        return found
    text = message("There is no agenda {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, (agenda.name for agenda in agendas)))


def _only(sheets: "list[Sheet]", slug: str) -> "list[Sheet]":
    found = [sheet for sheet in sheets if sheet.slug == slug]
    if found:
        return found
    text = message("There is no document for {name}.", name=slug[:60])
    raise DeiframeError(suggesting(text, slug, (sheet.slug for sheet in sheets)))


def _place(output: str | None, form: str | None) -> _Place:
    """Where to write and how, by the file's suffix and ``--format``.

    Raises:
        DeiframeError: these do not go together.
    """
    if output is None:
        return _Place(_form(None, form), None)
    path = Path(output)
    is_folder = path.is_dir() or output.endswith(_SEPARATORS)
    if not is_stream(path) and (is_folder or not (path.suffix or path.exists())):
        return _Place(_form(None, form, FOR_FILES), path, is_folder=True)
    if path.suffix or is_stream(path):
        return _Place(_form(path, form), path)
    suffixes = (
        format_named(name, Writes.DOCUMENTS).suffix for name in format_names(Writes.DOCUMENTS)
    )
    raise DeiframeError(
        message(
            "{file}: the file's name must end in {known}; or give a folder.",
            file=output,
            known=joined_list(f".{suffix}" for suffix in suffixes),
        )
    )


def _form(path: Path | None, asked: str | None, default: str = TEXT) -> ChosenFormat:
    return chosen_format(path, asked, Writes.DOCUMENTS, "agenda", default=default)


def _put(sheets: "list[Sheet]", place: _Place, folder: Path, force: bool) -> None:
    """Write the sheets where they belong: all, or none of them if one must not be written."""
    kind = place.form.kind
    if place.output is None or is_stream(place.output):
        target = Target.of(place.output, kind, read=[folder], force=force)
        if sheets:
            target.write(_together(sheets, place))
        return
    if not place.is_folder:
        _refuse_several(sheets)
    targets = [
        Target.of(_file(sheet, place, place.output), kind, read=[folder], force=force)
        for sheet in sheets
    ]
    for target, sheet in zip(targets, sheets, strict=True):
        target.write(sheet.content)


def _file(sheet: "Sheet", place: _Place, output: Path) -> Path:
    return output / f"{sheet.name}.{place.form.kind.suffixes[0]}" if place.is_folder else output


def _together(sheets: "list[Sheet]", place: _Place) -> str | bytes:
    """The documents one after the other, as far as that can be.

    Raises:
        DeiframeError: they are for files.
    """
    texts = [sheet.content for sheet in sheets if isinstance(sheet.content, str)]
    if len(texts) == len(sheets):
        return "\n\n".join(texts)
    if place.output is None:
        raise DeiframeError(
            message(
                "Choose the file (.{suffix}) or folder to write to with -o.",
                suffix=place.form.kind.suffixes[0],
            )
        )
    _refuse_several(sheets)
    return sheets[0].content


def _refuse_several(sheets: "list[Sheet]") -> None:
    if len(sheets) > 1:
        raise DeiframeError(
            message(
                "There are several documents ({slugs}): choose one by --for, or give a folder.",
                slugs=joined_list(sheet.slug for sheet in sheets),
            )
        )
