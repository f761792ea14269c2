"""How one item can stand to another: the types of the graph's edges."""

from enum import StrEnum
from typing import Final


class Relation(StrEnum):
    """A type of edge, read from its source to its target."""

    CONTRIBUTES_TO = "contributes_to"
    MEASURES = "measures"
    ADDRESSES = "addresses"
    ANSWERS = "answers"
    BELONGS_TO = "department"
    PART_OF = "part_of"
    CONCERNS = "group"
    REPRESENTS = "represents"
    HAS_MEMBER = "members"
    COLLECTED_BY = "collected_by"
    EVALUATED_BY = "evaluated_by"
    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    SUPPORTIVE = "supportive"
    CONSULTED = "consulted"
    INFORMED = "informed"


RASCI: Final = (
    Relation.RESPONSIBLE,
    Relation.ACCOUNTABLE,
    Relation.SUPPORTIVE,
    Relation.CONSULTED,
    Relation.INFORMED,
)
"""The five roles an actor can have in an intervention; the edge runs from intervention to actor."""
