"""The pages in ``docs/rules`` and ``docs/roadmap`` are what the code says, in three languages."""

import re

import pytest

import rule_pages
from deiframe.about import LANGUAGES
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.rules import all_rules
from support import ROOT

DOCS = ROOT / "docs" / "rules"
ROADMAP = ROOT / "docs" / "roadmap"


def test_every_page_is_there_and_up_to_date() -> None:
    wanted = dict(rule_pages.pages())
    sources = {ROOT / "docs" / inside / "sources.md" for inside in ("", "nl", "it")}
    assert {*DOCS.rglob("*.md"), *ROADMAP.rglob("*.md"), *sources} == set(wanted)
    stale = [
        file.name
        for file, text in wanted.items()
        if not file.is_file() or file.read_text("utf-8") != text
    ]
    assert not stale, "run `make rule-pages`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_all_its_parts_in_its_language(language: str) -> None:
    folder = DOCS if language == "en" else DOCS / language
    for rule in all_rules():
        page = (folder / f"{rule.code}.md").read_text("utf-8")
        assert len(re.findall("^## ", page, re.MULTILINE)) == 5
        assert rule.fails.strip() in page
        if language != "en":
            assert "Why it matters" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sub_step_has_all_its_parts_in_its_language(language: str) -> None:
    folder = ROADMAP if language == "en" else ROADMAP / language
    for substep in all_substeps():
        page = (folder / f"{substep.number}.md").read_text("utf-8")
        assert len(re.findall("^## ", page, re.MULTILINE)) == 4 + bool(substep.example)
        assert "sources.md" in page
        assert page.count("\n- ") == len(substep.criteria)
        if language != "en":
            assert "Why it matters" not in page
