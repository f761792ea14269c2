"""Settings and fixtures that all tests share."""

import os
import subprocess
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

EXAMPLES = int(os.environ.get("DEIFRAME_EXAMPLES", "25"))
"""How many examples a law is tried on, where it does not say so itself: `make thorough` has more."""

settings.register_profile(
    "dev", deadline=None, suppress_health_check=SLOW_IS_FINE, max_examples=EXAMPLES
)
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

Shell = Callable[[str, Path], subprocess.CompletedProcess[str]]
MODULES = {"deiframe": "deiframe", "pytest": "pytest", "mypy": "mypy", "pip": "pip"}
PROGRAMS = ("ruff", "graphviz-pure")
OFFLINE = (
    'case "$1" in install|wheel)'
    ' one="$1"; shift; set -- "$one" --no-deps --no-build-isolation "$@";; esac\n'
)


@pytest.fixture
def author_shell(tmp_path: Path) -> Shell:
    """The shell of somebody who writes a plugin: commands, and the folder to run them in.

    It has a virtual environment of its own, which sees everything that is installed here; what it
    installs is really installed there, without a network.
    """
    home = tmp_path / "environment"
    venv.create(home, with_pip=False, symlinks=True)
    here = sysconfig.get_path("purelib")
    inside = sysconfig.get_path("purelib", vars={"base": str(home)})
    Path(inside, "here.pth").write_text(f"import site; site.addsitedir({here!r})\n")
    programs = home / "bin"
    for name, module in MODULES.items():
        (programs / name).write_text(
            f"#!/bin/sh\n{OFFLINE if name == 'pip' else ''}"
            f'exec "{programs}/python" -m {module} "$@"\n'
        )
        (programs / name).chmod(0o755)
    for name in PROGRAMS:
        (programs / name).symlink_to(Path(sysconfig.get_path("scripts")) / name)
    variables = {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "DEIFRAME_LANGUAGE": "en",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
        "CI": "1",
    }

    def run(script: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-ec", script],
            cwd=cwd,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    return run
