"""Gather everything deiframe says into its catalogues, and compile the translations.

Sentences are found in the code (``message`` and ``messages``); the pages of rules and of reading
problems, and the help of commands, are asked for at run time. Run it by ``make catalogues`` after a
sentence has changed, then fill in what is empty in the ``.po`` files. (A plugin elsewhere has
``deiframe plugin translate`` for the same.)
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from deiframe import plugin_pages, plugins, suppressions
from deiframe.about import LANGUAGES
from deiframe.cli import translations
from deiframe.cli.main import cli
from deiframe.frameworks.political_support import without_support
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.source import reader_errors, unread_files

ROOT = Path(__file__).parents[1]
PACKAGES = {
    "deiframe": ROOT / "src" / "deiframe",
    **{folder.name: folder for folder in sorted(ROOT.glob("plugins/*/src/deiframe_*"))},
}
as_text = translations.as_text


def collected(package: str) -> Catalog:
    """Everything a package says, sorted, without places or dates: the same at every run."""
    return translations.collected(package, PACKAGES[package], _asked_for(package))


def _asked_for(package: str) -> Iterator[str]:
    yield from translations.messages_of(package, plugins.load_all({"rules", "commands"}))
    if package == "deiframe":
        pages = (
            *reader_errors.PAGES,
            *unread_files.PAGES,
            *plugin_pages.PAGES,
            *suppressions.PAGES,
        )
        for page in pages:
            yield from translations.on_page(page)
        for substep in all_substeps():
            yield from translations.on_page(substep.chapter)
        yield from translations.on_page(without_support.CHAPTER)
        yield from translations.in_help(cli, package)


def main() -> None:
    """Update every catalogue; say what is not translated yet."""
    missing = 0
    for package, folder in PACKAGES.items():
        template = collected(package)
        (folder / "locale").mkdir(exist_ok=True)
        (folder / "locale" / f"{package}.pot").write_bytes(as_text(template))
        missing += sum(translations.update(package, folder, template, LANGUAGES).values())
    if missing:
        sys.exit(f"{missing} messages are not translated yet")


if __name__ == "__main__":
    main()
