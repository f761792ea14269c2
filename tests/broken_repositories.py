"""Git repositories in which something is not what it should be, by the thousand."""

import contextlib
import os
import random
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from gitting import (
    MAIN,
    commit,
    git,
    new_repository,
    pack_of,
    packed_header,
    point_head_at,
    varint,
    write_index,
    write_object,
)

CITY: Final = "city"
"""The strategy's folder; at first it had another name."""


def sound_repositories(folder: Path) -> list[Path]:
    """One of each way in which git keeps things; each with some revisions, tags and branches."""
    loose = _with_revisions(new_repository(folder / "loose"))
    packed = shutil.copytree(loose, folder / "packed")
    git(packed, "gc", "-q")
    both = shutil.copytree(packed, folder / "both")
    commit(both, {f"{CITY}/more.yaml": "a: 1\n"}, "2026-11-01")
    sha256 = _with_revisions(new_repository(folder / "sha256", "--object-format=sha256"))
    shallow = folder / "shallow"
    git(folder, "clone", "-q", "--depth=3", f"file://{loose}", str(shallow))
    return [loose, packed, both, sha256, shallow]


def _with_revisions(made: Path) -> Path:
    for month in range(1, 9):
        name = "town" if month < 4 else CITY
        if month == 4:
            git(made, "mv", "town", CITY)
        text = MAIN + "".join(f"# {month} {row}\n" for row in range(40))
        files = {f"{name}/strategy.yaml": text, f"{name}/sub/x.yaml": f"a: {month}\n", "x.txt": "x"}
        commit(made, files, f"2026-0{month}-01")
    git(made, "branch", "side", "HEAD~2")
    git(made, "tag", "v1", "HEAD~1")
    git(made, "tag", "-a", "-m", "x", "v2", "HEAD~3")
    git(made, "merge", "-q", "-s", "ours", "-m", "x", "--no-ff", "side")
    return made


def spoil(repository: Path, chance: random.Random) -> None:
    """Do one to three things to a repository that nobody should."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        with contextlib.suppress(OSError):  # something spoiled already is in the way
            chance.choice(WAYS)(repository, chance)


LINES: Final = (
    b"ref: refs/heads/main\n", b"ref: refs/heads/../../x\n", b"ref: ", b"ref: HEAD\n", b"0" * 40, b"f" * 40, b"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    b"# pack-refs with: peeled\n", b"^" + b"1" * 40 + b"\n", b"a" * 40 + b" refs/heads/main\n", b"a refs/tags/v1\n", b"gitdir: ../x\n", b"gitdir: /\n",
    b"[core]\n", b"[core]\nrepositoryformatversion = 9" + b"9" * 5_000 + b"\n", b"[extensions]\nobjectformat = sha256\n", b"[extensions]\nobjectformat = x\n",
    b"[extensions]\nrefstorage = reftable\n", b'[x "y\\', b"[", b"a = \"", b"= x\n", b"[include]\npath = x\n", b"\x00", b"\xff\xfe", b"\r\n", b"../objects\n", b"\n" * 999,
    b"x" * 300_000, b"P1CK", b"PACK", b"\xfftOc", b"x\x9c", b"tree ", b"ref: refs/heads/" + b"a/" * 2_000 + b"\n", b"[core]\nworktree = /\n", b"[core]\nbare = true\n",
)  # fmt: skip


def _files(repository: Path) -> list[Path]:
    found = (repository / ".git").rglob("*")
    return sorted(path for path in found if path.is_file() and not path.is_symlink())


def _main(repository: Path) -> Path:
    return repository / ".git" / "refs" / "heads" / "main"


def _write(path: Path, data: bytes) -> None:
    """Write a file anew: never through a link, which may lead out of the repository."""
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _a_file(repository: Path, chance: random.Random) -> Path:
    files = _files(repository)
    named = [path for path in files if "objects" not in path.parts and "hooks" not in path.parts]
    return chance.choice(named if chance.random() < 0.4 else files)


def _change(repository: Path, chance: random.Random) -> None:
    """Other bytes in a file: some exchanged, some left out, a line put in, or another's."""
    path = _a_file(repository, chance)
    data = bytearray(path.read_bytes())
    match chance.randrange(5):
        case 0:
            for _ in range(chance.randrange(1, 5)):
                if data:
                    data[chance.randrange(len(data))] = chance.randrange(256)
        case 1:
            del data[chance.randrange(len(data) + 1) :]
        case 2:
            at = chance.choice((0, len(data), chance.randrange(len(data) + 1)))
            data[at:at] = chance.choice(LINES)
        case 3:
            data = bytearray(chance.choice(LINES))
        case _:
            data = bytearray(_a_file(repository, chance).read_bytes())
    _write(path, bytes(data))


