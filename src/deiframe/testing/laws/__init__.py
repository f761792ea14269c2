"""Laws that every rule, diagram, level model, diagnostic, agenda and format keeps.

Three lines are a test of everything that a plugin adds::

    from deiframe.testing import laws

    def test_my_plugin_keeps_the_laws() -> None:
        laws.check_plugin("my-city")

``LAWS_OF_RULES`` and the like are the laws one by one; each has a ``name``, a ``sentence`` and a
``check``.
"""

from deiframe.testing.laws.agendas import LAWS_OF_AGENDAS
from deiframe.testing.laws.case import Case, cases
from deiframe.testing.laws.criteria import LAWS_OF_CRITERIA, LAWS_OF_LEVEL_MODELS
from deiframe.testing.laws.diagrams import LAWS_OF_DIAGRAMS
from deiframe.testing.laws.evidence import Added, evidence_added, never_lowers
from deiframe.testing.laws.formats import LAWS_OF_FORMATS
from deiframe.testing.laws.law import Law
from deiframe.testing.laws.plugin import (
    check_agenda,
    check_diagram,
    check_format,
    check_level_model,
    check_plugin,
    check_principle_diagnostic,
    check_rule,
    check_substep_evidence,
)
from deiframe.testing.laws.rules import LAWS_OF_RULES
from deiframe.testing.strategies.moments import TODAY

__all__ = [
    "LAWS_OF_AGENDAS",
    "LAWS_OF_CRITERIA",
    "LAWS_OF_DIAGRAMS",
    "LAWS_OF_FORMATS",
    "LAWS_OF_LEVEL_MODELS",
    "LAWS_OF_RULES",
    "TODAY",
    "Added",
    "Case",
    "Law",
    "cases",
    "check_agenda",
    "check_diagram",
    "check_format",
    "check_level_model",
    "check_plugin",
    "check_principle_diagnostic",
    "check_rule",
    "check_substep_evidence",
    "evidence_added",
    "never_lowers",
]
