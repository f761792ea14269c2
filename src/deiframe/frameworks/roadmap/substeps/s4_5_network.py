"""Widen the network of change agents

More colleagues are invited in, in every department and at every level.

Why it matters: A small core is fragile: it does not survive a departure. If many people carry the
vision, it survives changes at the top.

How to go about it: See which departments have no change agent yet, and look there. Ask managers
as well as front-line staff.

Source: Report D5.2, section 4.5.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people

SUBSTEP = substep(
    "4.5",
    __doc__,
    [
        people.network_widened,
        people.agents_in_departments,
        people.coalition_across_levels,
    ],
    builds_on=["1.2"],
    reviewed=True,
)
