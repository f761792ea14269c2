"""The RASCI matrix: who has which role in which intervention (report, 4.4)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.errors import DrawingError
from deiframe.extend.diagram import Diagram, Layout, Picture, View
from deiframe.graph.relation import RASCI, Relation
from deiframe.languages import Message, message, messages, say
from deiframe.looks.labels import attribute, lines_of, markup, wrapped
from deiframe.looks.palette import INK, MUTED, WHITE
from deiframe.model.vocabulary import Status

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.theory import Intervention

_NAMED: Final = 9
"""Up to so many columns have their names above them; more have numbers, and a key below."""

_TITLE: Final = 230
_COLUMN: Final = 76
_NARROW: Final = 26
_REMARK: Final = 130
_SIZE: Final = 9.5
_RULE: Final = "#b5b5b5"


@attrs.frozen
class _Role:
    """How a role looks, and what it is called."""

    letter: str
    ground: str
    word: Message


_ROLES: Final = {
    Relation.RESPONSIBLE: _Role("R", "#cfe8dc", message("Responsible")),
    Relation.ACCOUNTABLE: _Role("A", "#fdf0c4", message("Accountable")),
    Relation.SUPPORTIVE: _Role("S", "#dcecf7", message("Supportive")),
    Relation.CONSULTED: _Role("C", "#eee3f5", message("Consulted")),
    Relation.INFORMED: _Role("I", "#ececec", message("Informed")),
}


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks; a focus shows one intervention, or all of an actor's.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    import graphviz

    rows = _rows(graph, view)
    actors = _actors(graph, rows)
    title = say(
        message("RASCI matrix: {name}", name=graph.strategy.municipality.name), view.language
    )
    dot = graphviz.Digraph("rasci-matrix")
    dot.attr(bgcolor=WHITE, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node", shape="plain", fontname="Arimo", fontsize=str(_SIZE), fontcolor=INK, margin="0"
    )
    dot.node("matrix", label=_table(graph, rows, actors, title, view))
    return Picture(
        dot=dot.source,
        layout=Layout.RANKED,
        language=view.language,
        title=title,
        description=_description(graph, rows, view),
    )


def _rows(graph: StrategyGraph, view: View) -> list[Intervention]:
    everything = [one for one in graph.strategy.interventions if one.status is not Status.STOPPED]
    if view.focus is None:
        return everything
    if view.focus not in graph.items:
        near = get_close_matches(view.focus, list(graph.items), n=3)
        words = ", ".join(near) or "-"
        raise DrawingError(
            message("There is no item {id}. Did you mean {words}?", id=view.focus[:60], words=words)
        )
    return [
        one
        for one in everything
        if one.id == view.focus
        or any(actor.id == view.focus for actor in graph.targets(one.id, *RASCI))
    ]


def _actors(graph: StrategyGraph, rows: list[Intervention]) -> list[Item]:
    """Everyone with a role, those with most roles first."""
    count: dict[str, int] = {}
    for row in rows:
        for actor in graph.targets(row.id, *RASCI):
            count[actor.id] = count.get(actor.id, 0) + 1
    order = list(graph.items)
    return [
        graph.items[id_] for id_ in sorted(count, key=lambda id_: (-count[id_], order.index(id_)))
    ]


def _table(
    graph: StrategyGraph, rows: list[Intervention], actors: list[Item], title: str, view: View
) -> str:
    columns = len(actors) + 2
    is_wide = len(actors) > _NAMED
    lines = [
        _spanning(f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT>', columns),
        _spanning(f'<FONT COLOR="{MUTED}">{markup(_legend(view))}</FONT>', columns),
    ]
    if not rows:
        said = say(message("The strategy has no interventions yet."), view.language)
        lines.append(_spanning(markup(said), columns))
    else:
        lines.append(_head(actors, view, is_wide=is_wide))
        lines += [_row(graph, row, actors, view) for row in rows]
    if is_wide:
        key = " · ".join(f"{n} {say(one.name, view.language)}" for n, one in enumerate(actors, 1))
        width = _TITLE + _REMARK + len(actors) * _NARROW
        lines.append(_spanning(lines_of(wrapped(key, width, _SIZE)), columns))
    return (
        f'<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4" COLOR="{_RULE}">'
        f"{''.join(lines)}</TABLE>>"
    )


def _legend(view: View) -> str:
    return " · ".join(f"{one.letter} {say(one.word, view.language)}" for one in _ROLES.values())


def _spanning(words: str, columns: int) -> str:
    return f'<TR><TD BORDER="0" COLSPAN="{columns}" ALIGN="LEFT" BALIGN="LEFT">{words}</TD></TR>'


def _head(actors: list[Item], view: View, *, is_wide: bool) -> str:
    cells = [f'<TD BORDER="0" WIDTH="{_TITLE}"></TD>']
    for number, actor in enumerate(actors, 1):
        name = (
            [str(number)]
            if is_wide
            else wrapped(say(actor.name, view.language), _COLUMN - 8, _SIZE)
        )
        width = _NARROW if is_wide else _COLUMN
        cells.append(
            f'<TD WIDTH="{width}" VALIGN="BOTTOM" TITLE="{_tip(actor, view)}" HREF="#">'
            f"<B>{lines_of(name)}</B></TD>"
        )
    cells.append('<TD BORDER="0"></TD>')
    return f"<TR>{''.join(cells)}</TR>"


def _tip(item: Item, view: View) -> str:
    return markup(say(item.name, view.language))


def _row(graph: StrategyGraph, row: Intervention, actors: list[Item], view: View) -> str:
    title = wrapped(
        say(row.name, view.language) + (" *" if row.illustrative else ""), _TITLE - 8, _SIZE
    )
    cells = [f'<TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_TITLE}">{lines_of(title)}</TD>']
    roles: dict[str, list[_Role]] = {}
    for relation, role in _ROLES.items():
        for actor in graph.targets(row.id, relation):
            roles.setdefault(actor.id, []).append(role)
    cells += [_cell(roles.get(actor.id, [])) for actor in actors]
    remark = lines_of(wrapped(_remark(graph, row, view), _REMARK - 8, _SIZE))
    cells.append(
        f'<TD BORDER="0" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_REMARK}"><B>{remark}</B></TD>'
    )
    return f"<TR>{''.join(cells)}</TR>"


def _cell(roles: list[_Role]) -> str:
    if not roles:
        return "<TD></TD>"
    letters = " ".join(one.letter for one in roles)
    return f'<TD BGCOLOR="{roles[0].ground}"><B>{letters}</B></TD>'


def _remark(graph: StrategyGraph, row: Intervention, view: View) -> str:
    """What is not right about a row: not one who answers for it, or nobody who does it."""
    accountable = len(tuple(graph.targets(row.id, Relation.ACCOUNTABLE)))
    said = []
    if accountable == 0:
        said.append(message("nobody answers for it"))
    elif accountable > 1:
        said.append(message("several answer for it"))
    if not any(graph.targets(row.id, Relation.RESPONSIBLE)):
        said.append(message("nobody carries it out"))
    return ", ".join(f"▼ {say(one, view.language)}" for one in said)


def _description(graph: StrategyGraph, rows: list[Intervention], view: View) -> str:
    count = messages(
        "A table of {count} intervention and who has which role in it.",
        "A table of {count} interventions and who has which role in them.",
        len(rows),
    )
    parts = [say(count, view.language)]
    for row in rows:
        roles = "; ".join(
            f"{say(role.word, view.language)}: "
            + ", ".join(say(one.name, view.language) for one in actors)
            for relation, role in _ROLES.items()
            if (actors := tuple(graph.targets(row.id, relation)))
        )
        remark = _remark(graph, row, view).replace("▼ ", "")
        said = ". ".join(one for one in (roles, remark) if one)
        parts.append(f"{say(row.name, view.language)}: {said}.")
    return " ".join(parts)


DIAGRAM: Final = Diagram(name="rasci-matrix", title=message("RASCI matrix"), draw=draw)
