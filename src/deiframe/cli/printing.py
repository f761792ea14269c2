"""The one door through which words leave for the terminal, a pipe or a log."""

import click

from deiframe.cli.speaking import reader_language
from deiframe.languages import say


def show(answer: object, *, newline: bool = True) -> None:
    """Write an answer (a text, or a message) to standard output."""
    click.echo(say(answer, reader_language()), nl=newline)


def tell(remark: object) -> None:
    """Write a remark beside the answer (a text, or a message) to standard error."""
    click.echo(say(remark, reader_language()), err=True)
