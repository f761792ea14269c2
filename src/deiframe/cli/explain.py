"""``deiframe explain``: the page of a finding's code or of a sub-step, or the list of all codes."""

from pathlib import Path
from typing import Final

import click

from deiframe.cli.forms import chosen_form, page_kinds
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_option

_KINDS: Final = page_kinds("page", "title", "what")


@click.command(name="explain", cls=TranslatedCommand)
@click.argument("code", required=False)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    help="The form of the output; else the file's suffix says it.",
)
@output_option
@force_option
@plugin_option
@language_option()
def command(code: str | None, form: str | None, output: Path | None, force: bool) -> None:
    """Explain a finding, or a sub-step: what it means, why it matters, what to do.

    CODE is the code of a finding, such as DEI101, or the number of a sub-step, such as 4.2. Without
    it, all codes are listed.
    """
    form = chosen_form(output, form, _KINDS, "text")
    target = Target.of(output, _KINDS[form], read=(), force=force)
    if code is not None and (code[:1].isdigit() or code.lower().startswith("accelerator")):
        from deiframe.cli.explain_substep import explain_substep

        text = explain_substep(code, form, reader_language())
    else:
        from deiframe.cli.explain_code import explain_code

        text = explain_code(code, form, reader_language())
    target.write(text)