def _exchange(repository: Path, chance: random.Random) -> None:
    """No file where one was: nothing, a folder, a pipe, a link."""
    path = _a_file(repository, chance)
    path.unlink()
    match chance.randrange(6):
        case 0:
            path.mkdir()
        case 1:
            os.mkfifo(path)
        case 2:
            path.symlink_to(path)
        case 3:
            path.symlink_to("/proc/version")  # nobody can write it
        case 4:
            path.symlink_to(_a_file(repository, chance))
        case _:
            return


def _inflated(repository: Path, chance: random.Random) -> None:
    """A loose object in which some bytes are others, packed well, and perhaps called so."""
    found = [path for path in _files(repository) if len(path.parent.name) == 2]
    if not found:
        return
    path = chance.choice(found)
    try:
        data = bytearray(zlib.decompress(path.read_bytes()))
    except zlib.error:
        return
    for _ in range(chance.randrange(1, 4)):
        data[chance.randrange(len(data))] = chance.choice((0, 32, 10, 57, chance.randrange(256)))
    kind, _, body = bytes(data).partition(b" ")
    if chance.random() < 0.5 and kind in (b"tree", b"blob", b"commit", b"tag"):
        name = write_object(repository, kind.decode(), body.partition(b"\0")[2])
        _write(_main(repository), name.encode())
    else:
        _write(path, zlib.compress(bytes(data), chance.choice((0, 9))))


def _written(repository: Path, chance: random.Random) -> None:
    """A revision, a tag or a folder by hand, as nobody's git makes them."""
    blob = write_object(repository, "blob", MAIN.encode())
    names = (
        b"strategy.yaml",
        b"city",
        b"a.yaml",
        b"..",
        b".git",
        b"",
        b"a/b",
        b"a\\b",
        b"\xff",
        b"x" * 300,
        b"\n",
        b"CON",
    )
    modes = (
        b"100644",
        b"40000",
        b"120000",
        b"160000",
        b"0",
        b"9",
        b"-1",
        b"1" * 99,
        b"",
        b"100644 ",
    )
    others = [
        path.parent.name + path.name for path in _files(repository) if len(path.parent.name) == 2
    ]
    ids = [blob, *others[:9], "0" * 40]
    entries = [
        chance.choice(modes)
        + b" "
        + chance.choice(names)
        + b"\0"
        + bytes.fromhex(chance.choice(ids))[: chance.choice((20, 20, 20, 3))]
        for _ in range(chance.randrange(6))
    ]
    main = b"100644 strategy.yaml\0" + bytes.fromhex(blob)
    root = write_object(
        repository,
        "tree",
        b"40000 city\0" + bytes.fromhex(write_object(repository, "tree", main + b"".join(entries))),
    )
    if chance.random() < 0.4:
        _main(repository).unlink(missing_ok=True)
        point_head_at(
            repository,
            chance.choice((root, blob, "0" * 40)),
            chance.choice(
                ("", "committer a <a@b> 1 +9999", "committer a <a@b> -1 -0000", "committer")
            ),
        )
        return
    fields = (
        f"tree {root}\n", "tree x\n", f"parent {chance.choice(ids)}\n", f"parent {chance.choice(ids)}\n" * 3_000, "parent x\n", f"object {chance.choice(ids)}\n",
        "type commit\n", "type tag\n", "type x\n", "tag x\n", "author a <a@b> 1767222000 +0100\n", "committer a <a@b> 1767222000 +0100\n", "committer a <a@b> 9e9 +1\n",
        "committer " + "9" * 5_000 + "\n", "encoding x\n", "gpgsig x\n y\n", "mergetag x\n", "\n", " ", "x", "\0", f"tagger a <a@b> {'1' * 30} +0\n",
    )  # fmt: skip
    body = "".join(chance.choice(fields) for _ in range(chance.randrange(8))) + "\nm\n"
    name = write_object(repository, chance.choice(("commit", "tag")), body.encode())
    _write(_main(repository), name.encode())


