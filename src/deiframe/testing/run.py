"""What one run of pytest wants of strategies, and what came of checking them."""

from __future__ import annotations

import datetime as dt
import glob
import os
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

import attrs
import pytest

from deiframe.about import language_of_the_machine
from deiframe.assessing import FOR_ASSESSMENT, assess
from deiframe.assessment import Assessment
from deiframe.checking import CheckResult, check
from deiframe.diagnostics import Severity
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, joined_list, message, messages, translate
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, open_strategy
from deiframe.plugins import FOR_CHECKS
from deiframe.repository import strategy_folders
from deiframe.selection import Selection
from deiframe.source.file_reader import MAIN
from deiframe.testing.calling import called
from deiframe.testing.plugin_under_test import plugins_work, rules_work

OneOf = TypeVar("OneOf", bound=StrEnum)


@attrs.frozen(kw_only=True, eq=False)
class Run:
    """The strategies to test, and how; each is checked once, when it is first asked for.

    ``profile`` is None where each strategy's own counts.
    """

    root: Path
    folders: tuple[Path, ...]
    fail_on: Severity
    profile: Profile | None
    today: dt.date
    language: str
    _opened: dict[Path, Opened] = attrs.field(factory=dict, init=False, repr=False)
    _checked: dict[Path, CheckResult] = attrs.field(factory=dict, init=False, repr=False)
    _assessed: dict[Path, Assessment] = attrs.field(factory=dict, init=False, repr=False)

    def includes(self, folder: Path) -> bool:
        """Whether the strategy in a folder is to be tested."""
        return folder.resolve() in {item.resolve() for item in self.folders}

    def opened(self, folder: Path) -> Opened:
        """The strategy in a folder, opened for all that is asked of it."""
        key = folder.resolve()
        if key not in self._opened:
            opening = partial(
                open_strategy, folder, today=self.today, wants=FOR_CHECKS | FOR_ASSESSMENT
            )
            self._opened[key] = called("the opening", opening)
        return self._opened[key]

    def checked(self, folder: Path) -> CheckResult:
        """What checking the strategy in a folder yields, exactly as ``deiframe check`` does it."""
        key = folder.resolve()
        if key not in self._checked:
            selection = Selection(profile=self.profile)
            checking = partial(check, self.opened(folder), selection)
            self._checked[key] = called("the check", checking)
        return self._checked[key]

    def assessed(self, folder: Path) -> Assessment:
        """Where the strategy in a folder stands."""
        key = folder.resolve()
        if key not in self._assessed:
            found = called("the assessment", partial(assess, self.opened(folder)))
            self._assessed[key] = found.assessment
        return self._assessed[key]

    def sound(self, folder: Path) -> CheckResult:
        """What checking yields, with plugins that work.

        Raises:
            AssertionError: one does not: a rule raises, or hands over what is no finding.
        """
        checked = self.checked(folder)
        graph = self.opened(folder).graph
        if graph is not None:
            rules_work(checked.asked, graph)
        plugins_work(checked.findings)
        return checked

    @property
    def header(self) -> str:
        """How strategies are tested, in a line."""
        count = messages("{count} strategy", "{count} strategies", len(self.folders))
        own = message("each strategy's own")
        text = message(
            "deiframe: {count}; day: {day}; profile: {profile}; fails on: {severity}",
            count=count,
            day=self.today,
            profile=self.profile.value if self.profile else own,
            severity=self.fail_on.value,
        )
        return translate(text, self.language)


_RUN = pytest.StashKey[Run]()


def run_of(config: pytest.Config) -> Run:
    """Read what a run wants from its command line and its settings.

    Raises:
        pytest.UsageError: a strategy is not there, or a setting has a value that it cannot have.
    """
    if _RUN not in config.stash:
        language = language_of_the_machine(os.environ)
        try:
            config.stash[_RUN] = _read(config, language)
        except DeiframeError as error:
            raise pytest.UsageError(translate(error.message, language)) from None
    return config.stash[_RUN]


def _read(config: pytest.Config, language: str) -> Run:
    return Run(
        root=config.rootpath,
        folders=tuple(_folders(config)),
        fail_on=_one_of(Severity, config, "deiframe_fail_on") or Severity.ERROR,
        profile=_one_of(Profile, config, "deiframe_profile"),
        today=_day(config, "deiframe_on") or dt.date.today(),
        language=language,
    )


def _folders(config: pytest.Config) -> list[Path]:
    given = config.getoption("deiframe")
    start = config.invocation_params.dir if given else config.rootpath
    patterns = given or config.getini("deiframe_strategies") or []
    paths = [path for pattern in patterns for path in _fitting(start, pattern)]
    return strategy_folders(paths) if paths else []


def _fitting(start: Path, pattern: str) -> Iterator[Path]:
    """The path itself, or what fits a pattern: folders, and main files of strategies."""
    if not glob.has_magic(pattern):
        yield start / pattern
        return
    found = sorted(Path(name) for name in glob.glob(str(start / pattern), recursive=True))
    fitting = [path for path in found if path.name == MAIN or any(_strategies_in(path))]
    if not fitting:
        raise DeiframeError(message("No strategy matches {pattern}.", pattern=pattern))
    yield from fitting


def _strategies_in(path: Path) -> Iterator[Path]:
    if path.is_dir():
        from deiframe.source.files import strategies_below

        yield from strategies_below(path)


def _one_of(kind: type[OneOf], config: pytest.Config, setting: str) -> OneOf | None:
    value = str(config.getini(setting) or "").strip()
    if value and value not in list(kind):
        words = joined_list(item.value for item in kind)
        raise DeiframeError(
            _invalid_setting(setting, value, message("one of: {words}", words=words))
        )
    return kind(value) if value else None


def _day(config: pytest.Config, setting: str) -> dt.date | None:
    value = str(config.getini(setting) or "").strip()
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        text = message("a day such as {day}", day="2026-01-31")
        raise DeiframeError(_invalid_setting(setting, value, text)) from None


def _invalid_setting(setting: str, value: str, expected: Message) -> Message:
    return message(
        "{setting} cannot be {value}; it is {expected}.",
        setting=setting,
        value=value[:60],
        expected=expected,
    )
