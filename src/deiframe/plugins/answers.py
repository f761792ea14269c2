"""The functions in a plugin's values, called later: guarded, and what they return looked at.

Each is exchanged for one that calls it through :func:`deiframe.guarding.calls.called`, so that
whoever asks a rule, draws a diagram or fills in an agenda meets one error only:
:class:`deiframe.errors.PluginError`.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from deiframe.errors import DeiframeError
from deiframe.guarding.calls import called
from deiframe.guarding.conformance import Flaw, UnfitValueError, flaws, unfit
from deiframe.guarding.origins import CodePlace, Origin, place_of_code, place_of_function
from deiframe.languages import message
from deiframe.model.item import watched_reading
from deiframe.model.kinds import KEY
from deiframe.model.measurement import Target

if TYPE_CHECKING:
    import click

    from deiframe.extend.agenda import Agenda, AgendaDocument
    from deiframe.extend.criterion import Criterion, Observation
    from deiframe.extend.diagram import Chart, Diagram, Picture, View
    from deiframe.extend.level_model import LevelModel, Stage
    from deiframe.extend.obligation import RegisteredObligation
    from deiframe.extend.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extend.rule import Hit, Rule
    from deiframe.extend.substep_evidence import SubstepEvidence
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.strategy import Municipality
    from deiframe.verdicts import Fact

Answer = TypeVar("Answer")

MOST: Final = 10_000
"""So many values may come from one function; from a rule, ten more for each item there is."""

_FOR_EACH_ITEM: Final = 10


_UNREAD: Final = message("Not known, because fields of the plugin are written wrongly.")


class Guarding:
    """Guards the values of one plugin's hooks; a criterion in several of them stays one."""

    def __init__(self) -> None:
        """Nothing is guarded yet."""
        self._criteria: dict[int, tuple[Criterion, Criterion]] = {}

    def guarded(self, origin: Origin, hook: str, value: Any) -> Any:
        """A value whose functions are guarded."""
        guard: Any = getattr(self, f"_{hook.removeprefix('deiframe_')}", None)
        return value if guard is None else guard(origin, value)

    def _rules(self, origin: Origin, rule: Rule) -> Rule:
        from deiframe.extend.rule import NoAnswer

        check = rule.check

        @wraps(check)
        def asked(graph: StrategyGraph) -> tuple[Hit, ...]:
            return called(origin.of(rule.code), _read, NoAnswer(), _hits, origin, check, graph)

        return attrs.evolve(rule, check=asked)

    def _diagrams(self, origin: Origin, diagram: Diagram) -> Diagram:
        draw = diagram.draw

        @wraps(draw)
        def drawn(graph: StrategyGraph, view: View) -> Picture | Chart:
            return called(
                origin.of(diagram.name), _picture, draw, graph, view, passing=(DeiframeError,)
            )

        return attrs.evolve(diagram, draw=drawn)

    def _agenda(self, origin: Origin, agenda: Agenda) -> Agenda:
        prepare = agenda.prepare

        @wraps(prepare)
        def prepared(graph: StrategyGraph) -> tuple[AgendaDocument, ...]:
            return called(origin.of(agenda.name), _documents, prepare, graph)

        return attrs.evolve(agenda, prepare=prepared)

    def _obligations(self, origin: Origin, known: RegisteredObligation) -> RegisteredObligation:
        binds = known.binds

        @wraps(binds)
        def bound(municipality: Municipality) -> bool:
            return called(origin.of(known.obligation.id), _truth, binds, municipality)

        return attrs.evolve(known, binds=bound)

    def _commands(self, origin: Origin, command: click.Command) -> click.Command:
        import click

        guarded, invoke = copy.copy(command), command.invoke
        as_ours = (
            DeiframeError, click.ClickException, click.exceptions.Exit, click.Abort, SystemExit,
            OSError,
        )  # fmt: skip

        def invoked(context: click.Context) -> object:
            return called(
                origin.of(str(command.name)), invoke, context, passing=as_ours, at_the_terminal=True
            )

        guarded.invoke = invoked  # type: ignore[assignment, method-assign]
        return guarded

    def _principle_diagnostics(
        self, origin: Origin, one: PrincipleDiagnostic
    ) -> PrincipleDiagnostic:
        return attrs.evolve(one, criteria=self._each(origin, one.criteria))

    def _substep_evidence(self, origin: Origin, one: SubstepEvidence) -> SubstepEvidence:
        days = one.days

        @wraps(days)
        def confirming(graph: StrategyGraph) -> Iterable[dt.date | None]:
            return called(origin.of(one.substep), _read, (), _days, days, graph)

        return attrs.evolve(one, criteria=self._each(origin, one.criteria), days=confirming)

    def _level_models(self, origin: Origin, model: LevelModel) -> LevelModel:
        return attrs.evolve(model, stages=tuple(self._stage(origin, one) for one in model.stages))

    def _stage(self, origin: Origin, stage: Stage) -> Stage:
        requires = (
            attrs.evolve(one, criterion=self._criterion(origin, one.criterion))
            for one in stage.requires
        )
        return attrs.evolve(stage, requires=tuple(requires))

    def _each(self, origin: Origin, criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
        return tuple(self._criterion(origin, one) for one in criteria)

    def _criterion(self, origin: Origin, criterion: Criterion) -> Criterion:
        from deiframe.extend.criterion import Observation
        from deiframe.verdicts import Truth

        observe = criterion.observe
        if getattr(observe, "__module__", "").startswith("deiframe."):
            return criterion  # one of ours, which the plugin asks too

        not_known = Observation(truth=Truth.UNKNOWN, rule=_UNREAD)

        @wraps(observe)
        def observed(graph: StrategyGraph) -> Observation:
            seen: Observation = called(
                origin.of(criterion.slug), _read, not_known, _observation, observe, graph
            )
            return seen

        if id(criterion) not in self._criteria:
            # The original is kept too: no other may get its id meanwhile.
            self._criteria[id(criterion)] = criterion, attrs.evolve(criterion, observe=observed)
        return self._criteria[id(criterion)][1]


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
        raise UnfitValueError([unfit(answer, _SEVERAL, "")], place)
    found: list[Any] = []
    values = iter(answer)
    for one in values:
        wrong = tuple(flaws_of(one))
        if wrong:
            raise UnfitValueError(wrong, _yielded_at(values) or place)
        found.append(one)
        if len(found) > most:
            said = message("there are more than {most} values", most=most)
            raise UnfitValueError([Flaw(said, _SEVERAL)], _yielded_at(values) or place)
    return tuple(found)


_SEVERAL: Final = message("a list of values, which may be empty, and has an end")


def _yielded_at(values: object) -> CodePlace | None:
    """The line at which a generator stands."""
    frame = getattr(values, "gi_frame", None)
    if frame is None:
        return None
    return place_of_code(frame.f_code, str(frame.f_globals.get("__name__", "")), frame.f_lineno)


def _read(otherwise: Answer, answer: Callable[..., Answer], *arguments: object) -> Answer:
    """The answer of a function that may ask for fields of the plugin.

    ``otherwise``, if it asked for some that are written wrongly: it must not take them for absent.
    """
    with watched_reading() as missed:
        found = answer(*arguments)
    return otherwise if missed else found


def _hits(
    origin: Origin, check: Callable[[StrategyGraph], Iterable[Hit]], graph: StrategyGraph
) -> tuple[Hit, ...]:
    from deiframe.extend.rule import Hit

    def wrong(hit: Hit) -> Iterator[Flaw]:
        found = list(flaws(hit, Hit))
        return iter(found or _astray(graph, hit.item, hit.field))

    if origin.is_own:
        return tuple(check(graph))
    most = MOST + _FOR_EACH_ITEM * len(graph.items)
    return listed(check(graph), wrong, place_of_function(check), most)


def _astray(graph: StrategyGraph, item: str, field: tuple[str | int, ...]) -> Iterator[Flaw]:
    """What is wrong with the item and the field that something is said to be about."""
    if item and item not in graph.items:
        known = message("the id of an item of the strategy, or nothing")
        yield unfit(item, known, "item")
        return
    here: Any = graph.items[item] if item else graph.strategy
    for index, step in enumerate(field):
        if isinstance(here, tuple) and isinstance(step, int):
            parts: Mapping[Any, Any] = dict(enumerate(here))
        elif attrs.has(type(here)) and isinstance(step, str) and not isinstance(here, Target):
            parts = {key: getattr(here, name) for key, name in _keys(type(here)).items()}
        else:
            return  # a target is flat in the file, and what a plugin's fields hold is its own
        if step not in parts:
            yield unfit(step, _STEP, f"field[{index}]")
            return
        here = parts[step]


_STEP: Final = message("a key of the item, or the index of a part that is there")


def _keys(cls: type[Any]) -> Mapping[str, str]:
    """The names of a class's fields, by their keys in the file."""
    return {field.metadata.get(KEY, field.name): field.name for field in attrs.fields(cls)}


def _picture(
    draw: Callable[[StrategyGraph, View], Picture | Chart], graph: StrategyGraph, view: View
) -> Picture | Chart:
    from deiframe.extend.diagram import Chart, Picture

    drawn = draw(graph, view)
    _fit(drawn, Picture | Chart, draw)
    if isinstance(drawn, Chart):
        json.dumps(drawn.specification)
    return drawn


def _documents(
    prepare: Callable[[StrategyGraph], Iterable[AgendaDocument]], graph: StrategyGraph
) -> tuple[AgendaDocument, ...]:
    from deiframe.extend.agenda import AgendaDocument

    seen: set[str] = set()

    def wrong(document: AgendaDocument) -> Iterator[Flaw]:
        found = list(flaws(document, AgendaDocument))
        if not found and document.slug in seen:
            found.append(Flaw(message("two documents are called {name}", name=document.slug)))
        seen.update(() if found else (document.slug,))
        return iter(found)

    return listed(prepare(graph), wrong, place_of_function(prepare))


def _truth(binds: Callable[[Municipality], bool], municipality: Municipality) -> bool:
    answer = binds(municipality)
    _fit(answer, bool, binds)
    return answer


def _days(
    days: Callable[[StrategyGraph], Iterable[dt.date | None]], graph: StrategyGraph
) -> tuple[dt.date | None, ...]:
    wanted: Any = dt.date | None
    return listed(days(graph), lambda day: flaws(day, wanted), place_of_function(days))


def _observation(
    observe: Callable[[StrategyGraph], Observation], graph: StrategyGraph
) -> Observation:
    from deiframe.extend.criterion import Observation

    seen: Observation = observe(graph)
    _fit(seen, Observation, observe)
    facts: Iterable[Fact] = (*seen.found, *seen.missing)
    found = [flaw for fact in facts for flaw in _astray(graph, fact.item, fact.field)]
    if found:
        raise UnfitValueError(found, place_of_function(observe))
    return seen


def _fit(answer: object, wanted: Any, function: object) -> None:
    found = tuple(flaws(answer, wanted))
    if found:
        raise UnfitValueError(found, place_of_function(function))
