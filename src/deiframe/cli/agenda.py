"""``deiframe agenda``: the next meeting's questions, filled in from the strategy."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import click

from deiframe.cli.combinations import refuse
from deiframe.cli.forms import chosen_form
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import Day, limit_option, option, strategy_folder
from deiframe.cli.output import (
    Target,
    force_option,
    output_option_with_folders,
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
from deiframe.formats import agenda_format_named, agenda_format_names
from deiframe.i18n import joined_list, message, translate
from deiframe.suggestions import suggesting

if TYPE_CHECKING:
    from deiframe.cli.agenda_sheets import Sheet
    from deiframe.extension_points.agenda import Agenda, AgendaFormat

OWN: Final = "deiframe"
"""The plugin of the agendas that come along; those of others come before them."""

_SEPARATORS: Final = ("/", os.sep)

_EXCLUDES: Final = {"--list": ("--on", "--agenda", "--for", "--format", "--output")}

TO_READ: Final = "text"
FOR_FILES: Final = "docx"


@click.command(name="agenda", cls=TranslatedCommand)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@option(
    "--on",
    "today",
    type=Day(),
    help="The day of the meeting (year-month-day); today where it is left out.",
)
@option("--agenda", "name", metavar="NAME", help="Which agenda, of those that --list names.")
@option("--list", "listed", is_flag=True, help="List the agendas there are.")
@option("--for", "slug", metavar="NAME", help="Only the document of this body or department.")
@option(
    "--format",
    "form",
    type=click.Choice(agenda_format_names()),
    help="In which form; a file's suffix says it too.",
)
@output_option_with_folders
@force_option
@limit_option
@plugin_option
@language_option()
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
    """Prepare the agenda of the next meeting, filled in from the strategy.

    What comes first and how far it is, what is in the way, what the figures show, what must be
    decided, who should hear of it. A plugin of your city may bring agendas of its own, which then
    come instead. The agenda speaks the strategy's own language, unless --language says otherwise.

    PATH is the folder of a strategy; without it, the nearest at or above this folder.
    """
    from deiframe.cli.agenda_sheets import Prepared

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
    prepared = [Prepared.of(agenda, graph, place.form, language) for agenda in agendas]
    sheets = [sheet for item in prepared for sheet in item.sheets]
    failures = [item.failure for item in prepared if item.failure]
    if slug is not None and (sheets or not failures):
        sheets = _only(sheets, slug)
    _put(sheets, place, folder, force)
    for failure in failures:
        tell(failure)
    context.exit(2 if failures else exit_code(opened.problems))


@attrs.frozen
class _Place:
    """In which form to write, and where: a file, a folder, or (None) standard output."""

    form: "AgendaFormat"
    output: Path | None
    is_folder: bool = False


def _known(path: Path | None, limits: tuple[tuple[str, int], ...]) -> "Sequence[Agenda] | None":
    """The agendas of a strategy, without one all there are; None if it cannot be read."""
    if path is None:
        from deiframe.plugins import load_all

        additions = load_all({"agendas"}, plugin_files())
        tell_problems_of_plugins(additions.problems)
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
    formats = {known: agenda_format_named(known) for known in agenda_format_names()}
    if output is None:
        return _Place(formats[form or TO_READ], None)
    path = Path(output)
    if is_stream(path):
        return _Place(formats[form or TO_READ], path)
    if path.is_dir() or output.endswith(_SEPARATORS) or not (path.suffix or path.exists()):
        return _Place(formats[form or FOR_FILES], path, is_folder=True)
    kinds = {name: item.kind for name, item in formats.items()}
    if path.suffix:
        return _Place(formats[chosen_form(path, form, kinds, TO_READ)], path)
    raise DeiframeError(
        message(
            "{file}: the file's name must end in {known}; or give a folder.",
            file=output,
            known=joined_list(f".{format_.kind.suffixes[0]}" for format_ in formats.values()),
        )
    )


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
                "Say with -o which file (.{suffix}) or folder to write.",
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
