"""What can be wrong with a plugin, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.about import __version__
from deiframe.diagnostics import Finding, Page
from deiframe.languages import Message, listing, message
from deiframe.plugin_pages import CLASH, FAILED, MISSING, NO_LEVEL_MODEL, OTHER_VERSION
from deiframe.suggestions import did_you_mean

if TYPE_CHECKING:
    from deiframe.extend.level_model import LevelModel


_NAME: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){0,5}")
"""What a plugin can be called, as part of a package's name."""


def missing(name: str, known: Iterable[str]) -> Finding:
    """A strategy names a plugin that is not installed; ``known`` are those that are."""
    said = message("The plugin {plugin} is not installed.", plugin=name[:60])
    hint = did_you_mean(name, known)
    if hint is None and _NAME.fullmatch(name):
        # A strategy that came by mail puts no other words in a command.
        hint = message("Try: pip install deiframe-{plugin}", plugin=name)
    return attrs.evolve(_problem(MISSING, said, name), hint=hint)


def failure(plugin: str, where: str, error: Exception) -> Finding:
    """A plugin, or one of its rules, raised an exception."""
    said = message(
        "The plugin {plugin} failed in {where}: {error}.",
        plugin=plugin,
        where=where,
        error=f"{type(error).__name__}: {error}"[:300],
    )
    return _problem(FAILED, said, plugin)


def unknown_hook(plugin: str, hook: str, known: Iterable[str]) -> Finding:
    """A plugin implements a hook that this version of deiframe does not call."""
    said = message("The plugin {plugin} has a hook {hook}, which does not exist.",
                   plugin=plugin, hook=hook)  # fmt: skip
    return attrs.evolve(_problem(FAILED, said, plugin), hint=did_you_mean(hook, known))


def wrong_value(plugin: str, hook: str, value: object, wanted: type) -> Finding:
    """A hook returned something else than it may return."""
    said = message(
        "The plugin {plugin} returns {value} from {hook}.",
        plugin=plugin,
        value=f"{type(value).__name__} {value!r}"[:120],
        hook=hook,
    )
    expected = message("a list of {wanted}", wanted=wanted.__name__)
    return attrs.evolve(_problem(FAILED, said, plugin), expected=expected)


def own_code(plugin: str, code: str) -> Finding:
    """A plugin's rule has a code that begins as deiframe's own do."""
    said = message("The plugin {plugin} brings the code {code}.", plugin=plugin, code=code[:40])
    expected = message("a prefix of its own and three digits, such as ABC101")
    return attrs.evolve(_problem(FAILED, said, plugin), expected=expected)


def other_version(plugin: str, package: str, wanted: str) -> Finding:
    """A plugin's package asks for another version of deiframe."""
    said = message(
        "The plugin {plugin} ({package}) works with deiframe {wanted}; this is {version}.",
        plugin=plugin,
        package=package,
        wanted=wanted,
        version=__version__,
    )
    hint = message("Try: pip install --upgrade {package}", package=package.partition(" ")[0])
    return attrs.evolve(_problem(OTHER_VERSION, said, plugin), hint=hint)


def same_name(name: str, packages: Iterable[str]) -> Finding:
    """Several installed packages bring a plugin of the same name."""
    said = message(
        "Several packages bring a plugin {plugin}: {packages}; none of them counts.",
        plugin=name,
        packages=listing(packages),
    )
    return _problem(CLASH, said, name)


def clash(first: str, second: str, keys: Iterable[str]) -> Finding:
    """Two plugins (or one, twice) bring the same; what the ``first`` brings counts."""
    what = listing(sorted(keys))
    if first == second:
        return _problem(
            CLASH,
            message(
                "The plugin {plugin} brings {what} twice; the first counts.",
                plugin=first,
                what=what,
            ),
            first,
        )
    said = message(
        "The plugins {first} and {second} both bring {what}; that of {first} counts.",
        first=first,
        second=second,
        what=what,
    )
    return _problem(CLASH, said, second)


def no_level_model(name: str, known: Iterable[LevelModel]) -> Finding:
    """A strategy names a level model that is not there."""
    names = [model.name for model in known]
    said = message("There is no level model {name}.", name=name[:60])
    expected = message("one of: {words}", words=listing(names))
    found = _problem(NO_LEVEL_MODEL, said, "deiframe")
    return attrs.evolve(found, expected=expected, hint=did_you_mean(name, names))


def _problem(page: Page, said: Message, plugin: str) -> Finding:
    return Finding(page.code, page.severity, said, plugin=plugin)
