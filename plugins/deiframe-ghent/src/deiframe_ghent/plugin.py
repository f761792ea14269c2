"""What the plugin adds, by deiframe's hooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deiframe import Rule, found_in, hookimpl

if TYPE_CHECKING:
    import click

    from deiframe import Diagram, Extension, Theme
    from deiframe.criteria import PrincipleDiagnostic, SubstepEvidence
    from deiframe.model import Indicator


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_ghent.rules`."""
    return found_in("deiframe_ghent.rules", Rule)


@hookimpl
def deiframe_indicator_definitions() -> Sequence[Indicator]:
    """The definitions of the two targets."""
    from deiframe_ghent.definitions import MEASURES

    return [measure.definition for measure in MEASURES]


@hookimpl
def deiframe_extensions() -> Sequence[Extension]:
    """Counts, SPOCs, the nature of objectives, the next framework."""
    from deiframe_ghent.fields import EXTENSIONS

    return EXTENSIONS


@hookimpl
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:
    """What more speaks for 3a, 6b and 10a."""
    from deiframe_ghent.diagnostics import DIAGNOSTICS

    return DIAGNOSTICS


@hookimpl
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:
    """What more makes 1.2, 3.1 and 4.2 done."""
    from deiframe_ghent.diagnostics import EVIDENCE

    return EVIDENCE


@hookimpl
def deiframe_diagrams() -> Sequence[Diagram]:
    """The two targets as bars."""
    from deiframe_ghent.targets_chart import DIAGRAM

    return (DIAGRAM,)


@hookimpl
def deiframe_themes() -> Sequence[Theme]:
    """Quiet colours."""
    from deiframe_ghent.theme import THEME

    return (THEME,)


@hookimpl
def deiframe_commands() -> Sequence[click.Command]:
    """``deiframe ghent targets``."""
    from deiframe_ghent.commands import COMMANDS

    return COMMANDS
