"""Checking several strategies, and putting together what is told of them."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import attrs

from deiframe.cli.i18n import reader_language
from deiframe.cli.progress import Progress
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.model.text import Text
from deiframe.pipeline import Checked, check
from deiframe.repository import name_from, named_from_root
from deiframe.selection import Selection
from deiframe.source.limits import Limits


@attrs.frozen(kw_only=True)
class Told:
    """One strategy: where it is, how it is called, what checking it yielded, what is told of it."""

    folder: Path
    name: str
    checked: Checked
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
) -> list[Told]:
    """Check the strategies in the folders, named from the root, one after the other."""
    told = []
    with Progress(silent=silent) as progress:
        for number, folder in enumerate(folders, 1):
            name = name_from(root, folder)
            counter = f"{number}/{len(folders)} {name}" if len(folders) > 1 else name
            checked = check(
                folder,
                today=today,
                limits=limits,
                selection=selection,
                on_progress=progress.about(counter),
            )
            found = checked.examined.findings
            told.append(Told(folder=folder, name=name, checked=checked, findings=found))
    return told


def report_of(told: list[Told], root: Path) -> Report:
    """Put together what was found, its files named from the root."""
    rules = {rule.code: rule for item in told for rule in item.checked.examined.asked}
    occurring = {finding.code for item in told for finding in item.findings}
    codes = codes_of(rules.values())
    return Report(
        strategies=tuple(
            CheckedStrategy(
                folder=item.name,
                title=_title(item),
                findings=tuple(named_from_root(finding, item.name) for finding in item.findings),
            )
            for item in told
        ),
        codes={code: known for code, known in codes.items() if code in occurring or known.rule},
        language=reader_language(),
        root=str(root),
    )


def _title(told: Told) -> Text:
    strategy = told.checked.reading.strategy
    return (strategy.title or strategy.municipality.name) if strategy else told.name
