"""The page of a finding's code, or the list of all codes, for ``explain``."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import click

from deiframe.cli.plugin_option import plugin_files
from deiframe.errors import DeiframeError
from deiframe.extension_points.findings_format import Code
from deiframe.formats.rule_page import (
    SECTIONS,
    examples,
    list_markdown,
    page_markdown,
    range_of,
    status_lines,
)
from deiframe.i18n import Message, message, translate
from deiframe.sanitize import inert_json
from deiframe.styling.terminal import COLOURS, SEVERITY_WORDS, wrapped
from deiframe.suggestions import did_you_mean


def explain_code(code: str | None, form: str, language: str) -> str:
    """Return the page of a code in a form; without one, the list of all.

    Raises:
        DeiframeError: there is no such code.
    """
    entries = _all() if code is None else _one(code)
    if form == "json":
        objects = [_object(entry, language) for entry in entries.values()]
        return inert_json(objects)
    if code is None:
        if form == "markdown":
            return list_markdown(entries.values(), language)
        return "\n".join(_list(entries.values(), language)) + "\n"
    [entry] = entries.values()
    if form == "markdown":
        return page_markdown(entry, language)
    return "\n".join(_page(entry, language)) + "\n"


def _one(code: str) -> dict[str, Code]:
    """The entry of one code, loading only what it needs where it is one of ours.

    Raises:
        DeiframeError: there is no such code.
    """
    from deiframe.rules import rule_of

    wanted = code.strip().upper()
    own = rule_of(wanted)
    if own is not None:
        return {wanted: Code(own.page, own)}
    from deiframe.codes import codes_of
    from deiframe.plugins import load_all
    from deiframe.plugins.problems import not_there

    additions = load_all({"rules"}, plugin_files())
    entries = codes_of(additions.rules)
    if wanted not in entries:
        raise DeiframeError(not_there(unknown_code(wanted, list(entries)), additions.problems))
    return {wanted: entries[wanted]}


def _all() -> dict[str, Code]:
    from deiframe.cli.plugin_problems import tell_problems_of_plugins
    from deiframe.codes import codes_of
    from deiframe.plugins import load_all

    additions = load_all({"rules"}, plugin_files())
    tell_problems_of_plugins(additions.problems)
    return codes_of(additions.rules)


def unknown_code(code: str, known: list[str]) -> Message:
    """There is no such code; and which was perhaps meant, or where all of them are listed."""
    more = did_you_mean(code, known)
    if more is None:
        return message("There is no code {code}; deiframe explain lists them all.", code=code[:40])
    text = message("There is no code {code}.", code=code[:40])
    return message("{text} {more}", text=text, more=more)


def _object(code: Code, language: str) -> dict[str, Any]:
    page, rule = code.page, code.rule
    return {
        "code": page.code,
        "severity": page.severity.value,
        "title": translate(page.title, language),
        "plugin": rule.plugin if rule else "deiframe",
        "profile": rule.profile.value if rule else None,
        "what": [translate(item, language) for item in page.what],
        "why": [translate(item, language) for item in page.section("Why it matters")],
        "mend": [translate(item, language) for item in page.section("How to fix")],
        "source": [translate(item, language) for item in page.section("Source")],
        "principles": list(rule.principles) if rule else [],
        "substeps": list(rule.substeps) if rule else [],
        "fails": rule.fails.strip() if rule else None,
        "passes": rule.passes.strip() if rule else None,
    }


def _list(codes: Iterable[Code], language: str) -> Iterator[str]:
    for heading, group in groupby(codes, key=lambda code: range_of(code, language)):
        yield click.style(heading, bold=True)
        for code in group:
            label = click.style(code.page.code, fg=COLOURS[code.page.severity])
            text = f"{code.page.code} {translate(code.page.title, language)}"
            first, *rest = wrapped(text, "  ", "         ")
            yield first.replace(code.page.code, label, 1)
            yield from rest
        yield ""


def _page(code: Code, language: str) -> Iterator[str]:
    page = code.page
    severity = translate(SEVERITY_WORDS[page.severity], language)
    for line in wrapped(f"{page.code} ({severity}) {translate(page.title, language)}"):
        yield click.style(line, bold=True)
    for paragraph in page.what:
        yield ""
        yield from wrapped(translate(paragraph, language))
    for heading, word in SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield "\n" + click.style(translate(word, language), bold=True)
            for paragraph in paragraphs:
                yield from wrapped(translate(paragraph, language), "  ")
    for word, example in examples(code.rule) if code.rule else ():
        yield "\n" + click.style(translate(word, language), bold=True)
        yield from (f"  | {line}" for line in example.splitlines())
    yield ""
    yield from wrapped(" ".join(translate(item, language) for item in status_lines(code)))
