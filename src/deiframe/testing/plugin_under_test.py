"""A plugin that does not work fails the test; to a check it is one finding among others.

Rules and criteria are asked again, by themselves: what they raise then is shown with its own
traceback, and what they hand over is looked at as the laws do.
"""

from __future__ import annotations

from collections.abc import Iterable

from deiframe.diagnostics import Finding
from deiframe.extension_points.rule import Rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.plugin_pages import FAILED
from deiframe.plugins import PluginContents
from deiframe.testing.plugin_values import hits, unfilled, verdict_of


def rules_work(rules: Iterable[Rule], graph: StrategyGraph) -> None:
    """Ask the rules of a strategy.

    Raises:
        AssertionError: one raises, yields what is no Hit, names an item that is not there, or says
            what cannot be said; says which, and in which file and line it raised.
    """
    __tracebackhide__ = True
    for rule in rules:
        for hit in hits(rule, graph):
            if hit.item and hit.item not in graph.items:
                raise AssertionError(f"{rule.code} names the item {hit.item}, which is not there")
            wrong = unfilled(hit.message, "en")
            if wrong:
                raise AssertionError(f"{rule.code}: {wrong}")


def criteria_work(additions: PluginContents, graph: StrategyGraph) -> None:
    """Ask the criteria of the plugins.

    Raises:
        AssertionError: one raises, or answers with what is no observation.
    """
    stages = (stage for model in additions.level_models for stage in model.stages)
    asked = [each.criterion for stage in stages for each in stage.requires]
    asked += [item for each in additions.principle_diagnostics for item in each.criteria]
    asked += [item for each in additions.substep_evidence for item in each.criteria]
    for criterion in dict.fromkeys(asked):
        verdict_of(f"the criterion {criterion.slug}", criterion, graph)


def plugins_work(found: Iterable[Finding]) -> None:
    """Look for plugins that do not work.

    Raises:
        AssertionError: a finding says that one does not.
    """
    broken = [item for item in found if item.code == FAILED.code]
    if broken:
        raise AssertionError("\n".join(str(item.message) for item in broken))
