"""An extension: fields that a plugin adds to the items of one kind, typed and with a label each.

Write the fields as a frozen attrs class; what it may hold is what the model itself holds::

    @attrs.frozen(kw_only=True)
    class Contact:
        '''Whom to ask in a department.'''

        spoc: str | None = one_id(Kind.STAKEHOLDER)

    CONTACT = Extension(
        kind=Kind.DEPARTMENT,
        fields=Contact,
        labels={"spoc": words.message("point of contact")},
    )

In a file they stand under ``extensions`` and the plugin's name; in Python
``item.extension(Contact)`` returns them. They are read as strictly as the rest: unknown keys, wrong
types and dangling ids are findings with their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from deiframe.extension_points.field_types import ALLOWED, unsupported
from deiframe.i18n import Message, joined_list, message
from deiframe.model.kinds import Kind


def _name_each_field(extension: Extension, _: object, labels: Mapping[str, Message]) -> None:
    named, known = set(labels), set(attrs.fields_dict(extension.fields))
    if named != known:
        raise ValueError(f"labels for {sorted(named)}, but fields {sorted(known)}")


def _can_be_read(_: object, __: object, fields: type) -> None:
    if not isinstance(fields, type) or not attrs.has(fields):
        raise TypeError(f"{fields!r} is not an attrs class")
    wrong = list(unsupported(fields))
    if wrong:
        raise TypeError(f"no field can be of this type: {'; '.join(wrong)}. It can be: {ALLOWED}")


def _are_labelled(extension: Extension, _: object, shown: tuple[str, ...]) -> None:
    unknown = sorted(set(shown) - set(extension.labels))
    if unknown:
        raise ValueError(f"shown, but not fields: {unknown}")


@attrs.frozen(kw_only=True)
class Extension:
    """Fields that a plugin adds to the items of a ``kind`` (None: to the strategy as a whole).

    ``labels`` say what each field is called, in a few words. ``shown`` names the fields that
    pictures show with an item. ``plugin`` is set where it is loaded.

    Raises:
        TypeError: ``fields`` is no attrs class, or has a field of a type that a file cannot hold
            (:data:`deiframe.extension_points.field_types.ALLOWED`).
        ValueError: a field without a label, or a label or ``shown`` name without a field.
    """

    kind: Kind | None
    fields: type[Any] = attrs.field(validator=_can_be_read)
    labels: Mapping[str, Message] = attrs.field(validator=_name_each_field)
    shown: tuple[str, ...] = attrs.field(default=(), validator=_are_labelled)
    plugin: str = "deiframe"

    @property
    def holder(self) -> str:
        """What it extends: a kind of item, or ``strategy``."""
        return self.kind.value if self.kind else "strategy"

    @property
    def title(self) -> Message:
        """What it adds, in words."""
        fields = joined_list(self.labels.values())
        if self.kind is None:
            return message("to the strategy as a whole: {fields}", fields=fields)
        return message("to each {kind}: {fields}", kind=self.kind.word, fields=fields)
