"""Learn from other organisations

Other municipalities, institutions and research show what has worked elsewhere, and what has not.

Why it matters: It saves time, and it is an argument: what a neighbouring city does can be done.

How to go about it: Visit one, invite one, read one; record it under 3.2 with the link or the
partner, what you `learned`, and what of it you `adopted`.

Three places to begin. Bologna counts as one of the most advanced Italian cities: a diversity team
of five people works there on migration, on tourism that is accessible, and on the inclusion of
persons with a disability. A book by Semiha Denktaş, whose title means "From words to deeds", tells
how Erasmus University Rotterdam turned its ambitions into change. And the DiGiN project has
collected practices and materials of its partners, the cities of Genoa, Ghent and Rotterdam and
Leiden University of Applied Sciences; its report D5.1 describes their interventions.

Source: Report D5.2, section 3.2.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process

SUBSTEP = substep(
    "3.2",
    __doc__,
    [
        process.recorded("3.2"),
        process.learned("3.2"),
    ],
    builds_on=["1.1"],
)
