"""``deiframe explain``: what a code, a sub-step, a key or a word means, or a list of all."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.cli import translated
from deiframe.cli.format_option import FormatChoice, chosen_format, written
from deiframe.cli.forms import page_kinds
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import format_option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_option
from deiframe.cli.translated import Example, argument, language_option
from deiframe.extension_points.format import Writes
from deiframe.i18n import message
from deiframe.sanitize import inert_json

if TYPE_CHECKING:
    from deiframe.cli.explain_code import Page

_JSON: Final = page_kinds("page", "title", "what")["json"]

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
@format_option(FormatChoice(Writes.DOCUMENTS, "json"))
@output_option
@force_option
@plugin_option
@language_option()
def command(name: str | None, form: str | None, output: Path | None, force: bool) -> None:
    """Explain a code, a key, or any word that deiframe shows or reads.

    Shows what it means, why it matters, and what to do.
    """
    language = reader_language()
    chosen = chosen_format(output, form, Writes.DOCUMENTS, "page", {"json": _JSON})
    target = Target.of(output, chosen.kind, read=(), force=force)
    page, objects = _page(name, language)
    if chosen.name == "json":
        target.write(inert_json(objects()))
    else:
        target.write(written(page, chosen, language, on_screen=target.path is None))


def _page(name: str | None, language: str) -> "Page":
    """The page of a name; without one, the list of all codes and of all other names."""
    from deiframe.cli.explain_code import explain_code
    from deiframe.rules import rule_of

    if name is None:
        from deiframe.cli.explain_lookup import contents

        page, objects = explain_code(None, language)
        return attrs.evolve(page, blocks=(*page.blocks, *contents(language))), objects
    if rule_of(name.strip().upper()) is not None:  # the quick way: no other page is loaded
        return explain_code(name, language)
    from deiframe.cli.explain_lookup import page_of

    return page_of(name, language)
