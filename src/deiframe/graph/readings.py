"""What in a strategy is a reading of its source, by where it stands."""

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.made_up import is_reading


def is_read_into(graph: StrategyGraph, item: str, field: tuple[str | int, ...] = ()) -> bool:
    """Whether what stands there is a reading: an item, one of its fields, or an entry of a list.

    ``field`` leads from the item, or without one from the strategy, to the value.
    """
    if item:
        found = graph.items.get(item)
        return found is not None and is_reading(found, str(field[0]) if field else "")
    match field:
        case (str(key), int(index), *_):
            entries = getattr(graph.strategy, key, ())
            return index < len(entries) and is_reading(entries[index])
        case _:
            return False
