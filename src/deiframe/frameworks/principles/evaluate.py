"""How each principle stands: from its questions, their evidence, and findings against them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from deiframe.assessment import PrincipleResult
from deiframe.diagnostics import Finding, Severity
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.frameworks.answerable import Answerable, of_criteria
from deiframe.frameworks.evaluator import CriteriaEvaluator, still_possible
from deiframe.frameworks.ranges import highest, lowest
from deiframe.i18n import message
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.verdicts import Fact, Soundness, Truth, Verdict

QUESTION_RULE: Final = message(
    "Yes if all of it holds and no error or warning counts against it; no if nothing holds; not recorded if nothing holds, and something is not recorded; else partly."
)
_FINDINGS_RULE: Final = message(
    "Yes if there is none, no if there is any; it does not count as a part."
)
PRINCIPLE_RULE: Final = message(
    "Sound if every question is yes; not recorded if none is known; a gap if one is no and none is yes or partly; else partly."
)


def principles_of(
    evaluator: CriteriaEvaluator,
    diagnostics: Iterable[PrincipleDiagnostic],
    findings: Sequence[Finding],
) -> tuple[PrincipleResult, ...]:
    """The ten principles, in their order."""
    asked = merged(diagnostics)
    return tuple(
        _result(evaluator, number, [item for item in asked if _belongs(item, number)], findings)
        for number in PRINCIPLES
    )


def answerables(diagnostics: Iterable[PrincipleDiagnostic]) -> Iterator[Answerable]:
    """The principles and their questions, as answers that can be asked for."""
    asked = merged(diagnostics)
    for number in PRINCIPLES:
        yield _answerable(number, [item for item in asked if _belongs(item, number)])


def _answerable(number: str, diagnostics: Sequence[PrincipleDiagnostic]) -> Answerable:
    return Answerable(
        _key(number),
        lambda evaluator, findings: _result(evaluator, number, diagnostics, findings).verdict,
        tuple(map(_answerable_question, diagnostics)),
        frozenset(item.question for item in diagnostics),
    )


def _answerable_question(diagnostic: PrincipleDiagnostic) -> Answerable:
    question = diagnostic.question
    against = Answerable(
        _key_against(question),
        lambda _, findings: _against(question, findings),
        questions=frozenset({question}),
    )
    return Answerable(
        question,
        lambda evaluator, findings: _question(evaluator, diagnostic, findings),
        (*of_criteria(diagnostic.criteria), against),
        frozenset({question}),
    )


def _key(number: str) -> str:
    return f"principle-{number}"


def _key_against(question: str) -> str:
    return f"findings-{question}"


def merged(diagnostics: Iterable[PrincipleDiagnostic]) -> list[PrincipleDiagnostic]:
    """One diagnostic for each question, in the order of the questions.

    The first that says what it asks gives the words; all add their criteria and sub-steps.
    """
    by_question: dict[str, PrincipleDiagnostic] = {}
    for diagnostic in diagnostics:
        known = by_question.get(diagnostic.question)
        by_question[diagnostic.question] = (
            attrs.evolve(
                known,
                asks=known.asks or diagnostic.asks,
                criteria=tuple(dict.fromkeys((*known.criteria, *diagnostic.criteria))),
                substeps=tuple(dict.fromkeys((*known.substeps, *diagnostic.substeps))),
            )
            if known
            else diagnostic
        )
    return sorted(by_question.values(), key=lambda item: _position(item.question))


def _position(question: str) -> tuple[int, str]:
    found = re.match(r"(\d+)(.*)", question)
    return (int(found[1]), found[2]) if found else (0, question)


def _belongs(diagnostic: PrincipleDiagnostic, number: str) -> bool:
    return principle_of(diagnostic.question) == number


def _result(
    evaluator: CriteriaEvaluator,
    number: str,
    diagnostics: Sequence[PrincipleDiagnostic],
    findings: Sequence[Finding],
) -> PrincipleResult:
    questions = tuple(_question(evaluator, diagnostic, findings) for diagnostic in diagnostics)
    return PrincipleResult(
        number=number,
        verdict=Verdict(
            key=_key(number),
            title=PRINCIPLES[number],
            status=_soundness([Truth(question.status) for question in questions]),
            possible=_possible(questions),
            rule=PRINCIPLE_RULE,
            parts=questions,
        ),
        remedies=_remedies(diagnostics, questions, findings),
    )


def _question(
    evaluator: CriteriaEvaluator, diagnostic: PrincipleDiagnostic, findings: Sequence[Finding]
) -> Verdict:
    parts = evaluator.ask_all(diagnostic.criteria)
    against = _against(diagnostic.question, findings)
    return Verdict(
        key=diagnostic.question,
        title=diagnostic.asks or message("{question}", question=diagnostic.question),
        status=_answer([Truth(part.status) for part in parts], against),
        possible=still_possible(parts, lambda truths: _answer(truths, against)),
        rule=QUESTION_RULE,
        parts=(*parts, against),
    )


def _answer(parts: Sequence[Truth], against: Verdict) -> Truth:
    truths = set(parts)
    if truths & {Truth.YES, Truth.PARTLY}:
        return Truth.YES if truths == {Truth.YES} and not against.missing else Truth.PARTLY
    return Truth.NOT_RECORDED if Truth.NOT_RECORDED in truths else Truth.NO


def _against(question: str, findings: Sequence[Finding]) -> Verdict:
    """What rules found that counts against a question; advice does not count."""
    counted = [
        finding
        for finding in findings
        if question in finding.principles and finding.severity is not Severity.ADVICE
    ]
    return Verdict(
        key=_key_against(question),
        title=message("No error or warning counts against it."),
        status=Truth.NO if counted else Truth.YES,
        rule=_FINDINGS_RULE,
        missing=tuple(Fact(item.message, item.id, code=item.code) for item in counted),
    )


def _soundness(truths: Sequence[Truth]) -> Soundness:
    if truths and all(truth is Truth.YES for truth in truths):
        return Soundness.SOUND
    if all(truth is Truth.NOT_RECORDED for truth in truths):
        return Soundness.NOT_RECORDED
    if any(truth in (Truth.YES, Truth.PARTLY) for truth in truths):
        return Soundness.PARTLY
    return Soundness.GAP


def _possible(questions: Sequence[Verdict]) -> tuple[str, ...]:
    """The least and the most that it can be, if what is not recorded could change it."""
    least, most = (_soundness([end(part) for part in questions]) for end in (lowest, highest))
    return () if least is most else tuple(_ORDER[_ORDER.index(least) : _ORDER.index(most) + 1])


_ORDER: Final = [Soundness.GAP, Soundness.PARTLY, Soundness.SOUND]


def _remedies(
    diagnostics: Sequence[PrincipleDiagnostic],
    questions: Sequence[Verdict],
    findings: Sequence[Finding],
) -> tuple[str, ...]:
    """The sub-steps of the questions that are not yes: those of the worst question first, then
    those that fix most findings against it, then the order of the roadmap.
    """
    open_ones = sorted(
        (
            (Truth(verdict.status).rank, diagnostic)
            for diagnostic, verdict in zip(diagnostics, questions, strict=True)
            if verdict.status != Truth.YES
        ),
        key=lambda pair: pair[0],
    )
    ordered: list[str] = []
    for _, item in open_ones:
        against = [finding for finding in findings if item.question in finding.principles]
        ordered += sorted(
            item.substeps,
            key=lambda number: (-sum(number in each.substeps for each in against), number),
        )
    return tuple(dict.fromkeys(ordered))
