"""Help and errors in the reader's language.

Our own words are translated when they are shown; click's own go through gettext's global domain,
which :func:`use_language` points at our catalogue.
"""

import gettext
import os
from collections.abc import Callable
from typing import Any, Final

import click

from deiframe.about import LANGUAGES, language_of_the_machine

OWN: Final = "deiframe"
"""The package whose catalogue has our own words; a plugin's commands name theirs."""

_STATE: Final = "deiframe.language"
_CATALOGUES: Final = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale")


def use_language(language: str) -> None:
    """Let click's own words (usage, errors) be in ``language`` too."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("deiframe", _CATALOGUES)
    gettext.textdomain("deiframe")


def reader_language() -> str:
    """The language of whoever reads the output of the command that is running."""
    context = click.get_current_context(silent=True)
    chosen = chosen_language(context) if context else None
    return chosen or language_of_the_machine(os.environ)


def chosen_language(context: click.Context) -> str | None:
    """The language given by ``--language``, if one was."""
    chosen: str | None = context.find_root().meta.get(_STATE)
    return chosen


def _choose(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        context.find_root().meta[_STATE] = value
        use_language(value)


def translated(text: str, package: str = OWN) -> str:
    """Return an English text of a package, ours or a plugin's, in the reader's language."""
    from deiframe.i18n import Message

    return Message(package, text).in_language(reader_language())


def _paragraphs(text: str | None) -> list[str]:
    from deiframe.i18n import paragraphs

    return paragraphs(text or "")


class TranslatedOption(click.Option):
    """An option whose help is translated when it is shown."""

    def __init__(self, *arguments: Any, package: str = OWN, **settings: Any) -> None:
        """Make an option whose words are in the catalogue of a package."""
        super().__init__(*arguments, **settings)
        self.package = package

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        text = translated(self.help, self.package) if self.name != "help" else record[1]
        return record[0], record[1].replace(self.help, text)


def language_option() -> Callable[[Any], Any]:
    """The option ``--language``, which may stand before or after a command's name."""
    return click.option(
        "--language",
        cls=TranslatedOption,
        type=click.Choice(LANGUAGES),
        help="The language of what is shown.",
        is_eager=True,
        expose_value=False,
        callback=_choose,
    )


class _Translated(click.Command):
    def __init__(self, *arguments: Any, package: str = OWN, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.package = package

    def format_help_text(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's face
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the help, paragraph by paragraph."""
        for paragraph in _paragraphs(self.help):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(translated(paragraph, self.package))

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's face
        """Return the first paragraph: a line in the list of commands."""
        return translated((_paragraphs(self.help) or [""])[0], self.package)


class TranslatedCommand(_Translated):
    """A command whose help is translated when it is shown."""


class TranslatedGroup(_Translated, click.Group):
    """A group whose help is translated when it is shown; it suggests what was perhaps meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command by its name.

        Raises:
            click.UsageError: there is none; says which ones are near.
        """
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from deiframe.suggestions import did_you_mean

            more = did_you_mean(args[0], self.list_commands(ctx))
            if more is None:
                raise
            text = f"{error.message} {more.in_language(reader_language())}"
            raise click.UsageError(text, ctx) from error
