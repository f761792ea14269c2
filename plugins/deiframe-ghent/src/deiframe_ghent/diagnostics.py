"""What more speaks for questions of the ten principles, and for sub-steps, in Ghent.

All of it is this plugin's own reading of what report D5.2 tells of Ghent.
"""

from typing import Final

from deiframe.criteria import PrincipleDiagnostic, SubstepEvidence
from deiframe_ghent import criteria

DIAGNOSTICS: Final = (
    PrincipleDiagnostic(question="3a", criteria=(criteria.spocs, criteria.networks_heard)),
    PrincipleDiagnostic(question="6b", criteria=(criteria.departments_aim,)),
    PrincipleDiagnostic(
        question="10a", criteria=(criteria.figures_defined, criteria.figures_counted)
    ),
)

EVIDENCE: Final = (
    SubstepEvidence(substep="1.2", criteria=(criteria.networks,)),
    SubstepEvidence(substep="3.1", criteria=(criteria.networks_heard,)),
    SubstepEvidence(substep="4.2", criteria=(criteria.departments_aim,)),
)
