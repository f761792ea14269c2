"""The kinds of item a strategy is made of, and how fields refer from one to another."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

import attrs

from deiframe.languages import Message, message


class Kind(StrEnum):
    """A kind of item; ``collection`` is its key in the file."""

    VISION = "vision"
    OBJECTIVE = "objective"
    OUTCOME = "outcome"
    INTERVENTION = "intervention"
    INDICATOR = "indicator"
    NEED = "need"
    STAKEHOLDER = "stakeholder"
    DEPARTMENT = "department"
    GROUP = "group"
    OBLIGATION = "obligation"

    @property
    def collection(self) -> str:
        """The top-level key of the file under which items of this kind stand."""
        return self.value + "s"

    @property
    def word(self) -> Message:
        """What people call it."""
        return _WORDS[self]


_WORDS: Final = {
    Kind.VISION: message("vision"),
    Kind.OBJECTIVE: message("objective"),
    Kind.OUTCOME: message("outcome"),
    Kind.INTERVENTION: message("intervention"),
    Kind.INDICATOR: message("indicator"),
    Kind.NEED: message("need"),
    Kind.STAKEHOLDER: message("stakeholder"),
    Kind.DEPARTMENT: message("department"),
    Kind.GROUP: message("group"),
    Kind.OBLIGATION: message("obligation"),
}


ACTORS: Final = (Kind.STAKEHOLDER, Kind.DEPARTMENT)
"""Who can be given a role (RASCI, ``collected_by``, ``by``): a stakeholder or a department."""

REFERS_TO: Final = "refers_to"
"""The metadata key under which a field says which kinds its ids may name."""

KEY: Final = "key"
"""The metadata key under which a field says its key in the file, where that is not its name."""


RANGE: Final = "range"
"""The metadata key under which a field of a number says how low and how high it may be."""


def _tuple_of_ids(value: str | Iterable[str]) -> tuple[str, ...]:
    if type(value) is tuple:  # nearly always
        return value
    return (value,) if isinstance(value, str) else tuple(value)


def ids(*kinds: Kind, key: str | None = None) -> Any:
    """Make a field of any number of ids, each naming an item of one of the ``kinds``.

    A single id may be given as a plain string.
    """
    return attrs.field(default=(), converter=_tuple_of_ids, metadata=_metadata(kinds, key))


def one_id(*kinds: Kind, key: str | None = None) -> Any:
    """Make a field of one optional id that names an item of one of the ``kinds``."""
    return attrs.field(default=None, metadata=_metadata(kinds, key))


def number(
    low: float,
    high: float | None = None,
    default: float | None = None,
    *,
    required: bool = False,
) -> Any:
    """Make a field of one number from ``low`` up to and including ``high``.

    It may be left out, unless it is ``required``.
    """
    checks = [attrs.validators.ge(low)]
    if high is not None:
        checks.append(attrs.validators.le(high))
    otherwise: Any = attrs.NOTHING if required else default
    return attrs.field(
        default=otherwise,
        validator=attrs.validators.optional(checks),
        metadata={RANGE: (low, high)},
    )


def _metadata(kinds: tuple[Kind, ...], key: str | None) -> Mapping[str, object]:
    return {REFERS_TO: kinds} if key is None else {REFERS_TO: kinds, KEY: key}
