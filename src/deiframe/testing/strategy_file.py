"""A strategy as pytest sees it: a file with a test for reading it, and one for each code."""

import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from deiframe import plugin_pages, suppressions
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding, Place
from deiframe.extension_points.rule import Rule
from deiframe.i18n import Translatable, message, translate
from deiframe.sanitize import inert
from deiframe.source.file_reader import MAIN
from deiframe.testing.failure_messages import at_length, in_a_line
from deiframe.testing.plugin_under_test import rules_work
from deiframe.testing.run import run_of

READING: Final = "reading"

_WITHOUT_RULE: Final = (*plugin_pages.PAGES, *suppressions.PAGES)
"""What may be found in any strategy that can be read, whatever rules are asked."""


class FindingWarning(pytest.PytestWarning):
    """A finding that is lighter than what fails a test."""


class FoundError(Exception):
    """Findings that fail a test, in words."""


class StrategyFile(pytest.File):
    """A strategy's ``strategy.yaml``, standing for all of its files."""

    def collect(self) -> Iterator["StrategyItem"]:
        """Check the strategy; each of its findings belongs to exactly one of the tests.

        A strategy that cannot be read is asked nothing else.
        """
        run = run_of(self.config)
        opened = run.opened(self.path.parent)
        title = message("The strategy can be read.")
        yield self._item(READING, title, () if opened.strategy else opened.problems)
        if opened.strategy is None:
            return
        checked = run.checked(self.path.parent)
        found: dict[str, list[Finding]] = {}
        for finding in checked.findings:
            found.setdefault(finding.code, []).append(finding)
        asked = {rule.code: rule for rule in checked.asked}
        pages = codes_of(opened.plugins.rules)
        for code in sorted(asked.keys() | {page.code for page in _WITHOUT_RULE} | found.keys()):
            title = pages[code].page.title
            yield self._item(code, title, found.get(code, ()), asked.get(code))

    def _item(
        self, name: str, title: Translatable, found: Iterable[Finding], rule: Rule | None = None
    ) -> "StrategyItem":
        return StrategyItem.from_parent(
            self, name=name, title=title, findings=tuple(found), rule=rule
        )


class StrategyItem(pytest.Item):
    """A code, or the reading: passed where no finding weighs enough."""

    def __init__(
        self,
        *,
        title: Translatable,
        findings: tuple[Finding, ...],
        rule: Rule | None = None,
        **settings: Any,
    ) -> None:
        """Keep what was found, and by which rule."""
        super().__init__(**settings)
        self.rule = rule
        self.title = title
        self.findings = findings

    def runtest(self) -> None:
        """Fail with the findings if one weighs enough; show them as warnings otherwise.

        Raises:
            FoundError: one of them weighs enough.
            AssertionError: the rule raises, or hands over what is no finding.
        """
        run, folder = run_of(self.config), self.path.parent
        graph = run.opened(folder).graph
        if self.rule is not None and graph is not None:
            rules_work([self.rule], graph)
        if any(finding.severity.rank <= run.fail_on.rank for finding in self.findings):
            raise FoundError(at_length(run, folder, self.findings))
        for finding in self.findings:
            text = FindingWarning(in_a_line(run, folder, finding))
            warnings.warn_explicit(text, None, *self._spot(finding))

    def _spot(self, finding: Finding) -> tuple[str, int]:
        """Where a finding stands; without the line where that should not be shown as it is.

        Whatever tells a warning shows the line beside it, unless its number is 0.
        """
        place = finding.place or Place(MAIN)
        line = run_of(self.config).opened(self.path.parent).places.line(place).strip()
        return str(self.path.parent / place.file), place.line if line == inert(line) else 0

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the findings alone: where in the code they were raised helps nobody."""
        if isinstance(excinfo.value, (FoundError, FindingWarning)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """Return the file, and the code with its title."""
        return (
            Path(self.path),
            None,
            f"{self.name} {translate(self.title, run_of(self.config).language)}",
        )
