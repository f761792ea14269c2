"""Set clear strategic objectives

The vision is translated into results that are specific, measurable and bound to a date, in
representation but also in equity and inclusion.

Why it matters: Whoever has not said what success looks like cannot know whether the effort pays
off. Most municipalities have only the vision.

How to go about it: For each objective, set an indicator with its baseline, target and date;
link it to the vision, to a need, and to what will bring it about.

Source: Report D5.2, section 4.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import figures, purpose

SUBSTEP = substep(
    "4.1",
    __doc__,
    [
        purpose.vision,
        purpose.objectives_lead_to_vision,
        purpose.objectives_specific,
        figures.objectives_measurable,
        purpose.objectives_time_bound,
        purpose.beyond_representation,
    ],
    builds_on=["2.1", "2.2", "3.1"],
    reviewed=True,
)
