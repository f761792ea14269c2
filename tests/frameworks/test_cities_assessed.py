"""The four examples, read against what the report says of each."""

import datetime as dt

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.i18n import translate
from deiframe.opening import open_strategy
from deiframe.verdicts import SubstepStatus
from support import EXAMPLES

DAY = dt.date(2026, 11, 24)


def assessed(city: str) -> Assessment:
    return assess(open_strategy(EXAMPLES / city, today=DAY)).assessment


def progress(assessment: Assessment) -> int:
    return sum(
        SubstepStatus(substep.verdict.status).rank for substep in assessment.roadmap.substeps
    )


def test_rotterdam_is_further_than_genoa_and_leiden() -> None:
    """Active support and a body that meets; goals from year to year; an action plan."""
    levels = [assessed(city).level.verdict.status for city in ("rotterdam", "genoa", "leiden")]
    assert [level.split("..")[0] for level in levels] == ["growth", "project", "project"]
    assert progress(assessed("rotterdam")) > progress(assessed("genoa"))


@pytest.mark.parametrize(
    "city, kinds",
    [
        ("rotterdam", {"strategy"}),
        ("ghent", {"strategy", "undecided"}),
        ("genoa", {"intentions", "undecided"}),
        ("leiden", {"intentions", "undecided"}),
    ],
)
def test_who_has_a_strategy(city: str, kinds: set[str]) -> None:
    """The report: Genoa sets goals from year to year; Leiden works with an action plan."""
    assert assessed(city).checklist.verdict.status in kinds


def test_leiden_lacks_what_makes_a_strategy() -> None:
    level = assessed("leiden").level
    missing = {item.key for item in level.missing}
    assert missing >= {"inception-aim-written", "inception-strategic-objectives"}
    assert assessed("leiden").support.verdict.status == "passive"


@pytest.mark.parametrize(
    "city, first_three",
    [
        ("ghent", ["4.1", "4.2", "7.1"]),  # no aim in inclusion or equity; wanted; it has ended
        ("rotterdam", ["4.2", "4.4", "6.3"]),  # figures from the clusters; owners; nothing is told
        ("genoa", ["1.2", "3.1", "4.5"]),  # its own wish: a panel or network
        ("leiden", ["2.2", "3.1", "4.5"]),  # figures, deliberation, a coalition: no plan of action
    ],
)
def test_what_the_report_would_advise(city: str, first_three: list[str]) -> None:
    steps = assessed(city).roadmap.next_steps
    assert [step.number for step in steps] == first_three


def test_ghent_is_told_what_its_objectives_lack() -> None:
    [objectives] = [step for step in assessed("ghent").roadmap.next_steps if step.number == "4.1"]
    assert "equity and inclusion" in translate(objectives.advice, "en")


def test_ghent_is_not_below_genoa() -> None:
    """A framework, targets, networks and a study against wishes and yearly goals."""
    ghent, genoa = (assessed(city).level for city in ("ghent", "genoa"))
    assert ghent.lowest >= genoa.lowest
    assert ghent.highest >= genoa.highest


def test_rotterdam_shows_the_signs_of_active_support() -> None:
    found = assessed("rotterdam")
    assert {part.status for part in found.support.verdict.parts} == {"yes"}


def test_ghent_s_framework_is_over_and_its_support_not_told() -> None:
    found = assessed("ghent")
    assert found.support.verdict.status == "not_recorded"
    assert found.level.verdict.status == "inception"
    assert found.find("2.3").status == "begun"  # type: ignore[union-attr]


def test_preparing_ghent_s_next_framework_is_deliberation_and_no_training() -> None:
    found = assessed("ghent")
    assert found.find("3.1").status == "begun"  # type: ignore[union-attr]
    assert found.find("1.3").status == "not_started"  # type: ignore[union-attr]
    assert found.find("7.2").status == "not_started"  # type: ignore[union-attr]


def test_no_city_has_brought_its_objectives_into_every_department() -> None:
    """The report calls that still relatively rare."""
    for city in ("ghent", "rotterdam", "genoa", "leiden"):
        assert assessed(city).find("4.2").status == "not_started"  # type: ignore[union-attr]


def test_illustrative_scores_are_owned_up_to() -> None:
    assert all(assessed(city).is_illustrative for city in ("ghent", "rotterdam", "genoa", "leiden"))
