"""An explanation of something that deiframe shows or reads, as a value; and how it is written."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import click

from deiframe.formats.plain_markdown import prose
from deiframe.i18n import Message, translate
from deiframe.sanitize import on_one_line
from deiframe.styling.terminal import wrapped


@attrs.frozen
class Passage:
    """A part of an explanation: its heading (None: it stands first), paragraphs, and points."""

    heading: Message | None
    paragraphs: tuple[object, ...] = ()
    points: tuple[object, ...] = ()


@attrs.frozen(kw_only=True)
class Explanation:
    """What a name means: which kind of thing it names, its title, and the parts of its page."""

    name: str
    kind: Message
    title: object
    passages: tuple[Passage, ...] = ()


def explanation_lines(explanation: Explanation, language: str) -> Iterator[str]:
    """Yield the lines that explain something in a terminal."""

    def words(value: object) -> str:
        return on_one_line(translate(value, language))

    for line in wrapped(
        f"{explanation.name} ({words(explanation.kind)}) {words(explanation.title)}"
    ):
        yield click.style(line, bold=True)
    for passage in explanation.passages:
        yield ""
        if passage.heading:
            yield click.style(words(passage.heading), bold=True)
        indent = "  " if passage.heading else ""
        for paragraph in passage.paragraphs:
            yield from wrapped(words(paragraph), indent)
        for point in passage.points:
            yield from wrapped(words(point), f"{indent}- ", f"{indent}  ")


def explanation_markdown(explanation: Explanation, language: str) -> str:
    """Return an explanation as Markdown, its last line ended."""
    lines = [f"# {prose(explanation.title, language)}"]
    lines.append(f"`{explanation.name}`: {prose(explanation.kind, language)}")
    for passage in explanation.passages:
        if passage.heading:
            lines.append(f"## {prose(passage.heading, language)}")
        lines += [prose(paragraph, language) for paragraph in passage.paragraphs]
        if passage.points:
            lines.append("\n".join(f"- {prose(point, language)}" for point in passage.points))
    return "\n\n".join(lines) + "\n"


def explanation_object(explanation: Explanation, language: str) -> dict[str, object]:
    """Return an explanation as what JSON holds."""
    return {
        "name": explanation.name,
        "kind": translate(explanation.kind, language),
        "title": translate(explanation.title, language),
        "what": [
            translate(paragraph, language)
            for passage in explanation.passages
            if passage.heading is None
            for paragraph in passage.paragraphs
        ],
        "sections": [
            {
                "heading": translate(passage.heading, language),
                "paragraphs": [translate(item, language) for item in passage.paragraphs],
                "points": [translate(item, language) for item in passage.points],
            }
            for passage in explanation.passages
            if passage.heading is not None
        ],
    }
