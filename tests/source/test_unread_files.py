"""Files that look as if they were part of a strategy, and are not read: told, not passed over."""

from pathlib import Path

import pytest

from deiframe.checking import check
from deiframe.errors import DeiframeError
from deiframe.opening import open_strategy
from deiframe.repository import nearest_strategy, strategy_folders
from deiframe.selection import Selection
from deiframe.source.unread_files import unread_files
from support import TODAY

STRATEGY = "deiframe: 1\nmunicipality: {name: X}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    return tmp_path


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("visions: {v: {}}\n", encoding="utf-8")


def told(folder: Path) -> list[str]:
    return [str(file.message) for file in unread_files(folder)]


@pytest.mark.parametrize(
    "name",
    ["a.YAML", "a.Yaml", "a.YML", "parts/a.yaml.txt", "parts/deep/a.yml.txt", "a.yaml.TXT"],
)
def test_a_name_that_ends_almost_as_it_should(folder: Path, name: str) -> None:
    put(folder, name)
    assert told(folder) == [f"{name} is not read."]
    [found] = [
        finding
        for finding in check(open_strategy(folder, today=TODAY)).findings
        if finding.code == "DEI050"
    ]
    assert found.place is not None
    assert found.place.file == name


@pytest.mark.parametrize(
    "name",
    [
        "a.yaml", "parts/b.yml", "README.md", "notes.txt", "plan.docx", ".hidden/a.YAML", ".a.YAML",
        "~a.YAML", "#a.YAML", "measurements/.gitkeep", "other/measurements/a.csv",
    ],
)  # fmt: skip
def test_what_is_read_or_never_looks_like_it(folder: Path, name: str) -> None:
    put(folder, name)
    assert told(folder) == []


def test_another_strategy_s_files_are_its_own(folder: Path) -> None:
    put(folder, "b/strategy.yaml", "b/part.YAML", "b/measurements/a.csv")
    assert told(folder) == []
    assert len(told(folder / "b")) == 2


def test_figures_that_are_not_read_yet_are_counted(folder: Path) -> None:
    put(folder, "measurements/2025.csv")
    assert told(folder) == ["measurements/ is not read yet: 1 file in it is ignored."]
    put(folder, "measurements/2026.csv", "measurements/hr.yaml", "measurements/old/x.YAML")
    assert told(folder) == ["measurements/ is not read yet: 3 files in it are ignored."]


def test_it_is_told_of_a_strategy_that_cannot_be_read_and_can_be_left_out(folder: Path) -> None:
    put(folder, "a.YAML")
    (folder / "strategy.yaml").write_text(STRATEGY + "nonsense: 1\n", encoding="utf-8")
    assert [finding.code for finding in check(open_strategy(folder, today=TODAY)).findings] == [
        "DEI050",
        "DEI010",
    ]
    without = check(open_strategy(folder, today=TODAY), Selection(ignore=("DEI050",)))
    assert [finding.code for finding in without.findings] == ["DEI010"]


@pytest.mark.parametrize(
    "name", ["strategy.yml", "Strategy.yaml", "STRATEGY.YML", "strategy.yaml.txt"]
)
def test_a_main_file_of_another_name_is_named(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    for asked in (lambda: strategy_folders([tmp_path]), lambda: nearest_strategy(tmp_path)):
        with pytest.raises(DeiframeError) as refused:
            asked()
        assert str(refused.value).endswith(f" Rename {name} to strategy.yaml.")


def test_where_there_is_none_like_it_nothing_more_is_said(tmp_path: Path) -> None:
    put(tmp_path, "other.yaml")
    with pytest.raises(DeiframeError) as refused:
        strategy_folders([tmp_path])
    assert str(refused.value).endswith("or below it.")


def test_a_file_stands_for_its_strategy(folder: Path) -> None:
    put(folder, "parts/a.yaml")
    assert strategy_folders([folder / "parts" / "a.yaml"]) == [folder]


def test_what_is_no_strategy_is_refused(folder: Path) -> None:
    put(folder, "b/strategy.yml")
    for name, text in (
        ("b/strategy.yml", "Rename strategy.yml to strategy.yaml."),
        ("nowhere", "nowhere."),
    ):
        with pytest.raises(DeiframeError) as refused:
            strategy_folders([folder / name])
        assert str(refused.value).endswith(text)
