"""Write the pages in docs/rules and docs/roadmap, and docs/sources.md, in three languages.

Run it by `make rule-pages`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from deiframe.about import LANGUAGES
from deiframe.codes import codes_of
from deiframe.document import Link
from deiframe.formats.document_markdown import write
from deiframe.frameworks.political_support.without_support import CHAPTER as NO_SUPPORT
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.pages import sources_page
from deiframe.pages.rule_page import list_of_codes, rule_page
from deiframe.pages.substep_page import chapter_page, list_of_substeps, substep_page
from deiframe.plugins import load_plugins

DOCS = Path(__file__).parents[1] / "docs"
RULES, ROADMAP = DOCS / "rules", DOCS / "roadmap"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page, with the file it belongs in."""
    codes = codes_of(load_plugins([]).rules)
    substeps = all_substeps()
    for language in LANGUAGES:
        inside = "" if language == "en" else language
        yield RULES / inside / "README.md", write(list_of_codes(codes.values(), language), language)
        for code, known in codes.items():
            yield RULES / inside / f"{code}.md", write(rule_page(known), language)
        sources = f"../../{language}/sources.md" if inside else "../sources.md"
        others = (Link(NO_SUPPORT.title, "no-support.md"), Link(sources_page.TITLE, sources))
        yield ROADMAP / inside / "README.md", write(list_of_substeps(substeps, *others), language)
        for substep in substeps:
            page = write(substep_page(substep, sources), language)
            yield ROADMAP / inside / f"{substep.number}.md", page
        yield (
            ROADMAP / inside / "no-support.md",
            write(chapter_page(NO_SUPPORT, sources), language),
        )
        yield DOCS / inside / "sources.md", write(sources_page.sources_page(), language)


def main() -> None:
    """Write what differs, and take away what is no page any more."""
    wanted = dict(pages())
    for file in {*RULES.rglob("*.md"), *ROADMAP.rglob("*.md")} - set(wanted):
        file.unlink()
    changed = 0
    for file, text in wanted.items():
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            changed += 1
    sys.stdout.write(f"{len(wanted)} pages, {changed} of them changed\n")


if __name__ == "__main__":
    main()
