"""Options that say nothing beside each other: refused, never ignored without a word."""

from collections.abc import Iterable, Iterator, Mapping

import click
from click.core import ParameterSource

from deiframe.cli.i18n import reader_language
from deiframe.i18n import Message, message

_BY_HAND = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)


def refuse(
    context: click.Context,
    *,
    needs: Mapping[str, str] | None = None,
    excludes: Mapping[str, Iterable[str]] | None = None,
) -> None:
    """Refuse options given to a command that would be ignored.

    ``needs`` says for an option without which other one it says nothing; ``excludes`` beside which
    others. An option is written as it is typed, an argument in capitals; ``--format json`` is that
    value of the option.

    Raises:
        click.UsageError: two of them do not go together.
    """
    there = frozenset(_given(context))
    for item, other in (needs or {}).items():
        if item in there and other not in there:
            raise _error(
                message("{option} must be used together with {other}.", option=item, other=other)
            )
    for item, others in (excludes or {}).items():
        for other in others:
            if {item, other} <= there:
                text = message("{option} and {other} cannot be combined.", option=item, other=other)
                raise _error(text)


def options_of(command: click.Command) -> Iterator[tuple[click.Parameter, str]]:
    """The options and arguments of a command, each as it is typed."""
    for parameter in command.params:
        is_option = isinstance(parameter, click.Option)
        name = (
            _long(parameter.opts)
            if is_option
            else (parameter.metavar or parameter.name or "").upper()
        )
        yield parameter, name


def _long(names: Iterable[str]) -> str:
    """The first of an option's names that is a word; of an option that has none, its letter."""
    return next((name for name in names if name.startswith("--")), next(iter(names)))


def given(context: click.Context, parameter: click.Parameter) -> bool:
    """Whether somebody gave the option, even if it is what it would be anyway."""
    return context.get_parameter_source(parameter.name or "") in _BY_HAND


def _given(context: click.Context) -> Iterator[str]:
    for parameter, name in options_of(context.command):
        if given(context, parameter):
            yield name
            value = context.params.get(parameter.name or "")
            if isinstance(value, str):
                yield f"{name} {value}"


def _error(message: Message) -> click.UsageError:
    return click.UsageError(message.in_language(reader_language()))
