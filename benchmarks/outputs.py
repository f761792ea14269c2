"""How time and memory of every output grow with the strategy: 3,000, 30,000, 300,000 small items.

``python benchmarks/outputs.py`` prints a table and writes nothing; numbers as arguments are other
sizes. Growth is the exponent between two sizes, less what the smallest strategy takes: 1 is in step
with the items. What is too large for an output is "refused" (exit code 2).
"""

import math
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from deiframe.diagrams import all_diagrams
from deiframe.formats import format_names

DEIFRAME = [str(Path(sys.executable).parent / "deiframe")]
SIZES = (3_000, 30_000, 300_000)
SECONDS = 900
TOO_STEEP = 1.15
LIMITS = ["--limit", "file-size=100000000"]
WITHOUT_LIMITS = ("explain", "schema")
HEAD = """deiframe: 1
municipality: {name: Example}
title: Many small items
language: en
period: {start: 2024-01-01, end: 2028-12-31}
visions: {vision: {title: A city for everyone}}
"""


@attrs.frozen
class Run:
    """What one command took: processor seconds, MB, bytes printed; exit code (None: stopped)."""

    seconds: float
    memory: float
    printed: int
    code: int | None


def objectives(items: int) -> str:
    """Objectives and nothing else: several findings for each."""
    lines = (f"  o{i}: {{title: Objective {i}, dimension: equity}}\n" for i in range(items))
    return f"{HEAD}objectives:\n{''.join(lines)}"


def mixed(items: int) -> str:
    """A thin theory of change, with people and needs beside it."""
    part = range(items // 6)
    sections = {
        "stakeholders": "s{i}: {{title: Person {i}, type: role, power: {n}, interest: {n}}}",
        "needs": "n{i}: {{title: Need {i}, method: interview}}",
        "outcomes": "u{i}: {{title: Outcome {i}, horizon: short, contributes_to: [o{i}]}}",
        "objectives": "o{i}: {{title: Objective {i}, dimension: equity, contributes_to: [vision]}}",
        "indicators": "i{i}: {{title: Indicator {i}, measures: [o{i}]}}",
        "interventions": (
            "a{i}: {{title: Action {i}, type: training, status: planned, contributes_to: [u{i}],"
            " rasci: {{responsible: [s{i}], accountable: s0}}}}"
        ),
    }
    return HEAD + "".join(
        f"{key}:\n" + "".join(f"  {line.format(i=i, n=i % 5 + 1)}\n" for i in part)
        for key, line in sections.items()
    )


SHAPES = {"objectives": objectives, "mixed": mixed}


def commands(folder: Path, scratch: Path) -> Iterator[tuple[str, list[str]]]:
    """Every output there is, by its name."""
    for form in ("text", *format_names()):
        yield f"check {form}", ["check", str(folder), "--format", form]
    for option in ["--verbose"], ["--statistics"], ["--group-by", "item"]:
        yield f"check {' '.join(option)}", ["check", str(folder), *option]
    for form in "text", "markdown", "json":
        yield f"assess {form}", ["assess", str(folder), "--format", form]
    for option in ["--verbose"], ["--why", "1.1"]:
        yield f"assess {' '.join(option)}", ["assess", str(folder), *option]
    for form in "text", "markdown", "docx":
        suffix = {"text": "txt", "markdown": "md"}.get(form, form)
        yield (
            f"agenda {form}",
            ["agenda", str(folder), "-o", str(scratch / f"agenda.{suffix}"), "--force"],
        )
    for diagram in all_diagrams():
        file = scratch / f"{diagram.name}.svg"
        draw = ["render", diagram.name, str(folder), "--force", "-o"]
        yield f"render {diagram.name}", [*draw, str(file)]
    draw = ["render", "theory-of-change", str(folder), "--force", "-o"]
    yield "render --focus", [*draw, str(scratch / "focus.svg"), "--focus", "o1", "--depth", "1"]
    yield "render --split", [*draw, str(scratch / "split.svg"), "--split", "objective"]
    yield "explain", ["explain", "DEI101"]
    yield "schema", ["schema", str(folder)]
    yield "fmt", ["fmt", str(folder), "--check"]
    yield "check --fix --diff", ["check", str(folder), "--fix", "--diff"]


def run(arguments: Sequence[str]) -> Run:
    """Run a command by itself, and ask the system what it took with all that it started."""
    limits = [] if arguments[0] in WITHOUT_LIMITS else LIMITS
    command = [*DEIFRAME, *arguments, *limits]
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        alarm = threading.Timer(SECONDS, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        printed = out.seek(0, os.SEEK_END)
    code = process.returncode if process.returncode >= 0 else None
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed, code)


def growth(few: Run, many: Run, least: Run, times: float) -> float:
    """The exponent with which the time grew from one size to another, ``times`` as large."""
    start = min(least.seconds, few.seconds * 0.9)
    return math.log(max(many.seconds - start, 0.01) / max(few.seconds - start, 0.01)) / math.log(
        times
    )


def told(run: Run) -> str:
    """One cell of the table."""
    if run.code is None:
        return "stopped"
    if run.code == 2:
        return f"refused after {run.seconds:.1f} s"
    return f"{run.seconds:.1f} s, {run.memory:.0f} MB, {run.printed / 1e6:.1f} MB out"


def main(sizes: Sequence[int]) -> None:
    """Print the table."""
    print(f"| output | {' | '.join(f'{size:,}' for size in sizes)} | growth | |")
    print(f"| --- |{' --- |' * (len(sizes) + 2)}")
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        folders = {
            size: {shape: _written(base, shape, size) for shape in SHAPES} for size in (6, *sizes)
        }
        for shape in SHAPES:
            for which, (output, _) in enumerate(commands(base, base)):
                runs = [run(_nth(folders[size][shape], base, which)) for size in (6, *sizes)]
                print(_row(f"{shape}: {output}", runs, sizes), flush=True)


def _row(name: str, runs: Sequence[Run], sizes: Sequence[int]) -> str:
    least, *rest = runs
    pairs = list(zip(rest, rest[1:], sizes, sizes[1:], strict=False))
    known = [growth(a, b, least, y / x) for a, b, x, y in pairs if {a.code, b.code} <= {0, 1}]
    steepest = max(known, default=math.nan)
    verdict = "TOO STEEP" if steepest > TOO_STEEP else ""
    cells = " | ".join(told(item) for item in rest)
    return f"| {name} | {cells} | {steepest:.2f} | {verdict} |"


def _nth(folder: Path, scratch: Path, which: int) -> list[str]:
    return list(commands(folder, scratch))[which][1]


def _written(base: Path, shape: str, size: int) -> Path:
    folder = base / f"{shape}-{size}"
    folder.mkdir()
    (folder / "strategy.yaml").write_text(SHAPES[shape](size), encoding="utf-8")
    return folder


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
