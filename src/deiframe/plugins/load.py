"""Loading plugins: those that a strategy names, or all that are installed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path
from time import perf_counter
from typing import Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.errors import PluginError
from deiframe.i18n import Message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import OWN, Origin
from deiframe.plugins import problems
from deiframe.plugins.built_in import BuiltIn
from deiframe.plugins.collect import Collected, collected
from deiframe.plugins.contents import DOUBTS, EVERYTHING, PluginContents
from deiframe.plugins.entry_points import available, distribution_of, misfit, module_of, package_of
from deiframe.plugins.merge import joined
from deiframe.plugins.plugin_file import PluginFile, has_hooks, imported, values_of

IMPORT: Final = "import"
"""Under this the time that importing a plugin took stands beside those of its hooks."""


@attrs.frozen(kw_only=True)
class InstalledPlugin:
    """A plugin on this machine: what it adds, what is wrong with it, how long loading it took.

    ``seconds`` are those of importing it (:data:`IMPORT`) and of each hook, by its name. ``notes``
    are for its author. The ``package`` of a plugin of one file is that file.
    """

    name: str
    package: str
    version: str
    adds: PluginContents
    seconds: Mapping[str, float] = attrs.field(factory=dict)
    notes: tuple[Message, ...] = ()


def load_plugins(
    names: Sequence[str],
    *,
    wanted: Collection[str] = EVERYTHING,
    only: Mapping[str, str] = {},
    files: Sequence[PluginFile] = (),
) -> PluginContents:
    """Gather deiframe's own, and what the named plugins and ``files`` add; only what is ``wanted``.

    ``only`` names the one value wanted of a kind: of deiframe's own, no other is imported.

    A name that is not installed, does not load or does not fit becomes one of the ``problems``.
    """
    known = available() if names or files else {}
    of_files = _by_name(files)
    others = (
        _named(name, known.get(name, ()), of_files.get(name, ()), wanted)
        for name in dict.fromkeys((*names, *of_files))
    )
    found = joined([collected(OWN, BuiltIn(only), wanted), *others])
    return attrs.evolve(found, loaded=_loaded(wanted, only))


def _loaded(wanted: Collection[str], only: Mapping[str, str]) -> frozenset[str]:
    """What can be relied on: some of the rules are the doubts, and not the rules."""
    if "rules" not in wanted:
        return frozenset(wanted)
    return frozenset({*wanted, DOUBTS}) - ({"rules"} if "rules" in only else set())


def load_all(
    wanted: Collection[str] = EVERYTHING, files: Sequence[PluginFile] = ()
) -> PluginContents:
    """Gather deiframe's own and what every installed plugin and each of the ``files`` adds."""
    return load_plugins(sorted(available()), wanted=wanted, files=files)


def added_by(name: str) -> PluginContents:
    """What one installed plugin adds to deiframe's own."""
    return joined([_named(name, available().get(name, ()), (), EVERYTHING)])


def installed(files: Sequence[PluginFile] = ()) -> tuple[InstalledPlugin, ...]:
    """List the plugins on this machine, by name, and with them those of the ``files``."""
    known, of_files = available(), _by_name(files)
    return tuple(
        _installed(name, known.get(name, ()), of_files.get(name, ()))
        for name in sorted({*known, *of_files})
    )


def _by_name(files: Sequence[PluginFile]) -> Mapping[str, tuple[PluginFile, ...]]:
    """The files of each name, each file once."""
    found: dict[str, dict[Path, PluginFile]] = {}
    for file in files:
        found.setdefault(file.name, {})[file.path.resolve()] = file
    return {name: tuple(same.values()) for name, same in found.items()}


def _installed(
    name: str, points: tuple[EntryPoint, ...], files: tuple[PluginFile, ...]
) -> InstalledPlugin:
    found = _named(name, points, files, EVERYTHING)
    package, version = distribution_of(points[0]) if points else (files[0].path.name, "")
    return InstalledPlugin(
        name=name,
        package=package,
        version=version,
        adds=joined([found]),
        seconds=found.seconds,
        notes=found.notes,
    )


def _named(
    name: str,
    points: tuple[EntryPoint, ...],
    files: tuple[PluginFile, ...],
    wanted: Collection[str],
) -> Collected:
    """What a plugin adds, be it installed or a file; of several of one name none counts."""
    if files and (points or len(files) > 1):
        sources = [*map(package_of, points), *(str(file.path) for file in files)]
        return _only(name, problems.same_name(name, sources))
    if files:
        return _of_file(files[0], wanted)
    if points:
        return _of_package(name, points, wanted)
    return _only(name, problems.missing(name, available()))


def _of_file(file: PluginFile, wanted: Collection[str]) -> Collected:
    start = perf_counter()
    try:
        module = imported(file)
    except PluginError as error:
        return _only(file.name, problems.failure(error))
    taken = perf_counter() - start
    values = values_of(module)
    if not values and not has_hooks(module):
        return _only(file.name, problems.adds_nothing(file.name, file.path.name))
    found = collected(file.name, module, wanted, package=file.module, values=values)
    return attrs.evolve(found, seconds={IMPORT: taken, **found.seconds})


def _of_package(name: str, points: tuple[EntryPoint, ...], wanted: Collection[str]) -> Collected:
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
