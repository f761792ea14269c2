"""Files are written whole, at every moment; what stands there stays what it is."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.cli.atomic_write import (
    refuse_unless_empty,
    replace_whole,
    write_folder,
    write_whole,
)
from deiframe.cli.leftovers import sweep, temporary_file
from deiframe.cli.streams import descriptor_of
from deiframe.errors import DeiframeError

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
as_root = pytest.mark.skipif(not IS_ROOT, reason="only root may do this")

OLD, NEW = b"old\n" * 30_000, b"new\n" * 40_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "strategy.yaml"
    path.write_bytes(OLD)
    return path


class TestWhatStandsThereStays:
    def test_rights_stay(self, file: Path) -> None:
        file.chmod(0o604)
        write_whole(file, NEW)
        assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (NEW, 0o604)

    @as_root
    def test_owner_and_group_stay(self, file: Path) -> None:
        os.chown(file, 1234, 4321)
        file.chmod(0o6750)
        write_whole(file, NEW)
        found = file.stat()
        assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 4321, 0o6750)

    def test_attributes_stay(self, file: Path) -> None:
        try:
            os.setxattr(file, "user.note", b"kept")
        except OSError:
            pytest.skip("this file system has no attributes")
        write_whole(file, NEW)
        assert os.getxattr(file, "user.note") == b"kept"

    def test_one_file_under_two_names_stays_one(self, file: Path) -> None:
        other = file.with_name("other.yaml")
        other.hardlink_to(file)
        for content in (NEW, b"short", OLD):
            write_whole(file, content)
            assert other.read_bytes() == content
            assert other.samefile(file)
        assert sorted(path.name for path in file.parent.iterdir()) == [
            "other.yaml",
            "strategy.yaml",
        ]

    @pytest.mark.parametrize("there", [True, False])
    def test_a_link_stays_a_link(self, tmp_path: Path, there: bool) -> None:
        real, link = tmp_path / "real", tmp_path / "link"
        if there:
            real.write_bytes(OLD)
        link.symlink_to("real")
        write_whole(link, NEW)
        assert link.is_symlink()
        assert real.read_bytes() == NEW

    def test_a_new_file_has_the_rights_that_new_files_have(self, tmp_path: Path) -> None:
        write_whole(tmp_path / "a", NEW)
        (tmp_path / "b").write_bytes(NEW)
        assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode

    def test_a_pipe_is_written_and_stays_one(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
        write_whole(pipe, NEW)
        assert reader.communicate()[0] == NEW
        assert stat.S_ISFIFO(pipe.stat().st_mode)

    @as_root
    @pytest.mark.parametrize("linked", [False, True])
    def test_a_device_is_written_and_stays_one(self, tmp_path: Path, linked: bool) -> None:
        device = tmp_path / "null"
        os.mknod(device, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
        name = device
        if linked:
            name = tmp_path / "link"
            name.symlink_to(device)
        write_whole(name, NEW)
        assert stat.S_ISCHR(device.lstat().st_mode)
        assert name.is_symlink() == linked

    @as_root
    def test_a_full_device_is_named(self, tmp_path: Path) -> None:
        device = tmp_path / "full"
        os.mknod(device, 0o600 | stat.S_IFCHR, os.makedev(1, 7))
        with pytest.raises(OSError, match="No space left") as refused:
            write_whole(device, NEW)
        assert refused.value.filename == str(device)
        assert stat.S_ISCHR(device.lstat().st_mode)

    def test_an_open_file_is_written_on_not_replaced(self, tmp_path: Path) -> None:
        with (tmp_path / "log").open("wb") as log:
            log.write(b"before ")
            log.flush()
            write_whole(Path(f"/dev/fd/{log.fileno()}"), b"meant")
            log.write(b" after")
        assert (tmp_path / "log").read_bytes() == b"before meant after"

    def test_a_path_to_an_open_file_is_known_by_every_name(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("/dev/stdout")
        assert descriptor_of(tmp_path / "link") == 1
        assert descriptor_of(Path("/dev/stderr")) == 2
        assert descriptor_of(Path("/proc/self/fd/7")) == 7
        assert descriptor_of(tmp_path / "fd" / "1") is None


class TestWhatCannotBe:
    @pytest.mark.parametrize("name", ["a" * 300, "no/such", "file/below", "loop", "dangling"])
    def test_what_the_user_named_is_named(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "file").write_bytes(OLD)
        (tmp_path / "loop").symlink_to("loop")
        (tmp_path / "dangling").symlink_to("nowhere/x")
        if name == "no/such":
            (tmp_path / "no").write_bytes(b"")
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(OSError) as refused:  # noqa: PT011 - each for a reason of its own
            write_whole(tmp_path / name, NEW)
        assert refused.value.filename == str(tmp_path / name)
        assert sorted(tmp_path.rglob("*")) == before

    def test_a_name_as_long_as_can_be_is_written(self, tmp_path: Path) -> None:
        write_whole(tmp_path / ("a" * 255), NEW)
        write_whole(tmp_path / ("a" * 255), OLD)
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [OLD]

    def test_a_full_disk_leaves_the_old_file(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = file.with_name("other")
        other.hardlink_to(file)
        monkeypatch.setattr(os, "fsync", full_disk)
        with pytest.raises(OSError, match="No space left") as refused:
            write_whole(file, NEW)
        assert refused.value.filename == str(file)
        assert file.read_bytes() == other.read_bytes() == OLD
        assert len(list(file.parent.iterdir())) == 2

    def test_a_disk_that_gets_full_within_a_file_of_two_names_leaves_the_old(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file.with_name("other").hardlink_to(file)
        calls: list[int] = []
        real = os.fsync

        def full_at_the_second(handle: int) -> None:
            calls.append(handle)
            if len(calls) == 2:
                full_disk(handle)
            real(handle)

        monkeypatch.setattr(os, "fsync", full_at_the_second)
        with pytest.raises(OSError, match="No space left"):
            write_whole(file, NEW)
        assert file.read_bytes() == OLD

    def test_a_file_that_is_mounted_by_itself_is_written_within(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = file.stat().st_ino
        monkeypatch.setattr("deiframe.cli.atomic_write._rename", busy)
        write_whole(file, NEW)
        assert (file.read_bytes(), file.stat().st_ino) == (NEW, before)
        assert len(list(file.parent.iterdir())) == 1

    @pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
    def test_a_read_only_file_is_not_mended_not_even_by_root(self, file: Path, mode: int) -> None:
        file.chmod(mode)
        with pytest.raises(DeiframeError, match="read-only"):
            replace_whole(file, OLD, NEW)
        assert file.read_bytes() == OLD

    def test_what_came_there_meanwhile_is_not_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "new"
        real = os.fsync

        def meanwhile(handle: int) -> None:
            path.write_bytes(b"theirs")
            real(handle)

        monkeypatch.setattr(os, "fsync", meanwhile)
        with pytest.raises(FileExistsError):
            write_whole(path, NEW)
        assert path.read_bytes() == b"theirs"

    def test_a_pipe_that_came_there_meanwhile_is_not_replaced(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.fsync

        def meanwhile(handle: int) -> None:
            file.unlink()
            os.mkfifo(file)
            real(handle)

        monkeypatch.setattr(os, "fsync", meanwhile)
        with pytest.raises(DeiframeError, match="another program"):
            write_whole(file, NEW)
        assert stat.S_ISFIFO(file.lstat().st_mode)


def full_disk(_: int) -> None:
    raise OSError(28, "No space left on device")


def busy(*_: object) -> None:
    raise OSError(16, "Device or resource busy")


FILES = {"a.txt": "a\n", "in/b.txt": "b\n"}


class TestFolders:
    def test_all_is_there_or_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_folder(tmp_path / "x/new", FILES)
        assert (tmp_path / "x/new/in/b.txt").read_text() == "b\n"
        monkeypatch.setattr(os, "fsync", full_disk)
        with pytest.raises(OSError, match="No space") as refused:
            write_folder(tmp_path / "y", FILES)
        assert refused.value.filename == str(tmp_path / "y")
        assert [path.name for path in tmp_path.iterdir()] == ["x"]

    def test_an_empty_folder_stays_the_one_it_is(self, tmp_path: Path) -> None:
        folder = tmp_path / "here"
        folder.mkdir(0o700)
        before = folder.stat()
        write_folder(folder, FILES)
        after = folder.stat()
        assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
        assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "in"]

    @pytest.mark.parametrize("kind", ["file", "full", "link", "dangling", "pipe"])
    def test_what_is_there_is_left(self, tmp_path: Path, kind: str) -> None:
        path = tmp_path / "x"
        (tmp_path / "empty").mkdir()
        if kind == "file":
            path.write_text("")
        elif kind == "full":
            (path / "y").mkdir(parents=True)
        elif kind == "pipe":
            os.mkfifo(path)
        else:
            path.symlink_to("empty" if kind == "link" else "nowhere")
        before = path.lstat()
        with pytest.raises(DeiframeError, match="not empty"):
            write_folder(path, FILES)
        assert path.lstat() == before

    def test_what_a_killed_run_left_in_a_folder_does_not_count(self, tmp_path: Path) -> None:
        (tmp_path / ".deiframe-0123456789abcdef.tmp").mkdir()
        refuse_unless_empty(tmp_path)
        assert list(tmp_path.iterdir()) == []


class TestLeftovers:
    def test_what_is_in_use_stays(self, tmp_path: Path) -> None:
        with temporary_file(tmp_path, 0o600) as mine:
            sweep(tmp_path)
            assert os.path.exists(mine.name)
        assert list(tmp_path.iterdir()) == []

    def test_only_what_is_ours_is_swept(self, tmp_path: Path) -> None:
        ours = tmp_path / ".deiframe-0123456789abcdef.tmp"
        for name in ("a.tmp", ".deiframe-cache", ".deiframe-xyz.tmp"):
            (tmp_path / name).write_text("mine")
        (tmp_path / ".deiframe-1123456789abcdef.tmp").symlink_to("a.tmp")
        os.mkfifo(tmp_path / ".deiframe-2123456789abcdef.tmp")
        before = set(tmp_path.iterdir())
        ours.write_text("left")
        sweep(tmp_path)
        assert set(tmp_path.iterdir()) == before


AT_EVERY_LINE = """
import os, signal, sys
from pathlib import Path
from deiframe.cli import atomic_write, leftovers
from deiframe.cli.stopping import StoppedBySignal

