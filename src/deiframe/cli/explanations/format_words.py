"""The words of the file format: its keys, the kinds of item, and the words that are fixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deiframe.about import LANGUAGES
from deiframe.formats.field_docs import KeyDoc, documented, parts
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.model.kinds import Kind
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from deiframe.pages.explanation import Explanation, Passage
from deiframe.slugs import slug


def word_explanations() -> dict[str, tuple[Explanation, ...]]:
    """Explain every word of the file format, by the word; a word may mean several things."""
    docs = [doc for cls, _ in parts() for doc in documented(cls)]
    found: dict[str, list[Explanation]] = {}
    by_key: dict[str, list[KeyDoc]] = {}
    for doc in docs:
        by_key.setdefault(doc.key, []).append(doc)
    for kind, cls in ITEM_CLASSES.items():
        collection = next(doc for doc in by_key[kind.collection] if doc.cls is Strategy)
        found.setdefault(kind.value, []).append(_kind(kind, collection.means, documented(cls)))
    for key, several in by_key.items():
        found.setdefault(key, []).extend(_key_pages(key, several))
    for doc in docs:
        for word in doc.words:
            page = _fixed_word(word, doc)
            if page not in found.setdefault(word, []):
                found[word].append(page)
    return {name: tuple(pages) for name, pages in found.items()}


def local_words() -> dict[str, str]:
    """Words of the file format by what they are called in our other languages."""
    words: Mapping[str, Message] = {
        **{kind.value: kind.word for kind in Kind},
        **{status.value: word for status, word in STATUS_WORDS.items()},
    }
    return {
        slug(translate(word, language)): name
        for language in LANGUAGES
        for name, word in words.items()
        if slug(translate(word, language)) not in words
    }


def _kind(kind: Kind, means: Message, keys: tuple[KeyDoc, ...]) -> Explanation:
    text = message(
        "Items of this kind are listed under {key}, each under an id.", key=kind.collection
    )
    return Explanation(
        name=kind.value,
        kind=message("kind of item"),
        title=means,
        passages=(Passage(None, (text,)), _keys_below(keys)),
    )


def _key_pages(key: str, docs: list[KeyDoc]) -> Iterator[Explanation]:
    """An explanation for each meaning that a key has."""
    by_text: dict[str, list[KeyDoc]] = {}
    for doc in docs:
        by_text.setdefault(str(doc.means), []).append(doc)
    for several in by_text.values():
        first = several[0]
        where = joined_list(dict.fromkeys(_place_of(doc.cls) for doc in several))
        passages = [Passage(None, (message("Found in: {places}.", places=where),))]
        if first.words:
            passages.append(Passage(message("Words"), (joined_list(first.words),)))
        if first.refers_to:
            kinds = joined_list(kind.word for kind in first.refers_to)
            passages.append(Passage(message("Value"), (message("ids of: {kinds}", kinds=kinds),)))
        if first.example is not None:
            example = message("{key}: {text}", key=key, text=_yaml(first.example))
            passages.append(Passage(message("Example"), (example,)))
        if first.holds is not None:
            passages.append(_keys_below(documented(first.holds)))
        yield Explanation(
            name=key,
            kind=message("key of the file format"),
            title=first.means,
            passages=tuple(passages),
        )


def _keys_below(docs: tuple[KeyDoc, ...]) -> Passage:
    return Passage(
        message("Keys"),
        points=tuple(message("{key}: {text}", key=doc.key, text=doc.means) for doc in docs),
    )


def _fixed_word(word: str, doc: KeyDoc) -> Explanation:
    return Explanation(
        name=word,
        kind=message("word of the file format"),
        title=message("a value of {key} in {place}", key=doc.key, place=_place_of(doc.cls)),
        passages=(
            Passage(None, (doc.means,)),
            Passage(message("Words"), (joined_list(doc.words),)),
        ),
    )


def _place_of(cls: type) -> str:
    """Where the keys of a class stand, as the last key that leads to them."""
    path = dict(parts())[cls]
    return path[-1] if path else "strategy.yaml"


def _yaml(value: object) -> str:
    """An example as it may stand in a file, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)
