"""``deiframe explain``: the page of a finding's code or of a sub-step, or the list of all codes."""

import click

from deiframe.cli.printing import show
from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import option


@click.command(name="explain", cls=SpeakingCommand)
@click.argument("code", required=False)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="The form of the output.",
)
@language_option()
def command(code: str | None, form: str) -> None:
    """Explain a finding, or a sub-step: what it means, why it matters, what to do.

    CODE is the code of a finding, such as DEI101, or the number of a sub-step, such as 4.2. Without
    it, all codes are listed.
    """
    if code is not None and (code[:1].isdigit() or code.lower().startswith("accelerator")):
        from deiframe.cli.explain_substep import explain_substep

        text = explain_substep(code, form, reader_language())
    else:
        from deiframe.cli.explain_code import explain_code

        text = explain_code(code, form, reader_language())
    show(text, newline=False)
