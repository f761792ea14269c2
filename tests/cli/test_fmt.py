"""``fmt``, ``schema`` and ``explain`` as commands; and how long runs show that they go on."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from deiframe.about import LANGUAGES
from deiframe.cli import progress
from deiframe.cli.fmt import command
from deiframe.rules import all_rules

UNTIDY = "title: T   \ndeiframe: 1\nmunicipality: {country: BE, name: X}\n\n\n\n"
TIDY = "deiframe: 1\nmunicipality: {name: X, country: BE}\ntitle: T\n"


def run(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "deiframe", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "DEIFRAME_LANGUAGE": "en", "PYTHONUTF8": "1"},
    )


@pytest.fixture
def strategy(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text(UNTIDY, "utf-8")
    return tmp_path


def test_check_says_what_would_change_and_changes_nothing(strategy: Path) -> None:
    result = CliRunner().invoke(command, ["--check", "--diff", str(strategy)])
    assert result.exit_code == 1
    assert "+title: T" in result.stderr
    assert (strategy / "strategy.yaml").read_text("utf-8") == UNTIDY


def test_a_file_is_laid_out_once_and_for_all(strategy: Path) -> None:
    assert CliRunner().invoke(command, [str(strategy)]).exit_code == 0
    assert (strategy / "strategy.yaml").read_text("utf-8") == TIDY
    again = CliRunner().invoke(command, ["--check", str(strategy)])
    assert again.exit_code == 0
    assert "0 files would change" in again.stderr


def test_one_file_can_be_named(strategy: Path) -> None:
    part = strategy / "people.yaml"
    part.write_text("groups:\n  g:\n    note: n\n    title: T\n", "utf-8")
    CliRunner().invoke(command, [str(part)])
    assert part.read_text("utf-8") == "groups:\n  g:\n    title: T\n    note: n\n"
    assert (strategy / "strategy.yaml").read_text("utf-8") == UNTIDY


def test_standard_input_goes_to_standard_output() -> None:
    assert run("fmt", "-", given=UNTIDY.encode()).stdout.decode() == TIDY


def test_a_file_s_rights_and_links_are_kept(strategy: Path) -> None:
    real = strategy / "elsewhere.txt"
    main = strategy / "strategy.yaml"
    main.rename(real)
    main.symlink_to(real)
    real.chmod(0o640)
    run("fmt", strategy)
    assert main.is_symlink()
    assert real.read_text("utf-8") == TIDY
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_broken_file_is_left_alone(strategy: Path) -> None:
    broken = "title: [\ndeiframe: 1   \n"
    (strategy / "strategy.yaml").write_text(broken, "utf-8")
    done = run("fmt", strategy)
    assert done.returncode == 2
    assert b"strategy.yaml" in done.stderr
    assert (strategy / "strategy.yaml").read_text("utf-8") == broken


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_reads_well_in_80_columns(language: str) -> None:
    environment = {**os.environ, "DEIFRAME_LANGUAGE": language, "COLUMNS": "80", "PYTHONUTF8": "1"}
    code = "import sys; from deiframe.cli.main import cli\nfor c in sys.argv[1:]:\n  cli.main(['explain', c], standalone_mode=False)"
    codes = [rule.code for rule in all_rules()]
    shown = subprocess.run(
        [sys.executable, "-c", code, *codes], capture_output=True, text=True, encoding="utf-8",
        check=True, env=environment,
    ).stdout  # fmt: skip
    for line in shown.splitlines():
        assert len(line) <= 80 or line.startswith("  | "), line
    assert "\x1b" not in shown


def test_the_list_of_codes_tells_profiles_in_json() -> None:
    found = json.loads(run("explain", "--format", "json").stdout)
    profiles = [item["profile"] for item in found if item["plugin"] == "deiframe"]
    assert {"starting", "growing", "strict", None} == set(profiles)
    assert profiles.count("starting") < profiles.count("growing") + profiles.count("strict") + 10


class Terminal(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


def test_a_long_run_says_what_it_does_and_wipes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, now = Terminal(), [0.0]
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    with progress.Progress() as told:
        told.tell("at once")
        assert terminal.getvalue() == ""
        now[0] = 1.5
        told.about("2/9 ghent")("DEI101")
        assert terminal.getvalue().endswith("2/9 ghent: DEI101")
    assert terminal.getvalue().split("\r")[-2].strip() == ""


def test_a_quiet_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress.Progress(silent=True) as told:
        told.tell("x")
    assert terminal.getvalue() == ""
