"""The board of breakthroughs: each with how far it is, whose it is, and where it comes first.

Below it stand the clusters, each with its own indicators or its reason for having none. It
answers: which breakthroughs move, whose are they, and do the clusters account for themselves?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from deiframe import Diagram, View, joined_list, translate
from deiframe.criteria import Truth
from deiframe.graph.weighing import is_example
from deiframe.model import Status
from deiframe.styling.flow import Strip, flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key, rule
from deiframe.styling.marks import keys_of, mark_of
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import ANSWER_LOOKS, STATUS_LOOKS
from deiframe.styling.table_rows import ROOM, Cell, row_of
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
    from deiframe import Message, StrategyGraph
    from deiframe.layout import Element, PagedPicture
    from deiframe.model import Department, Item
    from deiframe_rotterdam.breakthroughs import Numbered

_NUMBER, _TITLE, _STATE, _OWNER = 0.04, 0.4, 0.18, 0.18
_FIRST_IN: Final = 1 - _NUMBER - _TITLE - _STATE - _OWNER
_CLUSTER: Final = 0.3
_ESSENTIAL: Final = "►"
_TITLE_OF_ALL: Final = message("Board of breakthroughs")


@attrs.frozen(kw_only=True)
class _Shown:
    """What is shown: the breakthroughs, the numbers that nothing has, the clusters."""

    rows: tuple[Numbered, ...]
    missing: tuple[int, ...]
    clusters: tuple[Department, ...]
    is_part: bool


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw the board; a focus shows one breakthrough, or those that come first in a cluster.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    view.focused(graph)
    shown = _shown(graph, view)
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=" ".join(translate(text, view.language) for text in _finding(graph, shown)),
        subtitle=(_TITLE_OF_ALL, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(graph, shown)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    return flowing(frame, _Board(graph=graph, shown=shown, frame=frame).strips())


def _shown(graph: StrategyGraph, view: View) -> _Shown:
    there = {entry.number: entry for entry in breakthroughs(graph)}
    if view.focus is None:
        numbers = range(1, max([agreed(graph), *there]) + 1)
        return _Shown(
            rows=tuple(there[number] for number in numbers if number in there),
            missing=tuple(number for number in numbers if number not in there),
            clusters=tuple(clusters(graph)),
            is_part=False,
        )
    rows = [
        entry
        for entry in there.values()
        if any(
            item.id == view.focus
            or view.focus in (cluster.id for cluster in prioritised_by(graph, item.id))
            for item in entry.interventions
        )
    ]
    here = tuple(cluster for cluster in clusters(graph) if cluster.id == view.focus)
    return _Shown(rows=tuple(rows), missing=(), clusters=here, is_part=True)


def _items(graph: StrategyGraph, shown: _Shown) -> Iterator[Item]:
    for cluster in shown.clusters:
        yield from (cluster, *kpis(graph, cluster))
    for row in shown.rows:
        yield from (*row.interventions, *owners(graph, row.interventions))
        for item in row.interventions:
            yield from prioritised_by(graph, item.id)


def _finding(graph: StrategyGraph, shown: _Shown) -> Iterator[Message]:
    """The sentences of the title."""
    count = len(shown.rows)
    if not count:
        yield (
            message("No breakthrough is part of this.")
            if shown.is_part
            else message("None of the {all} breakthroughs is named.", all=len(shown.missing))
        )
        return
    running = sum(row.state is Status.RUNNING for row in shown.rows)
    yield messages(
        "{running} of {count} breakthrough is running.",
        "{running} of {count} breakthroughs are running.",
        count,
        running=running,
    )
    orphans = sum(not owners(graph, row.interventions) for row in shown.rows)
    if orphans == count:
        yield messages("Nobody owns it.", "Nobody owns any of them.", count)
    elif orphans:
        yield messages("Nobody owns {count} of them.", "Nobody owns {count} of them.", orphans)
    if shown.missing:
        yield messages(
            "{count} that was agreed is not named.",
            "{count} that were agreed are not named.",
            len(shown.missing),
        )


def _keys(graph: StrategyGraph, shown: _Shown) -> Iterator[Key]:
    """What occurs, and no more."""
    states = {row.state for row in shown.rows}
    for status, look in STATUS_LOOKS.items():
        if status in states:
            yield Key(state_text(status), look)
    if any(row.is_essential for row in shown.rows):
        yield Key(message("essential: among the few that come first"), sign=_ESSENTIAL)
    yield from keys_of(map(mark_of, _items(graph, shown)))


@attrs.frozen(kw_only=True)
class _Board:
    """The rows of the board, in a frame."""

    graph: StrategyGraph
    shown: _Shown
    frame: Frame

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        if self.shown.rows:
            head = self._head()
            yield head
            for row in self.shown.rows:
                yield attrs.evolve(self._row(row), again=(head,))
        if self.shown.missing:
            numbers = joined_list(self.shown.missing)
            text = message("Not named in the strategy: {numbers}.", numbers=numbers)
            yield self._wide(self._say(text))
        yield from self._clusters()

    def _say(self, value: object) -> str:
        return self.frame.translate(value)

    def _head(self) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        columns = (
            (message("Breakthrough"), _NUMBER + _TITLE),
            (message("Status"), _STATE),
            (message("Owner"), _OWNER),
            (message("Comes first in"), _FIRST_IN),
        )
        cells = [
            Cell(
                text=self._say(words), width=share * width, size=page.small, bold=True,
                colour=theme.muted,
            )
            for words, share in columns
        ]  # fmt: skip
        boxes, height = row_of(cells)
        return Strip(height=height, elements=boxes, heads=True)

    def _row(self, row: Numbered) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        title, state, owner, first_in = self._texts(row)
        cells = [
            Cell(
                text=str(row.number), width=_NUMBER * width, size=page.strong, bold=True,
                colour=theme.ink,
            ),
            Cell(
                text=f"{_ESSENTIAL} {title}" if row.is_essential else title, most=3,
                width=_TITLE * width, size=page.text, colour=theme.ink, bold=row.is_essential,
            ),
            Cell(text="", width=SIGN + 2 * ROOM, size=page.small, colour=theme.ink),
            Cell(
                text=state, width=_STATE * width - SIGN - 2 * ROOM, size=page.small,
                colour=theme.ink,
            ),
            Cell(text=owner, width=_OWNER * width, size=page.small, colour=theme.ink, most=3),
            Cell(
                text=first_in, width=_FIRST_IN * width, size=page.small, colour=theme.ink, most=3
            ),
        ]  # fmt: skip
        boxes, height = row_of(cells, least=24)
        x = (_NUMBER + _TITLE) * width + ROOM
        sign = sign_of(STATUS_LOOKS[row.state], x, height / 2, page.small, theme)
        drawn: tuple[Element, ...] = (rule(0, 0, width, theme.hairline), *boxes, sign)
        description = message(
            "{number}, {title}: {state}; owner: {owner}.",
            number=row.number,
            title=title,
            state=state,
            owner=owner,
        )
        return Strip(height=height, elements=drawn, description=self._say(description))

    def _texts(self, row: Numbered) -> tuple[str, str, str, str]:
        """Its title, how far it is, its owners, and the clusters in which it comes first."""
        title = self._say(joined_list(self._name(item) for item in row.interventions))
        met = [item for item, _ in resistance_in(self.graph, None) if item in row.interventions]
        state = self._say(state_text(row.state))
        if met:
            noted = messages("resistance noted", "resistance noted: {count} times", len(met))
            state = f"{state}; {self._say(noted)}"
        owned = [self._name(owner) for owner in owners(self.graph, row.interventions)]
        first = {
            cluster.id: self._name(cluster)
            for item in row.interventions
            for cluster in prioritised_by(self.graph, item.id)
        }
        return title, state, ", ".join(owned) or self._say(NOBODY), ", ".join(first.values()) or "–"

    def _clusters(self) -> Iterator[Strip]:
        """Each cluster with its indicators, or with its reason for having none."""
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        heading = self._say(message("Clusters: comply or explain"))
        cell = Cell(text=heading, width=width, size=page.strong, colour=theme.ink, bold=True)
        box = attrs.evolve(cell.box(0, cell.height), y=6)
        head = Strip(
            height=cell.height + 6, elements=(box,), heads=True, description=f"{heading}."
        )  # fmt: skip
        yield head
        if not self.shown.clusters:
            yield self._wide(self._say(message("No cluster is listed in the strategy.")))
        for cluster in self.shown.clusters:
            yield attrs.evolve(self._cluster(cluster), again=(attrs.evolve(head, description=""),))

    def _cluster(self, cluster: Department) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        words, answer = _accounts(self.graph, cluster, self._name)
        text = self._say(words)
        cells = [
            Cell(
                text=self._name(cluster), width=_CLUSTER * width, size=page.text,
                colour=theme.ink, most=2,
            ),
            Cell(text="", width=SIGN + 2 * ROOM, size=page.small, colour=theme.ink),
            Cell(
                text=text, width=(1 - _CLUSTER) * width - SIGN - 2 * ROOM, size=page.small,
                colour=theme.ink,
            ),
        ]  # fmt: skip
        boxes, height = row_of(cells)
        sign = sign_of(ANSWER_LOOKS[answer], _CLUSTER * width + ROOM, height / 2, page.small, theme)
        elements: tuple[Element, ...] = (rule(0, 0, width, theme.hairline), *boxes, sign)
        return Strip(
            height=height, elements=elements, description=f"{self._name(cluster)}: {text}."
        )

    def _wide(self, text: str) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        cell = Cell(text=text, width=width, size=page.text, colour=theme.ink, fill=theme.unknown)
        return Strip(height=cell.height, elements=(cell.box(0, cell.height),), description=text)

    def _name(self, item: Item) -> str:
        return self._say(item.name) + mark_of(item)


def _accounts(
    graph: StrategyGraph, cluster: Department, name: Callable[[Item], str]
) -> tuple[Message, Truth]:
    found, reason = kpis(graph, cluster), reason_for_none(cluster)
    if found:
        return message("KPIs: {names}", names=joined_list(map(name, found))), Truth.YES
    if reason is not None:
        return message("no KPI, because: {reason}", reason=reason), Truth.PARTLY
    return message("no KPI, and no reason given"), Truth.NO


DIAGRAM: Final = Diagram(
    name="rotterdam-breakthroughs", title=_TITLE_OF_ALL, draw=draw, uses=["focus", "page"]
)
