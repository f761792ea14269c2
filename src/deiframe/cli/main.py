"""``deiframe``: the group of commands, and the one place where errors become exit codes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

import click

from deiframe.about import __version__, language_of_the_machine
from deiframe.cli import help_groups as groups
from deiframe.cli import standard_streams
from deiframe.cli.i18n import gettext_noop, translated, use_language
from deiframe.cli.printing import tell
from deiframe.cli.stopping import StoppedBySignal, stopped_by_signals
from deiframe.cli.time_limit import TimeIsUpError
from deiframe.cli.translated import Example, TranslatedGroup, TranslatedOption, language_option

if TYPE_CHECKING:
    from deiframe.i18n import Message

SUMMARIES: Final[tuple[tuple[str, dict[str, str]], ...]] = (
    (
        gettext_noop("Write a strategy"),
        {
            "new": gettext_noop("Make a starter strategy, with comments that say how to go on."),
            "fmt": gettext_noop("Format the files of strategies."),
            "schema": gettext_noop("Show the file format as a JSON Schema, for editors."),
        },
    ),
    (
        gettext_noop("Check and assess it"),
        {
            "check": gettext_noop("Check strategies, and report what to fix and where."),
            "assess": gettext_noop("Show the state of a strategy, and what to do next."),
            "explain": gettext_noop(
                "Explain a code, a key, or any word that deiframe shows or reads."
            ),
        },
    ),
    (
        gettext_noop("Draw it and discuss it"),
        {
            "render": gettext_noop("Draw a diagram of a strategy, or all of them."),
            "agenda": gettext_noop("Prepare the agenda of the next meeting from the strategy."),
        },
    ),
    (
        gettext_noop("Extend deiframe"),
        {
            "plugin": gettext_noop("Manage plugins."),
        },
    ),
)
"""The commands by what they are for, each with the first paragraph of its help: the help of all
commands is shown without loading any.
"""

COMMANDS: Final = tuple(name for _, summaries in SUMMARIES for name in summaries)

CLEAN, FINDINGS, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130


class NobodyReadsError(Exception):
    """What was written to is not read any more: click would leave with 1, and say nothing."""


@contextmanager
def _nobody_reads_is_an_error() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise NobodyReadsError from error


class LazyGroup(TranslatedGroup):
    """A group that imports a command's module only when it is called."""

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        """Read the arguments; help is shown while that is done."""
        with _nobody_reads_is_an_error():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        with _nobody_reads_is_an_error():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        """The names of the commands, in the order in which they are used."""
        return list(COMMANDS)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's interface
        formatter: click.HelpFormatter,
    ) -> None:
        """Write what each command does, below what it is for."""
        width = max(map(len, COMMANDS))
        for heading, summaries in SUMMARIES:
            with formatter.section(translated(heading)):
                formatter.write_dl(
                    [(name.ljust(width), translated(text)) for name, text in summaries.items()]
                )

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's interface
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            from deiframe.cli.plugin_commands import commands_of

            return commands_of(cmd_name)
        module = import_module(f"deiframe.cli.{cmd_name}")
        command: click.Command = module.command
        return command


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    examples=[
        Example("deiframe new my-town --no-input", gettext_noop("Start a strategy")),
        Example("deiframe check my-city", gettext_noop("Check it")),
        Example("deiframe render theory-of-change my-city -o theory.svg", gettext_noop("Draw it")),
    ],
)
@language_option()
@click.version_option(
    __version__,
    prog_name="deiframe",
    message="%(prog)s %(version)s",
    cls=TranslatedOption,
    group=groups.HELP,
    help="Show the version and exit.",
)
def cli() -> None:
    """Write a municipality's diversity, equity and inclusion strategy as code.

    A strategy is a folder with a strategy.yaml. deiframe COMMAND --help explains a command.

    Plugins add commands of their own, under their name: see deiframe plugin list.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 clean, 1 findings, 2 could not run.

    What a signal stopped leaves with 128 and the signal's number.
    """
    standard_streams.fill_closed()
    use_language(language_of_the_machine(os.environ))
    try:
        with stopped_by_signals():
            code = _exit_code(arguments)
    except StoppedBySignal as stopped:
        code = _stopped(stopped.exit_code)
    except KeyboardInterrupt:
        code = _stopped(INTERRUPTED)
    except TimeIsUpError as late:
        code = _stopped(COULD_NOT_RUN, late.message)
    sys.exit(code)


def _exit_code(arguments: list[str] | None) -> int:
    """Run a command, and see to it that all it says arrives."""
    try:
        code = _run(arguments)
        standard_streams.flush()
    except NobodyReadsError as lost:
        code = _report_failure(lost.__cause__ or lost)
    except click.exceptions.Exit as leaving:
        code = leaving.exit_code
    except click.Abort:
        code = _stopped(INTERRUPTED)
    except click.ClickException as error:
        text = _usage_error_text(error)
        code = _report_at_the_end(text, COULD_NOT_RUN)
    except Exception as error:  # noqa: BLE001 - the last place before the user would see a traceback
        code = _report_failure(error)
    return code


def _run(arguments: list[str] | None) -> int:
    code = cli.main(
        args=arguments,
        prog_name="deiframe",
        standalone_mode=False,
        color=False if os.environ.get("NO_COLOR") else None,  # None: as the terminal can
    )
    return code if isinstance(code, int) else CLEAN


def _stopped(code: int, why: "Message | None" = None) -> int:
    from deiframe.cli.leftovers import take_all_away
    from deiframe.i18n import message

    take_all_away()
    standard_streams.give_up()
    return _report_at_the_end(why or message("Stopped."), code)


def _usage_error_text(error: click.ClickException) -> str:
    """What click says of a wrong call; it repeats what was typed."""
    from deiframe.sanitize import visible

    text = StringIO()
    error.show(text)
    return visible(text.getvalue()).rstrip("\n")


def _report_failure(error: BaseException) -> int:
    from deiframe.cli.failures import failure_message
    from deiframe.errors import DeiframeError
    from deiframe.i18n import message
    from deiframe.sanitize import visible

    if os.environ.get("DEIFRAME_DEBUG"):
        import traceback

        tell(visible("".join(traceback.format_exception(error))))
    if isinstance(error, DeiframeError | OSError):
        text = failure_message(error)
    else:
        text = message(
            "deiframe itself failed ({error}). Please report it; DEIFRAME_DEBUG=1 shows where.",
            error=f"{type(error).__name__}: {error}"[:200],
        )
    if isinstance(error, OSError) and error.filename is None:
        standard_streams.give_up()
    return _report_at_the_end(text, COULD_NOT_RUN)


def _report_at_the_end(remark: object, code: int) -> int:
    """Show a last remark; if standard error does not take it, the exit code still says it."""
    try:
        tell(remark)
    except OSError:
        standard_streams.give_up_errors()
    return code
