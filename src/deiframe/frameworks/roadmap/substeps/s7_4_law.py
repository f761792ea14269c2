"""Follow policy and law

Changes in law and policy are monitored, and the strategy is adapted to them.

Why it matters: It keeps the municipality within the law, and gives the strategy a basis that does
not depend on who governs.

How to go about it: List each obligation with its next review date, and link what answers it.

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
