"""How the criteria tell of an item as evidence."""

from deiframe.criteria import Fact
from deiframe.model import Item
from deiframe_rotterdam.words import message


def about(item: Item) -> Fact:
    """The evidence that is an item itself."""
    return Fact(message("“{title}”", title=item.name), item.id)
