"""Suppressions: findings that a strategy does not want, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Finding, Page, Severity
from deiframe.languages import message

if TYPE_CHECKING:
    from deiframe.model.references import Path
    from deiframe.model.strategy import Strategy
    from deiframe.model.text import Text

UNUSED = Page(
    "DEI040",
    Severity.WARNING,
    """A suppression that suppresses nothing.

    The strategy says that it does not want a certain finding, but there is no such finding (any
    more).

    Why it matters: A suppression that stays behind hides the next real problem.

    How to mend: Take it out.

    Source: deiframe, file format.
    """,
)

UNKNOWN = Page(
    "DEI041",
    Severity.WARNING,
    """A suppression of a code that does not exist.

    The strategy says that it does not want findings of a code that neither deiframe nor any of the
    strategy's plugins has.

    Why it matters: It was probably meant for another code, whose findings are still there.

    How to mend: Correct the code; `deiframe explain` lists them all.

    Source: deiframe, file format.
    """,
)

UNREASONED = Page(
    "DEI042",
    Severity.WARNING,
    """A suppression without a reason.

    A finding is suppressed, but the place for the reason is empty. The suppression counts.

    Why it matters: In a year nobody knows whether the finding was looked at or waved away.

    How to mend: Write the reason behind the code, in a few words.

    Source: deiframe, file format.
    """,
)

PAGES = (UNUSED, UNKNOWN, UNREASONED)


@attrs.frozen
class Suppression:
    """A code not wanted: everywhere (no ``item``) or for one item; ``path``: where it stands."""

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
    wanted: Iterable[Suppression], findings: Iterable[Finding], codes: frozenset[str]
) -> tuple[list[Finding], list[tuple[Suppression, Finding]]]:
    """Return the findings that are left, and for each idle suppression the finding about it.

    ``codes`` are those that exist. Only findings of rules can be suppressed, so the reader's own
    are not to be given here.
    """
    by_key = {(one.code, one.item): one for one in wanted}
    used: set[Suppression] = set()
    left = []
    for finding in findings:
        hits = {by_key.get((finding.code, "")), by_key.get((finding.code, finding.id))} - {None}
        used |= {hit for hit in hits if hit is not None}
        if not hits:
            left.append(finding)
    about = [(one, said) for one in by_key.values() for said in _about(one, one in used, codes)]
    return left, about


def _about(one: Suppression, used: bool, codes: frozenset[str]) -> Iterator[Finding]:
    if one.code not in codes:
        said = message("There is no finding with the code {code} to suppress.", code=one.code)
        yield Finding(UNKNOWN.code, UNKNOWN.severity, said, one.item)
    elif not used:
        said = message("{code} is suppressed here, but there is no such finding.", code=one.code)
        yield Finding(UNUSED.code, UNUSED.severity, said, one.item)
    if not str(one.reason).strip():
        said = message("{code} is suppressed without a reason.", code=one.code)
        yield Finding(UNREASONED.code, UNREASONED.severity, said, one.item)


def _of(ignored: Mapping[str, Text], item: str, path: Path) -> Iterator[Suppression]:
    for code, reason in ignored.items():
        yield Suppression(code, item, reason, (*path, "ignore", code))
