"""DEI805: all roles in one hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI805",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["4.4"],
    fails="""
stakeholders: {ada: {title: Ada, type: person}}
interventions:
  audit: {title: Pay audit, rasci: {accountable: ada, responsible: ada}}
  training: {title: Training, rasci: {accountable: ada, responsible: ada}}
  panel: {title: Interview panels, rasci: {accountable: ada, responsible: ada}}
  desk: {title: A desk for adaptations, rasci: {accountable: ada, responsible: ada}}
""",
    passes="""
stakeholders: {ada: {title: Ada, type: person}, secretary: {title: Secretary, type: role}}
interventions:
  audit: {title: Pay audit, rasci: {accountable: secretary, responsible: ada}}
  training: {title: Training, rasci: {accountable: secretary, responsible: ada}}
  panel: {title: Interview panels, rasci: {accountable: secretary, responsible: ada}}
  desk: {title: A desk for adaptations, rasci: {accountable: secretary, responsible: ada}}
""",
)
def all_in_one_hand(graph: StrategyGraph) -> Iterator[Hit]:
    """All roles in one hand

    One person alone answers for nearly all interventions (more than four in five, and at least
    four), and carries them out alone. If others answer for what a coordinator carries out, or a
    team or department does it, nothing is found.

    The same is found if two people share all roles of nearly all interventions, and whoever is
    accountable carries them out too.

    In an assessment these roles do not count, and each answer that would be higher with them says
    so.

    Why it matters: Nobody checks the work, nobody else is committed to it, and it ends with that
    person. Roles are to show who stands behind the strategy.

    How to fix: Let a head of department or the secretary answer for what the coordinator carries
    out, and spread what is carried out.

    Source: Report D5.2, section 4.4.
    """
    from deiframe.graph.doubtful import all_in_one_hand, shared_by_two

    for intervention, person in all_in_one_hand(graph):
        text = message(
            "“{person}” alone does everything for “{title}”, and for nearly all the rest.",
            person=person.name,
            title=intervention.name,
        )
        yield Hit(message=text, item=intervention.id, field=("rasci",))
    for intervention, person, other in shared_by_two(graph):
        text = message(
            "“{person}” and “{other}” share every role of “{title}”, and of nearly all the rest.",
            person=person.name,
            other=other.name,
            title=intervention.name,
        )
        yield Hit(message=text, item=intervention.id, field=("rasci",))
