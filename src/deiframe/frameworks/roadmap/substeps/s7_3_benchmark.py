"""Benchmark against comparable municipalities

Activities and results are compared with those of municipalities of the same kind.

Why it matters: The comparison shows what is possible, and keeps targets realistic and ambitious.

How to go about it: Agree on a few figures with one or two others, compare them once a year, and
record it under 7.3.

Source: Report D5.2, section 7.3.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "7.3",
    __doc__,
    [
        process.recorded("7.3"),
        process.learned("7.3"),
    ],
    builds_on=["6.2"],
)
