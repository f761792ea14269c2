"""The strategy on a page: every action one line, and brackets that show what leads to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagrams.strategy_on_a_page.plan import Plan, plan_of
from deiframe.diagrams.strategy_on_a_page.sheet import laid_out
from deiframe.extension_points.diagram import Diagram, DiagramOption, View
from deiframe.graph.weighing import is_example
from deiframe.i18n import joined_list, message
from deiframe.model.theory import Intervention
from deiframe.styling.frame import EXAMPLE, Content, Frame, Key, picture_of
from deiframe.styling.marks import keys_of
from deiframe.styling.notes import pages_of_notes
from deiframe.styling.plan_words import ESSENTIAL, finding, marks_on
from deiframe.styling.states import STATUS_LOOKS, status_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.plan import Branch
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Translatable


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it on one page if some forty actions are all there are; more, by objective."""
    plan = plan_of(graph, view)
    frame = _frame(plan)
    if not plan.branches:
        return picture_of(frame, [Content(())], plan.translate(finding(plan.tally)))
    sheet = laid_out(plan, frame.growing_area)
    contents = []
    for rows in sheet.pages:
        elements, height = sheet.page(rows)
        shown = {branch.item.id: branch for row in rows for branch in (*row.path, *row.actions)}
        contents.append(Content(elements, height, _description(plan, shown.values())))
    contents += pages_of_notes(frame, sheet.notes)
    whole = (branch for root in plan.branches for branch in root.whole)
    return picture_of(frame, contents, _description(plan, whole))


def _frame(plan: Plan) -> Frame:
    view, strategy = plan.view, plan.graph.strategy
    source = message("source: {source}", source=strategy.source) if strategy.source else None
    return Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=finding(plan.tally),
        subtitle=(strategy.municipality.name, strategy.title),
        keys=tuple(_keys(plan)),
        day=plan.graph.today,
        foot=(source,),
        mark=EXAMPLE if is_example(plan.graph.strategy) else None,
    )


def _keys(plan: Plan) -> Iterator[Key]:
    actions = [item for item in plan.items if isinstance(item, Intervention)]
    states = {action.status for action in actions}
    for status, look in STATUS_LOOKS.items():
        if status in states:
            yield Key(status_word(status), look)
    if any(action.priority for action in actions):
        yield Key(message("bold: {word}", word=ESSENTIAL), sign="B")
    yield from keys_of(mark for item in plan.items for mark in marks_on(plan.graph, item))


def _description(plan: Plan, branches: Iterable[Branch]) -> str:
    """What leads to what, in sentences."""
    texts: list[Translatable] = [
        message(
            "To “{upper}” lead: {lowers}.",
            upper=branch.item.name,
            lowers=joined_list(
                message("“{title}”", title=lower.item.name) for lower in branch.branches
            ),
        )
        for branch in branches
        if branch.branches
    ]
    return " ".join(map(plan.translate, texts))


DIAGRAM: Final = Diagram(
    name="strategy-on-a-page",
    title=message("Strategy on a page"),
    draw=draw,
    uses=[DiagramOption.PAGE],
)
