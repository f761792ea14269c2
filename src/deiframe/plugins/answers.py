"""What the functions in a plugin's values return, looked at when they do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.i18n import message
from deiframe.model.fields import key_of
from deiframe.model.item import watched_reading
from deiframe.model.measurement import Target
from deiframe.plugin_guard.conformance import Flaw, InvalidPluginValueError, flaw_of, flaws
from deiframe.plugin_guard.origins import CodePlace, place_of_code, place_of_function

if TYPE_CHECKING:
    from deiframe.extension_points.agenda import AgendaDocument
    from deiframe.extension_points.criterion import Observation
    from deiframe.extension_points.diagram import AnyPicture, View
    from deiframe.extension_points.rule import Check, Hit
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.verdicts import Fact

MOST: Final = 10_000
"""So many values may come from one function; from a rule, ten more for each item there is."""

_FOR_EACH_ITEM: Final = 10


def listed(
    answer: object,
    flaws_of: Callable[[Any], Iterable[Flaw]],
    place: CodePlace | None,
    most: int = MOST,
) -> tuple[Any, ...]:
    """The values that a function returned or yields, each looked at as it comes.

    Raises:
        UnfitValueError: one of them does not fit, or there is no end of them.
    """
    if isinstance(answer, str | bytes | Mapping) or not isinstance(answer, Iterable):
        raise InvalidPluginValueError([flaw_of(answer, _SEVERAL, "")], place)
    found: list[Any] = []
    values = iter(answer)
    for value in values:
        wrong = tuple(flaws_of(value))
        if wrong:
            raise InvalidPluginValueError(wrong, _yielded_at(values) or place)
        found.append(value)
        if len(found) > most:
            text = message("there are more than {most} values", most=most)
            raise InvalidPluginValueError([Flaw(text, _SEVERAL)], _yielded_at(values) or place)
    return tuple(found)


_SEVERAL: Final = message("a list of values, which may be empty, and has an end")


def _yielded_at(values: object) -> CodePlace | None:
    """The line at which a generator stands."""
    frame = getattr(values, "gi_frame", None)
    if frame is None:
        return None
    return place_of_code(frame.f_code, str(frame.f_globals.get("__name__", "")), frame.f_lineno)


def read(otherwise: object, answer: Callable[..., object], *arguments: object) -> object:
    """The answer of a function that may ask for fields of the plugin.

    ``otherwise``, if it asked for some that are written wrongly: it must not take them for absent.
    """
    with watched_reading() as missed:
        found = answer(*arguments)
    return otherwise if missed else found


def hits(check: Check, graph: StrategyGraph) -> tuple[Hit, ...]:
    """What a rule finds: on items that are there, in sentences that can be said."""
    from deiframe.extension_points.rule import Hit

    def wrong(hit: Hit) -> Iterator[Flaw]:
        found = list(flaws(hit, Hit))
        return iter(found or _astray(graph, hit.item, hit.field))

    most = MOST + _FOR_EACH_ITEM * len(graph.items)
    return listed(check(graph), wrong, place_of_function(check), most)


def _astray(graph: StrategyGraph, item: str, field: tuple[str | int, ...]) -> Iterator[Flaw]:
    """What is wrong with the item and the field that something is said to be about."""
    if item and item not in graph.items:
        known = message("the id of an item of the strategy, or nothing")
        yield flaw_of(item, known, "item")
        return
    records = graph.context.records
    if not item and field and field[0] in records:
        here: Any = records[str(field[0])]
        field = field[1:]
    else:
        here = graph.items[item] if item else graph.strategy
    for index, step in enumerate(field):
        cls: Any = type(here)
        if isinstance(here, tuple) and isinstance(step, int):
            is_there = 0 <= step < len(here)
        elif attrs.has(cls) and isinstance(step, str) and not isinstance(here, Target):
            is_there = step in _keys(cls)
        else:
            return  # a target is flat in the file, and what a plugin's fields hold is its own
        if not is_there:
            yield flaw_of(step, _STEP, f"field[{index}]")
            return
        here = here[step] if isinstance(step, int) else getattr(here, _keys(cls)[step])


_STEP: Final = message("a key of the item, or the index of an existing part")


@cache
def _keys(cls: Any) -> Mapping[str, str]:
    """The names of a class's fields, by their keys in the file."""
    return {key_of(field): field.name for field in attrs.fields(cls)}


def picture(
    draw: Callable[[StrategyGraph, View], AnyPicture], graph: StrategyGraph, view: View
) -> AnyPicture:
    """What a diagram draws; whether it is DOT, the engine says."""
    from deiframe.extension_points.diagram import AnyPicture, Chart

    drawn: AnyPicture = of_type(AnyPicture, draw, graph, view)
    if isinstance(drawn, Chart):
        import json

        json.dumps(drawn.specification)
    return drawn


def documents(
    prepare: Callable[[StrategyGraph], Iterable[AgendaDocument]], graph: StrategyGraph
) -> tuple[AgendaDocument, ...]:
    """The documents of an agenda, each with a name of its own."""
    from deiframe.extension_points.agenda import AgendaDocument

    seen: set[str] = set()

    def wrong(document: AgendaDocument) -> Iterator[Flaw]:
        found = list(flaws(document, AgendaDocument))
        if not found and document.slug in seen:
            found.append(Flaw(message("two documents are called {name}", name=document.slug)))
        seen.update(() if found else (document.slug,))
        return iter(found)

    return listed(prepare(graph), wrong, place_of_function(prepare))


def of_type(wanted: Any, function: Callable[..., Any], *arguments: object) -> Any:
    """The answer of a function that is of a type."""
    answer = function(*arguments)
    _fit(answer, wanted, function)
    return answer


def days(
    days: Callable[[StrategyGraph], Iterable[dt.date | None]], graph: StrategyGraph
) -> tuple[dt.date | None, ...]:
    """The days that confirm a sub-step."""
    wanted: Any = dt.date | None
    return listed(days(graph), lambda day: flaws(day, wanted), place_of_function(days))


def observation(
    observe: Callable[[StrategyGraph], Observation], graph: StrategyGraph
) -> Observation:
    """What a criterion came to, with evidence that is there."""
    from deiframe.extension_points.criterion import Observation

    seen: Observation = of_type(Observation, observe, graph)
    facts: Iterable[Fact] = (*seen.found, *seen.missing)
    found = [flaw for fact in facts for flaw in _astray(graph, fact.item, fact.field)]
    if found:
        raise InvalidPluginValueError(found, place_of_function(observe))
    return seen


def _fit(answer: object, wanted: Any, function: object) -> None:
    found = tuple(flaws(answer, wanted))
    if found:
        raise InvalidPluginValueError(found, place_of_function(function))
