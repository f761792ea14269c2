"""Where names that once stood in ``deiframe`` are now; they still work, with a warning."""

from __future__ import annotations

import datetime as dt
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from deiframe.assessment import Assessment
    from deiframe.diagnostics import Finding
    from deiframe.extension_points.rule import Rule
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.strategy import Strategy
    from deiframe.plugins import PluginContents
    from deiframe.selection import Selection

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
    "Assessed": "deiframe.AssessResult",
    "JoinedList": "deiframe.i18n.JoinedList",
    "Listing": "deiframe.i18n.JoinedList",
    "Sayable": "deiframe.Translatable",
    "Words": "deiframe.Catalog",
    "baseline_said": "deiframe.model.baseline_text",
    "build_graph": "deiframe.graph.strategy_graph.build_graph",
    "figure_said": "deiframe.model.figure_text",
    "listing": "deiframe.joined_list",
    "say": "deiframe.translate",
    "target_said": "deiframe.model.target_text",
}

_REPLACED: Final = {
    "Examined": "deiframe.Opened and deiframe.CheckResult",
    "Selection": "the arguments of deiframe.check",
    "assessment_of": "deiframe.assess",
    "examine": "deiframe.open or deiframe.open_text, then deiframe.check",
    "read": "deiframe.open",
    "read_text": "deiframe.open_text",
}
"""What is done in another way now; what it was is still here."""

_WHERE: Final = {
    **{name: f"{module}.{name}" for module, names in _MOVED.items() for name in names.split()},
    **_RENAMED,
    **{name: f"{__name__}.{name}" for name in _REPLACED},
    "Selection": "deiframe.selection.Selection",
    "read": "deiframe.source.reader.read",
    "read_text": "deiframe.source.reader.read_text",
}


def is_former(name: str) -> bool:
    """Whether a name once stood in ``deiframe``, and is elsewhere now."""
    return name in _WHERE


def load_former(name: str) -> Any:
    """What a former name of ``deiframe`` means; warns whoever asks where it is now."""
    where = _WHERE[name]
    text = f"deiframe.{name} is now {_REPLACED.get(name, where)}"
    warnings.warn(text, DeprecationWarning, stacklevel=3)
    module, _, attribute = where.rpartition(".")
    return getattr(import_module(module), attribute)


@attrs.frozen(kw_only=True)
class Examined:
    """What ``examine`` returned: a graph, its findings, and the rules that were asked."""

    graph: StrategyGraph | None
    findings: tuple[Finding, ...]
    asked: tuple[Rule, ...]


def examine(
    strategy: Strategy,
    additions: PluginContents,
    *,
    today: dt.date,
    selection: Selection | None = None,
) -> Examined:
    """Ask a strategy the rules of some plugins."""
    from deiframe.checking import check
    from deiframe.opening import assemble
    from deiframe.selection import Selection

    opened = assemble(strategy, additions, today=today)
    found = check(opened, selection or Selection())
    return Examined(graph=opened.graph, findings=found.findings, asked=found.asked)


def assessment_of(graph: StrategyGraph, additions: PluginContents) -> Assessment:
    """Say where the strategy of a graph stands."""
    from deiframe.assessing import assess
    from deiframe.opening import assemble

    return assess(assemble(graph.strategy, additions, today=graph.today)).assessment
