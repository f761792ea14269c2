"""What one run found out about a strategy, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from deiframe.diagnostics import Finding

if TYPE_CHECKING:
    from deiframe.extension_points.rule import Rule
    from deiframe.graph.strategy_graph import StrategyGraph


@attrs.frozen(kw_only=True)
class Examined:
    """A strategy's graph and the findings about it, sorted by place and code.

    ``graph`` is None where the files hold no whole strategy; the findings then say why. ``asked``
    are the rules that were asked.
    """

    graph: StrategyGraph | None
    findings: tuple[Finding, ...] = ()
    asked: tuple[Rule, ...] = ()
