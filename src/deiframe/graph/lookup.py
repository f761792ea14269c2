"""Items by what somebody calls them."""

from collections.abc import Iterable

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, message
from deiframe.model.item import Item
from deiframe.model.text import Translations
from deiframe.suggestions import suggesting


def no_such_item(graph: StrategyGraph, name: str) -> Message:
    """There is no item of that id; and which are near, by their ids or their titles."""
    text = message("There is no item {id}.", id=name[:60])
    return suggesting(text, name, graph.items, titles=titles_of(graph.items.values()))


def titles_of(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    """The titles of items, in all their languages, by id."""
    return {item.id: titles_of_item(item) for item in items}


def titles_of_item(item: Item) -> tuple[str, ...]:
    """The title of an item in each of its languages; none if it has no title."""
    if isinstance(item.title, Translations):
        return tuple(item.title.by_language.values())
    return (item.title,) if item.title else ()
