"""deiframe's own rules, diagrams and the rest, as a plugin like any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deiframe.extension_points.hookspecs import hookimpl
from deiframe.rules import all_rules

if TYPE_CHECKING:
    from deiframe.extension_points.agenda import Agenda
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.level_model import LevelModel
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Rule
    from deiframe.extension_points.theme import Theme


class BuiltIn:
    """What is built in comes in by the same hooks as what guests bring."""

    @hookimpl
    def deiframe_rules(self) -> Sequence[Rule]:
        """Every rule in :mod:`deiframe.rules`."""
        return all_rules()

    @hookimpl
    def deiframe_principle_diagnostics(self) -> Sequence[PrincipleDiagnostic]:
        """The 18 questions of the report's Table 3."""
        from deiframe.frameworks.principles.questions import QUESTIONS

        return QUESTIONS

    @hookimpl
    def deiframe_level_models(self) -> Sequence[LevelModel]:
        """The six stages."""
        from deiframe.frameworks.levels.six_stages import SIX_STAGES

        return (SIX_STAGES,)

    @hookimpl
    def deiframe_diagrams(self) -> Sequence[Diagram]:
        """Every diagram in :mod:`deiframe.diagrams`."""
        from deiframe.diagrams import all_diagrams

        return all_diagrams()

    @hookimpl
    def deiframe_agendas(self) -> Sequence[Agenda]:
        """Every agenda in :mod:`deiframe.agendas`."""
        from deiframe.agendas import all_agendas

        return all_agendas()

    @hookimpl
    def deiframe_themes(self) -> Sequence[Theme]:
        """Every theme in :mod:`deiframe.styling.themes`."""
        from deiframe.styling.themes import all_themes

        return all_themes()
