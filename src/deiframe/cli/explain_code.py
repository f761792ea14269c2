"""The page of a finding's code, or the list of all codes, for ``explain``."""

from collections.abc import Callable
from typing import Any

from deiframe.cli.plugin_option import plugin_files
from deiframe.document import Document
from deiframe.errors import DeiframeError
from deiframe.extension_points.rule import Code
from deiframe.i18n import Message, message, translate
from deiframe.pages.rule_page import list_of_codes, rule_page

Page = tuple[Document, Callable[[], list[dict[str, Any]]]]
"""A page, and what makes the same for programs."""


def explain_code(code: str | None, language: str) -> Page:
    """The page of a code (without one, of all), and what makes the same for programs.

    Raises:
        DeiframeError: there is no such code.
    """
    found = list((_all() if code is None else _one(code)).values())
    page = list_of_codes(found, language) if code is None else rule_page(found[0])
    return page, (lambda: [_object(entry, language) for entry in found])


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
    from deiframe.cli.plugin_problems import report_plugin_problems
    from deiframe.codes import codes_of
    from deiframe.plugins import load_all

    additions = load_all({"rules"}, plugin_files())
    report_plugin_problems(additions.problems)
    return codes_of(additions.rules)


def unknown_code(code: str, known: list[str]) -> Message:
    """There is no such code; and which was perhaps meant, or where all of them are listed."""
    from deiframe.suggestions import did_you_mean

    more = did_you_mean(code, known)
    if more is None:
        return message("There is no code {code}; deiframe explain lists them all.", code=code[:40])
    text = message("There is no code {code}.", code=code[:40])
    return message("{text} {more}", text=text, more=more)


def _object(code: Code, language: str) -> dict[str, Any]:
    page, rule = code.page, code.rule
    fix = [translate(item, language) for item in page.section("How to fix")]
    return {
        "code": page.code,
        "severity": page.severity.value,
        "title": translate(page.title, language),
        "plugin": rule.plugin if rule else "deiframe",
        "profile": rule.profile.value if rule else None,
        "what": [translate(item, language) for item in page.what],
        "why": [translate(item, language) for item in page.section("Why it matters")],
        "mend": fix,
        "fix": fix,
        "source": [translate(item, language) for item in page.section("Source")],
        "principles": list(rule.principles) if rule else [],
        "substeps": list(rule.substeps) if rule else [],
        "fails": rule.fails.strip() if rule else None,
        "passes": rule.passes.strip() if rule else None,
    }
