"""One file's values to the model: every problem in it, each with its path."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

import attrs
from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from deiframe.i18n import Message, message
from deiframe.model.item import Item
from deiframe.model.strategy import FORMAT_VERSION, ITEM_CLASSES, Strategy
from deiframe.model.time import EndBeforeStartError
from deiframe.source import scalars
from deiframe.source.converter import keys_of, make_converter
from deiframe.source.file_reader import Part
from deiframe.source.invalid_value import (
    InvalidValueError,
    not_a_text,
    obvious_correction,
    shown,
    split_at_comma,
    wrong_type,
)
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import (
    MISSING_KEY,
    NOT_ALLOWED,
    UNKNOWN_KEY,
    VERSION,
    WRONG_DATE,
    WRONG_TYPE,
    Choice,
    Path,
    Problem,
)
from deiframe.suggestions import did_you_mean

_FIELDS: Final[dict[str, Any]] = {
    field.name: field for field in attrs.fields(attrs.resolve_types(Strategy))
}
_COLLECTIONS: Final[dict[str, Any]] = {kind.collection: cls for kind, cls in ITEM_CLASSES.items()}
_FORMAT_KEYS: Final = ("deiframe", "include")


def structure(values: Any, file: str, limits: Limits) -> tuple[Part, list[Problem]]:
    """Return what a file's values say, and everything that is wrong with them."""
    if values is None:
        return {}, []
    if type(values) is not dict:
        text = message("The file does not start with keys.")
        return {}, [
            Problem(
                page=WRONG_TYPE,
                file=file,
                message=text,
                expected=message("keys such as objectives"),
            )
        ]
    part: Part = {}
    problems: list[Problem] = []
    for key, value in values.items():
        found, wrong = _top_level(key, value, limits)
        problems += [attrs.evolve(problem, file=file) for problem in wrong]
        if found is not None:
            part[key] = found
    return part, problems


def structured(
    value: Any,
    cls: Any,
    path: Path,
    limits: Limits = Limits(),
    *,
    may_be_blank: bool = False,
) -> tuple[Any, list[Problem]]:
    """Return a value as one of a class, or None and everything that is wrong with it.

    ``path`` leads to the value; the problems' paths begin with it. Texts say something, unless they
    ``may_be_blank``.
    """
    try:
        return _converter(limits, False, may_be_blank).structure(value, cls), []
    except Exception:  # noqa: BLE001 - whatever went wrong is found again, and explained, below
        return _again(value, cls, path, limits, may_be_blank)


def _top_level(key: Any, value: Any, limits: Limits) -> tuple[Any, list[Problem]]:
    if key == "deiframe":
        return None, _version(value)
    if key not in _FIELDS and key != "include":
        known = (*_FIELDS, *_FORMAT_KEYS)
        return None, [_unknown_key(key, known, ())]
    if key == "include" or value is None:
        return None, []
    if key in _COLLECTIONS:
        return _collection(key, value, limits)
    if key == "language":
        return _language(value)
    return structured(value, _FIELDS[key].type, (key,), limits)


def _language(value: Any) -> tuple[str | None, list[Problem]]:
    try:
        return scalars.language(value), []
    except InvalidValueError as error:
        return None, [_problem(error, ("language",))]


def _collection(key: str, value: Any, limits: Limits) -> tuple[Any, list[Problem]]:
    if type(value) is not dict:
        error = wrong_type(value, message("a group of ids"))
        return None, [_problem(error, (key,))]
    cls = _COLLECTIONS[key]
    read: Callable[[Any, Any], Any] = _converter(limits, False).get_structure_hook(cls)
    items: list[Item] = []
    problems: list[Problem] = []
    for name, fields in value.items():
        try:
            scalars.identifier(name, limits)
        except InvalidValueError as error:
            at: Path = (key, name) if isinstance(name, str | int | float | None) else (key,)
            problems.append(attrs.evolve(_problem(error, at), at_key=True))
            continue
        path: Path = (key, name)
        content = {} if fields is None else fields
        if type(content) is not dict:
            problems.append(_problem(wrong_type(content, message("a group of keys")), path))
            continue
        if "id" in content:
            problems.append(_unknown_key("id", keys_of(cls), path))
            continue
        content = {**content, "id": name}
        try:
            items.append(read(content, cls))
        except Exception:  # noqa: BLE001 - as above
            found = _again(content, cls, path, limits)[1]
            problems += found
            items += _rest(
                content,
                cls,
                {problem.path[len(path)] for problem in found if len(problem.path) > len(path)},
                limits,
            )
    return tuple(items), problems


