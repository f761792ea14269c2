"""GEN112: something wanted for more than a year, and still an idea."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Profile, Severity, rule
from deiframe.model import Interval, Status

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN112",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.3", "4.5"],
    fails="""
plugins: [genoa]
interventions: {panel: {title: An inclusivity panel, status: idea, extensions: {genoa: {wanted_since: 2025-04-01}}}}
""",
    passes="""
plugins: [genoa]
interventions: {panel: {title: An inclusivity panel, status: planned, extensions: {genoa: {wanted_since: 2025-04-01}}}}
""",
)
def wanted_for_long(graph: StrategyGraph) -> Iterator[Hit]:
    """Something wanted for more than a year, and still an idea

    An intervention has been wanted for more than a year, and its status is still `idea`.

    Why it matters: What is wanted for years and never begun tires those who want it. A small
    beginning that is seen brings the next step nearer than a large plan.

    How to fix: Turn it into a small first step that is a goal for this year, or say that it is
    stopped and why.

    Source: Report D5.2, section 4.5 and the accelerator on passive support. That a year is long is
    this plugin's own reading.
    """
    from deiframe.graph.dates import is_longer_ago
    from deiframe_genoa.fields import Wanted

    for intervention in graph.strategy.interventions:
        text = intervention.extension(Wanted)
        since = text.wanted_since if text else None
        idea = intervention.status is Status.IDEA
        if since and idea and is_longer_ago(graph, since, Interval(12)):
            yield Hit(
                message=words.message(
                    "“{title}” is wanted since {day}, and still an idea.",
                    title=intervention.name,
                    day=since,
                ),
                item=intervention.id,
                field=("status",),
            )
