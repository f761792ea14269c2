"""``deiframe``: the group of commands, and the one place where errors become exit codes."""

import os
import sys
import traceback
from importlib import import_module
from typing import Final

import click

from deiframe.about import __version__, language_of_the_machine
from deiframe.cli.printing import tell
from deiframe.cli.speaking import (
    SpeakingGroup,
    language_option,
    reader_language,
    speak,
)
from deiframe.cli.time_limit import TimeIsUpError

COMMANDS: Final = (
    "new", "check", "assess", "fmt", "explain", "render", "agenda", "schema", "plugin",
)  # fmt: skip

CLEAN, FINDINGS, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130


class LazyGroup(SpeakingGroup):
    """A group that imports a command's module only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's face
        """The names of the commands, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's face
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            from deiframe.cli.plugin_commands import commands_of

            return commands_of(cmd_name)
        module = import_module(f"deiframe.cli.{cmd_name}")
        command: click.Command = module.command
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deiframe")
@language_option()
def cli() -> None:
    """Write a municipality's diversity, equity and inclusion strategy as code.

    Check it, have it explained, and draw it. A strategy is a folder with a strategy.yaml.

    Plugins bring commands of their own, under their name: see deiframe plugin list.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 clean, 1 findings, 2 could not run."""
    speak(language_of_the_machine(os.environ))
    try:
        code = cli.main(
            args=arguments,
            prog_name="deiframe",
            standalone_mode=False,
            color=False if os.environ.get("NO_COLOR") else None,  # None: as the terminal can
        )
    except click.exceptions.Exit as leaving:
        code = leaving.exit_code
    except click.Abort:
        tell(_stopped())
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = COULD_NOT_RUN
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = COULD_NOT_RUN
    except TimeIsUpError as stopped:
        tell(stopped.message)
        code = COULD_NOT_RUN
    except Exception as error:  # noqa: BLE001 - the last place before the user would see a traceback
        code = _explained(error)
    sys.exit(code if isinstance(code, int) else CLEAN)


def _stopped() -> str:
    from deiframe.languages import message

    return message("Stopped.").in_language(reader_language())


def _explained(error: Exception) -> int:
    from deiframe.errors import DeiframeError
    from deiframe.languages import message
    from deiframe.sanitize import visible

    language = reader_language()
    if os.environ.get("DEIFRAME_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, DeiframeError):
        said = error.message
    elif isinstance(error, OSError):
        file = error.filename or ""
        said = message("{file}: {reason}.", file=str(file), reason=error.strerror or str(error))
    else:
        said = message(
            "deiframe itself failed ({error}). Please report it; DEIFRAME_DEBUG=1 shows where.",
            error=f"{type(error).__name__}: {error}"[:200],
        )
    tell(visible(said.in_language(language)))
    return COULD_NOT_RUN
