"""Make a separate strategy superfluous

What works becomes part of procedures, plans and decisions, until no separate strategy is needed.

Why it matters: Projects end, and offices are abolished. What has become the usual way of working
stays, whoever is elected.

How to go about it: Ask of each intervention where it could become a permanent part of the
organisation: a procedure, a department's plan, a job profile. Then set its status to
institutionalised.

Source: Report D5.2, section 7.2 and figure 5.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic, responsibility

SUBSTEP = substep(
    "7.2",
    __doc__,
    [
        logic.made_permanent,
        logic.institutionalised,
        responsibility.usual_in_departments,
    ],
    builds_on=["4.2", "5.1"],
    reviewed=True,
)
