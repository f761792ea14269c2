"""From a folder to findings, in a screenful: read, load plugins, build the graph, ask the rules."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import attrs

from deiframe.assessment import Assessment
from deiframe.diagnostics import Finding, Place
from deiframe.errors import PluginError
from deiframe.extension_points.rule import Hit, NoAnswer, Rule
from deiframe.fitting import fitted
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.strategy import DEFAULT_LEVEL_MODEL, Strategy
from deiframe.plugin_pages import FAILED
from deiframe.plugins import (
    EVERYTHING,
    FOR_CHECKS,
    PluginContents,
    failure,
    load_plugins,
    no_level_model,
)
from deiframe.results import Examined
from deiframe.selection import Selection, chosen, is_wanted
from deiframe.source.limits import Limits
from deiframe.source.plugin_fields import Locate
from deiframe.source.reader import Reading, at_most, read
from deiframe.source.unread_files import unread_files
from deiframe.suppressions import Codes, apply, misspelt, suppressions

ProgressCallback = Callable[[str], None]
"""Is told what is being done now, for whoever waits: a file's or a rule's name."""


def _no_progress(_: str) -> None:
    """Nobody waits."""


@attrs.frozen(kw_only=True)
class Checked:
    """All that checking a folder yields: what was read, what applied, and what was found."""

    reading: Reading
    additions: PluginContents
    examined: Examined


@attrs.frozen(kw_only=True)
class Assessed:
    """A folder that was read and checked, and where it stands (None: it could not be read)."""

    checked: Checked
    assessment: Assessment | None


def check(
    folder: Path,
    *,
    today: dt.date,
    limits: Limits = Limits(),
    wanted: Collection[str] = FOR_CHECKS,
    selection: Selection = Selection(),
    on_progress: ProgressCallback = _no_progress,
) -> Checked:
    """Read the strategy in a folder and ask it the rules that apply, as of ``today``.

    ``wanted`` is what the plugins are to bring. Problems of reading are found whatever the
    ``selection``: nothing else can be said before they are fixed.
    """
    on_progress("strategy.yaml")
    reading = read(folder, limits)
    if reading.strategy is None:
        findings = _with_unread(reading.problems, folder, selection)
        examined = Examined(graph=None, findings=findings)
        return Checked(reading=reading, additions=PluginContents(), examined=examined)
    additions = _loaded(reading.strategy, wanted)
    examined = examine(
        reading.strategy,
        additions,
        today=today,
        locate=reading.places.of,
        selection=selection,
        on_progress=on_progress,
        limits=limits,
    )
    findings = _with_unread(examined.findings, folder, selection)
    return Checked(
        reading=reading, additions=additions, examined=attrs.evolve(examined, findings=findings)
    )


def _with_unread(
    findings: tuple[Finding, ...], folder: Path, selection: Selection
) -> tuple[Finding, ...]:
    """The findings, and those about files in the folder that are not read."""
    unread = [file for file in unread_files(folder) if is_wanted(file.code, selection)]
    return tuple(sorted([*findings, *unread], key=_order)) if unread else findings


def _loaded(strategy: Strategy, wanted: Collection[str]) -> PluginContents:
    """What the strategy's plugins add; with a problem where its level model is not among it."""
    named = strategy.level_model
    if named == DEFAULT_LEVEL_MODEL:
        return load_plugins(strategy.plugins, wanted=wanted)
    additions = load_plugins(strategy.plugins, wanted={*wanted, "level_models"})
    if any(model.name == named for model in additions.level_models):
        return additions
    problem = no_level_model(named, additions.level_models, additions.problems)
    return attrs.evolve(additions, problems=(*additions.problems, problem))


