"""Gathering what a package says, and keeping its catalogues up to it. Needs Babel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from deiframe.about import LANGUAGES
from deiframe.cli.output import Target
from deiframe.diagnostics import Explained
from deiframe.file_kinds import FileKind, recognised
from deiframe.i18n import Message, paragraphs
from deiframe.plugins import PluginContents

_KEYWORDS: Final = {"message": None, "messages": (1, 2), "gettext_noop": None}
_SECTIONS: Final = ("Why it matters", "How to fix", "How to go about it", "Source")


def collected(package: str, folder: Path, more: Iterable[str] = ()) -> Catalog:
    """Everything a package says, sorted, without places or dates: the same at every run.

    ``more`` are sentences that do not stand in a call of ``message``.
    """
    catalogue = Catalog(project=package, charset="utf-8", fuzzy=False)
    found = {text for _, _, text, *_ in extract_from_dir(folder, keywords=_KEYWORDS)}
    found |= {(text,) for text in more}
    for text in sorted(found, key=str):
        catalogue.add(text if isinstance(text, str) else text if len(text) > 1 else text[0])
    return catalogue


def messages_of(package: str, additions: PluginContents) -> Iterator[str]:
    """The pages of a package's rules, and the help of its commands."""
    for rule in additions.rules:
        if rule.page.package == package:
            yield from on_page(rule.page)
    for command in additions.commands:
        if getattr(command, "package", None) == package:
            yield from in_help(command, package)


def on_page(page: Explained) -> Iterator[str]:
    """What a page says."""
    sections = (entry for heading in _SECTIONS for entry in page.section(heading))
    text: Iterable[Message] = (page.title, *page.what, *sections)
    yield from (item.template for item in text)


def in_help(command: click.Command, package: str) -> Iterator[str]:
    """What the help of a command, and of those below it, says in a package's words."""
    yield from paragraphs(command.help or "")
    for parameter in command.params:
        is_own = getattr(parameter, "package", "deiframe") == package
        if isinstance(parameter, click.Option) and parameter.help and is_own:
            yield parameter.help
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from in_help(inner, package)


def languages_in(folder: Path) -> list[str]:
    """The languages for which a package has catalogues."""
    return [language for language in LANGUAGES if (folder / "locale" / language).is_dir()]


def update(
    package: str, folder: Path, template: Catalog, languages: Iterable[str]
) -> dict[Path, int]:
    """Bring the catalogues of a package in some languages up to a template, and compile them.

    Returns how many sentences each one does not translate yet.
    """
    missing = {}
    for language in languages:
        if language == "en":
            continue
        path = folder / "locale" / language / "LC_MESSAGES" / f"{package}.po"
        old = Catalog(language)
        if path.exists():
            with path.open("rb") as file:
                old = read_po(file, locale=language)
        catalogue = Catalog(language, charset="utf-8", fuzzy=False)
        missing[path] = 0
        for entry in template:
            if entry.id:
                known = old.get(entry.id)
                if known and known.pluralizable != entry.pluralizable:
                    known = None  # the sentence depends on a number now, or no longer
                catalogue.add(entry.id, known.string if known else None)
                missing[path] += not (known and known.string and all(known.string))
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        _put(path, _PO, as_text(catalogue))
        _put(path.with_suffix(".mo"), _MO, compiled.getvalue())
    return missing


_PO: Final = recognised(("po",), lambda content: b"\nmsgid " in content)
_MO_STARTS: Final = (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde")
_MO: Final = recognised(("mo",), lambda content: content[:4] in _MO_STARTS)


def _put(path: Path, kind: FileKind, content: bytes) -> None:
    """Write a catalogue, if that changes it."""
    if not (path.is_file() and path.read_bytes() == content):
        Target.of(path, kind, read=(), force=False).write(content)


def as_text(catalogue: Catalog) -> bytes:
    """A catalogue as a file, without anything that changes from run to run."""
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, sort_output=True, width=96)
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    if catalogue.locale:
        header += (
            f'"Language: {catalogue.locale}\\n"\n"Plural-Forms: {catalogue.plural_forms}\\n"\n'
        )
    return header.encode() + b"\n" + written.getvalue()
