"""Checking several strategies, and putting together what is reported of them."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import attrs

from deiframe.checking import CheckResult, check
from deiframe.cli.i18n import reader_language
from deiframe.cli.plugin_option import plugin_files
from deiframe.cli.progress import Progress
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.model.text import Text
from deiframe.opening import Opened, open_strategy
from deiframe.plugins import FOR_CHECKS
from deiframe.repository import name_from, named_from_root
from deiframe.selection import Selection
from deiframe.source.limits import Limits


@attrs.frozen(kw_only=True)
class CheckedFolder:
    """One strategy: where it is, how it is called, what checking it yielded, what is reported.

    Of its findings, a baseline may have ``accepted`` some, which are not reported; so many of those
    that it accepts are ``gone``.
    """

    folder: Path
    name: str
    opened: Opened
    result: CheckResult
    findings: tuple[Finding, ...]
    accepted: int = 0
    gone: int = 0


def check_all(
    folders: Sequence[Path],
    root: Path,
    today: dt.date,
    limits: Limits,
    selection: Selection,
    *,
    silent: bool,
) -> list[CheckedFolder]:
    """Check the strategies in the folders, named from the root, one after the other."""
    checked = []
    with Progress(silent=silent) as progress:
        for number, folder in enumerate(folders, 1):
            name = name_from(root, folder)
            counter = f"{number}/{len(folders)} {name}" if len(folders) > 1 else name
            on_progress = progress.about(counter)
            opened = open_strategy(
                folder,
                today=today,
                wants=FOR_CHECKS,
                files=plugin_files(),
                limits=limits,
                on_progress=on_progress,
            )
            result = check(opened, selection, limits=limits, on_progress=on_progress)
            checked.append(
                CheckedFolder(
                    folder=folder,
                    name=name,
                    opened=opened,
                    result=result,
                    findings=result.findings,
                )
            )
    return checked


def report_of(checked: list[CheckedFolder], root: Path) -> Report:
    """Put together what was found, its files named from the root."""
    rules = {rule.code: rule for item in checked for rule in item.result.asked}
    occurring = {finding.code for item in checked for finding in item.findings}
    codes = codes_of(rules.values())
    return Report(
        strategies=tuple(
            CheckedStrategy(
                folder=item.name,
                title=_title(item),
                findings=tuple(named_from_root(finding, item.name) for finding in item.findings),
            )
            for item in checked
        ),
        codes={code: known for code, known in codes.items() if code in occurring or known.rule},
        language=reader_language(),
        root=str(root),
    )


def _title(checked: CheckedFolder) -> Text:
    strategy = checked.opened.strategy
    return (strategy.title or strategy.municipality.name) if strategy else checked.name
