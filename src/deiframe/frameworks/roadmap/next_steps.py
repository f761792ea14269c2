"""Which sub-steps are most useful to take next, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from deiframe.assessment import NextStep, SubstepResult
from deiframe.diagnostics import Finding
from deiframe.extension_points.substep import Substep
from deiframe.frameworks.political_support.stages import tactical_substeps, workable_steps
from deiframe.i18n import Message, joined_list, message, messages
from deiframe.model.vocabulary import SupportStage
from deiframe.verdicts import SubstepStatus

HOW_MANY: Final = 3

RULE: Final = message(
    "Chosen among the sub-steps that are not done, are in a step that the political support allows, and build only on sub-steps that have at least begun. Each gets, for every unfinished sub-step that builds on it directly, 2 points if it has not begun itself, so that the other cannot begin either, else 1; 1 point for every kind of finding that it fixes; and 1 if it is among the tactics that fit the political support. Most points first; ties follow the order of the roadmap."
)
"""How the next ones are chosen, in words."""


def next_steps(
    substeps: Sequence[Substep],
    results: Mapping[str, SubstepResult],
    findings: Sequence[Finding],
    stage: SupportStage | None,
) -> tuple[NextStep, ...]:
    """The most useful sub-steps to take next, the best first."""
    open_substeps = [substep for substep in substeps if not _is_done(results[substep.number])]
    workable = [
        substep_open
        for substep_open in open_substeps
        if not substep_open.is_accelerator
        and substep_open.step in workable_steps(stage)
        and all(_is_begun(results[before]) for before in substep_open.builds_on)
    ]
    waiting = {
        item.number: [other.number for other in open_substeps if item.number in other.builds_on]
        for item in workable
    }
    fixed_files = {item.number: _fixed_by(item.number, findings) for item in workable}
    points = {
        number: len(others) * (1 if _is_begun(results[number]) else 2)
        + len(fixed_files[number])
        + (number in tactical_substeps(stage))
        for number, others in waiting.items()
    }
    best = sorted(workable, key=lambda item: (-points[item.number], item.number))
    return tuple(
        NextStep(
            number=item.number,
            title=item.chapter.title,
            points=points[item.number],
            reasons=tuple(
                _reasons(
                    results[item.number], waiting[item.number], fixed_files[item.number], stage
                )
            ),
        )
        for item in best[:HOW_MANY]
    )


def _is_done(status: SubstepResult) -> bool:
    return status.verdict.status == SubstepStatus.DONE


def _is_begun(status: SubstepResult) -> bool:
    return status.verdict.status != SubstepStatus.NOT_STARTED


def _fixed_by(number: str, findings: Sequence[Finding]) -> dict[str, int]:
    """How often each code is found that the sub-step fixes."""
    found: dict[str, int] = {}
    for finding in findings:
        if number in finding.substeps:
            found[finding.code] = found.get(finding.code, 0) + 1
    return dict(sorted(found.items()))


def _reasons(
    status: SubstepResult,
    waiting: list[str],
    fixed_files: Mapping[str, int],
    stage: SupportStage | None,
) -> Iterator[Message]:
    if status.verdict.status == SubstepStatus.STALE:
        yield message("Nothing recent confirms it.")
    elif status.verdict.missing:
        yield message("Still missing: {what}", what=status.verdict.missing[0].text)
    if waiting:
        yield messages(
            "It unlocks sub-step {numbers}.",
            "It unlocks sub-steps {numbers}.",
            len(waiting),
            numbers=joined_list(waiting),
        )
    if fixed_files:
        codes = (
            f"{code} ({count} ×)" if count > 1 else code for code, count in fixed_files.items()
        )
        yield message("It fixes {codes}.", codes=joined_list(codes))
    if status.verdict.key in tactical_substeps(stage):
        yield message("It is among the tactics that fit the current political support.")
    else:
        yield _ALLOWED[stage]


_ALLOWED: Final[dict[SupportStage | None, Message]] = {
    SupportStage.NONE: message("It can be done without political support."),
    SupportStage.PASSIVE: message("Passive support is enough for it."),
    SupportStage.ACTIVE: message("Active support carries it."),
    None: message("It needs no support from above; the current support is not stated yet."),
}
