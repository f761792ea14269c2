"""Suppressions: findings that a strategy does not want, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Finding, Page, Severity
from deiframe.i18n import Message, message
from deiframe.suggestions import did_you_mean

if TYPE_CHECKING:
    from deiframe.model.process import Checks
    from deiframe.model.references import Path
    from deiframe.model.strategy import Strategy
    from deiframe.model.text import Text

UNUSED = Page(
    "DEI040",
    Severity.WARNING,
    """A suppression that suppresses nothing.

    The strategy suppresses a finding, but there is no such finding (any more).

    Why it matters: A suppression that is left behind hides the next real problem.

    How to fix: Remove it.

    Source: deiframe, file format.
    """,
)

UNKNOWN = Page(
    "DEI041",
    Severity.WARNING,
    """A code that does not exist.

    A code under `checks` or `ignore` is known neither to deiframe nor to any of the strategy's
    plugins.

    Why it matters: It was probably meant for another code, to which it now does not apply.

    How to fix: Correct the code; `deiframe explain` lists them all.

    Source: deiframe, file format.
    """,
)

UNREASONED = Page(
    "DEI042",
    Severity.WARNING,
    """A suppression without a reason.

    A finding is suppressed, but no reason is given. The suppression still applies.

    Why it matters: In a year nobody knows whether the finding was examined or dismissed.

    How to fix: Write the reason after the code, in a few words.

    Source: deiframe, file format.
    """,
)

PAGES = (UNUSED, UNKNOWN, UNREASONED)


@attrs.frozen(kw_only=True)
class Codes:
    """The codes of the rules there are, and of those that were asked."""

    known: frozenset[str]
    asked: frozenset[str]

    def knows(self, beginning: str) -> bool:
        """Whether there is a code that begins so."""
        return any(code.startswith(beginning) for code in self.known)


@attrs.frozen
class Suppression:
    """A code not wanted (or how it begins): everywhere (no ``item``) or for one item.

    ``path`` is where it stands.
    """

    code: str
    item: str
    reason: Text
    path: Path


def suppressions(strategy: Strategy) -> Iterator[Suppression]:
    """Every suppression in the strategy: its own, then the items'."""
    yield from _of(strategy.checks.ignore, "", ("checks",))
    for item in strategy.items():
        if item.ignore:
            yield from _of(item.ignore, item.id, (item.kind.collection, item.id))


def apply(
    wanted: Iterable[Suppression], findings: Iterable[Finding], codes: Codes
) -> tuple[list[Finding], list[tuple[Suppression, Finding]]]:
    """Return the findings that are left, and for each idle suppression the finding about it.

    Only findings of rules can be suppressed, so the reader's own are not to be given here.
    """
    by_item: dict[str, list[Suppression]] = {}
    for item in wanted:
        by_item.setdefault(item.item, []).append(item)
    used: set[int] = set()
    left = []
    for finding in findings:
        near = (*by_item.get("", ()), *(by_item.get(finding.id, ()) if finding.id else ()))
        hits = {id(item) for item in near if finding.code.startswith(item.code)}
        used |= hits
        if not hits:
            left.append(finding)
    every = (item for ones in by_item.values() for item in ones)
    return left, [(item, text) for item in every for text in _about(item, id(item) in used, codes)]


def misspelt(checks: Checks, codes: Codes) -> Iterator[tuple[Path, Finding]]:
    """Yield a finding, and where, for each code that the strategy asks for or weighs in vain."""
    for key, wanted in (("select", checks.select), ("severity", tuple(checks.severity))):
        for index, code in enumerate(wanted):
            if not codes.knows(code):
                text = message("There is no code {code}.", code=code)
                path = ("checks", key, index if key == "select" else code)
                hint = _meant(code, codes.known)
                yield path, Finding(UNKNOWN.code, UNKNOWN.severity, text, hint=hint)


def _about(suppression: Suppression, used: bool, codes: Codes) -> Iterator[Finding]:
    if not codes.knows(suppression.code):
        text = message(
            "There is no finding with the code {code} to suppress.", code=suppression.code
        )
        hint = _meant(suppression.code, codes.known)
        yield Finding(UNKNOWN.code, UNKNOWN.severity, text, suppression.item, hint=hint)
    elif not used and any(code.startswith(suppression.code) for code in codes.asked):
        text = message(
            "{code} is suppressed here, but there is no such finding.", code=suppression.code
        )
        yield Finding(UNUSED.code, UNUSED.severity, text, suppression.item)
    if not str(suppression.reason).strip():
        text = message("{code} is suppressed without a reason.", code=suppression.code)
        yield Finding(UNREASONED.code, UNREASONED.severity, text, suppression.item)


@lru_cache(maxsize=256)
def _meant(code: str, known: frozenset[str]) -> Message | None:
    return did_you_mean(code, sorted(known))


def _of(ignored: Mapping[str, Text], item: str, path: Path) -> Iterator[Suppression]:
    for code, reason in ignored.items():
        yield Suppression(code, item, reason, (*path, "ignore", code))
