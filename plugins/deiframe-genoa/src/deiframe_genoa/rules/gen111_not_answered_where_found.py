"""GEN111: a need that is not answered in the department where it was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Profile, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN111",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["6b"],
    substeps=["4.2", "4.3"],
    fails="""
plugins: [genoa]
needs: {gap: {title: Tasks are given unequally}}
departments: {technical: {title: Technical department, extensions: {genoa: {needs: [gap]}}}}
interventions: {listening: {title: Listening, addresses: [gap]}}
""",
    passes="""
plugins: [genoa]
needs: {gap: {title: Tasks are given unequally}}
departments: {technical: {title: Technical department, extensions: {genoa: {needs: [gap]}}}}
interventions: {tasks: {title: Giving out tasks by turns, department: technical, addresses: [gap]}}
""",
)
def not_answered_where_found(graph: StrategyGraph) -> Iterator[Hit]:
    """A need that is not answered in the department where it was found

    A department names a need that was found in it, but no objective or intervention of the
    department addresses it, and the department has no say in one that does.

    Why it matters: Tasks, working relations and the way of talking are made where people work. What
    is done about them elsewhere seldom arrives there.

    How to fix: Let the department have an objective or intervention of its own that `addresses`
    the need, or give it a role in one.

    Source: Report D5.2, sections 2.1 and 4.2. Asking it of the department itself is this plugin's
    own reading.
    """
    from deiframe.graph.participation import HEARD
    from deiframe.graph.rationale import addressed_by
    from deiframe_genoa.fields import Found

    for department in graph.strategy.departments:
        found = department.extension(Found)
        for index, need in enumerate(found.needs if found else ()):
            answers = addressed_by(graph, need)
            own = any(getattr(answer, "department", None) == department.id for answer in answers)
            heard = {source.id for source in graph.sources(department.id, *HEARD)}
            if own or any(answer.id in heard for answer in answers):
                continue
            yield Hit(
                message=words.message(
                    "“{need}” was found in “{title}”, but nothing in that department answers it.",
                    need=graph.items[need].name,
                    title=department.name,
                ),
                item=department.id,
                field=("extensions", "genoa", "needs", index),
            )
