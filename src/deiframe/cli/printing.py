"""The one door through which words leave for the terminal, a pipe or a log.

What passes is inert (:mod:`deiframe.sanitize`): no line of it is a command to a CI server. Colours
stay in what comes as a string, whose values were made visible before; a message has none.
"""

import click

from deiframe.cli.i18n import reader_language


def show(answer: object, *, newline: bool = True, commands: bool = False) -> None:
    """Write an answer (a text, or a message) to standard output.

    ``commands`` says that it is made of commands to a CI server, as one format of findings is.
    """
    from deiframe.sanitize import inert

    click.echo(inert(_words(answer), commands=commands), nl=newline)


def tell(remark: object) -> None:
    """Write a remark beside the answer (a text, or a message) to standard error."""
    from deiframe.sanitize import inert

    click.echo(inert(_words(remark)), err=True)


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    from deiframe.i18n import translate
    from deiframe.sanitize import visible

    return visible(translate(value, reader_language()))
