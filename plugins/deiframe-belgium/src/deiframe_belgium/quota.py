"""A quota as the law has it: the obligation, whom it binds, and the share it allows."""

import attrs

from deiframe import RegisteredObligation
from deiframe.model import Municipality, Obligation, OrganisationType, Text


@attrs.frozen(kw_only=True)
class Quota:
    """A quota: the obligation, whom it binds, and the share of one gender that it allows.

    ``at_least`` is the smallest share, in percent, that the gender with fewer members may have.
    ``scope`` says in words whom it binds; ``binds`` is the one type of organisation among them
    that deiframe can tell. ``figure`` is the definition in the catalogue by which it is measured.
    """

    obligation: Obligation
    scope: Text
    binds: OrganisationType
    at_least: float
    figure: str

    def applies_to(self, organisation: Municipality) -> bool:
        """Whether the quota binds an organisation."""
        return organisation.country == "BE" and organisation.type is self.binds

    @property
    def registered(self) -> RegisteredObligation:
        """The quota as deiframe's register holds it, with its scope as the description."""
        return RegisteredObligation(
            obligation=attrs.evolve(self.obligation, description=self.scope),
            binds=self.applies_to,
        )
