"""Accelerator: active political support

Leaders have a vision, give means and change policy accordingly. A full strategy can be set up and
carried out.

Why it matters: At some point active support is unavoidable: without it no strategy reaches the
whole organisation.

How to go about it: Use the time: objectives, means and responsibilities that are laid down
survive the next election. Confirm the stage after each.

Source: Report D5.2, prior consideration on political support, and Table 2.
"""

from deiframe.extension_points.substep import accelerator
from deiframe.frameworks.criteria import process
from deiframe.graph.dates import support_today

SUBSTEP = accelerator(
    "accelerator-active",
    __doc__,
    [process.support_active],
    before="4",
    days=lambda graph: [support.since for support in [support_today(graph)] if support],
)
