"""Which plugins there are, and what they add: built-ins first, then those a strategy names."""

from collections.abc import Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Final, TypeVar

import attrs
import pluggy

from deiframe.diagnostics import Finding, Page
from deiframe.extend import hookspecs
from deiframe.extend.diagram import Diagram
from deiframe.extend.obligation import RegisteredObligation
from deiframe.extend.rule import Rule
from deiframe.languages import Message, message
from deiframe.plugin_pages import FAILED, MISSING
from deiframe.rules import all_rules

GROUP: Final = "deiframe"
"""The entry-point group by which a package says that it is a plugin."""

OWN: Final = "deiframe"
"""The name under which deiframe's own rules and diagrams go."""

Value = TypeVar("Value")


class BuiltIn:
    """deiframe's own rules and diagrams, as a plugin like any other."""

    @hookspecs.hookimpl
    def deiframe_rules(self) -> Sequence[Rule]:
        """Every rule in :mod:`deiframe.rules`."""
        return all_rules()

    @hookspecs.hookimpl
    def deiframe_diagrams(self) -> Sequence[Diagram]:
        """Every diagram in :mod:`deiframe.diagrams`."""
        from deiframe.diagrams import all_diagrams

        return all_diagrams()


@attrs.frozen(kw_only=True)
class Extensions:
    """Everything that applies: rules by code, diagrams by name, obligations by id.

    ``problems`` are findings about plugins that are missing or broken.
    """

    rules: tuple[Rule, ...] = ()
    diagrams: tuple[Diagram, ...] = ()
    obligations: tuple[RegisteredObligation, ...] = ()
    problems: tuple[Finding, ...] = ()


@attrs.frozen(kw_only=True)
class InstalledPlugin:
    """A plugin on this machine, and what it adds; ``problem`` where it does not load."""

    name: str
    package: str
    version: str
    adds: Extensions

    @property
    def problem(self) -> Finding | None:
        """What is wrong with it, if anything."""
        return next(iter(self.adds.problems), None)


def load(names: Sequence[str], *, diagrams: bool = True) -> Extensions:
    """Gather deiframe's own rules and diagrams, and what the named plugins add.

    ``diagrams`` says whether those are wanted at all; a check does without.

    A name that is not installed or does not load becomes one of the ``problems``.
    """
    available = _available() if names else {}
    guests = (
        _from_entry_point(available[name], diagrams) if name in available else _missing(name)
        for name in dict.fromkeys(names)
    )
    return _joined([_gathered(OWN, BuiltIn(), diagrams), *guests])


def load_all() -> Extensions:
    """Gather deiframe's own and what every installed plugin adds."""
    return load(sorted(_available()))


def installed() -> tuple[InstalledPlugin, ...]:
    """List the plugins on this machine, by name."""
    return tuple(
        InstalledPlugin(
            name=name,
            package=point.dist.name if point.dist else point.module,
            version=point.dist.version if point.dist else "",
            adds=_from_entry_point(point, diagrams=True),
        )
        for name, point in sorted(_available().items())
    )


def failure(plugin: str, where: str, error: Exception) -> Finding:
    """Make the finding that says that a plugin (or one of its rules) raised an exception."""
    said = message(
        "The plugin {plugin} failed in {where}: {error}.",
        plugin=plugin,
        where=where,
        error=f"{type(error).__name__}: {error}"[:300],
    )
    return _problem(FAILED, said, plugin)


def _available() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _from_entry_point(point: EntryPoint, diagrams: bool) -> Extensions:
    try:
        plugin = point.load()
    except Exception as error:  # noqa: BLE001 - a guest may raise anything; it must not take us down
        return Extensions(problems=(failure(point.name, point.value, error),))
    return _gathered(point.name, plugin, diagrams)


def _gathered(name: str, plugin: object, diagrams: bool) -> Extensions:
    manager = pluggy.PluginManager("deiframe")
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin)
        hook = manager.hook
        return Extensions(
            rules=tuple(attrs.evolve(rule, plugin=name) for rule in _flat(hook.deiframe_rules())),
            diagrams=_flat(hook.deiframe_diagrams()) if diagrams else (),
            obligations=_flat(hook.deiframe_obligations()),
        )
    except Exception as error:  # noqa: BLE001 - as above
        return Extensions(problems=(failure(name, "its hooks", error),))


def _flat(answers: Iterable[Iterable[Value]]) -> tuple[Value, ...]:
    return tuple(value for answer in answers for value in answer)


def _missing(name: str) -> Extensions:
    said = message("The plugin {plugin} is not installed.", plugin=name)
    hint = message("Try: pip install deiframe-{plugin}", plugin=name)
    return Extensions(problems=(attrs.evolve(_problem(MISSING, said, name), hint=hint),))


def _problem(page: Page, said: Message, plugin: str) -> Finding:
    return Finding(page.code, page.severity, said, plugin=plugin)


def _joined(parts: Iterable[Extensions]) -> Extensions:
    """One for all, sorted so that no order of installation shows; the first of a name wins."""
    problems: list[Finding] = []
    rules_by: dict[str, Rule] = {}
    diagrams_by: dict[str, Diagram] = {}
    obligations_by: dict[str, RegisteredObligation] = {}
    for part in parts:
        problems += part.problems
        clashes = [
            *_add(rules_by, ((rule.code, rule) for rule in part.rules)),
            *_add(diagrams_by, ((diagram.name, diagram) for diagram in part.diagrams)),
            *_add(obligations_by, ((known.obligation.id, known) for known in part.obligations)),
        ]
        problems += [_clash(name) for name in clashes]
    return Extensions(
        rules=_sorted(rules_by),
        diagrams=_sorted(diagrams_by),
        obligations=_sorted(obligations_by),
        problems=tuple(problems),
    )


def _add(known: dict[str, Value], new: Iterable[tuple[str, Value]]) -> list[str]:
    return [name for name, value in new if known.setdefault(name, value) is not value]


def _sorted(known: dict[str, Value]) -> tuple[Value, ...]:
    return tuple(known[name] for name in sorted(known))


def _clash(name: str) -> Finding:
    said = message("Two plugins both bring {name}; only the first of them counts.", name=name)
    return _problem(FAILED, said, OWN)
