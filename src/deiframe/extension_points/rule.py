"""A rule: one thing that can be wrong with a strategy, and the function that finds it.

Write one as a function over the graph::

    @rule("RIV101")
    def unsigned(graph: StrategyGraph) -> Iterator[Hit]:
        '''An intervention that nobody is accountable for'''
        for intervention in graph.strategy.interventions:
            if not intervention.rasci.accountable:
                yield Hit("Nobody is accountable.", intervention)

The docstring is the rule's page: a title on its first line, what it is about, and sections that
begin with ``Why it matters:``, ``How to fix:`` and ``Source:``. ``fails`` and ``passes`` are
examples (a piece of a strategy file) that the page shows and the tests run. A rule that speaks
several languages makes its sentences by a :class:`~deiframe.i18n.Catalog`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Page, Severity
from deiframe.i18n import Message
from deiframe.model.profile import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item


def _sentence(text: Message | str) -> Message:
    """A text in one language is a value of a sentence: braces in it mean nothing."""
    return Message("deiframe", "{text}", {"text": text}) if isinstance(text, str) else text


def _id(item: Item | str) -> str:
    # What is neither is kept as it is: it is refused, with its value, where rules are asked.
    return str(getattr(item, "id", "")) if hasattr(item, "id") else item


@attrs.frozen
class Hit:
    """Something a rule found: what to say, of which item, and where in it.

    ``message`` is a sentence of a catalogue, or a text in one language. ``item`` is an item or its
    id (empty: the strategy as a whole); ``field`` the keys and indexes from the item down to what
    is meant, such as ``("contributes_to", 0)``.
    """

    message: Message = attrs.field(converter=_sentence)
    item: str = attrs.field(default="", converter=_id)
    field: tuple[str | int, ...] = ()


class NoAnswer(tuple[Hit, ...]):
    """No hits, because the rule asked for fields of its plugin that are written wrongly.

    That is not the same as nothing to find: there is no answer until they are fixed.
    """


Check = Callable[["StrategyGraph"], Iterable[Hit]]


@attrs.frozen(kw_only=True)
class Rule:
    """A rule with all there is to know about it.

    ``principles`` are questions of the ten success principles (report, Table 3; ``"2a"``) that a
    finding counts against; ``substeps`` those of the stepwise approach that fix it (``"4.1"``).
    ``profile`` is the first profile in which the rule is asked. ``relative`` says that a finding
    compares its item with the rest of the strategy, so that other items can bring it about or fix
    it. A ``doubt`` is no fault by itself, but a reason not to believe what its item and field say:
    they do not count in an assessment. ``plugin`` is set where the rule is loaded. ``check(graph)``
    asks it.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    page: Page
    principles: tuple[str, ...] = ()
    substeps: tuple[str, ...] = ()
    fails: str = ""
    passes: str = ""
    profile: Profile = Profile.STARTING
    relative: bool = False
    doubt: bool = False
    plugin: str = "deiframe"


@attrs.frozen
class Code:
    """A code, its page, and the rule that finds it (None: the reader of files does)."""

    page: Page
    rule: Rule | None = None


def rule(
    code: str,
    severity: Severity = Severity.WARNING,
    *,
    principles: Sequence[str] = (),
    substeps: Sequence[str] = (),
    fails: str = "",
    passes: str = "",
    profile: Profile = Profile.STARTING,
    relative: bool = False,
    doubt: bool = False,
) -> Callable[[Check], Rule]:
    """Make a :class:`Rule` of the function below; its docstring becomes the page."""

    def make(check: Check) -> Rule:
        package = (check.__module__ or "").partition(".")[0]
        return Rule(
            code=code,
            name=getattr(check, "__name__", code).replace("_", "-"),
            severity=severity,
            check=check,
            page=Page(code, severity, check.__doc__ or "", package),
            principles=tuple(principles),
            substeps=tuple(substeps),
            fails=fails,
            passes=passes,
            profile=profile,
            relative=relative,
            doubt=doubt,
        )

    return make
