"""What more a plugin asks of a sub-step, and which days confirm it there."""

from __future__ import annotations

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.substep import Days, no_days
from deiframe.i18n import Message, message
from deiframe.model.stepwise import SUBSTEPS


@attrs.frozen(kw_only=True)
class SubstepEvidence:
    """Evidence for one of the 25 sub-steps that only a plugin knows.

    The sub-step (``"2.1"``) is done when each of the ``criteria`` holds too; ``days`` are those on
    which something that the plugin knows of confirms it. ``plugin`` is set where it is loaded.
    """

    substep: str = attrs.field(validator=attrs.validators.in_(SUBSTEPS))
    criteria: tuple[Criterion, ...] = ()
    days: Days = no_days
    plugin: str = "deiframe"

    @property
    def title(self) -> Message:
        """What it adds, in words."""
        return message("evidence for sub-step {number}", number=self.substep)
