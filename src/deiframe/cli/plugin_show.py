"""``deiframe plugin show NAME``: what a plugin adds, and what is wrong with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from deiframe.cli import translated
from deiframe.cli.forms import chosen_form
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import format_option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_list import PLUGIN_KINDS, WORDS, plugin_object
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.translated import Example, argument, language_option
from deiframe.errors import DeiframeError
from deiframe.i18n import message, translate
from deiframe.plugins import InstalledPlugin, installed
from deiframe.plugins.contents import KINDS
from deiframe.sanitize import inert_json, visible
from deiframe.styling.terminal import wrapped
from deiframe.suggestions import suggesting

_EXAMPLES: Final = (Example("deiframe plugin show belgium", message("Show what a plugin adds")),)


@translated.command("show", _EXAMPLES)
@argument("name", metavar="NAME", about=message("Name of an installed plugin."))
@format_option(click.Choice(["text", "json"]))
@output_option
@force_option
@plugin_option
@language_option()
def command(name: str, form: str | None, output: Path | None, force: bool) -> None:
    """Show what a plugin adds, and whether it works."""
    form = chosen_form(output, form, PLUGIN_KINDS, "text")
    target = Target.of(output, PLUGIN_KINDS[form], read=(), force=force)
    plugin = _named(name)
    language = reader_language()
    if form == "json":
        target.write(inert_json([plugin_object(plugin, language, timings=False)]))
        return
    target.write("".join(f"{line}\n" for line in _lines(plugin, language)))


def _named(name: str) -> InstalledPlugin:
    """The plugin of a name.

    Raises:
        DeiframeError: there is none; says which ones are near.
    """
    plugins = {plugin.name: plugin for plugin in installed(plugin_files())}
    if name in plugins:
        return plugins[name]
    text = message("There is no plugin {name}.", name=name[:60])
    raise DeiframeError(suggesting(text, name, plugins))


def _lines(plugin: InstalledPlugin, language: str) -> Iterator[str]:
    source = f"{plugin.package} {plugin.version}".rstrip()
    yield click.style(visible(f"{plugin.name} ({source})"), bold=True)
    for field, kind in KINDS.items():
        added = getattr(plugin.adds, field)
        if not added:
            continue
        yield ""
        yield visible(translate(WORDS[field](len(added)), language))
        for item in added:
            label, title = kind.label(item), translate(kind.title(item), language)
            text = f"{label} {title}" if title != label else title
            yield from wrapped(visible(text), "  ", "    ")
    if plugin.notes or plugin.adds.problems:
        yield ""
    for note in plugin.notes:
        yield from wrapped(
            visible(translate(message("Note: {note}", note=note), language)), "  ", "    "
        )
    for problem in plugin.adds.problems:
        text = translate(message("Problem: {problem}", problem=problem.message), language)
        yield from wrapped(visible(text), "  ", "    ")
        for more in filter(None, (problem.expected, problem.hint)):
            yield from wrapped(visible(translate(more, language)), "    ")
