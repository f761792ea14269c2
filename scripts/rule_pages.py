"""Write the pages in docs/rules, in three languages, from the rules (`make rule-pages`)."""

import sys
from collections.abc import Iterator
from pathlib import Path

from deiframe.about import LANGUAGES
from deiframe.codes import codes_of
from deiframe.exchange.page_markdown import list_markdown, page_markdown
from deiframe.plugins import load

DOCS = Path(__file__).parents[1] / "docs" / "rules"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page, with the file it belongs in."""
    codes = codes_of(load([]).rules)
    for language in LANGUAGES:
        folder = DOCS if language == "en" else DOCS / language
        yield folder / "README.md", list_markdown(codes.values(), language)
        for code, known in codes.items():
            yield folder / f"{code}.md", page_markdown(known, language)


def main() -> None:
    """Write what differs, and take away what is no page any more."""
    wanted = dict(pages())
    for file in set(DOCS.rglob("*.md")) - set(wanted):
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
