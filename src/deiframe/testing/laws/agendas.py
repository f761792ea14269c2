"""The laws of agendas: of the documents as values, before a format writes them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from deiframe.about import LANGUAGES
from deiframe.extension_points.agenda import Agenda, AgendaDocument
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message
from deiframe.testing.calling import called
from deiframe.testing.change_texts import texts_of
from deiframe.testing.laws.case import Case, harmful_cases, made_harmful
from deiframe.testing.laws.compare import texts_in_templates, with_names
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.sandbox import watched
from deiframe.testing.laws.transform import like_named, titled
from deiframe.testing.plugin_values import unfilled


def _documents(agenda: Agenda, graph: StrategyGraph) -> tuple[AgendaDocument, ...]:
    """The documents that it prepares.

    Raises:
        AssertionError: it raises, or prepares what is no document.
    """
    who = f"the agenda {agenda.name}"
    prepared: object = called(who, agenda.prepare, graph)
    if not isinstance(prepared, Iterable) or isinstance(prepared, str):
        raise AssertionError(f"{who} returned {type(prepared).__name__}, not documents")
    documents = called(who, lambda: tuple(prepared))
    for document in documents:
        if not isinstance(document, AgendaDocument):
            raise AssertionError(
                f"{who} prepares {type(document).__name__} {document!r:.60}, no document"
            )
    return documents


@law()
def never_raises(agendas: Sequence[Agenda], case: Case) -> None:
    """Preparing raises nothing and makes documents, each with a slug of its own."""
    graph = case.graph
    for agenda in agendas:
        slugs = [document.slug for document in _documents(agenda, graph)]
        for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
            raise AssertionError(f"the agenda {agenda.name} prepares two documents {slug}")


@law(alone=True)
def changes_nothing(agendas: Sequence[Agenda], case: Case) -> None:
    """Preparing does not change the strategy."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    for agenda in agendas:
        _documents(agenda, graph)
        if graph.strategy != before:
            raise AssertionError(f"the agenda {agenda.name} changed the strategy")


@law()
def looks_at_nothing_else(agendas: Sequence[Agenda], case: Case) -> None:
    """Preparing reaches for no file, connection, program, screen, clock or chance."""
    graph = case.graph
    for agenda in agendas:
        _documents(agenda, graph)  # once unwatched: what it loads on first use is no matter
        with watched() as found:
            _documents(agenda, graph)
        if found:
            raise AssertionError(
                f"the agenda {agenda.name} reached out of the strategy: {found[0]}"
            )


@law()
def prepares_the_same_twice(agendas: Sequence[Agenda], case: Case) -> None:
    """Of the same strategy it prepares the same documents."""
    for agenda in agendas:
        graph = case.graph
        first = _documents(agenda, graph)
        if first != _documents(agenda, graph) or first != _documents(agenda, case.graph):
            raise AssertionError(f"the agenda {agenda.name} prepares two things of one strategy")


@law()
def minds_no_name(agendas: Sequence[Agenda], case: Case) -> None:
    """With other ids, of the same alphabetical order, the documents are the same but for them."""
    strategy = titled(case.strategy)
    first, *others = like_named(strategy, case.given_ids)
    graph = case.of(first.strategy).graph
    before = {agenda.name: _documents(agenda, graph) for agenda in agendas}
    for other in others:
        renamed = case.of(other.strategy).graph
        names = dict(zip(first.names.values(), other.names.values(), strict=True))
        for agenda in agendas:
            expected = tuple(_with_names(item, names) for item in before[agenda.name])
            if expected != _documents(agenda, renamed):
                raise AssertionError(
                    f"the agenda {agenda.name} is otherwise when the items have other ids"
                )


def _with_names(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_with_names(item, names) for item in value)
    if attrs.has(type(value)) and not isinstance(value, Message):
        changes = {
            field.name: _with_names(getattr(value, field.name), names)
            for field in attrs.fields(type(value))
        }
        return attrs.evolve(value, **changes)
    if isinstance(value, str):
        for old, new in names.items():
            value = value.replace(old, new)
        return value
    return with_names(value, names)


@law()
def speaks_every_language(agendas: Sequence[Agenda], case: Case) -> None:
    """All that it says can be said in each language; it names items that are there."""
    graph = case.graph
    for agenda in agendas:
        for document in _documents(agenda, graph):
            for message in _messages(document):
                for wrong in filter(None, (unfilled(message, language) for language in LANGUAGES)):
                    raise AssertionError(f"the agenda {agenda.name}: {wrong}")
            for item in document.items:
                for origin in item.origins():
                    if origin.item and origin.item not in graph.items:
                        raise AssertionError(
                            f"the agenda {agenda.name} names the item {origin.item},"
                            " which is not there"
                        )


@law(given=harmful_cases, prepare=made_harmful)
def texts_stay_texts(agendas: Sequence[Agenda], case: Case) -> None:
    """Texts of the strategy are values of its sentences, never a part of a sentence itself."""
    graph = case.graph
    texts = set(texts_of(case.strategy).values())
    for agenda in agendas:
        for document in _documents(agenda, graph):
            for message in _messages(document):
                for text in texts_in_templates(message, texts):
                    raise AssertionError(
                        f"in a sentence of the agenda {agenda.name} stands a text: {text[:40]!r}"
                    )


def _messages(value: Any) -> Iterator[Message]:
    if isinstance(value, Message):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _messages(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _messages(getattr(value, field.name))


LAWS_OF_AGENDAS: Final[tuple[Law[Agenda], ...]] = (
    never_raises,
    changes_nothing,
    looks_at_nothing_else,
    prepares_the_same_twice,
    minds_no_name,
    speaks_every_language,
    texts_stay_texts,
)
"""What every agenda keeps."""
