"""What every item of a strategy has."""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

import attrs

from deiframe.model.kinds import Kind
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text

Block = Mapping[str, Any] | attrs.AttrsInstance
"""What stands under a plugin's name in ``extensions``: as written, or as that plugin's class."""

Fields = TypeVar("Fields")


class Extended:
    """Anything to which plugins may add fields: ``extensions`` holds them, by plugin."""

    __slots__ = ()
    extensions: Mapping[str, Block]

    def extension(self, fields: type[Fields]) -> Fields | None:
        """What it says in a plugin's ``fields``; None where it says nothing in them."""
        for block in self.extensions.values():
            if isinstance(block, fields):
                return block
        return None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Item(Extended):
    """Anything in a strategy that has an id.

    ``source`` says where the fact stands (a document and its section). ``illustrative`` marks an
    item whose figures are made up to show how it works; every output says so. ``formerly`` lists
    ids it had before. ``ignore`` maps a finding's code to the reason for not reporting it here.
    """

    kind: ClassVar[Kind]

    id: str
    title: Text = ""
    description: Text | None = None
    note: Text | None = None
    tags: tuple[str, ...] = ()
    link: str | None = None
    source: Text | None = None
    formerly: tuple[str, ...] = ()
    illustrative: bool = False
    ignore: Mapping[str, Text] = attrs.field(factory=dict)
    extensions: Mapping[str, Block] = attrs.field(factory=dict)

    @property
    def name(self) -> Text:
        """Its title, or its id where it has none: how to call it in a sentence or a picture."""
        return self.title or self.id
