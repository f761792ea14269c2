"""Where names that once stood in ``deiframe`` are now; they still work, with a warning."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any, Final

_MOVED: Final = {
    "deiframe.agenda": """
        Agenda AgendaDocument AgendaItem AnswerLines Meeting Origin Paragraph Point Points Row
        Table
    """,
    "deiframe.criteria": """
        Criterion Fact LevelModel Observation PrincipleDiagnostic Stage StageCriterion
        SubstepEvidence Truth Verdict criterion each some witnessed
    """,
    "deiframe.model": """
        Activity Area AtLeast AtMost Baseline Between By ChecklistAnswer ChecklistItem Checks
        Contribution CountedIn DeclaredAnswer DeclaredAssessment Department DepartmentType
        Dimension Direction DriverQuestion EachYear Election Evaluation EvaluationDesign
        Evidence Fall Family From Group Horizon ImpactDriver Indicator IndicatorKind
        IndicatorLevel Interval Intervention InterventionType Item Kind Money Municipality Need
        NeedMethod Objective ObjectiveLevel Obligation OrganisationType Outcome Period
        PoliticalSupport Priority Rasci Reach Requirement Resources Rise Scale Score Stakeholder
        StakeholderType Status SupportStage Target Text Translations Vision baseline_text
        figure_text target_text
    """,
    "deiframe.plugins": """
        PluginContents added_by load_plugins
    """,
}

_RENAMED: Final = {
    "Additions": "deiframe.plugins.PluginContents",
    "Examined": "deiframe.CheckResult",
    "Selection": "deiframe.selection.Selection",
    "build_graph": "deiframe.graph.strategy_graph.build_graph",
    "read": "deiframe.source.reader.read",
    "read_text": "deiframe.source.reader.read_text",
    "Listing": "deiframe.i18n.JoinedList",
    "Sayable": "deiframe.Translatable",
    "Words": "deiframe.Catalog",
    "baseline_said": "deiframe.model.baseline_text",
    "figure_said": "deiframe.model.figure_text",
    "listing": "deiframe.joined_list",
    "say": "deiframe.translate",
    "target_said": "deiframe.model.target_text",
}

_NOW: Final = {
    **{name: f"{module}.{name}" for module, names in _MOVED.items() for name in names.split()},
    **_RENAMED,
}


def is_former(name: str) -> bool:
    """Whether a name once stood in ``deiframe``, and is elsewhere now."""
    return name in _NOW


def load_former(name: str) -> Any:
    """What a former name of ``deiframe`` means; warns whoever asks where it is now."""
    now = _NOW[name]
    warnings.warn(f"deiframe.{name} is now {now}", DeprecationWarning, stacklevel=3)
    module, _, attribute = now.rpartition(".")
    return getattr(import_module(module), attribute)
