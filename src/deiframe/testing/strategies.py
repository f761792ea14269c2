"""Hypothesis strategies for strategies: whole ones, whose links all hold.

``strategies()`` is the one to begin with; it is built from the others, which may be used alone.
Everything shrinks to a small, readable strategy.
"""

import datetime as dt
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.kinds import Kind
from deiframe.model.measurement import (
    AtLeast,
    AtMost,
    Baseline,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Indicator,
    Reach,
    Rise,
    Scale,
    Target,
)
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import (
    HIGHEST_SCORE,
    Activity,
    Checks,
    DeclaredAnswer,
    DeclaredAssessment,
    Election,
    Obligation,
    PoliticalSupport,
    Score,
)
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.text import Text, Translations
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

_AWKWARD = [
    "no", "yes", "null", "~", "1e3", "0x1f", "017", "1_000", "12:30:00", "2020-01-01", "true",
    "a: b", "a #b", "- a", "? a", "!tag", "&anchor", "*alias", "%percent", "@at", "`tick`", "{a}",
    "[a]", "'", '"', "\\", "a\nb", "a\n\n  b\n", " a", "a ", "é ü ß", "😀", "a\tb", "|", ">", "",
]  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Texts without control characters, some of which YAML would read as something else."""
    letters = st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], include_characters="\n\t"
    )
    return st.sampled_from(_AWKWARD) | st.text(letters, max_size=20)


def sayings() -> st.SearchStrategy[Text]:
    """Texts in one language, or in several."""
    several = st.dictionaries(st.sampled_from(["en", "nl", "it", "fr"]), texts(), min_size=1)
    return texts() | several.map(Translations)


def days() -> st.SearchStrategy[dt.date]:
    """Days of our time."""
    return st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


def numbers(low: float = -1e6, high: float = 1e6) -> st.SearchStrategy[float]:
    """Finite numbers, often whole."""
    whole = st.integers(int(low), int(high)).map(float)
    return whole | st.floats(low, high, allow_nan=False).map(lambda value: round(value, 4) + 0.0)


def intervals() -> st.SearchStrategy[Interval]:
    """From a month to some years."""
    return st.integers(1, 120).map(Interval)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods that are open or end after they begin."""
    start, end = sorted([draw(days()), draw(days())])
    return Period(
        start=draw(st.sampled_from([None, start])), end=draw(st.sampled_from([None, end]))
    )


def targets() -> st.SearchStrategy[Target]:
    """Targets of every kind."""
    change = {"against": st.none() | st.integers(1990, 2060)}
    sizes = numbers(0, 1000)
    aims = st.one_of(
        st.builds(Reach, numbers()),
        st.builds(AtLeast, numbers()),
        st.builds(AtMost, numbers()),
        st.tuples(numbers(), numbers()).map(lambda pair: Between(*sorted(pair))),
        st.builds(Rise, percent=sizes, **change),
        st.builds(Rise, points=sizes, **change),
        st.builds(Fall, percent=sizes, **change),
        st.builds(Fall, points=sizes, **change),
    )
    moments = st.none() | days().map(By) | days().map(From) | days().map(EachYear)
    return st.builds(
        Target,
        aim=aims,
        when=moments,
        in_each=st.none() | texts(),
        within=st.none() | intervals(),
        note=st.none() | sayings(),
        source=st.none() | sayings(),
        illustrative=st.booleans(),
    )


