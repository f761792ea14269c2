"""Loading plugins: those that a strategy names, or all that are installed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from importlib.metadata import EntryPoint
from time import perf_counter
from typing import Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.errors import PluginError
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import OWN, Origin
from deiframe.plugins import problems
from deiframe.plugins.built_in import BuiltIn
from deiframe.plugins.collect import Collected, collected
from deiframe.plugins.contents import EVERYTHING, PluginContents
from deiframe.plugins.entry_points import available, distribution_of, misfit, module_of
from deiframe.plugins.merge import joined

IMPORT: Final = "import"
"""Under this the time that importing a plugin took stands beside those of its hooks."""


@attrs.frozen(kw_only=True)
class InstalledPlugin:
    """A plugin on this machine: what it adds, what is wrong with it, how long loading it took.

    ``seconds`` are those of importing it (:data:`IMPORT`) and of each hook, by its name.
    """

    name: str
    package: str
    version: str
    adds: PluginContents
    seconds: Mapping[str, float] = attrs.field(factory=dict)


def load_plugins(
    names: Sequence[str],
    *,
    wanted: Collection[str] = EVERYTHING,
    only: Mapping[str, str] = {},
) -> PluginContents:
    """Gather deiframe's own, and what the named plugins add; only what is ``wanted``.

    ``only`` names the one value wanted of a kind: of deiframe's own, no other is imported.

    A name that is not installed, does not load or does not fit becomes one of the ``problems``.
    """
    known = available() if names else {}
    guests = (
        _of_guest(name, known[name], wanted)
        if name in known
        else _only(name, problems.missing(name, known))
        for name in dict.fromkeys(names)
    )
    found = joined([collected(OWN, BuiltIn(only), wanted), *guests])
    return attrs.evolve(found, loaded=frozenset(wanted))


def load_all(wanted: Collection[str] = EVERYTHING) -> PluginContents:
    """Gather deiframe's own and what every installed plugin adds."""
    return load_plugins(sorted(available()), wanted=wanted)


def added_by(name: str) -> PluginContents:
    """What one installed plugin adds to deiframe's own."""
    points = available().get(name)
    if points is None:
        return _only(name, problems.missing(name, available())).adds
    return joined([_of_guest(name, points, EVERYTHING)])


def installed() -> tuple[InstalledPlugin, ...]:
    """List the plugins on this machine, by name."""
    return tuple(_installed(name, points) for name, points in available().items())


def _installed(name: str, points: tuple[EntryPoint, ...]) -> InstalledPlugin:
    found = _of_guest(name, points, EVERYTHING)
    package, version = distribution_of(points[0])
    return InstalledPlugin(
        name=name,
        package=package,
        version=version,
        adds=joined([found]),
        seconds=found.seconds,
    )


def _of_guest(name: str, points: tuple[EntryPoint, ...], wanted: Collection[str]) -> Collected:
    problem = misfit(name, points)
    if problem:
        return _only(name, problem)
    [point, *_] = points
    package = module_of(point).partition(".")[0]
    start = perf_counter()
    try:
        plugin = called(Origin(plugin=name, package=package, hook=point.value), point.load)
    except PluginError as error:
        return _only(name, problems.failure(error))
    taken = perf_counter() - start
    found = collected(name, plugin, wanted, package=package)
    return attrs.evolve(found, seconds={IMPORT: taken, **found.seconds})


def _only(name: str, problem: Finding) -> Collected:
    return Collected(plugin=name, adds=PluginContents(problems=(problem,)))
