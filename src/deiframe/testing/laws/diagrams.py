"""The laws of diagrams: of the picture as data, and of its being drawn."""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

import attrs

from deiframe.about import LANGUAGES
from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.diagnostics import Finding, Severity
from deiframe.drawing import draw
from deiframe.drawing.sheet_dot import source_dot
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import AnyPicture, Chart, Diagram, View
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.opening import assemble
from deiframe.plugins import PluginContents, load_plugins
from deiframe.testing.laws.anatomy import ids_of, live_in, parts_of, words_of
from deiframe.testing.laws.case import (
    Case,
    harmful_cases,
    made_harmful,
    small_harmful_cases,
    standard_cases,
)
from deiframe.testing.laws.dot import BrokenError
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.sandbox import watched
from deiframe.testing.laws.transform import (
    in_other_words_of_lists,
    in_plain_words,
    like_named,
    reordered,
    titled,
)
from deiframe.testing.plugin_values import picture_of

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LONG: Final = "wwwww " * 4_000
"""A text of 24,000 characters: some readers of DOT take no more than 16,384 at once."""


def view_of(
    diagram: Diagram, case: Case, graph: StrategyGraph, language: str, *, marked: bool = False
) -> View:
    """How the laws look at a strategy: all of it, with its assessment where that is shown.

    The fields of plugins are shown too; ``marked`` shows a finding about each item.
    """
    return View(
        language=language,
        assessment=_assessed(graph) if diagram.assesses else None,
        extensions=case.beside.extensions,
        findings=tuple(map(_finding, graph.strategy.items())) if marked else (),
    )


def _finding(item: Item) -> Finding:
    text = Message("deiframe", "{title}", {"title": item.title})
    return Finding("DEI101", Severity.ERROR, text, id=item.id)


@lru_cache(maxsize=2)
def _assessed(graph: StrategyGraph) -> Assessment:
    opened = assemble(graph.strategy, load_plugins([]), today=graph.today)
    return assess(attrs.evolve(opened, graph=graph)).assessment


def _draw(
    diagram: Diagram,
    case: Case,
    graph: StrategyGraph,
    language: str = "en",
    *,
    marked: bool = False,
) -> AnyPicture:
    """The picture.

    Raises:
        AssertionError: drawing raises, or makes what is no picture.
    """
    view = view_of(diagram, case, graph, language, marked=marked)
    return picture_of(diagram, graph, view)


def source_of(drawn: AnyPicture) -> str:
    """The picture as text: DOT, or its specification as JSON."""
    if not isinstance(drawn, Chart):
        return source_dot(drawn)
    return json.dumps(drawn.specification, sort_keys=True, ensure_ascii=False)


