"""A diagnostic of one of the ten success principles: a question, and what answers it."""

from __future__ import annotations

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.i18n import Message, message


@attrs.frozen(kw_only=True)
class PrincipleDiagnostic:
    """What speaks for a question of a principle (report, Table 3).

    ``question`` is its number and letter: one that exists (``"5b"``, and ``asks`` is left out),
    which is then asked the ``criteria`` too, or a new one (``"5c"``), which says what it ``asks``.
    ``substeps`` fix it. Findings of rules that name the question count against it by themselves.
    ``plugin`` is set where it is loaded.
    """

    question: str = attrs.field(validator=attrs.validators.matches_re(r"(10|[1-9])[a-z]"))
    criteria: tuple[Criterion, ...]
    asks: Message | None = None
    substeps: tuple[str, ...] = ()
    plugin: str = "deiframe"

    @property
    def title(self) -> Message:
        """What it adds, in words."""
        if self.asks is not None:
            return self.asks
        return message("criteria for question {question}", question=self.question)
