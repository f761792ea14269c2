"""Collect indicators of overall progress

The figures of the strategic objectives are collected regularly, and compared with where they began.

Why it matters: Single interventions may all succeed while nothing moves. Only the whole shows
whether the vision comes nearer.

How to go about it: For each objective, name who collects a figure and how often, and its
baseline. Record each round under 6.2.

Source: Report D5.2, section 6.2.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import figures, process

SUBSTEP = substep(
    "6.2",
    __doc__,
    [
        figures.objectives_followed,
        figures.objectives_with_baseline,
        process.recorded("6.2"),
    ],
    builds_on=["6.1"],
)
