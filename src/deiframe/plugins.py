"""Which plugins there are, and what they add: built-ins first, then those a strategy names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, Final

import attrs
import pluggy

from deiframe.diagnostics import Finding, Page
from deiframe.extend import hookspecs
from deiframe.languages import Message, listing, message
from deiframe.plugin_pages import FAILED, MISSING, NO_LEVEL_MODEL
from deiframe.rules import all_rules

if TYPE_CHECKING:
    from deiframe.extend.diagram import Diagram
    from deiframe.extend.level_model import LevelModel
    from deiframe.extend.obligation import RegisteredObligation
    from deiframe.extend.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extend.rule import Rule

GROUP: Final = "deiframe"
"""The entry-point group by which a package says that it is a plugin."""

OWN: Final = "deiframe"
"""The name under which deiframe's own rules and diagrams go."""


class BuiltIn:
    """deiframe's own rules and diagrams, as a plugin like any other."""

    @hookspecs.hookimpl
    def deiframe_rules(self) -> Sequence[Rule]:
        """Every rule in :mod:`deiframe.rules`."""
        return all_rules()

    @hookspecs.hookimpl
    def deiframe_principle_diagnostics(self) -> Sequence[PrincipleDiagnostic]:
        """The 18 questions of the report's Table 3."""
        from deiframe.frameworks.principles.questions import QUESTIONS

        return QUESTIONS

    @hookspecs.hookimpl
    def deiframe_level_models(self) -> Sequence[LevelModel]:
        """The six stages."""
        from deiframe.frameworks.levels.six_stages import SIX_STAGES

        return (SIX_STAGES,)

    @hookspecs.hookimpl
    def deiframe_diagrams(self) -> Sequence[Diagram]:
        """Every diagram in :mod:`deiframe.diagrams`."""
        from deiframe.diagrams import all_diagrams

        return all_diagrams()


@attrs.frozen(kw_only=True)
class Additions:
    """Everything that applies: rules by code, diagrams and level models by name, obligations by id.

    A field other than ``problems`` is named as the hook that fills it. ``problems`` are findings
    about plugins that are missing or broken.
    """

    rules: tuple[Rule, ...] = ()
    diagrams: tuple[Diagram, ...] = ()
    obligations: tuple[RegisteredObligation, ...] = ()
    principle_diagnostics: tuple[PrincipleDiagnostic, ...] = ()
    level_models: tuple[LevelModel, ...] = ()
    problems: tuple[Finding, ...] = ()


@attrs.frozen(kw_only=True)
class InstalledPlugin:
    """A plugin on this machine, and what it adds; ``problem`` where it does not load."""

    name: str
    package: str
    version: str
    adds: Additions

    @property
    def problem(self) -> Finding | None:
        """What is wrong with it, if anything."""
        return next(iter(self.adds.problems), None)


EVERYTHING: Final = frozenset(attrs.fields_dict(Additions)) - {"problems"}
"""Everything that a plugin can add."""

FOR_CHECKS: Final = frozenset({"rules", "obligations"})
"""What a check needs; the rest takes time to load."""


def load_plugins(names: Sequence[str], *, wanted: Collection[str] = EVERYTHING) -> Additions:
    """Gather deiframe's own, and what the named plugins add; only what is ``wanted``.

    A name that is not installed or does not load becomes one of the ``problems``.
    """
    available = _available() if names else {}
    guests = (
        _from_entry_point(available[name], wanted) if name in available else _missing(name)
        for name in dict.fromkeys(names)
    )
    return _joined([_gathered(OWN, BuiltIn(), wanted), *guests])


def load_all() -> Additions:
    """Gather deiframe's own and what every installed plugin adds."""
    return load_plugins(sorted(_available()))


def installed() -> tuple[InstalledPlugin, ...]:
    """List the plugins on this machine, by name."""
    return tuple(
        InstalledPlugin(
            name=name,
            package=point.dist.name if point.dist else point.module,
            version=point.dist.version if point.dist else "",
            adds=_from_entry_point(point, EVERYTHING),
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


def no_level_model(name: str, known: Iterable[LevelModel]) -> Finding:
    """Make the finding that says that a strategy names a level model that is not there."""
    names = [model.name for model in known]
    said = message("There is no level model {name}.", name=name[:60])
    expected = message("one of: {words}", words=listing(names))
    return attrs.evolve(_problem(NO_LEVEL_MODEL, said, OWN), expected=expected)


def _available() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _from_entry_point(point: EntryPoint, wanted: Collection[str]) -> Additions:
    try:
        plugin = point.load()
    except Exception as error:  # noqa: BLE001 - a guest may raise anything; it must not take us down
        return Additions(problems=(failure(point.name, point.value, error),))
    return _gathered(point.name, plugin, wanted)


def _gathered(name: str, plugin: object, wanted: Collection[str]) -> Additions:
    manager = pluggy.PluginManager("deiframe")
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin)
        found = {one: _flat(getattr(manager.hook, f"deiframe_{one}")()) for one in sorted(wanted)}
        for one in _NAMED & found.keys():
            found[one] = tuple(attrs.evolve(value, plugin=name) for value in found[one])
        return Additions(**found)
    except Exception as error:  # noqa: BLE001 - as above
        return Additions(problems=(failure(name, "its hooks", error),))


_NAMED: Final = frozenset({"rules", "principle_diagnostics", "level_models"})
"""What knows the name of the plugin that it comes from."""


def _flat(answers: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(value for answer in answers for value in answer)


def _missing(name: str) -> Additions:
    said = message("The plugin {plugin} is not installed.", plugin=name)
    hint = message("Try: pip install deiframe-{plugin}", plugin=name)
    return Additions(problems=(attrs.evolve(_problem(MISSING, said, name), hint=hint),))


def _problem(page: Page, said: Message, plugin: str) -> Finding:
    return Finding(page.code, page.severity, said, plugin=plugin)


_KEYS: Final[Mapping[str, Callable[[Any], str]]] = {
    "rules": lambda rule: str(rule.code),
    "diagrams": lambda diagram: str(diagram.name),
    "obligations": lambda known: str(known.obligation.id),
    "principle_diagnostics": lambda one: f"{one.question} {'' if one.asks else one.plugin}".strip(),
    "level_models": lambda model: str(model.name),
}
"""By what each kind of thing is told from others; two plugins must not bring the same."""


def _joined(parts: Iterable[Additions]) -> Additions:
    """One for all, sorted so that no order of installation shows; the first of a name wins."""
    problems: list[Finding] = []
    found: dict[str, dict[str, Any]] = {kind: {} for kind in _KEYS}
    for part in parts:
        problems += part.problems
        for kind, key in _KEYS.items():
            known = found[kind]
            for value in getattr(part, kind):
                if known.setdefault(key(value), value) is not value:
                    problems.append(_clash(key(value)))
    sorted_ = {kind: tuple(known[name] for name in sorted(known)) for kind, known in found.items()}
    return Additions(**sorted_, problems=tuple(problems))


def _clash(name: str) -> Finding:
    said = message("Two plugins both bring {name}; only the first of them counts.", name=name)
    return _problem(FAILED, said, OWN)
