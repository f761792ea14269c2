"""What lies in a strategy's folder and is no file is a finding: it neither stops nor hides a check."""

import os
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from deiframe.source.limits import Limits
from deiframe.source.opening import NotRead, content_of
from deiframe.source.reader import Reading, find_strategy, read

HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"
ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes devices"
)


def strategy(folder: Path, text: str = HEAD) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "strategy.yaml").write_text(text, "utf-8")
    return folder


def found(reading: Reading) -> list[tuple[str, str]]:
    return [
        (problem.code, problem.place.file if problem.place else "") for problem in reading.problems
    ]


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    os.mknod(path, 0o20666, os.makedev(1, 5))  # zeros without end, on a node of our own


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def dangling(path: Path) -> None:
    path.symlink_to("nothing-there")


def folder(path: Path) -> None:
    path.mkdir()


KINDS = [
    pytest.param(pipe, "pipe", id="pipe"),
    pytest.param(endless, "device", id="device", marks=ROOT),
    pytest.param(listening, "socket", id="socket"),
    pytest.param(loop, "symbolic links", id="loop"),
    pytest.param(dangling, "points to nothing", id="dangling"),
    pytest.param(folder, "folder", id="folder"),
]


@pytest.mark.parametrize("name", ["strategy.yaml", "more.yaml", "more.yml"])
@pytest.mark.parametrize("make, text", KINDS)
def test_what_is_no_file_is_a_finding(
    tmp_path: Path,
    make: Callable[[Path], None],
    text: str,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = strategy(tmp_path / "s")
    if name == "strategy.yaml":
        (there / name).unlink()
    monkeypatch.chdir(there)  # a socket's path is short
    make(Path(name))
    [problem] = read(there).problems
    assert problem.code == "DEI001"
    assert problem.place is not None
    assert problem.place.file == name
    assert text in str(problem.message)


@pytest.mark.parametrize("make, text", KINDS[:1])
def test_the_other_strategies_of_the_run_are_checked(
    tmp_path: Path, make: Callable[[Path], None], text: str
) -> None:
    make(strategy(tmp_path / "a") / "x.yaml")
    (tmp_path / "b").mkdir()
    make(tmp_path / "b" / "strategy.yaml")
    (tmp_path / "c" / "strategy.yaml").mkdir(parents=True)
    strategy(tmp_path / "d", HEAD + "visions: {v: {titel: x}}\n")
    done = subprocess.run(
        [sys.executable, "-m", "deiframe", "check", ".", "-q"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "DEIFRAME_LANGUAGE": "en"},
        check=False,
    )
    assert done.returncode == 2
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "a/x.yaml", "b/strategy.yaml", "c/strategy.yaml", "d/strategy.yaml",
    ]  # fmt: skip


@ROOT
def test_a_device_is_not_read_until_memory_is_full(tmp_path: Path) -> None:
    endless(tmp_path / "zeros")
    assert isinstance(content_of(tmp_path / "zeros", 10), NotRead)
    (tmp_path / "link").symlink_to("zeros")
    assert isinstance(content_of(tmp_path / "link", 10), NotRead)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux")
def test_no_more_is_read_than_the_limit_whatever_the_size_says() -> None:
    maps = Path("/proc/self/maps")
    assert maps.stat().st_size == 0
    unread = content_of(maps, 100)
    assert isinstance(unread, NotRead)
    assert unread.too_large
    assert isinstance(content_of(maps, 10_000_000), bytes)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    assert content_of(tmp_path / "x", 5) == b"12345"
    assert isinstance(content_of(tmp_path / "x", 4), NotRead)
    assert isinstance(content_of(tmp_path / "x\0", 5), NotRead)
    assert isinstance(content_of(tmp_path / ("x" * 5000), 5), NotRead)


