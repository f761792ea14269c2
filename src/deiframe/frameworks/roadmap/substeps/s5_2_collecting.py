"""Collect indicators continuously

While an intervention runs, figures and stories are collected that show whether it works.

Why it matters: After a year it is too late to learn that nobody came. Early signs can still be
acted on.

How to go about it: For each indicator, say who collects it and how often. Measure interventions
before and after, and record each round under 5.2.

Rotterdam, for example, measures at the beginning and at the end of its three-year leadership
programme, and looks for the growth in 360-degree feedback. Report D6.2 of the DiGiN project, an
evaluation toolbox, helps with the choice and the collection of indicators.

Source: Report D5.2, sections 5.2 and 6.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic, process

SUBSTEP = substep(
    "5.2",
    __doc__,
    [
        logic.under_way_measured,
        process.recorded("5.2", "6.2"),
    ],
    builds_on=["5.1", "6.1"],
)
