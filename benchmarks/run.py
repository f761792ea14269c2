"""Measure the budgets: whole processes, each against a reference in the same run, in turn.

``python benchmarks/run.py`` prints a table and writes nothing. Run it on a quiet machine.
"""

import collections
import datetime as dt
import gc
import math
import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Rule
    from deiframe.graph.strategy_graph import StrategyGraph

sys.path.insert(0, str(Path(__file__).parent))
from strategies import strategy
from trlc_facts import MODEL, facts

PYTHON = sys.executable
CLICK = [PYTHON, "-c", "import click"]
IMPORTS = [PYTHON, str(Path(__file__).with_name("floor.py"))]
DEIFRAME = [PYTHON, "-m", "deiframe"]
RUNS = 5
RULE_SIZES = (3_000, 12_000, 48_000)
QUICK = 0.0005
"""Seconds below which a time is the clock's, not the rule's."""
ON = ["--on", "2025-06-01", "--profile", "strict"]


def seconds(command: Sequence[str]) -> float:
    """How long a command takes, from outside."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def ratio(
    command: Sequence[str], reference: Sequence[str], runs: int = RUNS
) -> tuple[float, float]:
    """The median of the ratios of pairs run in turn, and the command's median in seconds."""
    seconds(command)
    seconds(reference)
    pairs = [(seconds(command), seconds(reference)) for _ in range(runs)]
    return statistics.median(a / b for a, b in pairs), statistics.median(a for a, _ in pairs)


