"""Plugins that do not work, told by commands that do not tell findings."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from deiframe.cli.i18n import reader_language
from deiframe.cli.printing import tell
from deiframe.diagnostics import Finding
from deiframe.errors import DeiframeError
from deiframe.i18n import translate
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from deiframe.assessment import Assessment


def report_plugin_problems(findings: Iterable[Finding]) -> None:
    """Tell which plugins do not work, for commands that do not tell findings."""
    from deiframe.plugins.problems import ABOUT_PLUGINS

    for finding in findings:
        if finding.code in ABOUT_PLUGINS:
            for text in filter(None, (finding.message, finding.hint)):
                tell(on_one_line(translate(text, reader_language())))


@contextmanager
def perhaps_because_of(problems: Iterable[Finding]) -> Iterator[None]:
    """Where something is not there, say which plugins have problems: it may be theirs."""
    from deiframe.plugins.problems import not_there

    try:
        yield
    except DeiframeError as error:
        raise DeiframeError(not_there(error.message, problems)) from error


def exit_code(findings: Iterable[Finding], assessment: "Assessment | None" = None) -> int:
    """1 if a plugin broke off by these, so that what was made may lack its part; else 0."""
    from deiframe.plugin_pages import FAILED

    is_whole = assessment is None or assessment.is_whole
    broke_off = any(finding.code == FAILED.code for finding in findings)
    return int(broke_off or not is_whole)
