"""What changed between two assessments: which way, and what is no change."""

import attrs
import pytest

from deiframe.assessing import assess
from deiframe.assessment import Assessment, Move
from deiframe.frameworks.comparison import Snapshot, compared, snapshot
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from support import HEAD, TODAY, strategy_of


def assessed(text: str = "") -> Assessment:
    return assess(assemble(strategy_of(HEAD + text), load_plugins([]), today=TODAY)).assessment


def move(key: str, before: str, text: str = "") -> Move | None:
    """Which way an answer went, from what it was to that of a strategy of now."""
    now = assessed(text)
    then = snapshot(now)
    answers = {**then.answers, key: before}
    changes = compared(attrs.evolve(then, answers=answers), now).changes
    return next((change.move for change in changes if change.key == key), None)


def test_nothing_changed_of_the_same_strategy() -> None:
    now = assessed()
    assert compared(snapshot(now), now).changes == ()


@pytest.mark.parametrize("before, way", [("yes", Move.BACK), ("partly", Move.BACK)])
def test_what_is_not_recorded_any_more_is_a_step_back(before: str, way: Move) -> None:
    assert move("checklist-staff-awareness", before) is way


def test_a_no_is_no_step_back_from_silence_and_silence_no_step_forward_from_a_no() -> None:
    assert move("checklist-staff-awareness", "no") is Move.OTHER


def test_not_known_of_an_older_file_is_today_s_not_recorded() -> None:
    assert move("checklist-staff-awareness", "unknown") is None


ACTIVE = "political_support: [{stage: active, since: 2026-01-01}]\n"


@pytest.mark.parametrize(
    "before, way",
    [("passive", Move.FORWARD), ("none", Move.FORWARD), ("not_recorded", Move.OTHER)],
)
def test_support_moves_if_it_was_stated_before(before: str, way: Move) -> None:
    assert move("support", before, ACTIVE) is way


@pytest.mark.parametrize(
    "before, way",
    [
        ("starting-point", Move.FORWARD),
        ("starting-point..project", Move.FORWARD),
        ("project..inception", Move.BACK),
        ("starting-point..inception", Move.OTHER),
        ("inception", Move.BACK),
        ("of-another-model", Move.OTHER),
    ],
)
def test_a_level_moves_if_no_end_of_it_moves_the_other_way(before: str, way: Move) -> None:
    text = ACTIVE + "interventions: {i: {title: A course, status: running, type: training}}\n"
    assert assessed(text).level.verdict.status == "project"
    assert move("level", before, text) is way


def test_an_empty_snapshot_has_nothing_to_compare() -> None:
    found = compared(Snapshot(on=TODAY, answers={}), assessed())
    assert (found.changes, found.answers) == ((), 0)
