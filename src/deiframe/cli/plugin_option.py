"""The option ``--plugin``: plugins of one file, named by whoever runs a command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli.translated import option
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.plugins import PluginFile

_STATE: Final = "deiframe.plugin_files"


def _keep(context: click.Context, _: click.Parameter, paths: tuple[Path, ...]) -> None:
    if paths:
        from deiframe.plugins import plugin_file

        context.find_root().meta[_STATE] = tuple(map(plugin_file, paths))


plugin_option = option(
    "--plugin",
    "plugin_files",
    group=groups.PLUGINS,
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    expose_value=False,
    is_eager=True,  # it may bring the format that --format names
    callback=_keep,
    default_text=message("none"),
    help="Python file to run as a plugin, such as house_rules.py. Repeatable.",
)


def plugin_files() -> tuple[PluginFile, ...]:
    """The files that ``--plugin`` names, in the command that is running."""
    context = click.get_current_context(silent=True)
    found: tuple[PluginFile, ...] = context.find_root().meta.get(_STATE, ()) if context else ()
    return found
