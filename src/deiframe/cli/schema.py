"""``deiframe schema``: the file format as a JSON Schema, for editors."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.combinations import refuse
from deiframe.cli.forms import chosen_form
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import path_argument, strategy_folder
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.translated import Example, language_option, option
from deiframe.diagnostics import Severity
from deiframe.errors import DeiframeError
from deiframe.file_kinds import json_kind
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.extension_points.extension import Extension


_EXAMPLES: Final = (
    Example(
        "deiframe schema my-city -o strategy.schema.json",
        message("Write the schema for an editor, with the fields of the strategy's plugins"),
    ),
)


@translated.command("schema", _EXAMPLES)
@path_argument(
    message(
        "A strategy folder: add the fields of its plugins. [default: the format without plugins]"
    )
)
@option(
    "--of",
    "subject",
    group=groups.WHAT_TO_SHOW,
    type=click.Choice(["strategy", "assessment"]),
    default="strategy",
    help="Schema of the file format, or of the output of assess --format json.",
)
@option(
    "--part",
    group=groups.WHAT_TO_SHOW,
    is_flag=True,
    help="Schema of an additional file instead of strategy.yaml.",
)
@option(
    "--plugin",
    "plugins",
    group=groups.WHAT_TO_SHOW,
    multiple=True,
    metavar="NAME|FILE",
    default_text=message("none"),
    help="Add the fields of this plugin, or of this Python file. Repeatable.",
)
@output_option
@force_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    path: Path | None,
    plugins: tuple[str, ...],
    part: bool,
    subject: str,
    output: Path | None,
    force: bool,
) -> None:
    """Show the file format as a JSON Schema, for editors.

    Editors can then complete and validate while you type. Descriptions are in the language of the
    output.
    """
    refuse(context, excludes={"--of assessment": ("PATH", "--plugin", "--part")})
    chosen_form(output, None, {"json": _KIND}, "json")
    read = [] if path is None else [strategy_folder(path)]
    target = Target.of(output, _KIND, read=read, force=force)
    if subject == "assessment":
        from deiframe.formats.assessment_schema import assessment_schema_text

        text = assessment_schema_text()
    else:
        from deiframe.formats.json_schema import schema_text

        fields = _fields_of((*_named_in(path), *plugins))
        text = schema_text(reader_language(), part=part, extensions=fields)
    target.write(text)


def _is_own(schema: Any) -> bool:
    name = schema.get("$id") if isinstance(schema, dict) else None
    return isinstance(name, str) and name.startswith("urn:deiframe:schema:")


_KIND: Final = json_kind(_is_own)


def _named_in(path: Path | None) -> tuple[str, ...]:
    """The plugins that the strategy in a folder names."""
    if path is None:
        return ()
    from deiframe.source.reader import read

    strategy = read(strategy_folder(path)).strategy
    if strategy is None:
        raise DeiframeError(
            message(
                "The strategy cannot be read; deiframe check {path} says why.",
                path=shlex.quote(str(path)),
            )
        )
    return strategy.plugins


def _fields_of(plugins: tuple[str, ...]) -> "tuple[Extension, ...]":
    """The fields that plugins add.

    Raises:
        DeiframeError: one of them is not there, or does not work.
    """
    if not plugins:
        return ()
    from deiframe.plugins import load_plugins, plugin_file

    names = [name for name in plugins if not name.endswith(".py")]
    files = [plugin_file(name) for name in plugins if name.endswith(".py")]
    additions = load_plugins(names, wanted={"extensions"}, files=files)
    for problem in additions.problems:
        if problem.severity is Severity.ERROR:
            text, hint = problem.message, problem.hint
            raise DeiframeError(message("{text} {more}", text=text, more=hint) if hint else text)
    return additions.extensions
