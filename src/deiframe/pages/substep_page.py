"""The page of a sub-step: what it is, why it matters, how to go about it, when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from deiframe.diagnostics import Chapter
from deiframe.document import (
    Block,
    Document,
    Example,
    Heading,
    Link,
    Paragraph,
    Point,
    Points,
    Prose,
)
from deiframe.extension_points.substep import Lasts, Substep
from deiframe.i18n import JoinedList, Message, joined_list, message
from deiframe.model.stepwise import STEPS

_HEADINGS: Final = {
    "Why it matters": message("Why it matters"),
    "How to go about it": message("How to go about it"),
    "Source": message("Source"),
}
_SOURCES_FILE: Final = "sources.md"
_MORE_ON_SOURCES: Final = message("More on each source")
_IN_TERMINAL: Final = "`deiframe explain sources`"


def substep_page(substep: Substep, sources: str = _SOURCES_FILE) -> Document:
    """The page of a sub-step; ``sources`` is the address of the page of the sources."""
    return Document(title=Prose(_title(substep)), blocks=tuple(_blocks(substep, sources)))


def chapter_page(chapter: Chapter, sources: str = _SOURCES_FILE) -> Document:
    """The page of a chapter that belongs to no sub-step."""
    blocks = (*_prose(*chapter.what), *_advice(chapter), *_source(chapter, sources))
    return Document(title=Prose(chapter.title), blocks=blocks)


def list_of_substeps(substeps: Iterable[Substep], *others: Link) -> Document:
    """The list of the sub-steps, step by step, each with a link to its page beside it.

    ``others`` are links to pages that belong to no step.
    """
    blocks: list[Block] = [Paragraph(Prose(_ABOUT_LIST)), *map(Paragraph, others)]
    for is_accelerator, group in groupby(substeps, key=lambda substep: substep.is_accelerator):
        for step, found in groupby(group, key=lambda substep: substep.step):
            if is_accelerator:
                blocks += (Paragraph(_link(each, _title(each))) for each in found)
            else:
                points = tuple(Point(_entry(each)) for each in found)
                heading = JoinedList((step, STEPS[step]), " ")
                blocks += (Heading(heading), Points(points))
    return Document(title=message("Roadmap"), blocks=tuple(blocks))


def _entry(substep: Substep) -> JoinedList:
    return JoinedList((_link(substep, substep.number), Prose(substep.chapter.title)), " ")


def _link(substep: Substep, words: Message | str) -> Link:
    return Link(words, f"{substep.number}.md")


def _title(substep: Substep) -> Message:
    if substep.is_accelerator:
        return substep.chapter.title
    return message("{number} {title}", number=substep.number, title=substep.chapter.title)


def _advice(chapter: Chapter) -> Iterator[Block]:
    for name in ("Why it matters", "How to go about it"):
        yield Heading(_HEADINGS[name])
        yield from _prose(*chapter.section(name))


def _source(chapter: Chapter, sources: str) -> Iterator[Block]:
    yield Heading(_HEADINGS["Source"])
    yield from _prose(*chapter.section("Source"))
    yield Paragraph(JoinedList((Link(_MORE_ON_SOURCES, sources), Prose(_IN_TERMINAL)), ": "))


def _blocks(substep: Substep, sources: str) -> Iterator[Block]:
    chapter = substep.chapter
    yield from _prose(*chapter.what, *_relations(substep))
    yield from _advice(chapter)
    yield Heading(message("When it is done"))
    yield from _prose(_LASTS[substep.lasts])
    yield Points(tuple(Point(Prose(criterion.asks)) for criterion in substep.criteria))
    if substep.example:
        yield Heading(message("An example"))
        yield Example(substep.example)
    yield from _source(chapter, sources)


def _prose(*paragraphs: Message) -> Iterator[Paragraph]:
    return (Paragraph(Prose(words)) for words in paragraphs)


def _relations(substep: Substep) -> Iterator[Message]:
    if not substep.is_accelerator:
        number = substep.step
        yield message("It belongs to step {number}: {title}.", number=number, title=STEPS[number])
    if substep.builds_on:
        yield message("It builds on {numbers}.", numbers=joined_list(substep.builds_on))


_LASTS: Final = {
    Lasts.UNTIL_REVIEW: message(
        "deiframe counts it as done if all of this holds in the strategy, and something dated "
        "within the review period confirms it:"
    ),
    Lasts.UNTIL_ELECTION: message(
        "deiframe counts it as done if all of this holds in the strategy, and no election was "
        "held since it was stated:"
    ),
}
_ABOUT_LIST: Final = message(
    "The stepwise approach of the report, as deiframe assesses it. This list, and each page, is"
    " made from the sub-steps themselves; `deiframe explain 4.2` shows the same in a terminal."
)
