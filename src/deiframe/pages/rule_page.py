"""The page of a code, and the list of all: what ``explain`` and ``docs/rules`` show."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from deiframe.diagnostics import Severity
from deiframe.document import (
    Block,
    Document,
    Example,
    Heading,
    Inline,
    Link,
    Paragraph,
    Point,
    Points,
    Prose,
)
from deiframe.extension_points.rule import Code, Rule
from deiframe.i18n import JoinedList, Message, joined_list, message, translate
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.model.profile import Profile
from deiframe.styling.terminal import SEVERITY_WORDS

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
_LIST: Final = message("Every code, and what it means")
_ABOUT_LIST: Final = message(
    "This list, and each page, is made from the rules themselves. `deiframe explain CODE` shows the"
    " same in a terminal."
)
_PROFILES = {
    Profile.STARTING: message("Checked in every profile."),
    Profile.GROWING: message("Checked in the profiles growing and strict."),
    Profile.STRICT: message("Checked in the profile strict only."),
}


def rule_page(code: Code) -> Document:
    """The page of a code."""
    return Document(title=Prose(_title(code, code.page.code)), blocks=tuple(_blocks(code)))


def list_of_codes(codes: Iterable[Code], language: str) -> Document:
    """The list of the codes, range by range, each with a link to its page beside it."""
    blocks: list[Block] = [Paragraph(Prose(_ABOUT_LIST))]
    for heading, group in groupby(codes, key=lambda code: range_of(code, language)):
        names = ((code, code.page.code) for code in group)
        points = tuple(Point(_title(code, Link(name, f"{name}.md"))) for code, name in names)
        blocks += (Heading(heading), Points(points))
    return Document(title=_LIST, blocks=tuple(blocks))


def range_of(code: Code, language: str) -> str:
    """The range a code of ours belongs to, or the plugin that brings it."""
    known = RANGES.get(code.page.code[:4])
    return (
        translate(known, language) if known else code.rule.plugin if code.rule else code.page.code
    )


def _title(code: Code, name: Inline) -> JoinedList:
    severity = JoinedList(("(", SEVERITY_WORDS[code.page.severity], ")"), "")
    return JoinedList((name, severity, Prose(code.page.title)), " ")


def _blocks(code: Code) -> Iterator[Block]:
    page, rule = code.page, code.rule
    yield from map(_prose, page.what)
    for heading, word in SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield Heading(word)
            yield from map(_prose, paragraphs)
    if rule and rule.fails.strip():
        yield from (Heading(message("An example that fails")), Example(rule.fails.strip()))
    if rule and rule.passes.strip():
        yield from (Heading(message("Fixed")), Example(rule.passes.strip()))
    yield _prose(JoinedList(tuple(_status(code)), " "))


def _prose(words: Inline) -> Paragraph:
    return Paragraph(Prose(words))


def _status(code: Code) -> Iterator[Message]:
    """What weight a code has, when it is asked, what it counts against, and what fixes it."""
    yield _KINDS[code.page.severity]
    if code.rule is not None:
        yield _PROFILES[code.rule.profile]
        yield _counts(code.rule)


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
