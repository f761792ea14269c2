"""What GitHub and GitLab find in Markdown besides its markup: people, numbers, addresses, commands.

Written from their public descriptions. They look at the words as they are shown, so what is asked
here is the text after rendering; GitLab's quick actions stand at the start of a line of the source.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

REFERENCES = {
    "a person": re.compile(r"@[\w.-]"),
    "an issue": re.compile(r"#\w"),
    "a merge request": re.compile(r"!\d"),
    "a milestone": re.compile(r'%[\w"]'),
    "a label": re.compile(r'~[\w"]'),
    "an epic": re.compile(r"&\d"),
    "a snippet": re.compile(r"\$\d"),
    "an iteration": re.compile(r"\*iteration:"),
    "a ticket": re.compile(r"\b(?:[A-Z][A-Z0-9_]+|[Gg][Hh])-\d"),
    "a commit": re.compile(r"\b[0-9a-fA-F]{7,40}\b"),
    "an emoji": re.compile(r":(?:\+1|-1|100|1234|[a-z]\w*):"),
    "an address": re.compile(r"[a-z][a-z0-9+.-]*://|\bwww\.|//[\w.]", re.I),
    "a domain": re.compile(r"\w\.(?:com|org|net|be|it|nl|eu)\b", re.I),
    "a bracket": re.compile(r"\[(?:\^|x\]|TOC|\[_TOC|issue:)"),
    "an inline change": re.compile(r"\{[+-]|\[[+-]"),
}
COMMANDS = re.compile(r"^(?:/\w+|::\w+\{|>>>|---$|\+\+\+$)", re.M)


def reader() -> MarkdownIt:
    """A reader of GitHub's dialect that makes links of bare addresses, too."""
    return MarkdownIt("gfm-like", {"html": True, "linkify": True})


def shown(markdown: str) -> Iterator[str]:
    """The words of each piece of text, as they are shown, code apart."""
    for token in reader().parse(markdown):
        words = ""
        for child in token.children or ():
            words += child.content if child.type in ("text", "text_special") else "\n"
        yield words


def referred_to(markdown: str) -> list[str]:
    """What a forge would link, tell somebody, or do."""
    found = [
        f"{what}: {match[0]!r} in {words!r}"
        for words in shown(markdown)
        for what, item in REFERENCES.items()
        if (match := item.search(words))
    ]
    return found + COMMANDS.findall(markdown)


def kinds(markdown: str) -> set[str]:
    """The kinds of blocks and pieces that a text has."""
    tokens: list[Token] = reader().parse(markdown)
    return {token.type for token in tokens} | {
        child.type for t in tokens for child in t.children or ()
    }
