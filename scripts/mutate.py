"""Mutate the rules, and say how many mutants their tests catch (`make mutate`).

Each rule's module is mutated by cosmic-ray in a copy of the project; against each mutant run the
tests that carry the rule's code in their name. Left out is what only a type checker sees (`|` in
annotations, `if TYPE_CHECKING`). Some other mutants mean the same as the original; they count as
survivors all the same.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parents[1]
COPIED = ("src", "tests", "pyproject.toml", "conftest.py", "hatch_build.py", "README.md")
TESTS = "tests/rules/test_edges.py tests/rules/test_examples.py tests/rules/test_thresholds.py"
PYTEST = "-m pytest -x -q -p no:cacheprovider -p no:xdist"
WORKERS = os.cpu_count() or 1


def main(codes: list[str]) -> None:
    """Run over all rules, or those whose codes are given."""
    modules = sorted((ROOT / "src/deiframe/rules").glob("dei*.py"))
    wanted = [m for m in modules if not codes or m.name[:6].upper() in codes]
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(WORKERS) as pool:
        copies: Queue[Path] = Queue()
        for number in range(WORKERS):
            copies.put(_copy(Path(scratch) / str(number)))
        killed = total = 0
        for module, (caught, mutants, left) in pool.map(lambda m: _run(m, copies), wanted):
            killed, total = killed + caught, total + mutants
            print(f"{caught:>4} of {mutants:>4}  {module.stem}", flush=True)
            print("".join(f"        {line}\n" for line in left), end="", flush=True)
        print(f"{killed} of {total} mutants caught: {killed / max(total, 1):.3f}")
    sys.exit(killed < 0.9 * total)


def _copy(folder: Path) -> Path:
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def _run(module: Path, copies: "Queue[Path]") -> tuple[Path, tuple[int, int, list[str]]]:
    folder = copies.get()
    try:
        return module, _mutated(module, folder)
    finally:
        copies.put(folder)


def _mutated(module: Path, folder: Path) -> tuple[int, int, list[str]]:
    code = module.name[:6].upper()
    config, session = folder / "mutate.toml", folder / "session.sqlite"
    session.unlink(missing_ok=True)
    config.write_text(
        f"""
[cosmic-ray]
module-path = "src/deiframe/rules/{module.name}"
timeout = 60.0
excluded-modules = []
test-command = "{sys.executable} -B {PYTEST} {TESTS} -k {code}"
[cosmic-ray.distributor]
name = "local"
[cosmic-ray.filters.operators-filter]
exclude-operators = ["core/RemoveDecorator", "core/ReplaceBinaryOperator_BitOr_.*"]
""",
        "utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "CI": "1"}
    for command in (
        ["cosmic-ray", "init", "mutate.toml", "session.sqlite"],
        ["cr-filter-operators", "session.sqlite", "mutate.toml"],
        ["cosmic-ray", "exec", "mutate.toml", "session.sqlite"],
    ):
        tool = Path(sys.executable).parent / command[0]
        subprocess.run(
            [tool, *command[1:]], cwd=folder, env=environment, check=True, capture_output=True
        )
    return _counted(folder, environment)


def _counted(folder: Path, environment: dict[str, str]) -> tuple[int, int, list[str]]:
    tool = Path(sys.executable).parent / "cr-report"
    report = subprocess.run(
        [tool, "--show-diff", "session.sqlite"],
        cwd=folder, env=environment, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    killed = mutants = 0
    left: list[str] = []
    for job in re.split(r"^\[job-id\] ", report, flags=re.MULTILINE)[1:]:
        if "skipped" in job.lower() or "not TYPE_CHECKING" in job:
            continue
        mutants += 1
        if "test outcome: TestOutcome.KILLED" in job:
            killed += 1
        else:
            left += [line for line in job.splitlines() if re.match(r"[-+](?![-+])", line)]
    return killed, mutants, left


if __name__ == "__main__":
    main(sys.argv[1:])