@pytest.mark.parametrize(
    "mode", [0o000, 0o400, 0o100], ids=["nothing", "only listed", "only entered"]
)
@ROOT
def test_a_folder_that_may_not_be_opened_is_a_finding(tmp_path: Path, mode: int) -> None:
    """As somebody who is not root."""
    there = strategy(tmp_path / "a")
    (there / "sub").mkdir()
    (there / "sub" / "x.yaml").write_text("needs: {}\n")
    strategy(tmp_path / "b")
    code = (
        "import os, sys; from pathlib import Path; from deiframe.repository import strategy_folders\n"
        "from deiframe.source.reader import read, read_text\n"
        "read(Path(sys.argv[1], 'b')), read_text('x: 1')  # what is imported late is imported\n"
        "os.setgid(65534); os.setuid(65534)\n"
        "for folder in strategy_folders([Path(sys.argv[1])]):\n"
        "    print(folder.name, *(f'{p.code} {p.place and p.place.file}' for p in read(folder).problems))\n"
    )

    def text() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()

    for parent in (*tmp_path.parents[:3], tmp_path):
        os.chmod(parent, 0o755)  # noqa: S103 - for somebody who is not root to come in
    os.chmod(there / "sub", mode)
    [first, second] = text()
    assert first.startswith("a DEI001 sub")
    assert second == "b"
    os.chmod(there, mode)
    assert any(line.startswith("a DEI001") for line in text())
    assert "b" in text()
    os.chmod(there, 0o700)


def test_a_folder_that_vanishes_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = strategy(tmp_path / "s")
    (there / "sub").mkdir()
    listed = os.scandir

    def gone(path: str) -> object:
        if str(path).endswith("sub"):
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", gone)
    assert found(read(there)) == [("DEI001", "sub")]
    assert found(read(tmp_path / "never")) == [("DEI001", "strategy.yaml")]


def test_a_loop_of_folders_ends(tmp_path: Path) -> None:
    there = strategy(tmp_path / "s")
    (there / "again").symlink_to(".")
    assert not read(there).problems


def test_links_that_stay_inside_are_followed(tmp_path: Path) -> None:
    there = strategy(tmp_path / "s")
    (there / "texts").write_text("visions: {v: {title: V}}\n")
    (there / "more.yaml").symlink_to("texts")
    reading = read(there)
    assert reading.strategy is not None
    assert len(reading.strategy.visions) == 1


def test_what_is_called_like_the_main_file_is_the_nearest_strategy(tmp_path: Path) -> None:
    strategy(tmp_path)
    (tmp_path / "in" / "strategy.yaml").mkdir(parents=True)
    assert find_strategy(tmp_path / "in") == tmp_path / "in"


@pytest.mark.parametrize("form, other", [("NFC", "NFD"), ("NFD", "NFC")])
def test_an_accent_written_another_way_is_the_same_name(
    tmp_path: Path, form: str, other: str
) -> None:
    name = unicodedata.normalize(form, "café.yaml")  # type: ignore[arg-type]
    written = unicodedata.normalize(other, "café.yaml")  # type: ignore[arg-type]
    there = strategy(tmp_path, HEAD + f"include: [{written}]\n")
    (there / name).write_text("visions: {v: {title: V}}\n", "utf-8")
    reading = read(there)
    assert reading.strategy is not None, found(reading)
    assert len(reading.strategy.visions) == 1


def test_two_names_that_look_the_same_are_a_finding(tmp_path: Path) -> None:
    there = strategy(tmp_path)
    for form in ("NFC", "NFD"):
        (there / unicodedata.normalize(form, "café.yaml")).touch()
    if len(list(there.iterdir())) < 3:
        pytest.skip("this file system takes them for one")
    [problem] = read(there).problems
    assert (problem.code, len(problem.related)) == ("DEI009", 1)


@pytest.mark.parametrize(
    "name", [b"\xff.yaml", b"a\nb.yaml", b"\x1b[31m.yaml", "\u202e.yaml".encode()]
)
def test_a_name_that_cannot_be_told_is_a_finding(tmp_path: Path, name: bytes) -> None:
    there = strategy(tmp_path)
    Path(os.fsdecode(os.fsencode(there) + b"/" + name)).touch()
    [problem] = read(there).problems
    assert problem.code == "DEI009"
    assert problem.place is not None
    assert problem.place.file.encode().isascii() or "�" in problem.place.file


def test_more_patterns_than_anybody_writes_are_refused(tmp_path: Path) -> None:
    there = strategy(tmp_path, HEAD + f"include: [{', '.join(f'{n}.yaml' for n in range(2000))}]\n")
    assert ("DEI005", "strategy.yaml") in found(read(there, Limits()))
