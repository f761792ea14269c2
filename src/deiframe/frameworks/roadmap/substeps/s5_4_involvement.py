"""Involve all stakeholders

Those who carry out the strategy meet regularly, with those who decide and those whom it concerns.

Why it matters: Problems surface while they are small, and those who are accountable know that they
will be asked.

How to go about it: Make it a regular item of a body that already meets. Make sure that each group
is heard, and record the meetings under 5.4.

Source: Report D5.2, section 5.4.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people, responsibility

SUBSTEP = substep(
    "5.4",
    __doc__,
    [
        responsibility.body_meets,
        responsibility.doers_involved,
        people.groups_heard_in_work,
    ],
    builds_on=["4.4"],
)
