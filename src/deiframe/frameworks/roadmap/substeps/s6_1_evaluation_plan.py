"""Plan the evaluation, with its indicators

It is defined which figures will be collected, when and by whom, and how each intervention is
evaluated.

Why it matters: An evaluation that is planned afterwards has no first measurement to compare with.

How to go about it: Give each intervention an `evaluation` with design, day and evaluator, and
each objective an indicator. Use figures as well as words.

Choose a balanced set: who works at which level, who is hired and who rises, whether pay is equal,
what surveys say of inclusion, and who takes part in training. Report D6.2 of the DiGiN project, an
evaluation toolbox, says how to go about it.

Source: Report D5.2, sections 6 and 6.1.
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
