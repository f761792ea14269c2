"""What plugins add, as one value; and what there is to know about each kind of addition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.languages import Message, paragraphs

if TYPE_CHECKING:
    import click

    from deiframe.extend.agenda import Agenda
    from deiframe.extend.diagram import Diagram
    from deiframe.extend.extension import Extension
    from deiframe.extend.level_model import LevelModel
    from deiframe.extend.obligation import RegisteredObligation
    from deiframe.extend.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extend.rule import Rule
    from deiframe.extend.substep_evidence import SubstepEvidence
    from deiframe.extend.theme import Theme
    from deiframe.model.measurement import Indicator


@attrs.frozen(kw_only=True)
class Additions:
    """Everything that applies, of each kind sorted by what tells one from the other.

    A field other than ``problems`` is one of :data:`KINDS`. ``problems`` are findings about plugins
    that are missing, broken, or in each other's way.
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
    commands: tuple[click.Command, ...] = ()
    problems: tuple[Finding, ...] = ()


def _said_by_help(command: click.Command) -> Message:
    """The first paragraph of a command's help, in the words of its package."""
    package = getattr(command, "package", "deiframe")
    return Message(package, (paragraphs(command.help or "") or [""])[0])


def _never(_: Any) -> bool:
    return False


def _always(_: Any) -> bool:
    return True


@attrs.frozen(kw_only=True)
class AdditionKind:
    """A kind of addition: the hook that brings it, the class of its values, and their words.

    ``label`` names a value, ``title`` is what people call it. ``is_own`` says of a value that
    other plugins may bring one of the same label: each is its plugin's own.
    """

    hook: str
    values: str
    label: Callable[[Any], str]
    title: Callable[[Any], object]
    is_own: Callable[[Any], bool] = _never

    def key(self, plugin: str, value: Any) -> tuple[str, str]:
        """By what a value is told from all others of its kind; sorts them."""
        return self.label(value), plugin if self.is_own(value) else ""

    @property
    def value_class(self) -> type:
        """The class, imported when it is asked for."""
        module, _, name = self.values.partition(":")
        found: type = getattr(import_module(module), name)
        return found


KINDS: Final[Mapping[str, AdditionKind]] = {
    "rules": AdditionKind(
        hook="deiframe_rules",
        values="deiframe.extend.rule:Rule",
        label=lambda rule: str(rule.code),
        title=lambda rule: rule.page.title,
    ),
    "diagrams": AdditionKind(
        hook="deiframe_diagrams",
        values="deiframe.extend.diagram:Diagram",
        label=lambda diagram: str(diagram.name),
        title=lambda diagram: diagram.title,
    ),
    "level_models": AdditionKind(
        hook="deiframe_level_models",
        values="deiframe.extend.level_model:LevelModel",
        label=lambda model: str(model.name),
        title=lambda model: model.title,
    ),
    "principle_diagnostics": AdditionKind(
        hook="deiframe_principle_diagnostics",
        values="deiframe.extend.principle_diagnostic:PrincipleDiagnostic",
        label=lambda item: str(item.question),
        title=lambda item: item.title,
        is_own=lambda item: item.asks is None,  # criteria for one that exists stand beside others
    ),
    "substep_evidence": AdditionKind(
        hook="deiframe_substep_evidence",
        values="deiframe.extend.substep_evidence:SubstepEvidence",
        label=lambda item: str(item.substep),
        title=lambda item: item.title,
        is_own=_always,
    ),
    "indicators": AdditionKind(
        hook="deiframe_indicators",
        values="deiframe.model.measurement:Indicator",
        label=lambda indicator: str(indicator.id),
        title=lambda indicator: indicator.name,
    ),
    "obligations": AdditionKind(
        hook="deiframe_obligations",
        values="deiframe.extend.obligation:RegisteredObligation",
        label=lambda known: str(known.obligation.id),
        title=lambda known: known.obligation.name,
    ),
    "extensions": AdditionKind(
        hook="deiframe_extensions",
        values="deiframe.extend.extension:Extension",
        label=lambda item: str(item.holder),
        title=lambda item: item.title,
        is_own=_always,
    ),
    "themes": AdditionKind(
        hook="deiframe_themes",
        values="deiframe.extend.theme:Theme",
        label=lambda theme: str(theme.name),
        title=lambda theme: theme.title,
    ),
    "agendas": AdditionKind(
        hook="deiframe_agenda",
        values="deiframe.extend.agenda:Agenda",
        label=lambda agenda: str(agenda.name),
        title=lambda agenda: agenda.title,
    ),
    "commands": AdditionKind(
        hook="deiframe_commands",
        values="click:Command",
        label=lambda command: str(command.name),
        title=_said_by_help,
        is_own=_always,
    ),
}
"""Every kind of addition, by the field of :class:`Additions` that holds it."""

EVERYTHING: Final = frozenset(KINDS)
"""Everything that a plugin can add."""

FOR_CHECKS: Final = frozenset({"rules", "obligations", "extensions", "indicators"})
"""What a check needs; the rest takes time to load."""
