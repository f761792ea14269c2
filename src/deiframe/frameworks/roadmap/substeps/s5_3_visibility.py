"""Make it visible

What is being done is shown, inside and outside the organisation, with stories, figures and
examples.

Why it matters: People take part in what they can see. Visibility outside makes it harder to stop
quietly.

How to go about it: Involve the communication department. Report at regular intervals, in the
channels that people already use. Say of a newsletter how often it comes (`frequency`), whom it
reaches (`audience`) and how (`channel`); record the rest under 5.3.

Source: Report D5.2, section 5.3.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "5.3",
    __doc__,
    [
        process.made_visible,
        process.repeated("5.3"),
        process.communication_inside,
        process.communication_outside,
    ],
    builds_on=["5.1"],
)
