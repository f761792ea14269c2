"""The page of a sub-step: what it is, why it matters, how to go about it, when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from deiframe.extension_points.substep import Lasts, Substep
from deiframe.formats.plain_markdown import prose
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.model.stepwise import STEPS


@attrs.frozen
class Passage:
    """A part of a page: its heading (None: it stands first), its paragraphs, its points."""

    heading: Message | None
    paragraphs: tuple[Message, ...] = ()
    points: tuple[Message, ...] = ()


_HEADINGS: Final = {
    "Why it matters": message("Why it matters"),
    "How to go about it": message("How to go about it"),
    "Source": message("Source"),
}


def title_of(substep: Substep) -> Message:
    """The title of the page."""
    if substep.is_accelerator:
        return substep.chapter.title
    return message("{number} {title}", number=substep.number, title=substep.chapter.title)


def passages(substep: Substep) -> Iterator[Passage]:
    """The parts of the page."""
    chapter = substep.chapter
    yield Passage(None, (*chapter.what, *_standing(substep)))
    for name in ("Why it matters", "How to go about it"):
        yield Passage(_HEADINGS[name], tuple(chapter.section(name)))
    yield Passage(
        message("When it is done"),
        (_LASTS[substep.lasts],),
        tuple(criterion.asks for criterion in substep.criteria),
    )
    yield Passage(_HEADINGS["Source"], tuple(chapter.section("Source")))


def _standing(substep: Substep) -> Iterator[Message]:
    if not substep.is_accelerator:
        number = substep.step
        yield message("It belongs to step {number}: {title}.", number=number, title=STEPS[number])
    if substep.builds_on:
        yield message("It builds on {numbers}.", numbers=joined_list(substep.builds_on))


_LASTS: Final = {
    Lasts.UNTIL_REVIEW: message(
        "deiframe takes it as done where all of this holds in the strategy, and something dated"
        " within the review period confirms it:"
    ),
    Lasts.UNTIL_ELECTION: message(
        "deiframe takes it as done where all of this holds in the strategy, and no election was"
        " held since it was stated:"
    ),
}


def chapter_markdown(substep: Substep, language: str) -> str:
    """Return the page as Markdown, its last line ended."""
    lines = [f"# {prose(title_of(substep), language)}"]
    for passage in passages(substep):
        if passage.heading:
            lines.append(f"## {prose(passage.heading, language)}")
        lines += [prose(paragraph, language) for paragraph in passage.paragraphs]
        if passage.points:
            lines.append("\n".join(f"- {prose(point, language)}" for point in passage.points))
    return "\n\n".join(lines) + "\n"


def contents_markdown(substeps: Iterable[Substep], language: str) -> str:
    """Return the list of the sub-steps, step by step, each with a link to its page beside it."""
    about = message(
        "The stepwise approach of the report, as deiframe assesses it. This list, and each page, is"
        " made from the sub-steps themselves; `deiframe explain 4.2` shows the same in a terminal."
    )
    lines = [f"# {translate(message('Roadmap'), language)}", "", prose(about, language), ""]
    step = ""
    for substep in substeps:
        if substep.is_accelerator:
            lines += ["", f"[{prose(title_of(substep), language)}]({substep.number}.md)", ""]
            continue
        if substep.step != step:
            step = substep.step
            lines += ["", f"## {step} {translate(STEPS[step], language)}", ""]
        lines.append(
            f"- [{substep.number}]({substep.number}.md) {prose(substep.chapter.title, language)}"
        )
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text + "\n"
