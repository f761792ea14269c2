"""The level of institutionalisation: stages of which most must hold, ranges, and the six stages."""

from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deiframe.assessing import assess
from deiframe.assessment import LevelResult
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message, translate
from deiframe.model.people import Group, Need, Stakeholder
from deiframe.model.process import Activity
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Vision
from deiframe.model.vocabulary import NeedMethod, StakeholderType
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from deiframe.testing import laws
from deiframe.testing.strategies import strategies
from deiframe.verdicts import Truth
from support import HEAD, TODAY, strategy_of

Y, N, U, P = Truth.YES, Truth.NO, Truth.NOT_RECORDED, Truth.PARTLY


def assessed(text: str) -> LevelResult:
    return assess(
        assemble(strategy_of(HEAD + text), load_plugins([]), today=TODAY)
    ).assessment.level


def fixed(slug: str, *truths: Truth) -> Criterion:
    """A criterion with an answer, or with the answers between which it lies."""
    first, possible = truths[0], truths if len(truths) > 1 else ()
    seen = Observation(truth=first, rule=message("x"), possible=possible)
    return Criterion(slug, message("x"), lambda _: seen)


def level_in(*stages: Stage) -> LevelResult:
    reading = read_text(HEAD)
    assert reading.strategy
    first = Stage(slug="s0", title=message("x"))
    model = LevelModel(name="m", title=message("x"), about=message("x"), stages=(first, *stages))
    return level_of(CriteriaEvaluator(build_graph(reading.strategy, TODAY)), model)


def level(*truths: Truth, least: Truth = Truth.YES) -> LevelResult:
    """The level in a model of which each stage asks one criterion."""
    return level_in(
        *(
            Stage(
                slug=f"s{n}",
                title=message("x"),
                requires=(StageCriterion(fixed(f"c{n}", truth), least),),
            )
            for n, truth in enumerate(truths, 1)
        )
    )


def stage(at_least: int, *truths: Truth, essential: int = 0) -> str:
    """The answer of a stage that asks so many of the criteria, the first few being essential."""
    asked = tuple(
        StageCriterion(fixed(f"c{n}", truth), essential=n < essential)
        for n, truth in enumerate(truths)
    )
    made = Stage(slug="s", title=message("x"), requires=asked, at_least=at_least)
    return level_in(made).verdict.parts[1].status


@pytest.mark.parametrize(
    "truths, lowest, highest",
    [
        ([N, Y], 0, 0), ([Y, N, Y], 1, 1), ([Y, Y], 2, 2), ([Y, N], 1, 1), ([P], 0, 0),
        ([U, Y], 0, 0), ([Y, U, Y], 1, 1),
    ],
)  # fmt: skip
def test_the_level_is_the_highest_stage_with_all_below_it(
    truths: list[Truth], lowest: int, highest: int
) -> None:
    found = level(*truths)
    assert (found.lowest, found.highest) == (lowest, highest)
    slugs = [f"s{lowest}"] if lowest == highest else [f"s{lowest}", f"s{highest}"]
    assert found.verdict.status == "..".join(slugs)


@pytest.mark.parametrize(
    "at_least, truths, expected",
    [
        (2, [Y, Y, N], Y), (2, [Y, N, N], N), (2, [Y, U, N], U), (2, [U, U, U], U), (1, [Y, U, N], Y),
        (3, [Y, Y, U], U), (3, [Y, Y, N], N), (2, [N, N, U], N),
    ],
)  # fmt: skip
def test_as_many_of_the_criteria_must_hold_as_the_stage_asks_for(
    at_least: int, truths: list[Truth], expected: Truth
) -> None:
    assert stage(at_least, *truths) == expected


@pytest.mark.parametrize(
    "truths, expected",
    [([Y, Y, N], Y), ([N, Y, Y], N), ([U, Y, Y], U), ([U, N, N], N), ([Y, U, N], U)],
)
def test_and_those_that_are_essential_among_them(truths: list[Truth], expected: Truth) -> None:
    assert stage(2, *truths, essential=1) == expected


@pytest.mark.parametrize("at_least, essential", [(0, 0), (3, 0), (1, 2)])
def test_a_stage_that_cannot_be_reached_as_it_says_is_refused(
    at_least: int, essential: int
) -> None:
    with pytest.raises(ValueError, match="at_least cannot be"):
        stage(at_least, Y, Y, essential=essential)


@pytest.mark.parametrize(
    "possible, least, expected",
    [
        ((P, Y), P, Y), ((P, Y), Y, U), ((N, P), Y, N), ((N, P), P, U), ((N, P, Y), P, U),
    ],
)  # fmt: skip
def test_an_answer_that_is_a_range_decides_only_if_both_ends_do(
    possible: tuple[Truth, ...], least: Truth, expected: Truth
) -> None:
    asked = StageCriterion(fixed("c", *possible), least)
    made = Stage(slug="s", title=message("x"), requires=(asked,))
    assert level_in(made).verdict.parts[1].status == expected


