"""``deiframe agenda``: the next meeting's questions, filled in from the strategy."""

import datetime as dt
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
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
from deiframe.cli.where import Day, limit_option, option, strategy_folder
from deiframe.cli.writing import write_whole
from deiframe.errors import DeiframeError
from deiframe.exchange import agenda_format_named, agenda_format_names
from deiframe.languages import listing, message, say

if TYPE_CHECKING:
    from deiframe.cli.agenda_sheets import Sheet
    from deiframe.extend.agenda import Agenda, AgendaFormat

OWN: Final = "deiframe"
"""The plugin of the agendas that come along; those of others come before them."""

TO_READ: Final = "text"
FOR_FILES: Final = "docx"


@click.command(name="agenda", cls=SpeakingCommand)
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
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, or the folder for a file for each document.",
)
@limit_option
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
    output: Path | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Prepare the agenda of the next meeting, filled in from the strategy.

    What comes first and how far it is, what is in the way, what the figures show, what must be
    decided, who should hear of it. A plugin of your city may bring agendas of its own, which then
    come instead. The agenda speaks the strategy's own language, unless --language says otherwise.

    PATH is the folder of a strategy; without it, the nearest at or above this folder.
    """
    from deiframe.cli.agenda_sheets import Prepared

    if listed:
        from deiframe.plugins import load_all

        additions = load_all({"agendas"})
        for one in additions.agendas:
            show(f"{one.name}  {say(one.title, reader_language())}")
        tell_problems_of_plugins(additions.problems)
        return
    target = _target(output, form)
    checked = checked_strategy(strategy_folder(path), today, limits)
    graph = checked.examined.graph
    if graph is None:
        context.exit(2)
    with perhaps_because_of(checked.additions.problems):
        agendas = _chosen(checked.additions.agendas, name)
    language = language_for(context, graph.strategy)
    prepared = [Prepared.of(one, graph, target.form, language) for one in agendas]
    sheets = [sheet for one in prepared for sheet in one.sheets]
    failures = [one.failure for one in prepared if one.failure]
    if slug is not None and (sheets or not failures):
        sheets = _only(sheets, slug)
    _put(sheets, target)
    for failure in failures:
        tell(failure)
    context.exit(2 if failures else exit_code(checked))


@attrs.frozen
class _Target:
    """In which form to write, and where: a file, a folder, or (None) the terminal."""

    form: "AgendaFormat"
    output: Path | None
    is_folder: bool


def _chosen(agendas: "Sequence[Agenda]", name: str | None) -> "Sequence[Agenda]":
    """The agenda of that name; without one those that plugins bring, else our own."""
    if name is None:
        return [one for one in agendas if one.plugin != OWN] or agendas
    found = [one for one in agendas if one.name == name]
    if found:
        return found
    raise DeiframeError(
        message(
            "There is no agenda {name}. Did you mean {words}?",
            name=name[:60],
            words=_near(name, [one.name for one in agendas]),
        )
    )


def _only(sheets: "list[Sheet]", slug: str) -> "list[Sheet]":
    found = [sheet for sheet in sheets if sheet.slug == slug]
    if found:
        return found
    raise DeiframeError(
        message(
            "There is no document for {name}. Did you mean {words}?",
            name=slug[:60],
            words=_near(slug, [sheet.slug for sheet in sheets]),
        )
    )


def _near(name: str, known: Iterable[str]) -> object:
    names = list(dict.fromkeys(known))
    return listing(get_close_matches(name, names, n=3, cutoff=0.4) or names)


def _target(output: Path | None, form: str | None) -> _Target:
    """Where to write and how, by the file's suffix and ``--format``.

    Raises:
        DeiframeError: these do not go together.
    """
    formats = {known: agenda_format_named(known) for known in agenda_format_names()}
    if output is None:
        return _Target(formats[form or TO_READ], None, is_folder=False)
    if output.is_dir() or not output.suffix:
        return _Target(formats[form or FOR_FILES], output, is_folder=True)
    suffix = output.suffix[1:].lower()
    fitting = [one for one in formats.values() if one.suffix == suffix]
    if not fitting or form not in (None, fitting[0].name):
        known = [one.suffix for one in formats.values() if form in (None, one.name)]
        raise DeiframeError(
            message(
                "{file}: the file's name must end in {known}; or give a folder.",
                file=str(output),
                known=listing(f".{one}" for one in known),
            )
        )
    return _Target(fitting[0], output, is_folder=False)


def _put(sheets: "list[Sheet]", target: _Target) -> None:
    """Write the sheets where they belong, and tell the files' names."""
    output, suffix = target.output, target.form.suffix
    if output is None:
        _show(sheets, suffix)
        return
    if not target.is_folder and len(sheets) > 1:
        raise DeiframeError(
            message(
                "There are several documents ({slugs}): choose one by --for, or give a folder.",
                slugs=listing(sheet.slug for sheet in sheets),
            )
        )
    for sheet in sheets:
        file = output / f"{sheet.name}.{suffix}" if target.is_folder else output
        write_whole(file, _as_bytes(sheet.content))
        show(message("Written: {file}", file=str(file)))


def _show(sheets: "list[Sheet]", suffix: str) -> None:
    texts = [sheet.content for sheet in sheets if isinstance(sheet.content, str)]
    if len(texts) < len(sheets):
        raise DeiframeError(
            message("Say with -o which file (.{suffix}) or folder to write.", suffix=suffix)
        )
    show("\n\n".join(texts), newline=False)


def _as_bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")
