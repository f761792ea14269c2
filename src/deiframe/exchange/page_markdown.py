"""The page of a code as Markdown: what ``explain --format markdown`` and ``docs/rules`` show."""

from collections.abc import Iterator

from deiframe.diagnostics import Severity
from deiframe.extend.findings_format import Code
from deiframe.extend.rule import Rule
from deiframe.languages import Message, listing, message, say
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.model.vocabulary import Profile

SECTIONS = {
    "Why it matters": message("Why it matters"),
    "How to mend": message("How to mend"),
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


def standing(code: Code) -> list[Message]:
    """What weight a code has, when it is asked, what it counts against, and what mends it."""
    said = [_KINDS[code.page.severity]]
    if code.rule is not None:
        said += [_PROFILES[code.rule.profile], _counts(code.rule)]
    return said


def examples(rule: Rule) -> list[tuple[Message, str]]:
    """The two examples of a rule, each with its heading."""
    return [
        (message("An example that fails"), rule.fails.strip()),
        (message("Mended"), rule.passes.strip()),
    ]


def _counts(rule: Rule) -> Message:
    numbers = dict.fromkeys(map(principle_of, rule.principles))
    return message(
        "Counts against principles {principles} ({names}); mended by sub-steps {substeps}; from"
        " {plugin}.",
        principles=listing(rule.principles),
        names=listing(PRINCIPLES[number] for number in numbers),
        substeps=listing(rule.substeps),
        plugin=rule.plugin,
    )


def _lines(code: Code, language: str) -> Iterator[str]:
    page, rule = code.page, code.rule
    yield f"# {page.code} {say(page.title, language)}\n"
    for paragraph in page.what:
        yield say(paragraph, language) + "\n"
    for heading, word in SECTIONS.items():
        paragraphs = page.section(heading)
        if paragraphs:
            yield f"## {say(word, language)}\n"
            yield from (say(one, language) + "\n" for one in paragraphs)
    if rule:
        for word, example in examples(rule):
            yield f"## {say(word, language)}\n\n```yaml\n{example}\n```\n"
    yield " ".join(say(one, language) for one in standing(code)) + "\n"
