"""``deiframe explain``: what a code, a sub-step, a key or a word means, or a list of all."""

from pathlib import Path
from typing import Final

from deiframe.cli import translated
from deiframe.cli.forms import chosen_form, page_kinds
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import format_option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_option
from deiframe.cli.translated import Example, argument, language_option
from deiframe.i18n import message

_KINDS: Final = page_kinds("page", "title", "what")

_EXAMPLES: Final = (
    Example("deiframe explain DEI201", message("Explain a finding")),
    Example("deiframe explain 5b", message("Explain a question of the assessment")),
    Example("deiframe explain rasci", message("Explain a word of the file format")),
)


@translated.command("explain", _EXAMPLES)
@argument(
    "name",
    required=False,
    metavar="NAME",
    about=message(
        "A code (DEI101), a sub-step (4.2), a key that assess shows (principle-5), a word of the"
        " file format (status), a diagram or an agenda. [default: list all]"
    ),
)
@format_option(["text", "json", "markdown"])
@output_option
@force_option
@plugin_option
@language_option()
def command(name: str | None, form: str | None, output: Path | None, force: bool) -> None:
    """Explain a code, a key, or a word that deiframe shows or reads.

    Shows what it means, why it matters, and what to do.
    """
    form = chosen_form(output, form, _KINDS, "text")
    target = Target.of(output, _KINDS[form], read=(), force=force)
    target.write(_page(name, form, reader_language()))


def _page(name: str | None, form: str, language: str) -> str:
    """The page of a name; without one, the list of all codes, and in text of all names."""
    if name is not None:
        from deiframe.rules import rule_of

        if rule_of(name.strip().upper()) is None:
            from deiframe.cli.explain_lookup import page_of

            return page_of(name, form, language)
    from deiframe.cli.explain_code import explain_code

    text = explain_code(name, form, language)
    if name is None and form == "text":
        from deiframe.cli.explain_lookup import contents

        text = f"{text}\n{contents(language)}"
    return text
