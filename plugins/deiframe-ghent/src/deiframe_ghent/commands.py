"""``deiframe ghent targets``: the two targets, with the calculation shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe import strategy_command
from deiframe_ghent.overview import rows
from deiframe_ghent.sentences import row_text
from deiframe_ghent.words import NAME, Indented, words

if TYPE_CHECKING:
    from deiframe import StrategyGraph

_NOT_NAMED: Final = words.message(
    "This strategy does not name {plugin} under plugins, so no fields of Ghent are read in it.",
    plugin=NAME,
)


@strategy_command("targets", words)
def targets(graph: StrategyGraph) -> Iterator[object]:
    """Show Ghent's two targets: their definitions, and the calculation.

    For each: who is counted and out of whom, the latest count up to the day, its share, and how
    many percentage points that is from the target. A count over fewer than 10 people is not shown,
    nor anything it could be derived from.
    """
    if NAME not in graph.strategy.plugins:
        yield _NOT_NAMED
        return
    for number, row in enumerate(rows(graph)):
        if number:
            yield ""
        yield row.measure.definition.title
        for text in row_text(row):
            yield Indented(text)


COMMANDS: Final = (targets,)
