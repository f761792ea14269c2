"""The page of a sub-step, for ``explain``."""

from collections.abc import Callable
from typing import Any

from deiframe.document import Document
from deiframe.errors import DeiframeError
from deiframe.extension_points.substep import Substep
from deiframe.i18n import message, translate
from deiframe.pages.substep_page import substep_page
from deiframe.suggestions import did_you_mean


def explain_substep(
    number: str, language: str
) -> tuple[Document, Callable[[], list[dict[str, Any]]]]:
    """The page of a sub-step, and what makes the same for programs.

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
    found = substep
    return substep_page(found), lambda: [_object(found, language)]


def _object(substep: Substep, language: str) -> dict[str, Any]:
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
        "example": substep.example or None,
    }
