"""The law that no order of a set shows: asked by Pythons whose hashes differ, all say the same.

Within one process an order of a set of words is always the same, so this law needs several. Each
is given the name of a plugin, and prints a line for each thing that the plugin adds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

from deiframe.extension_points.diagram import Diagram
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.plugins import PluginContents, added_by
from deiframe.testing.laws.case import Case, standard_cases
from deiframe.testing.laws.diagrams import source_of, view_of
from deiframe.testing.plugin_values import hits, picture_of

_SEEDS: Final = ("1", "2", "3")
_PRINT: Final = "import sys; from deiframe.testing.laws import seeds; seeds.tell(sys.argv[1])"


def minds_no_seed(plugin: str) -> None:
    """Check that what an installed plugin adds answers the same whatever the hashes of words are.

    Raises:
        AssertionError: something goes by the order of a set; says which.
    """
    processes = [_begun(plugin, seed) for seed in _SEEDS]
    printed = [_printed_by(plugin, process) for process in processes]
    for first, *others in zip(*printed, strict=True):
        if any(other != first for other in others):
            name = first.rpartition(" ")[0]
            raise AssertionError(
                f"{name} of the plugin {plugin} goes by the order of a set: it answers otherwise"
                " under another PYTHONHASHSEED"
            )


def _begun(plugin: str, seed: str) -> subprocess.Popen[str]:
    path = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _PRINT, plugin],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _printed_by(plugin: str, process: subprocess.Popen[str]) -> list[str]:
    text, wrong = process.communicate()
    if process.returncode != 0:
        raise AssertionError(f"the plugin {plugin} cannot be asked again:\n{wrong}")
    return text.splitlines()


def tell(plugin: str) -> None:
    """Print a line for each thing that a plugin adds: its name, and a digest of what it says."""
    added = added_by(plugin)
    cases = list(standard_cases(added))
    graphs = [case.graph for case in cases]
    for name, text in _text(added, list(zip(cases, graphs, strict=True))):
        sys.stdout.write(f"{name} {sha256(repr(text).encode()).hexdigest()}\n")


def _text(
    added: PluginContents, asked: list[tuple[Case, StrategyGraph]]
) -> Iterator[tuple[str, list[Any]]]:
    for rule in added.rules:
        found = [hits(rule, graph) for _, graph in asked]
        yield rule.code, [(hit.item, hit.field, str(hit.message)) for some in found for hit in some]
    for diagram in added.diagrams:
        yield f"the diagram {diagram.name}", [_drawn(diagram, *item) for item in asked]
    for model in added.level_models:
        yield (
            f"the level model {model.name}",
            [level_of(CriteriaEvaluator(graph), model) for _, graph in asked],
        )
    for agenda in added.agendas:
        yield f"the agenda {agenda.name}", [tuple(agenda.prepare(graph)) for _, graph in asked]


def _drawn(diagram: Diagram, case: Case, graph: StrategyGraph) -> str:
    return source_of(picture_of(diagram, graph, view_of(diagram, case, graph, "en")))
