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

_EACH: Final = message("Yes if true for all of them; partly if for some; no if for none.")
_SOME: Final = message("Yes if there is at least one, no if there is none.")


@attrs.frozen(kw_only=True)
class Observation:
    """What a criterion came to.

    ``rule`` says in words how the answer follows from what was ``found`` and what is ``missing``.
    """

    truth: Truth
    rule: Message
    found: tuple[Fact, ...] = ()
    missing: tuple[Fact, ...] = ()


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
    """Whether something holds of each item: partly if it does of some, no if of none.

    ``holds`` returns None where it is not known. ``lacks`` says of an item what is missing,
    ``none`` that there are no items. ``field`` is the key of the item where it would stand.
    """
    found: list[Fact] = []
    missing: list[Fact] = []
    unknown = 0
    where = (field,) if field else ()
    for item in items:
        answer = holds(item)
        if answer:
            found.append(of(item))
        else:
            missing.append(Fact(lacks(item), item.id, where))
            unknown += answer is None
    if not found and not missing:
        return Observation(truth=Truth.NO, rule=_EACH, missing=(Fact(none),))
    if not missing:
        truth = Truth.YES
    elif found:
        truth = Truth.PARTLY
    else:
        truth = Truth.UNKNOWN if unknown == len(missing) else Truth.NO
    return Observation(truth=truth, rule=_EACH, found=tuple(found), missing=tuple(missing))


def some(items: Iterable[Item], *, none: Message) -> Observation:
    """Whether there is at least one such item; ``none`` says that there is not."""
    return witnessed((of(item) for item in items), none=none)


def witnessed(found: Iterable[Fact], *, none: Message) -> Observation:
    """Whether anything speaks for it; ``none`` says that nothing does."""
    seen = tuple(found)
    if seen:
        return Observation(truth=Truth.YES, rule=_SOME, found=seen)
    return Observation(truth=Truth.NO, rule=_SOME, missing=(Fact(none),))


def of(item: Item) -> Fact:
    """The evidence that is an item itself."""
    return Fact(Message(_NAMED.package, _NAMED.template, {"title": item.name}), item.id)


_NAMED: Final = message("“{title}”")
