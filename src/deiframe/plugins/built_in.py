"""deiframe's own rules, diagrams and the rest, as a plugin like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from deiframe.extension_points.hookspecs import hookimpl

if TYPE_CHECKING:
    from deiframe.extension_points.agenda import Agenda
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.format import Format
    from deiframe.extension_points.level_model import LevelModel
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Rule
    from deiframe.extension_points.theme import Theme


class BuiltIn:
    """What is built in comes in by the same hooks as what other plugins bring.

    ``only`` names the one value wanted of a kind, by the field of
    :class:`deiframe.plugins.PluginContents`; of rules, how the names of their modules begin.
    """

    def __init__(self, only: Mapping[str, str] = {}) -> None:
        """Keep what is wanted; nothing is imported yet."""
        self._only = only

    @hookimpl
    def deiframe_rules(self) -> Sequence[Rule]:
        """Every rule in :mod:`deiframe.rules`."""
        from deiframe.rules import all_rules

        return all_rules(self._only.get("rules", ""))

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

        return all_diagrams(self._only.get("diagrams"))

    @hookimpl
    def deiframe_agendas(self) -> Sequence[Agenda]:
        """Every agenda in :mod:`deiframe.agendas`."""
        from deiframe.agendas import all_agendas

        return all_agendas(self._only.get("agendas"))

    @hookimpl
    def deiframe_formats(self) -> Sequence[Format]:
        """Every format in :mod:`deiframe.formats`."""
        from deiframe.formats import all_formats

        return all_formats()

    @hookimpl
    def deiframe_themes(self) -> Sequence[Theme]:
        """Every theme in :mod:`deiframe.styling.themes`."""
        from deiframe.styling.themes import all_themes

        return all_themes(self._only.get("themes"))
