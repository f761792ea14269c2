"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for strategies written in Python and for plugins. Everything in ``__all__``
is public and stays; the modules behind it may move. Names are loaded when they are first used,
so that ``deiframe --version`` loads none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from deiframe.diagnostics import Finding
    from deiframe.diagnostics import Place
    from deiframe.diagnostics import Severity
    from deiframe.errors import DeiframeError
    from deiframe.errors import DrawingError
    from deiframe.extend.diagram import Diagram
    from deiframe.extend.diagram import Layout
    from deiframe.extend.diagram import Picture
    from deiframe.extend.diagram import View
    from deiframe.extend.hookspecs import hookimpl
    from deiframe.extend.obligation import RegisteredObligation
    from deiframe.extend.rule import Hit
    from deiframe.extend.rule import Rule
    from deiframe.extend.rule import rule
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.strategy_graph import build as build_graph
    from deiframe.languages import Message
    from deiframe.languages import Words
    from deiframe.languages import say
    from deiframe.model.measurement import AtLeast
    from deiframe.model.measurement import AtMost
    from deiframe.model.measurement import Baseline
    from deiframe.model.measurement import Between
    from deiframe.model.measurement import By
    from deiframe.model.measurement import EachYear
    from deiframe.model.measurement import Fall
    from deiframe.model.measurement import From
    from deiframe.model.measurement import Indicator
    from deiframe.model.measurement import Reach
    from deiframe.model.measurement import Rise
    from deiframe.model.measurement import Scale
    from deiframe.model.measurement import Target
    from deiframe.model.people import Department
    from deiframe.model.people import Group
    from deiframe.model.people import Need
    from deiframe.model.people import Stakeholder
    from deiframe.model.process import Activity
    from deiframe.model.process import Checks
    from deiframe.model.process import DeclaredAnswer
    from deiframe.model.process import DeclaredAssessment
    from deiframe.model.process import Election
    from deiframe.model.process import Obligation
    from deiframe.model.process import PoliticalSupport
    from deiframe.model.strategy import Municipality
    from deiframe.model.strategy import Strategy
    from deiframe.model.text import Translations
    from deiframe.model.theory import Contribution
    from deiframe.model.theory import Evaluation
    from deiframe.model.theory import Intervention
    from deiframe.model.theory import Money
    from deiframe.model.theory import Objective
    from deiframe.model.theory import Outcome
    from deiframe.model.theory import Rasci
    from deiframe.model.theory import Resources
    from deiframe.model.theory import Vision
    from deiframe.model.time import Interval
    from deiframe.model.time import Period
    from deiframe.model.vocabulary import Area
    from deiframe.model.vocabulary import ChecklistAnswer
    from deiframe.model.vocabulary import CountedIn
    from deiframe.model.vocabulary import DepartmentType
    from deiframe.model.vocabulary import Dimension
    from deiframe.model.vocabulary import Direction
    from deiframe.model.vocabulary import EvaluationDesign
    from deiframe.model.vocabulary import Evidence
    from deiframe.model.vocabulary import Family
    from deiframe.model.vocabulary import Horizon
    from deiframe.model.vocabulary import IndicatorKind
    from deiframe.model.vocabulary import IndicatorLevel
    from deiframe.model.vocabulary import InterventionType
    from deiframe.model.vocabulary import NeedMethod
    from deiframe.model.vocabulary import ObjectiveLevel
    from deiframe.model.vocabulary import OrganisationType
    from deiframe.model.vocabulary import Priority
    from deiframe.model.vocabulary import Requirement
    from deiframe.model.vocabulary import StakeholderType
    from deiframe.model.vocabulary import Status
    from deiframe.model.vocabulary import SupportStage
    from deiframe.pipeline import assess
    from deiframe.pipeline import check
    from deiframe.plugins import load as load_plugins
    from deiframe.results import Assessment
    from deiframe.source.reader import read
    from deiframe.source.reader import read_text
    from deiframe.source.writer import to_yaml

