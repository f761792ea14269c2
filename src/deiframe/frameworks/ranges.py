"""Between which answers one lies, if what is not recorded could still change it."""

from __future__ import annotations

from typing import Final

import attrs

from deiframe.verdicts import DeclaredTruth, Truth, Verdict

_SETTLED: Final = (Truth.NO, Truth.PARTLY, Truth.YES)


def lowest(part: Verdict) -> Truth:
    """The answer if nothing of what is not recorded were so."""
    answer = Truth(part.possible[0] if part.possible else part.status)
    return Truth.NO if answer is Truth.NOT_RECORDED else answer


def highest(part: Verdict) -> Truth:
    """The answer if all of what is not recorded were so."""
    answer = Truth(part.possible[-1] if part.possible else part.status)
    return Truth.YES if answer is Truth.NOT_RECORDED else answer


def span(least: Truth, most: Truth) -> tuple[str, ...]:
    """The answers from one to another, if they are not the same."""
    some = [truth for truth in _SETTLED if least.rank <= truth.rank <= most.rank]
    return tuple(some) if len(some) > 1 else ()


def settled(verdict: Verdict, declared: DeclaredTruth | None) -> Verdict:
    """The answer with the declared one, which settles what is not recorded, and no more.

    Where there are doubts it is partly at most.
    """
    if declared is None or not (verdict.possible or verdict.status == Truth.NOT_RECORDED):
        return attrs.evolve(verdict, declared=declared) if declared else verdict
    least, most = lowest(verdict), highest(verdict)
    most = Truth.PARTLY if verdict.doubts and most is Truth.YES else most
    answer = max(least, min(declared.answer, most, key=_rank), key=_rank)
    return attrs.evolve(
        verdict, status=answer, possible=(), declared=declared, computed=verdict.status
    )


def _rank(truth: Truth) -> int:
    return truth.rank
