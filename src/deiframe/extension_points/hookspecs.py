"""Every hook a plugin may implement: a contents page for plugin authors.

A plugin is a module or object with functions of these names marked ``@hookimpl``, named in the
entry-point group ``deiframe``::

    [project.entry-points.deiframe]
    ghent = "deiframe_ghent.plugin"

Hooks only return values: a list (or another sequence) of what the hook is about. Each is called at
most once in a run, and only of plugins that the strategy names under ``plugins`` (by ``plugin
list`` and ``explain``, of every plugin). What they return is sorted by code, name or id, so that no
order of installation shows. What deiframe itself has comes in by the same hooks.

A hook that raises, or returns what does not fit, is a finding that names it and the line of its
code (DEI031); everything else goes on. A function of such a name without ``@hookimpl`` is a finding
(DEI037). Two plugins that bring the same code, name or id are a finding too (DEI034).

The name of a hook says, in the plural, what it returns. The former names ``deiframe_agenda`` and
``deiframe_indicators`` are still read, with a note in ``plugin list``.

Hooks grow by arguments: an implementation takes the arguments that it knows, and need not change
when there are more. The package says in its requirements which versions of deiframe it works with
(``deiframe>=0.1,<1``); another version is a finding (DEI033).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    import click

    from deiframe.extension_points.agenda import Agenda
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.extension import Extension
    from deiframe.extension_points.format import Format
    from deiframe.extension_points.level_model import LevelModel
    from deiframe.extension_points.obligation import RegisteredObligation
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Rule
    from deiframe.extension_points.substep_evidence import SubstepEvidence
    from deiframe.extension_points.theme import Theme
    from deiframe.model.measurement import Indicator


hookspec = pluggy.HookspecMarker("deiframe")
hookimpl = pluggy.HookimplMarker("deiframe")


@hookspec
def deiframe_rules() -> Sequence[Rule]:  # type: ignore[empty-body]
    """Rules to check, each with a code of the plugin's own prefix (``GNT101``).

    Called: by every check and assessment. Since 0.1.
    """


@hookspec
def deiframe_diagrams() -> Sequence[Diagram]:  # type: ignore[empty-body]
    """Pictures that ``render`` can draw, each with a name of its own.

    Called: by ``render``. Since 0.1.
    """


@hookspec
def deiframe_level_models() -> Sequence[LevelModel]:  # type: ignore[empty-body]
    """Models of institutionalisation that a strategy can name under ``level_model``.

    Called: by ``assess``, by pictures of an assessment, and by a check where the strategy names a
    model. Since 0.1.
    """


@hookspec
def deiframe_principle_diagnostics() -> Sequence[PrincipleDiagnostic]:  # type: ignore[empty-body]
    """New questions to the ten principles, and criteria for those there are.

    Called: by ``assess`` and by pictures of an assessment. Since 0.1.
    """


@hookspec
def deiframe_substep_evidence() -> Sequence[SubstepEvidence]:  # type: ignore[empty-body]
    """What more makes a sub-step of the roadmap done, and the days that confirm it.

    Called: by ``assess`` and by pictures of an assessment. Since 0.1.
    """


@hookspec
def deiframe_indicator_definitions() -> Sequence[Indicator]:  # type: ignore[empty-body]
    """A catalogue of definitions: indicators that a strategy can name under ``defined_as``.

    Their ids begin with the plugin's name or country. Called: by every check. Since 0.1.
    """


@hookspec
def deiframe_obligations() -> Sequence[RegisteredObligation]:  # type: ignore[empty-body]
    """A legal register: obligations, each with whom it binds.

    Called: by every check. Since 0.1.
    """


@hookspec
def deiframe_extensions() -> Sequence[Extension]:  # type: ignore[empty-body]
    """Typed fields that the plugin adds to kinds of items, or to the strategy as a whole.

    At most one extension for each kind. Called: by every check, by ``schema`` and by pictures.
    Since 0.1.
    """


@hookspec
def deiframe_themes() -> Sequence[Theme]:  # type: ignore[empty-body]
    """Colours in which pictures can be drawn (``render --theme NAME``).

    A theme whose letters cannot be read is refused when it is made. Called: by ``render``.
    Since 0.1.
    """


@hookspec
def deiframe_agendas() -> Sequence[Agenda]:  # type: ignore[empty-body]
    """Agendas of meetings, filled in from the strategy; they come instead of deiframe's own.

    Called: by ``agenda``. Since 0.1.
    """


@hookspec
def deiframe_formats() -> Sequence[Format]:  # type: ignore[empty-body]
    """Formats in which findings or documents are written, by ``--format`` or a file's suffix.

    Called: where whoever runs ``check``, ``assess``, ``agenda`` or ``explain`` asks for a form that
    deiframe does not have, of every plugin. Since 0.1.
    """


@hookspec
def deiframe_commands() -> Sequence[click.Command]:  # type: ignore[empty-body]
    """Commands; ``deiframe PLUGIN NAME`` runs the one of that name.

    Called: when somebody runs ``deiframe PLUGIN``. Since 0.1.
    """