def examine(
    strategy: Strategy,
    additions: PluginContents,
    *,
    today: dt.date,
    locate: Locate = lambda _: None,
    selection: Selection = Selection(),
    on_progress: ProgressCallback = _no_progress,
    limits: Limits = Limits(),
) -> Examined:
    """Ask a strategy the rules of ``additions`` that the ``selection`` and the strategy choose.

    ``locate`` says where a part of the strategy stands. Of more findings than the limit, the first
    are kept, and the rest is counted.
    """
    graph, problems = fitted(strategy, additions, today=today, locate=locate)
    asked = chosen(additions.rules, selection, strategy.checks)
    answers = _answers(graph, asked, locate, on_progress)
    known = frozenset(rule.code for rule in additions.rules)
    codes = Codes(known=known, asked=answers.answered)
    left, idle = apply(suppressions(strategy), answers.findings, codes)
    about = [*((item.path, finding) for item, finding in idle), *misspelt(strategy.checks, codes)]
    located = [
        attrs.evolve(finding, place=locate(path))
        for path, finding in about
        if is_wanted(finding.code, selection)
    ]
    findings = at_most(
        limits.findings, sorted([*problems, *answers.failures, *left, *located], key=_order)
    )
    return Examined(graph=graph, findings=findings, asked=asked)


def assess(
    folder: Path,
    *,
    today: dt.date,
    limits: Limits = Limits(),
    on_progress: ProgressCallback = _no_progress,
) -> Assessed:
    """Read the strategy in a folder and say where it stands, as of ``today``.

    Every rule is asked, whatever the profile; a finding that the strategy ignores still counts.
    """
    checked = check(folder, today=today, limits=limits, wanted=EVERYTHING, on_progress=on_progress)
    graph = checked.examined.graph
    if graph is None:
        return Assessed(checked=checked, assessment=None)
    found = assessment_of(graph, checked.additions, on_progress=on_progress)
    registers = (
        finding.message for finding in checked.examined.findings if finding.code == FAILED.code
    )
    more = tuple(register for register in registers if register not in found.problems)
    assessment = attrs.evolve(
        found, problems=(*found.problems, *more), is_whole=found.is_whole and not more
    )
    return Assessed(checked=checked, assessment=assessment)


def assessment_of(
    graph: StrategyGraph, additions: PluginContents, *, on_progress: ProgressCallback = _no_progress
) -> Assessment:
    """Say where the strategy of a graph stands, by all that the ``additions`` hold."""
    from deiframe.frameworks.evaluate import assessed

    answers = _answers(graph, additions.rules, lambda _: None, on_progress)
    found = assessed(
        graph,
        answers.findings,
        additions.principle_diagnostics,
        additions.level_models,
        additions.substep_evidence,
    )
    broken = (*additions.problems, *answers.failures)
    return attrs.evolve(
        found,
        problems=(*(problem.message for problem in broken), *found.problems),
        is_whole=found.is_whole and not any(item.code == FAILED.code for item in broken),
    )


@attrs.frozen
class _Answers:
    """What rules found, which of them broke off, and the codes of those that have an answer."""

    findings: list[Finding]
    failures: list[Finding]
    answered: frozenset[str]


def _answers(
    graph: StrategyGraph, rules: Iterable[Rule], locate: Locate, on_progress: ProgressCallback
) -> _Answers:
    found: list[Finding] = []
    failures: list[Finding] = []
    answered: set[str] = set()
    for rule in rules:
        on_progress(rule.code)
        try:
            hits = rule.check(graph)
            found += [_finding(rule, hit, graph, locate) for hit in hits]
            answered |= set() if isinstance(hits, NoAnswer) else {rule.code}
        except PluginError as error:
            failures.append(attrs.evolve(failure(error), place=locate(("plugins",))))
    return _Answers(found, failures, frozenset(answered))


def _finding(rule: Rule, hit: Hit, graph: StrategyGraph, locate: Locate) -> Finding:
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=hit.message.brief(),
        id=hit.item,
        place=locate(graph.key_path(hit.item, *hit.field)),
        principles=rule.principles,
        substeps=rule.substeps,
        plugin=rule.plugin,
    )


def _order(finding: Finding) -> tuple[bool, str, int, int, str, str, str]:
    place = finding.place or Place("")
    text = str(finding.message)
    return (not finding.place, place.file, place.line, place.column, finding.code, finding.id, text)
