"""What can be wrong with a plugin, as findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.about import __version__
from deiframe.diagnostics import Finding, Page
from deiframe.errors import DeiframeError, PluginError
from deiframe.i18n import JoinedList, Message, joined_list, message
from deiframe.plugin_guard.origins import CodePlace, Origin, place_of_function
from deiframe.plugin_pages import (
    CLASH,
    FAILED,
    MISSING,
    NO_LEVEL_MODEL,
    NOT_CALLED,
    OTHER_VERSION,
)
from deiframe.suggestions import did_you_mean

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.level_model import LevelModel


_OURS: Final = frozenset({"belgium", "genoa", "ghent", "italy", "rotterdam"})
"""The plugins that come with deiframe, each in its folder below ``plugins``."""
ABOUT_PLUGINS: Final = frozenset(
    page.code for page in (MISSING, FAILED, OTHER_VERSION, CLASH, NOT_CALLED)
)
"""Codes of findings about plugins themselves; with them, something that they bring may lack."""


def missing(name: str, known: Iterable[str]) -> Finding:
    """A strategy names a plugin that is not installed; ``known`` are those that are."""
    text = message("The plugin {plugin} is not installed.", plugin=name[:60])
    hint = did_you_mean(name, known)
    if hint is None and name in _OURS:
        hint = message(
            "Try, in the folder of your copy of deiframe: pip install plugins/deiframe-{plugin}",
            plugin=name,
        )
    elif hint is None:
        # Whoever wrote the strategy chose the name, and perhaps published a package of that name.
        hint = message("Ask whoever sent this strategy which package that is.")
    return attrs.evolve(_problem(MISSING, text, name), hint=hint)


def failure(error: PluginError) -> Finding:
    """A plugin broke off, or handed over what does not fit."""
    found = _problem(FAILED, error.message, error.plugin)
    expected = None if error.expected is None else message("{what}", what=error.expected)
    return attrs.evolve(found, expected=expected)


def adds_nothing(plugin: str, file: str) -> Finding:
    """A plugin of one file has no part and no hook."""
    text = message("The plugin {plugin} adds nothing: there is no rule or other part in {file}.",
                   plugin=plugin, file=file)  # fmt: skip
    hint = message("Put @rule(…) above a function, or give a part a name at the top of the file.")
    return attrs.evolve(_problem(FAILED, text, plugin), hint=hint)


def refused(diagram: Diagram, error: DeiframeError) -> PluginError:
    """The picture that a plugin's diagram returned is none that an engine can read."""
    origin = Origin(plugin=diagram.plugin, package="", hook="deiframe_diagrams", label=diagram.name)
    text = message(
        "The plugin {plugin} failed in {where}: {error}.",
        plugin=diagram.plugin,
        where=origin.text(place_of_function(diagram.draw)),
        error=error.message,
    )
    return PluginError(text, diagram.plugin)


def unknown_hook(plugin: str, hook: str, known: Iterable[str]) -> Finding:
    """A plugin implements a hook that this version of deiframe does not call."""
    text = message("The plugin {plugin} has a hook {hook}, which does not exist.",
                   plugin=plugin, hook=hook)  # fmt: skip
    return attrs.evolve(_problem(FAILED, text, plugin), hint=did_you_mean(hook, known))


def unmarked(plugin: str, name: str, known: Iterable[str], place: CodePlace | None) -> Finding:
    """Something has the name of a hook, but is not marked as one, so it is not called."""
    text = message(
        "{name} in the plugin {plugin} is not marked with @hookimpl, so it is never called.",
        name=Origin(plugin=plugin, package=plugin, hook=name).text(place),
        plugin=plugin,
    )
    hint = (
        message("Put @hookimpl above it.")
        if name in known
        else did_you_mean(name, known)
        or message("The hooks are: {words}", words=joined_list(known))
    )
    return attrs.evolve(_problem(NOT_CALLED, text, plugin), hint=hint)


def other_version(plugin: str, package: str, wanted: str) -> Finding:
    """A plugin's package asks for another version of deiframe."""
    text = message(
        "The plugin {plugin} ({package}) works with deiframe {wanted}; this is {version}.",
        plugin=plugin,
        package=package,
        wanted=wanted,
        version=__version__,
    )
    hint = message(
        "Install a version of {package} that fits, from where you got it.",
        package=package.partition(" ")[0],
    )
    return attrs.evolve(_problem(OTHER_VERSION, text, plugin), hint=hint)


def same_name(name: str, packages: Iterable[str]) -> Finding:
    """Several installed packages bring a plugin of the same name."""
    text = message(
        "There are several plugins {plugin}: {packages}; none of them is used.",
        plugin=name,
        packages=joined_list(packages),
    )
    return _problem(CLASH, text, name)


def clash(first: str, second: str, keys: Iterable[str]) -> Finding:
    """Two plugins (or one, twice) bring the same; what the ``first`` brings counts."""
    what = joined_list(sorted(keys))
    if first == second:
        return _problem(
            CLASH,
            message(
                "The plugin {plugin} provides {what} twice; the first is used.",
                plugin=first,
                what=what,
            ),
            first,
        )
    text = message(
        "The plugins {first} and {second} both provide {what}; that of {first} is used.",
        first=first,
        second=second,
        what=what,
    )
    return _problem(CLASH, text, second)


def no_level_model(
    name: str, known: Iterable[LevelModel], problems: Iterable[Finding] = ()
) -> Finding:
    """A strategy names a level model that is not there; ``problems`` of plugins may be why."""
    names = [model.name for model in known]
    text = not_there(message("There is no level model {name}.", name=name[:60]), problems)
    expected = message("one of: {words}", words=joined_list(names))
    found = _problem(NO_LEVEL_MODEL, text, "deiframe")
    return attrs.evolve(found, expected=expected, hint=did_you_mean(name, names))


def not_there(text: Message, problems: Iterable[Finding]) -> Message:
    """What is said of something that is not there, with the plugins whose problems may be why."""
    broken = [item.message for item in problems if item.code in ABOUT_PLUGINS]
    if not broken:
        return text
    problem = JoinedList(tuple(broken), " ")
    return message("{text} A plugin has a problem: {problem}", text=text, problem=problem)


def _problem(page: Page, message: Message, plugin: str) -> Finding:
    return Finding(page.code, page.severity, message, plugin=plugin)
