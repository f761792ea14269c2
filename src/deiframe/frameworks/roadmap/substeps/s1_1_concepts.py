"""Get familiar with the concepts

Those who will work on it, and then the whole organisation, learn what diversity, equity and
inclusion mean, and how structures include or exclude people.

Why it matters: Events such as Pride or an iftar reach those who are convinced already. They
prepare a change only if they lead somewhere, and if people mean the same by the same words.

How to go about it: Agree in a few sentences on what each word means here, and write that under
`definitions`, with where it is shared. Let each awareness activity or training contribute to an outcome or objective.

Source: Report D5.2, section 1.1; definitions after Zheng, DEI Deconstructed, 2022.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic, process

SUBSTEP = substep(
    "1.1",
    __doc__,
    [
        process.concepts_introduced,
        process.concepts_defined,
        process.concepts_shared,
        logic.awareness_on_logic,
    ],
    reviewed=True,
)
