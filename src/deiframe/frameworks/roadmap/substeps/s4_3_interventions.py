"""Choose and design interventions

Actions are chosen for what they change: each leads to an objective, answers a need that was
found, and rests on an assumption that is written down.

Municipalities intervene in four areas: the work climate (`work_climate`), talent management
(`talent_management`), accessibility (`accessibility`) and leadership (`leadership`).

Six kinds of intervention are the most usual: training in inclusive leadership; recruitment and
selection that are more objective; an assessor or a reporting point for discrimination
(`reporting_point`); buildings and digital services that are made accessible; staff networks; and a
panel on inclusivity. Each has its `type`.

Why it matters: A list of good initiatives is not a strategy. Only if the logic is visible can
somebody say that it is wrong.

How to go about it: Link each intervention by `contributes_to`, with `because`. Objectives that
nothing leads to then stand out: think of an intervention, or drop them.

Design interventions together with those whom they concern, try them on a small scale, and improve
them. Give each its indicators and its evaluation from the start. Report D6.2 of the DiGiN project,
an evaluation toolbox, says more of the theory of change and of indicators; report D5.1 describes
what other cities do.

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
