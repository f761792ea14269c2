"""Find and connect change agents

People at every level who are trusted, curious and committed are found, and brought together.

Why it matters: One pioneer tires; several who know each other carry on, and reach colleagues whom
no memo reaches. Research by the Dutch Inclusivity Monitor finds that about one employee in five
supports inclusion and acts accordingly.

How to go about it: Knock on doors. Mark those you find with `change_agent: true`, and record what
you did together. A staff network or a first working group is a good beginning.

Source: Report D5.2, section 1.2.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people

SUBSTEP = substep(
    "1.2",
    __doc__,
    [
        people.change_agents_named,
        people.change_agents_connected,
    ],
    reviewed=True,
)
