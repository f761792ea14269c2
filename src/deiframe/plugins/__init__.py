"""Which plugins there are, and what they add: built-ins first, then those a strategy names."""

from deiframe.plugins.additions import EVERYTHING, FOR_CHECKS, Additions
from deiframe.plugins.loading import InstalledPlugin, added_by, installed, load_all, load_plugins
from deiframe.plugins.problems import failure, no_level_model

__all__ = [
    "EVERYTHING",
    "FOR_CHECKS",
    "Additions",
    "InstalledPlugin",
    "added_by",
    "failure",
    "installed",
    "load_all",
    "load_plugins",
    "no_level_model",
]
