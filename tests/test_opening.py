"""Open first, then check, assess or draw: nothing is asked twice, in vain, or of what is not needed."""

import datetime as dt
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import attrs
import pytest

from deiframe.assessing import (
    FOR_ASSESSMENT,
    assess,
    only_for_answer,
    wants_of_sections,
    why,
)
from deiframe.assessment import NotAssessedError, Section
from deiframe.checking import check
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import View
from deiframe.extension_points.rule import Rule
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, assemble, graph_of, open_strategy
from deiframe.plugins import FOR_CHECKS, load_plugins
from deiframe.rendering import wants_of_picture, with_evidence
from deiframe.selection import Selection

EXAMPLES = Path(__file__).parents[1] / "examples"
CITIES = ("ghent", "rotterdam", "genoa", "leiden")
DAY = dt.date(2026, 11, 24)
STRICT = Selection(profile=Profile.STRICT)
SHAPES = {
    Section.ROADMAP: "roadmap",
    Section.CHECKLIST: "checklist",
    Section.PRINCIPLES: "principles",
    Section.SUPPORT: "support",
    Section.DRIVERS: "drivers",
    Section.LEVEL: "level",
}


@cache
def opened(city: str) -> Opened:
    return open_strategy(EXAMPLES / city, today=DAY)


def counting(opened: Opened, asked: Counter[str]) -> Opened:
    """The same strategy, whose rules count how often they are asked."""

    def counted(rule: Rule) -> Rule:
        def asking(graph: object) -> object:
            asked[rule.code] += 1
            return rule.check(graph)  # type: ignore[arg-type]

        return attrs.evolve(rule, check=asking)  # type: ignore[arg-type]

    rules = tuple(map(counted, opened.plugins.rules))
    return attrs.evolve(opened, plugins=attrs.evolve(opened.plugins, rules=rules))


@pytest.mark.parametrize("city", CITIES)
def test_an_answer_by_itself_is_the_one_of_the_whole_assessment(city: str) -> None:
    whole = assess(opened(city)).assessment
    keys = [verdict.key for verdict in whole.verdicts()]
    alone = why(opened(city), keys[0])
    assert list(alone.keys) == keys
    for key in dict.fromkeys(keys):
        assert why(opened(city), key).verdict == whole.find(key), key


@pytest.mark.parametrize("city", CITIES)
def test_an_answer_by_itself_needs_only_what_was_loaded_for_it(city: str) -> None:
    whole = assess(opened(city)).assessment
    for key in ("4.2", "principle-5", "5b", "checklist", "support", "driver-leadership", "level"):
        some = only_for_answer(key)
        small = open_strategy(EXAMPLES / city, today=DAY, wants=FOR_ASSESSMENT, only=some)
        assert why(small, key).verdict == whole.find(key), key


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("section", Section)
def test_a_section_by_itself_is_that_of_the_whole_assessment(city: str, section: Section) -> None:
    whole = assess(opened(city)).assessment
    small = open_strategy(EXAMPLES / city, today=DAY, wants=wants_of_sections([section]))
    found = assess(small, sections=[section]).assessment
    assert getattr(found, SHAPES[section]) == getattr(whole, SHAPES[section])
    for other in set(SHAPES) - {section}:
        with pytest.raises(NotAssessedError):
            getattr(found, SHAPES[other])


def test_no_rule_is_asked_twice_by_an_assessment_and_a_check_after_it() -> None:
    asked = Counter[str]()
    counted = counting(opened("ghent"), asked)
    result = assess(counted)
    found = check(counted, STRICT, answers=result.answers)
    assert set(asked.values()) == {1}
    assert found.findings == check(opened("ghent"), STRICT).findings


@pytest.mark.parametrize("key", ["4.2", "level", "strategic-objectives", "driver-leadership"])
def test_an_answer_that_no_finding_counts_against_asks_the_doubts_alone(key: str) -> None:
    asked = Counter[str]()
    assert why(counting(opened("ghent"), asked), key).verdict is not None
    assert {code[:4] for code in asked} == {"DEI8"}


def test_an_answer_asks_the_rules_that_count_against_it_and_no_other() -> None:
    asked = Counter[str]()
    why(counting(opened("ghent"), asked), "5b")
    rules = opened("ghent").plugins.rules
    needed = {rule.code for rule in rules if "5b" in rule.principles or rule.doubt}
    assert asked == Counter(needed)
    assert needed


@pytest.mark.parametrize(
    "section", [Section.CHECKLIST, Section.SUPPORT, Section.DRIVERS, Section.LEVEL]
)
def test_a_section_that_counts_no_findings_asks_the_doubts_alone(section: Section) -> None:
    asked = Counter[str]()
    assess(counting(opened("genoa"), asked), sections=[section])
    assert {code[:4] for code in asked} == {"DEI8"}


