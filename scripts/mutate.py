"""Mutate the rules and what assesses, and say how many mutants the tests catch (`make mutate`).

Each module is mutated by cosmic-ray in a copy of the project. Against a mutant of a rule run the
tests that carry its code in their name; against one of the frameworks, those of the frameworks
that know the answer (not the laws). Left out is what only a type checker sees (`|` in
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
FRAMEWORK_TESTS = " ".join(
    f"tests/frameworks/test_{name}.py"
    for name in ("criteria", "roadmap", "checklist", "principles", "support_drivers_level")
)
PYTEST = "-m pytest -x -q -p no:cacheprovider -p no:xdist"
WORKERS = os.cpu_count() or 1


def main(names: list[str]) -> None:
    """Run over everything, or the modules given: a rule's code, or how a path in `src` begins."""
    rules = sorted((ROOT / "src/deiframe/rules").glob("dei*.py"))
    frameworks = sorted((ROOT / "src/deiframe/frameworks").rglob("*.py"))
    modules = [
        *rules,
        *(framework for framework in frameworks if "substeps" not in framework.parts),
    ]
    wanted = [m for m in modules if not names or _is_meant(m, names)]
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


def _is_meant(module: Path, names: list[str]) -> bool:
    path = module.relative_to(ROOT / "src/deiframe").as_posix()
    return module.name[:6].upper() in names or any(path.startswith(name) for name in names)


def _tests(module: Path) -> str:
    """What to run against the mutants of a module."""
    is_rule = module.parent.name == "rules"
    return f"{TESTS} -k {module.name[:6].upper()}" if is_rule else FRAMEWORK_TESTS


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
    config, session = folder / "mutate.toml", folder / "session.sqlite"
    session.unlink(missing_ok=True)
    config.write_text(
        f"""
[cosmic-ray]
module-path = "{module.relative_to(ROOT).as_posix()}"
timeout = 60.0
excluded-modules = []
test-command = "{sys.executable} -B {PYTEST} {_tests(module)}"
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