def peak(command: Sequence[str]) -> int:
    """The memory a command takes at most, in bytes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return int(usage.ru_maxrss) * 1024


def report(what: str, measured: float, budget: float, detail: str) -> None:
    """Print one line of the table."""
    verdict = "met" if measured <= budget else "NOT MET"
    print(f"| {what} | {measured:.2f} | {budget:.2f} | {verdict} | {detail} |", flush=True)


def folder(base: Path, items: int) -> Path:
    """Write a strategy of that size, once."""
    path = base / str(items)
    path.mkdir()
    (path / "strategy.yaml").write_text(strategy(items), encoding="utf-8")
    return path


def start_up() -> None:
    """The commands that must answer at once."""
    for arguments, budget in (["--version"], 1.6), (["--help"], 2.5), (["explain", "DEI101"], 2.5):
        measured, median = ratio([*DEIFRAME, *arguments], CLICK, runs=9)
        report(f"`{' '.join(arguments)}` / `import click`", measured, budget, f"{median:.3f} s")


def checks(base: Path) -> None:
    """A check against its own imports, and against the floor."""
    small = folder(base, 100)
    measured, median = ratio([*DEIFRAME, "check", str(small), *ON], IMPORTS, runs=9)
    report("`check`, 100 items / its imports", measured, 1.4, f"{median:.2f} s")
    for items in 3_000, 30_000:
        path = folder(base, items)
        floor = [*IMPORTS, str(path / "strategy.yaml")]
        measured, median = ratio([*DEIFRAME, "check", str(path), *ON], floor)
        report(f"`check`, {items:,} items / the floor", measured, 2.0, f"{median:.2f} s")
    assess = [*DEIFRAME, "assess", str(base / "3000"), *ON[:2]]
    measured, median = ratio(assess, [*DEIFRAME, "check", str(base / "3000"), *ON])
    report("`assess`, 3,000 items / `check`", measured, 1.2, f"{median:.2f} s")


def growth(base: Path) -> None:
    """How time and memory grow from 1,000 to 100,000 items (the larger split over files)."""
    times, sizes = [], [30, 10_000, 100_000]
    for items in sizes:
        path = split(folder(base, items), 20)
        command = [*DEIFRAME, "check", str(path), *ON]
        times.append(statistics.median(seconds(command) for _ in range(3)))
    start, few, many = times  # what even the smallest takes is not growth
    exponent = math.log((many - start) / (few - start)) / math.log(sizes[2] / sizes[1])
    report("growth from 10,000 to 100,000 items (exponent)", exponent, 1.1, f"{many:.2f} s")
    size = sum(file.stat().st_size for file in path.iterdir())
    memory = peak(command) / size
    report("memory / the files' size, 100,000 items", memory, 40, f"{size / 1e6:.1f} MB")


def rules() -> None:
    """How the time of each rule by itself grows from 3,000 to 48,000 items, in this process."""
    from deiframe.graph.strategy_graph import build_graph
    from deiframe.rules import all_rules
    from deiframe.source.limits import Limits
    from deiframe.source.reader import read_text

    graphs = []
    for items in RULE_SIZES:
        text = strategy(items)
        read = read_text(text, limits=Limits(file_size=len(text) * 2)).strategy
        assert read is not None
        graphs.append(build_graph(read, dt.date(2025, 6, 1)))
    worst, name = 0.0, ""
    for rule in all_rules():
        times = [alone(rule, graph) for graph in graphs]
        exponent = math.log(max(times[-1], QUICK) / max(times[0], QUICK))
        exponent /= math.log(RULE_SIZES[-1] / RULE_SIZES[0])
        if exponent > worst:
            worst, name = exponent, f"{rule.code}, {times[-1] * 1000:.0f} ms"
    report("the rule that grows most, by itself (exponent)", worst, 1.1, name)


def alone(rule: "Rule", graph: "StrategyGraph") -> float:
    """The shortest of some runs of a rule over a graph that nobody has asked anything yet."""
    best = math.inf
    for _ in range(RUNS):
        fresh = attrs.evolve(graph)
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        collections.deque(rule.check(fresh), maxlen=0)
        best = min(best, time.perf_counter() - start)
        gc.enable()
    return best


def split(path: Path, files: int) -> Path:
    """Spread a large strategy over several files: one may have 10 MB at most."""
    text = (path / "strategy.yaml").read_text("utf-8")
    if len(text) < 9_000_000:
        return path
    head, *parts = re.split(r"^(?=[a-z]+:\n)", text, flags=re.MULTILINE)
    (path / "strategy.yaml").write_text(head, encoding="utf-8")
    for number, part in enumerate(parts):
        key, *items = re.split(r"^(?=  \S)", part, flags=re.MULTILINE)
        for chunk in range(files):
            content = key + "".join(items[chunk::files])
            if items[chunk::files]:
                (path / f"{number}-{chunk}.yaml").write_text(content, encoding="utf-8")
    return path


def neighbours(base: Path) -> None:
    """Against trlc on the same facts: how many times as fast (the budget is a least)."""
    for items, budget in (3_000, 2.0), (30_000, 5.0):
        path = base / f"trlc-{items}"
        path.mkdir()
        (path / "plan.rsl").write_text(MODEL, encoding="utf-8")
        (path / "plan.trlc").write_text(facts(items), encoding="utf-8")
        trlc = [str(Path(PYTHON).parent / "trlc"), str(path)]
        ours = [*DEIFRAME, "check", str(base / str(items)), *ON]
        pairs = [(seconds(trlc), seconds(ours)) for _ in range(3)]
        times = statistics.median(theirs / own for theirs, own in pairs)
        verdict = "met" if times >= budget else "NOT MET"
        median = statistics.median(theirs for theirs, _ in pairs)
        print(
            f"| trlc / `check`, {items:,} items (at least) | {times:.2f} | {budget:.2f} "
            f"| {verdict} | trlc {median:.2f} s |",
            flush=True,
        )


def pictures(base: Path) -> None:
    """A picture against the engine alone and a check."""
    path = folder(base, 300)
    dot, svg, drawn = (str(base / name) for name in ("a.dot", "a.svg", "b.svg"))
    render = [*DEIFRAME, "render", "theory-of-change", str(path), "-o"]
    subprocess.run([*render, dot], check=True)
    every = base / "every.dot"  # its pages one after the other, as the engine is given them
    pages = sorted(base.glob("a*.dot"))
    every.write_text("".join(page.read_text("utf-8") for page in pages), "utf-8")
    drawn_alone = ["-Kneato", "-n2", "-Tsvg", str(every), "-o", svg]
    engine = [str(Path(PYTHON).parent / "graphviz-pure"), *drawn_alone]
    alone = statistics.median(seconds(engine) for _ in range(RUNS))
    floor = statistics.median(seconds([*IMPORTS, str(path / "strategy.yaml")]) for _ in range(RUNS))
    whole = statistics.median(seconds([*render, drawn, "--force"]) for _ in range(RUNS))
    report("`render`, 300 items / (engine + floor)", whole / (alone + floor), 1.6, f"{whole:.2f} s")


def main() -> None:
    """Print the table."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| what | measured | budget | | the command's median |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        start_up()
        checks(base)
        growth(base)
        rules()
        neighbours(base)
        pictures(base)
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    print(f"\n{used:.0f} seconds of processor time in all.")


if __name__ == "__main__":
    main()
