"""Questions about repetition: texts that stand everywhere, and those that repeat a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.substance import SAID, Words, alike, same_words, says_nothing, words_of
from deiframe.model.kinds import Kind
from deiframe.model.text import Text
from deiframe.model.theory import Contribution


def repeated(graph: StrategyGraph) -> Iterator[Words]:
    """The texts that stand nearly everywhere, where each should say what is true of one thing."""
    names = [
        Words(item.id, ("title",), item.title, "", "title", item)
        for item in graph.strategy.items()
        if item.kind in SAID and item.title and not says_nothing(item.title)
    ]
    yield from alike(names, _MANY)
    told = [words for words in words_of(graph) if not says_nothing(words.text)]
    yield from _reasons_alike(graph, [words for words in told if words.cls == "Contribution"])
    yield from alike([words for words in told if words.key == "definition"], _SOME)
    yield from _done_alike([words for words in told if words.cls == "Activity"])


def _reasons_alike(graph: StrategyGraph, told: Sequence[Words]) -> Iterator[Words]:
    """Of all links, and of those from items of one kind: a sentence for each kind is no reason."""
    parts = [told, *([words for words in told if _from(graph, words) is kind] for kind in Kind)]
    found = [reasons for part in parts if (reasons := _alike_for_several(part))]
    yield from {(words.item, words.path): words for part in found for words in part}.values()


def _alike_for_several(told: Sequence[Words]) -> Sequence[Words]:
    reasons = alike(told, _SOME)
    return reasons if len({words.holder.to for words in reasons}) >= _SOME else ()


def _from(graph: StrategyGraph, words: Words) -> Kind:
    return graph.items[words.item].kind


def _done_alike(told: Sequence[Words]) -> Iterator[Words]:
    found = alike([words for words in told if words.key == "what"], _MANY)
    yield from found if len({words.holder.substep for words in found}) >= _MANY else ()


def repeating_titles(graph: StrategyGraph) -> Iterator[Words]:
    """The definitions that are the title of their item, and reasons that are one of their ends'."""
    for words in words_of(graph):
        item = graph.items.get(words.item)
        if item is None or says_nothing(words.text):
            continue
        titles: list[Text] = [item.title] if words.key in ("because", "definition") else []
        if isinstance(words.holder, Contribution):
            titles.append(graph.items[words.holder.to].title)
        if any(title and same_words(words.text, title) for title in titles):
            yield words


_SOME = 3
_MANY = 4
