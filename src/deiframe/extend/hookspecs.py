"""Every hook a plugin may implement: a contents page for plugin authors.

A plugin is a module or object with functions of these names marked ``@hookimpl``, named in the
entry-point group ``deiframe``. Hooks only return values; deiframe calls them once in a run,
and only for the plugins that the strategy names. deiframe's own rules and diagrams come in by
the same hooks. An implementation may leave out arguments that it does not need.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from deiframe.extend.diagram import Diagram
    from deiframe.extend.level_model import LevelModel
    from deiframe.extend.obligation import RegisteredObligation
    from deiframe.extend.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extend.rule import Rule


hookspec = pluggy.HookspecMarker("deiframe")
hookimpl = pluggy.HookimplMarker("deiframe")


@hookspec
def deiframe_rules() -> Sequence[Rule]:  # type: ignore[empty-body]
    """Rules to check, each with a code of the plugin's own prefix. Since 0.1."""


@hookspec
def deiframe_diagrams() -> Sequence[Diagram]:  # type: ignore[empty-body]
    """Diagrams that ``render`` can draw, each with a name of its own. Since 0.1."""


@hookspec
def deiframe_obligations() -> Sequence[RegisteredObligation]:  # type: ignore[empty-body]
    """Obligations of a national register, each with whom it binds. Since 0.1."""


@hookspec
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:  # type: ignore[empty-body]
    """Questions to the ten principles, and what more speaks for those there are. Since 0.1."""


@hookspec
def deiframe_level_models() -> Sequence[LevelModel]:  # type: ignore[empty-body]
    """Level models that a strategy can name under ``level_model``. Since 0.1."""
