"""A repository that came from anywhere: nothing in it runs, leads elsewhere, hangs or crashes."""

import contextlib
import datetime as dt
import os
import random
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deiframe.errors import DeiframeError
from deiframe.history import revision, revision_on
from deiframe.source.limits import Limits
from gitting import (
    MAIN,
    commit,
    git,
    needs_git,
    new_repository,
    pack_of,
    packed_header,
    point_head_at,
    tree,
    varint,
    write_index,
    write_object,
)

pytestmark = needs_git

SECRET = MAIN + "title: secret\n"


@pytest.fixture
def mailed(tmp_path: Path) -> Path:
    """A folder with a repository of its own, of two revisions."""
    made = new_repository(tmp_path / "mailed")
    commit(made, {"strategy.yaml": MAIN})
    commit(made, {"strategy.yaml": MAIN + "title: now\n"}, "2026-02-01")
    return made


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A repository of the reader, which the mailed folder must not make us read."""
    made = new_repository(tmp_path / "elsewhere")
    commit(made, {"strategy.yaml": SECRET})
    return made


def was(folder: Path, name: str, limits: Limits = Limits()) -> dict[str, bytes]:
    with revision(folder, name, limits) as past:
        found = (path for path in past.folder.rglob("*") if path.is_file())
        return {path.relative_to(past.folder).as_posix(): path.read_bytes() for path in found}


def refused(folder: Path, name: str = "HEAD", limits: Limits = Limits()) -> str:
    with pytest.raises(DeiframeError) as error:
        was(folder, name, limits)
    return str(error.value)


# Nothing runs.


def arm(settings: Path, command: str) -> None:
    """Name a command wherever git's settings can name one."""
    settings.write_text(
        f"""[core]
    repositoryformatversion = 1
    bare = false
    fsmonitor = {command}
    pager = {command}
    editor = {command}
    sshCommand = {command}
    askPass = {command}
    gitProxy = {command}
    hooksPath = hooks
    attributesFile = attributes
    alternateRefsCommand = {command}
[filter "x"]
    smudge = {command}
    clean = {command}
    process = {command}
    required = true
[diff "x"]
    textconv = {command}
    command = {command}
[diff]
    external = {command}
[merge "x"]
    driver = {command}
[gpg]
    program = {command}
[gpg "ssh"]
    program = {command}
[log]
    showSignature = true
[alias]
    show = !{command}
    rev-parse = !{command}
    archive = !{command}
[credential]
    helper = !{command}
[remote "origin"]
    url = ext::{command}
    promisor = true
    partialclonefilter = blob:none
    uploadpack = {command}
    vcs = x
[extensions]
    partialClone = origin
[tar "tar"]
    command = {command}
[pager]
    show = {command}
[include]
    path = /dev/stdin
[includeIf "gitdir:**"]
    path = /dev/stdin
"""
    )


HOOKS = ("post-checkout", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc", "post-index-change")  # fmt: skip


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Path]:
    """A program that leaves a mark when it runs."""
    mark, program = tmp_path / "it-ran", tmp_path / "trap"
    program.write_text(f"#!/bin/sh\necho ran >> {mark}\ncat\n")
    program.chmod(0o755)
    yield program
    assert not mark.exists(), "a program that the repository named has run"


def armed(folder: Path, trap: Path) -> Path:
    arm(folder / "config", str(trap))
    (folder / "hooks").mkdir(exist_ok=True)
    for hook in HOOKS:
        shutil.copy(trap, folder / "hooks" / hook)
    (folder / "info").mkdir(exist_ok=True)
    (folder / "info" / "attributes").write_text("* filter=x diff=x merge=x export-subst\n")
    return folder


def test_nothing_that_a_mailed_repository_names_runs(mailed: Path, trap: Path) -> None:
    commit(mailed, {".gitattributes": "* filter=x diff=x merge=x export-subst\n"}, "2026-03-01")
    armed(mailed / ".git", trap)
    assert was(mailed, "HEAD~2") == {"strategy.yaml": MAIN.encode()}
    with revision_on(mailed, dt.date(2026, 1, 15)) as past:
        assert (past.folder / "strategy.yaml").read_text() == MAIN


def bare_inside(folder: Path, trap: Path) -> Path:
    """Put a bare repository's files under their ordinary names into a folder."""
    git(folder.parent, "init", "-q", "--bare", str(folder))
    (folder / ".gitattributes").write_text("* filter=x diff=x\n")
    return armed(folder, trap)


