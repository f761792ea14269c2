"""What every item of a strategy has."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ClassVar, Final, TypeVar

import attrs

from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.fields import field, info
from deiframe.model.kinds import Kind
from deiframe.model.lists import as_tuples
from deiframe.model.made_up import Marks, illustrative, reading
from deiframe.model.text import Text

Block = Mapping[str, Any] | attrs.AttrsInstance
"""What stands under a plugin's name in ``extensions``: as written, or as that plugin's class."""

Fields = TypeVar("Fields")


IGNORE: Final = info(
    means=message("Codes of suppressed findings, each with the reason."),
    example={"DEI204": "agreed with the council"},
)
EXTENSIONS: Final = info(means=message("What a plugin adds, under the plugin's name."))
"""What is said of two fields that items, the strategy and its checks have alike."""


class Unread(dict[str, Any]):
    """A block that is not as its plugin wants it: as it is written, with the class of its fields.

    It is not as good as none: a rule that asks for it has no answer (:func:`watched_reading`).
    """

    def __init__(self, block: Mapping[str, Any], fields: type[Any]) -> None:
        """Keep the block as it is written."""
        super().__init__(block)
        self.fields = fields


_missed: ContextVar[list[Unread] | None] = ContextVar("missed", default=None)


@contextmanager
def watched_reading() -> Iterator[list[Unread]]:
    """Note which blocks are asked for meanwhile that could not be read."""
    missed: list[Unread] = []
    token = _missed.set(missed)
    try:
        yield missed
    finally:
        _missed.reset(token)


class Extended:
    """Anything to which plugins may add fields: ``extensions`` holds them, by plugin."""

    __slots__ = ()
    extensions: Mapping[str, Block]

    def extension(self, fields: type[Fields]) -> Fields | None:
        """What it says in a plugin's ``fields``; None if it says nothing that can be read."""
        for block in self.extensions.values():
            if isinstance(block, fields):
                return block
            if isinstance(block, Unread) and block.fields is fields:
                missed = _missed.get()
                if missed is not None:
                    missed.append(block)
        return None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Item(Extended):
    """Anything in a strategy that has an id.

    ``source`` says where the fact stands (a document and its section). ``illustrative`` marks what
    is made up to show how it works: all of the item, or some of its fields; ask
    :func:`~deiframe.model.is_made_up`. ``reading`` marks likewise what is inferred from the source
    (:func:`~deiframe.model.is_reading`). ``formerly`` lists ids it had before. ``ignore`` maps a
    finding's code to the reason for not reporting it here.
    """

    kind: ClassVar[Kind]

    id: str
    title: Text = common.title()
    description: Text | None = common.description()
    note: Text | None = common.note()
    tags: tuple[str, ...] = field(
        (), means=message("Your own words, to find or group things by."), example=["deed"]
    )
    link: str | None = common.link()
    source: Text | None = common.source()
    formerly: tuple[str, ...] = field(
        (), means=message("Ids it had before, so that it is recognised."), example=["old-id"]
    )
    illustrative: Marks = illustrative()
    reading: Marks = reading()
    ignore: Mapping[str, Text] = attrs.field(factory=dict, metadata=IGNORE)
    extensions: Mapping[str, Block] = attrs.field(factory=dict, metadata=EXTENSIONS)

    @property
    def name(self) -> Text:
        """Its title, or its id where it has none: how to call it in a sentence or a picture."""
        return self.title or self.id