def test_an_item_of_the_checklist_goes_by_its_own_name_and_a_stranger_has_no_answer() -> None:
    whole = assess(opened("leiden")).assessment
    names = {item.verdict.key.removeprefix("checklist-"): item for item in whole.checklist.answers}
    free = [name for name in names if whole.find(name) is None]
    assert free
    for name in free:
        assert why(opened("leiden"), name).verdict == names[name].verdict
    stranger = why(opened("leiden"), "nothing")
    assert stranger.verdict is None
    assert "4.2" in stranger.keys


def test_what_was_not_loaded_is_not_taken_for_absent() -> None:
    """An assessment without the plugins' part would be another, and nobody would know."""
    small = open_strategy(EXAMPLES / "ghent", today=DAY, wants=FOR_CHECKS)
    with pytest.raises(ValueError, match="principle_diagnostics"):
        assess(small)
    with pytest.raises(ValueError, match="rules"):
        check(open_strategy(EXAMPLES / "ghent", today=DAY, wants=()))


def test_a_strategy_that_cannot_be_read_is_checked_and_refused_by_the_others(
    tmp_path: Path,
) -> None:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\ntitel: x\n", encoding="utf-8")
    (tmp_path / "people.YAML").touch()
    broken = open_strategy(tmp_path, today=DAY)
    assert (broken.strategy, broken.graph) == (None, None)
    codes = [finding.code for finding in check(broken).findings]
    assert sorted(codes) == ["DEI010", "DEI014", "DEI050"]
    assert "DEI050" not in [
        item.code for item in check(broken, Selection(ignore=("DEI05",))).findings
    ]
    for use in (assess, graph_of):
        with pytest.raises(DeiframeError, match="could not be read"):
            use(broken)


@pytest.mark.parametrize("city", CITIES)
def test_every_own_diagram_is_drawn_of_what_was_loaded_for_it(city: str) -> None:
    """The same picture as with everything at hand."""
    whole = opened(city)
    for diagram in load_plugins([]).diagrams:
        wanted = wants_of_picture(diagram.name, "default")
        small = open_strategy(EXAMPLES / city, today=DAY, wants=wanted.wants, only=wanted.only)
        [same] = [item for item in small.plugins.diagrams if item.name == diagram.name]
        own = [item.name for item in small.plugins.diagrams if item.plugin == "deiframe"]
        assert own == [diagram.name]
        view = View(language="en")
        assert same.draw(graph_of(small), with_evidence(small, [same], view)) == diagram.draw(
            graph_of(whole), with_evidence(whole, [diagram], view)
        )


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a command imports."""
    program = (
        "import atexit, runpy, sys\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        f"sys.argv = {['deiframe', *arguments]!r}\n"
        "runpy.run_module('deiframe', run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    return set(done.stderr.splitlines())


def below(package: str, modules: Sequence[str] | set[str]) -> set[str]:
    return {name for name in modules if name.startswith(f"{package}.")}


def test_a_picture_loads_its_own_diagram_and_no_rule_or_criterion(tmp_path: Path) -> None:
    leiden, svg = str(EXAMPLES / "leiden"), str(tmp_path / "a.svg")
    modules = loaded_by("render", "rasci-matrix", leiden, "-o", svg)
    assert Path(svg).exists()
    drawn = {name.split(".")[2] for name in below("deiframe.diagrams", modules)}
    assert drawn == {"rasci_matrix"}
    for package in ("rules", "agendas", "frameworks"):
        assert not below(f"deiframe.{package}", modules)
    assert "deiframe.checking" not in modules
    assert "networkx" not in modules


def test_an_answer_loads_no_rule_but_doubts_and_an_agenda_no_diagram(tmp_path: Path) -> None:
    leiden = str(EXAMPLES / "leiden")
    rules = below("deiframe.rules", loaded_by("assess", leiden, "--why", "4.2"))
    assert all(name.startswith("deiframe.rules.dei8") for name in rules if "dei" in name[14:])
    modules = loaded_by("agenda", leiden, "-o", str(tmp_path / "a.txt"))
    assert below("deiframe.agendas", modules)
    for package in ("rules", "diagrams", "frameworks"):
        assert not below(f"deiframe.{package}", modules)


def test_an_answer_without_findings_wants_the_doubts_alone() -> None:
    assert only_for_answer("4.2") == {"rules": "dei8"}
    for key in ("principle-5", "5b", "findings-5b", "10a"):
        assert only_for_answer(key) == {}


def test_what_is_assembled_in_memory_is_what_is_opened_from_files() -> None:
    read = opened("rotterdam")
    assert read.strategy is not None
    again = assemble(read.strategy, read.plugins, today=DAY, places=read.places)
    assert again.problems == read.problems
    assert check(again).findings == check(read).findings