def test_a_bare_repository_in_a_pull_request_is_nothing_but_files(mailed: Path, trap: Path) -> None:
    folder = mailed / "city"
    commit(mailed, {"city/strategy.yaml": MAIN})
    commit(bare_inside(folder, trap).parent, {"city/objects/x": "x", "city/refs/x": "x"})
    assert was(folder, "HEAD~1") == {"strategy.yaml": MAIN.encode()}


def test_a_bare_repository_that_came_by_mail_is_none(tmp_path: Path, trap: Path) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "strategy.yaml").write_text(MAIN)
    bare_inside(folder, trap)
    assert "is not in a git repository" in refused(folder)


def test_no_process_is_started_and_no_connection_made(mailed: Path) -> None:
    code = """
import sys
from pathlib import Path
def watch(event, arguments):
    if event.split(".")[0] in ("subprocess", "socket", "urllib") or event in (
        "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "pty.spawn"):
        raise SystemExit(f"forbidden: {event} {arguments}")
sys.addaudithook(watch)
from deiframe.history import revision
with revision(Path(sys.argv[1]), "HEAD~1") as past:
    print((past.folder / "strategy.yaml").read_text())
"""
    found = subprocess.run(
        [sys.executable, "-c", code, str(mailed)], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.strip() == MAIN.strip()


@pytest.mark.parametrize(
    "name, value",
    [("GIT_DIR", "{elsewhere}/.git"), ("GIT_DIR", ".git"), ("GIT_WORK_TREE", "{elsewhere}"),
     ("GIT_INDEX_FILE", "{elsewhere}/.git/index"), ("GIT_OBJECT_DIRECTORY", "{elsewhere}/.git/objects"),
     ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "{elsewhere}/.git/objects"), ("GIT_NAMESPACE", "x"),
     ("GIT_COMMON_DIR", "{elsewhere}/.git"), ("GIT_CEILING_DIRECTORIES", "/"), ("GIT_CONFIG", "/dev/null"),
     ("GIT_QUARANTINE_PATH", "x"), ("GIT_SHALLOW_FILE", "/dev/null"), ("PATH", "")],
)  # fmt: skip
def test_what_git_tells_its_hooks_misleads_nobody(
    mailed: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value.format(elsewhere=elsewhere))
    monkeypatch.chdir(elsewhere)
    assert was(mailed, "HEAD~1") == {"strategy.yaml": MAIN.encode()}


# Nothing leads elsewhere.


def without(folder: Path) -> Path:
    shutil.rmtree(folder / ".git")
    return folder / ".git"


def pointer(mailed: Path, elsewhere: Path) -> None:
    without(mailed).write_text(f"gitdir: {elsewhere}/.git\n")


def relative_pointer(mailed: Path, elsewhere: Path) -> None:
    without(mailed).write_text("gitdir: ../elsewhere/.git")


def link(mailed: Path, elsewhere: Path) -> None:
    without(mailed).symlink_to(elsewhere / ".git")


def pointer_to_worktree(mailed: Path, elsewhere: Path) -> None:
    git(elsewhere, "worktree", "add", "-q", "../worktree", "-b", "side")
    without(mailed).write_text(f"gitdir: {elsewhere}/.git/worktrees/worktree\n")


def common(mailed: Path, elsewhere: Path) -> None:
    (mailed / ".git" / "commondir").write_text(f"{elsewhere}/.git\n")


def common_as_worktree(mailed: Path, elsewhere: Path) -> None:
    own = mailed / ".bare" / "worktrees" / "x"
    own.parent.mkdir(parents=True)
    (mailed / ".git").rename(own)
    (own / "commondir").write_text(f"{elsewhere}/.git\n")
    (mailed / ".git").write_text(f"gitdir: {own}\n")


def objects_linked(mailed: Path, elsewhere: Path) -> None:
    shutil.rmtree(mailed / ".git" / "objects")
    (mailed / ".git" / "objects").symlink_to(elsewhere / ".git" / "objects")


def head_linked(mailed: Path, elsewhere: Path) -> None:
    (mailed / ".git" / "HEAD").unlink()
    (mailed / ".git" / "HEAD").symlink_to(elsewhere / ".git" / "HEAD")


def refs_linked(mailed: Path, elsewhere: Path) -> None:
    shutil.rmtree(mailed / ".git" / "refs")
    (mailed / ".git" / "refs").symlink_to(elsewhere / ".git" / "refs")


def pack_linked(mailed: Path, elsewhere: Path) -> None:
    git(elsewhere, "gc", "-q")
    for pack in (elsewhere / ".git" / "objects" / "pack").iterdir():
        (mailed / ".git" / "objects" / "pack" / pack.name).symlink_to(pack)


