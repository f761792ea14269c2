"""Which plugins there are, and what they add: built-ins first, then those a strategy names."""

from deiframe.plugins.contents import DOUBTS, EVERYTHING, FOR_CHECKS, FOR_GRAPH, PluginContents
from deiframe.plugins.load import InstalledPlugin, added_by, installed, load_all, load_plugins
from deiframe.plugins.plugin_file import PluginFile, plugin_file
from deiframe.plugins.problems import failure, no_level_model

__all__ = [
    "DOUBTS",
    "EVERYTHING",
    "FOR_CHECKS",
    "FOR_GRAPH",
    "InstalledPlugin",
    "PluginContents",
    "PluginFile",
    "added_by",
    "failure",
    "installed",
    "load_all",
    "load_plugins",
    "no_level_model",
    "plugin_file",
]
