"""Say where a strategy that was opened stands: all of it, some sections, or one answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.assessment import Assessment, Section
from deiframe.checking import NO_ANSWERS, Answers, ask, doubts_of, failures, findings_of
from deiframe.diagnostics import Finding
from deiframe.extension_points.rule import Rule
from deiframe.opening import Opened, ProgressCallback, graph_of, no_progress
from deiframe.plugin_pages import FAILED
from deiframe.plugins import DOUBTS, PluginContents
from deiframe.verdicts import Verdict

if TYPE_CHECKING:
    from deiframe.frameworks.answerable import Answerable
    from deiframe.frameworks.evaluate import Questionnaire


@attrs.frozen(kw_only=True, repr=False)
class AssessResult:
    """Where a strategy stands, and what the rules answered for that.

    A check that is given the ``answers`` asks none of these rules again; its ``findings`` may
    stand here too.
    """

    assessment: Assessment
    answers: Answers = NO_ANSWERS
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Return where the strategy stands, in a screenful."""
        from deiframe.formats.screenful import assessment_text

        return assessment_text(self.assessment)


@attrs.frozen(kw_only=True)
class WhyResult:
    """The answer with a key (None: there is none), and the ``keys`` that there are.

    The ``assessment`` holds no section: only what went wrong.
    """

    verdict: Verdict | None
    keys: tuple[str, ...]
    assessment: Assessment


_WANTS: Final[Mapping[Section, frozenset[str]]] = {
    Section.ROADMAP: frozenset({"rules", "substep_evidence", "principle_diagnostics"}),
    Section.PRINCIPLES: frozenset({"rules", "principle_diagnostics"}),
    Section.LEVEL: frozenset({"level_models"}),
}
"""What plugins are to bring for a section; the others ask what deiframe itself asks.

The roadmap says of what comes next which answers rest on it, those of the principles among them.
"""

_DOUBTS: Final[Mapping[str, str]] = {"rules": "dei8"}
"""How the modules of deiframe's own doubts begin: every answer needs them."""

FOR_ASSESSMENT: Final = frozenset[str]().union(*_WANTS.values())
"""What an assessment wants of plugins."""

_COUNTS_FINDINGS: Final = re.compile(r"principle-.*|findings-.*|\d+[a-z]")
"""Keys of the answers to which rules contribute."""


def wants_of_sections(sections: Iterable[Section]) -> frozenset[str]:
    """What the sections of an assessment want of plugins."""
    return frozenset({"rules"}).union(*(_WANTS.get(section, ()) for section in sections))


def only_for_sections(sections: Iterable[Section]) -> Mapping[str, str]:
    """Which of deiframe's own rules the sections want, if not all: those that doubt."""
    needed = any("rules" in _WANTS.get(section, ()) for section in sections)
    return {} if needed else _DOUBTS


def only_for_answer(key: str) -> Mapping[str, str]:
    """Which of deiframe's own rules a single answer wants, if not all: those that doubt."""
    return {} if _COUNTS_FINDINGS.fullmatch(key) else _DOUBTS


def _needed(wants: frozenset[str], only: Mapping[str, str]) -> frozenset[str]:
    """What must have been loaded: all rules, or the doubts alone."""
    return wants - {"rules"} | {DOUBTS} if only else wants


def assess(
    opened: Opened,
    *,
    sections: Collection[Section] = tuple(Section),
    answers: Answers = NO_ANSWERS,
    on_progress: ProgressCallback = no_progress,
) -> AssessResult:
    """Say where a strategy stands; of only some ``sections``, ask what they need and no more.

    Each rule that bears on a section is asked, whatever the profile; a finding that the strategy
    ignores still counts. Rules whose ``answers`` are known already are not asked again.

    Raises:
        DeiframeError: the strategy could not be read.
    """
    from deiframe.frameworks.evaluate import assessed

    graph = graph_of(opened)
    opened.plugins.require(_needed(wants_of_sections(sections), only_for_sections(sections)))
    rules = _rules_of(opened.plugins.rules, sections)
    answers = ask(graph, rules, answers, on_progress)
    found = assessed(
        graph,
        tuple(findings_of(graph, rules, answers)),
        _questionnaire(opened.plugins),
        sections,
        doubts_of(rules, answers),
    )
    return AssessResult(assessment=_with_problems(found, opened, rules, answers), answers=answers)


def why(opened: Opened, key: str, *, on_progress: ProgressCallback = no_progress) -> WhyResult:
    """Compute the answer with a key, such as ``"4.2"`` or ``"principle-5"``, and no other.

    It is the one that the whole assessment has. An item of the checklist may go by its own name.

    Raises:
        DeiframeError: the strategy could not be read.
    """
    from deiframe.frameworks.evaluate import answer, answerables

    graph = graph_of(opened)
    opened.plugins.require(_needed(FOR_ASSESSMENT, only_for_answer(key)))
    roots = tuple(answerables(graph, _questionnaire(opened.plugins)))
    known = tuple(part for root in roots for part in root.all_parts())
    keys = tuple(item.key for item in known)
    asked = _first(known, key) or _first(known, f"checklist-{key}")
    if asked is None:
        return WhyResult(verdict=None, keys=keys, assessment=Assessment(today=graph.today))
    rules = [
        rule
        for rule in opened.plugins.rules
        if rule.doubt or asked.questions.intersection(rule.principles)
    ]
    answers = ask(graph, rules, on_progress=on_progress)
    findings = tuple(findings_of(graph, rules, answers))
    verdict, found = answer(graph, findings, asked, doubts_of(rules, answers))
    assessment = _with_problems(found, opened, rules, answers)
    return WhyResult(verdict=verdict, keys=keys, assessment=assessment)


def _first(known: Iterable[Answerable], key: str) -> Answerable | None:
    return next((item for item in known if item.key == key), None)


def _rules_of(rules: Iterable[Rule], sections: Collection[Section]) -> tuple[Rule, ...]:
    """The rules that bear on the sections: what to do next, how the principles stand, doubts."""
    return tuple(
        rule
        for rule in rules
        if rule.doubt
        or (rule.substeps and Section.ROADMAP in sections)
        or (rule.principles and Section.PRINCIPLES in sections)
    )


def _questionnaire(plugins: PluginContents) -> Questionnaire:
    from deiframe.frameworks.evaluate import Questionnaire

    return Questionnaire(
        diagnostics=plugins.principle_diagnostics,
        level_models=plugins.level_models,
        evidence=plugins.substep_evidence,
    )


def _with_problems(
    assessment: Assessment, opened: Opened, rules: Iterable[Rule], answers: Answers
) -> Assessment:
    """The assessment with all that went wrong before: plugins, their registers, and rules."""
    broken = [*opened.plugins.problems, *failures(rules, answers)]
    texts = [*(item.message for item in broken), *assessment.problems]
    registers = [item for item in opened.problems if item.code == FAILED.code]
    texts += [item.message for item in registers if item.message not in texts]
    is_broken = any(item.code == FAILED.code for item in (*broken, *registers))
    return attrs.evolve(
        assessment, problems=tuple(texts), is_whole=assessment.is_whole and not is_broken
    )
