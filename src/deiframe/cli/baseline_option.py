"""The baseline of a check: making its file, and leaving out what it accepts."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from deiframe.baseline import (
    KIND,
    AcceptedFindings,
    baseline_of,
    compared,
    from_json,
    joined,
    not_a_baseline,
    to_json,
)
from deiframe.cli.check_run import CheckedFolder
from deiframe.cli.forms import chosen_form
from deiframe.cli.output import Target
from deiframe.cli.printing import tell
from deiframe.cli.streams import STANDARD_OUTPUT
from deiframe.errors import DeiframeError
from deiframe.file_kinds import Recognition
from deiframe.i18n import message, messages
from deiframe.source.opening import content_or_error


def refuse_other(file: Path, folders: Iterable[Path], *, fresh: bool) -> None:
    """Refuse a file that can neither be read as a baseline nor become one.

    Raises:
        DeiframeError: something else stands there, or its name is that of something else.
    """
    if file == STANDARD_OUTPUT:
        raise DeiframeError(
            message("A baseline is a file that is read again later: give its name.")
        )
    if not file.exists():
        chosen_form(file, None, {"baseline": KIND}, "baseline")
    elif KIND.recognise(content_or_error(file)) is not Recognition.OWN:
        raise DeiframeError(not_a_baseline(str(file)))
    if fresh or not file.exists():
        _target(file, folders)


def without_accepted(
    file: Path, checked: list[CheckedFolder], *, fresh: bool, partly: bool
) -> list[CheckedFolder]:
    """Leave out what a baseline accepts; make the baseline if it is not there.

    What it accepts of strategies that were not checked now, or cannot be read, stays accepted.
    """
    if not fresh and file.exists():
        accepted = _read(file)
    else:
        today = _accepted(checked)
        accepted = joined([_of_others(file, checked), today])
        _target(file, (item.folder for item in checked)).write(to_json(accepted))
        _report_size(file, sum(today.accepted.values()))
    checked = [_compared(item, accepted) for item in checked]
    gone = 0 if partly else sum(item.gone for item in checked)
    if gone:
        text = messages(
            "{count} finding that {file} accepts is gone; --update-baseline removes it.",
            "{count} findings that {file} accepts are gone; --update-baseline removes them.",
            gone,
            file=str(file),
        )
        tell(text)
    return checked


def _target(file: Path, folders: Iterable[Path]) -> Target:
    return Target.of(file, KIND, read=folders, force=False)


def _read(file: Path) -> AcceptedFindings:
    return from_json(content_or_error(file).decode("utf-8", "replace"), str(file))


def _accepted(checked: list[CheckedFolder]) -> AcceptedFindings:
    readable = (item for item in checked if item.opened.strategy is not None)
    return joined(baseline_of(item.name, item.findings) for item in readable)


def _of_others(file: Path, checked: list[CheckedFolder]) -> AcceptedFindings:
    """What the file accepts of strategies about which nothing new is known."""
    try:
        before = _read(file)
    except DeiframeError:
        return AcceptedFindings({})
    known = {item.name for item in checked if item.opened.strategy is not None}
    return AcceptedFindings({key: n for key, n in before.accepted.items() if key[0] not in known})


def _report_size(file: Path, count: int) -> None:
    text = messages(
        "{file} accepts {count} finding as it is today.",
        "{file} accepts {count} findings as they are today.",
        count,
        file=str(file),
    )
    tell(text)


def _compared(checked: CheckedFolder, accepted: AcceptedFindings) -> CheckedFolder:
    strategy = checked.opened.strategy
    if strategy is None:
        return checked
    result = compared(accepted, checked.name, strategy, checked.findings)
    return attrs.evolve(checked, findings=result.new, accepted=result.accepted, gone=result.gone)
