"""The file format as a JSON Schema (2020-12), made from the model: for editors and other programs.

It says what :mod:`deiframe.source` would say of one file by itself. What only the whole strategy
shows (links to what is not there, an end before its start) no schema can see.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from deiframe.extension_points.extension import Extension
from deiframe.formats.field_docs import ITEMS_MEAN, described
from deiframe.i18n import translate
from deiframe.model.fields import info_of, key_of
from deiframe.model.item import Extended, Item
from deiframe.model.kinds import Kind
from deiframe.model.made_up import MARKS
from deiframe.model.measurement import Target
from deiframe.model.process import HIGHEST_SCORE, Activity, Score
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.strategy import FORMAT_VERSION, Municipality, Strategy
from deiframe.model.text import TEXT_LANGUAGES, UNSEEN, Translations
from deiframe.model.theory import Contribution, Money
from deiframe.model.time import Interval
from deiframe.sanitize import inert_json
from deiframe.source.converter import keys_of
from deiframe.source.limits import Limits
from deiframe.source.targets import AIM_KEYS

Schema = dict[str, Any]

_LIMITS: Final = Limits()
_LARGEST: Final = 10**15
_NUMBER: Final[Schema] = {"type": "number", "minimum": -_LARGEST, "maximum": _LARGEST}
_DATE: Final[Schema] = {
    "type": "string",
    "format": "date",
    "pattern": "^(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$",
}
_ID: Final[Schema] = {
    "type": "string",
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "maxLength": _LIMITS.id_length,
}
_PERHAPS_BLANK: Final[Schema] = {"type": "string", "maxLength": _LIMITS.text_length}
_PLAIN: Final[Schema] = {**_PERHAPS_BLANK, "pattern": f"[^{UNSEEN}]"}


def _text(schema: Schema) -> Schema:
    return {
        "anyOf": [
            schema,
            {
                "type": "object",
                "propertyNames": {"enum": sorted(TEXT_LANGUAGES)},
                "additionalProperties": {"anyOf": [schema, {"type": "null"}]},
                "not": {"additionalProperties": {"type": "null"}},
            },
        ]
    }


_SHARED: Final[dict[str, Schema]] = {
    "text": _text(_PLAIN),
    "reason": _text(_PERHAPS_BLANK),
    "id": _ID,
    "day": _DATE,
    "interval": {
        "type": "string",
        "pattern": "^(?:monthly|quarterly|yearly|(?!0+ )[0-9]{1,4} (?:months?|years?))$",
    },
    "link": {
        "type": "string",
        "maxLength": _LIMITS.text_length,
        "pattern": r"^(?:[Hh][Tt][Tt][Pp][Ss]?://\S+|[Mm][Aa][Ii][Ll][Tt][Oo]:\S*@\S*)$",
    },
    "free": {},
}
_PATTERNS: Final = {(Municipality, "country"): "^[A-Z]{2}$", (Money, "currency"): "^[A-Z]{3}$"}
_CHANGE: Final[Schema] = {
    "type": "object",
    "properties": {
        "percent": {"anyOf": [{**_NUMBER, "minimum": 0}, {"type": "null"}]},
        "points": {"anyOf": [{**_NUMBER, "minimum": 0}, {"type": "null"}]},
        "against": {"type": ["integer", "null"], "minimum": 1900, "maximum": 2200},
    },
    "additionalProperties": False,
    "oneOf": [
        {"required": [item], "properties": {item: _NUMBER, other: {"type": "null"}}}
        for item, other in (("percent", "points"), ("points", "percent"))
    ],
}
_TARGET_KEYS: Final[dict[str, Schema]] = {
    "value": _NUMBER,
    "at_least": _NUMBER,
    "at_most": _NUMBER,
    "between": {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2},
    "rise": _CHANGE,
    "fall": _CHANGE,
    "by": {"$ref": "#/$defs/day"},
    "from": {"$ref": "#/$defs/day"},
    "each": {"enum": ["year"]},
}


def schema_text(language: str, *, part: bool = False, extensions: Sequence[Extension] = ()) -> str:
    """Return the schema as a JSON document, the same at every run."""
    made = schema(language, part=part, extensions=extensions)
    return inert_json(made)


def schema(language: str, *, part: bool = False, extensions: Sequence[Extension] = ()) -> Schema:
    """Return the schema of ``strategy.yaml``, or of a further file (``part``), in a language.

    ``extensions`` are the fields of plugins, which are then asked for as strictly as our own.
    """
    maker = _Maker(language, extensions)
    maker.object_of(Strategy)
    top = maker.definitions.pop("Strategy")
    properties = {
        "deiframe": {**maker.described(Strategy, "deiframe"), "const": FORMAT_VERSION},
        **top["properties"],
    }
    if part:
        properties["deiframe"] = {"enum": [FORMAT_VERSION]}
        properties["deiframe"] |= maker.described(Strategy, "deiframe")
        properties["include"] = maker.described(Strategy, "include")
    else:
        patterns = {"type": "array", "items": {"type": "string"}}
        kinds = [{"type": "string"}, patterns, {"type": "null"}]
        properties["include"] = {**maker.described(Strategy, "include"), "anyOf": kinds}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:deiframe:schema:{'part' if part else 'strategy'}:{FORMAT_VERSION}:{language}",
        "title": "deiframe",
        "type": ["object", "null"] if part else "object",
        **({} if part else {"required": ["deiframe"]}),
        "properties": properties,
        "additionalProperties": False,
        "$defs": dict(sorted({**_SHARED, **maker.definitions}.items())),
    }


class _Maker:
    """Gathers the definitions of the classes it meets, each once, in one language."""

    def __init__(self, language: str, extensions: Sequence[Extension] = ()) -> None:
        self._language = language
        self._extensions = extensions
        self.definitions: dict[str, Schema] = {}

    def described(self, cls: type, key: str) -> Schema:
        """The words about a key, and an example."""
        found = described(cls, key)
        if found is None:
            return {}
        words: Schema = {"description": translate(found.means, self._language)}
        return words if found.example is None else {**words, "examples": [found.example]}

    def object_of(self, cls: Any) -> Schema:
        """A reference to the definition of a class, which is made if it is not there yet."""
        name = cls.__name__ if _is_ours(cls) else f"{cls.__module__}.{cls.__name__}"
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._defined(cls)
        return {"$ref": f"#/$defs/{name}"}

    def _defined(self, cls: Any) -> Schema:
        fields = [field for field in attrs.fields(attrs.resolve_types(cls)) if field.name != "id"]
        if cls is Target:
            fields = [field for field in fields if field.name not in ("aim", "when")]
        properties = {key_of(field): self._property(cls, field) for field in fields}
        found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        needed = [key_of(field) for field in fields if field.default is attrs.NOTHING]
        if cls is Strategy:
            needed = []  # it may stand in another file
        if cls is Target:
            found["properties"] = {**self._target_keys(), **properties}
            found["oneOf"] = [_only(key, AIM_KEYS) for key in AIM_KEYS]
            found["allOf"] = [
                {"if": _has("by"), "then": {"not": {"anyOf": [_has("from"), _has("each")]}}},
                {"if": _has("each"), "then": _has("from")},
            ]
        return {**found, "required": needed} if needed else found

    def _target_keys(self) -> dict[str, Schema]:
        return {
            key: {"anyOf": [inner, {"type": "null"}], **self.described(Target, key)}
            for key, inner in _TARGET_KEYS.items()
        }

    def _property(self, cls: Any, field: "attrs.Attribute[Any]") -> Schema:
        key = key_of(field)
        inner = self._of_field(cls, field)
        if (
            field.default is not attrs.NOTHING or cls is Strategy
        ):  # an emptied key is as good as none
            inner = {"anyOf": [inner, {"type": "null"}]}
        return {**self.described(cls, key), **inner}

    def _of_field(self, cls: Any, field: "attrs.Attribute[Any]") -> Schema:
        about = info_of(field)
        if about.range:
            low, high = about.range
            kind = "integer" if field.type == int | None else "number"
            return {"type": kind, "minimum": low, "maximum": _LARGEST if high is None else high}
        if (cls, field.name) in _PATTERNS:
            return {"type": "string", "pattern": _PATTERNS[cls, field.name]}
        if field.name == "extensions" and issubclass(cls, Extended):
            return self._blocks(cls)
        if field.name == "ignore":
            reason = {"anyOf": [{"$ref": "#/$defs/reason"}, {"type": "null"}]}
            return {"type": "object", "additionalProperties": reason}
        if field.name in MARKS and issubclass(cls, Item):
            name = {"enum": [*keys_of(cls)]}
            return {"anyOf": [{"type": "boolean"}, name, {"type": "array", "items": name}]}
        if field.name == "link":
            return {"$ref": "#/$defs/link"}
        if cls is Activity and field.name == "substep":
            return {"enum": [*SUBSTEPS, *map(float, SUBSTEPS)]}
        if cls is Strategy and field.name == "language":
            return {"enum": sorted(TEXT_LANGUAGES)}
        collections = {kind.collection for kind in Kind} if cls is Strategy else set()
        if field.name in collections:
            return self._collection(get_args(field.type)[0])
        if about.refers_to and Contribution not in get_args(field.type):
            item: Schema = {"$ref": "#/$defs/id"}
            many = {"anyOf": [item, {"type": "array", "items": item}]}
            return many if get_origin(field.type) is tuple else item
        return self._of(field.type)

    def _blocks(self, cls: Any) -> Schema:
        """What plugins add to a class, by plugin; whose fields are not known may say anything."""
        here = getattr(cls, "kind", None)
        blocks: dict[str, Schema] = {
            extension.plugin: {"type": "null"} for extension in self._extensions
        }
        for extension in self._extensions:
            if extension.kind == here:
                blocks[extension.plugin] = {"anyOf": [self._labelled(extension), {"type": "null"}]}
        free = {"type": ["object", "null"]}
        known = {"properties": dict(sorted(blocks.items()))} if blocks else {}
        return {"type": "object", **known, "propertyNames": _PLAIN, "additionalProperties": free}

    def _labelled(self, extension: Extension) -> Schema:
        """A reference to the fields of an extension, each described by its label."""
        reference = self.object_of(extension.fields)
        properties = self.definitions[reference["$ref"].rpartition("/")[2]]["properties"]
        for field in attrs.fields(extension.fields):
            text = translate(extension.labels[field.name], self._language)
            properties[key_of(field)] = {"description": text, **properties[key_of(field)]}
        return reference

    def _collection(self, cls: Any) -> Schema:
        item = {"anyOf": [self.object_of(cls), {"type": "null"}]}
        words = {"description": translate(ITEMS_MEAN, self._language)}
        return {"type": "object", "propertyNames": {**_ID, **words}, "additionalProperties": item}

    def _of(self, annotation: Any) -> Schema:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, UnionType):
            if Translations in arguments:
                return {"$ref": "#/$defs/text"}
            [inner] = [argument for argument in arguments if argument is not type(None)]
            return self._of(inner)
        if origin is tuple:
            return self._list_of(arguments[0])
        if origin is Mapping:
            inner = {"anyOf": [self._of(arguments[1]), {"type": "null"}]}
            named: Schema = {"type": "object", "additionalProperties": inner}
            return {**named, "propertyNames": self._of(arguments[0])}
        if _is_word(annotation):
            return {"enum": [word.value for word in annotation]}
        simple = _SIMPLE.get(annotation)
        return simple if simple is not None else self.object_of(annotation)

    def _list_of(self, element: Any) -> Schema:
        inner = self._of(element)
        if element is Contribution:  # an id alone is a link that says no more
            inner = {"anyOf": [{"$ref": "#/$defs/id"}, inner]}
        many: Schema = {"type": "array", "items": inner}
        if element is Contribution:
            return {"anyOf": [{"$ref": "#/$defs/id"}, many]}
        return {"anyOf": [inner, many]} if element is str or _is_word(element) else many


_SIMPLE: Final[dict[Any, Schema]] = {
    str: _PLAIN,
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -_LARGEST, "maximum": _LARGEST},
    float: _NUMBER,
    dt.date: {"$ref": "#/$defs/day"},
    Interval: {"$ref": "#/$defs/interval"},
    Score: {"type": "integer", "minimum": 0, "maximum": HIGHEST_SCORE},
    Any: {"$ref": "#/$defs/free"},
}


def _is_ours(cls: type) -> bool:
    return cls.__module__.startswith("deiframe.")


def _is_word(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, StrEnum)


def _has(key: str) -> Schema:
    """Whether a key is there, with something behind it."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}


def _only(key: str, keys: tuple[str, ...]) -> Schema:
    """A key, and none of the others of its set."""
    others = {other: {"type": "null"} for other in keys if other != key}
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}, **others}}
