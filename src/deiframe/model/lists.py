"""Lists become tuples: a value that says it is frozen is frozen all the way down."""

from typing import Any, Final, get_origin

import attrs

_TO_TUPLE: "Final[attrs.Converter[Any, tuple[Any, ...]]]" = attrs.Converter(tuple)
"""One for all fields: attrs looks at the signature of each converter, which takes time."""


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