def test_what_is_not_recorded_completes_a_stage_of_which_half_is_shown() -> None:
    """An empty strategy is at the start; one with half of what a stage needs may be in it."""

    def model(*truths: Truth) -> LevelResult:
        asked = tuple(StageCriterion(fixed(f"c{n}", truth)) for n, truth in enumerate(truths))
        return level_in(Stage(slug="s", title=message("x"), requires=asked, at_least=3))

    assert (model(U, U, U, U).lowest, model(U, U, U, U).highest) == (0, 0)
    assert (model(Y, U, U, U).lowest, model(Y, U, U, U).highest) == (0, 0)
    part = model(Y, Y, U, U)
    assert (part.lowest, part.highest, part.verdict.possible) == (0, 1, ("s0", "s"))
    essential = tuple(
        StageCriterion(fixed(f"c{n}", truth), essential=n == 2) for n, truth in enumerate((Y, Y, U))
    )
    assert (
        level_in(Stage(slug="s", title=message("x"), requires=essential, at_least=2)).highest == 0
    )
    assert assessed("").verdict.status == "starting-point"


def test_what_is_missing_for_the_next_stage_is_listed_and_how_much_of_it_is_needed() -> None:
    asked = [StageCriterion(fixed(f"c{n}", truth)) for n, truth in enumerate((Y, N, U, Y))]
    whole = level_in(Stage(slug="b", title=message("x"), requires=tuple(asked)))
    assert [item.key for item in whole.missing] == ["b-c1", "b-c2"]
    assert whole.needed == 2
    most = level_in(Stage(slug="b", title=message("B"), requires=tuple(asked), at_least=3))
    assert (len(most.missing), most.needed) == (2, 1)
    assert "For B, 1 more of its criteria has to hold." in translate(most.verdict.rule, "en")
    essential = StageCriterion(fixed("e", N), essential=True)
    made = Stage(slug="b", title=message("x"), requires=(*asked, essential), at_least=2)
    assert level_in(made).needed == 1
    assert (level(Y, Y).missing, level(Y, Y).needed) == ((), 0)


def test_what_a_stage_asks_is_told_whole() -> None:
    enough = level(P, least=Truth.PARTLY)
    assert enough.lowest == 1
    [asked] = enough.verdict.parts[1].parts
    assert translate(asked.title, "en") == "At least partly: x"
    assert translate(asked.rule, "en") == "It is enough if the answer is partly. x"
    [whole] = level(Y).verdict.parts[1].parts
    assert translate(whole.title, "en") == "x"
    assert translate(whole.rule, "en") == "The answer has to be yes. x"
    first, second = level(Y).verdict.parts
    assert translate(first.rule, "en") == "Everybody starts here."
    assert translate(second.rule, "en").startswith("Yes if all of it holds")
    required = (StageCriterion(fixed("c", Y), essential=True), StageCriterion(fixed("d", Y)))
    most = Stage(slug="s", title=message("x"), requires=required, at_least=1)
    told = level_in(most).verdict.parts[1]
    assert "at least 1 of these 2 hold, and each that is essential" in translate(told.rule, "en")
    assert translate(told.parts[0].title, "en") == "Essential: x"


# The six stages.


def test_the_default_model_has_the_six_public_names_and_says_whose_it_is() -> None:
    assert [translate(item.title, "en") for item in SIX_STAGES.stages] == [
        "Starting point", "Project", "Inception", "Growth", "Integration", "Institutionalisation",
    ]  # fmt: skip
    assert "deiframe's own" in translate(SIX_STAGES.about, "en")
    assert not SIX_STAGES.stages[0].requires


def test_no_stage_hangs_on_one_answer() -> None:
    for item in SIX_STAGES.stages[1:]:
        assert item.needed < len(item.requires), item.slug
        assert item.needed > len(item.requires) / 3, item.slug


PLAN = """
visions: {v: {title: Everyone can work here}}
objectives: {fair: {title: Staff find decisions fair, contributes_to: [v]}}
indicators: {k: {title: Share who find decisions fair, measures: [fair], unit: percent, targets: [{at_least: 85, by: 2028-06-30}]}}
interventions: {i: {title: Structured interviews, type: procedure, status: running, contributes_to: [fair], rasci: {responsible: [hr, works], accountable: care}}}
departments: {hr: {title: Human resources}, works: {title: Public works}, care: {title: Care}}
"""
ACTIVE = "political_support: [{stage: active, since: 2026-01-01}]\n"


