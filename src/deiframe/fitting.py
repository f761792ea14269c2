"""A strategy and what its plugins add, fitted together: the graph, and what does not fit."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.errors import PluginError
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import message, messages
from deiframe.model.indicator_definitions import catalogue_of, undefined
from deiframe.model.process import Obligation
from deiframe.model.references import Path
from deiframe.model.strategy import Strategy
from deiframe.plugin_pages import MISSING, NO_DEFINITION, NO_LEVEL_MODEL, NOT_NAMED
from deiframe.plugins import PluginContents, failure
from deiframe.source.plugin_fields import Locate, extended, unclaimed, uses
from deiframe.suggestions import did_you_mean

_AT: Final[dict[str, Path]] = {NO_LEVEL_MODEL.code: ("level_model",)}
"""Where in the file a problem with a plugin stands, where that is not at the plugins."""


def fitted(
    strategy: Strategy, additions: PluginContents, *, today: dt.date, locate: Locate
) -> tuple[StrategyGraph, list[Finding]]:
    """Build the graph, with typed fields, binding obligations and definitions of the plugins.

    The findings say which plugins do not work, and what in the strategy does not fit them.
    """
    fields = {
        (extension.plugin, extension.kind): extension.fields for extension in additions.extensions
    }
    whole, unfit = extended(strategy, fields, locate)
    binding, broken = _binding(strategy, additions)
    graph = build_graph(whole, today, binding, catalogue_of(additions.indicators))
    problems = (
        attrs.evolve(with_us, place=with_us.place or locate(_AT.get(with_us.code, ("plugins",))))
        for with_us in (*_with_uses(strategy, additions), *broken)
    )
    return graph, [
        *problems,
        *unfit,
        *_not_named(strategy, locate),
        *_undefined(strategy, additions, locate),
    ]


def _binding(
    strategy: Strategy, additions: PluginContents
) -> tuple[tuple[Obligation, ...], list[Finding]]:
    """The obligations that bind the organisation; and registers that broke off saying so."""
    found: list[Obligation] = []
    broken: list[Finding] = []
    for obligation in additions.obligations:
        try:
            if obligation.binds(strategy.municipality):
                found.append(obligation.obligation)
        except PluginError as error:
            broken.append(failure(error))
    return tuple(found), broken


def _with_uses(strategy: Strategy, additions: PluginContents) -> Iterator[Finding]:
    """The problems with plugins; where one is missing, with how many fields need it."""
    for problem in additions.problems:
        count = uses(strategy, problem.plugin) if problem.code == MISSING.code else 0
        if not count:
            yield problem
            continue
        text = messages(
            "The plugin {plugin} is not installed; {count} place in the strategy has fields of it.",
            "The plugin {plugin} is not installed; {count} places in the strategy have fields of"
            " it.",
            count,
            plugin=problem.plugin,
        )
        yield attrs.evolve(problem, message=text)


def _not_named(strategy: Strategy, locate: Locate) -> Iterator[Finding]:
    for plugin, path, count in unclaimed(strategy):
        text = messages(
            "{count} place has fields of {plugin}, which is not among the plugins.",
            "{count} places have fields of {plugin}, which is not among the plugins.",
            count,
            plugin=plugin[:60],
        )
        yield Finding(
            NOT_NAMED.code,
            NOT_NAMED.severity,
            text,
            place=locate(path),
            hint=did_you_mean(plugin, strategy.plugins),
        )


def _undefined(strategy: Strategy, additions: PluginContents, locate: Locate) -> Iterator[Finding]:
    if any(problem.code == MISSING.code for problem in additions.problems):
        return  # that says it already: the definition may be in the plugin that is not there
    catalogue = catalogue_of(additions.indicators)
    for indicator in undefined(strategy, catalogue):
        yield Finding(
            NO_DEFINITION.code,
            NO_DEFINITION.severity,
            message("There is no definition {name}.", name=(indicator.defined_as or "")[:60]),
            id=indicator.id,
            place=locate((indicator.kind.collection, indicator.id, "defined_as")),
            hint=did_you_mean(indicator.defined_as, catalogue),
        )