def _packed(repository: Path, chance: random.Random) -> None:
    """A pack by hand, of objects and differences that may lead anywhere, called as those there are."""
    files = [path for path in _files(repository) if len(path.parent.name) == 2]
    if (repository / ".git" / "HEAD").is_file() and not files:
        return
    names = sorted({path.parent.name + path.name for path in files if len(path.name) == 38})[:12]
    objects: list[bytes] = []
    offsets: list[int] = []
    at = 12
    for _ in names:
        offsets.append(at)
        objects.append(_in_a_pack(chance, at, offsets, names))
        at += len(objects[-1])
    if not names:
        return
    pack = pack_of(*objects)
    offsets = [
        chance.choice((*offsets, 0, at, 2**31 - 1)) if chance.random() < 0.1 else one
        for one in offsets
    ]
    folder = repository / ".git" / "objects" / "pack"
    folder.mkdir(exist_ok=True)
    _write(folder / "pack-x.pack", pack)
    (folder / "pack-x.idx").unlink(missing_ok=True)
    write_index(folder / "pack-x.idx", names, offsets, pack)


def _in_a_pack(chance: random.Random, at: int, offsets: list[int], names: list[str]) -> bytes:
    body = chance.choice((MAIN.encode(), b"", b"x" * 5_000, b"tree " + b"a" * 40 + b"\n"))
    kind = chance.choice((1, 2, 3, 4, 6, 6, 7, 7, 0, 5))
    said = chance.choice((len(body), len(body), 0, 2**40))
    if kind not in (6, 7):
        return packed_header(kind, said) + zlib.compress(body)
    sizes = (len(body), 5, 0, 2**20, 2**50)
    steps = b"".join(
        chance.choice(
            (
                b"\x05hello",
                b"\x00",
                b"\x90\x05",
                b"\xff" + b"\xff" * 7,
                b"\x80",
                b"\xb0\xff\xff",
                b"\x7fx",
            )
        )
        for _ in range(chance.choice((0, 1, 5, 3_000)))
    )
    delta = varint(chance.choice(sizes)) + varint(chance.choice(sizes)) + steps
    if kind == 7:
        base = bytes.fromhex(chance.choice((*names, "0" * 40)))
    else:
        back = abs(at - chance.choice((*offsets, 0, at - 1, at + 9_999)))
        groups = [back & 127]
        while back := back >> 7:
            back -= 1
            groups.insert(0, 0x80 | (back & 127))
        base = bytes(groups)
    return packed_header(kind, chance.choice((len(delta), said))) + base + zlib.compress(delta)


def _indexed(repository: Path, chance: random.Random) -> None:
    """An index of a pack, whose numbers are others; its checksum is right again."""
    import hashlib

    found = [path for path in _files(repository) if path.suffix in (".idx", ".pack")]
    if not found:
        return
    path = chance.choice(found)
    data = bytearray(path.read_bytes()[:-20])
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(max(1, len(data) - 4))
        data[at : at + 4] = struct.pack(">I", chance.choice((0, 1, 2**31, 2**32 - 1, 300)))
    _write(path, bytes(data) + hashlib.sha1(data).digest())  # noqa: S324 - git's


WAYS: Final[tuple[Callable[[Path, random.Random], None], ...]] = (
    _change, _change, _exchange, _inflated, _written, _packed, _packed, _indexed,
)  # fmt: skip
