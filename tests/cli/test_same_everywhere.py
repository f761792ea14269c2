"""The same strategy gives the same bytes: on any machine, in any folder, at any hour, in any order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import ROOT

ON = "2026-11-24"
FORMS = ("json", "sarif", "junit", "gitlab", "github", "markdown", "text")
SUFFIXES = {
    "sarif": "sarif",
    "junit": "xml",
    "markdown": "md",
    "text": "txt",
    "github": "txt",
} | dict.fromkeys(("json", "gitlab"), "json")
COMMANDS = {
    **{f"check-{form}.{SUFFIXES[form]}": ["check", "city", "--profile", "strict", "--format", form] for form in FORMS},
    **{f"assess.{SUFFIXES[item]}": ["assess", "city", *beside, "--format", item]
       for item, beside in {"json": (), "markdown": ("-v",), "text": ("-v",)}.items()},
    **{f"agenda.{item}": ["agenda", "city", "--agenda", "steering-meeting", "--for", "political-leadership"]
       for item in ("md", "txt", "docx")},
    **{f"toc.{item}": ["render", "theory-of-change", "city"] for item in ("svg", "png", "pdf", "dot")},
    **{f"radar.{item}": ["render", "driver-radar", "city"] for item in ("svg", "png", "pdf")},
    "schema.json": ["schema", "city"],
}  # fmt: skip
RUNNER = """
import sys
from deiframe.cli.main import main
for name, *arguments in {commands!r}:
    try:
        main([*arguments, "-o", "../out/" + name])
    except SystemExit:
        pass
"""


def made(folder: Path, **environment: str) -> dict[str, bytes]:
    """What all commands write, run by a machine of its own."""
    (folder / "out").mkdir(parents=True)
    shutil.copytree(ROOT / "examples" / "genoa", folder / "in" / "city")
    commands = [
        [name, *arguments, *(() if arguments[0] == "schema" else ("--on", ON))]
        for name, arguments in COMMANDS.items()
    ]
    subprocess.run(
        [sys.executable, "-c", RUNNER.format(commands=commands)],
        cwd=folder / "in",
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "DEIFRAME_LANGUAGE": "nl",
            **environment,
        },
        check=True,
        capture_output=True,
    )
    return {path.name: path.read_bytes() for path in (folder / "out").iterdir()}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    item = tmp_path_factory.mktemp("one") / "quellwerk"
    other = tmp_path_factory.mktemp("other") / "a folder" / "ärger"
    return (
        made(item, TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="1", COLUMNS="80"),
        made(other, TZ="America/Adak", LANG="it_IT.UTF-8", PYTHONHASHSEED="7", COLUMNS="80",
             USER="quirinus", HOSTNAME="elsewhere", SOURCE_DATE_EPOCH="5", CI="1"),
    )  # fmt: skip


def test_everything_was_written(twice: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    assert all(set(made) == set(COMMANDS) for made in twice)


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_the_same(twice: tuple[dict[str, bytes], dict[str, bytes]], name: str) -> None:
    item, other = (made[name] for made in twice)
    assert item == other


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_told_of_the_machine(
    twice: tuple[dict[str, bytes], dict[str, bytes]], name: str
) -> None:
    for made in twice:
        assert not any(
            word in made[name] for word in (b"quellwerk", b"file://", b"/tmp", b"quirinus")
        )
