"""Make the examples again: their pictures, and what their READMEs say of them (`make examples`).

In a README, what stands between ``<!-- made: NAME -->`` and ``<!-- end -->`` is made here, from
what deiframe and the city's plugins say on the day :data:`DAY`. All else is written by hand.
"""

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from deiframe.about import LANGUAGES
from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.drawing import draw, drawing_of
from deiframe.extension_points.diagram import View
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.page import SCREEN
from deiframe.i18n import translate
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, graph_of, open_strategy
from deiframe.plugins import PluginContents, installed
from deiframe.plugins.contents import KINDS
from deiframe.selection import Selection
from deiframe.verdicts import SubstepStatus, Truth

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCS = Path(__file__).parents[1] / "docs" / "pictures"
OF_THE_README = "strategy-on-a-page"
"""For a web page: in letters for that."""

OF_THE_HARBOUR = ("timeline", "change-agent-network")
"""What the cities' reports say too little of: drawn of a made-up city."""

CITIES = ("ghent", "rotterdam", "genoa", "leiden")
DAY = dt.date(2026, 11, 24)
"""The day of which the examples speak, so that they do not change with the calendar."""

_BLOCK = re.compile(r"(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def made(city: str) -> Iterator[tuple[Path, bytes]]:
    """Every file of an example that is made, with what belongs in it."""
    folder = EXAMPLES / city
    opened = open_strategy(folder, today=DAY)
    if opened.graph is None:
        raise SystemExit(f"{folder} cannot be read")
    assessed = assess(opened)
    usual = check(opened, answers=assessed.answers).findings
    strict = Selection(profile=Profile.STRICT)
    every = check(opened, strict, answers=assessed.answers).findings
    yield from _pictures(folder, opened, assessed.assessment)
    blocks: dict[str, Callable[[], str]] = {
        "standing": lambda: _standing(assessed.assessment, opened.plugins.level_models),
        "findings": lambda: _findings(usual),
        "more-findings": lambda: _findings(
            [item for item in every if item.code not in {known.code for known in usual}]
        ),
        "plugins": lambda: _plugins(opened),
    }
    readme = folder / "README.md"
    text = readme.read_text("utf-8")
    yield (
        readme,
        _BLOCK.sub(lambda found: f"{found[1]}{blocks[found[2]]()}{found[3]}", text).encode(),
    )


def for_the_docs() -> Iterator[tuple[Path, bytes]]:
    """The pictures of docs/pictures.md: in English, each of an example that has much to show."""
    cities = {city: open_strategy(EXAMPLES / city, today=DAY) for city in CITIES}
    harbour = open_strategy(DOCS / "harbour", today=DAY)
    for diagram in (diagram for item in cities.values() for diagram in item.plugins.diagrams):
        city = cities["rotterdam" if diagram.plugin == "deiframe" else diagram.plugin]
        shown = harbour if diagram.name in OF_THE_HARBOUR else city
        view = _view(shown, "en", assess(shown).assessment)
        if diagram.name == OF_THE_README:
            view = attrs.evolve(view, page=SCREEN)
        yield DOCS / f"{diagram.name}.svg", draw(diagram.draw(graph_of(shown), view), "svg")


def _view(opened: Opened, language: str, assessment: Assessment) -> View:
    extensions = opened.plugins.extensions
    return View(language=language, assessment=assessment, extensions=extensions)


def _pictures(folder: Path, opened: Opened, assessment: Assessment) -> Iterator[tuple[Path, bytes]]:
    """A picture of every kind, by deiframe and by the city's plugins, in the city's language."""
    graph = opened.graph
    if graph is None:
        return
    own = graph.strategy.language
    view = _view(opened, own if own in LANGUAGES else "en", assessment)
    for diagram in opened.plugins.diagrams:
        drawing = drawing_of(diagram.draw(graph, view), "svg")
        for number, page in enumerate((drawing.data, *drawing.further), start=1):
            name = diagram.name if number == 1 else f"{diagram.name}-{number}"
            yield folder / "pictures" / f"{name}.svg", page


def _standing(assessment: Assessment, models: Sequence[LevelModel]) -> str:
    """Where the strategy stands, in five lines."""
    [whose] = [model.plugin for model in models if model.name == assessment.level.model]
    level, checklist = assessment.level.verdict, assessment.checklist
    answers = Counter(str(answer.verdict.status) for answer in checklist.answers)
    statuses = Counter(
        str(substep.verdict.status)
        for substep in assessment.roadmap.substeps
        if not substep.is_accelerator
    )
    gaps = [
        principle.number for principle in assessment.principles if principle.verdict.status == "gap"
    ]
    told = [
        f"level of institutionalisation ({whose}'s own criteria):"
        f" **{translate(level.answer, 'en')}**",
        f"Table 1: **{translate(checklist.verdict.answer, 'en')}**"
        f" ({answers[Truth.YES]} yes, {answers[Truth.PARTLY]} partly, {answers[Truth.NO]} no,"
        f" {answers[Truth.NOT_RECORDED]} not recorded)",
        f"roadmap: **{statuses[SubstepStatus.DONE]} done, {statuses[SubstepStatus.STALE]} to be"
        f" renewed, {statuses[SubstepStatus.BEGUN]} begun,"
        f" {statuses[SubstepStatus.NOT_STARTED]} not started**",
        f"principles with a gap: **{', '.join(gaps) or 'none'}**",
        "what to do next: **"
        + ", ".join(next_step.number for next_step in assessment.roadmap.next_steps)
        + "**",
    ]
    return "\n" + "".join(f"- {line}\n" for line in told) + "\n"


def _findings(findings: Iterator[Finding] | list[Finding] | tuple[Finding, ...]) -> str:
    """How many findings there are of each code."""
    counted = Counter(
        (finding.code, finding.severity.value, finding.plugin) for finding in findings
    )
    rows = [
        f"| {code} | {severity} | {count} | {plugin} |\n"
        for (code, severity, plugin), count in sorted(counted.items())
    ]
    return (
        "\n| code | severity | how many | from |\n| --- | --- | --- | --- |\n"
        + "".join(rows)
        + "\n"
    )


def _plugins(opened: Opened) -> str:
    """What the city's plugins add, for whoever does not have them, with their pictures."""
    strategy = opened.strategy
    named = strategy.plugins if strategy else ()
    told: list[str] = []
    for plugin in installed():
        if plugin.name in named:
            told.append(f"`{plugin.name}` ({plugin.package}) adds:\n\n")
            told += (f"- {line}\n" for line in _added(plugin.adds))
            told += (
                f"\n![{translate(diagram.title, 'en')}](pictures/{diagram.name}.svg)\n"
                for diagram in plugin.adds.diagrams
            )
            told.append("\n")
    return "\n" + "".join(told)


def _added(adds: PluginContents) -> Iterator[str]:
    for field, kind in KINDS.items():
        values = getattr(adds, field)
        if values and field in ("principle_diagnostics", "substep_evidence"):
            labels = ", ".join(f"`{kind.label(value)}`" for value in values)
            yield f"{_KIND_WORDS[field]} {labels}"
        elif field == "extensions":
            yield from (f"fields {translate(kind.title(value), 'en')}" for value in values)
        else:
            for value in values:
                title = translate(kind.title(value), "en")
                yield f"{_KIND_WORDS[field]} `{kind.label(value)}`: {title}"


_KIND_WORDS = {
    "rules": "rule",
    "diagrams": "diagram",
    "level_models": "level model",
    "principle_diagnostics": "answers for questions",
    "substep_evidence": "evidence for sub-steps",
    "indicators": "definition",
    "obligations": "obligation",
    "themes": "theme",
    "agendas": "agenda",
    "commands": "command",
    "formats": "format",
}


def main(cities: list[str]) -> None:
    """Write what differs; take away pictures of diagrams that are no more."""
    changed = 0
    for city in cities or CITIES:
        files = dict(made(city))
        for old in set((EXAMPLES / city / "pictures").glob("*.svg")) - set(files):
            old.unlink()
            changed += 1
        changed += _written(files)
    changed += _written(dict(for_the_docs()))
    sys.stdout.write(f"{changed} files changed\n")


def _written(files: Mapping[Path, bytes]) -> int:
    """Write the files that differ; how many did."""
    changed = 0
    for file, content in files.items():
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
            changed += 1
    return changed


if __name__ == "__main__":
    main(sys.argv[1:])
