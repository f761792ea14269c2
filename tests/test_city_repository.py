"""The example of a city's repository does what it says, run as its user and its servers would."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import as_repository, commands, complaints, run
from support import ROOT

SOURCE = ROOT / "examples" / "repository"
PIPELINES = {".github/workflows/strategy.yml": "github-workflows", ".gitlab-ci.yml": "gitlab-ci"}
ENGLISH = {"DEIFRAME_LANGUAGE": "en", "COLUMNS": "80"}

each_pipeline = pytest.mark.parametrize("pipeline", PIPELINES)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return as_repository(SOURCE, tmp_path / "exampleton")


@pytest.fixture
def pre_commit(city: Path, tmp_path: Path) -> Callable[[], tuple[int, str]]:
    """Run all hooks on all files: the exit code, and what was said."""

    def all_files() -> tuple[int, str]:
        home = str(tmp_path / "pre-commit")
        done = run("pre-commit run --all-files", city, PRE_COMMIT_HOME=home, **ENGLISH)
        return done.returncode, done.stdout + done.stderr

    return all_files


def link_to_nothing(city: Path) -> None:
    file = city / "strategy" / "theory-of-change.yaml"
    text = file.read_text("utf-8")
    assert "{to: at-home" in text
    file.write_text(text.replace("{to: at-home", "{to: at-work"), "utf-8")


def another_layout(city: Path) -> None:
    file = city / "strategy" / "people.yaml"
    text = file.read_text("utf-8")
    assert "    power: 5\n    interest: 4\n" in text
    file.write_text(
        text.replace("    power: 5\n    interest: 4\n", "    interest: 4\n    power: 5\n")
    )


@each_pipeline
def test_the_pipelines_are_what_their_servers_read(pipeline: str) -> None:
    assert not complaints(SOURCE / pipeline, PIPELINES[pipeline])


@each_pipeline
def test_each_command_of_the_pipelines_passes(city: Path, pipeline: str) -> None:
    asked = commands(city / pipeline)
    assert asked
    for command in asked:
        done = run(command, city)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    assert (city / "junit.xml").is_file()


def test_what_has_to_be_installed_can_be(city: Path) -> None:
    install = "python -m pip install --no-index --no-build-isolation --dry-run -r requirements.txt"
    done = run(install, city, DEIFRAME=str(ROOT))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_pass(pre_commit: Callable[[], tuple[int, str]]) -> None:
    code, text = pre_commit()
    assert code == 0, text
    assert text.count("Passed") == 2


def test_nothing_is_left_to_be_mended(city: Path) -> None:
    done = run("deiframe check . --on 2026-11-24 --fail-on advice", city)
    assert done.returncode == 0, done.stdout


@each_pipeline
def test_a_link_to_nothing_fails_each_pipeline_and_says_where(city: Path, pipeline: str) -> None:
    link_to_nothing(city)
    results = {command: run(command, city, **ENGLISH) for command in commands(city / pipeline)}
    [tests] = [done for command, done in results.items() if "pytest" in command]
    assert tests.returncode == 1
    for line in ("::reading - 1 error in 1 file.", "error DEI021", "at-work", "hint: Did you mean"):
        assert line in tests.stdout, tests.stdout
    assert "Traceback" not in tests.stdout
    checks = [done for command, done in results.items() if "deiframe check" in command]
    assert any(done.returncode == 1 for done in checks)
    assert any("at-work" in done.stdout for done in checks)


@each_pipeline
def test_another_layout_fails_each_pipeline_and_shows_the_difference(
    city: Path, pipeline: str
) -> None:
    another_layout(city)
    [layout] = [
        run(command, city, **ENGLISH) for command in commands(city / pipeline) if "fmt" in command
    ]
    assert layout.returncode == 1
    assert "\n-    power: 5\n" in layout.stdout + layout.stderr


@pytest.mark.parametrize(
    "harm, hook, text",
    [
        (link_to_nothing, "deiframe-check", "error DEI021"),
        (another_layout, "deiframe-fmt", "1 file would change."),
    ],
)
def test_the_hooks_stop_the_same(
    city: Path,
    pre_commit: Callable[[], tuple[int, str]],
    harm: Callable[[Path], None],
    hook: str,
    text: str,
) -> None:
    harm(city)
    code, output = pre_commit()
    assert code == 1
    assert f"- hook id: {hook}" in output
    assert text in output


def test_a_change_of_the_theory_of_change_is_shown_until_it_is_agreed_on(city: Path) -> None:
    file = city / "strategy" / "theory-of-change.yaml"
    file.write_text(file.read_text("utf-8").replace("One desk for every", "Two desks for every"))
    done = run("python -m pytest tests/test_strategy.py", city, **ENGLISH)
    assert done.returncode == 1
    assert "Two desks for every" in done.stdout
    assert "pytest --deiframe-update" in done.stdout
    assert run("python -m pytest --deiframe-update", city).returncode == 0
    assert run("python -m pytest", city).returncode == 0


def test_the_readme_names_every_file_there_is(city: Path) -> None:
    readme = (city / "README.md").read_text("utf-8")
    for path in city.iterdir():
        if path.name not in {".git", ".gitignore", "README.md", "tests"}:
            assert path.name in readme, path.name


def test_it_is_said_that_nothing_in_it_is_a_fact(city: Path) -> None:
    assert "does not exist" in (city / "README.md").read_text("utf-8")
    assert "fictitious" in (city / "strategy" / "strategy.yaml").read_text("utf-8")
