"""A strategy is a folder of files, saved by whatever editor, and never more than its limits."""

import os
from pathlib import Path

import pytest

from deiframe.errors import DeiframeError
from deiframe.source.limits import Limits
from deiframe.source.reader import Reading, find_strategy, read, read_text

HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = tmp_path / name.replace("__", "/")
        path = path if path.suffix else path.with_suffix(".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_items_may_be_split_over_files(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        strategy=HEAD + "visions: {one: {title: One}}\n",
        more="visions: {two: {title: Two}}\n",
        deep__er="activities: [{substep: '1.1', on: 2024-01-01, what: x}]\n",
    )
    strategy = read(path).strategy
    assert strategy is not None
    assert [vision.id for vision in strategy.visions] == ["one", "two"]
    assert len(strategy.activities) == 1


def test_an_id_in_two_files_is_an_error_with_both_places(tmp_path: Path) -> None:
    path = folder(tmp_path, strategy=HEAD + "visions: {one: {}}\n", more="needs: {one: {}}\n")
    [problem] = read(path).problems
    assert problem.code == "DEI020"
    assert problem.place is not None
    assert {problem.place.file, problem.related[0].file} == {"strategy.yaml", "more.yaml"}


def test_a_key_in_two_files_is_an_error(tmp_path: Path) -> None:
    path = folder(tmp_path, strategy=HEAD + "title: A\n", more="title: B\n")
    assert codes(read(path)) == ["DEI006"]


def test_what_is_not_part_of_the_strategy_is_left_alone(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        strategy=HEAD,
        measurements__figures="not: part\n",
        **{".hidden__x": "not: part\n"},
        other__strategy="deiframe: 1\nnonsense: true\n",
        other__more="nonsense: true\n",
    )
    (tmp_path / "~$figures.yaml").write_text("locked")
    (tmp_path / "figures.xlsx").write_bytes(b"PK")
    assert not read(path).problems


def test_include_names_the_files_that_count(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        strategy=HEAD + "include: [good/*.yaml]\n",
        good__a="visions: {one: {}}\n",
        bad__a="nonsense: true\n",
    )
    strategy = read(path).strategy
    assert strategy is not None
    assert len(strategy.visions) == 1


@pytest.mark.parametrize("glob", ["../*.yaml", "/etc/*.yaml"])
def test_include_may_not_lead_out(tmp_path: Path, glob: str) -> None:
    assert codes(read(folder(tmp_path, strategy=HEAD + f"include: ['{glob}']\n"))) == ["DEI007"]


def test_a_link_of_the_file_system_may_not_lead_out(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("visions: {secret: {}}\n")
    inside = folder(tmp_path / "inside", strategy=HEAD)
    os.symlink(tmp_path / "secret.yaml", inside / "more.yaml")
    reading = read(inside)
    assert codes(reading) == ["DEI007"]
    assert reading.strategy is None


def test_a_missing_strategy_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert codes(reading) == ["DEI001"]
    assert reading.unreadable
    with pytest.raises(DeiframeError):
        find_strategy(tmp_path)


def test_the_nearest_strategy_above_is_found(tmp_path: Path) -> None:
    path = folder(tmp_path, strategy=HEAD, a__b="visions: {}\n")
    assert find_strategy(path / "a") == path


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + HEAD.encode(),
        HEAD.replace("\n", "\r\n").encode(),
        HEAD.replace("\n", "\r").encode(),
        HEAD.encode("utf-16"),
        b"\xfe\xff" + HEAD.encode("utf-16-be"),
    ],
    ids=["byte-order mark", "Windows line ends", "old Mac line ends", "UTF-16", "UTF-16 BE"],
)
def test_what_editors_leave_behind_just_works(tmp_path: Path, data: bytes) -> None:
    reading = read(folder(tmp_path, strategy=data))
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]


def test_an_old_windows_encoding_is_named_with_its_place(tmp_path: Path) -> None:
    data = (HEAD + "title: caf\u00e9\n").encode("latin-1")
    reading = read(folder(tmp_path, strategy=data))
    [problem] = reading.problems
    assert (problem.code, str(problem.place)) == ("DEI002", "strategy.yaml:3:11")
    assert "é" in str(problem.hint)


def test_a_control_character_is_refused() -> None:
    reading = read_text(HEAD + "title: a\x00b\n")
    assert codes(reading) == ["DEI003"]


@pytest.mark.parametrize("empty", ["", "# only a comment\n", "\n\n"])
def test_an_empty_further_file_is_fine(tmp_path: Path, empty: str) -> None:
    assert not read(folder(tmp_path, strategy=HEAD, more=empty)).problems


def test_an_empty_strategy_says_what_it_needs(tmp_path: Path) -> None:
    assert codes(read(folder(tmp_path, strategy=""))) == ["DEI008", "DEI014"]


def test_a_broken_file_does_not_hide_the_problems_of_another(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        strategy=HEAD + "objectives: {one: {contributes_to: [somewhere, nowhere], titel: x}}\n",
        broken="visions:\n  somewhere: {title: 'never closed\n",
    )
    # `somewhere` stands in the broken file, and may well be there; `nowhere` is not.
    assert sorted(codes(read(path))) == ["DEI003", "DEI010", "DEI021"]


@pytest.mark.parametrize(
    "limits, text",
    [
        (Limits(file_size=20), HEAD),
        (Limits(text_length=5), HEAD + "title: longer\n"),
        (Limits(depth=3), HEAD + "extensions: {city: {a: {b: {c: {d: 1}}}}}\n"),
        (Limits(aliases=2), HEAD + "title: &a x\ndescription: *a\nnote: *a\nsource: *a\n"),
    ],
    ids=["file size", "text length", "depth", "aliases"],
)
def test_a_limit_is_kept_and_named(tmp_path: Path, limits: Limits, text: str) -> None:
    path = folder(tmp_path, strategy=text)
    [problem] = read(path, limits).problems
    assert problem.code == "DEI005"
    assert "limit" in str(problem.message)
    assert not read(path).problems


def test_the_length_of_ids_is_limited(tmp_path: Path) -> None:
    path = folder(tmp_path, strategy=HEAD + f"visions: {{{'a' * 30}: {{}}}}\n")
    assert codes(read(path, Limits(id_length=20))) == ["DEI016"]
    assert not read(path).problems


def test_the_size_and_number_of_all_files_is_limited(tmp_path: Path) -> None:
    path = folder(tmp_path, strategy=HEAD, a="# 1\n" * 20, b="# 2\n" * 20)
    assert codes(read(path, Limits(strategy_size=100))) == ["DEI005"]
    assert codes(read(path, Limits(files=1))) == ["DEI005"]
    assert not read(path).problems


def test_a_bomb_of_aliases_is_defused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    reading = read_text(HEAD + "\n".join(lines))
    assert "DEI005" in codes(reading)


def test_very_deep_nesting_is_no_crash() -> None:
    assert read_text(HEAD + "title: " + "[" * 5000 + "]" * 5000).unreadable
    reading = read_text(HEAD + "extensions:\n" + "\n".join(" " * n + "a:" for n in range(1, 900)))
    assert codes(reading)


def test_only_so_many_problems_are_listed() -> None:
    text = HEAD + "".join(f"wrong{n}: 1\n" for n in range(50))
    reading = read_text(text, limits=Limits(problems=10))
    assert len(reading.problems) == 11
    assert "40" in str(reading.problems[-1].message)
