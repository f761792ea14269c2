"""``--format``: the forms of deiframe and of plugins, chosen by name or by a file's suffix."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from deiframe.cli.forms import chosen_form, suffix_of
from deiframe.cli.plugin_option import plugin_files
from deiframe.cli.streams import is_stream
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import FileKind
from deiframe.formats import format_named, format_names

if TYPE_CHECKING:
    from deiframe.document import Document

TEXT: Final = "text"
"""The format for people at a terminal."""

_LOADED: Final = "deiframe.formats"


class FormatChoice(click.Choice[str]):
    """The name of a format: one of ours, of the command's own, or one that a plugin brings."""

    def __init__(self, writes: Writes, *own: str) -> None:
        """Know deiframe's names; those of plugins are looked for if it is none of these."""
        names = [*own, *format_names(writes)]
        super().__init__(sorted(names, key=lambda name: (name != TEXT, name)))
        self._writes = writes

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Take a name that is known."""
        if value in self.choices:
            return str(value)
        return click.Choice([*self.choices, *_of_plugins(self._writes)]).convert(value, param, ctx)


class ChosenFormat(NamedTuple):
    """A form and the kind of its files; ``format`` is None if the command itself writes it."""

    name: str
    kind: FileKind
    format: Format | None = None


def chosen_format(
    output: Path | None,
    asked: str | None,
    writes: Writes,
    content: str,
    own: Mapping[str, FileKind] = MappingProxyType({}),
    default: str = TEXT,
) -> ChosenFormat:
    """The form in which to write ``content``: as asked for, or as the file's suffix says.

    ``own`` are the forms that the command itself writes, with the kinds of their files.

    Raises:
        DeiframeError: the suffix is that of none of them, or of another than the one asked for.
    """
    names = [name for name in format_names(writes) if name not in own]
    by_suffix = output is not None and bool(output.suffix) and not is_stream(output)
    wanted = names if by_suffix else [name for name in names if name == (asked or default)]
    formats = {name: format_named(name, writes) for name in wanted}
    kinds = {name: form.kind.of(content) for name, form in formats.items()} | dict(own)
    name = asked or default
    is_known = name in kinds
    if by_suffix and output is not None:
        suffix = suffix_of(output, kinds)
        is_known &= any(suffix in kind.suffixes for kind in kinds.values())
    if not is_known:
        found = _of_plugins(writes)
        formats |= found
        kinds |= {name: form.kind.of(content) for name, form in found.items()}
    name = chosen_form(output, asked, kinds, default)
    return ChosenFormat(name, kinds[name], formats.get(name))


def written(
    document: "Document",
    form: ChosenFormat,
    language: str,
    *,
    on_screen: bool,
    folder: Path | None = None,
) -> str | bytes:
    """A document in a form; as text on a screen as wide as that, with links into ``folder``."""
    if form.format is None:
        raise ValueError(f"{form.name} is written by the command itself")
    if form.name != TEXT or not on_screen:
        return form.format.write(document, language)
    from deiframe.formats.document_text import TextLayout, write
    from deiframe.styling.terminal import has_links, width

    links = folder if folder and has_links() else None
    return write(document, language, TextLayout(width=width(), colours=True, links=links))


def _of_plugins(writes: Writes) -> dict[str, Format]:
    """The formats of all plugins, installed or named by ``--plugin``; looked for once in a run."""
    from deiframe.plugin_guard.origins import OWN
    from deiframe.plugins import load_all

    meta = click.get_current_context().meta
    if _LOADED not in meta:
        formats = load_all({"formats"}, plugin_files()).formats
        meta[_LOADED] = [form for form in formats if form.plugin != OWN]
    return {form.name: form for form in meta[_LOADED] if form.writes is writes}