@st.composite
def strategies(draw: st.DrawFn, max_items: int = 2) -> Strategy:
    """Whole strategies, with up to ``max_items`` items of each kind and links that all hold."""
    ids = {
        kind: [f"{kind.value}-{number}" for number in range(draw(st.integers(0, max_items)))]
        for kind in Kind
    }

    def some(*kinds: Kind) -> st.SearchStrategy[tuple[str, ...]]:
        known = [name for kind in kinds for name in ids[kind]]
        return (
            st.lists(st.sampled_from(known), unique=True, max_size=2).map(tuple)
            if known
            else st.just(())
        )

    def one(*kinds: Kind) -> st.SearchStrategy[str | None]:
        known = [name for kind in kinds for name in ids[kind]]
        return st.none() | st.sampled_from(known) if known else st.none()

    actors = (Kind.STAKEHOLDER, Kind.DEPARTMENT)

    @st.composite
    def links(draw: st.DrawFn) -> tuple[Contribution, ...]:
        ends = draw(some(Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION))
        made = st.builds(
            Contribution,
            to=st.just(""),
            because=st.none() | sayings(),
            evidence=st.none() | st.sampled_from(words.Evidence),
            source=st.none() | sayings(),
        )
        return tuple(attrs.evolve(draw(made), to=end) for end in ends)

    def items(kind: Kind, cls: type[Any], **fields: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        common: dict[str, st.SearchStrategy[Any]] = {
            "title": sayings(),
            "description": st.none() | sayings(),
            "note": st.none() | sayings(),
            "tags": st.lists(texts(), max_size=2).map(tuple),
            "link": st.none() | st.just("https://example.org/a?b=c#d"),
            "source": st.none() | sayings(),
            "formerly": st.sampled_from([(), ("old-name",)]),
            "illustrative": st.booleans(),
            "ignore": st.dictionaries(st.sampled_from(["DEI101", "DEI201"]), sayings(), max_size=1),
            "extensions": st.dictionaries(
                st.sampled_from(["rotterdam"]),
                st.dictionaries(texts().filter(bool), texts() | st.integers(0, 9), max_size=2),
                max_size=1,
            ),
        }
        made = st.builds(cls, id=st.just(""), **{**common, **fields})
        return tuple(attrs.evolve(draw(made), id=name) for name in ids[kind])

    def maybe(choices: Any) -> st.SearchStrategy[Any]:
        return st.none() | st.sampled_from(choices)

    purpose = {
        "priority": maybe(words.Priority),
        "department": one(Kind.DEPARTMENT),
        "period": st.none() | periods(),
        "addresses": some(Kind.NEED),
        "answers": some(Kind.OBLIGATION),
        "contributes_to": links(),
    }
    return Strategy(
        municipality=draw(st.builds(Municipality, name=sayings(), country=maybe(["BE", "NL"]))),
        title=draw(sayings()),
        language=draw(st.sampled_from(["en", "nl", "it"])),
        period=draw(st.none() | periods()),
        review_every=draw(st.none() | intervals()),
        political_support=tuple(
            draw(
                st.lists(
                    st.builds(
                        PoliticalSupport,
                        stage=st.sampled_from(words.SupportStage),
                        since=days(),
                        note=st.none() | sayings(),
                        source=st.none(),
                    ),
                    max_size=2,
                )
            )
        ),
        visions=items(
            Kind.VISION, Vision, pillars=st.dictionaries(st.just("first"), sayings(), max_size=1)
        ),
        departments=items(
            Kind.DEPARTMENT,
            Department,
            type=st.sampled_from(words.DepartmentType),
            part_of=one(Kind.DEPARTMENT),
        ),
        groups=items(Kind.GROUP, Group, definition=st.none() | sayings()),
        stakeholders=items(
            Kind.STAKEHOLDER,
            Stakeholder,
            type=maybe(words.StakeholderType),
            power=st.none() | st.integers(1, 5),
            interest=st.none() | st.integers(1, 5),
            change_agent=st.booleans(),
            department=one(Kind.DEPARTMENT),
            represents=some(Kind.GROUP),
            members=some(Kind.STAKEHOLDER),
            meets_every=st.none() | intervals(),
        ),
        needs=items(
            Kind.NEED,
            Need,
            group=some(Kind.GROUP),
            method=maybe(words.NeedMethod),
            found_on=st.none() | days(),
        ),
        outcomes=items(Kind.OUTCOME, Outcome, horizon=maybe(words.Horizon), contributes_to=links()),
        objectives=items(
            Kind.OBJECTIVE,
            Objective,
            dimension=st.lists(st.sampled_from(words.Dimension), unique=True).map(tuple),
            level=st.sampled_from(words.ObjectiveLevel),
            holds_when=st.sampled_from(words.Requirement),
            **purpose,
        ),
        indicators=items(
            Kind.INDICATOR,
            Indicator,
            measures=some(Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION),
            nature=st.sampled_from(words.IndicatorKind),
            level=maybe(words.IndicatorLevel),
            family=maybe(words.Family),
            definition=st.none() | sayings(),
            of=st.none() | sayings(),
            counted_in=maybe(words.CountedIn),
            counted_from=st.none() | sayings(),
            unit=maybe(["percent", "fte", "score"]),
            direction=maybe(words.Direction),
            question=st.none() | sayings(),
            scale=st.none()
            | st.builds(
                Scale,
                lowest=st.just(1.0),
                highest=numbers(2, 10),
                labels=st.lists(sayings(), max_size=2).map(tuple),
            ),
            baseline=st.none()
            | st.builds(
                Baseline,
                value=numbers(),
                on=st.none() | days(),
                source=st.none(),
                illustrative=st.booleans(),
            ),
            targets=st.lists(targets(), max_size=2).map(tuple),
            frequency=st.none() | intervals(),
            collected_by=one(*actors),
            disaggregate_by=st.lists(texts(), max_size=2).map(tuple),
        ),
        interventions=items(
            Kind.INTERVENTION,
            Intervention,
            area=maybe(words.Area),
            type=maybe(words.InterventionType),
            status=maybe(words.Status),
            rasci=st.builds(
                Rasci,
                responsible=some(*actors),
                accountable=some(*actors),
                supportive=some(*actors),
                consulted=some(*actors),
                informed=some(*actors),
            ),
            resources=st.none()
            | st.builds(
                Resources,
                budget=st.none()
                | st.builds(
                    Money,
                    amount=numbers(0, 1e6),
                    currency=st.sampled_from(["EUR", "CHF"]),
                    illustrative=st.booleans(),
                    source=st.none(),
                ),
                fte=st.none() | numbers(0, 10),
                illustrative=st.booleans(),
            ),
            evaluation=st.none()
            | st.builds(
                Evaluation,
                design=maybe(words.EvaluationDesign),
                when=st.none() | days(),
                by=one(*actors),
                note=st.none() | sayings(),
            ),
            **purpose,
        ),
        obligations=items(
            Kind.OBLIGATION,
            Obligation,
            instrument=st.none() | sayings(),
            in_force=st.none() | days(),
            review_on=st.none() | days(),
        ),
        activities=tuple(
            draw(
                st.lists(
                    st.builds(
                        Activity,
                        substep=st.sampled_from(["1.1", "3.1", "7.1"]),
                        on=days(),
                        what=sayings(),
                        participants=some(*actors),
                        link=st.none(),
                        note=st.none(),
                        source=st.none(),
                        illustrative=st.booleans(),
                    ),
                    max_size=2,
                )
            )
        ),
        elections=tuple(
            draw(st.lists(st.builds(Election, on=days(), note=st.none() | sayings()), max_size=1))
        ),
        assessments=tuple(
            draw(
                st.lists(
                    st.builds(
                        DeclaredAssessment,
                        on=days(),
                        by=one(*actors),
                        checklist=st.dictionaries(
                            st.sampled_from(words.ChecklistItem),
                            st.builds(
                                DeclaredAnswer,
                                answer=st.sampled_from(words.ChecklistAnswer),
                                note=st.none() | sayings(),
                            ),
                            max_size=1,
                        ),
                        impact_drivers=st.dictionaries(
                            st.sampled_from(words.ImpactDriver),
                            st.dictionaries(
                                st.sampled_from(words.DriverQuestion),
                                st.integers(0, HIGHEST_SCORE).map(Score),
                                min_size=1,
                                max_size=2,
                            ),
                            max_size=2,
                        ),
                        note=st.none(),
                    ),
                    max_size=1,
                )
            )
        ),
        checks=Checks(ignore=draw(st.dictionaries(st.just("DEI602"), sayings(), max_size=1))),
    )
