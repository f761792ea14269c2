"""What plugins add, as one value; and what there is to know about each kind of addition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.i18n import Message, paragraphs

if TYPE_CHECKING:
    import click

    from deiframe.extension_points.agenda import Agenda
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.extension import Extension
    from deiframe.extension_points.format import Format
    from deiframe.extension_points.level_model import LevelModel
    from deiframe.extension_points.obligation import RegisteredObligation
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Rule
    from deiframe.extension_points.substep_evidence import SubstepEvidence
    from deiframe.extension_points.theme import Theme
    from deiframe.model.measurement import Indicator


@attrs.frozen(kw_only=True)
class PluginContents:
    """Everything that applies, of each kind sorted by what tells one from the other.

    A field other than the last two is one of :data:`KINDS`. ``problems`` are findings about plugins
    that are missing, broken, or in each other's way. ``loaded`` names the kinds that were asked
    for: of another, nothing is known.
    """

    rules: tuple[Rule, ...] = ()
    diagrams: tuple[Diagram, ...] = ()
    level_models: tuple[LevelModel, ...] = ()
    principle_diagnostics: tuple[PrincipleDiagnostic, ...] = ()
    substep_evidence: tuple[SubstepEvidence, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    obligations: tuple[RegisteredObligation, ...] = ()
    extensions: tuple[Extension, ...] = ()
    themes: tuple[Theme, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    formats: tuple[Format, ...] = ()
    commands: tuple[click.Command, ...] = ()
    problems: tuple[Finding, ...] = ()
    loaded: frozenset[str] = attrs.field(factory=lambda: frozenset({*KINDS, DOUBTS}))

    def require(self, kinds: Iterable[str]) -> None:
        """Make sure that these kinds were asked for.

        Raises:
            ValueError: one was not: the strategy is to be opened with it.
        """
        missing = sorted(set(kinds) - self.loaded)
        if missing:
            raise ValueError(f"open the strategy with wants={missing}, too")


def _first_line_of_help(command: click.Command) -> Message:
    """The first paragraph of a command's help, in the words of its package."""
    package = getattr(command, "package", "deiframe")
    return Message(package, (paragraphs(command.help or "") or [""])[0])


def _never(_: Any) -> bool:
    return False


def _always(_: Any) -> bool:
    return True


@attrs.frozen(kw_only=True)
class ContentKind:
    """A kind of addition: the hook that brings it, the class of its values, and their words.

    ``label`` names a value, ``title`` is what people call it. ``is_own`` says of a value that
    other plugins may bring one of the same label: each is its plugin's own.
    """

    hook: str
    values: str
    label: Callable[[Any], str] = lambda value: str(value.name)
    title: Callable[[Any], object] = lambda value: value.title
    is_own: Callable[[Any], bool] = _never

    def key(self, plugin: str, value: Any) -> tuple[str, str]:
        """The key of a value among others of its kind; sorts them."""
        return self.label(value), plugin if self.is_own(value) else ""

    @property
    def value_class(self) -> type:
        """The class, imported when it is asked for."""
        module, _, name = self.values.partition(":")
        found: type = getattr(import_module(module), name)
        return found


KINDS: Final[Mapping[str, ContentKind]] = {
    "rules": ContentKind(
        hook="deiframe_rules",
        values="deiframe.extension_points.rule:Rule",
        label=lambda rule: str(rule.code),
        title=lambda rule: rule.page.title,
    ),
    "diagrams": ContentKind(
        hook="deiframe_diagrams",
        values="deiframe.extension_points.diagram:Diagram",
    ),
    "level_models": ContentKind(
        hook="deiframe_level_models",
        values="deiframe.extension_points.level_model:LevelModel",
    ),
    "principle_diagnostics": ContentKind(
        hook="deiframe_principle_diagnostics",
        values="deiframe.extension_points.principle_diagnostic:PrincipleDiagnostic",
        label=lambda item: str(item.question),
        is_own=lambda item: item.asks is None,  # criteria for one that exists stand beside others
    ),
    "substep_evidence": ContentKind(
        hook="deiframe_substep_evidence",
        values="deiframe.extension_points.substep_evidence:SubstepEvidence",
        label=lambda item: str(item.substep),
        is_own=_always,
    ),
    "indicators": ContentKind(
        hook="deiframe_indicator_definitions",
        values="deiframe.model.measurement:Indicator",
        label=lambda indicator: str(indicator.id),
        title=lambda indicator: indicator.name,
    ),
    "obligations": ContentKind(
        hook="deiframe_obligations",
        values="deiframe.extension_points.obligation:RegisteredObligation",
        label=lambda known: str(known.obligation.id),
        title=lambda known: known.obligation.name,
    ),
    "extensions": ContentKind(
        hook="deiframe_extensions",
        values="deiframe.extension_points.extension:Extension",
        label=lambda item: str(item.holder),
        is_own=_always,
    ),
    "themes": ContentKind(
        hook="deiframe_themes",
        values="deiframe.extension_points.theme:Theme",
    ),
    "agendas": ContentKind(
        hook="deiframe_agendas",
        values="deiframe.extension_points.agenda:Agenda",
    ),
    "formats": ContentKind(
        hook="deiframe_formats",
        values="deiframe.extension_points.format:Format",
        label=lambda form: f"{form.name} ({form.writes})",
        title=lambda form: form.title or form.name,
    ),
    "commands": ContentKind(
        hook="deiframe_commands",
        values="click:Command",
        label=lambda command: str(command.name),
        title=_first_line_of_help,
        is_own=_always,
    ),
}
"""Every kind of addition, by the field of :class:`PluginContents` that holds it."""

FORMER_HOOKS: Final[Mapping[str, str]] = {
    "deiframe_agendas": "deiframe_agenda",
    "deiframe_indicator_definitions": "deiframe_indicators",
}
"""What a hook was called before, by its name; plugins that have it so are still read."""

DOUBTS: Final = "doubts"
"""What there is if of deiframe's own rules those that doubt are loaded."""

EVERYTHING: Final = frozenset(KINDS)
"""Everything that a plugin can add."""

FOR_GRAPH: Final = frozenset({"obligations", "extensions", "indicators"})
"""What a strategy's graph holds of plugins: always wanted if a strategy is opened."""

FOR_CHECKS: Final = FOR_GRAPH | {"rules"}
"""What a check needs; the rest takes time to load."""
