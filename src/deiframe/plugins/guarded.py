"""A plugin's values with their functions guarded, so that whoever calls them meets one error only.

Each function is exchanged for one that calls it through
:func:`deiframe.plugin_guard.calls.called`, and
has what it returns looked at (:mod:`deiframe.plugins.answers`). Rules are asked, diagrams drawn and
agendas filled in without another thought: what goes wrong is a
:class:`deiframe.errors.PluginError`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs

from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import Origin
from deiframe.plugins import answers

if TYPE_CHECKING:
    import click

    from deiframe.extension_points.agenda import Agenda
    from deiframe.extension_points.criterion import Criterion
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.format import Format
    from deiframe.extension_points.level_model import LevelModel, Stage
    from deiframe.extension_points.obligation import RegisteredObligation
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Check, Hit, Rule
    from deiframe.extension_points.substep_evidence import SubstepEvidence
    from deiframe.graph.strategy_graph import StrategyGraph

Value = TypeVar("Value")

_UNREAD: Final = message("Not recorded, because fields of the plugin are invalid.")


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

        look = _at_once if origin.is_own else partial(answers.read, NoAnswer(), answers.hits)
        return _with_guard(origin, rule, "check", look, rule.code)

    def _diagrams(self, origin: Origin, diagram: Diagram) -> Diagram:
        passing = (DeiframeError,)
        return _with_guard(origin, diagram, "draw", answers.picture, diagram.name, passing=passing)

    def _agendas(self, origin: Origin, agenda: Agenda) -> Agenda:
        return _with_guard(origin, agenda, "prepare", answers.documents, agenda.name)

    def _formats(self, origin: Origin, form: Format) -> Format:
        from deiframe.extension_points.format import Writes

        wanted = str if form.writes is Writes.FINDINGS else str | bytes
        kind = attrs.evolve(form.kind, named=None)
        for function in ("recognise", "signed"):
            kind = _with_guard(origin, kind, function, _called, form.name)
        look = partial(answers.of_type, wanted)
        return _with_guard(origin, attrs.evolve(form, kind=kind), "write", look, form.name)

    def _obligations(self, origin: Origin, known: RegisteredObligation) -> RegisteredObligation:
        return _with_guard(
            origin, known, "binds", partial(answers.of_type, bool), known.obligation.id
        )

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
        guarded = attrs.evolve(
            substep_evidence, criteria=self._each(origin, substep_evidence.criteria)
        )
        look = partial(answers.read, (), answers.days)
        return _with_guard(origin, guarded, "days", look, substep_evidence.substep)

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

        if id(criterion) not in self._criteria:
            not_known = Observation(truth=Truth.NOT_RECORDED, rule=_UNREAD)
            look = partial(answers.read, not_known, answers.observation)
            guarded = _with_guard(origin, criterion, "observe", look, criterion.slug)
            # The original is kept too: no other may get its id meanwhile.
            self._criteria[id(criterion)] = criterion, guarded
        return self._criteria[id(criterion)][1]


def _with_guard(
    origin: Origin,
    value: Value,
    name: str,
    look: Callable[..., object],
    label: str,
    *,
    passing: tuple[type[BaseException], ...] = (),
) -> Value:
    """The value with one of its functions guarded: ``look`` calls it and looks at its answer."""
    function = getattr(value, name)

    @wraps(function)
    def guarded(*arguments: object) -> object:
        return called(origin, look, function, *arguments, label=label, passing=passing)

    evolved: Value = attrs.evolve(cast("Any", value), **{name: guarded})
    return evolved


def _at_once(check: Check, graph: StrategyGraph) -> tuple[Hit, ...]:
    return tuple(check(graph))


def _called(function: Callable[..., object], *arguments: object) -> object:
    return function(*arguments)
