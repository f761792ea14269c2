"""The pages of ``explain`` that belong to no code, no sub-step and no key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from deiframe.i18n import translate

if TYPE_CHECKING:
    from deiframe.cli.explain_code import Page


def _sources(language: str) -> Page:
    from deiframe.pages.sources_page import sources_objects, sources_page

    return sources_page(), lambda: sources_objects(language)


def _no_support(language: str) -> Page:
    from deiframe.frameworks.political_support.without_support import CHAPTER
    from deiframe.pages.substep_page import chapter_page

    def objects() -> list[dict[str, Any]]:
        parts = {
            "what": CHAPTER.what,
            "why": CHAPTER.section("Why it matters"),
            "how": CHAPTER.section("How to go about it"),
            "source": CHAPTER.section("Source"),
        }
        found = {key: [translate(item, language) for item in part] for key, part in parts.items()}
        return [{"name": "no-support", "title": translate(CHAPTER.title, language), **found}]

    return chapter_page(CHAPTER), objects


TOPICS: Final[dict[str, Callable[[str], Page]]] = {"no-support": _no_support, "sources": _sources}
"""What makes each page, in a language, by the name that ``explain`` takes."""
