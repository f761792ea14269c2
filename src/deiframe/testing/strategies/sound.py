"""Sound strategies: small ones that hang together, about which no rule has anything to say."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.measurement import Indicator
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import Activity, Obligation, PoliticalSupport
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import (
    Contribution,
    Evaluation,
    Intervention,
    Money,
    Objective,
    Outcome,
    Rasci,
    Resources,
    Vision,
)
from deiframe.model.time import Interval, Period
from deiframe.testing.strategies.figures import measurement, measurements
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.themes import THEMES, Deed, Topic

VISION = "open-city"
BODY = "taskforce"
SECRETARY = "secretary"


@attrs.frozen(kw_only=True)
class _Choices:
    """What differs from one sound strategy to the next, beyond its themes."""

    began: int  # years before this one
    lasts: int  # years after this one
    reviewed: int | None  # months ago
    stage: words.SupportStage
    status: words.Status | None
    evidence: words.Evidence
    obligations: int
    in_money: bool
    long: bool  # whether there is an outcome for the long term


@st.composite
def sound_strategies(draw: st.DrawFn, max_objectives: int = 3, today: dt.date = TODAY) -> Strategy:
    """Small strategies that hang together, about which no rule of deiframe's own has a finding.

    That holds on the day ``today``, and in every profile. They have up to ``max_objectives`` (at
    most 4) objectives, each with a need, a department, an outcome, an indicator and two
    interventions; and differ in figures, dates, support, means and obligations.
    """
    count = draw(st.integers(1, max(1, min(max_objectives, len(THEMES)))))
    choices = draw(
        st.builds(
            _Choices,
            began=st.integers(0, 3),
            lasts=st.integers(2, 4),
            reviewed=st.none() | st.integers(1, 6),
            stage=st.sampled_from([words.SupportStage.ACTIVE, words.SupportStage.PASSIVE]),
            status=st.sampled_from([words.Status.RUNNING, None]),
            evidence=st.sampled_from([words.Evidence.STRONG, words.Evidence.MODERATE]),
            obligations=st.integers(0, 2),
            in_money=st.booleans(),
            long=st.booleans(),
        )
    )
    measured = [draw(measurements(today)) for _ in range(count)]
    return _strategy(THEMES[:count], measured, choices, today)


def sound_example(today: dt.date = TODAY) -> Strategy:
    """One sound strategy, always the same: the smallest of those that are drawn."""
    choices = _Choices(
        began=0,
        lasts=2,
        reviewed=None,
        stage=words.SupportStage.ACTIVE,
        status=words.Status.RUNNING,
        evidence=words.Evidence.STRONG,
        obligations=0,
        in_money=False,
        long=False,
    )
    return _strategy(THEMES[:1], [measurement(today)], choices, today)


def _strategy(
    themes: tuple[Topic, ...], measured: list[Indicator], choices: _Choices, today: dt.date
) -> Strategy:
    period = Period(
        start=dt.date(today.year - choices.began, 1, 1),
        end=dt.date(today.year + choices.lasts, 12, 31),
    )
    reviews = choices.reviewed is not None or choices.began > 1
    lately = _months_ago(today, choices.reviewed or 1)
    obligations = tuple(_obligation(number, today) for number in range(choices.obligations))
    return Strategy(
        municipality=Municipality(name="Example", country="BE"),
        title="An open city",
        period=period,
        review_every=Interval(12) if reviews else None,
        political_support=(PoliticalSupport(stage=choices.stage, since=_months_ago(today, 3)),),
        visions=(Vision(id=VISION, title="An open city"),),
        departments=tuple(Department(id=theme.slug, title=_department(theme)) for theme in themes),
        groups=tuple(Group(id=_id(theme, "group"), title=theme.group) for theme in themes),
        stakeholders=(
            *_bodies(themes),
            *(_agent(theme) for theme in themes),
            *(_network(theme) for theme in themes),
        ),
        needs=tuple(
            Need(id=_id(theme, "need"), title=theme.need, group=(_id(theme, "group"),))
            for theme in themes
        ),
        outcomes=(*(_outcome(theme, choices) for theme in themes), *_long_term(choices)),
        objectives=tuple(_objective(theme, choices, obligations) for theme in themes),
        indicators=(*map(_indicator, themes, measured), _stories(themes)),
        interventions=tuple(
            _intervention(theme, deed, choices, period, today)
            for theme in themes
            for deed in (theme.first, theme.second)
        ),
        obligations=obligations,
        activities=(
            Activity(substep="5.3", on=_months_ago(today, 2), what="Newsletter"),
            Activity(substep="5.4", on=_months_ago(today, 1), what="Meeting", participants=(BODY,)),
            *((Activity(substep="7.1", on=lately, what="Review"),) if reviews else ()),
        ),
    )


def _id(theme: Topic, what: str) -> str:
    return f"{theme.slug}-{what}"


def _department(theme: Topic) -> str:
    return f"Department of {theme.slug}"


def _months_ago(today: dt.date, months: int) -> dt.date:
    return today - dt.timedelta(30 * months)


def _bodies(themes: tuple[Topic, ...]) -> tuple[Stakeholder, ...]:
    """The body that steers, with everybody in it, and the one who answers for all but the first."""
    members = [SECRETARY, *(_id(theme, "agent") for theme in themes)]
    return (
        Stakeholder(
            id=BODY,
            title="Taskforce",
            type=words.StakeholderType.GOVERNING_BODY,
            power=4,
            interest=5,
            members=tuple(members),
            meets_every=Interval(3),
        ),
        Stakeholder(
            id=SECRETARY,
            title="Municipal secretary",
            type=words.StakeholderType.ROLE,
            power=5,
            interest=4,
        ),
    )


def _agent(theme: Topic) -> Stakeholder:
    return Stakeholder(
        id=_id(theme, "agent"),
        title=f"Coordinator of {theme.slug}",
        type=words.StakeholderType.ROLE,
        power=3,
        interest=5,
        change_agent=True,
        department=theme.slug,
    )


def _network(theme: Topic) -> Stakeholder:
    return Stakeholder(
        id=_id(theme, "voice"),
        title=f"Network: {theme.group}",
        type=words.StakeholderType.STAFF_NETWORK,
        power=2,
        interest=5,
        represents=(_id(theme, "group"),),
    )


def _leads_to(lower: str, other: str, choices: _Choices) -> tuple[Contribution, ...]:
    """A link with its reason, and where it was found."""
    why = f"Ten cities saw it follow: {lower.lower()}"
    source = "A study in ten cities, chapter 2"
    return (Contribution(to=other, because=why, evidence=choices.evidence, source=source),)


def _outcome(theme: Topic, choices: _Choices) -> Outcome:
    return Outcome(
        id=_id(theme, "outcome"),
        title=theme.outcome,
        horizon=words.Horizon.SHORT,
        contributes_to=_leads_to(theme.outcome, theme.slug + "-objective", choices),
    )


def _long_term(choices: _Choices) -> tuple[Outcome, ...]:
    """An outcome for the long term, to which the first objective leads."""
    if not choices.long:
        return ()
    return (
        Outcome(
            id="trust",
            title="Trust in the city",
            horizon=words.Horizon.LONG,
            contributes_to=_leads_to("Trust in the city", VISION, choices),
        ),
    )


def _objective(theme: Topic, choices: _Choices, obligations: tuple[Obligation, ...]) -> Objective:
    first = theme is THEMES[0]
    end = "trust" if first and choices.long else VISION
    return Objective(
        id=_id(theme, "objective"),
        title=theme.objective,
        dimension=(theme.dimension,),
        level=words.ObjectiveLevel.DEPARTMENTAL,
        department=theme.slug,
        addresses=(_id(theme, "need"),),
        answers=tuple(obligation.id for obligation in obligations) if first else (),
        contributes_to=_leads_to(theme.objective, end, choices),
    )


def _indicator(theme: Topic, measured: Indicator) -> Indicator:
    return attrs.evolve(
        measured,
        id=_id(theme, "figure"),
        title=f"{theme.objective}, in figures",
        definition=f"{theme.group} among all staff on 31 December",
        measures=(_id(theme, "objective"),),
        level=words.IndicatorLevel.OUTCOME,
        family=theme.family,
        source="Yearly count",
        frequency=Interval(12),
        collected_by=theme.slug,
    )


def _stories(themes: tuple[Topic, ...]) -> Indicator:
    """What all groups experience, so that those who belong to several of them are seen too."""
    return Indicator(
        id="stories",
        title="What people experience",
        measures=(_id(themes[0], "outcome"),),
        nature=words.IndicatorKind.QUALITATIVE,
        level=words.IndicatorLevel.OUTCOME,
        family=words.Family.WELLBEING,
        source="Talks in every team",
        frequency=Interval(12),
        collected_by=themes[0].slug,
        disaggregate_by=tuple(_id(theme, "group") for theme in themes),
    )


def _intervention(
    theme: Topic, deed: Deed, choices: _Choices, period: Period, today: dt.date
) -> Intervention:
    agent = _id(theme, "agent")
    given: dict[str, Any] = {"budget": Money(amount=1000)} if choices.in_money else {"fte": 0.5}
    return Intervention(
        id=deed.slug,
        title=deed.title,
        area=deed.area,
        type=deed.type,
        status=choices.status,
        period=period,
        department=theme.slug,
        contributes_to=_leads_to(deed.title, _id(theme, "outcome"), choices),
        rasci=Rasci(
            responsible=(agent,),
            accountable=(SECRETARY if deed is theme.first else theme.slug,),
            consulted=(_id(theme, "voice"),),
        ),
        resources=Resources(**given),
        evaluation=Evaluation(
            design=words.EvaluationDesign.PRE_POST, when=dt.date(today.year, 12, 1)
        ),
    )


def _obligation(number: int, today: dt.date) -> Obligation:
    return Obligation(
        id=f"duty-{number + 1}",
        title=f"Duty {number + 1}",
        in_force=dt.date(today.year - 5, 1, 1),
        review_on=dt.date(today.year + 1, 1, 1),
    )