def settings_linked(mailed: Path, elsewhere: Path) -> None:
    (mailed / ".git" / "config").unlink()
    (mailed / ".git" / "config").symlink_to(elsewhere / ".git" / "config")


def packed_linked(mailed: Path, elsewhere: Path) -> None:
    (mailed / ".git" / "packed-refs").symlink_to(elsewhere / ".git" / "HEAD")
    (mailed / ".git" / "refs" / "heads" / "main").unlink()


def share(mailed: Path, elsewhere: Path) -> None:
    without(mailed).write_text("gitdir: //server/share/x\n")


def share_of_windows(mailed: Path, elsewhere: Path) -> None:
    without(mailed).write_text("gitdir: \\\\server\\share\\x\n")


PLOYS = (
    pointer, relative_pointer, link, pointer_to_worktree, common, common_as_worktree, objects_linked,
    head_linked, refs_linked, pack_linked, settings_linked, packed_linked, share, share_of_windows,
)  # fmt: skip


@pytest.mark.parametrize("ploy", PLOYS)
def test_a_mailed_repository_does_not_make_us_read_another_place(
    mailed: Path, elsewhere: Path, ploy: Callable[[Path, Path], None]
) -> None:
    ploy(mailed, elsewhere)
    text = refused(mailed)
    assert "leads out of" in text or "does not name this folder" in text


def test_objects_of_another_repository_are_not_borrowed(mailed: Path, elsewhere: Path) -> None:
    secret = git(elsewhere, "rev-parse", "HEAD").strip()
    lent = mailed / ".git" / "objects" / "info" / "alternates"
    lent.write_text(f"{elsewhere}/.git/objects\n")
    assert "is missing in git" in refused(mailed, secret)


def test_a_reference_never_leads_to_a_file_outside(mailed: Path, elsewhere: Path) -> None:
    for target in (
        f"{elsewhere}/.git/refs/heads/main",
        "refs/heads/../../../../elsewhere/.git/HEAD",
    ):
        (mailed / ".git" / "HEAD").write_text(f"ref: {target}\n")
        assert "Nothing is committed yet" in refused(mailed) or "not a git revision" in refused(
            mailed
        )


def test_references_in_a_circle_end(mailed: Path) -> None:
    (mailed / ".git" / "HEAD").write_text("ref: refs/heads/a\n")
    (mailed / ".git" / "refs" / "heads" / "a").write_text("ref: refs/heads/b\n")
    (mailed / ".git" / "refs" / "heads" / "b").write_text("ref: refs/heads/a\n")
    assert "not a git revision" in refused(mailed)


# Nothing hangs.


@pytest.mark.parametrize(
    "name",
    ["HEAD", "config", "packed-refs", "shallow", "commondir", "gitdir", "refs/heads/main",
     "objects/info/alternates", "objects/pack/pack-x.idx", "logs/HEAD", "index", "description"],
)  # fmt: skip
def test_a_pipe_in_a_repository_does_not_hang(mailed: Path, name: str) -> None:
    path = mailed / ".git" / name
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    code = "import sys\nfrom pathlib import Path\nfrom deiframe.history import revision\nfrom deiframe.errors import DeiframeError\ntry:\n  with revision(Path(sys.argv[1]), 'HEAD~9'): pass\nexcept DeiframeError as error: print(error)"  # fmt: skip
    found = subprocess.run(
        [sys.executable, "-c", code, str(mailed)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout


def test_a_pipe_in_place_of_an_object_or_of_the_repository(mailed: Path) -> None:
    name = git(mailed, "rev-parse", "HEAD").strip()
    path = mailed / ".git" / "objects" / name[:2] / name[2:]
    path.unlink()
    os.mkfifo(path)
    assert "is not a regular file" in refused(mailed)
    os.mkfifo(without(mailed))
    assert "is not in a git repository" in refused(mailed)


# Objects as nobody's git makes them.


@pytest.fixture
def blob(mailed: Path) -> str:
    return write_object(mailed, "blob", MAIN.encode())


@pytest.mark.parametrize(
    "name", [b"a\\b.yaml", b"C:x.yaml", b"a/b.yaml", b"../x.yaml", b"/x.yaml", b"a" * 300 + b".yaml"]
)  # fmt: skip
def test_a_name_that_no_file_may_have_is_refused(mailed: Path, blob: str, name: bytes) -> None:
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), ("100644", name, blob)))
    if name.startswith(b".."):
        assert list(was(mailed, "HEAD")) == ["strategy.yaml"]
    else:
        assert "of that revision" in refused(mailed)


