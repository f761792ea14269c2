"""A cattrs converter that knows how a strategy is written."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_mapping_structure_fn, override

from deiframe.i18n import message
from deiframe.model.fields import info_of, key_of
from deiframe.model.item import Block, Item
from deiframe.model.made_up import MARKS
from deiframe.model.measurement import Aim, Moment, Target
from deiframe.model.process import HIGHEST_SCORE, Activity, Score
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.strategy import Municipality
from deiframe.model.text import Text, Translations
from deiframe.model.theory import Contribution, Money
from deiframe.model.time import Interval
from deiframe.source import scalars, targets
from deiframe.source.invalid_value import (
    InvalidValueError,
    nested_too_deep,
    not_a_text,
    one_of,
    shown,
    split_at_comma,
    wrong_type,
)
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import TOO_MUCH, UNKNOWN_WORD
from deiframe.source.scalars import LETTERS
from deiframe.suggestions import did_you_mean, near

Structure = Callable[[Any, Any], Any]

_ANSWERED_BY_ITEM: Final = frozenset({"id"})


@cache
def keys_of(cls: Any) -> dict[str, str]:
    """The keys that a file may use for a class, each with the name of its attribute.

    A fixed list of words stands for a group whose keys are these words.
    """
    if _is_word(cls):
        return {word.value: word.value for word in cls}
    names = {key_of(field): field.name for field in attrs.fields(cls)}
    if cls is Target:
        written = (*targets.AIM_KEYS, *targets.MOMENT_KEYS)
        return {key: key for key in written} | {
            key: name for key, name in names.items() if name not in ("aim", "when")
        }
    return {key: name for key, name in names.items() if key not in _ANSWERED_BY_ITEM}


def make_converter(limits: Limits, *, collect: bool, may_be_blank: bool = False) -> Converter:
    """Make a converter; ``collect`` gathers all problems instead of stopping at the first.

    ``may_be_blank`` lets texts pass that say nothing: those of which rules say what is wrong.
    """
    converter = Converter(detailed_validation=collect, forbid_extra_keys=True)
    register = converter.register_structure_hook_func
    factory = converter.register_structure_hook_factory
    # What is registered later is asked first, so the general comes before the particular.
    of_class = _of_class if collect else _of_class_quickly
    factory(attrs.has, lambda t, c: of_class(t, c, limits))
    simple: list[tuple[Any, Structure]] = [
        (str, _of_text(scalars.plain, limits, may_be_blank)),
        (bool, lambda value, _: scalars.truth(value)),
        (int, lambda value, _: scalars.whole(value)),
        (float, lambda value, _: scalars.number(value)),
        (dt.date, lambda value, _: scalars.date(value)),
        (Interval, lambda value, _: scalars.interval(value)),
        (StrEnum, _word),
    ]
    for cls, structure in simple:
        converter.register_structure_hook(cls, structure)
    factory(_may_be_absent, _of_optional)
    register(_is_text, _of_text(scalars.text, limits, may_be_blank))
    register(lambda t: t == Aim, lambda value, _: targets.aim(value))
    register(lambda t: t == (Moment | None), lambda value, _: targets.moment(value))
    register(lambda t: t is Score, lambda value, _: scalars.whole(value, 0, HIGHEST_SCORE))
    register(lambda t: t is Any, lambda value, _: _free(value, limits))
    # A plugin's class for it is not known yet; :mod:`deiframe.source.plugin_fields` comes later.
    blocks: Any = Mapping[str, Any]
    register(lambda t: t == Block, lambda value, _: converter.structure(value, blocks))
    factory(_is_tuple, _of_tuple)
    factory(_is_mapping, _of_mapping)
    return converter


def _is_text(t: Any) -> bool:
    return t is Translations or (
        get_origin(t) in (Union, UnionType) and Translations in get_args(t)
    )


def _is_word(t: Any) -> bool:
    return isinstance(t, type) and issubclass(t, StrEnum)


def _is_tuple(t: Any) -> bool:
    return get_origin(t) is tuple


def _is_mapping(t: Any) -> bool:
    return get_origin(t) is Mapping


def _of_text(read_text: Callable[..., Any], limits: Limits, may_be_blank: bool) -> Structure:
    """A text; nearly all begin with a letter or digit, and need no closer look."""
    longest = limits.text_length

    def read(value: Any, _: Any) -> Any:
        if type(value) is str and value[:1] in LETTERS and len(value) <= longest:
            return value
        return read_text(value, limits, may_be_blank=may_be_blank)

    return read


def _may_be_absent(t: Any) -> bool:
    return _there(t) is not t


def _there(t: Any) -> Any:
    """The type of something that may be absent, if it is there; any other type as it is."""
    if get_origin(t) not in (Union, UnionType):
        return t
    there = [part for part in get_args(t) if part is not type(None)]
    return there[0] if len(there) == 1 else t


def _of_optional(t: Any, converter: Converter) -> Structure:
    """Something or nothing: how to read the something is looked up once, not for each value."""
    there = _there(t)
    structure = converter.get_structure_hook(there)
    return lambda value, _: None if value is None else structure(value, there)


def _word(value: Any, words: type[StrEnum]) -> StrEnum:
    found = _known(words).get(value) if type(value) is str else None
    return scalars.word(value, words) if found is None else found


@cache
def _known(words: type[StrEnum]) -> dict[str, StrEnum]:
    return {choice.value: choice for choice in words}


def _of_tuple(t: Any, converter: Converter) -> Structure:
    """A list; one thing alone may stand without its brackets, where it cannot be misread."""
    element = get_args(t)[0]
    structure = homogenous_tuple_structure_factory(t, converter)
    alone = element is str or _is_word(element) or element is Contribution

    def read(value: Any, _: Any) -> Any:
        if type(value) is list:
            return structure(value, t)
        if alone and type(value) is str:
            return structure([value], t)
        raise wrong_type(value, message("a list"), not_a_text(value) if alone else None)

    return read


def _of_mapping(t: Any, converter: Converter) -> Structure:
    names, element = get_args(t)
    structure = make_mapping_structure_fn(t, converter, structure_to=dict, val_type=element)

    def read(value: Any, _: Any) -> Any:
        there = _by_words(value)
        return _named(there, names, structure, t) if _is_word(names) else structure(there, t)

    return read


def _by_words(value: Any) -> dict[str, Any]:
    """A group of keys that are texts, without those that are emptied."""
    if type(value) is not dict:
        raise wrong_type(value, message("a group of keys"))
    for key in value:
        if type(key) is not str:
            raise InvalidValueError(
                message("{value} cannot be a key.", value=shown(key)),
                expected=message("a text"),
                hint=(split_at_comma(key) if value[key] is None else None) or not_a_text(key),
                path=(key,) if isinstance(key, int | float | None) else (),
                at_key=True,
            )
    return {key: each for key, each in value.items() if each is not None}


def _reasons(value: Any, limits: Limits) -> dict[str, Text]:
    """Reasons by code; of one that is blank a page of its own says what is wrong (DEI042)."""
    found = {}
    for key, each in _by_words(value).items():
        try:
            found[key] = scalars.text(each, limits, may_be_blank=True)
        except InvalidValueError as error:
            error.path = (key, *error.path)
            raise
    return found


def _marks(value: Any, keys: Mapping[str, str]) -> bool | tuple[str, ...]:
    """What in an item is marked: all of it or nothing, or the fields of these keys."""
    if isinstance(value, str) and near(value, keys):
        return (_mark(value, keys),)
    if not isinstance(value, list):
        return scalars.truth(value)
    return tuple(_mark(name, keys, position) for position, name in enumerate(value))


def _mark(name: Any, keys: Mapping[str, str], *path: int) -> str:
    if isinstance(name, str) and name in keys:
        return name
    raise InvalidValueError(
        message("{value} is not a key of this item.", value=shown(name)),
        expected=one_of(keys),
        hint=did_you_mean(name, keys),
        path=path,
        page=UNKNOWN_WORD,
    )


def _named(value: dict[str, Any], names: type[StrEnum], structure: Structure, t: Any) -> Any:
    """A group whose keys are words from a fixed list; all its errors are reported at once."""
    known = {key: each for key, each in value.items() if key in frozenset(names)}
    if len(known) == len(value):
        return structure(value, t)
    unknown = ForbiddenExtraKeysError("", names, value.keys() - known.keys())
    try:
        structure(known, t)
    except IterableValidationError as error:
        raise error.derive([*error.exceptions, unknown]) from None
    raise unknown


def _of_class(cls: Any, converter: Converter, limits: Limits) -> Structure:
    overrides: dict[str, Any] = {
        field.name: override(rename=info_of(field).key, struct_hook=_hook(cls, field, limits))
        for field in attrs.fields(attrs.resolve_types(cls))
        if info_of(field).key or _hook(cls, field, limits)
    }
    structure = make_dict_structure_fn(cls, converter, **overrides)
    before = _BEFORE.get(cls)
    known = frozenset(keys_of(cls))

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict:
            if before is None or cls is not Contribution:
                raise wrong_type(value, message("a group of keys"))
        elif None in value.values():  # an emptied key is as good as none, if it may be there
            value = {k: each for k, each in value.items() if each is not None or k not in known}
        return structure(value if before is None else before(value), cls)

    return read


def _of_class_quickly(cls: Any, converter: Converter, limits: Limits) -> Structure:
    """The same for the first reading, which need not say what is wrong: only that it does not fit.

    Of the many keys that a class knows, an item has a few; so it goes by the item's.
    """
    before = _BEFORE.get(cls)
    readers: dict[str, tuple[str, Structure, Any]] = {}

    def find_readers() -> None:  # not before the first value: a class may hold others of itself
        for field in attrs.fields(attrs.resolve_types(cls)):
            if field.init:
                wanted = field.type if field.type == (Moment | None) else _there(field.type)
                read = _hook(cls, field, limits) or converter.get_structure_hook(wanted)
                readers[key_of(field)] = field.alias, read, wanted

    def read(value: Any, _: Any) -> Any:
        if not readers:
            find_readers()
        if before is not None:
            value = before(value)
        found = {}
        for key, each in value.items():
            name, structure, wanted = readers[key]
            if each is not None:  # an emptied key is as good as none
                found[name] = structure(each, wanted)
        return cls(**found)

    return read


def _hook(cls: Any, field: "attrs.Attribute[Any]", limits: Limits) -> Structure | None:
    """How to read a field that its type alone does not tell."""
    bounds = info_of(field).range
    if bounds:
        low, high = bounds
        read = scalars.whole if field.type in (int, int | None) else scalars.number
        return lambda value, _: read(value, low, high)
    if field.name == "ignore":
        return lambda value, _: _reasons(value, limits)
    if field.name in MARKS and issubclass(cls, Item):
        return lambda value, _: _marks(value, keys_of(cls))
    if field.name == "link":
        return lambda value, _: scalars.link(value, limits)
    if cls is Activity and field.name == "substep":
        return lambda value, _: _substep(value)
    if (cls, field.name) in _PATTERNS:
        pattern, expected = _PATTERNS[cls, field.name]
        return lambda value, _: _matching(value, pattern, expected)
    return None


_PATTERNS: Final = {
    (Municipality, "country"): (
        "[A-Z]{2}",
        message("a country code of two capital letters, such as BE"),
    ),
    (Money, "currency"): (
        "[A-Z]{3}",
        message("a currency code of three capital letters, such as EUR"),
    ),
}


def _matching(value: Any, pattern: str, expected: Any) -> str:
    if isinstance(value, str) and re.fullmatch(pattern, value):
        return value
    text = message("This is not allowed here: {value}.", value=shown(value))
    raise InvalidValueError(text, expected=expected, page=UNKNOWN_WORD)


def _substep(value: Any) -> str:
    if isinstance(value, str | float) and str(value) in SUBSTEPS:
        return str(value)  # 3.1 without quotes is a number to YAML, and clear all the same
    text = message("{value} is not a sub-step.", value=shown(value))
    raise InvalidValueError(text, expected=one_of(SUBSTEPS), page=UNKNOWN_WORD)


def _contribution(value: Any) -> Any:
    return {"to": value} if type(value) is str else _group(value)


def _group(value: Any) -> Any:
    if type(value) is not dict:
        raise wrong_type(value, message("an id, or a group of keys"), not_a_text(value))
    return value


def _target(value: Any) -> Any:
    aims = {key: value[key] for key in targets.AIM_KEYS if key in value}
    moments = {key: value[key] for key in targets.MOMENT_KEYS if key in value}
    rest = {key: each for key, each in value.items() if key not in aims and key not in moments}
    for taken in ("aim", "when"):  # names in Python only
        if taken in rest:
            rest[f"{taken} "] = rest.pop(taken)
    return {"aim": aims, "when": moments, **rest}


_BEFORE: Final[dict[Any, Callable[[Any], Any]]] = {Contribution: _contribution, Target: _target}


def _free(value: Any, limits: Limits) -> Any:
    """Let anything through that is not too deep or too long: what an extension holds."""
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > limits.depth:
            raise InvalidValueError(nested_too_deep(limits.depth), page=TOO_MUCH)
        inner: list[Any] = []
        for each in level:
            if isinstance(each, dict):
                inner += each.values()
            elif isinstance(each, list):
                inner += each
            elif isinstance(each, str):
                scalars.bounded(each, limits)
        level = inner
    return value
