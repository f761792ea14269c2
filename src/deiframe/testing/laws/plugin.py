"""All laws at once: for one thing, or for everything that a plugin adds."""

from __future__ import annotations

from typing import Any

from deiframe.extension_points.agenda import Agenda
from deiframe.extension_points.diagram import Diagram
from deiframe.extension_points.format import Format
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.rule import Rule
from deiframe.extension_points.substep_evidence import SubstepEvidence
from deiframe.plugins import PluginContents, added_by
from deiframe.testing.laws.agendas import LAWS_OF_AGENDAS
from deiframe.testing.laws.criteria import LAWS_OF_CRITERIA, LAWS_OF_LEVEL_MODELS
from deiframe.testing.laws.diagrams import LAWS_OF_DIAGRAMS
from deiframe.testing.laws.formats import LAWS_OF_FORMATS
from deiframe.testing.laws.law import check_all
from deiframe.testing.laws.rules import LAWS_OF_RULES
from deiframe.testing.laws.seeds import minds_no_seed
from deiframe.testing.strategies.extended import extended_strategies


def check_rule(*rules: Rule, **how: Any) -> None:
    """Check that rules keep every law of rules.

    ``how`` goes to :meth:`Law.check`: ``of`` draws the strategies, ``beside`` is what a plugin
    adds besides (fields, definitions, a register), ``max_examples`` is how many strategies are
    tried (25).

    Raises:
        AssertionError: a law is broken; says by which rule, and shows the smallest strategy.
    """
    check_all(LAWS_OF_RULES, *rules, **how)


def check_diagram(*diagrams: Diagram, **how: Any) -> None:
    """Check that diagrams keep every law of diagrams; as :func:`check_rule`."""
    check_all(LAWS_OF_DIAGRAMS, *diagrams, **how)


def check_level_model(*models: LevelModel, **how: Any) -> None:
    """Check that level models keep every law of level models; as :func:`check_rule`."""
    check_all(LAWS_OF_LEVEL_MODELS, *models, **how)


def check_principle_diagnostic(*diagnostics: PrincipleDiagnostic, **how: Any) -> None:
    """Check that diagnostics keep every law of criteria; as :func:`check_rule`."""
    check_all(LAWS_OF_CRITERIA, *diagnostics, **how)


def check_substep_evidence(*evidence: SubstepEvidence, **how: Any) -> None:
    """Check that evidence for sub-steps keeps every law of criteria; as :func:`check_rule`."""
    criteria = [criterion for fact in evidence for criterion in fact.criteria]
    if criteria:
        check_all(LAWS_OF_CRITERIA, *criteria, **how)


def check_agenda(*agendas: Agenda, **how: Any) -> None:
    """Check that agendas keep every law of agendas; as :func:`check_rule`."""
    check_all(LAWS_OF_AGENDAS, *agendas, **how)


def check_format(*formats: Format, **how: Any) -> None:
    """Check that formats keep every law of formats; as :func:`check_rule`."""
    check_all(LAWS_OF_FORMATS, *formats, **how)


def check_plugin(plugin: str | PluginContents, **how: Any) -> None:
    """Check everything that a plugin adds: one that is installed, or what it would add.

    The strategies that are drawn use the plugin's own fields. One that is installed is also asked
    by other processes of Python, in which sets of words have other orders.

    Raises:
        AssertionError: it does not load, or something that it adds breaks a law.
    """
    added = added_by(plugin) if isinstance(plugin, str) else plugin
    for problem in added.problems:
        raise AssertionError(str(problem.message))
    if added.extensions:
        how = {"of": extended_strategies(added.extensions), **how}
    how = {"beside": added, **how}
    for check, things in (
        (check_rule, added.rules),
        (check_diagram, added.diagrams),
        (check_level_model, added.level_models),
        (check_principle_diagnostic, added.principle_diagnostics),
        (check_substep_evidence, added.substep_evidence),
        (check_agenda, added.agendas),
        (check_format, added.formats),
    ):
        if things:
            check(*things, **how)
    if isinstance(plugin, str):
        minds_no_seed(plugin)
