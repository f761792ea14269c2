"""The theory of change in sentences: what a picture of it finds, and what stands on its boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.graph.measurement import measured_by
from deiframe.graph.responsibility import accountable_for
from deiframe.graph.targets import due
from deiframe.graph.theory import reach
from deiframe.i18n import JoinedList, joined_list, message, messages
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Indicator
from deiframe.model.measurement_words import aim_text, figure_text
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import Horizon, Status
from deiframe.styling.marks import MADE_UP, READING, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Message, Translatable
    from deiframe.model.time import Period

KIND_HEADS: Final = {
    Kind.VISION: message("Vision"),
    Kind.OBJECTIVE: message("Objectives"),
    Kind.OUTCOME: message("Outcomes"),
    Kind.INTERVENTION: message("Actions"),
}
"""What stands over a column of items of a kind."""

HORIZON_WORDS: Final = {
    Horizon.SHORT: message("short term"),
    Horizon.MEDIUM: message("medium term"),
    Horizon.LONG: message("long term"),
}
"""What each horizon is called."""

ESSENTIAL: Final = message("essential")
_MOST_FIGURES: Final = 2
NO_OWNER: Final = message("no owner")
NO_TARGET: Final = message("no target")
NOT_MEASURED: Final = message("nothing measures it")
NOTHING: Final = message("There is nothing in this part of the strategy yet.")


@attrs.frozen
class Tally:
    """What a picture of some items finds: how many there are of what, and in which state."""

    visions: int
    objectives: int
    actions: int
    reaching: int
    running: int
    done: int
    stated: int
    owned: int


def tally_of(graph: StrategyGraph, items: Sequence[Item]) -> Tally:
    """Count what is among the items; an action reaches a vision by whatever leads there."""
    actions = [item for item in items if isinstance(item, Intervention)]
    kinds = [item.kind for item in items]
    reached = reach(graph).to_vision
    states = [action.status for action in actions]
    return Tally(
        visions=kinds.count(Kind.VISION),
        objectives=kinds.count(Kind.OBJECTIVE),
        actions=len(actions),
        reaching=sum(action.id in reached for action in actions),
        running=states.count(Status.RUNNING),
        done=states.count(Status.DONE) + states.count(Status.INSTITUTIONALISED),
        stated=len(states) - states.count(None),
        owned=sum(bool(accountable_for(graph, action.id)) for action in actions),
    )


def finding(tally: Tally) -> Message:
    """What there is, how far it is, and whether somebody answers for it, in two sentences."""
    if not tally.actions:
        if not tally.visions and not tally.objectives:
            return NOTHING
        return message("No action leads to {aim} yet.", aim=_missed(tally))
    return message(
        "{leads} {state}; {owners}.",
        leads=_leads(tally),
        state=state_text(tally),
        owners=owners_text(tally),
    )


def _aim(tally: Tally) -> Message:
    if tally.visions:
        return messages("one vision", "{count} visions", tally.visions)
    return messages("one objective", "{count} objectives", tally.objectives)


def _missed(tally: Tally) -> Message:
    """The same, of what nothing leads to."""
    if tally.visions:
        return messages("the vision", "one of the {count} visions", tally.visions)
    return messages("the objective", "one of the {count} objectives", tally.objectives)


def _leads(tally: Tally) -> Message:
    actions, reaching = tally.actions, tally.reaching
    if not tally.visions:
        return messages(
            "{count} action leads to no vision yet.",
            "{count} actions lead to no vision yet.",
            actions,
        )
    if reaching == actions:
        return messages(
            "{count} action leads to {aim}.", "{count} actions lead to {aim}.", actions,
            aim=_aim(tally),
        )  # fmt: skip
    if not reaching:
        return messages(
            "The only action does not lead to {aim} yet.",
            "None of the {count} actions leads to {aim} yet.",
            actions,
            aim=_missed(tally),
        )
    return messages(
        "{count} of {all} actions leads to {aim}.",
        "{count} of {all} actions lead to {aim}.",
        reaching,
        all=actions,
        aim=_aim(tally),
    )


def state_text(tally: Tally) -> Message:
    """How far the actions are."""
    if not tally.stated:
        return messages("It does not say how far it is", "None says how far it is", tally.actions)
    running = messages("{count} is running", "{count} are running", tally.running)
    if not tally.running:
        running = message("None is running")
    if not tally.done:
        return running
    done = messages("{count} is done", "{count} are done", tally.done)
    return message("{running}, {done}", running=running, done=done)


def owners_text(tally: Tally) -> Message:
    """Whether somebody answers for the actions."""
    missing = tally.actions - tally.owned
    if not missing:
        return messages(
            "somebody answers for it", "somebody answers for each of them", tally.actions
        )
    if not tally.owned:
        return messages("nobody answers for it", "nobody answers for any of them", tally.actions)
    return messages("nobody answers for {count}", "nobody answers for {count} of them", missing)


def years_text(period: Period | None) -> Translatable | None:
    """The years of a period; None if it names no day."""
    if period is None or not (period.start or period.end):
        return None
    if period.start is None or period.end is None:
        if period.start:
            return message("from {year}", year=period.start.year)
        return message("until {year}", year=period.end.year if period.end else "")
    if period.start.year == period.end.year:
        return JoinedList((period.start.year,))
    return JoinedList((period.start.year, period.end.year), "–")


def owner_text(graph: StrategyGraph, action: Intervention) -> Translatable | None:
    """Who answers for an action; None if nobody does."""
    owners = accountable_for(graph, action.id)
    return joined_list(owner.name for owner in owners) if owners else None


def figure_lines(graph: StrategyGraph, item: Item) -> list[Translatable]:
    """The figures that measure an item, each from where to where, and by when.

    Those of which neither is known are only counted.
    """
    figures = sorted(measured_by(graph, item.id), key=lambda figure: figure.id)
    known = [figure for figure in figures if figure.targets or figure.baseline]
    texts: list[Translatable] = [_figure(figure) for figure in known[:_MOST_FIGURES]]
    texts = texts[:1] if texts[:1] == texts[1:] else texts  # two that say the same
    if len(known) > _MOST_FIGURES:
        more = len(known) - _MOST_FIGURES
        texts.append(messages("{count} more figure", "{count} more figures", more))
    if bare := len(figures) - len(known):
        texts.append(
            messages("{count} figure without target", "{count} figures without target", bare)
        )
    return texts


def has_target(graph: StrategyGraph, objective: Objective) -> bool:
    """Whether a figure with a target measures it."""
    return any(indicator.targets for indicator in measured_by(graph, objective.id))


def _figure(indicator: Indicator) -> Translatable:
    start = indicator.baseline
    first = figure_text(start.value, indicator.unit) if start else message("no baseline")
    target = indicator.targets[0] if indicator.targets else None
    day = due(target) if target else None
    last = aim_text(target.aim, indicator.unit) if target else NO_TARGET
    change = message("{first} → {last}", first=first, last=last)
    if day:
        change = message("{change} by {year}", change=change, year=day.year)
    return marked(change, figure_mark(indicator))


def figure_mark(indicator: Indicator) -> str:
    """The mark of a figure: of where it starts, or of where it is to go."""
    first = indicator.targets[0] if indicator.targets else None
    found = [mark_of(indicator, "baseline"), mark_of(first) if first else ""]
    return next((mark for mark in (MADE_UP, READING) if mark in found), "")


def marked(value: Translatable, mark: str) -> Translatable:
    """A value with the mark that stands after it."""
    return JoinedList((value, mark), "") if mark else value


def marks_on(graph: StrategyGraph, item: Item) -> Iterator[str]:
    """The marks that stand on an item: on its title, and on what is said of it."""
    yield mark_of(item, "title")
    if isinstance(item, Intervention):
        yield from (mark_of(item, name) for name in ("status", "rasci", "period"))
    for figure in measured_by(graph, item.id):
        if figure.targets or figure.baseline:
            yield figure_mark(figure)
