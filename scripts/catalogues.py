"""Gather everything deiframe says into its catalogues, and compile the translations.

Sentences are found in the code (``message`` and ``messages``); the pages of rules and of reading
problems, and the help of commands, are asked for at run time. Run it by ``make catalogues`` after a
sentence has changed, then fill in what is empty in the ``.po`` files.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from deiframe import plugin_pages, plugins, suppressions
from deiframe.about import LANGUAGES
from deiframe.cli.main import cli
from deiframe.diagnostics import Explained
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.languages import Message, paragraphs
from deiframe.source import problems

ROOT = Path(__file__).parents[1]
PACKAGES = {
    "deiframe": ROOT / "src" / "deiframe",
    **{folder.name: folder for folder in sorted(ROOT.glob("plugins/*/src/deiframe_*"))},
}
KEYWORDS = {"message": None, "messages": (1, 2)}
SECTIONS = ("Why it matters", "How to mend", "How to go about it", "Source")


def gathered(package: str) -> Catalog:
    """Everything a package says, sorted, without places or dates: the same at every run."""
    catalogue = Catalog(project=package, charset="utf-8", fuzzy=False)
    found = {text for _, _, text, *_ in extract_from_dir(PACKAGES[package], keywords=KEYWORDS)}
    found |= {(text,) for text in _asked_for(package)}
    for text in sorted(found, key=str):
        catalogue.add(text if isinstance(text, str) else text if len(text) > 1 else text[0])
    return catalogue


def _asked_for(package: str) -> Iterator[str]:
    own = (*problems.PAGES, *plugin_pages.PAGES, *suppressions.PAGES)
    additions = plugins.load_all({"rules", "commands"})
    for page in (*own, *(rule.page for rule in additions.rules)):
        if page.package == package:
            yield from (said.template for said in _page(page))
    for command in additions.commands:
        if getattr(command, "package", None) == package:
            yield from _help(command, package)
    if package == "deiframe":
        for substep in all_substeps():
            yield from (said.template for said in _page(substep.chapter))
        yield from _help(cli, package)


def _page(page: Explained) -> Iterator[Message]:
    yield page.title
    yield from page.what
    for heading in SECTIONS:
        yield from page.section(heading)


def _help(command: click.Command, package: str) -> Iterator[str]:
    yield from paragraphs(command.help or "")
    for parameter in command.params:
        is_own = getattr(parameter, "package", "deiframe") == package
        if isinstance(parameter, click.Option) and parameter.help and is_own:
            yield parameter.help
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _help(inner, package)


def as_text(catalogue: Catalog) -> bytes:
    """A catalogue as a file, without anything that changes from run to run."""
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, sort_output=True, width=96)
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    if catalogue.locale:
        header += (
            f'"Language: {catalogue.locale}\\n"\n"Plural-Forms: {catalogue.plural_forms}\\n"\n'
        )
    return header.encode() + b"\n" + written.getvalue()


def main() -> None:
    """Update every catalogue; say what is not translated yet."""
    missing = 0
    for package, folder in PACKAGES.items():
        template = gathered(package)
        (folder / "locale").mkdir(exist_ok=True)
        (folder / "locale" / f"{package}.pot").write_bytes(as_text(template))
        for language in LANGUAGES:
            if language == "en":
                continue
            path = folder / "locale" / language / "LC_MESSAGES" / f"{package}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            old = read_po(path.open("rb"), locale=language) if path.exists() else Catalog(language)
            catalogue = Catalog(language, charset="utf-8", fuzzy=False)
            for entry in template:
                if entry.id:
                    known = old.get(entry.id)
                    catalogue.add(entry.id, known.string if known else None)
                    missing += not (known and known.string and all(known.string))
            path.write_bytes(as_text(catalogue))
            with path.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
    if missing:
        sys.exit(f"{missing} sentences are not translated yet")


if __name__ == "__main__":
    main()
