"""What ``docs/ci`` and the hooks promise is tried: the files are valid, and their commands run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two cities, as a municipality might have it."""
    shutil.copytree(ROOT / "examples" / "ghent", tmp_path / "cities" / "ghent")
    shutil.copytree(ROOT / "examples" / "genoa", tmp_path / "cities" / "genoa")
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a pipeline as its shell does."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "file, kind", [("github.yml", "github-workflows"), ("gitlab.yml", "gitlab-ci")]
)
def test_the_files_are_what_their_servers_read(file: str, kind: str) -> None:
    tool = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{kind}"]
    done = subprocess.run(
        [*tool, str(ROOT / "docs/ci" / file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def lines(file: str) -> list[str]:
    """The commands of a pipeline, but for installing."""
    content: Any = yaml.safe_load((ROOT / "docs/ci" / file).read_text("utf-8"))
    if file == "gitlab.yml":
        return list(content["strategy"]["script"])
    steps = content["jobs"]["check"]["steps"]
    return [step["run"] for step in steps if "run" in step and step["name"] != "Install"]


@pytest.mark.parametrize("file", ["github.yml", "gitlab.yml"])
def test_their_commands_pass_on_a_sound_repository(file: str, repository: Path) -> None:
    for line in lines(file):
        done = run(line, repository)
        assert done.returncode == 0, (line, done.stdout, done.stderr)


@pytest.mark.parametrize("file", ["github.yml", "gitlab.yml"])
def test_an_error_in_a_strategy_breaks_the_build(file: str, repository: Path) -> None:
    strategy = repository / "cities" / "ghent" / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8") + "nonsense: true\n", "utf-8")
    codes = [run(line, repository).returncode for line in lines(file)]
    assert 1 in codes
    made = {path.name for path in repository.glob("*.*")}
    assert made >= (
        {"deiframe.sarif"} if file == "github.yml" else {"codequality.json", "junit.xml"}
    )


@pytest.mark.parametrize(
    "hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
)
def test_a_hook_s_command_passes_and_fails_as_it_should(
    hook: dict[str, Any], repository: Path
) -> None:
    command = " ".join([hook["entry"], *hook["args"]])
    assert run(command, repository).returncode == 0
    (repository / "cities/ghent/strategy.yaml").write_text("deiframe: [\n", "utf-8")
    if hook["id"] == "deiframe-check":
        assert run(command, repository).returncode == 2
    assert hook["language"] == "python"
    assert not hook["pass_filenames"]
