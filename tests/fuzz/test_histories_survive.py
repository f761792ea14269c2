"""Whatever a repository holds, there is a strategy as it was or a sentence that says why not.

What is found is made again by its number: ``attempt(number)``.
"""

import datetime as dt
import os
import random
import shutil
from pathlib import Path

import pytest

from broken_repositories import CITY, sound_repositories, spoil
from deiframe.errors import DeiframeError
from deiframe.history import revision, revision_on
from gitting import needs_git
from surviving import Death, Try, deaths, nothing_left

SECONDS = float(os.environ.get("DEIFRAME_FUZZ_SECONDS", "120"))
NAMES = (
    "HEAD", "HEAD", "HEAD~1", "HEAD~5", "HEAD~99999", "HEAD^2", "HEAD^", "HEAD^{commit}", "@", "main", "main~3", "side", "v1", "v2", "v2~1", "v2^{}",
    "origin/main", "HEAD@{1}", "heads/main", "refs/heads/main", "abcd", "0000", "0" * 40, "f" * 64, "x-1-gabcdef", "-x", "", "~", "a..b", "\udcff",
    "refs/../HEAD", "FETCH_HEAD", "a" * 5_000, "HEAD~" + "9" * 5_000,
)  # fmt: skip

pytestmark = needs_git


def attempt_on(sound: list[Path]) -> Try:
    """Tries one of the repositories, spoiled."""

    def attempt(number: int) -> None:
        chance = random.Random(number)
        with nothing_left():
            there = Path(os.environ["TMPDIR"]) / "r"
            shutil.copytree(chance.choice(sound), there)
            spoil(there, chance)
            try:
                for _ in range(3):
                    _asked(there / chance.choice((CITY, CITY, "")), chance)
            finally:
                shutil.rmtree(there)

    return attempt


def _asked(folder: Path, chance: random.Random) -> None:
    name, day = chance.choice(NAMES), dt.date(2026, chance.randrange(1, 13), 15)
    past = revision(folder, name) if chance.random() < 0.7 else revision_on(folder, day)
    try:
        with past as found:
            files = [path for path in found.folder.rglob("*") if not path.is_dir()]
            assert all(path.is_file() and not path.is_symlink() for path in files)
            assert len(files) < 100
    except DeiframeError as error:
        for language in ("en", "nl", "it"):
            said = error.message.in_language(language)
            assert said.strip()
            assert "Traceback" not in said


@pytest.fixture(scope="module")
def attempt(tmp_path_factory: pytest.TempPathFactory) -> Try:
    return attempt_on(sound_repositories(tmp_path_factory.mktemp("sound")))


def test_every_past_is_read_or_said_in_seconds(attempt: Try) -> None:
    assert _found(attempt, 4) == []


@pytest.mark.slow
def test_every_past_is_read_or_said_in_minutes(attempt: Try) -> None:
    assert _found(attempt, SECONDS, start=1_000_000) == []


def _found(attempt: Try, seconds: float, start: int = 0) -> list[Death]:
    found, count = deaths(attempt, seconds, start)
    print(f"histories: {count} inputs tried")  # noqa: T201 - for who runs it for ten minutes
    return found