_HOMES = {
    "Activity": ("deiframe.model.process", "Activity"),
    "Area": ("deiframe.model.vocabulary", "Area"),
    "Assessment": ("deiframe.results", "Assessment"),
    "AtLeast": ("deiframe.model.measurement", "AtLeast"),
    "AtMost": ("deiframe.model.measurement", "AtMost"),
    "Baseline": ("deiframe.model.measurement", "Baseline"),
    "Between": ("deiframe.model.measurement", "Between"),
    "By": ("deiframe.model.measurement", "By"),
    "ChecklistAnswer": ("deiframe.model.vocabulary", "ChecklistAnswer"),
    "Checks": ("deiframe.model.process", "Checks"),
    "Contribution": ("deiframe.model.theory", "Contribution"),
    "CountedIn": ("deiframe.model.vocabulary", "CountedIn"),
    "DeclaredAnswer": ("deiframe.model.process", "DeclaredAnswer"),
    "DeclaredAssessment": ("deiframe.model.process", "DeclaredAssessment"),
    "DeiframeError": ("deiframe.errors", "DeiframeError"),
    "Department": ("deiframe.model.people", "Department"),
    "DepartmentType": ("deiframe.model.vocabulary", "DepartmentType"),
    "Diagram": ("deiframe.extend.diagram", "Diagram"),
    "Dimension": ("deiframe.model.vocabulary", "Dimension"),
    "Direction": ("deiframe.model.vocabulary", "Direction"),
    "DrawingError": ("deiframe.errors", "DrawingError"),
    "EachYear": ("deiframe.model.measurement", "EachYear"),
    "Election": ("deiframe.model.process", "Election"),
    "Evaluation": ("deiframe.model.theory", "Evaluation"),
    "EvaluationDesign": ("deiframe.model.vocabulary", "EvaluationDesign"),
    "Evidence": ("deiframe.model.vocabulary", "Evidence"),
    "Fall": ("deiframe.model.measurement", "Fall"),
    "Family": ("deiframe.model.vocabulary", "Family"),
    "Finding": ("deiframe.diagnostics", "Finding"),
    "From": ("deiframe.model.measurement", "From"),
    "Group": ("deiframe.model.people", "Group"),
    "Hit": ("deiframe.extend.rule", "Hit"),
    "Horizon": ("deiframe.model.vocabulary", "Horizon"),
    "Indicator": ("deiframe.model.measurement", "Indicator"),
    "IndicatorKind": ("deiframe.model.vocabulary", "IndicatorKind"),
    "IndicatorLevel": ("deiframe.model.vocabulary", "IndicatorLevel"),
    "Interval": ("deiframe.model.time", "Interval"),
    "Intervention": ("deiframe.model.theory", "Intervention"),
    "InterventionType": ("deiframe.model.vocabulary", "InterventionType"),
    "Layout": ("deiframe.extend.diagram", "Layout"),
    "Message": ("deiframe.languages", "Message"),
    "Money": ("deiframe.model.theory", "Money"),
    "Municipality": ("deiframe.model.strategy", "Municipality"),
    "Need": ("deiframe.model.people", "Need"),
    "NeedMethod": ("deiframe.model.vocabulary", "NeedMethod"),
    "Objective": ("deiframe.model.theory", "Objective"),
    "ObjectiveLevel": ("deiframe.model.vocabulary", "ObjectiveLevel"),
    "Obligation": ("deiframe.model.process", "Obligation"),
    "OrganisationType": ("deiframe.model.vocabulary", "OrganisationType"),
    "Outcome": ("deiframe.model.theory", "Outcome"),
    "Period": ("deiframe.model.time", "Period"),
    "Picture": ("deiframe.extend.diagram", "Picture"),
    "Place": ("deiframe.diagnostics", "Place"),
    "PoliticalSupport": ("deiframe.model.process", "PoliticalSupport"),
    "Priority": ("deiframe.model.vocabulary", "Priority"),
    "Rasci": ("deiframe.model.theory", "Rasci"),
    "Reach": ("deiframe.model.measurement", "Reach"),
    "RegisteredObligation": ("deiframe.extend.obligation", "RegisteredObligation"),
    "Requirement": ("deiframe.model.vocabulary", "Requirement"),
    "Resources": ("deiframe.model.theory", "Resources"),
    "Rise": ("deiframe.model.measurement", "Rise"),
    "Rule": ("deiframe.extend.rule", "Rule"),
    "Scale": ("deiframe.model.measurement", "Scale"),
    "Severity": ("deiframe.diagnostics", "Severity"),
    "Stakeholder": ("deiframe.model.people", "Stakeholder"),
    "StakeholderType": ("deiframe.model.vocabulary", "StakeholderType"),
    "Status": ("deiframe.model.vocabulary", "Status"),
    "Strategy": ("deiframe.model.strategy", "Strategy"),
    "StrategyGraph": ("deiframe.graph.strategy_graph", "StrategyGraph"),
    "SupportStage": ("deiframe.model.vocabulary", "SupportStage"),
    "Target": ("deiframe.model.measurement", "Target"),
    "Translations": ("deiframe.model.text", "Translations"),
    "View": ("deiframe.extend.diagram", "View"),
    "Vision": ("deiframe.model.theory", "Vision"),
    "Words": ("deiframe.languages", "Words"),
    "assess": ("deiframe.pipeline", "assess"),
    "build_graph": ("deiframe.graph.strategy_graph", "build"),
    "check": ("deiframe.pipeline", "check"),
    "hookimpl": ("deiframe.extend.hookspecs", "hookimpl"),
    "load_plugins": ("deiframe.plugins", "load"),
    "read": ("deiframe.source.reader", "read"),
    "read_text": ("deiframe.source.reader", "read_text"),
    "rule": ("deiframe.extend.rule", "rule"),
    "say": ("deiframe.languages", "say"),
    "to_yaml": ("deiframe.source.writer", "to_yaml"),
}

