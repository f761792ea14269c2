"""Choose and design interventions

Actions are chosen for what they change: each leads to an objective, answers a need that was
found, and rests on an assumption that is written down.

Why it matters: A list of good initiatives is not a strategy. Only if the logic is visible can
somebody say that it is wrong.

How to go about it: Link each intervention by `contributes_to`, with `because`. Objectives that
nothing leads to then stand out: think of an intervention, or drop them.

Source: Report D5.2, section 4.3.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic, purpose

SUBSTEP = substep(
    "4.3",
    __doc__,
    [
        logic.interventions_lead_to_objective,
        logic.links_say_why,
        purpose.interventions_answer_needs,
        logic.objectives_have_interventions,
    ],
    builds_on=["2.1", "4.1"],
    reviewed=True,
)
