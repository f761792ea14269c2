"""``deiframe explain``: the page of a finding's code, or the list of all codes."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

import click

from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import option
from deiframe.diagnostics import Page
from deiframe.errors import DeiframeError
from deiframe.extend.rule import Rule
from deiframe.languages import message, say

RANGES: Final = {
    "DEI0": message("Reading and structure"),
    "DEI1": message("Theory of change"),
    "DEI2": message("Objectives and indicators"),
    "DEI3": message("Governance and responsibilities"),
    "DEI4": message("Stakeholders"),
    "DEI5": message("Monitoring"),
    "DEI6": message("Process and political support"),
    "DEI7": message("Obligations"),
}
_SECTIONS: Final = {
    "Why it matters": message("Why it matters"),
    "How to mend": message("How to mend"),
    "Source": message("Source"),
}


@click.command(name="explain", cls=SpeakingCommand)
@click.argument("code", required=False)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="The form of the output.",
)
@language_option()
def command(code: str | None, form: str) -> None:
    """Explain a finding: what it means, why it matters, how to mend it.

    CODE is the code of a finding, such as DEI101. Without it, all codes are listed.
    """
    if code is None:
        entries = _entries()
    else:
        wanted = code.upper()
        entries = _own(wanted) or _entries()
        if wanted not in entries:
            raise DeiframeError(_unknown(code, list(entries)))
        entries = {wanted: entries[wanted]}
    language = reader_language()
    if form == "json":
        objects = [_object(page, rule, language) for page, rule in entries.values()]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=2))
    elif code is None:
        click.echo("\n".join(_list(entries, form, language)))
    else:
        [(page, rule)] = entries.values()
        lines = (
            _markdown(page, rule, language) if form == "markdown" else _text(page, rule, language)
        )
        click.echo("\n".join(lines))


def _pages() -> dict[str, tuple[Page, Rule | None]]:
    from deiframe import plugin_pages, suppressions
    from deiframe.source import problems

    pages = (*problems.PAGES, *plugin_pages.PAGES, *suppressions.PAGES)
    return {page.code: (page, None) for page in pages}


def _own(code: str) -> dict[str, tuple[Page, Rule | None]]:
    """One of our own codes, without loading what it does not need; empty where there is none."""
    from deiframe.rules import rule_of

    rule = rule_of(code)
    if rule is not None:
        return {code: (rule.page, rule)}
    return {name: entry for name, entry in _pages().items() if name == code}


def _entries() -> dict[str, tuple[Page, Rule | None]]:
    """Every code there is, with its page, and its rule where one finds it."""
    from deiframe.plugins import load_all

    rules = {rule.code: (rule.page, rule) for rule in load_all().rules}
    return dict(sorted({**_pages(), **rules}.items()))


def _unknown(code: str, known: list[str]) -> Any:
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), known, n=3)
    if near:
        return message(
            "There is no code {code}. Did you mean {words}?", code=code[:40], words=", ".join(near)
        )
    return message("There is no code {code}; deiframe explain lists them all.", code=code[:40])


def _object(page: Page, rule: Rule | None, language: str) -> dict[str, Any]:
    return {
        "code": page.code,
        "severity": page.severity.value,
        "title": say(page.title, language),
        "plugin": rule.plugin if rule else "deiframe",
        "what": [say(one, language) for one in page.what],
        "why": [say(one, language) for one in page.section("Why it matters")],
        "mend": [say(one, language) for one in page.section("How to mend")],
        "source": [say(one, language) for one in page.section("Source")],
        "principles": list(rule.principles) if rule else [],
        "substeps": list(rule.substeps) if rule else [],
        "fails": rule.fails.strip() if rule else None,
        "passes": rule.passes.strip() if rule else None,
    }


def _list(entries: dict[str, tuple[Page, Rule | None]], form: str, language: str) -> Iterator[str]:
    for heading, group in groupby(
        entries.values(), key=lambda entry: _heading(entry[0], entry[1], language)
    ):
        yield f"## {heading}\n" if form == "markdown" else click.style(heading, bold=True)
        for page, _ in group:
            bullet = "- " if form == "markdown" else "  "
            yield f"{bullet}{page.code} {say(page.title, language)}"
        yield ""


def _heading(page: Page, rule: Rule | None, language: str) -> str:
    """The range a code of ours belongs to, or the plugin that brings it."""
    known = RANGES.get(page.code[:4])
    return say(known, language) if known else rule.plugin if rule else page.code


def _text(page: Page, rule: Rule | None, language: str) -> Iterator[str]:
    from deiframe.cli.terminal import SEVERITY_WORDS

    title = (
        f"{page.code} ({say(SEVERITY_WORDS[page.severity], language)}) {say(page.title, language)}"
    )
    yield click.style(click.formatting.wrap_text(title, width=80), bold=True)
    for paragraph in page.what:
        yield "\n" + click.formatting.wrap_text(say(paragraph, language), width=80)
    for heading, word in _SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield "\n" + click.style(say(word, language), bold=True)
            yield from (
                click.formatting.wrap_text(say(one, language), width=80) for one in paragraphs
            )
    if rule:
        for word, example in _examples(rule):
            yield "\n" + click.style(say(word, language), bold=True)
            yield from (f"  {line}" for line in example.strip().splitlines())
        yield "\n" + _counts(rule, language)


def _markdown(page: Page, rule: Rule | None, language: str) -> Iterator[str]:
    yield f"# {page.code} {say(page.title, language)}\n"
    for paragraph in page.what:
        yield say(paragraph, language) + "\n"
    for heading, word in _SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield f"## {say(word, language)}\n"
            yield from (say(one, language) + "\n" for one in paragraphs)
    if rule:
        for word, example in _examples(rule):
            yield f"## {say(word, language)}\n\n```yaml\n{example.strip()}\n```\n"
        yield _counts(rule, language)


def _examples(rule: Rule) -> list[tuple[Any, str]]:
    return [(message("An example that fails"), rule.fails), (message("Mended"), rule.passes)]


def _counts(rule: Rule, language: str) -> str:
    said = message(
        "Counts against principles {principles}; mended by sub-steps {substeps}; from {plugin}.",
        principles=", ".join(rule.principles),
        substeps=", ".join(rule.substeps),
        plugin=rule.plugin,
    )
    return click.formatting.wrap_text(say(said, language), width=80)
