"""What a field of the model says of itself: its meaning, its key in the file, what it refers to.

The reader, the writer, the graph, the JSON Schema, the docs and the test kit go by that, so that a
new field, or a new kind of item, is written down once.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeVar, overload

import attrs

from deiframe.i18n import Message
from deiframe.model.kinds import Kind, Relation

_INFO: Final = "deiframe"

Value = TypeVar("Value")
Number = TypeVar("Number", int, float)


@attrs.frozen(kw_only=True)
class FieldInfo:
    """What a field says of itself beyond its name and type.

    ``means`` is a sentence for whoever writes the file, ``example`` a value as it may stand there.
    ``key`` is its key in the file, if that is not its name. ``refers_to`` are the kinds of item
    that its ids may name, ``relation`` the edge of the graph that each of them makes. A number lies
    in its ``range``: how low, and how high if there is an end. Two items of one title are not the
    same if a field that ``tells_apart`` says something else of each.
    """

    means: Message | None = None
    example: Any = None
    key: str | None = None
    refers_to: tuple[Kind, ...] = ()
    relation: Relation | None = None
    range: tuple[float, float | None] | None = None
    tells_apart: bool = False


_NO_INFO: Final = FieldInfo()


def info_of(field: "attrs.Attribute[Any]") -> FieldInfo:
    """What a field says of itself; an empty answer for a plain attrs field."""
    found: FieldInfo = field.metadata.get(_INFO, _NO_INFO)
    return found


def key_of(field: "attrs.Attribute[Any]") -> str:
    """The key of a field in the file."""
    return info_of(field).key or field.name


def info(
    *,
    means: Message | None = None,
    example: Any = None,
    key: str | None = None,
    tells_apart: bool = False,
) -> Mapping[str, FieldInfo]:
    """Say what a field means: the ``metadata`` of an ``attrs.field``, such as one without default.

    For most fields :func:`field`, :func:`ids`, :func:`one_id` or :func:`number` is shorter.
    """
    about = FieldInfo(means=means, example=example, key=key, tells_apart=tells_apart)
    return {_INFO: about}


def field(
    default: Value,
    *,
    means: Message | None = None,
    example: Any = None,
    key: str | None = None,
    tells_apart: bool = False,
) -> Value:
    """Make a field that may be left out, with what it means and an example."""
    about = info(means=means, example=example, key=key, tells_apart=tells_apart)
    made: Value = attrs.field(default=default, metadata=about)
    return made


def ids(
    *kinds: Kind,
    relation: Relation | None = None,
    means: Message | None = None,
    example: Any = None,
    key: str | None = None,
    tells_apart: bool = False,
) -> tuple[str, ...]:
    """Make a field of any number of ids, each naming an item of one of the ``kinds``.

    A single id may be given as a plain string. On an item of deiframe's own, ``relation`` is the
    edge that each id makes in the graph.
    """
    made: tuple[str, ...] = attrs.field(
        default=(),
        converter=_tuple_of_ids,
        metadata=_referring(kinds, relation, means, example, key, tells_apart),
    )
    return made


def one_id(
    *kinds: Kind,
    relation: Relation | None = None,
    means: Message | None = None,
    example: Any = None,
    key: str | None = None,
    tells_apart: bool = False,
) -> str | None:
    """Make a field of one optional id that names an item of one of the ``kinds``."""
    made: str | None = attrs.field(
        default=None, metadata=_referring(kinds, relation, means, example, key, tells_apart)
    )
    return made


def links(
    *kinds: Kind,
    relation: Relation,
    means: Message,
    example: Any = None,
) -> tuple[Any, ...]:
    """Make a field of links with words of their own, to items of the ``kinds``."""
    made: tuple[Any, ...] = attrs.field(
        default=(), metadata=_referring(kinds, relation, means, example)
    )
    return made


@overload
def number(
    low: Number,
    high: Number | None = ...,
    default: None = ...,
    *,
    required: Literal[True],
    means: Message | None = ...,
    example: Any = ...,
) -> Number: ...
@overload
def number(
    low: Number,
    high: Number | None,
    default: Number,
    *,
    means: Message | None = ...,
    example: Any = ...,
) -> Number: ...
@overload
def number(
    low: Number,
    high: Number | None = ...,
    *,
    default: Number,
    means: Message | None = ...,
    example: Any = ...,
) -> Number: ...
@overload
def number(
    low: Number,
    high: Number | None = ...,
    default: None = ...,
    *,
    means: Message | None = ...,
    example: Any = ...,
) -> Number | None: ...
def number(
    low: float,
    high: float | None = None,
    default: float | None = None,
    *,
    required: bool = False,
    means: Message | None = None,
    example: Any = None,
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
        metadata={_INFO: FieldInfo(means=means, example=example, range=(low, high))},
    )


def _tuple_of_ids(value: str | Iterable[str]) -> tuple[str, ...]:
    if type(value) is tuple:  # nearly always
        return value
    return (value,) if isinstance(value, str) else tuple(value)


def _referring(
    kinds: tuple[Kind, ...],
    relation: Relation | None,
    means: Message | None,
    example: Any,
    key: str | None = None,
    tells_apart: bool = False,
) -> Mapping[str, FieldInfo]:
    about = FieldInfo(
        means=means,
        example=example,
        key=key,
        refers_to=kinds,
        relation=relation,
        tells_apart=tells_apart,
    )
    return {_INFO: about}
