"""The words of the file format: its keys, the kinds of item, and the words that are fixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from deiframe.about import LANGUAGES
from deiframe.formats.explanation import Explanation, Passage
from deiframe.formats.field_docs import meaning
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.model.item import Item
from deiframe.model.kinds import KEY, REFERS_TO, Kind
from deiframe.model.measurement import Target
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.strategy import Strategy
from deiframe.model.time import Interval
from deiframe.slugs import slug
from deiframe.source.targets import AIM_KEYS

_MOMENTS: Final = ("by", "from", "each")
_KEY: Final = message("key of the file format")


@attrs.frozen(kw_only=True)
class _Key:
    """A key of the file format, where it stands, and what may stand behind it."""

    name: str
    owner: type
    words: type[StrEnum] | None = None
    inner: type | None = None
    kinds: tuple[Kind, ...] = ()


def word_explanations() -> dict[str, tuple[Explanation, ...]]:
    """Explain every word of the file format, by the word; a word may mean several things."""
    keys = list(_keys())
    found: dict[str, list[Explanation]] = {}
    by_name: dict[str, list[_Key]] = {}
    for key in keys:
        by_name.setdefault(key.name, []).append(key)
    for kind in Kind:
        found.setdefault(kind.value, []).append(_kind(kind, keys))
    for name, several in by_name.items():
        found.setdefault(name, []).extend(_key_pages(name, several))
    for key in keys:
        for word in key.words or ():
            page = _fixed_word(word.value, key)
            if page not in found.setdefault(word.value, []):
                found[word.value].append(page)
    return {name: tuple(pages) for name, pages in found.items()}


def local_words() -> dict[str, str]:
    """Words of the file format by what they are called in our other languages."""
    said: Mapping[str, Message] = {
        **{kind.value: kind.word for kind in Kind},
        **{status.value: word for status, word in STATUS_WORDS.items()},
    }
    return {
        slug(translate(word, language)): name
        for language in LANGUAGES
        for name, word in said.items()
        if slug(translate(word, language)) not in said
    }


def _keys() -> Iterator[_Key]:
    waiting: list[type] = [Strategy]
    known = set(waiting)
    while waiting:
        cls: Any = waiting.pop(0)
        for field in attrs.fields(attrs.resolve_types(cls)):
            if field.name == "id" or (cls is Target and field.name in ("aim", "when")):
                continue
            words, inner = _parts(field.type)
            if inner is not None and inner not in known:
                known.add(inner)
                waiting.append(inner)
            yield _Key(
                name=field.metadata.get(KEY, field.name),
                owner=cls,
                words=words,
                inner=inner,
                kinds=tuple(field.metadata.get(REFERS_TO, ())),
            )
        if cls is Target:
            yield from (_Key(name=name, owner=cls) for name in (*AIM_KEYS, *_MOMENTS))
    yield from (_Key(name=name, owner=Strategy) for name in ("deiframe", "include"))


def _parts(annotation: Any) -> tuple[type[StrEnum] | None, type | None]:
    """The fixed words that a field may hold, and the class of ours whose keys stand below it."""
    if get_origin(annotation) in (Union, UnionType, tuple) or get_args(annotation):
        found = [_parts(item) for item in get_args(annotation) if item not in (type(None), ...)]
        words = next((one for one, _ in found if one), None)
        return words, next((inner for _, inner in found if inner), None)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation, None
    ours = isinstance(annotation, type) and attrs.has(annotation) and annotation is not Interval
    named = ours and annotation.__module__.startswith("deiframe.model.")
    has_keys = named and any(meaning(annotation, item.name) for item in attrs.fields(annotation))
    return None, annotation if has_keys else None


def _kind(kind: Kind, keys: list[_Key]) -> Explanation:
    about = meaning(Strategy, kind.collection)
    below = [key for key in keys if getattr(key.owner, "kind", None) is kind]
    text = message("Items of this kind stand under {key}, each under an id.", key=kind.collection)
    return Explanation(
        name=kind.value,
        kind=message("kind of item"),
        title=about.text if about else kind.word,
        passages=(Passage(None, (text,)), _keys_below(below)),
    )


def _key_pages(name: str, keys: list[_Key]) -> Iterator[Explanation]:
    """An explanation for each meaning that a key has."""
    by_text: dict[str, list[_Key]] = {}
    for key in keys:
        about = meaning(key.owner, name)
        by_text.setdefault(str(about.text) if about else "", []).append(key)
    for several in by_text.values():
        first = several[0]
        about = meaning(first.owner, name)
        where = joined_list(dict.fromkeys(_place_of(key.owner) for key in several))
        passages = [Passage(None, (message("It stands in: {places}.", places=where),))]
        if first.words:
            words = tuple(word.value for word in first.words)
            passages.append(Passage(message("Words"), (joined_list(words),)))
        if first.kinds:
            kinds = joined_list(kind.word for kind in first.kinds)
            passages.append(Passage(message("Value"), (message("ids of: {kinds}", kinds=kinds),)))
        if about and about.example is not None:
            passages.append(
                Passage(
                    message("Example"),
                    (message("{key}: {text}", key=name, text=_yaml(about.example)),),
                )
            )
        if first.inner is not None:
            below = [key for key in _keys() if key.owner is first.inner]
            passages.append(_keys_below(below))
        yield Explanation(
            name=name, kind=_KEY, title=about.text if about else name, passages=tuple(passages)
        )


def _keys_below(keys: list[_Key]) -> Passage:
    return Passage(
        message("Keys"),
        points=tuple(
            message("{key}: {text}", key=key.name, text=about.text if about else "")
            for key in keys
            for about in (meaning(key.owner, key.name),)
        ),
    )


def _fixed_word(word: str, key: _Key) -> Explanation:
    about = meaning(key.owner, key.name)
    words = joined_list(item.value for item in key.words or ())
    return Explanation(
        name=word,
        kind=message("word of the file format"),
        title=message("a value of {key} in {place}", key=key.name, place=_place_of(key.owner)),
        passages=(
            Passage(None, (about.text,) if about else ()),
            Passage(message("Words"), (words,)),
        ),
    )


def _place_of(owner: type) -> str:
    """Where the keys of a class stand, as a path of keys."""
    if owner is Strategy:
        return "strategy.yaml"
    if issubclass(owner, Item):
        kind: Kind = owner.kind
        return kind.collection
    return next((key.name for key in _keys() if key.inner is owner), owner.__name__.lower())


def _yaml(value: object) -> str:
    """An example as it may stand in a file, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)