@law()
def never_raises(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing raises nothing and makes a picture, whatever the strategy; of nothing it says so."""
    graph = case.graph
    for diagram in diagrams:
        _draw(diagram, case, graph)


def _long_cases(beside: PluginContents) -> Iterator[Case]:
    """The standard cases, some full of harm, and one with very long titles."""
    first, _, _, half, empty, _ = standard_cases(beside)
    yield from (first, half, empty)
    yield from small_harmful_cases(beside)
    for case in (half,):
        name = attrs.evolve(case.strategy.municipality, name=_LONG)
        long = attrs.evolve(case.strategy, title=_LONG, municipality=name)
        changes: dict[str, Any] = {
            kind.collection: tuple(
                attrs.evolve(item, title=_LONG if number == 0 else item.title)
                for number, item in enumerate(long.of_kind(kind))
            )
            for kind in Kind
        }
        yield case.of(attrs.evolve(long, **changes))


@law(given=_long_cases, draws=False)
def can_be_drawn(diagrams: Sequence[Diagram], case: Case) -> None:
    """The engine draws it, however long the texts are; as SVG in which nothing runs or loads."""
    graph = case.graph
    for diagram in diagrams:
        try:
            svg = draw(_draw(diagram, case, graph), "svg")
        except DrawingError as error:
            raise AssertionError(
                f"the diagram {diagram.name} cannot be drawn: {error.message}"
            ) from error
        for harm in live_in(svg):
            raise AssertionError(f"the SVG of the diagram {diagram.name} {harm}")


@law(alone=True)
def changes_nothing(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing does not change the strategy."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    for diagram in diagrams:
        _draw(diagram, case, graph)
        if graph.strategy != before:
            raise AssertionError(f"the diagram {diagram.name} changed the strategy it was drawn of")


@law()
def looks_at_nothing_else(diagrams: Sequence[Diagram], case: Case) -> None:
    """Drawing reaches for no file, connection, program, screen, clock or chance."""
    graph = case.graph
    for diagram in diagrams:
        view = view_of(diagram, case, graph, "en")
        _draw(diagram, case, graph)  # and what it loads on first use is loaded
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
        if _draw(diagram, case, case.graph) != _draw(diagram, case, case.graph):
            raise AssertionError(f"the diagram {diagram.name} draws the same strategy in two ways")


@law()
def minds_no_order(diagrams: Sequence[Diagram], case: Case) -> None:
    """With the items in another order it shows the same things and words, perhaps elsewhere."""
    here, there = case.graph, case.of(reordered(case.strategy, case.pick)).graph
    for diagram in diagrams:
        before, after = _draw(diagram, case, here), _draw(diagram, case, there)
        ids, words = (
            [Counter(of(drawn)) for drawn in (before, after)] for of in (ids_of, words_of)
        )
        for item in sorted(_apart(*ids) or _apart(*words)):
            raise AssertionError(
                f"the diagram {diagram.name} shows {item} only in one order of the items"
            )


def _apart(counter: Counter[str], other: Counter[str]) -> Counter[str]:
    return (counter - other) + (other - counter)


@law()
def minds_no_name(diagrams: Sequence[Diagram], case: Case) -> None:
    """With other ids, of the same alphabetical order, the picture is the same but for them.

    Several times over, since the order of a set goes by its ids.
    """
    strategy = in_plain_words(titled(case.strategy))
    first, *others = like_named(strategy, case.given_ids)
    graph = case.of(first.strategy).graph
    graphs = [(item, case.of(item.strategy).graph) for item in others]
    for diagram in diagrams:
        before = source_of(_draw(diagram, case, graph))
        for item, other in graphs:
            if item.undone(source_of(_draw(diagram, case, other))) != before:
                raise AssertionError(
                    f"the diagram {diagram.name} draws otherwise when the items have other ids"
                )


@law(given=harmful_cases, prepare=made_harmful)
def texts_stay_texts(diagrams: Sequence[Diagram], case: Case) -> None:
    """Of texts that mean harm it is made of the same parts as of plain ones: of no attribute,
    mark, key, value or address more.
    """
    graph, plain = case.graph, case.of(in_plain_words(case.strategy)).graph
    for diagram in diagrams:
        drawn, harmless = (
            _draw(diagram, case, item, case.language, marked=True) for item in (graph, plain)
        )
        try:
            more = parts_of(drawn) - parts_of(harmless)
        except BrokenError as error:
            raise AssertionError(f"the diagram {diagram.name} breaks: {error}") from error
        for item in sorted(more):
            raise AssertionError(
                f"in the diagram {diagram.name} ({case.language}) a text became the {item}"
            )


@law()
def tells_its_parts_apart(diagrams: Sequence[Diagram], case: Case) -> None:
    """No two things in it have the same id."""
    graph = case.graph
    for diagram in diagrams:
        for identifier, count in Counter(ids_of(_draw(diagram, case, graph))).items():
            if count > 1:
                raise AssertionError(f"the diagram {diagram.name} has {count} things {identifier}")


def _full_cases(beside: PluginContents) -> Iterator[Case]:
    """The standard cases in which every field says something."""
    _, *full = list(standard_cases(beside))[:3]
    yield from full


@law(given=_full_cases, draws=False)
def tells_nothing_by_colour_alone(diagrams: Sequence[Diagram], case: Case) -> None:
    """What differs in its colours differs in a word or a sign too."""
    graph = case.graph
    for diagram in diagrams:
        first = source_of(_draw(diagram, case, graph))
        for text, other in in_other_words_of_lists(case.strategy, case.pick):
            second = source_of(_draw(diagram, case, case.of(other).graph))
            if first != second and _COLOUR.sub("", first) == _COLOUR.sub("", second):
                raise AssertionError(f"the diagram {diagram.name} tells {text} by colour alone")


@law()
def says_it_in_words(diagrams: Sequence[Diagram], case: Case) -> None:
    """In each language it has a title and a description, and says which language it is in."""
    graph = case.graph
    for diagram in diagrams:
        for language in LANGUAGES:
            drawn = _draw(diagram, case, graph, language)
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
    tells_its_parts_apart,
    tells_nothing_by_colour_alone,
    says_it_in_words,
    can_be_drawn,
)
"""What every diagram keeps."""
