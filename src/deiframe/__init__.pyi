from .about import __version__
from .api import Svg, assess, check, draw, open, open_text
from .assessing import AssessResult
from .assessment import Assessment
from .checking import CheckResult
from .cli.plugin_api import strategy_command
from .diagnostics import Finding, Place, Severity
from .errors import DeiframeError, DrawingError, PluginError
from .extension_points.diagram import (
    Chart,
    Diagram,
    DiagramOption,
    Layout,
    Picture,
    ReadingDirection,
    View,
)
from .extension_points.discovery import found_in
from .extension_points.extension import Extension
from .extension_points.hookspecs import hookimpl
from .extension_points.obligation import RegisteredObligation
from .extension_points.rule import Hit, Rule, rule
from .extension_points.theme import Theme
from .graph.strategy_graph import StrategyGraph
from .i18n import Catalog, Message, Rounded, Translatable, joined_list, rounded, translate
from .model.fields import ids, number, one_id
from .model.strategy import Strategy
from .model.vocabulary import Profile
from .opening import Opened
from .source.places import Places
from .source.writer import to_yaml

__all__ = [
    "AssessResult",
    "Assessment",
    "Catalog",
    "Chart",
    "CheckResult",
    "DeiframeError",
    "Diagram",
    "DiagramOption",
    "DrawingError",
    "Extension",
    "Finding",
    "Hit",
    "Layout",
    "Message",
    "Opened",
    "Picture",
    "Place",
    "Places",
    "PluginError",
    "Profile",
    "ReadingDirection",
    "RegisteredObligation",
    "Rounded",
    "Rule",
    "Severity",
    "Strategy",
    "StrategyGraph",
    "Svg",
    "Theme",
    "Translatable",
    "View",
    "__version__",
    "assess",
    "check",
    "draw",
    "found_in",
    "hookimpl",
    "ids",
    "joined_list",
    "number",
    "one_id",
    "open",
    "open_text",
    "rounded",
    "rule",
    "strategy_command",
    "to_yaml",
    "translate",
]
