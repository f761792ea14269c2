"""Fields that mean the same wherever they stand."""

from deiframe.i18n import message
from deiframe.model.fields import field, ids, one_id
from deiframe.model.kinds import Kind, Relation
from deiframe.model.text import Text
from deiframe.model.time import Interval, Period
from deiframe.model.vocabulary import Audience, Priority


def title() -> Text:
    """What something is called."""
    return field("", means=message("Its name, in a few words."), example="Fair selection")


def description() -> Text | None:
    """More about it."""
    return field(None, means=message("More about it, for readers of the strategy."))


def note() -> Text | None:
    """A remark."""
    text = message("A remark: a doubt, an interpretation, something still to be decided.")
    return field(None, means=text)


def link() -> str | None:
    """A web or mail address."""
    text = message("A web or mail address with more about it.")
    return field(None, means=text, example="https://example.org")


def source() -> Text | None:
    """Where the fact stands."""
    text = message("Where the fact is documented: a document and its section.")
    return field(None, means=text, example="Report, 4.1")


def illustrative() -> bool:
    """Whether its figures are made up."""
    text = message("True if figures are made up to show how something works; every output says so.")
    return field(False, means=text, example=True)


def reading() -> bool:
    """Whether it is a reading of its source."""
    text = message("True if it is a reading: inferred from the source; every output marks it.")
    return field(False, means=text, example=True)


def period() -> Period | None:
    """From when to when."""
    example = {"start": "2024-01-01", "end": "2028-12-31"}
    return field(None, means=message("From when to when."), example=example)


def priority() -> Priority | None:
    """Whether it must come first."""
    text = message("Essential: among the few that must come first.")
    return field(None, means=text, example="essential")


def wanted() -> bool:
    """Whether the organisation itself names it as wanted."""
    text = message(
        "True if the organisation itself says that it wants this: advice on what to do next puts it"
        " first. It is a wish, and no evidence of anything."
    )
    return field(False, means=text, example=True)


def department() -> str | None:
    """The department something belongs to."""
    return one_id(
        Kind.DEPARTMENT,
        relation=Relation.BELONGS_TO,
        means=message("The department it belongs to."),
        example="hr",
        tells_apart=True,
    )


def addresses() -> tuple[str, ...]:
    """The needs that something answers."""
    return ids(
        Kind.NEED,
        relation=Relation.ADDRESSES,
        means=message("The needs that it answers."),
        example=["promotion-gap"],
    )


def answers() -> tuple[str, ...]:
    """The obligations that something answers."""
    return ids(
        Kind.OBLIGATION,
        relation=Relation.ANSWERS,
        means=message("The obligations that it answers."),
        example=["equal-treatment"],
    )


def frequency() -> Interval | None:
    """How often something comes round."""
    text = message("How often it comes round, if it is done again and again.")
    return field(None, means=text, example="quarterly")


def channel() -> Text | None:
    """Through which channel people hear of something."""
    text = message(
        "The channels through which people hear of it: a newsletter, the intranet, the press."
    )
    return field(None, means=text, example="Newsletter")


def audience() -> tuple[Audience, ...]:
    """Whom something reaches."""
    text = message("Whom it reaches: people inside (all staff, managers), or outside.")
    return field((), means=text, example=["all_staff", "outside"])


def celebrates() -> Text | None:
    """What progress it celebrates."""
    text = message("The progress that it celebrates, such as a target that was reached.")
    return field(None, means=text, example="Half of all managers are trained")
