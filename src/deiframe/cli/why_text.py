"""Why an answer is what it is: the chain of evidence, down to file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from deiframe.diagnostics import Place
from deiframe.i18n import Message, message, translate
from deiframe.sanitize import on_one_line, visible
from deiframe.styling.status_signs import SIGNS
from deiframe.styling.terminal import linked, wrapped
from deiframe.verdicts import Fact, Verdict


class VerdictWriter:
    """Tells the chain of evidence behind an answer, in one language.

    ``folder`` is set where files can be shown as links.
    """

    def __init__(
        self,
        language: str,
        place_of: Callable[[Fact], Place | None],
        folder: Path | None = None,
    ) -> None:
        self._language = language
        self._place_of = place_of
        self._folder = folder

    def lines(self, verdict: Verdict, indent: str = "") -> Iterator[str]:
        """The answer, the rule by which it is reached, and each part below it."""
        sign = SIGNS.get(verdict.status, "·")
        answer = self._text(verdict.answer)
        title = (
            self._text(verdict.title) if indent else f"{verdict.key} {self._text(verdict.title)}"
        )
        lead = f"{indent}{sign} "
        first, *rest = wrapped(f"{answer}: {title}", lead, " " * len(lead))
        yield first.replace(answer, click.style(answer, bold=True), 1)
        yield from rest
        yield from wrapped(self._text(verdict.rule), f"{indent}    ")
        for evidence in verdict.found:
            yield from self._evidence(evidence, f"{indent}    + ")
        if not verdict.parts:
            for evidence in verdict.missing:
                yield from self._evidence(evidence, f"{indent}    - ")
        for part in verdict.parts:
            yield from self.lines(part, f"{indent}    ")

    def legend(self) -> Message:
        """What the signs mean."""
        return message("+ speaks for it, - is missing; each with the place where it stands.")

    def _evidence(self, evidence: Fact, lead: str) -> Iterator[str]:
        code = f"{evidence.code} " if evidence.code else ""
        yield from wrapped(f"{code}{self._text(evidence.text)}", lead, " " * len(lead))
        place = self._place_of(evidence)
        if place:
            shown = visible(str(place))
            yield " " * len(lead) + (
                linked(shown, self._folder / place.file) if self._folder else shown
            )

    def _text(self, value: object) -> str:
        return on_one_line(translate(value, self._language))
