"""The strategy as a whole."""

from collections.abc import Iterator, Mapping
from typing import Final, get_args

import attrs

from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.definitions import Definitions
from deiframe.model.fields import field, info
from deiframe.model.item import EXTENSIONS, Block, Extended, Item
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
from deiframe.model.risk import Risk
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

    name: Text = attrs.field(
        metadata=info(
            means=message("The name of the municipality or organisation."), example="Gent"
        )
    )
    country: str | None = field(
        None, means=message("Its country, as a code of two capital letters."), example="BE"
    )
    type: OrganisationType = field(
        OrganisationType.MUNICIPALITY,
        means=message("What kind of organisation it is; some laws bind only some kinds."),
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Strategy(Extended):
    """A municipality's DEI strategy: everything its folder says.

    Items of one kind stand together in the order of the file. ``plugins`` are the only ones that
    apply. ``political_support``, ``activities``, ``elections``, ``assessments`` are dated series.
    """

    municipality: Municipality = attrs.field(
        metadata=info(
            means=message("Whose strategy it is."), example={"name": "Gent", "country": "BE"}
        )
    )
    title: Text = common.title()
    description: Text | None = common.description()
    note: Text | None = common.note()
    source: Text | None = common.source()
    language: str = field(
        "en", means=message("The language of texts without a language code."), example="nl"
    )
    definitions: Definitions | None = field(
        None,
        means=message("What diversity, equity and inclusion mean here, and where that is shared."),
        example={"diversity": "People of the city feel represented at each level"},
    )
    period: Period | None = common.period()
    review_every: Interval | None = field(
        None,
        means=message("How often the whole strategy is reviewed."),
        example="12 months",
    )
    plugins: tuple[str, ...] = field(
        (),
        means=message("The plugins that apply; others are ignored, even if installed."),
        example=["belgium"],
    )
    level_model: str = field(
        DEFAULT_LEVEL_MODEL,
        means=message("The model of levels of institutionalisation."),
        example="six-stages",
    )
    political_support: tuple[PoliticalSupport, ...] = field(
        (),
        means=message("How much political support there is, as it changes over time."),
        example=[{"stage": "active", "since": "2024-01-01"}],
    )
    visions: tuple[Vision, ...] = field(
        (), means=message("The futures aimed at, each under an id of your own.")
    )
    departments: tuple[Department, ...] = field(
        (), means=message("The parts of the organisation, by id.")
    )
    groups: tuple[Group, ...] = field(
        (), means=message("People whom a need, a network or a figure concerns, by id.")
    )
    stakeholders: tuple[Stakeholder, ...] = field(
        (), means=message("Whoever influences the change or experiences it, by id.")
    )
    needs: tuple[Need, ...] = field((), means=message("What the analysis has found, by id."))
    outcomes: tuple[Outcome, ...] = field(
        (), means=message("The changes on the way to the objectives, by id.")
    )
    objectives: tuple[Objective, ...] = field(
        (), means=message("What is to be reached, measurable and dated, by id.")
    )
    indicators: tuple[Indicator, ...] = field((), means=message("What is measured, by id."))
    interventions: tuple[Intervention, ...] = field((), means=message("What is done, by id."))
    risks: tuple[Risk, ...] = field((), means=message("What may get in the way, by id."))
    obligations: tuple[Obligation, ...] = field(
        (), means=message("Laws and policies that bind the organisation, by id.")
    )
    activities: tuple[Activity, ...] = field(
        (), means=message("What was done for a sub-step, and when.")
    )
    elections: tuple[Election, ...] = field(
        (),
        means=message("Days after which political support may change."),
        example=[{"on": "2030-10-13"}],
    )
    assessments: tuple[DeclaredAssessment, ...] = field(
        (), means=message("Your own assessment on a date, to compare later.")
    )
    checks: Checks = attrs.field(
        factory=Checks,
        metadata=info(
            means=message("How the strategy is to be checked."), example={"profile": "growing"}
        ),
    )
    extensions: Mapping[str, Block] = attrs.field(factory=dict, metadata=EXTENSIONS)

    def items(self) -> Iterator[Item]:
        """Every item, kind by kind."""
        for kind in Kind:
            yield from self.of_kind(kind)

    def of_kind(self, kind: Kind) -> tuple[Item, ...]:
        """The items of one kind, in the order of the file."""
        items: tuple[Item, ...] = getattr(self, kind.collection)
        return items


def _item_classes() -> Mapping[Kind, type[Item]]:
    types = {field.name: field.type for field in attrs.fields(attrs.resolve_types(Strategy))}
    return {kind: get_args(types[kind.collection])[0] for kind in Kind}


ITEM_CLASSES: Final = _item_classes()
"""The class of each kind of item, as the strategy's collections hold it."""
