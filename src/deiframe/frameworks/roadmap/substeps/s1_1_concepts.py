"""Get familiar with the concepts

Those who will work on it, and then the whole organisation, learn what diversity, equity and
inclusion mean, and how structures include or exclude people.

Diversity: at every level, staff are composed in such a way that those whom the organisation is
there for trust it, and feel represented by it.

Equity: everybody succeeds and is well here, as a person, among colleagues and in the organisation,
and nobody is discriminated against, hurt or abused. It is measured by what people experience; it is
not the same as treating everybody alike.

Inclusion: the environment is one that people trust to respect them, and to answer for what happens
in it.

All three are results that can be measured, not good intentions. To reach them takes a strategy that
undoes inequalities of the past and meets needs that differ from person to person. So they concern
the culture and the structures of the organisation, and not minorities alone; nor are they charity.

Why it matters: Events such as Pride or an iftar reach those who are convinced already. They
prepare a change only if they lead somewhere, and if people mean the same by the same words.
Awareness is a first step; by itself it never changes how an organisation works.

How to go about it: Agree in a few sentences on what each word means here, and write that under
`definitions`, with where it is shared. Tie the subject to the task of the city: to serve all its
residents. Let each awareness activity or training contribute to an outcome or objective.

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
