"""The strategy as a whole."""

from collections.abc import Iterator, Mapping

import attrs

from deiframe.model.item import Block, Extended, Item
from deiframe.model.kinds import Kind
from deiframe.model.lists import as_tuples
from deiframe.model.measurement import Indicator
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import (
    Activity,
    Checks,
    DeclaredAssessment,
    Election,
    Obligation,
    PoliticalSupport,
)
from deiframe.model.text import Text
from deiframe.model.theory import Intervention, Objective, Outcome, Vision
from deiframe.model.time import Interval, Period
from deiframe.model.vocabulary import OrganisationType

FORMAT_VERSION = 1
"""The version of the file format, written as ``deiframe: 1``."""

DEFAULT_LEVEL_MODEL = "six-stages"
"""The level model of a strategy that names none."""


@attrs.frozen(kw_only=True)
class Municipality:
    """Whose strategy it is; ``country`` is an ISO 3166-1 alpha-2 code, such as ``BE``.

    ``type`` says what kind of organisation it is, because some laws bind only some kinds.
    """

    name: Text
    country: str | None = None
    type: OrganisationType = OrganisationType.MUNICIPALITY


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Strategy(Extended):
    """A municipality's DEI strategy: everything its folder says.

    Items of one kind stand together in the order of the file. ``plugins`` are the only ones that
    apply. ``political_support``, ``activities``, ``elections``, ``assessments`` are dated series.
    """

    municipality: Municipality
    title: Text = ""
    description: Text | None = None
    note: Text | None = None
    source: Text | None = None
    language: str = "en"
    period: Period | None = None
    review_every: Interval | None = None
    plugins: tuple[str, ...] = ()
    level_model: str = DEFAULT_LEVEL_MODEL
    political_support: tuple[PoliticalSupport, ...] = ()
    visions: tuple[Vision, ...] = ()
    departments: tuple[Department, ...] = ()
    groups: tuple[Group, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    needs: tuple[Need, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    activities: tuple[Activity, ...] = ()
    elections: tuple[Election, ...] = ()
    assessments: tuple[DeclaredAssessment, ...] = ()
    checks: Checks = attrs.field(factory=Checks)
    extensions: Mapping[str, Block] = attrs.field(factory=dict)

    def items(self) -> Iterator[Item]:
        """Every item, kind by kind."""
        for kind in Kind:
            yield from self.of_kind(kind)

    def of_kind(self, kind: Kind) -> tuple[Item, ...]:
        """The items of one kind, in the order of the file."""
        items: tuple[Item, ...] = getattr(self, kind.collection)
        return items
