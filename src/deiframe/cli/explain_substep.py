"""The page of a sub-step, for ``explain``."""

from collections.abc import Iterator

import click

from deiframe.errors import DeiframeError
from deiframe.exchange.chapter import chapter_markdown, passages, title_of
from deiframe.extend.substep import Substep
from deiframe.languages import message, say
from deiframe.looks.terminal import wrapped
from deiframe.sanitize import inert_json
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
        said = message("There is no sub-step {number}.", number=number[:40])
        more = did_you_mean(number, known) or message(
            "They run from {first} to {last}.", first=substeps[0].number, last=substeps[-1].number
        )
        raise DeiframeError(message("{said} {more}", said=said, more=more))
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
        "title": say(chapter.title, language),
        "what": [say(item, language) for item in chapter.what],
        "why": [say(item, language) for item in chapter.section("Why it matters")],
        "how": [say(item, language) for item in chapter.section("How to go about it")],
        "source": [say(item, language) for item in chapter.section("Source")],
        "done_when": [say(criterion.asks, language) for criterion in substep.criteria],
        "builds_on": list(substep.builds_on),
    }


def _lines(substep: Substep, language: str) -> Iterator[str]:
    for line in wrapped(say(title_of(substep), language)):
        yield click.style(line, bold=True)
    for passage in passages(substep):
        yield ""
        if passage.heading:
            yield click.style(say(passage.heading, language), bold=True)
        indent = "  " if passage.heading else ""
        for paragraph in passage.paragraphs:
            yield from wrapped(say(paragraph, language), indent)
        for point in passage.points:
            yield from wrapped(say(point, language), f"{indent}- ", f"{indent}  ")
