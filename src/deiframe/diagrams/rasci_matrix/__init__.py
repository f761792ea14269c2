"""The RASCI matrix: who has which role in which intervention (report, 4.4)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagnostics import Severity
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, Layout, Picture, View
from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.responsibility import accountable_for, responsible_for
from deiframe.i18n import Message, joined_list, message, messages, translate
from deiframe.model.vocabulary import Status
from deiframe.styling.labels import attribute, lines_of, markup, text_width, wrapped
from deiframe.styling.palette import MARKS, Colour

if TYPE_CHECKING:
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.theory import Intervention

_NAMED: Final = 10
_ROOM: Final = 560
"""Up to so many columns have their names above them, if all the names fit in so much room; others
have numbers, and a key below."""

_TITLE: Final = 230
_COLUMN: Final = (48, 124)
"""How narrow and how wide a column with a name may be: as wide as its longest word."""
_NARROW: Final = 26
_REMARK: Final = 190
_KEY: Final = 260
_MOST_CELLS: Final = 50_000
_SIZE: Final = 9.5
_REMARKED: Final = MARKS[Severity.WARNING]


@attrs.frozen
class _Role:
    """How a role looks, and what it is called."""

    letter: str
    ground: Colour
    word: Message


_ROLES: Final = {
    Relation.RESPONSIBLE: _Role("R", lambda theme: theme.responsible, message("Responsible")),
    Relation.ACCOUNTABLE: _Role("A", lambda theme: theme.accountable, message("Accountable")),
    Relation.SUPPORTIVE: _Role("S", lambda theme: theme.supportive, message("Supportive")),
    Relation.CONSULTED: _Role("C", lambda theme: theme.consulted, message("Consulted")),
    Relation.INFORMED: _Role("I", lambda theme: theme.informed, message("Informed")),
}


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks; a focus shows one intervention, or all of an actor's.

    Raises:
        DrawingError: there is no item of the focus's id; or there are too many cells.
    """
    import graphviz

    rows = _rows(graph, view)
    actors = _actors(graph, rows)
    if len(rows) * len(actors) > _MOST_CELLS:
        raise DrawingError(
            message(
                "{rows} interventions and {columns} people and bodies are too much for one"
                " picture. Draw a part of it with --focus.",
                rows=len(rows),
                columns=len(actors),
            )
        )
    title = translate(
        message("RASCI matrix: {name}", name=graph.strategy.municipality.name), view.language
    )
    dot = graphviz.Digraph("rasci-matrix")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(_SIZE),
        fontcolor=view.theme.ink,
        margin="0",
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
    everything = [
        intervention
        for intervention in graph.strategy.interventions
        if intervention.status is not Status.STOPPED
    ]
    focus = view.focused(graph)
    if focus is None:
        return everything
    return [
        item
        for item in everything
        if item.id == focus.id
        or any(actor.id == focus.id for actor in graph.targets(item.id, *RASCI))
    ]


def _actors(graph: StrategyGraph, rows: list[Intervention]) -> list[Item]:
    """Everyone with a role, those with most roles first."""
    count: dict[str, int] = {}
    for row in rows:
        for actor in graph.targets(row.id, *RASCI):
            count[actor.id] = count.get(actor.id, 0) + 1
    return sorted(graph.in_order(count), key=lambda actor: -count[actor.id])


