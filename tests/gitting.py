"""Repositories for tests, made by the real git, which the program under test never starts.

And by hand, where no git would make them so.
"""

import hashlib
import os
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

MAIN = "deiframe: 1\nmunicipality: {name: X}\n"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str, day: str = "2026-01-01", given: bytes | None = None) -> str:
    """Run git as somebody without settings, on a day, and return what it says."""
    moment = f"{day}T12:00:00+0100"
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "a" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "a@b" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_DATE": moment for who in ("AUTHOR", "COMMITTER")},
    }
    asked = ["git", "-c", "protocol.file.allow=always", "-C", str(folder), *arguments]
    return subprocess.run(
        asked, check=True, capture_output=True, env=variables, input=given
    ).stdout.decode()


def new_repository(folder: Path, *options: str) -> Path:
    """Begin a repository on the branch main."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", *options)
    return folder


def commit(repository: Path, files: dict[str, str], day: str = "2026-01-01") -> str:
    """Write files, commit everything, and return the name of the revision."""
    for name, text in files.items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "x", "--allow-empty", day=day)
    return git(repository, "rev-parse", "HEAD").strip()


def write_object(repository: Path, kind: str, body: bytes, header: bytes | None = None) -> str:
    """Write a loose object, whatever it holds; ``header`` may lie about it."""
    data = (header or f"{kind} {len(body)}".encode()) + b"\0" + body
    name = hashlib.sha1(f"{kind} {len(body)}\0".encode() + body).hexdigest()  # noqa: S324 - git's
    path = repository / ".git" / "objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_bytes(zlib.compress(data))
    return name


def tree(repository: Path, *entries: tuple[str, bytes, str]) -> str:
    body = b"".join(
        mode.encode() + b" " + name + b"\0" + bytes.fromhex(id_) for mode, name, id_ in entries
    )
    return write_object(repository, "tree", body)


def point_head_at(
    repository: Path, root: str, line: str = "committer a <a@b> 1767222000 +0000"
) -> str:
    body = f"tree {root}\nauthor a <a@b> 1767222000 +0000\n{line}\n\nm\n".encode()
    name = write_object(repository, "commit", body)
    (repository / ".git" / "refs" / "heads" / "main").write_text(name)
    return name


def pack_of(*objects: bytes) -> bytes:
    body = b"PACK" + struct.pack(">II", 2, len(objects)) + b"".join(objects)
    return body + hashlib.sha1(body).digest()  # noqa: S324 - git's


def packed_header(kind: int, size: int) -> bytes:
    groups = [(kind << 4) | (size & 15)]
    size >>= 4
    while size:
        groups[-1] |= 0x80
        groups.append(size & 127)
        size >>= 7
    return bytes(groups)


def varint(size: int) -> bytes:
    groups = [size & 127]
    while size := size >> 7:
        groups[-1] |= 0x80
        groups.append(size & 127)
    return bytes(groups)


def write_index(path: Path, names: list[str], offsets: list[int], pack: bytes) -> None:
    rows = sorted(zip(map(bytes.fromhex, names), offsets, strict=True))
    fan = b"".join(
        struct.pack(">I", sum(name[0] <= first for name, _ in rows)) for first in range(256)
    )
    body = (
        b"\xfftOc" + struct.pack(">I", 2) + fan + b"".join(name for name, _ in rows)
        + b"\0\0\0\0" * len(rows) + b"".join(struct.pack(">I", offset) for _, offset in rows) + pack[-20:]
    )  # fmt: skip
    path.write_bytes(body + hashlib.sha1(body).digest())  # noqa: S324 - git's
