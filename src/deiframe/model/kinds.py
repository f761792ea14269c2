"""The kinds of item a strategy is made of, and how one item can stand to another."""

from enum import StrEnum
from typing import Final, Self

from deiframe.i18n import Message, message


class Kind(StrEnum):
    """A kind of item: what it is called in the file, and the word that people use for it.

    Its class says the rest (:data:`deiframe.model.strategy.ITEM_CLASSES`).
    """

    word: Message

    VISION = "vision", message("vision")
    OBJECTIVE = "objective", message("objective")
    OUTCOME = "outcome", message("outcome")
    INTERVENTION = "intervention", message("intervention")
    INDICATOR = "indicator", message("indicator")
    NEED = "need", message("need")
    STAKEHOLDER = "stakeholder", message("stakeholder")
    DEPARTMENT = "department", message("department")
    GROUP = "group", message("group")
    OBLIGATION = "obligation", message("obligation")
    RISK = "risk", message("risk")

    def __new__(cls, name: str, word: Message) -> Self:
        """Make a kind of its name and its word."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.word = word
        return kind

    @property
    def collection(self) -> str:
        """The top-level key of the file under which items of this kind stand."""
        return self.value + "s"


ACTORS: Final = (Kind.STAKEHOLDER, Kind.DEPARTMENT)
"""Who can be given a role (RASCI, ``collected_by``, ``by``): a stakeholder or a department."""


class Relation(StrEnum):
    """How an item stands to another that it names: a type of edge, from the one to the other."""

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
    THREATENS = "threatens"
    WATCHED_BY = "watched_by"
    ANSWERED_BY = "answered_by"


RASCI: Final = (
    Relation.RESPONSIBLE,
    Relation.ACCOUNTABLE,
    Relation.SUPPORTIVE,
    Relation.CONSULTED,
    Relation.INFORMED,
)
"""The five roles an actor can have in an intervention; the edge runs from intervention to actor."""
