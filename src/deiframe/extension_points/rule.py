"""A rule: one thing that can be wrong with a strategy, and the function that finds it.

Write one as a function over the graph, in a module of its own::

    @rule("DEI101", Severity.ERROR, principles=["4b"], substeps=["4.3"], fails=..., passes=...)
    def intervention_without_objective(graph: StrategyGraph) -> Iterator[Hit]:
        '''An intervention that reaches no objective.

        What it is ...

        Why it matters: ...

        How to fix: ...

        Source: ...
        '''

The docstring is the rule's page; ``fails`` and ``passes`` are examples (a piece of a strategy
file) that the page shows and the tests run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Page, Severity
from deiframe.i18n import Message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@attrs.frozen(kw_only=True)
class Hit:
    """Something a rule found: what to say, of which item, and where in it.

    ``item`` is the id (empty: the strategy as a whole); ``field`` the keys and indexes from the
    item down to what is meant, such as ``("contributes_to", 0)``.
    """

    message: Message
    item: str = ""
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
    it. ``plugin`` is set where the rule is loaded.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    page: Page
    principles: tuple[str, ...]
    substeps: tuple[str, ...]
    fails: str
    passes: str
    profile: Profile = Profile.STARTING
    relative: bool = False
    plugin: str = "deiframe"


def rule(
    code: str,
    severity: Severity,
    *,
    principles: Sequence[str],
    substeps: Sequence[str],
    fails: str,
    passes: str,
    profile: Profile = Profile.STARTING,
    relative: bool = False,
) -> Callable[[Check], Rule]:
    """Make a :class:`Rule` of the function below; its docstring becomes the page."""

    def make(check: Check) -> Rule:
        package = check.__module__.partition(".")[0]
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
        )

    return make
