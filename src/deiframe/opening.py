"""Open a strategy: read its files, load its plugins, make its graph; nothing is asked yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.errors import DeiframeError, PluginError
from deiframe.graph.context import GraphContext
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import message, translate
from deiframe.model.indicator_definitions import catalogue_of
from deiframe.model.process import Obligation
from deiframe.model.strategy import DEFAULT_LEVEL_MODEL, Strategy
from deiframe.plugins import (
    EVERYTHING,
    FOR_GRAPH,
    PluginContents,
    PluginFile,
    failure,
    load_plugins,
    no_level_model,
)
from deiframe.plugins.fit import misfits
from deiframe.source.file_reader import MAIN
from deiframe.source.limits import Limits
from deiframe.source.places import Places
from deiframe.source.plugin_fields import extended
from deiframe.source.reader import Reading, read
from deiframe.source.unread_files import unread_files

Records = Mapping[str, tuple[Any, ...]]
"""What stands in files beside the strategy itself, by its name."""

ProgressCallback = Callable[[str], None]
"""Is told what is being done now, for whoever waits: a file's or a rule's name."""

NOWHERE: Final = Places({}, {})
"""The places of a strategy that stands in no file."""


def no_progress(_: str) -> None:
    """Nobody waits."""


def _name(strategy: Strategy | None) -> str:
    if strategy is None:
        return "None"
    return translate(strategy.title or strategy.municipality.name, strategy.language)


def _size(graph: StrategyGraph | None) -> str:
    return "None" if graph is None else f"{len(graph.items)} items on {graph.today}"


@attrs.frozen(kw_only=True)
class Opened:
    """A strategy, ready to be checked, assessed or drawn.

    ``strategy`` is None if its files hold no whole strategy, and so is ``graph``, in which the
    fields of plugins are typed. ``plugins`` is what applies, as far as it was asked for.
    ``problems`` are those of reading, of the plugins, and of what does not fit them; files that
    look as if they were read are among them. ``places`` says where things stand in the files.
    """

    strategy: Strategy | None = attrs.field(repr=_name)
    graph: StrategyGraph | None = attrs.field(repr=_size)
    plugins: PluginContents = attrs.field(repr=False)
    problems: tuple[Finding, ...] = attrs.field(repr=lambda problems: str(len(problems)))
    places: Places = attrs.field(repr=False)


def open_strategy(
    folder: Path,
    *,
    today: dt.date,
    wants: Collection[str] = EVERYTHING,
    only: Mapping[str, str] = {},
    files: Sequence[PluginFile] = (),
    limits: Limits = Limits(),
    on_progress: ProgressCallback = no_progress,
) -> Opened:
    """Open the strategy in a folder as of ``today``; never raises on what the files hold.

    ``wants`` is what deiframe and the strategy's plugins are to bring, beside what the graph needs:
    the less, the sooner. ``only`` names the one value wanted of a kind, so that no other of
    deiframe's own is loaded. ``files`` are plugins that whoever runs this named.
    """
    on_progress(MAIN)
    reading = read(folder, limits)
    unread = tuple(unread_files(folder))
    opened = open_reading(reading, today=today, wants=wants, only=only, files=files)
    return attrs.evolve(opened, problems=(*opened.problems, *unread))


def open_reading(
    reading: Reading,
    *,
    today: dt.date,
    wants: Collection[str] = EVERYTHING,
    only: Mapping[str, str] = {},
    files: Sequence[PluginFile] = (),
) -> Opened:
    """Open a strategy whose files were read; see :func:`open_strategy`."""
    if reading.strategy is None:
        return Opened(
            strategy=None,
            graph=None,
            plugins=PluginContents(),
            problems=reading.problems,
            places=reading.places,
        )
    plugins = plugins_of(reading.strategy, wants, only, files)
    return assemble(
        reading.strategy,
        plugins,
        today=today,
        places=reading.places,
        records=reading.records,
    )


def graph_of(opened: Opened) -> StrategyGraph:
    """The graph of a strategy that could be read.

    Raises:
        DeiframeError: it could not; its problems say why.
    """
    if opened.graph is None:
        raise DeiframeError(message("The strategy could not be read; deiframe check says why."))
    return opened.graph


def plugins_of(
    strategy: Strategy,
    wants: Collection[str],
    only: Mapping[str, str] = {},
    files: Sequence[PluginFile] = (),
) -> PluginContents:
    """What deiframe itself and the strategy's plugins bring of what is wanted.

    If checks or level models are, and the strategy's own level model is missing, a problem says so.
    """
    wants = FOR_GRAPH.union(wants)
    named = strategy.level_model
    if named == DEFAULT_LEVEL_MODEL or not {"rules", "level_models"}.intersection(wants):
        return load_plugins(strategy.plugins, wanted=wants, only=only, files=files)
    plugins = load_plugins(
        strategy.plugins, wanted={*wants, "level_models"}, only=only, files=files
    )
    if any(model.name == named for model in plugins.level_models):
        return plugins
    problem = no_level_model(named, plugins.level_models, plugins.problems)
    return attrs.evolve(plugins, problems=(*plugins.problems, problem))


def assemble(
    strategy: Strategy,
    plugins: PluginContents,
    *,
    today: dt.date,
    places: Places = NOWHERE,
    records: Records = MappingProxyType({}),
) -> Opened:
    """Open a strategy that is at hand, with what plugins and further files bring to it."""
    fields = {
        (extension.plugin, extension.kind): extension.fields for extension in plugins.extensions
    }
    typed, invalid = extended(strategy, fields, places.of)
    binding, broken = _binding(strategy, plugins)
    context = GraphContext(
        binding=binding,
        indicator_definitions=catalogue_of(plugins.indicators),
        records=records,
    )
    return Opened(
        strategy=strategy,
        graph=build_graph(typed, today, context),
        plugins=plugins,
        problems=(*misfits(strategy, plugins, broken, places.of), *invalid),
        places=places,
    )


def _binding(
    strategy: Strategy, plugins: PluginContents
) -> tuple[tuple[Obligation, ...], list[Finding]]:
    """The obligations that bind the organisation; and registers that broke off saying so."""
    found: list[Obligation] = []
    broken: list[Finding] = []
    for known in plugins.obligations:
        try:
            if known.binds(strategy.municipality):
                found.append(known.obligation)
        except PluginError as error:
            broken.append(failure(error))
    return tuple(found), broken
