"""For plugins that bring commands: they speak, read and answer as deiframe's own do."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from deiframe.cli import help_groups as groups
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import path_argument, strategy_folder, today_option
from deiframe.cli.printing import show
from deiframe.cli.translated import TranslatedCommand, language_option
from deiframe.i18n import Catalog, translate


def strategy_command(name: str, words: Catalog) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command about a strategy of the function below.

    The function is given the strategy's graph, and returns the lines to show: messages, texts of
    the strategy, or plain strings. The command takes ``PATH``, ``--on`` and ``--language``. Its
    help is the function's docstring, translated by the catalogue of ``words``. More click options
    may stand below, and come as further arguments.

    A strategy that cannot be read is reported with its problems, and the exit code is 2.
    """

    def make(answer: Callable[..., Any]) -> click.Command:
        def run(path: Path | None, today: dt.date | None, **more: Any) -> None:
            from deiframe.cli.strategies import opened_strategy
            from deiframe.sanitize import visible
            from deiframe.styling.terminal import wrapped

            graph = opened_strategy(strategy_folder(path), today, ()).graph
            if graph is None:
                raise click.exceptions.Exit(2)
            for line in answer(graph, **more):
                text = visible(translate(line, reader_language()))
                indent = text[: len(text) - len(text.lstrip())]
                show("\n".join(wrapped(text.strip(), indent, f"{indent}  ")))

        run.__doc__ = answer.__doc__
        run.__click_params__ = getattr(answer, "__click_params__", [])  # type: ignore[attr-defined]
        parts = (
            click.command(name=name, cls=TranslatedCommand, package=words.package),
            path_argument(),
            today_option,
            language_option(groups.LANGUAGE_AND_DATE),
        )
        made: Any = run
        for part in reversed(parts):
            made = part(made)
        command: click.Command = made
        return command

    return make
