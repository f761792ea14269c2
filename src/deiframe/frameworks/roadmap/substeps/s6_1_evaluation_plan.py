"""Plan the evaluation, with its indicators

It is defined which figures will be collected, when and by whom, and how each intervention is
evaluated.

Why it matters: An evaluation that is planned afterwards has no first measurement to compare with.

How to go about it: Give each intervention an `evaluation` with design, day and evaluator, and
each objective an indicator. Use figures as well as words.

Source: Report D5.2, section 6.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import figures

SUBSTEP = substep(
    "6.1",
    __doc__,
    [
        figures.evaluations_planned,
        figures.objectives_measurable,
        figures.indicators_balanced,
        figures.indicators_collected,
    ],
    builds_on=["4.1", "4.3"],
    reviewed=True,
)
