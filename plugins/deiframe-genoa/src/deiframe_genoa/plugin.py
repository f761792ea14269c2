"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import Diagram, Extension, Rule, Theme, found_in, hookimpl
from deiframe.agenda import Agenda
from deiframe.criteria import LevelModel, PrincipleDiagnostic, SubstepEvidence


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_genoa.rules`."""
    return found_in("deiframe_genoa.rules", Rule)


@hookimpl
def deiframe_diagrams() -> Sequence[Diagram]:
    """Every picture in :mod:`deiframe_genoa.diagrams`."""
    return found_in("deiframe_genoa.diagrams", Diagram)


@hookimpl
def deiframe_level_models() -> Sequence[LevelModel]:
    """From door to door to goals beyond the year."""
    from deiframe_genoa.level_model import STEP_BY_STEP

    return [STEP_BY_STEP]


@hookimpl
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:
    """Criteria for questions of the ten principles."""
    from deiframe_genoa.assessing import DIAGNOSTICS

    return DIAGNOSTICS


@hookimpl
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:
    """What makes sub-steps 1.2, 2.1 and 2.2 done in Genoa, and when they were confirmed."""
    from deiframe_genoa.assessing import EVIDENCE

    return EVIDENCE


@hookimpl
def deiframe_extensions() -> Sequence[Extension]:
    """The fields of yearly goals, the adviser, surveys, departments and what is wanted."""
    from deiframe_genoa.fields import EXTENSIONS

    return EXTENSIONS


@hookimpl
def deiframe_themes() -> Sequence[Theme]:
    """In red and sea blue."""
    from deiframe_genoa.theme import GENOA

    return [GENOA]


@hookimpl
def deiframe_agendas() -> Sequence[Agenda]:
    """The meeting with the confidential adviser and the CUG."""
    from deiframe_genoa.agenda import LISTENING

    return [LISTENING]
