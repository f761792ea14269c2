"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for strategies written in Python and for plugins. Everything in ``__all__``
is public and stays; the modules behind it may move. Names are loaded when they are first used,
so that ``deiframe --version`` loads none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from deiframe.diagnostics import Finding as Finding
    from deiframe.diagnostics import Place as Place
    from deiframe.diagnostics import Severity as Severity
    from deiframe.errors import DeiframeError as DeiframeError
    from deiframe.errors import DrawingError as DrawingError
    from deiframe.extend.diagram import Diagram as Diagram
    from deiframe.extend.diagram import Layout as Layout
    from deiframe.extend.diagram import Picture as Picture
    from deiframe.extend.diagram import View as View
    from deiframe.extend.hookspecs import hookimpl as hookimpl
    from deiframe.extend.obligation import RegisteredObligation as RegisteredObligation
    from deiframe.extend.rule import Hit as Hit
    from deiframe.extend.rule import Rule as Rule
    from deiframe.extend.rule import rule as rule
    from deiframe.graph.strategy_graph import StrategyGraph as StrategyGraph
    from deiframe.graph.strategy_graph import build as build_graph
    from deiframe.languages import Message as Message
    from deiframe.languages import Words as Words
    from deiframe.languages import say as say
    from deiframe.model.measurement import AtLeast as AtLeast
    from deiframe.model.measurement import AtMost as AtMost
    from deiframe.model.measurement import Baseline as Baseline
    from deiframe.model.measurement import Between as Between
    from deiframe.model.measurement import By as By
    from deiframe.model.measurement import EachYear as EachYear
    from deiframe.model.measurement import Fall as Fall
    from deiframe.model.measurement import From as From
    from deiframe.model.measurement import Indicator as Indicator
    from deiframe.model.measurement import Reach as Reach
    from deiframe.model.measurement import Rise as Rise
    from deiframe.model.measurement import Scale as Scale
    from deiframe.model.measurement import Target as Target
    from deiframe.model.people import Department as Department
    from deiframe.model.people import Group as Group
    from deiframe.model.people import Need as Need
    from deiframe.model.people import Stakeholder as Stakeholder
    from deiframe.model.process import Activity as Activity
    from deiframe.model.process import Checks as Checks
    from deiframe.model.process import DeclaredAnswer as DeclaredAnswer
    from deiframe.model.process import DeclaredAssessment as DeclaredAssessment
    from deiframe.model.process import Election as Election
    from deiframe.model.process import Obligation as Obligation
    from deiframe.model.process import PoliticalSupport as PoliticalSupport
    from deiframe.model.strategy import Municipality as Municipality
    from deiframe.model.strategy import Strategy as Strategy
    from deiframe.model.text import Translations as Translations
    from deiframe.model.theory import Contribution as Contribution
    from deiframe.model.theory import Evaluation as Evaluation
    from deiframe.model.theory import Intervention as Intervention
    from deiframe.model.theory import Money as Money
    from deiframe.model.theory import Objective as Objective
    from deiframe.model.theory import Outcome as Outcome
    from deiframe.model.theory import Rasci as Rasci
    from deiframe.model.theory import Resources as Resources
    from deiframe.model.theory import Vision as Vision
    from deiframe.model.time import Interval as Interval
    from deiframe.model.time import Period as Period
    from deiframe.model.vocabulary import Area as Area
    from deiframe.model.vocabulary import ChecklistAnswer as ChecklistAnswer
    from deiframe.model.vocabulary import CountedIn as CountedIn
    from deiframe.model.vocabulary import DepartmentType as DepartmentType
    from deiframe.model.vocabulary import Dimension as Dimension
    from deiframe.model.vocabulary import Direction as Direction
    from deiframe.model.vocabulary import EvaluationDesign as EvaluationDesign
    from deiframe.model.vocabulary import Evidence as Evidence
    from deiframe.model.vocabulary import Family as Family
    from deiframe.model.vocabulary import Horizon as Horizon
    from deiframe.model.vocabulary import IndicatorKind as IndicatorKind
    from deiframe.model.vocabulary import IndicatorLevel as IndicatorLevel
    from deiframe.model.vocabulary import InterventionType as InterventionType
    from deiframe.model.vocabulary import NeedMethod as NeedMethod
    from deiframe.model.vocabulary import ObjectiveLevel as ObjectiveLevel
    from deiframe.model.vocabulary import OrganisationType as OrganisationType
    from deiframe.model.vocabulary import Priority as Priority
    from deiframe.model.vocabulary import Requirement as Requirement
    from deiframe.model.vocabulary import StakeholderType as StakeholderType
    from deiframe.model.vocabulary import Status as Status
    from deiframe.model.vocabulary import SupportStage as SupportStage
    from deiframe.pipeline import assess as assess
    from deiframe.pipeline import check as check
    from deiframe.plugins import load as load_plugins
    from deiframe.results import Assessment as Assessment
    from deiframe.source.reader import read as read
    from deiframe.source.reader import read_text as read_text
    from deiframe.source.writer import to_yaml as to_yaml

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

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    """Load a public name from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, original = _HOMES[name]
    return getattr(import_module(module), original)
