"""Running what a pipeline's file holds, as its server would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

BIN = Path(sys.executable).parent


def run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a pipeline as its shell does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env={**kept, "PATH": f"{BIN}:{os.environ['PATH']}", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def commands(file: Path) -> list[str]:
    """The commands of a pipeline, but for installing."""
    content: Any = yaml.safe_load(file.read_text("utf-8"))
    if "jobs" not in content:
        return list(content["strategy"]["script"])
    [job] = content["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step and step["name"] != "Install"]


def installing(file: Path) -> str:
    """The command of a pipeline that installs."""
    content: Any = yaml.safe_load(file.read_text("utf-8"))
    if "jobs" not in content:
        return "\n".join(content["strategy"]["before_script"])
    [job] = content["jobs"].values()
    return "\n".join(step["run"] for step in job["steps"] if step.get("name") == "Install")


def settings(file: Path) -> dict[str, str]:
    """The variables of a pipeline, as they stand in its file."""
    content: Any = yaml.safe_load(file.read_text("utf-8"))
    found: dict[str, str] = content.get("env") or content["variables"]
    return found


def complaints(file: Path, kind: str) -> str:
    """What the schema of its server has against a file; nothing where it is valid."""
    tool = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{kind}"]
    done = subprocess.run([*tool, str(file)], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def as_repository(source: Path, there: Path) -> Path:
    """Copy a folder, without what was made in it, and make it a git repository with all of it."""
    made = shutil.ignore_patterns("__pycache__", ".pytest_cache", ".hypothesis", ".venv", "*.xml")
    shutil.copytree(source, there, ignore=made, dirs_exist_ok=True)
    for command in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", "-C", str(there), *command], check=True)
    return there
