"""A format in which findings are told to other programs, and what it is given to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagnostics import Finding, Page, Severity
from deiframe.file_kinds import FileKind, text_kind
from deiframe.model.text import Text

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Rule


FINDINGS_TEXT: Final = text_kind("findings")
"""Findings as text, for people."""


@attrs.frozen
class Code:
    """A code, its page, and the rule that finds it (None: the reader of files does)."""

    page: Page
    rule: Rule | None = None


@attrs.frozen(kw_only=True)
class CheckedStrategy:
    """One strategy of a report: its folder (from ``root``, with ``/``), its title, its findings.

    The files in the findings' places are named from the report's root.
    """

    folder: str
    title: Text
    findings: tuple[Finding, ...]

    @property
    def main_file(self) -> str:
        """Its ``strategy.yaml``, from the root: where a finding stands that has no place."""
        return "strategy.yaml" if self.folder == "." else f"{self.folder}/strategy.yaml"


@attrs.frozen(kw_only=True)
class Report:
    """What checks of one or several strategies found.

    ``codes`` are the rules that were asked, and every other code that occurs, by code.
    ``language`` is the reader's. ``root`` is the folder from which files are named: the
    repository's, as a path of this machine.
    """

    strategies: tuple[CheckedStrategy, ...]
    codes: Mapping[str, Code]
    language: str
    root: str

    @property
    def findings(self) -> Iterator[Finding]:
        """The findings of all strategies, strategy by strategy."""
        for strategy in self.strategies:
            yield from strategy.findings

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)


@attrs.frozen(kw_only=True)
class FindingsFormat:
    """A format: its name (as in ``--format``) and the function that writes a report in it.

    The function returns the whole text, its last line ended. ``kind`` says how files in this
    format are named, and how they are recognised before they are overwritten. ``commands`` says
    that its lines are commands to a CI server on purpose, in which it escapes the texts of a
    strategy.
    """

    name: str
    write: Callable[[Report], str]
    commands: bool = False
    kind: FileKind = FINDINGS_TEXT