def _rest(content: dict[str, Any], cls: Any, wrong: set[Any], limits: Limits) -> list[Item]:
    """The item without the fields that are wrong, so that the links in the others are looked at."""
    rest = {key: value for key, value in content.items() if key not in wrong}
    try:
        return [_converter(limits, False).structure(rest, cls)]
    except Exception:  # noqa: BLE001 - what is wrong with it has been said
        return []


def _again(
    value: Any, cls: Any, path: Path, limits: Limits, may_be_blank: bool = False
) -> tuple[Any, list[Problem]]:
    try:
        return _converter(limits, True, may_be_blank).structure(value, cls), []
    except (
        ClassValidationError,
        IterableValidationError,
        InvalidValueError,
        ForbiddenExtraKeysError,
    ) as error:
        return None, list(_explained(error, path))


@lru_cache(maxsize=8)
def _converter(limits: Limits, collect: bool, may_be_blank: bool = False) -> Converter:
    return make_converter(limits, collect=collect, may_be_blank=may_be_blank)


def _explained(error: BaseException, path: Path) -> Iterator[Problem]:
    if isinstance(error, ClassValidationError | IterableValidationError):
        owner = error.cl
        noted, others = error.group_exceptions()
        for inner, note in noted:
            step = _step(owner, note)
            yield from _explained(inner, (*path, *step))
        for inner in others:
            yield from _explained(inner, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields, key=_in_words):
            word = key.strip() if isinstance(key, str) else key
            yield _unknown_key(word, keys_of(error.cl), path)
    elif isinstance(error, InvalidValueError):
        yield _problem(error, path)
    elif isinstance(error, KeyError):
        yield Problem(
            page=MISSING_KEY,
            file="",
            message=message("The key {key} is missing.", key=path[-1] if path else ""),
            path=path[:-1],
        )
    elif isinstance(error, EndBeforeStartError):
        text = message("The end lies before the start.")
        yield Problem(page=WRONG_DATE, file="", message=text, path=path)
    else:
        text = message("This is not allowed here: {value}.", value=str(error)[:200])
        yield Problem(page=WRONG_TYPE, file="", message=text, path=path)


def _in_words(key: Any) -> str:
    return key if isinstance(key, str) else str(shown(key))


def _step(owner: Any, note: Any) -> Path:
    """The step down that a note of cattrs names, as it is written in the file."""
    name = getattr(note, "name", None)
    if name is None:
        return (note.index,)
    if name in ("aim", "when") and "aim" in {field.name for field in attrs.fields(owner)}:
        return ()  # flat in the file
    by_attribute = {attribute: key for key, attribute in keys_of(owner).items()}
    return (by_attribute.get(name, name),)


def _problem(error: InvalidValueError, path: Path) -> Problem:
    return Problem(
        page=error.page,
        file="",
        message=error.text,
        path=(*path, *error.path),
        at_key=error.at_key,
        expected=error.expected,
        hint=error.hint,
        instead=error.instead,
    )


def _unknown_key(key: Any, known: Any, path: Path) -> Problem:
    if key == "<<":
        text = message("Merge keys (<<) are not allowed.")
        return Problem(page=NOT_ALLOWED, file="", message=text, path=(*path, "<<"), at_key=True)
    return Problem(
        page=UNKNOWN_KEY,
        file="",
        message=message("The key {key} does not exist here.", key=shown(key)),
        path=(*path, key) if isinstance(key, str | int | float | None) else path,
        at_key=True,
        hint=_of_a_number(key),
        choice=Choice(key, tuple(known)),
    )


def _of_a_number(key: Any) -> Message | None:
    """What to do about a number that stands as a key: quotes, or a point instead of a comma."""
    hint, split = not_a_text(key), split_at_comma(key)
    return message("{text} {more}", text=hint, more=split) if hint and split else hint


def with_suggestions(problem: Problem) -> Problem:
    """Return the problem with a suggestion, computed only for problems that are reported."""
    choice = problem.choice
    if choice is None:
        return problem
    return attrs.evolve(
        problem,
        hint=problem.hint or did_you_mean(choice.written, choice.known),
        instead=obvious_correction(choice.written, choice.known),
        choice=None,
    )


def _version(value: Any) -> list[Problem]:
    if value == FORMAT_VERSION and type(value) is int:
        return []
    return [
        Problem(
            page=VERSION,
            file="",
            message=message("{value} is not a version of the format.", value=shown(value)),
            expected=message("the number {version}", version=FORMAT_VERSION),
            path=("deiframe",),
        )
    ]
