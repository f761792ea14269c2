"""Standard streams that are closed, full, or that nobody reads any more; signals that stop."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "deiframe"]
UNTIDY = "title: T   \ndeiframe: 1\nmunicipality: {country: BE, name: X}\n" + "# long\n" * 20_000
COMMANDS = [
    "--help", "--version", "check .", "check . --format json", "assess . --format markdown",
    "explain", "schema", "agenda . -o -", "render roadmap . -o - --format dot", "plugin list",
    "fmt - < strategy.yaml", "render --list",
]  # fmt: skip


@pytest.fixture
def city(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\nmunicipality: {name: X, country: BE}\n")
    return tmp_path


def shell(script: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script in which ``deiframe`` is the program; with pipefail, as CI servers do."""
    program = " ".join(f"'{item}'" for item in PROGRAM)
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; deiframe() {{ {program} \"$@\"; }}; {script}"],
        cwd=cwd, capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "DEIFRAME_LANGUAGE": "en", **more},
    )  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_standard_output_is_said(city: Path, command: str) -> None:
    done = shell(f"deiframe {command} >&-", city)
    assert done.returncode == 2
    assert done.stderr == "standard output: Bad file descriptor.\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_standard_output_is_said(city: Path, command: str) -> None:
    os.mknod(city / "full", 0o600 | stat.S_IFCHR, os.makedev(1, 7))
    done = shell(f"deiframe {command} > full", city)
    assert done.returncode == 2
    assert done.stderr == "standard output: No space left on device.\n"


@pytest.mark.parametrize("command", ["--help", "explain", "schema", "plugin list", "assess ."])
def test_a_reader_that_is_gone_is_said(city: Path, command: str) -> None:
    done = shell(f"mkfifo p; (: < p) & exec 3> p; wait; deiframe {command} >&3", city)
    assert done.returncode == 2
    assert done.stderr == "standard output: Broken pipe.\n"


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("deiframe check nowhere 2>&-", 2),
        ("deiframe --no-such 2>&-", 2),
        ("deiframe explain >&- 2>&-", 2),
        ("deiframe check . <&-", 0),
        ("deiframe check . -o r.json >&- 2>&- <&-", 0),
        ("deiframe fmt - <&-", 2),
        ("deiframe explain -o /dev/stdout >&-", 2),
    ],
)
def test_with_others_closed_the_exit_code_still_says_it(city: Path, script: str, code: int) -> None:
    before = (city / "strategy.yaml").read_bytes()
    done = shell(script, city)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert (city / "strategy.yaml").read_bytes() == before


def test_no_file_that_is_read_gets_the_number_of_a_closed_stream(city: Path) -> None:
    shell("deiframe check . -o r.md >&- 2>&- <&-", city)
    assert (city / "r.md").read_text().startswith("## ")


def test_standard_output_by_its_path_is_written_on(city: Path) -> None:
    script = "{ echo first; deiframe explain DEI104 -o /dev/stdout; echo last; } > all.txt"
    assert shell(script, city).returncode == 0
    lines = (city / "all.txt").read_text().splitlines()
    assert (lines[0], lines[-1]) == ("first", "last")
    assert len(lines) > 10


def test_a_process_is_written_to(city: Path) -> None:
    done = shell("deiframe explain DEI104 -o >(grep -c DEI104 > count); sleep 0.5; cat count", city)
    assert int(done.stdout) > 0


def test_standard_output_that_goes_on_behind_the_strategy_is_refused(city: Path) -> None:
    before = (city / "strategy.yaml").read_bytes()
    done = shell("deiframe check . >> strategy.yaml", city)
    assert done.returncode == 2
    assert done.stderr.startswith("standard output is an input of this output")
    assert (city / "strategy.yaml").read_bytes() == before


WAITING = """
import os, sys, time
from deiframe.cli import atomic_write
real = os.fsync
def slow(handle):
    print("writing", flush=True)
    time.sleep(30)
os.fsync = slow
from deiframe.cli.main import main
main(["fmt", sys.argv[1]])
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_in_the_midst_of_writing_leaves_the_old_file_alone(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "strategy.yaml").write_text(UNTIDY)
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING, str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "DEIFRAME_LANGUAGE": "en"},
    )  # fmt: skip
    assert process.stdout
    process.stdout.readline()
    process.send_signal(number)
    _, text = process.communicate(timeout=60)
    assert text.strip() == "Stopped."
    assert process.returncode == 128 + number
    assert [path.name for path in tmp_path.iterdir()] == ["strategy.yaml"]
    assert (tmp_path / "strategy.yaml").read_text() == UNTIDY


def test_what_is_to_be_ignored_is_ignored(city: Path) -> None:
    script = "trap '' HUP; deiframe check . & kill -HUP $!; wait $!"
    assert shell(script, city).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda n: n.name
)
def test_stopped_at_any_time_the_old_or_the_new_file_is_there(
    tmp_path: Path, number: signal.Signals
) -> None:
    file = tmp_path / "strategy.yaml"
    file.write_text(UNTIDY)
    start = time.monotonic()
    subprocess.run([*PROGRAM, "fmt", str(tmp_path)], check=True, capture_output=True)
    whole, tidy = time.monotonic() - start, file.read_text()
    for step in range(30):
        file.write_text(UNTIDY)
        process = subprocess.Popen(
            [*PROGRAM, "fmt", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        time.sleep(whole * (0.3 + 0.8 * step / 30))
        process.send_signal(number)
        process.communicate(timeout=60)
        assert file.read_text() in (UNTIDY, tidy)
        if number is not signal.SIGKILL:
            assert len(list(tmp_path.iterdir())) == 1
    file.write_text(UNTIDY)
    subprocess.run([*PROGRAM, "fmt", str(tmp_path)], check=True, capture_output=True)
    assert len(list(tmp_path.iterdir())) == 1
