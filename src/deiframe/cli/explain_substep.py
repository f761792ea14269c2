"""The page of a sub-step, for ``explain``."""

from collections.abc import Iterator

import click

from deiframe.errors import DeiframeError
from deiframe.extension_points.substep import Substep
from deiframe.formats.substep_page import chapter_markdown, passages, title_of
from deiframe.i18n import message, translate
from deiframe.sanitize import inert_json
from deiframe.styling.terminal import wrapped
from deiframe.suggestions import did_you_mean


def explain_substep(number: str, form: str, language: str) -> str:
    """Return the page of a sub-step in a form.

    Raises:
        DeiframeError: there is no such sub-step.
    """
    from deiframe.frameworks.roadmap.substeps import all_substeps

    substeps = all_substeps()
    known = {item.number: item for item in substeps}
    substep = known.get(number.strip().lower())
    if substep is None:
        text = message("There is no sub-step {number}.", number=number[:40])
        more = did_you_mean(number, known) or message(
            "They run from {first} to {last}.", first=substeps[0].number, last=substeps[-1].number
        )
        raise DeiframeError(message("{text} {more}", text=text, more=more))
    if form == "markdown":
        return chapter_markdown(substep, language)
    if form == "json":
        return inert_json([_object(substep, language)])
    return "".join(f"{line}\n" for line in _lines(substep, language))


def _object(substep: Substep, language: str) -> dict[str, object]:
    chapter = substep.chapter
    return {
        "number": substep.number,
        "step": substep.step,
        "title": translate(chapter.title, language),
        "what": [translate(item, language) for item in chapter.what],
        "why": [translate(item, language) for item in chapter.section("Why it matters")],
        "how": [translate(item, language) for item in chapter.section("How to go about it")],
        "source": [translate(item, language) for item in chapter.section("Source")],
        "done_when": [translate(criterion.asks, language) for criterion in substep.criteria],
        "builds_on": list(substep.builds_on),
    }


def _lines(substep: Substep, language: str) -> Iterator[str]:
    for line in wrapped(translate(title_of(substep), language)):
        yield click.style(line, bold=True)
    for passage in passages(substep):
        yield ""
        if passage.heading:
            yield click.style(translate(passage.heading, language), bold=True)
        indent = "  " if passage.heading else ""
        for paragraph in passage.paragraphs:
            yield from wrapped(translate(paragraph, language), indent)
        for point in passage.points:
            yield from wrapped(translate(point, language), f"{indent}- ", f"{indent}  ")