@pytest.mark.parametrize("name", [b"..", b".", b".git", b".GIT", b""])
def test_folders_with_a_meaning_of_their_own_are_not_made(
    mailed: Path, blob: str, name: bytes
) -> None:
    inner = tree(mailed, ("100644", b"x.yaml", blob))
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), ("40000", name, inner)))
    if name:
        assert list(was(mailed, "HEAD")) == ["strategy.yaml"]
    else:
        assert "no file may have" in refused(mailed)


def test_the_same_name_twice_is_refused(mailed: Path, blob: str) -> None:
    twice = [("100644", b"x.yaml", blob)] * 2
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), *twice))
    assert "cannot be written out" in refused(mailed)


@pytest.mark.parametrize("mode", ["120000", "160000", "100000", "0", "777777", "20000"])
def test_links_submodules_and_devices_stay_behind(mailed: Path, blob: str, mode: str) -> None:
    entries = [("100644", b"strategy.yaml", blob), (mode, b"x.yaml", blob)]
    point_head_at(mailed, tree(mailed, *entries))
    assert list(was(mailed, "HEAD")) == ["strategy.yaml"]


def test_a_main_file_that_is_a_link_is_none(mailed: Path, blob: str) -> None:
    point_head_at(mailed, tree(mailed, ("120000", b"strategy.yaml", blob)))
    assert "not committed" in refused(mailed)


def test_a_tree_of_trees_ends(mailed: Path, blob: str) -> None:
    inner = tree(mailed, ("100644", b"x.txt", blob))
    for _ in range(30):  # ten of them in each of ten in each of ten ...
        inner = tree(mailed, *(("40000", b"%d" % n, inner) for n in range(10)))
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), ("40000", b"a", inner)))
    assert list(was(mailed, "HEAD")) == ["strategy.yaml"]
    inner = tree(mailed, ("100644", b"x.yaml", blob))
    for _ in range(30):
        inner = tree(mailed, *(("40000", b"%d" % n, inner) for n in range(10)))
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), ("40000", b"a", inner)))
    assert "(limit files)" in refused(mailed, limits=Limits(files=200))


def test_a_tree_of_strategies_that_moved_ends(mailed: Path, blob: str) -> None:
    inner = tree(mailed, ("100644", b"strategy.yaml", blob))
    for _ in range(20):
        inner = tree(mailed, *(("40000", b"%d" % n, inner) for n in range(10)))
    then = point_head_at(mailed, inner)
    (mailed / "new").mkdir()
    (mailed / "new" / "strategy.yaml").write_text("other: words\n" * 100)
    assert "not committed" in refused(mailed / "new", then)


def test_a_tree_of_trees_without_strategies_ends(mailed: Path, blob: str) -> None:
    inner = tree(mailed, ("100644", b"x.txt", blob))
    for _ in range(40):
        inner = tree(mailed, *(("40000", b"%d" % n, inner) for n in range(10)))
    then = point_head_at(mailed, inner)
    assert "not committed" in refused(mailed, then)


def test_a_deep_tree_is_refused(mailed: Path, blob: str) -> None:
    inner = tree(mailed, ("100644", b"x.yaml", blob))
    for _ in range(2_000):
        inner = tree(mailed, ("40000", b"a", inner))
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), ("40000", b"a", inner)))
    assert "(limit depth)" in refused(mailed)


def test_a_bomb_is_not_unpacked(mailed: Path) -> None:
    zeros = b"\0" * 30_000_000
    bomb = write_object(mailed, "blob", zeros)
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", bomb)))
    assert "30000000" in refused(mailed)
    assert "(limit file-size)" in refused(mailed)
    git(mailed, "update-ref", "refs/heads/main", "HEAD")
    git(mailed, "repack", "-adq")
    assert "(limit file-size)" in refused(mailed)


def test_a_bomb_that_lies_about_its_size_is_damaged(mailed: Path) -> None:
    zeros = b"\0" * 30_000_000
    bomb = write_object(mailed, "blob", zeros, header=b"blob 3")
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", bomb)))
    assert "damaged" in refused(mailed)


