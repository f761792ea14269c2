"""Repositories for tests, made by the real git, which the program under test never starts."""

import os
import shutil
import subprocess
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
