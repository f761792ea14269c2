"""Learn from other organisations

Other municipalities, institutions and research show what has worked elsewhere, and what has not.

Why it matters: It saves time, and it is an argument: what a neighbouring city does can be done.

How to go about it: Visit one, invite one, read one; record it under 3.2 with the link or the
partner, what you `learned`, and what of it you `adopted`.

Source: Report D5.2, section 3.2.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "3.2",
    __doc__,
    [
        process.recorded("3.2"),
        process.learned("3.2"),
    ],
    builds_on=["1.1"],
)
