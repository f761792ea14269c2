"""The program imports nothing from the folder that it is started in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

STRATEGY = "deiframe: 1\nmunicipality: {name: X}\nplugins: [evil]\n"
MODULES = (
    "click", "ast", "attr", "attrs", "cattrs", "yaml_rs", "pluggy", "networkx", "typing",
    "re", "enum", "gettext", "inspect", "threading", "json", "datetime", "evil", "dulwich",
    "sitecustomize_of_nobody", "deiframe_evil", "conftest",
)  # fmt: skip


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Path]:
    """A folder full of modules that leave a mark when they are imported, and a plugin."""
    folder, mark = tmp_path / "stranger", tmp_path / "imported"
    folder.mkdir()
    (folder / "strategy.yaml").write_text(STRATEGY)
    for name in MODULES:
        (folder / f"{name}.py").write_text(f"open({str(mark)!r}, 'a').write({name!r} + ' ')\n")
    for kind, points in (("dist-info", "entry_points.txt"), ("egg-info", "entry_points.txt")):
        about = folder / f"evil-1.{kind}"
        about.mkdir()
        (about / ("METADATA" if kind == "dist-info" else "PKG-INFO")).write_text(
            "Metadata-Version: 2.1\nName: evil\nVersion: 1\n"
        )
        (about / points).write_text("[deiframe]\nevil = evil\n")
    yield folder
    assert not mark.exists(), mark.read_text()


def started(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DEIFRAME_LANGUAGE": "en", **variables}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("asked", [("check", "."), ("plugin", "list"), ("assess",), ("--help",)])
def test_python_m_imports_nothing_from_the_current_folder(
    stranger: Path, asked: tuple[str, ...]
) -> None:
    found = started(stranger, "-m", "deiframe", *asked)
    assert "Traceback" not in found.stderr
    assert "evil 1" not in found.stdout
    if asked[0] == "check":
        assert "The plugin evil is not installed" in found.stdout


@pytest.mark.parametrize("path", [":/nowhere", "/nowhere:", ".", "./.", "../stranger", ":"])
def test_a_relative_python_path_is_no_place_to_import_from(
    stranger: Path, tmp_path: Path, path: str
) -> None:
    script = tmp_path / "scripts" / "deiframe"
    script.parent.mkdir()
    script.write_text("from deiframe.__main__ import main\nmain()\n")
    # Modules of Python itself are imported before any of ours, and would come from there too.
    for name in MODULES:
        if name in sys.stdlib_module_names:
            (stranger / f"{name}.py").unlink()
    found = started(stranger, str(script), "check", ".", PYTHONPATH=path)
    assert "The plugin evil is not installed" in found.stdout


def test_a_python_path_that_somebody_chose_is_kept(tmp_path: Path) -> None:
    (tmp_path / "chosen").mkdir()
    (tmp_path / "chosen" / "click.py").write_text("raise SystemExit('chosen')\n")
    found = started(tmp_path, "-m", "deiframe", PYTHONPATH=str(tmp_path / "chosen"))
    assert "chosen" in found.stderr


@pytest.mark.parametrize("options", [("-P",), ("-I",), ()])
def test_it_starts_in_every_mode_of_python(tmp_path: Path, options: tuple[str, ...]) -> None:
    assert started(tmp_path, *options, "-m", "deiframe", "--version").returncode == 0


def test_it_starts_where_the_current_folder_is_gone(tmp_path: Path) -> None:
    code = "import os, runpy, sys; os.mkdir('x'); os.chdir('x'); os.rmdir('../x'); os.environ['PYTHONPATH'] = ':'; sys.argv = ['x', '--version']\nfrom deiframe.__main__ import main\nmain()"
    assert started(tmp_path, "-c", code).returncode == 0
