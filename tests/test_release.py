"""A release is ready where version, changelog and tag agree; what the project says of itself is true."""

import tomllib

import pytest
import yaml

from deiframe.about import __version__
from pipelines import complaints
from release import NOT_RELEASED, headings, problems
from support import ROOT

CHANGELOG = "# Changelog\n\n## 1.2.3 (2026-12-24)\n\n- It works.\n\n## 1.2.2 (2026-11-02)\n"


def test_one_that_agrees_is_ready() -> None:
    assert not list(problems("1.2.3", CHANGELOG, ["v1.2.2", "v1.2.3"], ["v1.2.3"]))


@pytest.mark.parametrize(
    "version, before, after, tags, here, words",
    [
        ("1.2", "", "", ["v1.2"], ["v1.2"], "three numbers"),
        ("1.2.4", "", "", ["v1.2.4"], ["v1.2.4"], "begins with 1.2.3"),
        ("1.2.3", "2026-12-24", NOT_RELEASED, ["v1.2.3"], ["v1.2.3"], "its day"),
        ("1.2.3", "2026-12-24", "24-12-2026", ["v1.2.3"], ["v1.2.3"], "its day"),
        ("1.2.3", "## 1.2.2 (2026-11-02)", "## 1.2.2", ["v1.2.3"], ["v1.2.3"], "expected as"),
        ("1.2.3", "", "", ["v1.2.3"], ["v1.2.2"], "another commit"),
        ("1.2.3", "", "", [], [], "git tag -a v1.2.3"),
    ],
)
def test_what_does_not_agree_is_said(
    version: str, before: str, after: str, tags: list[str], here: list[str], words: str
) -> None:
    changelog = CHANGELOG.replace(before, after) if before else CHANGELOG
    assert any(words in problem for problem in problems(version, changelog, tags, here))


def test_the_changelog_is_about_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    told = headings(text)
    assert told[0][0] == __version__
    assert text.count("\n## ") == len(told)
    assert NOT_RELEASED not in [when for _, when in told[1:]]


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/deiframe/about.py"


def test_the_workflow_is_what_its_server_reads_and_has_each_python() -> None:
    file = ROOT / ".github" / "workflows" / "ci.yml"
    assert not complaints(file, "github-workflows")
    tried = yaml.safe_load(file.read_text())["jobs"]["check"]["strategy"]["matrix"]["python"]
    said = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["classifiers"]
    prefix = "Programming Language :: Python :: 3."
    assert [f"3.{item.removeprefix(prefix)}" for item in said if item.startswith(prefix)] == tried
