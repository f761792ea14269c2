"""What the plugin adds, by deiframe's hooks."""

from collections.abc import Sequence

from deiframe import Extension, Rule, found_in, hookimpl
from deiframe_rotterdam.fields import EXTENSIONS


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in :mod:`deiframe_rotterdam.rules`."""
    return found_in("deiframe_rotterdam.rules", Rule)


@hookimpl
def deiframe_extensions() -> Sequence[Extension]:
    """The fields of breakthroughs, clusters, the steering, scales and gaps."""
    return EXTENSIONS
