"""Every code there is, with its page: the rules', the reader's, and those about plugins."""

from collections.abc import Iterable

from deiframe import plugin_pages, suppressions
from deiframe.extension_points.rule import Code, Rule
from deiframe.source import reader_errors, unread_files


def codes_of(rules: Iterable[Rule]) -> dict[str, Code]:
    """Return the codes of the rules and those that need no rule, by code."""
    pages = (*reader_errors.PAGES, *unread_files.PAGES, *plugin_pages.PAGES, *suppressions.PAGES)
    known = {page.code: Code(page) for page in pages}
    known |= {rule.code: Code(rule.page, rule) for rule in rules}
    return dict(sorted(known.items()))
