"""What a check found, as it is given to the formats that write findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Finding, Severity
from deiframe.model.text import Text

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Code


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
