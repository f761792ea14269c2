from .about import __version__
from .assessment import Assessment
from .cli.plugin_api import strategy_command
from .diagnostics import Finding, Place, Severity
from .errors import DeiframeError, DrawingError
from .extension_points.diagram import Chart, Diagram, Layout, Picture, View
from .extension_points.discovery import found_in
from .extension_points.extension import Extension
from .extension_points.hookspecs import hookimpl
from .extension_points.obligation import RegisteredObligation
from .extension_points.rule import Hit, Rule, rule
from .extension_points.theme import Theme
from .graph.strategy_graph import StrategyGraph, build_graph
from .i18n import Catalog, JoinedList, Message, Translatable, joined_list, rounded, translate
from .model.kinds import ids, number, one_id
from .model.strategy import Strategy
from .model.vocabulary import Profile
from .pipeline import Assessed, assess, assessment_of, check, examine
from .results import Examined
from .selection import Selection
from .source.reader import read, read_text
from .source.writer import to_yaml

__all__ = [
    "Assessed",
    "Assessment",
    "Catalog",
    "Chart",
    "DeiframeError",
    "Diagram",
    "DrawingError",
    "Examined",
    "Extension",
    "Finding",
    "Hit",
    "JoinedList",
    "Layout",
    "Message",
    "Picture",
    "Place",
    "Profile",
    "RegisteredObligation",
    "Rule",
    "Selection",
    "Severity",
    "Strategy",
    "StrategyGraph",
    "Theme",
    "Translatable",
    "View",
    "__version__",
    "assess",
    "assessment_of",
    "build_graph",
    "check",
    "examine",
    "found_in",
    "hookimpl",
    "ids",
    "joined_list",
    "number",
    "one_id",
    "read",
    "read_text",
    "rounded",
    "rule",
    "strategy_command",
    "to_yaml",
    "translate",
]