def test_a_delta_that_makes_gigabytes_of_kilobytes_is_not_applied(mailed: Path) -> None:
    base = b"\0" * 9_000_000
    copy_all = b"\xf0" + (9_000_000).to_bytes(3, "little")
    delta = varint(len(base)) + varint(len(base) * 1000) + copy_all * 1000
    first = packed_header(3, len(base)) + zlib.compress(base)
    back = len(first)
    offset = [back & 127]
    while back := back >> 7:
        back -= 1
        offset.insert(0, 0x80 | (back & 127))
    second = packed_header(6, len(delta)) + bytes(offset) + zlib.compress(delta)
    pack = pack_of(first, second)
    folder = mailed / ".git" / "objects" / "pack"
    bomb = "ab" * 20
    (folder / "pack-x.pack").write_bytes(pack)
    write_index(folder / "pack-x.idx", ["cd" * 20, bomb], [12, 12 + len(first)], pack)
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", bomb)))
    assert "9000000000" in refused(mailed)


def test_a_delta_of_what_stands_before_the_pack_is_damaged(mailed: Path) -> None:
    delta = varint(5) + varint(5) + b"\x05hello"
    for back in (b"\x0d", b"\x7f", b"\xff\x7f", b"\x00"):
        pack = pack_of(packed_header(6, len(delta)) + back + zlib.compress(delta))
        folder = mailed / ".git" / "objects" / "pack"
        (folder / "pack-x.pack").write_bytes(pack)
        write_index(folder / "pack-x.idx", ["ab" * 20], [12], pack)
        assert "is damaged" in refused(mailed, "ab" * 20)


def test_an_index_that_puts_an_object_under_another_name_is_damaged(mailed: Path) -> None:
    name = git(mailed, "rev-parse", "HEAD").strip()
    path = mailed / ".git" / "objects" / name[:2] / name[2:]
    other = mailed / ".git" / "objects" / "ab" / ("ab" * 19)
    other.parent.mkdir(exist_ok=True)
    shutil.copy(path, other)
    assert "damaged" in refused(mailed, "ab" * 20)


@pytest.mark.parametrize(
    "line",
    ["committer a <a@b> 99999999999999 +0000", "committer a <a@b> -99999999999999 +0000",
     "committer", "committer a <a@b> x +0000", "committer a <a@b> " + "9" * 4000 + " +0000", ""],
)  # fmt: skip
def test_a_forged_date_is_said(mailed: Path, blob: str, line: str) -> None:
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob)), line)
    with pytest.raises(DeiframeError, match=r"no readable date|damaged|no revision of"):  # noqa: PT012 - either may be the one
        was(mailed, "HEAD")
        with revision_on(mailed, dt.date(2020, 1, 1)):
            pass


def test_more_than_the_limits_allow_is_refused(mailed: Path, blob: str) -> None:
    many = [("100644", b"%d.yaml" % n, blob) for n in range(50)]
    point_head_at(mailed, tree(mailed, ("100644", b"strategy.yaml", blob), *many))
    assert len(was(mailed, "HEAD")) == 51
    assert "(limit files)" in refused(mailed, limits=Limits(files=50))
    assert "(limit strategy-size)" in refused(mailed, limits=Limits(strategy_size=1_000))
    assert "(limit file-size)" in refused(mailed, limits=Limits(file_size=20))


@pytest.mark.parametrize("name", ["packed-refs", "HEAD", "config", "shallow", "refs/heads/main"])
def test_a_huge_file_is_not_read_whole(mailed: Path, name: str) -> None:
    with (mailed / ".git" / name).open("ab") as file:
        file.truncate(10_000_000_000)
    assert "is larger than" in refused(mailed, "HEAD" if name == "HEAD" else "main")


def damaged_copies(data: bytes, chance: random.Random, count: int) -> Iterator[bytes]:
    for _ in range(count):
        copy = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(copy))
            copy[at] = chance.randrange(256)
        yield bytes(copy[: chance.randrange(len(copy))] if chance.random() < 0.2 else copy)


def test_whatever_is_damaged_there_is_a_sentence(mailed: Path) -> None:
    for n in range(20):
        commit(mailed, {"strategy.yaml": MAIN + "".join(f"# {n} {m}\n" for m in range(50))})
    git(mailed, "gc", "-q")
    chance = random.Random(12)
    own = mailed / ".git"
    wanted = [
        *(own / "objects" / "pack").iterdir(),
        own / "HEAD",
        own / "config",
        own / "packed-refs",
    ]
    for path in wanted:
        path.chmod(0o644)
        sound = path.read_bytes()
        for damaged in damaged_copies(sound, chance, 60):
            path.write_bytes(damaged)
            for name in ("HEAD~15", "main"):
                with contextlib.suppress(DeiframeError):
                    was(mailed, name)
        path.write_bytes(sound)
    assert was(mailed, "HEAD~15")
