"""Involve stakeholders by participation

Before anything is decided, staff, management, networks and groups at a disadvantage help to word
the vision and set priorities.

Why it matters: Solutions often exist in the organisation already. A strategy that people helped
to make has owners; one that was handed to them has opponents.

How to go about it: Organise dialogues, and record them with who took part. Make sure that somebody
who speaks for each group is there, and somebody who decides.

Source: Report D5.2, section 3.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people, process

SUBSTEP = substep(
    "3.1",
    __doc__,
    [
        process.involved,
        people.groups_consulted,
        people.leaders_deliberate,
    ],
    builds_on=["2.1", "2.3"],
)
