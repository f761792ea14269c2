"""What ``docs/ci`` and the hooks promise is tried: the files are valid, and their commands run."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from deiframe.cli.main import main
from pipelines import commands, complaints, installing, run, settings
from support import ROOT


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two cities, as a municipality might have it."""
    shutil.copytree(ROOT / "examples" / "ghent", tmp_path / "cities" / "ghent")
    shutil.copytree(ROOT / "examples" / "genoa", tmp_path / "cities" / "genoa")
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    return tmp_path


@pytest.mark.parametrize(
    "file, kind", [("github.yml", "github-workflows"), ("gitlab.yml", "gitlab-ci")]
)
def test_the_files_are_what_their_servers_read(file: str, kind: str) -> None:
    assert not complaints(ROOT / "docs/ci" / file, kind)


@pytest.mark.parametrize("file", ["github.yml", "gitlab.yml"])
def test_their_commands_pass_on_a_sound_repository(file: str, repository: Path) -> None:
    for line in commands(ROOT / "docs/ci" / file):
        done = run(line, repository)
        assert done.returncode == 0, (line, done.stdout, done.stderr)


@pytest.mark.parametrize("file", ["github.yml", "gitlab.yml"])
def test_an_error_in_a_strategy_breaks_the_build(file: str, repository: Path) -> None:
    strategy = repository / "cities" / "ghent" / "strategy.yaml"
    strategy.write_text(strategy.read_text("utf-8") + "nonsense: true\n", "utf-8")
    codes = [run(line, repository).returncode for line in commands(ROOT / "docs/ci" / file)]
    assert 1 in codes
    made = {path.name for path in repository.glob("*.*")}
    assert made >= (
        {"deiframe.sarif"} if file == "github.yml" else {"codequality.json", "junit.xml"}
    )


PIPELINES = [
    ROOT / "docs/ci/github.yml",
    ROOT / "docs/ci/gitlab.yml",
    ROOT / "examples/repository/.github/workflows/strategy.yml",
    ROOT / "examples/repository/.gitlab-ci.yml",
]


@pytest.fixture(params=[*PIPELINES, "the scaffold's"], ids=str)
def pipeline(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Each pipeline that is there to be copied."""
    if isinstance(request.param, Path):
        return request.param
    with pytest.raises(SystemExit):
        main(["plugin", "new", "rivermouth", "-o", str(tmp_path / "plugin")])
    return tmp_path / "plugin" / ".github/workflows/ci.yml"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with a stand-in for Python, which says what it is asked to install."""
    (tmp_path / "shelf").mkdir()
    python = tmp_path / "shelf" / "python"
    python.write_text('#!/bin/sh\necho "asked: $*"\n')
    python.chmod(0o755)
    return python.parent


def install(pipeline: Path, shelf: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = f'PATH="{shelf}:$PATH"\n{installing(pipeline)}'
    return run(command, shelf, **{**settings(pipeline), **environment})


def test_a_pipeline_that_is_not_filled_in_installs_nothing_and_says_so(
    pipeline: Path, shelf: Path
) -> None:
    done = install(pipeline, shelf)
    assert done.returncode != 0
    assert "asked" not in done.stdout
    assert "where your copy of deiframe comes from" in done.stderr


def test_a_pipeline_that_is_filled_in_installs_that_and_nothing_by_its_name(
    pipeline: Path, shelf: Path
) -> None:
    address = "git+https://git.example.org/deiframe@3f2a9c1"
    done = install(pipeline, shelf, DEIFRAME=address)
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    assert line.startswith("asked: -m pip install ")
    assert address in line or "-r requirements.txt" in line
    assert "deiframe" not in line.replace(address, "").split()


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
