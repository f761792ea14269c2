"""An explanation of something that deiframe shows or reads, as a value; and its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from deiframe.document import Block, Document, Heading, Inline, Paragraph, Point, Points
from deiframe.i18n import JoinedList, Message, translate


@attrs.frozen
class Passage:
    """A part of an explanation: its heading (None: it stands first), paragraphs, and points."""

    heading: Message | None
    paragraphs: tuple[Inline, ...] = ()
    points: tuple[Inline, ...] = ()


@attrs.frozen(kw_only=True)
class Explanation:
    """What a name means: which kind of thing it names, its title, and the parts of its page."""

    name: str
    kind: Message
    title: Inline
    passages: tuple[Passage, ...] = ()


def explanation_page(explanations: Sequence[Explanation]) -> Document:
    """The page of all that a name means: of one thing, or of several one below the other."""
    first, *others = explanations
    if not others:
        return Document(title=_title(first), blocks=tuple(_blocks(first, level=1)))
    return Document(
        title=first.name,
        blocks=tuple(
            block
            for explanation in explanations
            for block in (Heading(_title(explanation)), *_blocks(explanation, level=2))
        ),
    )


def _title(explanation: Explanation) -> JoinedList:
    kind = JoinedList(("(", explanation.kind, ")"), "")
    return JoinedList((explanation.name, kind, explanation.title), " ")


def _blocks(explanation: Explanation, *, level: int) -> Iterator[Block]:
    for passage in explanation.passages:
        if passage.heading:
            yield Heading(passage.heading, level)
        yield from map(Paragraph, passage.paragraphs)
        if passage.points:
            yield Points(tuple(map(Point, passage.points)))


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