@pytest.mark.parametrize("text", [PLAN + ACTIVE, ACTIVE + "visions: {v: {title: Open to all}}\n"])
def test_a_plan_with_active_support_is_not_at_the_starting_point(text: str) -> None:
    assert assessed(text).lowest >= 1


HEARD = """
groups: {g: {title: Staff with a disability}}
stakeholders:
  net: {title: AHA, type: staff_network, represents: [g], change_agent: true}
  board: {title: Steering board, type: governing_body, meets_every: 2 months, members: [net]}
needs: {n: {title: Doors are too heavy, method: interview, group: g, found_on: 2026-01-01}}
activities: [{substep: "3.1", on: 2026-02-01, what: Dialogue on the vision, with: [net]}]
"""


@pytest.mark.parametrize(
    "support, expected",
    [
        (ACTIVE, "growth"),
        ("political_support: [{stage: passive, since: 2026-01-01}]\n", "inception"),
        ("political_support: [{stage: none, since: 2026-01-01}]\n", "inception"),
        ("", "inception"),
    ],
)
def test_a_strategy_grows_only_with_leaders_behind_it(support: str, expected: str) -> None:
    assert assessed(PLAN + HEARD + support).verdict.status == expected


@pytest.mark.parametrize(
    "rasci, expected",
    [
        ("responsible: [hr, works], accountable: care", "growth"),
        ("responsible: [hr], accountable: care", "inception"),  # one and a deputy
        ("responsible: [hr], accountable: hr", "inception"),
    ],
)
def test_what_hangs_on_one_or_two_does_not_grow(rasci: str, expected: str) -> None:
    plan = PLAN.replace("responsible: [hr, works], accountable: care", rasci)
    assert assessed(plan + HEARD + ACTIVE).verdict.status == expected


def test_who_carries_it_is_not_recorded_as_long_as_an_action_does_not_say() -> None:
    more = PLAN.replace("interventions: {", "interventions: {j: {title: A lift in each building}, ")
    few = more.replace("responsible: [hr, works], accountable: care", "responsible: [hr]")
    [growth] = [part for part in assessed(few).verdict.parts if part.key == "level-growth"]
    [carried] = [part for part in growth.parts if part.key.endswith("carried-by-several")]
    assert carried.status == "not_recorded"


def test_leaders_who_discuss_it_regularly_stand_behind_it_where_no_support_is_stated() -> None:
    power = HEARD.replace("members: [net]", "members: [net, chief]").replace(
        "stakeholders:", "stakeholders:\n  chief: {title: Secretary, power: 5, interest: 4}"
    )
    assert assessed(PLAN + power).lowest == 3


def test_a_course_under_active_support_is_a_project_and_no_more() -> None:
    text = ACTIVE + "interventions: {i: {title: A course, status: running, type: training}}\n"
    assert assessed(text).verdict.status == "project"


def test_without_a_measured_objective_nothing_is_integrated() -> None:
    [integration] = [item for item in SIX_STAGES.stages if item.slug == "integration"]
    essential = {item.criterion.slug for item in integration.requires if item.essential}
    assert essential >= {"departments-own-objectives", "objectives-measurable"}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws.evidence_added())
def test_true_evidence_never_lowers_the_level(added: laws.Added) -> None:
    laws.never_lowers(SIX_STAGES, added)


def _with(strategy: Strategy, collection: str, item: object) -> Strategy:
    added: dict[str, Any] = {collection: (*getattr(strategy, collection), item)}
    return attrs.evolve(strategy, **added)


MORE = {
    "a vision": ("visions", Vision(id="new-vision", title="A city in which everyone belongs")),
    "a network": (
        "stakeholders",
        Stakeholder(
            id="new-network",
            title="Network of carers",
            type=StakeholderType.STAFF_NETWORK,
            change_agent=True,
            represents=("new-group",),
        ),
    ),
    "a need": (
        "needs",
        Need(id="new-need", title="Rosters leave no time for care", method=NeedMethod.INTERVIEW),
    ),
    "a conversation": (
        "activities",
        Activity(substep="3.1", on=TODAY, what="Conversation on what comes first"),
    ),
    "a review": ("activities", Activity(substep="7.1", on=TODAY, what="Review of the year")),
}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies(max_items=2), st.sampled_from(sorted(MORE)))
def test_what_is_added_never_takes_back_a_level_that_was_reached(
    before: Strategy, what: str
) -> None:
    after = _with(before, *MORE[what])
    if what == "a network":
        after = _with(after, "groups", Group(id="new-group", title="Carers"))
    reached = [
        level_of(CriteriaEvaluator(build_graph(strategy, TODAY)), SIX_STAGES).lowest
        for strategy in (before, after)
    ]
    assert reached[1] >= reached[0], what
