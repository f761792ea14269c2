"""Carry out interventions along the logic

What was designed is done, along the paths of the theory of change, and adapted as it goes.

Why it matters: Work that starts without the logic falls apart into single actions again; work that
does not start at all costs trust.

How to go about it: Keep the `status` of each intervention up to date. Remove obstacles early, and
stop what does not fit.

Source: Report D5.2, section 5.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic

SUBSTEP = substep(
    "5.1",
    __doc__,
    [
        logic.under_way_along_logic,
        logic.started_in_time,
    ],
    builds_on=["4.3", "4.4"],
    reviewed=True,
)
