"""Communicate the results

Results are reported regularly, in words that everybody understands: what was reached, and what was
not.

Why it matters: Openness about results keeps people going, and makes leaders accountable.

How to go about it: Report at the times that the strategy sets, through several channels, and record
each report under 6.3.

Source: Report D5.2, section 6.3.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "6.3",
    __doc__,
    [
        process.recorded("6.3"),
        process.repeated("6.3"),
    ],
    builds_on=["6.2"],
)
