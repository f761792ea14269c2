"""Without the engines that only some outputs need, the rest works, and says what to type."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from command_runs import Run, run, written
from deiframe import extras
from deiframe.extras import CHARTS, OFFICE, PDF, Extra
from support import ROOT

LEIDEN = str(ROOT / "examples" / "leiden")
EXTRAS = (CHARTS, OFFICE, PDF)
WITHOUT_ANY = (
    f"import sys; sys.modules.update(dict.fromkeys({[extra.module for extra in EXTRAS]}));"
    "from deiframe.__main__ import main; main()"
)
WHEEL = ("render", "principles-wheel", LEIDEN, "--layout", "wheel")
FOREIGN = "deiframe: 1\nmunicipality: {name: X}\nvisions: {far: {title: 雪}}\n"


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Takes parts away from this process, as if they had not been installed."""

    def take_away(*parts: Extra) -> None:
        for part in parts:
            monkeypatch.setitem(sys.modules, part.module, None)

    return take_away


def refused(ran: Run, part: Extra, folder: Path) -> bool:
    """Whether a command said in one line what to type, and wrote nothing."""
    # With its traceback before that, since these runs are for developers.
    line = ran.err.rpartition("\n\n")[2].splitlines()
    return (
        (ran.code, ran.out) == (2, b"")
        and len(line) == 1
        and line[0].endswith(f'Run: pip install "deiframe[{part.name}]"')
        and not list(folder.iterdir())
    )


class TestWhatNeedsAPart:
    """Each output that needs a part is refused where that part is missing, and only then."""

    @pytest.mark.parametrize(
        "needed, command",
        [
            (PDF, ("render", "theory-of-change", LEIDEN, "-o", "{}/a.pdf")),
            (CHARTS, (*WHEEL, "-o", "{}/a.svg")),
            (CHARTS, (*WHEEL, "-o", "{}/a.png")),
            (OFFICE, ("agenda", LEIDEN, "-o", "{}/a.docx")),
            (OFFICE, ("agenda", LEIDEN, "-o", "{}/new")),
        ],
    )
    def test_is_refused(
        self,
        tmp_path: Path,
        without: Callable[..., None],
        needed: Extra,
        command: tuple[str, ...],
    ) -> None:
        asked = [word.format(tmp_path) for word in command]
        without(needed)
        assert refused(run(*asked), needed, tmp_path)

    def test_a_letter_of_another_font_is_refused_by_name_of_the_part(
        self, tmp_path: Path, without: Callable[..., None]
    ) -> None:
        city, out = written(tmp_path / "city", FOREIGN), tmp_path / "out"
        out.mkdir()
        without(CHARTS)
        assert refused(run("render", "theory-of-change", city, "-o", f"{out}/a.png"), CHARTS, out)
        assert run("render", "theory-of-change", city, "-o", f"{out}/a.svg").code == 0

    def test_all_diagrams_are_drawn_without_it(
        self, tmp_path: Path, without: Callable[..., None]
    ) -> None:
        without(CHARTS)
        ran = run("render", "--all", LEIDEN, "-o", str(tmp_path / "out"), "--format", "svg")
        assert (ran.code, CHARTS.command in ran.err) == (0, False)
        drawn = {file.stem for file in (tmp_path / "out").iterdir()}
        assert {"roadmap", "driver-radar", "principles-wheel"} <= drawn

    def test_the_list_of_diagrams_says_which(self, without: Callable[..., None]) -> None:
        assert b"pip install" not in run("render", "--list").out
        without(*EXTRAS)
        ran = run("render", "--list")
        lines = {line.split()[0]: line for line in ran.out.decode().splitlines() if line}
        needing = {name for name, line in lines.items() if line.endswith(f"({CHARTS.command})")}
        assert needing == set(), "only another layout of a diagram is a chart"
        assert ran.err.splitlines() == [str(PDF.missing)]


@pytest.mark.parametrize(
    "command",
    [
        ("check", LEIDEN),
        ("assess", LEIDEN),
        ("render", "theory-of-change", LEIDEN, "-o", "a.svg"),
        ("render", "theory-of-change", LEIDEN, "-o", "a.png"),
        ("agenda", LEIDEN, "-o", "a.md"),
    ],
    ids=" ".join,
)
def test_a_base_installation_reads_checks_assesses_and_draws(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_ANY, *command], cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "pip install" not in ran.stderr


def test_the_extras_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    optional = project["optional-dependencies"]
    known = {extra.name for extra in vars(extras).values() if isinstance(extra, Extra)}
    assert optional["all"] == [f"deiframe[{','.join(sorted(known))}]"]
    base = {re.split(r"[^\w-]", item)[0] for item in project["dependencies"]}
    assert not base & {re.split(r"[^\w-]", optional[name][0])[0] for name in known}


@pytest.mark.slow
@pytest.mark.parametrize("part", [None, *EXTRAS], ids=lambda part: part.name if part else "base")
def test_a_real_installation_has_what_was_asked_for_and_no_more(
    tmp_path: Path, part: Extra | None
) -> None:
    import venv

    venv.create(tmp_path / "v", with_pip=True)
    python = tmp_path / "v" / "bin" / "python"
    wanted = f"{ROOT}[{part.name}]" if part else str(ROOT)
    install: list[str | Path] = [
        python,
        "-m",
        "pip",
        "install",
        "-q",
        wanted,
        "-c",
        ROOT / "constraints.txt",
    ]
    subprocess.run(install, check=True)
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    for needed, command in (
        (None, ("check", LEIDEN)),
        (None, ("assess", LEIDEN)),
        (None, ("render", "theory-of-change", LEIDEN, "-o", "a.svg")),
        (None, ("render", "theory-of-change", LEIDEN, "-o", "a.png")),
        (PDF, ("render", "theory-of-change", LEIDEN, "-o", "a.pdf")),
        (CHARTS, (*WHEEL, "-o", "b.svg")),
        (OFFICE, ("agenda", LEIDEN, "-o", "c.docx")),
    ):
        ran = subprocess.run(
            [python, "-P", "-m", "deiframe", *command],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        there = needed in (None, part)
        assert ran.returncode == (0 if there else 2), ran.stderr
        assert there or needed is None or needed.command in ran.stderr
