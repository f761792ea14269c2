"""A strategy, written as a file: reading it back gives an equal strategy."""

import datetime as dt
import io
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import yaml_rs

from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Moment,
    Reach,
    Rise,
    Target,
)
from deiframe.model.strategy import FORMAT_VERSION, Strategy
from deiframe.model.text import Translations
from deiframe.model.theory import Contribution, Rasci
from deiframe.model.time import Interval
from deiframe.source.numbers import is_ambiguous


def to_yaml(strategy: Strategy) -> str:
    """Return the strategy as one YAML file, in the order of the format, defaults left out."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 4096  # lines are not broken: a title stays on one line
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(float, _number)
    written = io.StringIO()
    yaml.dump(_quoted({"deiframe": FORMAT_VERSION, **_fields(strategy)}), written)
    return written.getvalue()


def _fields(value: attrs.AttrsInstance) -> dict[str, Any]:
    """What an attrs value says beyond its defaults, by the keys of the file."""
    found: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        if content == _default(field):
            continue
        found[key_of(field)] = _plain(content)
    return found


def _default(field: "attrs.Attribute[Any]") -> Any:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case float():
            return int(value) if value.is_integer() else value
        case Interval():
            return str(value)
        case Translations():
            return dict(value.by_language)
        case Contribution() if value == Contribution(to=value.to):
            return value.to
        case Target():
            return _target(value)
        case Rasci():
            fields = _fields(value)
            if len(value.accountable) == 1:
                fields["accountable"] = value.accountable[0]
            return fields
        case tuple() if value and all(isinstance(each, Item) for each in value):
            return {each.id: _item(each) for each in value}
        case tuple() | list():
            return [_plain(each) for each in value]
        case Mapping():
            return {_plain(key): _plain(each) for key, each in value.items()}
        case _ if attrs.has(type(value)):
            return _fields(value)
        case _:
            return value


def _item(item: Item) -> dict[str, Any]:
    fields = _fields(item)
    del fields["id"]
    return fields


def _target(target: Target) -> dict[str, Any]:
    rest = {key: each for key, each in _fields(target).items() if key not in ("aim", "when")}
    return {**_aim(target.aim), **_moment(target.when), **rest}


def _aim(aim: Aim) -> dict[str, Any]:
    match aim:
        case Reach(value):
            return {"value": _plain(value)}
        case AtLeast(value):
            return {"at_least": _plain(value)}
        case AtMost(value):
            return {"at_most": _plain(value)}
        case Between(low, high):
            return {"between": [_plain(low), _plain(high)]}
        case Fall():
            return {"fall": _fields(aim)}
        case Rise():
            return {"rise": _fields(aim)}


def _moment(when: Moment | None) -> dict[str, Any]:
    match when:
        case By(day):
            return {"by": day}
        case From(day):
            return {"from": day}
        case EachYear(start):
            return {"each": "year", "from": start}
        case None:
            return {}


def _quoted(value: Any) -> Any:
    """Put quotes around every text that would otherwise be read as something else."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    match value:
        case dict():
            return {_quoted(key): _quoted(each) for key, each in value.items()}
        case list():
            return [_quoted(each) for each in value]
        case str() if not _is_safe(value):
            return DoubleQuotedScalarString(value)
        case dt.date() | _:
            return value


def _number(representer: Any, value: float) -> Any:
    """A number in full, and never with three decimals: those can be read as thousands."""
    digits = f"{Decimal(repr(value)):f}"
    digits += "0" if is_ambiguous(digits) else ""
    return representer.represent_scalar("tag:yaml.org,2002:float", digits)


def _is_safe(text: str) -> bool:
    if not text.isprintable() or text != text.strip() or any(sign in text for sign in "!&*%"):
        return False
    try:
        return bool(yaml_rs.loads(f"k: {text}\n", parse_datetime=True) == {"k": text})
    except ValueError:
        return False
