"""Give resources and responsibilities

Each intervention has people who are accountable for it and carry it out, money and time, and a body
that steers the whole.

Why it matters: What is everybody's task is nobody's. Whoever is responsible without resources is
set up to fail.

How to go about it: Fill in `rasci` with exactly one accountable, and `resources` with the budget
and the full-time equivalents. Set up a steering group, and write down how often it meets.

Source: Report D5.2, section 4.4.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import responsibility

SUBSTEP = substep(
    "4.4",
    __doc__,
    [
        responsibility.roles_clear,
        responsibility.budgets,
        responsibility.working_time,
        responsibility.body_meets,
    ],
    builds_on=["2.3", "4.3"],
    reviewed=True,
)
