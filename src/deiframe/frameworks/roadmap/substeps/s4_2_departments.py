"""Bring objectives into the departments' plans

Each department owns an objective that contributes to the strategic ones, in its own plan.

Why it matters: As long as it concerns the personnel department alone, nobody else has to do
anything. Objectives that a department sets itself meet less resistance.

How to go about it: Ask each head of department what the department can do, at the time when its
plan is made. Write it as an objective with `level: departmental` and its `department`.

Source: Report D5.2, section 4.2.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import responsibility

SUBSTEP = substep(
    "4.2",
    __doc__,
    [
        responsibility.departments_own_objectives,
        responsibility.departmental_objectives_lead_up,
    ],
    builds_on=["4.1"],
    reviewed=True,
)
