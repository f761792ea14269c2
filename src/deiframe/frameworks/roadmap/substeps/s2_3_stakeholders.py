"""Map the stakeholders

Everybody who decides on the change, experiences it or makes it possible is placed on a map of power
and interest.

Why it matters: People who are forgotten here are missing later: as an ally, as an expert by
experience, or as somebody who can stop it.

How to go about it: Give each stakeholder a score from 1 to 5 for both. Draw the map, and look at
the empty corners together. Make sure that somebody speaks for each group.

Source: Report D5.2, section 2.3.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people

SUBSTEP = substep(
    "2.3",
    __doc__,
    [
        people.stakeholders_placed,
        people.powerful_and_interested,
        people.interested_without_power,
        people.groups_represented,
    ],
    builds_on=["1.2"],
    reviewed=True,
)
