"""Answers that can be asked for by a key, each with what it follows from, before any is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from deiframe.diagnostics import Finding
from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.verdicts import Verdict

Evaluate = Callable[[CriteriaEvaluator, Sequence[Finding]], Verdict]
"""Computes an answer, given what the rules found that bear on it."""


@attrs.frozen
class Answerable:
    """An answer by its ``key``: how it is computed, and the answers that it follows from.

    ``questions`` are those of the principles against which findings count: only rules that name one
    of them bear on it. The parts have the keys, and the order, of the parts of the verdict.
    """

    key: str
    evaluate: Evaluate
    parts: tuple[Answerable, ...] = ()
    questions: frozenset[str] = frozenset()

    def all_parts(self) -> Iterator[Answerable]:
        """Itself, and everything that it follows from."""
        yield self
        for part in self.parts:
            yield from part.all_parts()


def of_criteria(criteria: Iterable[Criterion]) -> tuple[Answerable, ...]:
    """The answers to criteria."""
    return tuple(map(of_criterion, criteria))


def of_criterion(criterion: Criterion) -> Answerable:
    """The answer to one criterion."""
    return Answerable(criterion.slug, lambda evaluator, _: evaluator.ask(criterion))
