"""Lists become tuples: a value that says it is frozen is frozen all the way down."""

from typing import Any, get_origin

import attrs


def as_tuples(
    _: type,
    fields: list["attrs.Attribute[Any]"],
) -> list["attrs.Attribute[Any]"]:
    """Let every field of a tuple type take a list too (a field transformer for attrs)."""
    return [
        field.evolve(converter=tuple)
        if get_origin(field.type) is tuple and field.converter is None
        else field
        for field in fields
    ]
