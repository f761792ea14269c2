"""``deiframe plugin``: the plugins on this machine."""

from importlib import import_module
from typing import Final

import click

from deiframe.cli.i18n import TranslatedGroup, language_option

COMMANDS: Final = {
    "new": "deiframe.cli.plugin_new",
    "list": "deiframe.cli.plugin_list",
    "translate": "deiframe.cli.plugin_translate",
}


class PluginGroup(TranslatedGroup):
    """Imports what a command needs only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's face
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's face
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(name="plugin", cls=PluginGroup)
@language_option()
def command() -> None:
    """Look at the plugins that are installed, or begin one."""
