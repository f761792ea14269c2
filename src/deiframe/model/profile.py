"""How much is asked of a strategy. It stands alone, since every rule needs it and little else."""

from enum import StrEnum


class Profile(StrEnum):
    """How much a strategy wants to be asked: each profile asks what the one before asks, and more.

    ``starting``: what a new strategy can live with. ``growing``: what makes it hold together.
    ``strict``: everything.
    """

    STARTING = "starting"
    GROWING = "growing"
    STRICT = "strict"

    def includes(self, other: "Profile") -> bool:
        """Whether what belongs to the ``other`` profile is asked in this one."""
        order = list(Profile)
        return order.index(other) <= order.index(self)
