"""``deiframe plugin``: the plugins on this machine."""

from importlib import import_module
from typing import Final

import click

from deiframe.cli.translated import Example, TranslatedGroup, language_option
from deiframe.i18n import message

COMMANDS: Final = {
    "list": "deiframe.cli.plugin_list",
    "show": "deiframe.cli.plugin_show",
    "new": "deiframe.cli.plugin_new",
    "translate": "deiframe.cli.plugin_translate",
}


class PluginGroup(TranslatedGroup):
    """Imports what a command needs only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's interface
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(
    name="plugin",
    cls=PluginGroup,
    examples=[Example("deiframe plugin list", message("List what is installed"))],
)
@language_option()
def command() -> None:
    """Manage plugins."""