os.fsync = lambda _: None  # nothing is switched off here
how, place = sys.argv[1], Path(sys.argv[2])
code = {sys.modules[name].__file__ for name in ("deiframe.cli.atomic_write", "deiframe.cli.leftovers")}
old, new = b"old " * 50_000, b"new " * 60_000
FILES = {"a": "a", "b/c": "c"}
target = place / "target"

def run():
    if how == "folder":
        atomic_write.write_folder(target, FILES)
    else:
        atomic_write.write_whole(target, new)

def begin():
    for one in place.iterdir():
        if one.is_dir():
            import shutil
            shutil.rmtree(one)
        else:
            one.unlink()
    if how in ("over", "linked"):
        target.write_bytes(old)
    if how == "linked":
        (place / "other").hardlink_to(target)

def child(limit, kill):
    count = 0
    def trace(frame, event, _):
        nonlocal count
        if frame.f_code.co_filename not in code:
            return None
        if event == "line":
            count += 1
            if count == limit:
                if kill:
                    os.kill(os.getpid(), signal.SIGKILL)
                sys.settrace(None)
                raise StoppedBySignal(15)
        return trace
    sys.settrace(trace)
    try:
        run()
    except StoppedBySignal:
        leftovers.take_all_away()
        os._exit(7)
    os._exit(0)

