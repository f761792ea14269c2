"""``deiframe explain``: the page of a finding's code or of a sub-step, or the list of all codes."""

from pathlib import Path
from typing import Final

import click

from deiframe.cli.format_option import FormatChoice, chosen_format, written
from deiframe.cli.forms import page_kinds
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.extension_points.format import Writes
from deiframe.sanitize import inert_json

_JSON: Final = page_kinds("page", "title", "what")["json"]


@click.command(name="explain", cls=TranslatedCommand)
@click.argument("code", required=False)
@option(
    "--format",
    "form",
    type=FormatChoice(Writes.DOCUMENTS, "json"),
    help="The form of the output; else the file's suffix says it.",
)
@output_option
@force_option
@language_option()
def command(code: str | None, form: str | None, output: Path | None, force: bool) -> None:
    """Explain a finding, or a sub-step: what it means, why it matters, what to do.

    CODE is the code of a finding, such as DEI101, or the number of a sub-step, such as 4.2. Without
    it, all codes are listed.
    """
    language = reader_language()
    chosen = chosen_format(output, form, Writes.DOCUMENTS, "page", {"json": _JSON})
    target = Target.of(output, chosen.kind, read=(), force=force)
    if code is not None and (code[:1].isdigit() or code.lower().startswith("accelerator")):
        from deiframe.cli.explain_substep import explain_substep

        page, objects = explain_substep(code, language)
    else:
        from deiframe.cli.explain_code import explain_code

        page, objects = explain_code(code, language)
    if chosen.name == "json":
        target.write(inert_json(objects()))
    else:
        target.write(written(page, chosen, language, on_screen=target.path is None))
