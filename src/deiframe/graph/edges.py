"""Every link that a strategy's items name: the edges of its graph, as the fields say."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from deiframe.graph.relation import Relation
from deiframe.model.kinds import Kind
from deiframe.model.references import referring_fields
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution

Edge = tuple[str, str, Relation, Contribution | None]
"""From an id to another, in which relation; with the link's words, where it has any."""

_COLLECTIONS: Final = tuple(
    field.name
    for field in attrs.fields(Strategy)
    if field.name in {kind.collection for kind in Kind}
)
"""In the order of the file format: it is that of the neighbours of an item, too."""


def edges(strategy: Strategy) -> Iterator[Edge]:
    """Yield the edges; one that is named twice comes twice."""
    for collection in _COLLECTIONS:
        for item in getattr(strategy, collection):
            yield from _edges_in(item, item.id)


def _edges_in(value: object, source: str) -> Iterable[Edge]:
    """The edges of a value: a list, because a strategy may have very many small ones."""
    found: list[Edge] = []
    for name, _, allowed, relation in referring_fields(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if not content:
            continue
        if relation is None:
            if allowed is None:  # a value that refers to items itself, or several
                for part in content if type(content) is tuple else (content,):
                    found += _edges_in(part, source)
        elif type(content) is str:
            found.append((source, content, relation, None))
        elif type(content[0]) is str:
            for part in content:
                found.append((source, part, relation, None))
        else:
            for part in content:
                found.append((source, part.to, relation, part))
    return found
