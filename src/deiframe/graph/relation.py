"""How one item can stand to another: the types of the graph's edges."""

from deiframe.model.kinds import RASCI, Relation

__all__ = ["RASCI", "Relation"]
