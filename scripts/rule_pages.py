"""Write the pages in docs/rules, in three languages, from the rules (`make rule-pages`)."""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from deiframe.about import LANGUAGES
from deiframe.cli.explain import RANGES
from deiframe.codes import codes_of
from deiframe.exchange.page_markdown import page_markdown
from deiframe.extend.findings_format import Code
from deiframe.languages import message, say
from deiframe.plugins import load

DOCS = Path(__file__).parents[1] / "docs" / "rules"
TITLE = message("Every code, and what it means")
INTRODUCTION = message(
    "This list, and each page, is made from the rules themselves. `deiframe explain CODE` shows the"
    " same in a terminal."
)


def pages() -> Iterator[tuple[Path, str]]:
    """Every page, with the file it belongs in."""
    codes = codes_of(load([]).rules)
    for language in LANGUAGES:
        folder = DOCS if language == "en" else DOCS / language
        yield folder / "README.md", _list(codes, language)
        for code, known in codes.items():
            yield folder / f"{code}.md", page_markdown(known, language)


def _list(codes: dict[str, Code], language: str) -> str:
    lines = [f"# {say(TITLE, language)}\n", say(INTRODUCTION, language) + "\n"]
    for prefix, group in groupby(codes.values(), key=lambda known: known.page.code[:4]):
        lines.append(f"## {say(RANGES[prefix], language)}\n")
        lines += [
            f"- [{one.page.code}]({one.page.code}.md) {say(one.page.title, language)}"
            for one in group
        ]
        lines.append("")
    return "\n".join(lines)


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
