"""The commands that a plugin brings, under its name: ``deiframe ghent targets``."""

from typing import Final

import click

from deiframe.cli.plugin_problems import report_plugin_problems
from deiframe.cli.translated import TranslatedGroup, language_option
from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.plugins import load_plugins
from deiframe.plugins.entry_points import available

HELP: Final = message("What this plugin brings.")
"""Translated when it is shown, as every help is."""


def commands_of(plugin: str) -> click.Group | None:
    """The commands of an installed plugin; None if no plugin has that name.

    Raises:
        DeiframeError: the plugin does not work, or brings no commands.
    """
    if plugin not in available():
        return None
    additions = load_plugins([plugin], wanted={"commands"})
    if additions.problems and not additions.commands:
        raise DeiframeError(additions.problems[0].message)
    if not additions.commands:
        raise DeiframeError(message("The plugin {plugin} adds no commands.", plugin=plugin))

    report_plugin_problems(additions.problems)

    @click.group(name=plugin, cls=TranslatedGroup, help=HELP.template)
    @language_option()
    def group() -> None:
        pass

    for command in additions.commands:
        group.add_command(command)
    return group
