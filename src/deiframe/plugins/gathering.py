"""Calling the hooks of one plugin: what it adds, what is wrong with it, and how long it took."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from time import perf_counter
from types import ModuleType
from typing import Any, Final

import attrs
import pluggy

from deiframe.diagnostics import Finding
from deiframe.extend import hookspecs
from deiframe.plugins import problems
from deiframe.plugins.additions import KINDS, AdditionKind, Additions
from deiframe.plugins.built_in import OWN

PROJECT: Final = "deiframe"


@attrs.frozen(kw_only=True)
class Gathered:
    """What one plugin adds, and the seconds that each hook took, by its name."""

    plugin: str
    adds: Additions
    seconds: Mapping[str, float] = attrs.field(factory=dict)


def gathered(
    name: str,
    plugin: object,
    wanted: Collection[str],
    *,
    specs: ModuleType | type = hookspecs,
    given: Mapping[str, object] | None = None,
) -> Gathered:
    """Call the hooks of a plugin for what is ``wanted``; never raises.

    A hook that raises, or returns what it may not, is named in the problems; the others count.
    ``specs`` are the hooks there are, and ``given`` is what they are given, by argument: a plugin
    need not take an argument that it does not know.
    """
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(specs)
    try:
        manager.register(plugin)
    except Exception as error:  # noqa: BLE001 - a guest may raise anything; it must not take us down
        return Gathered(
            plugin=name, adds=Additions(problems=(problems.failure(name, "its hooks", error),))
        )
    found: dict[str, tuple[Any, ...]] = {}
    wrong: list[Finding] = list(_unknown(name, manager, plugin))
    seconds: dict[str, float] = {}
    for field in sorted(wanted):
        kind = KINDS[field]
        caller = getattr(manager.hook, kind.hook)
        if not caller.get_hookimpls():
            continue
        start = perf_counter()
        try:
            answers = [value for answer in caller(**(given or {})) for value in answer]
        except Exception as error:  # noqa: BLE001 - as above
            wrong.append(problems.failure(name, kind.hook, error))
            continue
        finally:
            seconds[kind.hook] = perf_counter() - start
        wrong += _unfit(name, kind, answers)
        found[field] = tuple(_named(name, value) for value in answers if _fits(name, kind, value))
    return Gathered(plugin=name, adds=Additions(**found, problems=tuple(wrong)), seconds=seconds)


def _unknown(name: str, manager: pluggy.PluginManager, plugin: object) -> Iterator[Finding]:
    callers = manager.get_hookcallers(plugin) or []
    known = [kind.hook for kind in KINDS.values()]
    for caller in callers:
        if not caller.has_spec():
            yield problems.unknown_hook(name, caller.name, known)


def _named(name: str, value: Any) -> Any:
    """The value, told which plugin it comes from where it wants to know."""
    fields = getattr(type(value), "__attrs_attrs__", ())
    return attrs.evolve(value, plugin=name) if any(f.name == "plugin" for f in fields) else value


_CODE: Final = re.compile(r"(?!DEI)[A-Z]{2,6}[0-9]{3}")


def _fits(name: str, kind: AdditionKind, value: Any) -> bool:
    return isinstance(value, kind.value_class) and not _takes_our_code(name, kind, value)


def _takes_our_code(name: str, kind: AdditionKind, value: Any) -> bool:
    return name != OWN and kind.hook == "deiframe_rules" and not _CODE.fullmatch(value.code)


def _unfit(name: str, kind: AdditionKind, values: Iterable[Any]) -> Iterator[Finding]:
    for value in values:
        if _fits(name, kind, value):
            continue
        if isinstance(value, kind.value_class):
            yield problems.own_code(name, kind.label(value))
        else:
            yield problems.wrong_value(name, kind.hook, value, kind.value_class)
