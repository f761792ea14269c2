"""A plugin's values with their functions guarded, so that whoever calls them meets one error only.

Each function is exchanged for one that calls it through
:func:`deiframe.plugin_guard.calls.called`, and
has what it returns looked at (:mod:`deiframe.plugins.answers`). Rules are asked, diagrams drawn and
agendas filled in without another thought: what goes wrong is a
:class:`deiframe.errors.PluginError`.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import Origin
from deiframe.plugins import answers

if TYPE_CHECKING:
    import click

    from deiframe.extension_points.agenda import Agenda, AgendaDocument
    from deiframe.extension_points.criterion import Criterion, Observation
    from deiframe.extension_points.diagram import Chart, Diagram, Picture, View
    from deiframe.extension_points.level_model import LevelModel, Stage
    from deiframe.extension_points.obligation import RegisteredObligation
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Check, Hit, Rule
    from deiframe.extension_points.substep_evidence import SubstepEvidence
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.strategy import Municipality

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
        from deiframe.extension_points.rule import NoAnswer

        check = rule.check
        if origin.is_own:
            return attrs.evolve(rule, check=self._own_check(origin, rule))

        @wraps(check)
        def asked(graph: StrategyGraph) -> tuple[Hit, ...]:
            return called(
                origin, answers.read, NoAnswer(), answers.hits, check, graph, label=rule.code
            )

        return attrs.evolve(rule, check=asked)

    @staticmethod
    def _own_check(origin: Origin, rule: Rule) -> Check:
        check = rule.check

        @wraps(check)
        def asked(graph: StrategyGraph) -> tuple[Hit, ...]:
            return called(origin, lambda: tuple(check(graph)), label=rule.code)

        return asked

    def _diagrams(self, origin: Origin, diagram: Diagram) -> Diagram:
        draw = diagram.draw

        @wraps(draw)
        def drawn(graph: StrategyGraph, view: View) -> Picture | Chart:
            return called(
                origin,
                answers.picture,
                draw,
                graph,
                view,
                label=diagram.name,
                passing=(DeiframeError,),
            )

        return attrs.evolve(diagram, draw=drawn)

    def _agendas(self, origin: Origin, agenda: Agenda) -> Agenda:
        prepare = agenda.prepare

        @wraps(prepare)
        def prepared(graph: StrategyGraph) -> tuple[AgendaDocument, ...]:
            return called(origin, answers.documents, prepare, graph, label=agenda.name)

        return attrs.evolve(agenda, prepare=prepared)

    def _obligations(self, origin: Origin, known: RegisteredObligation) -> RegisteredObligation:
        binds = known.binds

        @wraps(binds)
        def bound(municipality: Municipality) -> bool:
            return called(origin, answers.truth, binds, municipality, label=known.obligation.id)

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
                origin,
                invoke,
                context,
                label=str(command.name),
                passing=as_ours,
                at_the_terminal=True,
            )

        guarded.invoke = invoked  # type: ignore[assignment, method-assign]
        return guarded

    def _principle_diagnostics(
        self, origin: Origin, principle_diagnostic: PrincipleDiagnostic
    ) -> PrincipleDiagnostic:
        return attrs.evolve(
            principle_diagnostic, criteria=self._each(origin, principle_diagnostic.criteria)
        )

    def _substep_evidence(
        self, origin: Origin, substep_evidence: SubstepEvidence
    ) -> SubstepEvidence:
        days = substep_evidence.days

        @wraps(days)
        def confirming(graph: StrategyGraph) -> Iterable[dt.date | None]:
            return called(
                origin, answers.read, (), answers.days, days, graph, label=substep_evidence.substep
            )

        return attrs.evolve(
            substep_evidence,
            criteria=self._each(origin, substep_evidence.criteria),
            days=confirming,
        )

    def _level_models(self, origin: Origin, model: LevelModel) -> LevelModel:
        return attrs.evolve(
            model, stages=tuple(self._stage(origin, stage) for stage in model.stages)
        )

    def _stage(self, origin: Origin, stage: Stage) -> Stage:
        requires = (
            attrs.evolve(require, criterion=self._criterion(origin, require.criterion))
            for require in stage.requires
        )
        return attrs.evolve(stage, requires=tuple(requires))

    def _each(self, origin: Origin, criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
        return tuple(self._criterion(origin, criterion) for criterion in criteria)

    def _criterion(self, origin: Origin, criterion: Criterion) -> Criterion:
        from deiframe.extension_points.criterion import Observation
        from deiframe.verdicts import Truth

        observe = criterion.observe
        if getattr(observe, "__module__", "").startswith("deiframe."):
            return criterion  # one of ours, which the plugin asks too

        not_known = Observation(truth=Truth.UNKNOWN, rule=_UNREAD)

        @wraps(observe)
        def observed(graph: StrategyGraph) -> Observation:
            seen: Observation = called(
                origin,
                answers.read,
                not_known,
                answers.observation,
                observe,
                graph,
                label=criterion.slug,
            )
            return seen

        if id(criterion) not in self._criteria:
            # The original is kept too: no other may get its id meanwhile.
            self._criteria[id(criterion)] = criterion, attrs.evolve(criterion, observe=observed)
        return self._criteria[id(criterion)][1]
