"""Follow policy and law

Changes in law and policy are followed, and taken up in the strategy.

Why it matters: It keeps the municipality within the law, and gives the strategy a footing that
does not depend on who governs.

How to go about it: List each obligation with the day on which to look at it again, and link to it
what answers it.

Source: Report D5.2, section 7.4.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import purpose

SUBSTEP = substep(
    "7.4",
    __doc__,
    [
        purpose.obligations_listed,
        purpose.obligations_answered,
        purpose.obligations_watched,
    ],
    reviewed=True,
)
