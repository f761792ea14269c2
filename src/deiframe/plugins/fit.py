"""What in a strategy does not fit its plugins, and which of them do not work, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from deiframe.diagnostics import Finding, Place
from deiframe.i18n import message, messages
from deiframe.model.indicator_definitions import catalogue_of, undefined
from deiframe.model.references import Path
from deiframe.model.strategy import Strategy
from deiframe.plugin_pages import MISSING, NO_DEFINITION, NO_LEVEL_MODEL, NOT_NAMED
from deiframe.plugins.contents import PluginContents
from deiframe.source.plugin_fields import Locate, unclaimed, uses
from deiframe.suggestions import did_you_mean

_AT: Final[dict[str, Path]] = {NO_LEVEL_MODEL.code: ("level_model",)}
"""Where in the file a problem with a plugin stands, if that is not at the plugins."""


def misfits(
    strategy: Strategy, plugins: PluginContents, broken: Iterable[Finding], locate: Locate
) -> Iterator[Finding]:
    """The problems of the plugins, those that ``broken`` off since, and what they do not have."""
    for problem in (*_with_uses(strategy, plugins), *broken):
        yield attrs.evolve(problem, place=problem.place or _place(problem, strategy, locate))
    yield from _not_named(strategy, locate)
    yield from _undefined(strategy, plugins, locate)


def _place(problem: Finding, strategy: Strategy, locate: Locate) -> Place | None:
    """Where the strategy names the plugin; a plugin of one file stands nowhere in it."""
    if problem.code in _AT:
        return locate(_AT[problem.code])
    return locate(("plugins",)) if problem.plugin in strategy.plugins else None


def _with_uses(strategy: Strategy, plugins: PluginContents) -> Iterator[Finding]:
    """The problems with plugins; if one is missing, with how many fields need it."""
    for problem in plugins.problems:
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
            "{count} place has fields of {plugin}, which is not listed under plugins.",
            "{count} places have fields of {plugin}, which is not listed under plugins.",
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


def _undefined(strategy: Strategy, plugins: PluginContents, locate: Locate) -> Iterator[Finding]:
    if any(problem.code == MISSING.code for problem in plugins.problems):
        return  # that says it already: the definition may be in the plugin that is not there
    catalogue = catalogue_of(plugins.indicators)
    for indicator in undefined(strategy, catalogue):
        yield Finding(
            NO_DEFINITION.code,
            NO_DEFINITION.severity,
            message("There is no definition {name}.", name=(indicator.defined_as or "")[:60]),
            id=indicator.id,
            place=locate((indicator.kind.collection, indicator.id, "defined_as")),
            hint=did_you_mean(indicator.defined_as, catalogue),
        )