def _table(
    graph: StrategyGraph, rows: list[Intervention], actors: list[Item], title: str, view: View
) -> str:
    widths = _widths(actors, view)
    width = int(_TITLE + _REMARK + sum(widths or [_NARROW] * len(actors)))
    columns = len(actors) + 2
    lines = [
        _spanning(f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT>', columns),
        _spanning(_legend(view), columns),
    ]
    if not rows:
        lines.append(_spanning(markup(translate(_nothing(view), view.language)), columns))
    elif actors:
        lines.append(_head(actors, widths, view))
    lines += [_row(graph, row, actors, view) for row in rows]
    if actors and not widths:
        lines.append(_spanning(_key(actors, width, view), columns))
    if any(item.illustrative for item in (*rows, *actors)):
        note = translate(message("* illustrative: not the organisation's own."), view.language)
        lines.append(_spanning(lines_of(wrapped(note, width, _SIZE)), columns))
    return (
        f'<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4"'
        f' COLOR="{view.theme.hairline}">{"".join(lines)}</TABLE>>'
    )


def _nothing(view: View) -> Message:
    if view.focus is None:
        return message("The strategy has no interventions yet.")
    return message("There is nothing in this part of the strategy yet.")


def _widths(actors: list[Item], view: View) -> list[float]:
    """How wide each column with a name is; none where the columns are to have numbers."""
    least, most = _COLUMN
    words = [_name(actor, view).split() for actor in actors]
    widths = [
        min(most, max((text_width(word, _SIZE) + 12 for word in some), default=0.0))
        for some in words
    ]
    widths = [max(least, width) for width in widths]
    return widths if len(actors) <= _NAMED and sum(widths) <= _ROOM else []


def _name(item: Item, view: View) -> str:
    return translate(item.name, view.language) + ("*" if item.illustrative else "")


def _legend(view: View) -> str:
    """Each letter on its ground, with its word."""
    cells = "".join(
        f'<TD BORDER="1" BGCOLOR="{role.ground(view.theme)}"><B>{role.letter}</B>'
        f" {markup(translate(role.word, view.language))}</TD>"
        for role in _ROLES.values()
    )
    return _borderless(f"<TR>{cells}</TR>")


def _key(actors: list[Item], width: float, view: View) -> str:
    """Whom the numbers stand for, in columns that are read downwards."""
    columns = max(1, int(width // _KEY))
    per_column = math.ceil(len(actors) / columns)
    numbered = list(enumerate(actors, 1))
    cells = ""
    for start in range(0, len(numbered), per_column):
        entries = "".join(
            f'<TR><TD ALIGN="RIGHT" VALIGN="TOP"><B>{number}</B></TD>'
            f'<TD ALIGN="LEFT" BALIGN="LEFT" VALIGN="TOP" WIDTH="{_KEY - 40}">'
            f"{lines_of(wrapped(_name(actor, view), _KEY - 50, _SIZE))}</TD></TR>"
            for number, actor in numbered[start : start + per_column]
        )
        cells += f'<TD VALIGN="TOP">{_borderless(entries)}</TD>'
    return _borderless(f"<TR>{cells}</TR>")


def _borderless(rows: str) -> str:
    """A table inside a cell, which only stands where its rows put it."""
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{rows}</TABLE>'


def _spanning(words: str, columns: int) -> str:
    return f'<TR><TD BORDER="0" COLSPAN="{columns}" ALIGN="LEFT" BALIGN="LEFT">{words}</TD></TR>'


def _head(actors: list[Item], widths: list[float], view: View) -> str:
    cells = [f'<TD BORDER="0" WIDTH="{_TITLE}"></TD>']
    for index, actor in enumerate(actors):
        name = _name(actor, view)
        text = wrapped(name, widths[index] - 8, _SIZE) if widths else [str(index + 1)]
        # An empty mark is one that the engine does not read.
        words = "<BR/>".join(markup(line) or " " for line in text)
        cells.append(
            f'<TD WIDTH="{widths[index] if widths else _NARROW:.0f}" VALIGN="BOTTOM"'
            f' TITLE="{markup(name)}"><B>{words}</B></TD>'
        )
    cells.append('<TD BORDER="0"></TD>')
    return f"<TR>{''.join(cells)}</TR>"


def _row(graph: StrategyGraph, row: Intervention, actors: list[Item], view: View) -> str:
    title = wrapped(_name(row, view), _TITLE - 8, _SIZE)
    cells = [f'<TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_TITLE}">{lines_of(title)}</TD>']
    roles: dict[str, list[_Role]] = {}
    for relation, role in _ROLES.items():
        for actor in graph.targets(row.id, relation):
            roles.setdefault(actor.id, []).append(role)
    cells += [_cell(roles.get(actor.id, []), view.theme) for actor in actors]
    remarks = [
        line
        for remark in _remarks(graph, row)
        for line in wrapped(
            f"{_REMARKED.sign} {translate(remark, view.language)}", _REMARK - 8, _SIZE
        )
    ]
    ground = f' BGCOLOR="{_REMARKED.ground(view.theme)}"' if remarks else ""
    cells.append(
        f'<TD BORDER="{int(bool(remarks))}"{ground} ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_REMARK}">'
        f'<FONT COLOR="{_REMARKED.ink(view.theme)}"><B>{lines_of(remarks or [""])}</B></FONT></TD>'
    )
    return f"<TR>{''.join(cells)}</TR>"


def _cell(roles: list[_Role], theme: Theme) -> str:
    """The letters of a cell, each on the ground of its role."""
    if not roles:
        return "<TD></TD>"
    letters = "".join(
        f'<TD BGCOLOR="{role.ground(theme)}"><B>{role.letter}</B></TD>' for role in roles
    )
    if len(roles) == 1:
        return letters
    return f'<TD CELLPADDING="0">{_borderless(f"<TR>{letters}</TR>")}</TD>'


def _remarks(graph: StrategyGraph, row: Intervention) -> list[Message]:
    """What is not right about a row: not one who answers for it, or nobody who does it."""
    accountable = len(accountable_for(graph, row.id))
    text = []
    if accountable == 0:
        text.append(message("nobody is accountable"))
    elif accountable > 1:
        text.append(message("several are accountable"))
    if not responsible_for(graph, row.id):
        text.append(message("nobody carries it out"))
    return text


def _description(graph: StrategyGraph, rows: list[Intervention], view: View) -> str:
    count = messages(
        "A table of {count} intervention and who has which role in it.",
        "A table of {count} interventions and who has which role in them.",
        len(rows),
    )
    parts = [translate(count if rows else _nothing(view), view.language)]
    for row in rows:
        roles = "; ".join(
            f"{translate(role.word, view.language)}: "
            + ", ".join(translate(actor.name, view.language) for actor in actors)
            for relation, role in _ROLES.items()
            if (actors := tuple(graph.targets(row.id, relation)))
        )
        remark = translate(joined_list(_remarks(graph, row)), view.language)
        text = ". ".join(item for item in (roles, remark) if item)
        parts.append(f"{translate(row.name, view.language)}: {text}.")
    return " ".join(parts)


DIAGRAM: Final = Diagram(
    name="rasci-matrix", title=message("RASCI matrix"), draw=draw, uses=["focus"]
)
