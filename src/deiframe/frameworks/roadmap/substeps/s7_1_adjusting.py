"""Adjust where needed

At regular intervals the strategy is reviewed as a whole: does it work, do the needs still hold,
should the bar be higher?

Why it matters: Society and the organisation change. A plan that is never reviewed is soon about
something else.

How to go about it: Set `review_every`. After each review, record it under 7.1, and change the
strategy in the same week.

Source: Report D5.2, section 7.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "7.1",
    __doc__,
    [
        process.reviewed,
        process.reviews_recur,
    ],
    builds_on=["6.2"],
)
