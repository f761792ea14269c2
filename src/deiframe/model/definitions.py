"""What the three words mean here (report, 1.1)."""

import attrs

from deiframe.i18n import message
from deiframe.model.fields import field
from deiframe.model.text import Text


@attrs.frozen(kw_only=True)
class Definitions:
    """What diversity, equity and inclusion mean in this organisation, and where that is shared."""

    diversity: Text | None = field(
        None,
        means=message("What diversity means here."),
        example="At each level, staff by whom the people of the city feel represented",
    )
    equity: Text | None = field(
        None,
        means=message("What equity means here."),
        example="Everyone can succeed and is well, and nobody is discriminated against or harmed",
    )
    inclusion: Text | None = field(
        None,
        means=message("What inclusion means here."),
        example="A working environment that people trust to be respectful and accountable",
    )
    shared: Text | None = field(
        None,
        means=message("Where, and with whom, these words were agreed on or are explained."),
        example="In the introduction of new staff, and on the intranet",
    )
