"""Ask a strategy that was opened its rules, and report what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from deiframe.diagnostics import Finding, Place, Severity
from deiframe.errors import PluginError
from deiframe.extension_points.rule import Hit, NoAnswer, Rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.weighing import is_made_up_at
from deiframe.i18n import message
from deiframe.model.strategy import Strategy
from deiframe.opening import NOWHERE, Opened, ProgressCallback, no_progress
from deiframe.plugins import failure
from deiframe.selection import Selection, chosen, is_wanted
from deiframe.source.limits import Limits
from deiframe.source.places import Places
from deiframe.source.reader import at_most
from deiframe.source.unread_files import UNREAD
from deiframe.suppressions import Codes, apply, misspelt, suppressions
from deiframe.verdicts import Fact

Answers = Mapping[str, "tuple[Hit, ...] | PluginError"]
"""What each rule found, by its code; or how it broke off."""

NO_ANSWERS: Final[Answers] = MappingProxyType({})


@attrs.frozen(kw_only=True, repr=False)
class CheckResult:
    """The findings about a strategy, sorted by place and code, and the rules that were ``asked``.

    The problems of opening it are among the findings.
    """

    findings: tuple[Finding, ...]
    asked: tuple[Rule, ...] = ()

    def __repr__(self) -> str:
        """Return the heaviest findings, in a screenful."""
        from deiframe.formats.screenful import findings_text

        return findings_text(self.findings)


def check(
    opened: Opened,
    selection: Selection = Selection(),
    *,
    answers: Answers = NO_ANSWERS,
    limits: Limits = Limits(),
    on_progress: ProgressCallback = no_progress,
) -> CheckResult:
    """Ask a strategy the rules that the ``selection`` and the strategy itself choose.

    Rules whose ``answers`` are known already are not asked again. Problems of opening are reported
    whatever the ``selection``: nothing else can be said before they are fixed. Of more findings
    than the limit, the first are kept, and the rest is counted.
    """
    problems = [item for item in opened.problems if _is_reported(item, selection)]
    if opened.strategy is None or opened.graph is None:
        return CheckResult(findings=tuple(sorted(problems, key=_order)))
    opened.plugins.require({"rules"})
    asked = chosen(opened.plugins.rules, selection, opened.strategy.checks)
    answers = ask(opened.graph, asked, answers, on_progress)
    found = [*map(_at_most_advice, findings_of(opened.graph, asked, answers, opened.places))]
    codes = Codes(
        known=frozenset(rule.code for rule in opened.plugins.rules),
        asked=frozenset(rule.code for rule in asked if _is_answered(answers[rule.code])),
    )
    left, about = _suppressed(opened.strategy, found, codes, opened.places)
    broken = failures(asked, answers, opened)
    more = (item for item in about if is_wanted(item.code, selection))
    findings = sorted([*problems, *broken, *left, *more], key=_order)
    return CheckResult(findings=at_most(limits.findings, findings), asked=asked)


def ask(
    graph: StrategyGraph,
    rules: Iterable[Rule],
    known: Answers = NO_ANSWERS,
    on_progress: ProgressCallback = no_progress,
) -> Answers:
    """Ask each rule whose answer is not ``known`` yet; return those answers with the known ones."""
    answers = dict(known)
    for rule in rules:
        if rule.code not in answers:
            on_progress(rule.code)
            answers[rule.code] = _answer(graph, rule)
    return answers


def _answer(graph: StrategyGraph, rule: Rule) -> tuple[Hit, ...] | PluginError:
    try:
        hits = rule.check(graph)
        return hits if isinstance(hits, tuple) else tuple(hits)
    except PluginError as error:
        return error


def _is_answered(answer: tuple[Hit, ...] | PluginError) -> bool:
    return not isinstance(answer, PluginError | NoAnswer)


def findings_of(
    graph: StrategyGraph, rules: Iterable[Rule], answers: Answers, places: Places = NOWHERE
) -> Iterator[Finding]:
    """What the rules found, each finding with its place."""
    for rule in rules:
        answer = answers[rule.code]
        if not isinstance(answer, PluginError):
            yield from (_finding(rule, hit, graph, places) for hit in answer)


def failures(
    rules: Iterable[Rule], answers: Answers, opened: Opened | None = None
) -> Iterator[Finding]:
    """A finding for each of the rules that broke off, where the strategy names its plugin."""
    for rule in rules:
        answer = answers[rule.code]
        if isinstance(answer, PluginError):
            named = opened and opened.strategy and rule.plugin in opened.strategy.plugins
            place = opened.places.of(("plugins",)) if opened and named else None
            yield attrs.evolve(failure(answer), place=place)


def doubts_of(rules: Iterable[Rule], answers: Answers) -> Iterator[Fact]:
    """What the rules that doubt found: why an item, or a value in it, does not count."""
    for rule in rules:
        answer = answers[rule.code]
        if rule.doubt and not isinstance(answer, PluginError):
            for hit in answer:
                yield Fact(hit.message.brief(), hit.item, hit.field, rule.code)


def _at_most_advice(finding: Finding) -> Finding:
    """What is made up has to be replaced anyway: what is wrong with it is no more than advice."""
    return attrs.evolve(finding, severity=Severity.ADVICE) if finding.is_illustrative else finding


def _finding(rule: Rule, hit: Hit, graph: StrategyGraph, places: Places) -> Finding:
    is_illustrative = is_made_up_at(graph, hit.item, hit.field)
    text = hit.message.brief()
    if is_illustrative:
        text = message("{finding} This is illustrative.", finding=text)
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=text,
        id=hit.item,
        place=places.of(graph.key_path(hit.item, *hit.field)),
        principles=rule.principles,
        substeps=rule.substeps,
        plugin=rule.plugin,
        is_doubt=rule.doubt,
        is_illustrative=is_illustrative,
    )


def _suppressed(
    strategy: Strategy, found: list[Finding], codes: Codes, places: Places
) -> tuple[list[Finding], Iterator[Finding]]:
    """The findings that the strategy does not suppress, and those about its suppressions."""
    left, idle = apply(suppressions(strategy), found, codes)
    about = [*((item.path, finding) for item, finding in idle), *misspelt(strategy.checks, codes)]
    return left, (attrs.evolve(finding, place=places.of(path)) for path, finding in about)


def _is_reported(problem: Finding, selection: Selection) -> bool:
    """Whether a problem of opening is reported: an unread file only if its code is wanted."""
    return problem.code != UNREAD.code or is_wanted(problem.code, selection)


def _order(finding: Finding) -> tuple[bool, str, int, int, str, str, str]:
    place = finding.place or Place("")
    text = str(finding.message)
    return (not finding.place, place.file, place.line, place.column, finding.code, finding.id, text)
