"""Lists become tuples: a value that says it is frozen is frozen all the way down."""

from collections.abc import Iterable
from typing import Any, Final, get_origin

import attrs


def _tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(values)


_TO_TUPLE: Final = attrs.Converter(_tuple)
"""One for all fields, and no builtin: attrs looks at the signature of a converter, which takes
time."""


def as_tuples(
    _: type,
    fields: list["attrs.Attribute[Any]"],
) -> list["attrs.Attribute[Any]"]:
    """Let every field of a tuple type take a list too (a field transformer for attrs)."""
    return [
        field.evolve(converter=_TO_TUPLE)
        if get_origin(field.type) is tuple and field.converter is None
        else field
        for field in fields
    ]