def states():
    if how == "folder":
        if not target.exists():
            return "none"
        found = sorted(one.relative_to(target).as_posix() for one in target.rglob("*"))
        return "whole" if found == ["a", "b", "b/c"] else f"half {found}"
    if not target.exists():
        return "none" if how == "new" else "lost"
    content = target.read_bytes()
    return {old: "old", new: "new"}.get(content, "half")

allowed = {"new": {"none", "new"}, "over": {"old", "new"}, "linked": {"old", "new"}, "folder": {"none", "whole"}}[how]
for kill in (True, False):
    limit, seen = 0, set()
    while True:
        limit += 1
        begin()
        names = {one.name for one in place.iterdir()} | {"target"}
        pid = os.fork()
        if not pid:
            child(limit, kill)
        _, status = os.waitpid(pid, 0)
        state = states()
        left = {one.name for one in place.iterdir()} - names
        copies = {name for name in left if name.endswith(".deiframe-copy")}
        if state not in allowed:
            whole = [name for name in copies if (place / name).read_bytes() == new]
            assert how == "linked" and kill and whole, (how, kill, limit, state, left)
        seen.add(state)
        if not kill:
            assert not left, (how, limit, left)
        if status == 0:
            break
        if state != "whole":
            run()
            rest = {one.name for one in place.iterdir()} - names - copies
            assert not rest, (how, kill, limit, rest)
    assert seen >= allowed, seen
    assert limit > 10
"""


@pytest.mark.parametrize("how", ["new", "over", "linked", "folder"])
def test_stopped_or_killed_at_any_line_the_old_or_the_new_is_there_and_nothing_else(
    tmp_path: Path, how: str
) -> None:
    """Killed, a run may leave a temporary file, which the next one sweeps; stopped, nothing."""
    done = subprocess.run(
        [sys.executable, "-c", AT_EVERY_LINE, how, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def kinds_of_file(folder: Path) -> Iterator[str]:
    """Make what can stand at a path, and yield its name."""
    (folder / "file").write_bytes(OLD)
    (folder / "empty").write_bytes(b"")
    (folder / "hard").write_bytes(OLD)
    (folder / "hard2").hardlink_to(folder / "hard")
    (folder / "link").symlink_to("file")
    (folder / "link2").symlink_to("link")
    (folder / "dangling").symlink_to("made")
    (folder / "folder").mkdir()
    yield from ("file", "empty", "hard", "hard2", "link", "link2", "dangling", "folder", "new")
    if IS_ROOT:
        os.mknod(folder / "null", 0o600 | stat.S_IFCHR, os.makedev(1, 3))
        (folder / "to-null").symlink_to("null")
        yield from ("null", "to-null")


@given(st.lists(st.integers(0, 99), min_size=1, max_size=8), st.binary(max_size=100))
def test_no_target_ever_changes_what_it_is(choices: list[int], content: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        names = list(kinds_of_file(folder))
        for choice in choices:
            path = folder / names[choice % len(names)]
            kind = stat.S_IFMT(path.lstat().st_mode) if os.path.lexists(path) else stat.S_IFREG
            if path.is_dir():
                with pytest.raises(IsADirectoryError, match="folder"):
                    write_whole(path, content)
            else:
                write_whole(path, content)
            assert stat.S_IFMT(path.lstat().st_mode) == kind
            assert (folder / "hard").samefile(folder / "hard2")
            if path.is_file():
                assert path.read_bytes() == content
