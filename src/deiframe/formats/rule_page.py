"""The page of a code as Markdown: what ``explain --format markdown`` and ``docs/rules`` show."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from deiframe.diagnostics import Severity
from deiframe.extension_points.findings_format import Code
from deiframe.extension_points.rule import Rule
from deiframe.formats.plain_markdown import fenced, plain, prose
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.model.vocabulary import Profile

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
"""What deiframe's own codes are about, by how they begin."""

SECTIONS: Final = {
    "Why it matters": message("Why it matters"),
    "How to fix": message("How to fix"),
    "Source": message("Source"),
}
"""The headings of a page, as its docstring has them, with their words."""

_KINDS = {
    Severity.ERROR: message("An error."),
    Severity.WARNING: message("A warning."),
    Severity.ADVICE: message("A piece of advice."),
}
_PROFILES = {
    Profile.STARTING: message("Asked in every profile."),
    Profile.GROWING: message("Asked in the profiles growing and strict."),
    Profile.STRICT: message("Asked in the profile strict only."),
}


def page_markdown(code: Code, language: str) -> str:
    """Return the page of a code, its last line ended."""
    return "\n".join(_lines(code, language))


def list_markdown(codes: Iterable[Code], language: str) -> str:
    """Return the list of the codes, range by range, each with a link to its page beside it."""
    title = message("Every code, and what it means")
    about = message(
        "This list, and each page, is made from the rules themselves."
        " `deiframe explain CODE` shows the same in a terminal."
    )
    lines = [f"# {prose(title, language)}\n", prose(about, language)]
    for heading, group in groupby(codes, key=lambda code: range_of(code, language)):
        lines.append(f"\n## {plain(heading, language)}\n")
        for code in group:
            name = code.page.code
            lines.append(f"- [{name}]({name}.md) {prose(code.page.title, language)}")
    return "\n".join(lines) + "\n"


def range_of(code: Code, language: str) -> str:
    """The range a code of ours belongs to, or the plugin that brings it."""
    known = RANGES.get(code.page.code[:4])
    return (
        translate(known, language) if known else code.rule.plugin if code.rule else code.page.code
    )


def status_lines(code: Code) -> list[Message]:
    """What weight a code has, when it is asked, what it counts against, and what fixes it."""
    text = [_KINDS[code.page.severity]]
    if code.rule is not None:
        text += [_PROFILES[code.rule.profile], _counts(code.rule)]
    return text


def examples(rule: Rule) -> list[tuple[Message, str]]:
    """The examples of a rule, each with its heading: one that fails, one that passes, or none."""
    found = [
        (message("An example that fails"), rule.fails.strip()),
        (message("Fixed"), rule.passes.strip()),
    ]
    return [(heading, text) for heading, text in found if text]


def _counts(rule: Rule) -> Message:
    numbers = dict.fromkeys(map(principle_of, rule.principles))
    if not rule.principles and not rule.substeps:
        return message("From {plugin}.", plugin=rule.plugin)
    if not rule.principles:
        return message(
            "Fixed by sub-steps {substeps}; from {plugin}.",
            substeps=joined_list(rule.substeps),
            plugin=rule.plugin,
        )
    if not rule.substeps:
        return message(
            "Counts against principles {principles} ({names}); from {plugin}.",
            principles=joined_list(rule.principles),
            names=joined_list(PRINCIPLES[number] for number in numbers),
            plugin=rule.plugin,
        )
    return message(
        "Counts against principles {principles} ({names}); fixed by sub-steps {substeps}; from"
        " {plugin}.",
        principles=joined_list(rule.principles),
        names=joined_list(PRINCIPLES[number] for number in numbers),
        substeps=joined_list(rule.substeps),
        plugin=rule.plugin,
    )


def _lines(code: Code, language: str) -> Iterator[str]:
    page, rule = code.page, code.rule
    yield f"# {page.code} {prose(page.title, language)}\n"
    for paragraph in page.what:
        yield prose(paragraph, language) + "\n"
    for heading, word in SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield f"## {translate(word, language)}\n"
            yield from (prose(item, language) + "\n" for item in paragraphs)
    if rule:
        for word, example in examples(rule):
            yield f"## {translate(word, language)}\n\n{fenced(example)}\n"
    yield " ".join(prose(item, language) for item in status_lines(code)) + "\n"
