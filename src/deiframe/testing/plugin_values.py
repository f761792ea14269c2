"""What plugins hand over, looked at as it is taken: it is what it should be, or the test fails."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Final

import attrs

from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.extension_points.diagram import AnyPicture, Diagram, Layout, Picture, View
from deiframe.extension_points.rule import Hit, Rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, translate
from deiframe.testing.calling import called
from deiframe.verdicts import Fact, Truth, Verdict


def hits(rule: Rule, graph: StrategyGraph) -> tuple[Hit, ...]:
    """What the rule finds.

    Raises:
        AssertionError: it raises, or yields what is no Hit.
    """
    __tracebackhide__ = True
    found: object = called(rule.code, rule.check, graph)
    if not isinstance(found, Iterable) or isinstance(found, str | bytes):
        raise AssertionError(f"{rule.code} returned {_shown(found)}, not Hits one after another")
    handed_over: tuple[Hit, ...] = called(rule.code, lambda: tuple(found))
    for wrong in filter(None, map(_wrong, handed_over)):
        raise AssertionError(f"{rule.code} {wrong}")
    return handed_over


def _wrong(hit: object) -> str | None:
    if not isinstance(hit, Hit):
        return f"yields {_shown(hit)}, which is no Hit"
    if not isinstance(hit.message, Message):
        return f"says {_shown(hit.message)}, which is no message"
    if not isinstance(hit.item, str):
        return f"names the item {_shown(hit.item)}, which is no id"
    if not isinstance(hit.field, tuple) or not all(isinstance(s, str | int) for s in hit.field):
        return f"points at {_shown(hit.field)}, which is no tuple of keys and indexes"
    return None


def verdict_of(name: str, criterion: Criterion, graph: StrategyGraph) -> Verdict:
    """What a criterion answers; ``name`` is what it is called by in a message.

    Raises:
        AssertionError: it raises, or answers with what is no observation.
    """
    seen: object = called(name, criterion.observe, graph)
    if not isinstance(seen, Observation):
        raise AssertionError(f"{name} returned {_shown(seen)}, which is no Observation")
    if not isinstance(seen.truth, Truth):
        raise AssertionError(f"{name} answers {_shown(seen.truth)}: not one of the four")
    if not isinstance(seen.rule, Message):
        raise AssertionError(f"the rule of {name} is {_shown(seen.rule)}, which is no message")
    for facts in (seen.found, seen.missing):
        if not isinstance(facts, tuple):
            raise AssertionError(f"the facts of {name} are {_shown(facts)}, not a tuple")
        for fact in facts:
            if not isinstance(fact, Fact) or not isinstance(fact.text, Message):
                raise AssertionError(f"{name} has {_shown(fact)} for a fact")
    return attrs.evolve(criterion, observe=lambda _: seen).verdict(graph)  # asked only once


_TEXTS: Final = ("language", "title", "description")


def picture_of(diagram: Diagram, graph: StrategyGraph, view: View) -> AnyPicture:
    """The picture that a diagram makes.

    Raises:
        AssertionError: it raises, or makes what is no picture.
    """
    who = f"the diagram {diagram.name}"
    drawn: object = called(who, diagram.draw, graph, view)
    if not isinstance(drawn, AnyPicture):
        kinds = "no Picture, Chart or PagedPicture"
        raise AssertionError(f"{who} returned {_shown(drawn)}, which is {kinds}")
    texts = [name for name in _TEXTS if not isinstance(getattr(drawn, name), str)]
    if isinstance(drawn, Picture):
        texts += [] if isinstance(drawn.dot, str) else ["dot"]
        texts += [] if isinstance(drawn.layout, Layout) else ["layout"]
    for name in texts:
        raise AssertionError(f"the {name} that {who} gives is {_shown(getattr(drawn, name))}")
    return drawn


def unfilled(message: Message, language: str) -> str | None:
    """What is wrong with saying a message in a language, if anything is."""
    blank = attrs.evolve(message, values=dict.fromkeys(message.values, ""))
    for template in filter(None, (message.template, message.plural)):
        names = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
        missing = sorted(names - set(message.values))
        if missing and (message.values or "" not in missing):
            return f"“{template}” has no value for {', '.join(missing)}"
    try:
        text = translate(message, language)
        bare = translate(blank, language)
    except (KeyError, IndexError, ValueError) as error:
        return f"“{message.template}” cannot be said in {language}: {error!r}"
    if "{" in bare or "}" in bare:
        return f"“{bare}” ({language}) is not filled in"
    return None if text.strip() else f"“{message.template}” says nothing in {language}"


def _shown(value: object) -> str:
    return f"{type(value).__name__} {value!r}"[:120]
