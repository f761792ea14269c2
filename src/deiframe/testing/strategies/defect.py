"""Sound strategies with one named defect, and the code of the rule that must find it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.measurement import AtLeast, AtMost, Baseline, By, Reach, Rise, Target
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import Election, Obligation
from deiframe.model.risk import Risk, RiskKind, RiskLevel
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution, Intervention, Rasci
from deiframe.model.time import Interval, Period
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.sound import BODY, SECRETARY, VISION, sound_strategies

Spoil = Callable[[Strategy], Strategy]


@attrs.frozen(kw_only=True)
class Defect:
    """Something wrong: its name, the ``code`` of the rule that must find it, how to make it.

    ``also`` are the codes of other rules that find fault with it too.
    """

    name: str
    code: str
    spoil: Spoil = attrs.field(repr=False)
    also: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Defective:
    """A ``sound`` strategy, and the same with a ``defect``."""

    strategy: Strategy
    defect: Defect
    sound: Strategy

    @property
    def code(self) -> str:
        """The code of the rule that must find it."""
        return self.defect.code


def defects() -> st.SearchStrategy[Defect]:
    """One of the named defects of :data:`DEFECTS`."""
    return st.sampled_from(DEFECTS)


@st.composite
def strategies_with_defect(
    draw: st.DrawFn, defect: Defect | None = None, max_objectives: int = 2
) -> Defective:
    """A sound strategy that was given one defect: the one named, or any."""
    chosen = defect or draw(defects())
    sound = draw(sound_strategies(max_objectives))
    return Defective(strategy=chosen.spoil(sound), defect=chosen, sound=sound)


def changed(collection: str, index: int = 0, **fields: Any) -> Spoil:
    """Change fields of one item or record, such as the first of the ``interventions``."""

    def spoil(strategy: Strategy) -> Strategy:
        items = list(getattr(strategy, collection))
        items[index] = attrs.evolve(items[index], **fields)
        return attrs.evolve(strategy, **{collection: tuple(items)})  # type: ignore[arg-type]

    return spoil


def every(collection: str, **fields: Any) -> Spoil:
    """Change fields of all items of a collection."""

    def spoil(strategy: Strategy) -> Strategy:
        items = tuple(attrs.evolve(item, **fields) for item in getattr(strategy, collection))
        return attrs.evolve(strategy, **{collection: items})  # type: ignore[arg-type]

    return spoil


def added(collection: str, *items: Any) -> Spoil:
    """Add items or records to a collection."""

    def spoil(strategy: Strategy) -> Strategy:
        all_of_them = (*getattr(strategy, collection), *items)
        return attrs.evolve(strategy, **{collection: all_of_them})  # type: ignore[arg-type]

    return spoil


def one_after_the_other(*steps: Spoil) -> Spoil:
    """Do several things to a strategy."""

    def spoil(strategy: Strategy) -> Strategy:
        for step in steps:
            strategy = step(strategy)
        return strategy

    return spoil


def aimed(target: Callable[[float], Target], **fields: Any) -> Spoil:
    """Give the first indicator another target, made of its baseline's figure."""

    def spoil(strategy: Strategy) -> Strategy:
        baseline = strategy.indicators[0].baseline
        new = target(baseline.value if baseline else 0)
        return changed("indicators", targets=(new,), **fields)(strategy)

    return spoil


def _circle(strategy: Strategy) -> Strategy:
    up, down = strategy.objectives[0], strategy.outcomes[0]
    back = Contribution(to=down.id, because="It goes round", evidence=words.Evidence.MODERATE)
    return changed("objectives", contributes_to=(*up.contributes_to, back))(strategy)


def _leap(strategy: Strategy) -> Strategy:
    leap = Contribution(to=VISION, because="It surely does", evidence=words.Evidence.MODERATE)
    return changed("interventions", contributes_to=(leap,))(strategy)


def _without_reason(strategy: Strategy) -> Strategy:
    [link] = strategy.interventions[0].contributes_to
    return changed("interventions", contributes_to=(attrs.evolve(link, because=None),))(strategy)


def _alone_in_the_strategy(strategy: Strategy) -> Strategy:
    nobody = Rasci(responsible=(SECRETARY,), accountable=(SECRETARY,))
    return every("interventions", rasci=nobody)(strategy)


