"""Accelerator: passive or hesitant political support

Leaders speak in favour of it, but do not act yet. What is prepared in step 1 can now be examined
and discussed in the open.

Why it matters: Municipalities are hierarchical: how much is possible depends on who stands behind
it. Words at the top are enough to begin.

How to go about it: Show small and visible successes and what they bring, and connect departments.
Write each change under `political_support`, and confirm it after an election.

Allies, evidence, and care for those who carry the work are needed at this stage too, as they are
without any support: `deiframe explain no-support` tells how.

Source: Report D5.2, prior consideration on political support, and Table 2.
"""

from deiframe.extension_points.substep import accelerator
from deiframe.frameworks.criteria import process
from deiframe.graph.dates import support_today

SUBSTEP = accelerator(
    "accelerator-passive",
    __doc__,
    [process.support_passive],
    before="2",
    days=lambda graph: [support.since for support in [support_today(graph)] if support],
)
