"""What a picture is made of besides its texts: what no text may add to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from xml.etree import ElementTree

from deiframe.drawing.sheet_dot import sheet_dot
from deiframe.extension_points.diagram import AnyPicture, Chart, Picture
from deiframe.extension_points.sheet import PagedPicture
from deiframe.testing.laws.dot import Attribute, BrokenError, attributes

_TEXTS: Final = frozenset(
    {
        "label", "xlabel", "headlabel", "taillabel", "tooltip", "edgetooltip", "labeltooltip",
        "headtooltip", "tailtooltip", "comment", "TITLE", "TOOLTIP",
    }
)  # fmt: skip
"""Attributes whose values people read; the values of all others no text may come into."""

_MEASURE: Final = re.compile(r"[\d\s.,;:!eE+\-]*")
"""Sizes and places, which go by how long a text is."""

_NAMED: Final = re.compile(r"&(?!#|lt;|gt;|amp;|quot;|apos;)\w+;")
_REFERENCE: Final = re.compile(r"&(#\w+|\w+);")
_QUOTING: Final = frozenset(
    "lt gt amp quot apos #34 #38 #39 #60 #62 #x22 #x26 #x27 #x3c #x3e".split()  # noqa: SIM905 - so many words read best in a line
)
_STEERING: Final = re.compile(r"\\(.)", re.DOTALL)
_SPOKEN: Final = re.compile(r"[^\W_]+")
_RECORD: Final = re.compile(r"\\.|([{}|<>])", re.DOTALL)
_WORDS: Final = (
    "solid|dashed|dotted|filled|rounded|invis|none|box|ellipse|diamond|triangle|point|normal|true"
)
_OF_A_SHEET: Final = re.compile(
    r"attribute (?:pos|width|height|shape|style|fillcolor|color|penwidth|id|tooltip|label"
    r"|arrowhead|arrowsize)"
    r"|mark (?:TABLE|TR|TD|FONT|B)"
    r"|attribute [A-Z-]+ of (?:TABLE|TD|FONT)"
    rf"|value '(?:#[0-9a-fA-F]{{6}}|(?:{_WORDS})(?:,(?:{_WORDS}))*)' of the attribute \w+"
    r"|value '(?:#[0-9a-fA-F]{6}|TRUE|LEFT|CENTER|RIGHT)' of the attribute [A-Z-]+ of (?:TD|FONT)"
)
"""What any laid-out page may be made of: long texts need more boxes and pages than short ones."""

_CODE: Final = frozenset(
    {
        "expr", "signal", "calculate", "filter", "test", "url", "href", "src", "field",
        "labelExpr", "init", "update", "as", "type", "mark", "name", "events", "format", "scheme",
    }
)  # fmt: skip
"""Keys of a chart whose values a program acts on."""


def parts_of(drawn: AnyPicture) -> frozenset[str]:
    """What a picture is made of: the same whatever its texts say.

    Names of attributes, marks in labels, values that nobody reads, references to characters, and
    what a backslash or a record's sign stands for; of a chart its keys, and the values acted on.

    Raises:
        BrokenError: it is no DOT, or a label is not well formed.
    """
    if isinstance(drawn, Chart):
        return frozenset(_keys(drawn.specification))
    every = [item for page in _pages(drawn) for item in page]
    records = any(item.name == "shape" and "record" in item.value for item in every)
    found: set[str] = set()
    for item in every:
        found.add(f"attribute {item.name}")
        if item.markup:
            found |= _marks(item)
        elif item.name in _TEXTS:
            found |= set(_in_text(item.value, records=records))
        elif not _MEASURE.fullmatch(item.value):
            found.add(f"value {item.value[:60]!r} of the attribute {item.name}")
    if isinstance(drawn, PagedPicture):
        found = {part for part in found if not _OF_A_SHEET.fullmatch(part)}
    return frozenset(found)


def _pages(drawn: Picture | PagedPicture) -> list[list[Attribute]]:
    """The attributes of each page of a picture."""
    if isinstance(drawn, PagedPicture):
        return [list(attributes(sheet_dot(sheet))) for sheet in drawn.sheets]
    return [list(attributes(drawn.dot))]


def _in_text(text: str, *, records: bool) -> Iterator[str]:
    for reference in _REFERENCE.findall(text):
        if reference.lower() not in _QUOTING:
            yield f"character &{reference};"
    for sign in _STEERING.findall(text):
        if sign in "NGETHL":
            yield f"name that \\{sign} stands for"
    if records:
        signs = Counter(item for item in _RECORD.findall(text) if item)
        yield from (f"{count} signs {sign} of a record" for sign, count in signs.items())


def _marks(label: Attribute) -> set[str]:
    root = _read(label.value)
    inside = list(root.iter())[1:]
    found = {f"mark {item.tag}" for item in inside}
    found |= {f"attribute {name} of {item.tag}" for item in inside for name in item.attrib}
    for item in inside:
        for name, value in item.attrib.items():
            if name not in _TEXTS and not _MEASURE.fullmatch(value):
                found.add(f"value {value[:60]!r} of the attribute {name} of {item.tag}")
    return found | set(_in_text(label.value, records=False))


def _read(markup: str) -> ElementTree.Element:
    text = _NAMED.sub("x", markup)
    try:
        return ElementTree.fromstring(f"<label>{text}</label>")  # noqa: S314 - made a moment ago
    except ElementTree.ParseError as error:
        raise BrokenError(f"a label is not well formed: {error}") from error


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield f"key {key}"
            if key in _CODE and isinstance(inside, str):
                yield f"value {inside[:60]!r} of the key {key}"
            yield from _keys(inside)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _keys(item)


def ids_of(drawn: AnyPicture) -> list[str]:
    """The ids of what is drawn, each as often as it stands there."""
    if isinstance(drawn, Chart):
        return []
    found: list[str] = []
    for page in _pages(drawn):  # each in a file of its own, in which an id stands again
        before = set(found)
        found += [name for name in _ids(page) if name not in before]
    return found


def _ids(page: Iterable[Attribute]) -> Iterator[str]:
    for attribute in page:
        if attribute.name == "id":
            yield attribute.value
        elif attribute.markup:
            yield from (
                value for mark in _read(attribute.value).iter() if (value := mark.get("ID"))
            )


def words_of(drawn: AnyPicture) -> Counter[str]:
    """The words that a picture shows, each as often as it stands there: whatever stands where.

    Without the signs around them, which a list and the end of a line bring along.
    """
    if isinstance(drawn, Chart):
        texts = list(_strings(drawn.specification))
    else:
        texts = []
        for attribute in (item for page in _pages(drawn) for item in page):
            if attribute.markup:
                texts += _read(attribute.value).itertext()
            elif attribute.name in _TEXTS:
                texts.append(attribute.value)
    return Counter(word for text in texts for word in _SPOKEN.findall(text))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inside in value.values():
            yield from _strings(inside)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)


_LIVE: Final = frozenset({"script", "image", "foreignObject", "iframe", "style", "animate", "set"})
_ADDRESS: Final = re.compile(r"(https?://|mailto:|#).*", re.DOTALL)


def live_in(svg: bytes) -> Iterator[str]:
    """What in an SVG runs, is loaded, or leads where no link may lead."""
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 - drawn a moment ago
    except ElementTree.ParseError as error:
        yield f"cannot be read: {error}"
        return
    for item in root.iter():
        tag = item.tag.rpartition("}")[2]
        if tag in _LIVE:
            yield f"holds the element {tag}"
        for name, value in item.attrib.items():
            if name.lower().startswith("on"):
                yield f"runs what stands in {name}"
            if name.rpartition("}")[2] == "href" and not _ADDRESS.fullmatch(value):
                yield f"leads to {value[:60]!r}"
