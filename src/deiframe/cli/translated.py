"""click's commands, options and arguments, with help in the reader's language.

Help shows options under headings, every default, and examples that work as they stand. A mistyped
command or option is answered with what was perhaps meant.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from deiframe.about import LANGUAGES
from deiframe.cli import help_groups as groups
from deiframe.cli.help_formatter import HelpContext
from deiframe.cli.i18n import (
    OWN,
    choose_language,
    choose_language_in,
    gettext_noop,
    reader_language,
    translated,
)

if TYPE_CHECKING:
    from deiframe.i18n import Message

_HELP: Final = gettext_noop("Show this message and exit.")
_EXAMPLES: Final = gettext_noop("Examples")
_ARGUMENTS: Final = gettext_noop("Arguments")


class Example(NamedTuple):
    """A call that works as it stands in a folder with a strategy ``my-city``, and what it does."""

    call: str
    about: "Message | str"


def _in_words(text: "Message | str") -> str:
    """A sentence, or an English text of ours, in the reader's language."""
    return translated(text) if isinstance(text, str) else text.in_language(reader_language())


def _metavar(text: str) -> str:
    return translated(text) if text in groups.METAVARS else text


class TranslatedOption(click.Option):
    """An option whose help is translated when it is shown.

    ``group`` is the heading it stands under. ``default_text`` says what happens without the option,
    if its default is not a value.
    """

    def __init__(
        self,
        *arguments: Any,
        package: str = OWN,
        group: "Message | str" = groups.OTHER,
        default_text: "Message | str | None" = None,
        **settings: Any,
    ) -> None:
        """Make an option whose words are in the catalogue of a package."""
        super().__init__(*arguments, **settings)
        self.package = package
        self.group = group
        self.default_text = default_text

    def make_metavar(self, ctx: click.Context | None = None) -> str:
        """Return what the value is called."""
        return _metavar(self.metavar or super().make_metavar(*([ctx] if ctx else [])))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help."""
        record = super().get_help_record(ctx)
        if record is None:
            return None
        text = translated(self.help or "", self.package) if self.help else ""
        notes = "; ".join(self._notes())
        return record[0], f"{text} [{notes}]".strip() if notes else text

    def _notes(self) -> Iterator[str]:
        from deiframe.i18n import message

        if self.required:
            yield translated(gettext_noop("required"))
        elif self.default_text is not None:
            default = _in_words(self.default_text)
            yield _in_words(message("default: {default}", default=default))
        elif isinstance(self.default, str | int | float) and not self.is_flag:
            yield _in_words(message("default: {default}", default=self.default))


class TranslatedArgument(click.Argument):
    """An argument whose name and explanation are translated when they are shown."""

    def __init__(
        self, *arguments: Any, about: "Message | str | None" = None, **settings: Any
    ) -> None:
        """Make an argument; ``about`` explains it."""
        super().__init__(*arguments, **settings)
        self.about = about

    def make_metavar(self, ctx: click.Context | None = None) -> str:  # noqa: ARG002 - click's interface
        """Return what the value is called."""
        name = _metavar(self.metavar or self.name.upper())
        text = name if self.required else f"[{name}]"
        return text if self.nargs == 1 else f"{text}..."


def option(*names: str, **settings: Any) -> Callable[[Any], Any]:
    """An option whose help is translated."""
    return click.option(*names, cls=TranslatedOption, **settings)


def argument(*names: str, **settings: Any) -> Callable[[Any], Any]:
    """An argument whose name and explanation are translated."""
    return click.argument(*names, cls=TranslatedArgument, **settings)


def language_option(group: str = groups.LANGUAGE) -> Callable[[Any], Any]:
    """The option ``--language``, which may stand before or after a command's name."""
    return option(
        "--language",
        group=group,
        type=click.Choice(LANGUAGES),
        default_text=gettext_noop("the machine's, else en"),
        help="Language of the output.",
        is_eager=True,
        expose_value=False,
        callback=choose_language,
    )


def command(name: str, examples: Sequence[Example] = (), **settings: Any) -> Callable[[Any], Any]:
    """Make a command of the function below, whose docstring is its help."""
    return click.command(name=name, cls=TranslatedCommand, examples=examples, **settings)


class _Translated(click.Command):
    context_class = HelpContext

    def __init__(
        self,
        *arguments: Any,
        package: str = OWN,
        examples: Sequence[Example] = (),
        **settings: Any,
    ) -> None:
        super().__init__(*arguments, **settings)
        self.package = package
        self.examples = tuple(examples)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments.

        Raises:
            click.UsageError: there is no such option; says which ones are near.
        """
        choose_language_in(ctx, args)
        typed = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            raise click.UsageError(self._no_such_option(error, typed), ctx) from error

    def _no_such_option(self, error: click.NoSuchOption, typed: Iterable[str]) -> str:
        """What is said of an option that is not there; ``-fix`` is taken for ``--fix``."""
        from deiframe.i18n import message
        from deiframe.suggestions import did_you_mean

        name = error.option_name
        if not name.startswith("--"):
            words = (word for word in typed if word.startswith(name) and word != name)
            name = next(words, name)
        known = [text for item in self.params for text in item.opts if text.startswith("--")]
        text = message("No such option {name!r}.", name=_quotable(name))
        more = did_you_mean(name, [*known, "--help"])
        return _in_words(message("{text} {more}", text=text, more=more) if more else text)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The parts of the line that shows the usage."""
        return [_metavar(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's interface
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the help, paragraph by paragraph."""
        from deiframe.i18n import paragraphs

        for paragraph in paragraphs(self.help or ""):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(translated(paragraph, self.package))

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each argument means."""
        explained = [
            (item.make_metavar(ctx), _in_words(item.about))
            for item in self.params
            if isinstance(item, TranslatedArgument) and item.about is not None
        ]
        _write_rows(formatter, translated(_ARGUMENTS), explained)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each below its heading."""
        rows: dict[str, list[tuple[str, str]]] = {}
        for item in self.get_params(ctx):
            record = item.get_help_record(ctx)
            if record is None or isinstance(item, click.Argument):
                continue
            heading: Message | str = groups.OTHER
            if item is self.get_help_option(ctx):
                heading, record = groups.HELP, (record[0], translated(_HELP))
            elif isinstance(item, TranslatedOption):
                heading = item.group
            rows.setdefault(_in_words(heading), []).append(record)
        for title, records in rows.items():
            _write_rows(formatter, title, records)

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's interface
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the examples."""
        if not self.examples:
            return
        with formatter.section(translated(_EXAMPLES)):
            for example in self.examples:
                formatter.write_text(f"# {_in_words(example.about)}")
                formatter.write(f"{' ' * formatter.current_indent}$ {example.call}\n")

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's interface
        """Return the first paragraph: a line in the list of commands."""
        from deiframe.i18n import paragraphs

        return translated((paragraphs(self.help or "") or [""])[0], self.package)


def _quotable(text: str) -> str:
    from deiframe.sanitize import on_one_line

    return on_one_line(text[:60])


def _write_rows(
    formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]
) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


class TranslatedCommand(_Translated):
    """A command whose help is translated when it is shown."""


class TranslatedGroup(_Translated, click.Group):
    """A group whose help is translated when it is shown; it suggests what was perhaps meant."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands first: they are what is looked for."""
        self.format_commands(ctx, formatter)
        _Translated.format_options(self, ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, item.get_short_help_str()) for name, item in found if item is not None]
        _write_rows(formatter, translated(gettext_noop("Commands")), rows)

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
