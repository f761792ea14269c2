"""The laws of diagrams: of the picture as data, before an engine draws it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from deiframe.about import LANGUAGES
from deiframe.extend.diagram import Chart, Diagram, Picture, View
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.pipeline import assessment_of
from deiframe.plugins import load_plugins
from deiframe.testing.laws.case import Case, harmful_examples
from deiframe.testing.laws.dot import BrokenError, bones, parts
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.retelling import in_plain_words, other_names, reordered, titled
from deiframe.testing.laws.watching import watched
from deiframe.testing.relinking import renamed

Drawn = Picture | Chart


def view_of(diagram: Diagram, graph: StrategyGraph, language: str) -> View:
    """How the laws look at a strategy: all of it, with its assessment where that is shown."""
    assessment = assessment_of(graph, load_plugins([])) if diagram.assesses else None
    return View(language=language, assessment=assessment)


def _draw(diagram: Diagram, graph: StrategyGraph, language: str = "en") -> Drawn | None:
    """The picture; None where it raises, which is another law's matter."""
    try:
        return diagram.draw(graph, view_of(diagram, graph, language))
    except Exception:  # noqa: BLE001 - a guest may raise anything
        return None


def source_of(drawn: Drawn) -> str:
    """The picture as text: DOT, or its specification as JSON."""
    if isinstance(drawn, Picture):
        return drawn.dot
    return json.dumps(drawn.specification, sort_keys=True, ensure_ascii=False)


@law()
def never_raises(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing raises nothing, whatever the strategy: where there is nothing to show, it says so."""
    graph = case.graph
    for diagram in diagrams:
        try:
            diagram.draw(graph, view_of(diagram, graph, "en"))
        except Exception as error:
            raise AssertionError(
                f"the diagram {diagram.name} raised {type(error).__name__}: {error}"
            ) from error


@law()
def changes_nothing(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing does not change the strategy."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    for diagram in diagrams:
        _draw(diagram, graph)
        if graph.strategy != before:
            raise AssertionError(f"the diagram {diagram.name} changed the strategy it was drawn of")


@law()
def looks_at_nothing_else(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing reaches for no file, connection, program, screen or clock."""
    graph = case.graph
    for diagram in diagrams:
        view = view_of(diagram, graph, "en")
        if _draw(diagram, graph) is None:  # and what it loads on first use is loaded
            continue
        with watched() as found:
            diagram.draw(graph, view)
        if found:
            raise AssertionError(
                f"the diagram {diagram.name} reached out of the strategy: {found[0]}"
            )


@law()
def draws_the_same_twice(diagrams: Sequence[Diagram], case: Case) -> None:
    """Of the same strategy it makes the same picture."""
    for diagram in diagrams:
        if _draw(diagram, case.graph) != _draw(diagram, case.graph):
            raise AssertionError(f"the diagram {diagram.name} draws the same strategy in two ways")


@law()
def minds_no_order(diagrams: Sequence[Diagram], case: Case) -> None:
    """With the items in another order it shows the same things, perhaps elsewhere."""
    other = case.of(reordered(case.strategy, case.pick))
    for diagram in diagrams:
        before, after = _draw(diagram, case.graph), _draw(diagram, other.graph)
        if not (isinstance(before, Picture) and isinstance(after, Picture)):
            continue
        here, there = bones(before.dot), bones(after.dot)
        for one in {*here} ^ {*there}:
            raise AssertionError(
                f"the diagram {diagram.name} shows {one} only in one order of the items"
            )


@law()
def minds_no_name(diagrams: Sequence[Diagram], case: Case) -> None:
    """With other ids, of the same alphabetical order, the picture is the same but for them."""
    known = case.given_ids
    strategy = in_plain_words(titled(case.strategy))
    short = other_names(strategy, known)
    long = {id_: f"other{name}" for id_, name in short.items()}
    first, second = (case.of(renamed(strategy, names)).graph for names in (short, long))
    for diagram in diagrams:
        before, after = _draw(diagram, first), _draw(diagram, second)
        if before is None or after is None:
            continue
        if source_of(after).replace("otheritem", "item") != source_of(before):
            raise AssertionError(
                f"the diagram {diagram.name} draws otherwise when the items have other ids"
            )


@law(own=harmful_examples)
def texts_stay_texts(diagrams: Sequence[Diagram], case: Case) -> None:
    """Of texts that mean harm it is made of the same parts as of plain ones: of no attribute, mark
    or key more.
    """
    plain = case.of(in_plain_words(case.strategy))
    for diagram in diagrams:
        drawn, harmless = _draw(diagram, case.graph), _draw(diagram, plain.graph)
        if drawn is None or harmless is None:
            continue
        try:
            more = _parts(drawn) - _parts(harmless)
        except BrokenError as error:
            raise AssertionError(f"the diagram {diagram.name} breaks: {error}") from error
        for one in sorted(more):
            raise AssertionError(f"in the diagram {diagram.name} a text became the {one}")


def _parts(drawn: Drawn) -> frozenset[str]:
    if isinstance(drawn, Picture):
        return parts(drawn.dot)
    return frozenset(f"key {key}" for key in _keys(drawn.specification))


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield str(key)
            yield from _keys(inside)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _keys(one)


@law()
def says_it_in_words(diagrams: Sequence[Diagram], case: Case) -> None:
    """In each language it has a title and a description, and says which language it is in."""
    graph = case.graph
    for diagram in diagrams:
        for language in LANGUAGES:
            drawn = _draw(diagram, graph, language)
            if drawn is None:
                continue
            if not drawn.title.strip() or not drawn.description.strip():
                raise AssertionError(
                    f"the diagram {diagram.name} has no title or no description in {language}"
                )
            if drawn.language != language:
                raise AssertionError(
                    f"the diagram {diagram.name}, asked in {language}, says that it is"
                    f" in {drawn.language}"
                )


LAWS_OF_DIAGRAMS: Final[tuple[Law[Diagram], ...]] = (
    never_raises,
    changes_nothing,
    looks_at_nothing_else,
    draws_the_same_twice,
    minds_no_order,
    minds_no_name,
    texts_stay_texts,
    says_it_in_words,
)
"""What every diagram keeps."""
