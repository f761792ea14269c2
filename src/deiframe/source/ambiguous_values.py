"""Numbers that YAML reads in one way and their writer perhaps in another: ``10.000``."""

import re
from collections.abc import Iterator
from typing import Any, Final

from deiframe.i18n import message
from deiframe.model.units import PERCENT, known_unit
from deiframe.source.file_reader import Spot
from deiframe.source.places import Places
from deiframe.source.reader_errors import TWO_READINGS, Path, Problem
from deiframe.source.yaml_spots import YamlSpots

_THREE_DIGITS: Final = re.compile(r"\.\d{3}(?![\d.])")  # begins with a sign: quick to look for
_ALONE: Final = re.compile(
    r"(?:[:,\[{-]|^)\s*([-+]?[1-9]\d{0,2}\.\d{3})(?=\s*(?:$|[,\]}]|\s#))"
)  # where a value stands by itself on a line


def doubtful_numbers(values: Any, text: str, file: str) -> Iterator[Problem]:
    """Find the numbers of a file that may be meant in thousands.

    What was read no longer shows how it was written, so the file is looked at again; only one
    that has such digits anywhere.
    """
    if not any(text[found.start() - 1].isdigit() for found in _THREE_DIGITS.finditer(text)):
        return
    from deiframe.source.numbers import is_ambiguous

    places = Places({file: YamlSpots(text)}, {})
    missed: set[float] = set()
    reported: set[Spot] = set()
    for path, value in _values(values):
        if not _could_be(value) or _is_percent(path, values):
            continue
        place = places.within(file, path, at_key=False)
        written = places.text(place) if place else ""
        if not _is_number(written, value):
            missed.add(value)
        elif place and is_ambiguous(written):
            spot = (place.line, place.column, place.length)
            reported.add(spot)
            yield _problem(file, written, spot, path)
    for written, spot in _looked_up(missed, text) if missed else ():
        if spot not in reported:
            yield _problem(file, written, spot, ())


def _looked_up(missed: set[float], text: str) -> Iterator[tuple[str, Spot]]:
    """Find numbers that the syntax tree does not show: behind an alias, or in a very large file."""
    for line, content in enumerate(text.split("\n"), 1):
        for found in _ALONE.finditer(content):
            if float(found[1]) in missed:
                yield found[1], (line, found.start(1) + 1, len(found[1]))


def _problem(file: str, written: str, spot: Spot, path: Path) -> Problem:
    from deiframe.source.numbers import readings

    thousands, decimal = readings(written)
    return Problem(
        page=TWO_READINGS,
        file=file,
        path=path,
        spot=spot,
        message=message(
            "{text} can be read as {thousands}, or as {decimal}.",
            text=written,
            thousands=thousands,
            decimal=decimal,
        ),
        hint=message("Write {thousands} or {decimal}.", thousands=thousands, decimal=decimal),
    )


def _values(values: Any) -> Iterator[tuple[Path, Any]]:
    """Every single value with the way to it, in the file's order; without recursion."""
    waiting: list[tuple[Path, Any]] = [((), values)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), each) for key, each in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*path, at), each) for at, each in reversed(list(enumerate(value)))]
        else:
            yield path, value


def _could_be(value: Any) -> bool:
    """Whether it may be written with one to three digits, and three behind the point."""
    return type(value) is float and 1 <= abs(value) < 1000 and round(value, 3) == value


def _is_number(written: str, value: float) -> bool:
    try:
        return written.startswith("*") or float(written.replace("_", "")) == value
    except ValueError:
        return False


def _is_percent(path: Path, values: Any) -> bool:
    """Whether it is a share, or a change in percent: too small to be in thousands."""
    if path[-1:] == (PERCENT,):
        return True
    if path[:1] != ("indicators",) or path[2:3] not in (("baseline",), ("targets",)):
        return False
    unit = values["indicators"][path[1]].get("unit")
    return isinstance(unit, str) and known_unit(unit) == PERCENT