__all__ = [
    "Activity",
    "Area",
    "Assessment",
    "AtLeast",
    "AtMost",
    "Baseline",
    "Between",
    "By",
    "ChecklistAnswer",
    "Checks",
    "Contribution",
    "CountedIn",
    "DeclaredAnswer",
    "DeclaredAssessment",
    "DeiframeError",
    "Department",
    "DepartmentType",
    "Diagram",
    "Dimension",
    "Direction",
    "DrawingError",
    "EachYear",
    "Election",
    "Evaluation",
    "EvaluationDesign",
    "Evidence",
    "Fall",
    "Family",
    "Finding",
    "From",
    "Group",
    "Hit",
    "Horizon",
    "Indicator",
    "IndicatorKind",
    "IndicatorLevel",
    "Interval",
    "Intervention",
    "InterventionType",
    "Layout",
    "Message",
    "Money",
    "Municipality",
    "Need",
    "NeedMethod",
    "Objective",
    "ObjectiveLevel",
    "Obligation",
    "OrganisationType",
    "Outcome",
    "Period",
    "Picture",
    "Place",
    "PoliticalSupport",
    "Priority",
    "Rasci",
    "Reach",
    "RegisteredObligation",
    "Requirement",
    "Resources",
    "Rise",
    "Rule",
    "Scale",
    "Severity",
    "Stakeholder",
    "StakeholderType",
    "Status",
    "Strategy",
    "StrategyGraph",
    "SupportStage",
    "Target",
    "Translations",
    "View",
    "Vision",
    "Words",
    "__version__",
    "assess",
    "build_graph",
    "check",
    "hookimpl",
    "load_plugins",
    "read",
    "read_text",
    "rule",
    "say",
    "to_yaml",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, original = _HOMES[name]
    return getattr(import_module(module), original)