_NEXT_YEAR: Final = By(dt.date(TODAY.year + 1, 12, 31))
_LAST_YEAR: Final = dt.date(TODAY.year - 1, 12, 31)
_UP: Final = words.Direction.INCREASE

DEFECTS: Final = (
    Defect(
        name="an intervention that leads nowhere",
        code="DEI101",
        spoil=changed("interventions", contributes_to=()),
        also=("DEI112", "DEI114"),
    ),
    Defect(
        name="an objective without a vision",
        code="DEI102",
        spoil=changed("objectives", contributes_to=()),
        also=("DEI107", "DEI116"),
    ),
    Defect(
        name="an objective that is only wished for",
        code="DEI103",
        spoil=changed("outcomes", contributes_to=()),
        also=("DEI101", "DEI107", "DEI108", "DEI112", "DEI116", "DEI201"),
    ),
    Defect(name="a circle", code="DEI104", spoil=_circle),
    Defect(
        name="a leap to the vision",
        code="DEI105",
        spoil=_leap,
        also=("DEI101", "DEI112", "DEI114"),
    ),
    Defect(name="a link that says not why", code="DEI106", spoil=_without_reason),
    Defect(
        name="an unanswered need",
        code="DEI113",
        spoil=added("needs", Need(id="unanswered", title="Unanswered")),
    ),
    Defect(
        name="an objective without an indicator",
        code="DEI201",
        spoil=changed("indicators", measures=(VISION,)),
        also=("DEI215",),
    ),
    Defect(
        name="only diversity",
        code="DEI202",
        spoil=every("objectives", dimension=(words.Dimension.DIVERSITY,)),
    ),
    Defect(
        name="a figure that nobody collects",
        code="DEI203",
        spoil=changed("indicators", collected_by=None),
    ),
    Defect(
        name="a target before its baseline",
        code="DEI204",
        spoil=aimed(
            lambda start: Target(aim=Reach(start + 0.1), when=By(dt.date(2000, 1, 1))),
            direction=_UP,
        ),
        also=("DEI201", "DEI207", "DEI806"),
    ),
    Defect(
        name="a target that steps back",
        code="DEI205",
        spoil=aimed(lambda start: Target(aim=Reach(start - 0.5), when=_NEXT_YEAR), direction=_UP),
        also=("DEI201", "DEI806"),
    ),
    Defect(
        name="a change without a year to compare with",
        code="DEI208",
        spoil=aimed(lambda _: Target(aim=Rise(points=0.1), when=_NEXT_YEAR), direction=_UP),
    ),
    Defect(
        name="more than all",
        code="DEI209",
        spoil=changed(
            "indicators",
            unit="percent",
            direction=_UP,
            baseline=Baseline(value=50),
            targets=(Target(aim=AtLeast(120), when=_NEXT_YEAR),),
        ),
    ),
    Defect(
        name="a target that is reached already",
        code="DEI210",
        spoil=aimed(lambda start: Target(aim=Reach(start), when=_NEXT_YEAR)),
        also=("DEI201", "DEI806"),
    ),
    Defect(
        name="two figures for one day",
        code="DEI221",
        spoil=changed(
            "indicators",
            unit="days",
            scale=None,
            direction=_UP,
            baseline=Baseline(value=50),
            targets=tuple(Target(aim=AtLeast(value), when=_NEXT_YEAR) for value in (60, 70)),
        ),
    ),
    Defect(
        name="a ceiling for what should rise",
        code="DEI227",
        spoil=aimed(lambda start: Target(aim=AtMost(start), when=_NEXT_YEAR), direction=_UP),
        also=("DEI201", "DEI806"),
    ),
    Defect(
        name="a figure that measures nothing",
        code="DEI217",
        spoil=changed("indicators", index=-1, measures=()),
    ),
    Defect(
        name="nobody accountable",
        code="DEI301",
        spoil=changed("interventions", rasci=Rasci(responsible=(SECRETARY,))),
    ),
    Defect(
        name="two accountable",
        code="DEI302",
        spoil=changed(
            "interventions", rasci=Rasci(responsible=(SECRETARY,), accountable=(SECRETARY, BODY))
        ),
    ),
    Defect(
        name="nobody responsible",
        code="DEI303",
        spoil=changed("interventions", rasci=Rasci(accountable=(SECRETARY,))),
    ),
    Defect(
        name="a department left out",
        code="DEI304",
        spoil=added("departments", Department(id="left-out", title="Left out")),
        also=("DEI404",),
    ),
    Defect(
        name="a body that does not say when it meets",
        code="DEI305",
        spoil=changed("stakeholders", meets_every=None),
    ),
    Defect(
        name="no means",
        code="DEI306",
        spoil=changed("interventions", resources=None),
    ),
    Defect(
        name="one who answers for everything",
        code="DEI308",
        spoil=one_after_the_other(
            _alone_in_the_strategy,
            added(
                "interventions",
                Intervention(
                    id="one-more",
                    title="One more",
                    status=words.Status.PLANNED,
                    rasci=Rasci(accountable=(SECRETARY,)),
                ),
            ),
        ),
        also=(
            "DEI101",
            "DEI112",
            "DEI303",
            "DEI306",
            "DEI307",
            "DEI402",
            "DEI405",
            "DEI502",
            "DEI805",
        ),
    ),
    Defect(
        name="a risk that nobody watches",
        code="DEI316",
        spoil=added("risks", Risk(id="alone", title="Alone")),
    ),
    Defect(
        name="power without a role",
        code="DEI401",
        spoil=added("stakeholders", Stakeholder(id="idle", title="Idle", power=5, interest=5)),
    ),
    Defect(
        name="a group that nobody asks",
        code="DEI402",
        spoil=one_after_the_other(
            added("groups", Group(id="unheard", title="Unheard")),
            changed("needs", group=("unheard",)),
        ),
        also=("DEI229",),
    ),
    Defect(
        name="a network without a role",
        code="DEI405",
        spoil=added(
            "stakeholders",
            Stakeholder(
                id="unused",
                title="Unused network",
                type=words.StakeholderType.STAFF_NETWORK,
                power=2,
                interest=5,
            ),
        ),
    ),
    Defect(
        name="a review that is overdue",
        code="DEI501",
        spoil=lambda strategy: attrs.evolve(
            strategy,
            period=Period(start=dt.date(2020, 1, 1), end=dt.date(2030, 12, 31)),
            review_every=strategy.review_every or Interval(24),
            activities=tuple(
                activity for activity in strategy.activities if activity.substep != "7.1"
            ),
        ),
        also=("DEI703",),
    ),
    Defect(
        name="a strategy that is over",
        code="DEI507",
        spoil=lambda strategy: attrs.evolve(
            strategy, period=Period(start=dt.date(2020, 1, 1), end=_LAST_YEAR)
        ),
        also=("DEI206", "DEI503", "DEI703"),
    ),
    Defect(
        name="an objective whose work was stopped",
        code="DEI504",
        spoil=every("interventions", status=words.Status.STOPPED),
    ),
    Defect(
        name="an office without support for one",
        code="DEI601",
        spoil=one_after_the_other(
            every("political_support", stage=words.SupportStage.NONE),
            changed(
                "interventions",
                type=words.InterventionType.OFFICE,
                status=words.Status.RUNNING,
            ),
        ),
    ),
    Defect(
        name="support that nobody wrote down",
        code="DEI602",
        spoil=lambda strategy: attrs.evolve(strategy, political_support=()),
    ),
    Defect(
        name="an election since",
        code="DEI604",
        spoil=added("elections", Election(on=TODAY - dt.timedelta(7))),
    ),
    Defect(
        name="resistance that is passed over",
        code="DEI607",
        spoil=added(
            "risks",
            Risk(id="no", title="No", nature=RiskKind.RESISTANCE, watched_by=SECRETARY),
        ),
    ),
    Defect(
        name="a grave risk without an answer",
        code="DEI608",
        spoil=added(
            "risks",
            Risk(
                id="grave",
                title="Grave",
                likelihood=RiskLevel.HIGH,
                effect=RiskLevel.HIGH,
                watched_by=SECRETARY,
            ),
        ),
    ),
    Defect(
        name="a duty that nothing answers",
        code="DEI701",
        spoil=added("obligations", Obligation(id="unmet", title="Unmet duty")),
    ),
    Defect(
        name="a duty that was to be looked at again",
        code="DEI704",
        spoil=one_after_the_other(
            added("obligations", Obligation(id="old", title="Old duty", review_on=_LAST_YEAR)),
            changed("objectives", answers=("old",)),
        ),
        also=("DEI701",),
    ),
)
"""The named defects, by the code that finds them."""
