"""The commands that a plugin brings, under its name: ``deiframe ghent targets``."""

import click

from deiframe.cli.speaking import SpeakingGroup, language_option, reader_language
from deiframe.errors import DeiframeError
from deiframe.languages import message, say
from deiframe.plugins import load_plugins
from deiframe.plugins.entry_points import available


def commands_of(plugin: str) -> click.Group | None:
    """The commands of an installed plugin; None where no plugin has that name.

    Raises:
        DeiframeError: the plugin does not work, or brings no commands.
    """
    if plugin not in available():
        return None
    additions = load_plugins([plugin], wanted={"commands"})
    if additions.problems and not additions.commands:
        raise DeiframeError(additions.problems[0].message)
    if not additions.commands:
        raise DeiframeError(message("The plugin {plugin} brings no commands.", plugin=plugin))
    title = say(message("What the plugin {plugin} brings.", plugin=plugin), reader_language())

    @click.group(name=plugin, cls=SpeakingGroup, help=title)
    @language_option()
    def group() -> None:
        pass

    for command in additions.commands:
        group.add_command(command)
    return group
