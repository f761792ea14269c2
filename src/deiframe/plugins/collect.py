"""Calling the hooks of one plugin: what it adds, what is wrong with it, and how long it took."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from time import perf_counter
from types import ModuleType
from typing import Any, Final

import attrs
import pluggy

from deiframe.diagnostics import Finding
from deiframe.errors import PluginError
from deiframe.extension_points import hookspecs
from deiframe.i18n import Message, message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import OWN, Origin, place_of_function
from deiframe.plugins import problems
from deiframe.plugins.answers import listed
from deiframe.plugins.contents import FORMER_HOOKS, KINDS, ContentKind, PluginContents
from deiframe.plugins.guarded import Guarding

PROJECT: Final = "deiframe"
_MARK: Final = f"{PROJECT}_impl"


@attrs.frozen(kw_only=True)
class Collected:
    """What one plugin adds, and the seconds that each hook took, by its name.

    ``notes`` are for its author: what still works, and is written in another way now.
    """

    plugin: str
    adds: PluginContents
    seconds: Mapping[str, float] = attrs.field(factory=dict)
    notes: tuple[Message, ...] = ()


def collected(
    name: str,
    plugin: object,
    wanted: Collection[str],
    *,
    package: str = "",
    specs: ModuleType | type = hookspecs,
    given: Mapping[str, object] | None = None,
    values: Mapping[str, Sequence[object]] | None = None,
) -> Collected:
    """Call the hooks of a plugin for what is ``wanted``; never raises.

    A hook that raises, or a value that does not fit, is named in the problems; the others count.
    ``package`` is the module at the top of its code. ``specs`` are the hooks there are, and
    ``given`` is what they are given, by argument: a plugin need not take one that it does not know.
    ``values`` are those that it brings without a hook, by their kind.
    """
    origin = Origin(plugin=name, package=package or name, hook="its hooks")
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(specs)
    try:
        called(origin, manager.register, plugin)
        wrong = [*_unknown(name, manager, plugin), *called(origin, _unmarked, name, plugin)]
    except PluginError as error:
        return Collected(plugin=name, adds=PluginContents(problems=(problems.failure(error),)))
    guarding = Guarding()
    found: dict[str, Any] = {}
    seconds: dict[str, float] = {}
    notes: list[Message] = []
    for field in sorted(wanted):
        kind = KINDS[field]
        for hook, implementation in _implementations(manager, kind.hook):
            start = perf_counter()
            notes += _renamed(hook, kind.hook, implementation)
            place = place_of_function(implementation.function)
            of_hook = _OfHook(attrs.evolve(origin, hook=hook, place=place), kind, guarding, manager)
            found[field] = of_hook.values(implementation, given or {})
            wrong += of_hook.problems
            seconds[hook] = perf_counter() - start
        if field not in found and values and field in values:
            named = attrs.evolve(origin, hook=kind.value_class.__name__)
            of_file = _OfHook(named, kind, guarding, manager)
            found[field] = tuple(item for value in values[field] for item in of_file.fitting(value))
            wrong += of_file.problems
    return Collected(
        plugin=name,
        adds=PluginContents(**found, problems=tuple(wrong)),
        seconds=seconds,
        notes=tuple(notes),
    )


def _implementations(
    manager: pluggy.PluginManager, hook: str
) -> Iterator[tuple[str, pluggy.HookImpl]]:
    """The functions of a hook, by its name; those of its former name if there are no others."""
    for name in (hook, FORMER_HOOKS.get(hook, "")):
        caller = getattr(manager.hook, name, None)
        found = caller.get_hookimpls() if caller else []
        yield from ((name, implementation) for implementation in found)
        if found:
            return


def _renamed(used: str, hook: str, implementation: pluggy.HookImpl) -> Iterator[Message]:
    """A note to the author of a plugin that has a hook by its former name, and a warning."""
    if used == hook:
        return
    note = message("The hook {former} is now called {hook}.", former=used, hook=hook)
    code = getattr(implementation.function, "__code__", None)
    file, line = (code.co_filename, code.co_firstlineno) if code else ("?", 1)
    warnings.warn_explicit(str(note), DeprecationWarning, file, line)
    yield note


@attrs.define
class _OfHook:
    """What one hook brings: the values that fit, and findings about the others."""

    origin: Origin
    kind: ContentKind
    guarding: Guarding
    manager: pluggy.PluginManager
    problems: list[Finding] = attrs.field(factory=list)

    def values(
        self, implementation: pluggy.HookImpl, given: Mapping[str, object]
    ) -> tuple[Any, ...]:
        """Call the hook, and look at each value."""
        arguments = [given[name] for name in implementation.argnames]
        try:
            answers = called(self.origin, self._answers, implementation.function, *arguments)
        except PluginError as error:
            self.problems.append(problems.failure(error))
            return ()
        return tuple(item for value in answers for item in self.fitting(value))

    def _answers(self, function: Callable[..., object], *arguments: object) -> tuple[Any, ...]:
        return listed(function(*arguments), lambda _: (), place_of_function(function))

    def fitting(self, value: Any) -> Iterator[Any]:
        """The value, if it fits; otherwise a problem is noted."""
        try:
            if not self.origin.is_own:
                from deiframe.plugins.validation import validate

                called(self.origin, validate, self.kind, value, self._questions)
            yield self._named(value)
        except PluginError as error:
            self.problems.append(problems.failure(error))

    def _questions(self) -> set[str]:
        """The questions that the plugin asks: asked for by a rule that names a new one."""
        found: set[str] = set()
        for implementation in self.manager.hook.deiframe_principle_diagnostics.get_hookimpls():
            asked: Any = implementation.function()
            found |= {str(getattr(item, "question", "")) for item in asked}
        return found

    def _named(self, value: Any) -> Any:
        """The value, guarded, and told which plugin it comes from if it wants to know."""
        if not self.origin.is_own or self.kind.hook == "deiframe_rules":
            value = self.guarding.guarded(self.origin, self.kind.hook, value)
        fields = getattr(type(value), "__attrs_attrs__", ())
        has_plugin = any(field.name == "plugin" for field in fields)
        return attrs.evolve(value, plugin=self.origin.plugin) if has_plugin else value


def _unknown(name: str, manager: pluggy.PluginManager, plugin: object) -> Iterator[Finding]:
    for caller in manager.get_hookcallers(plugin) or []:
        if not caller.has_spec() and caller.name not in FORMER_HOOKS.values():
            yield problems.unknown_hook(name, caller.name, _HOOKS)


def _unmarked(name: str, plugin: object) -> list[Finding]:
    """Functions that are called as hooks are, but that deiframe does not call."""
    if name == OWN:
        return []
    found = {item: getattr(plugin, item) for item in dir(plugin) if item.startswith(f"{PROJECT}_")}
    return [
        problems.unmarked(name, item, _HOOKS, place_of_function(value))
        for item, value in found.items()
        if not isinstance(value, ModuleType) and not hasattr(value, _MARK)
        if callable(value) or item in _HOOKS
    ]


_HOOKS: Final = tuple(kind.hook for kind in KINDS.values())
