"""The fields that the plugin adds, under ``extensions: {rotterdam: ...}``."""

import datetime as dt
from enum import StrEnum
from typing import Final

import attrs

from deiframe import Extension, ids, number, one_id
from deiframe.model import Kind, Text
from deiframe_rotterdam.words import message

AGREED: Final = 11
"""So many breakthroughs the action plan of December 2023 has (report D5.2, 4.1)."""


class ResultKind(StrEnum):
    """In what a result shows (report D5.2, 5.4): the two that the steering talk asks about."""

    AWARENESS = "awareness"
    COMPOSITION = "composition"


class Part(StrEnum):
    """The part that a stakeholder has in how Rotterdam steers (report D5.2, 4.5, 5.4, 7.2)."""

    STEERING_TALK = "steering_talk"
    MUNICIPAL_SECRETARY = "municipal_secretary"
    CLUSTER_DIRECTOR = "cluster_director"
    OFFICE = "office"


@attrs.frozen(kw_only=True)
class Resistance:
    """Resistance that was met: in which cluster, against what, why, and what can help."""

    cluster: str | None = one_id(Kind.DEPARTMENT)
    against: Text | None = None
    because: Text | None = None
    helps: Text | None = None
    noted_on: dt.date | None = None
    illustrative: bool = False
    source: Text | None = None


@attrs.frozen(kw_only=True)
class Result:
    """What has come of it so far, in which cluster, and the indicator that shows it."""

    what: Text
    kind: ResultKind
    on: dt.date | None = None
    cluster: str | None = one_id(Kind.DEPARTMENT)
    indicator: str | None = one_id(Kind.INDICATOR)
    illustrative: bool = False
    source: Text | None = None


@attrs.frozen(kw_only=True)
class Breakthrough:
    """Of an intervention: the number of the breakthrough that it works out, and how that goes."""

    breakthrough: int | None = number(1, AGREED)
    resistance: tuple[Resistance, ...] = ()
    results: tuple[Result, ...] = ()
    embedded: Text | None = None
    next_steps: Text | None = None


@attrs.frozen(kw_only=True)
class Prioritised:
    """A breakthrough that comes first in a cluster: why, how it is anchored there, what follows."""

    breakthrough: str | None = one_id(Kind.INTERVENTION)
    because: Text | None = None
    embedded: Text | None = None
    next_steps: Text | None = None


@attrs.frozen(kw_only=True)
class Cluster:
    """Of a cluster: what comes first, its own indicators, or why it has none."""

    prioritised: tuple[Prioritised, ...] = ()
    kpis: tuple[str, ...] = ids(Kind.INDICATOR)
    no_kpi_because: Text | None = None


@attrs.frozen(kw_only=True)
class Steering:
    """Of a stakeholder: its part in the steering; of the office, its end and who takes over."""

    part: Part | None = None
    dissolves_on: dt.date | None = None
    tasks_to: tuple[str, ...] = ids(Kind.STAKEHOLDER, Kind.DEPARTMENT)


@attrs.frozen(kw_only=True)
class FromScale:
    """Of an indicator: from which scale of pay it counts (in Dutch: *fsk*)."""

    pay_scale: int | None = number(1, 99)


@attrs.frozen(kw_only=True)
class Gap:
    """Of a need: from which scale of pay the gap shows."""

    gap_from_scale: int | None = number(1, 99)


@attrs.frozen(kw_only=True)
class Plan:
    """Of the strategy as a whole: how many breakthroughs were agreed on."""

    breakthroughs_agreed: int | None = number(1, AGREED)


EXTENSIONS: Final = (
    Extension(
        kind=Kind.INTERVENTION,
        fields=Breakthrough,
        labels={
            "breakthrough": message("breakthrough"),
            "resistance": message("resistance met"),
            "results": message("results so far"),
            "embedded": message("anchored in the work"),
            "next_steps": message("next steps"),
        },
        shown=("breakthrough",),
    ),
    Extension(
        kind=Kind.DEPARTMENT,
        fields=Cluster,
        labels={
            "prioritised": message("breakthroughs that come first"),
            "kpis": message("indicators of its own (KPIs)"),
            "no_kpi_because": message("why it has no KPI"),
        },
    ),
    Extension(
        kind=Kind.STAKEHOLDER,
        fields=Steering,
        labels={
            "part": message("part in the steering"),
            "dissolves_on": message("dissolves on"),
            "tasks_to": message("its tasks go to"),
        },
        shown=("dissolves_on",),
    ),
    Extension(
        kind=Kind.INDICATOR,
        fields=FromScale,
        labels={"pay_scale": message("from pay scale")},
        shown=("pay_scale",),
    ),
    Extension(
        kind=Kind.NEED,
        fields=Gap,
        labels={"gap_from_scale": message("gap from pay scale")},
    ),
    Extension(
        kind=None,
        fields=Plan,
        labels={"breakthroughs_agreed": message("number of breakthroughs agreed on")},
    ),
)
