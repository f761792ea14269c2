"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import Diagram, Extension, Rule, Theme, found_in, hookimpl
from deiframe.agenda import Agenda
from deiframe.criteria import LevelModel, PrincipleDiagnostic, SubstepEvidence
from deiframe.writing import Format


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_rotterdam.rules`."""
    return found_in("deiframe_rotterdam.rules", Rule)


@hookimpl
def deiframe_extensions() -> Sequence[Extension]:
    """The fields of breakthroughs, clusters, the steering, scales and gaps."""
    from deiframe_rotterdam.fields import EXTENSIONS

    return EXTENSIONS


@hookimpl
def deiframe_level_models() -> Sequence[LevelModel]:
    """From paper to usual practice."""
    from deiframe_rotterdam.anchoring import ANCHORING

    return [ANCHORING]


@hookimpl
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:
    """Criteria for five questions."""
    from deiframe_rotterdam.assessing import DIAGNOSTICS

    return DIAGNOSTICS


@hookimpl
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:
    """KPIs, the talk and the survey."""
    from deiframe_rotterdam.assessing import EVIDENCE

    return EVIDENCE


@hookimpl
def deiframe_agendas() -> Sequence[Agenda]:
    """The steering talk."""
    from deiframe_rotterdam.talk import AGENDA

    return [AGENDA]


@hookimpl
def deiframe_formats() -> Sequence[Format]:
    """A list for a spreadsheet."""
    from deiframe_rotterdam.spreadsheet import CSV

    return [CSV]


@hookimpl
def deiframe_diagrams() -> Sequence[Diagram]:
    """The board of breakthroughs."""
    from deiframe_rotterdam.board import DIAGRAM

    return [DIAGRAM]


@hookimpl
def deiframe_themes() -> Sequence[Theme]:
    """Greens."""
    from deiframe_rotterdam.theme import ROTTERDAM

    return [ROTTERDAM]
