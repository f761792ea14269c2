"""A criterion: one thing asked of a strategy, answered with the evidence for and against.

Write one as a function over the graph that returns an :class:`Observation`::

    @criterion("vision", message("There is a vision."))
    def has_vision(graph: StrategyGraph) -> Observation:
        return some(graph.strategy.visions, none=message("No vision is written down yet."))

Sub-steps, questions, drivers and stages are made of criteria, and several may share one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from deiframe.i18n import Message, message
from deiframe.model.item import Item
from deiframe.verdicts import Fact, Truth, Verdict

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Thing = TypeVar("Thing", bound=Item)

_EACH: Final = message(
    "Yes if true for all of them; partly if for some; no if shown to be untrue;"
    " not recorded if nothing is reported for them."
)
_SOME: Final[dict[Truth, Message]] = {
    Truth.NOT_RECORDED: message("Yes if there is at least one; not recorded if there is none."),
    Truth.NO: message("Yes if there is at least one, no if there is none."),
    Truth.PARTLY: message("Yes if there is at least one, partly if there is none."),
    Truth.YES: message("Yes, whether there is one or not."),
}
OF_SOME: Final = tuple(_SOME.values())
"""How answers of :func:`some` and :func:`witnessed` follow: one is enough."""


@attrs.frozen(kw_only=True)
class Observation:
    """What a criterion came to.

    ``rule`` says in words how the answer follows from what was ``found`` and what is ``missing``.
    A missing fact that names an item and a field is shown with the line to write. ``possible`` are
    the answers, from the lowest to the highest, that what is not recorded could still make of it;
    of an answer that is not recorded, any if none is given.
    """

    truth: Truth
    rule: Message
    found: tuple[Fact, ...] = ()
    missing: tuple[Fact, ...] = ()
    possible: tuple[Truth, ...] = ()


@attrs.frozen(eq=False)
class Criterion:
    """One thing asked of a strategy: a slug, the sentence that holds or not, and the function."""

    slug: str
    asks: Message
    observe: Callable[[StrategyGraph], Observation]

    def verdict(self, graph: StrategyGraph) -> Verdict:
        """The answer for a strategy, with its evidence."""
        seen = self.observe(graph)
        return Verdict(
            key=self.slug,
            title=self.asks,
            status=seen.truth,
            rule=seen.rule,
            found=seen.found,
            missing=seen.missing,
            possible=seen.possible or (_ANY if seen.truth is Truth.NOT_RECORDED else ()),
        )


def criterion(
    slug: str, asks: Message
) -> Callable[[Callable[[StrategyGraph], Observation]], Criterion]:
    """Make a :class:`Criterion` of the function below."""
    return lambda observe: Criterion(slug, asks, observe)


def each(
    items: Iterable[Thing],
    holds: Callable[[Thing], bool | None],
    *,
    lacks: Callable[[Thing], Message],
    none: Message,
    field: str = "",
) -> Observation:
    """Whether something holds of each item: partly if it does of some.

    ``holds`` returns False if the strategy shows that it does not, None if it says nothing of it.
    If it holds of none, the answer is no if that is shown of any item, else not recorded; so it is
    if there are no items. ``lacks`` says of an item what is missing, ``none`` that there are no
    items. ``field`` is the key of the item under which it stands, or would, such as
    ``"resources.budget"``.
    """
    found: list[Fact] = []
    missing: list[Fact] = []
    refuted = 0
    path = tuple(filter(None, field.split(".")))
    for item in items:
        answer = holds(item)
        if answer:
            found.append(of(item, path))
        else:
            missing.append(Fact(lacks(item), item.id, path))
            refuted += answer is False
    if not found and not missing:
        missing.append(Fact(none))
    return Observation(
        truth=_of_each(len(found), refuted, len(missing)),
        rule=_EACH,
        found=tuple(found),
        missing=tuple(missing),
        possible=_still_possible(len(found), refuted, len(missing)),
    )


def _of_each(holding: int, refuted: int, missing: int) -> Truth:
    if not missing:
        return Truth.YES
    if holding:
        return Truth.PARTLY
    return Truth.NO if refuted else Truth.NOT_RECORDED


def _still_possible(holding: int, refuted: int, missing: int) -> tuple[Truth, ...]:
    """What it could be if it were known of each item."""
    if refuted == missing:
        return ()
    least = Truth.PARTLY if holding else Truth.NO
    most = Truth.PARTLY if refuted else Truth.YES
    return tuple(truth for truth in _ANY if least.rank <= truth.rank <= most.rank and least != most)


def some(
    items: Iterable[Item], *, none: Message, absent: Truth = Truth.NOT_RECORDED
) -> Observation:
    """Whether there is at least one such item; ``none`` says that there is not.

    ``absent`` is the answer then: no only if a strategy without one shows that it is not so.
    """
    return witnessed((of(item) for item in items), none=none, absent=absent)


def witnessed(
    found: Iterable[Fact],
    *,
    none: Message,
    absent: Truth = Truth.NOT_RECORDED,
    item: str = "",
    field: tuple[str | int, ...] = (),
) -> Observation:
    """Whether anything speaks for it; ``none`` says that nothing does.

    ``absent`` is the answer then: no only if a strategy without it shows that it is not so.
    ``item`` and ``field`` say where it would stand, if at one place.
    """
    seen = tuple(found)
    rule = _SOME[absent]
    if seen:
        return Observation(truth=Truth.YES, rule=rule, found=seen)
    possible = (Truth.NO, Truth.YES) if absent is Truth.NOT_RECORDED else ()
    missing = (Fact(none, item, field),)
    return Observation(truth=absent, rule=rule, missing=missing, possible=possible)


def of(item: Item, field: tuple[str | int, ...] = ()) -> Fact:
    """The evidence that is an item itself, or what stands in a field of it."""
    text = Message(_NAMED.package, _NAMED.template, {"title": item.name})
    return Fact(text, item.id, field)


_ANY: Final = (Truth.NO, Truth.PARTLY, Truth.YES)
_NAMED: Final = message("“{title}”")
