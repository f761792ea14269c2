"""Which options of ``render`` go together, and which a diagram honours: no other is ignored."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click

from deiframe.cli.combinations import given, options_of, refuse
from deiframe.cli.i18n import reader_language
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import Diagram, DiagramOption
from deiframe.i18n import Message, joined_list, message
from deiframe.suggestions import suggesting

_ANYWHERE: Final = frozenset({"--list", "--language", "--plugin"})
_OF_ONE_DIAGRAM: Final = (
    "--list", "--focus", "--depth", "--split", "--overlay", "--direction", "--layout", "--show",
    "--by", "--engine",
)  # fmt: skip


def path_beside_all(first: str | None, second: Path | None) -> Path | None:
    """The strategy that ``--all`` draws: the only argument, for no diagram is named then.

    Raises:
        click.UsageError: there are two arguments.
    """
    if second is not None:
        text = message("{option} and {other} cannot be combined.", option="--all", other="DIAGRAM")
        raise click.UsageError(text.in_language(reader_language()))
    return Path(first) if first is not None else None


def refuse_combinations(context: click.Context) -> None:
    """Refuse options that say nothing beside each other, and a picture of no diagram.

    Raises:
        click.UsageError: there are such options.
    """
    beside = [item for item in _given(context) if item not in _ANYWHERE]
    refuse(
        context,
        needs={"--depth": "--focus"},
        excludes={"--list": beside, "--split": ("--focus",), "--all": _OF_ONE_DIAGRAM},
    )
    if beside and not {"DIAGRAM", "--all"} & set(beside):
        text = message("Name the diagram to draw; deiframe render --list shows them.")
        raise click.UsageError(text.in_language(reader_language()))
    output = context.params["output"]
    is_dot = context.params["form"] == "dot" or (
        output is not None and output.lower().endswith(".dot")
    )
    if "--engine" in beside and is_dot:
        text = message("{option} and {other} cannot be combined.", option="--engine", other=".dot")
        raise click.UsageError(text.in_language(reader_language()))


def refuse_unused(context: click.Context, diagram: Diagram) -> None:
    """Refuse an option that this diagram would ignore; say which ones it honours.

    Raises:
        DeiframeError: there is such an option.
    """
    for option in DiagramOption:
        name = f"--{option}"
        if diagram.uses is not None and option not in diagram.uses and name in _given(context):
            text = message("{diagram} has no option {option}.", diagram=diagram.name, option=name)
            raise DeiframeError(message("{text} {more}", text=text, more=_able(diagram)))
    _refuse_unknown(context, diagram)


def values_of(given: Iterable[str]) -> list[str]:
    """What an option that is repeatable was given; commas part its values too."""
    return [value.strip() for text in given for value in text.split(",") if value.strip()]


def _refuse_unknown(context: click.Context, diagram: Diagram) -> None:
    """Refuse a value that means nothing to this diagram."""
    for option, known in diagram.choices.items():
        chosen = context.params.get(str(option)) or ()
        for value in values_of((chosen,) if isinstance(chosen, str) else chosen):
            if value not in known:
                text = message(
                    "{diagram} has no {value} for {option}.",
                    diagram=diagram.name,
                    value=value[:60],
                    option=f"--{option}",
                )
                raise DeiframeError(suggesting(text, value, known))


def refuse_engine(context: click.Context, diagram: Diagram) -> None:
    """Refuse an engine for a diagram that turned out to be a chart.

    Raises:
        DeiframeError: somebody chose one.
    """
    if "--engine" in _given(context):
        raise DeiframeError(
            message(
                "{diagram} is a chart; --engine is for the other diagrams.", diagram=diagram.name
            )
        )


def as_typed(diagram: Diagram) -> list[str]:
    """The options that a diagram honours, as they are typed."""
    return [f"--{item}" for item in DiagramOption if item in (diagram.uses or ())]


def _able(diagram: Diagram) -> Message:
    if not diagram.uses:
        return message("It shows the whole strategy, always in the same way.")
    return message("It accepts: {known}.", known=joined_list(as_typed(diagram)))


def _given(context: click.Context) -> Iterator[str]:
    for item, name in options_of(context.command):
        if given(context, item):
            yield name
