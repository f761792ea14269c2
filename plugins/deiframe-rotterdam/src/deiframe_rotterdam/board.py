"""The board of breakthroughs: each number with how far it is, whose it is, and where it is first.

Below it stand the clusters, each with its own indicators or its reason for having none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe import Diagram, Layout, Picture, View, joined_list, translate
from deiframe.model import Status
from deiframe.styling.labels import attribute, lines_of, markup, wrapped
from deiframe_rotterdam.breakthroughs import agreed, breakthroughs, owners
from deiframe_rotterdam.clusters import (
    clusters,
    kpis,
    prioritised_by,
    reason_for_none,
    resistance_in,
)
from deiframe_rotterdam.words import NOBODY, message, messages, state_text

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph, Theme
    from deiframe.model import Department, Item
    from deiframe_rotterdam.breakthroughs import Numbered

_NUMBER: Final = 26
_WIDTHS: Final = (240, 86, 120, 150)
"""How wide the columns are: the breakthrough, how far it is, its owner, the clusters."""

_SIZE: Final = 9.5
_ESSENTIAL: Final = "►"
_GROUNDS: Final = {
    Status.RUNNING: "partly",
    Status.DONE: "yes",
    Status.INSTITUTIONALISED: "yes",
    Status.STOPPED: "no",
    None: "unknown",
}
"""The ground of a state, as far as it has one; the state is told in words in any case."""


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw the board; a focus shows one breakthrough, or those that come first in a cluster.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    import graphviz

    view.focused(graph)
    title = translate(
        message("Breakthroughs: {name}", name=graph.strategy.municipality.name), view.language
    )
    dot = graphviz.Digraph("rotterdam-breakthroughs")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(_SIZE),
        fontcolor=view.theme.ink,
        margin="0",
    )
    rows = _rows(graph, view)
    dot.node("board", label=_table(graph, rows, title, view))
    return Picture(
        dot=dot.source,
        layout=Layout.RANKED,
        language=view.language,
        title=title,
        description=_description(graph, rows, view),
    )


def _rows(graph: StrategyGraph, view: View) -> list[Numbered | int]:
    """The breakthroughs in the order of their numbers; a number that nothing has, as it is."""
    there = {breakthrough.number: breakthrough for breakthrough in breakthroughs(graph)}
    if view.focus is None:
        last = max([agreed(graph), *there])
        return [there.get(number, number) for number in range(1, last + 1)]
    return [
        entry
        for entry in there.values()
        if any(
            item.id == view.focus
            or view.focus in (cluster.id for cluster in prioritised_by(graph, item.id))
            for item in entry.interventions
        )
    ]


def _clusters_shown(graph: StrategyGraph, view: View) -> tuple[Department, ...]:
    return tuple(cluster for cluster in clusters(graph) if view.focus in (None, cluster.id))


def _table(graph: StrategyGraph, rows: list[Numbered | int], title: str, view: View) -> str:
    say_ = view.language
    head = (
        message("Breakthrough"),
        message("Status"),
        message("Owner"),
        message("Comes first in"),
    )
    lines = [
        _spanning(f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT>'),
        _spanning(markup(translate(_legend(), say_))),
        "<TR>"
        + _cell("#", _NUMBER, bold=True)
        + "".join(
            _cell(translate(words, say_), width, bold=True)
            for words, width in zip(head, _WIDTHS, strict=True)
        )
        + "</TR>",
    ]
    lines += [
        _missing(row, view) if isinstance(row, int) else _row(graph, row, view) for row in rows
    ]
    if not rows:
        lines.append(
            _wide(translate(message("No breakthrough is part of this."), say_), view.theme)
        )
    lines += _of_clusters(graph, view)
    if _is_illustrative(graph, rows, view):
        note = translate(message("* illustrative: not the organisation's own."), say_)
        lines.append(_spanning(markup(note)))
    return (
        '<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4"'
        f' COLOR="{view.theme.hairline}">{"".join(lines)}</TABLE>>'
    )


def _legend() -> Message:
    return message("{sign} essential: among the few that come first", sign=_ESSENTIAL)


def _row(graph: StrategyGraph, row: Numbered, view: View) -> str:
    names = joined_list(_name(intervention, view) for intervention in row.interventions)
    first_in = {
        cluster.id: _name(cluster, view)
        for intervention in row.interventions
        for cluster in prioritised_by(graph, intervention.id)
    }
    met = [item for item, _ in resistance_in(graph, None) if item in row.interventions]
    state = translate(state_text(row.state), view.language)
    if met:
        noted = messages("resistance noted", "resistance noted: {count} times", len(met))
        state = f"{state}; {translate(noted, view.language)}"
    owned = [_name(owner, view) for owner in owners(graph, row.interventions)]
    title = translate(names, view.language)
    cells = (
        f"{_ESSENTIAL} {title}" if row.is_essential else title,
        state,
        ", ".join(owned) if owned else translate(NOBODY, view.language),
        ", ".join(first_in.values()) or "–",
    )
    grounds = (None, _ground(row.state, view.theme), None, None)
    return (
        "<TR>"
        + _cell(str(row.number), _NUMBER, bold=True)
        + "".join(
            _cell(words, width, ground)
            for words, width, ground in zip(cells, _WIDTHS, grounds, strict=True)
        )
        + "</TR>"
    )


def _ground(status: Status | None, theme: Theme) -> str | None:
    name = _GROUNDS.get(status)
    colour: str | None = getattr(theme, name) if name else None
    return colour


def _missing(number: int, view: View) -> str:
    words = translate(_NOT_NAMED, view.language)
    return (
        f"<TR>{_cell(str(number), _NUMBER, bold=True)}"
        f"{_cell(words, sum(_WIDTHS), view.theme.unknown, span=len(_WIDTHS))}</TR>"
    )


_NOT_NAMED: Final = message("not named in the strategy")


def _of_clusters(graph: StrategyGraph, view: View) -> list[str]:
    """Each cluster with its indicators, or with its reason for having none."""
    language = view.language
    heading = translate(message("Clusters: comply or explain"), language)
    lines = [_spanning(f'<FONT POINT-SIZE="12"><B>{markup(heading)}</B></FONT>')]
    shown = _clusters_shown(graph, view)
    if not shown:
        nothing = message("No cluster is listed in the strategy.")
        return [*lines, _wide(translate(nothing, language), view.theme)]
    for cluster in shown:
        words, ground = _accounts(graph, cluster, view)
        wide = sum(_WIDTHS[1:])
        lines.append(
            f"<TR>{_cell(_name(cluster, view), _NUMBER + _WIDTHS[0], span=2)}"
            f"{_cell(words, wide, ground, span=3)}</TR>"
        )
    return lines


def _accounts(graph: StrategyGraph, cluster: Department, view: View) -> tuple[str, str]:
    found, reason = kpis(graph, cluster), reason_for_none(cluster)
    if found:
        text = message("KPIs: {names}", names=joined_list(_name(item, view) for item in found))
        return translate(text, view.language), view.theme.yes
    if reason is not None:
        text = message("no KPI, because: {reason}", reason=reason)
        return translate(text, view.language), view.theme.partly
    return translate(message("no KPI, and no reason given"), view.language), view.theme.no


def _name(item: Item, view: View) -> str:
    return translate(item.name, view.language) + ("*" if item.illustrative else "")


def _is_illustrative(graph: StrategyGraph, rows: list[Numbered | int], view: View) -> bool:
    shown: list[Item] = [*_clusters_shown(graph, view)]
    for cluster in _clusters_shown(graph, view):
        shown += kpis(graph, cluster)
    for row in rows:
        if not isinstance(row, int):
            shown += (*row.interventions, *owners(graph, row.interventions))
            shown += (
                c
                for intervention in row.interventions
                for c in prioritised_by(graph, intervention.id)
            )
    return any(item.illustrative for item in shown)


def _cell(
    words: str, width: int, ground: str | None = None, *, bold: bool = False, span: int = 1
) -> str:
    lines = wrapped(words, width - 10, _SIZE)
    text = f"<B>{'<BR/>'.join(map(markup, lines))}</B>" if bold else lines_of(lines)
    colour = f' BGCOLOR="{ground}"' if ground else ""
    return f'<TD WIDTH="{width}" COLSPAN="{span}" ALIGN="LEFT" BALIGN="LEFT"{colour}>{text}</TD>'


def _wide(words: str, theme: Theme) -> str:
    width = _NUMBER + sum(_WIDTHS)
    return f"<TR>{_cell(words, width, theme.unknown, span=len(_WIDTHS) + 1)}</TR>"


def _spanning(words: str) -> str:
    return (
        f'<TR><TD BORDER="0" COLSPAN="{len(_WIDTHS) + 1}" ALIGN="LEFT" BALIGN="LEFT">{words}'
        "</TD></TR>"
    )


def _description(graph: StrategyGraph, rows: list[Numbered | int], view: View) -> str:
    language = view.language
    there = [row for row in rows if not isinstance(row, int)]
    absent = [row for row in rows if isinstance(row, int)]
    parts = [
        translate(
            messages(
                "A board of {count} breakthrough.", "A board of {count} breakthroughs.", len(there)
            ),
            language,
        )
    ]
    for row in there:
        owned = owners(graph, row.interventions)
        parts.append(
            translate(
                message(
                    "{number}, {title}: {state}; owner: {owner}.",
                    number=row.number,
                    title=joined_list(intervention.name for intervention in row.interventions),
                    state=state_text(row.state),
                    owner=joined_list(item.name for item in owned) if owned else NOBODY,
                ),
                language,
            )
        )
    if absent:
        text = message("Not named in the strategy: {numbers}.", numbers=joined_list(absent))
        parts.append(translate(text, language))
    parts += (
        f"{translate(cluster.name, language)}: {_accounts(graph, cluster, view)[0]}."
        for cluster in _clusters_shown(graph, view)
    )
    return " ".join(parts)


DIAGRAM: Final = Diagram(
    name="rotterdam-breakthroughs",
    title=message("Board of breakthroughs"),
    draw=draw,
    uses=["focus"],
)
