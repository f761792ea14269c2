"""What the plugin asks of a strategy as a whole, its theme, and the example."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

import deiframe
from deiframe import Opened, StrategyGraph
from deiframe.criteria import Criterion, Truth
from deiframe_ghent import criteria
from deiframe_ghent.theme import THEME

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2026, 6, 1)
SPOC = "extensions: {ghent: {spoc: an}}"


def graph(text: str) -> StrategyGraph:
    head = "deiframe: 1\nplugins: [ghent]\nmunicipality: {name: X}\n"
    found = deiframe.open_text(head + text, today=TODAY).graph
    assert found is not None
    return found


def objective(nature: str) -> str:
    return f"{{department: d, extensions: {{ghent: {{nature: {nature}}}}}}}"


@pytest.mark.parametrize(
    "asked, text, truth",
    [
        (criteria.spocs, "", Truth.NOT_RECORDED),
        (criteria.spocs, f"departments: {{d: {{{SPOC}}}, e: {{}}}}\nstakeholders: {{an: {{}}}}", Truth.PARTLY),
        (criteria.spocs, f"departments: {{d: {{{SPOC}}}, e: {{part_of: d}}}}\nstakeholders: {{an: {{}}}}", Truth.YES),
        (criteria.networks, "stakeholders: {an: {}}", Truth.NOT_RECORDED),
        (criteria.networks, "stakeholders: {link: {}, aha: {}}", Truth.PARTLY),
        (criteria.networks, "stakeholders: {link: {}, aha: {}, roze-neuzekes: {}}", Truth.YES),
        (criteria.networks_heard, "stakeholders: {an: {}}", Truth.NOT_RECORDED),
        (criteria.networks_heard, "stakeholders: {link: {}, aha: {}}\ninterventions: {i: {status: running, rasci: {consulted: link}}}", Truth.PARTLY),
        (criteria.networks_heard, "stakeholders: {link: {}}\ninterventions: {i: {status: running, rasci: {consulted: link}}}", Truth.YES),
        (criteria.departments_aim, "", Truth.NOT_RECORDED),
        (criteria.departments_aim, "departments: {d: {}}", Truth.NOT_RECORDED),
        (criteria.departments_aim, "departments: {d: {}}\nobjectives: {a: {department: d}}", Truth.NOT_RECORDED),
        (criteria.departments_aim, f"departments: {{d: {{}}}}\nobjectives: {{a: {objective('operational')}}}", Truth.NO),
        (criteria.departments_aim, f"departments: {{d: {{}}}}\nobjectives: {{a: {objective('operational')}, b: {objective('strategic')}}}", Truth.YES),
        (criteria.figures_defined, "", Truth.NOT_RECORDED),
        (criteria.figures_defined, "indicators: {a: {defined_as: ghent-staff-with-disability}}", Truth.PARTLY),
        (criteria.figures_defined, "indicators: {a: {defined_as: ghent-staff-with-disability, counted_in: people}}", Truth.NOT_RECORDED),
        (criteria.figures_defined, "indicators: {a: {defined_as: ghent-staff-with-disability}, b: {defined_as: ghent-new-staff-foreign-origin}}", Truth.YES),
        (criteria.figures_counted, "indicators: {a: {defined_as: ghent-staff-with-disability}}", Truth.NOT_RECORDED),
        (criteria.figures_counted, "indicators: {a: {defined_as: ghent-staff-with-disability, extensions: {ghent: {counts: [{on: 2026-06-02, part: 90, whole: 900}]}}}}", Truth.NOT_RECORDED),
        (criteria.figures_counted, "indicators: {a: {defined_as: ghent-staff-with-disability, extensions: {ghent: {counts: [{on: 2026-06-01, part: 90, whole: 900}]}}}}", Truth.PARTLY),
    ],
)  # fmt: skip
def test_a_criterion_holds_or_not(asked: Criterion, text: str, truth: Truth) -> None:
    assert asked.observe(graph(text)).truth is truth


def test_evidence_that_is_missing_names_items_that_are_there() -> None:
    found = graph("departments: {d: {}}\nstakeholders: {link: {}}\nindicators: {k: {}}")
    for asked in vars(criteria).values():
        if isinstance(asked, Criterion):
            seen = asked.observe(found)
            assert {fact.item for fact in (*seen.found, *seen.missing)} <= {*found.items, ""}


@pytest.fixture(scope="module")
def ghent() -> Opened:
    return deiframe.open(ROOT / "examples" / "ghent", today=dt.date(2026, 11, 24))


def test_the_example_is_found_what_the_report_leaves_open(ghent: Opened) -> None:
    """No SPOC is named; the networks are heard, both figures defined, and a successor announced."""
    own = [finding for finding in deiframe.check(ghent).findings if finding.plugin == "ghent"]
    assert [item.code for item in own] == ["GNT201"]


def test_the_example_s_answers_rest_on_the_plugin_too(ghent: Opened) -> None:
    assessment = deiframe.assess(ghent).assessment
    asked = {
        question.key: {part.key for part in question.parts}
        for principle in assessment.principles
        for question in principle.verdict.parts
    }
    assert "ghent-spocs" in asked["3a"]
    assert "ghent-departments-aim" in asked["6b"]
    assert "ghent-figures-defined" in asked["10a"]
    for number, key in (("1.2", "ghent-networks"), ("4.2", "ghent-departments-aim")):
        substep = assessment.find(number)
        assert substep is not None
        assert key in {part.key for part in substep.parts}


def test_without_the_plugin_the_example_is_read_and_nothing_of_ghent_is_said() -> None:
    strategy = deiframe.open(ROOT / "examples" / "ghent").strategy
    assert strategy is not None
    opened = deiframe.open(attrs.evolve(strategy, plugins=("belgium",)), today=TODAY)
    found = deiframe.check(opened).findings
    assert not [item for item in found if item.code.startswith("GNT")]
    assert opened.graph is not None
    assert opened.graph.strategy.indicators


def test_the_theme_says_that_it_is_not_the_city_s_house_style() -> None:
    assert "not the house style of the city" in str(THEME.about)
