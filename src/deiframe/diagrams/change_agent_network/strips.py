"""The rows about change agents: departments by levels, the load of each, and what joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.change_agent_network.network import LEVELS, SHOWN, levels_of, remarks_on
from deiframe.extension_points.sheet import Polyline
from deiframe.i18n import Message, message, messages
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.flow import Strip
from deiframe.styling.frame import rule
from deiframe.styling.marks import mark_of
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.styling.table_rows import ROOM, Cell, row_of
from deiframe.verdicts import Truth

if TYPE_CHECKING:
    from deiframe.diagrams.change_agent_network.network import Meeting, Network, Place
    from deiframe.extension_points.diagram import View
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.people import Stakeholder
    from deiframe.styling.frame import Frame

_PLACE: Final = 0.28
_NAME, _BAR = 0.3, 0.25
_THICK: Final = 8
_MOST_LINES: Final = 4
_TOGETHER: Final = 20
"""So many departments without a change agent are named together."""


@attrs.frozen(kw_only=True)
class Rows:
    """The rows, in a frame."""

    graph: StrategyGraph
    view: View
    network: Network
    frame: Frame

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        yield from self._coverage()
        yield from self._yardstick()
        yield from self._loads()
        yield from self._ties()

    # Where they are.

    def _coverage(self) -> Iterator[Strip]:
        if not self.network.places:
            return
        head = self._head()
        yield head
        bare = [place for place in self.network.places if not place.is_reached]
        for start in range(0, len(bare), _TOGETHER):
            yield attrs.evolve(self._bare(bare[start : start + _TOGETHER]), again=(head,))
        for place in self.network.places:
            if place.is_reached:
                yield attrs.evolve(self._place(place), again=(head,))

    @property
    def _columns(self) -> list[tuple[str, Message]]:
        """The levels, and what is not said; or all in one if no level is known."""
        if not self.network.levels:
            return [("", message("change agents"))]
        columns = [(level, LEVELS[level]) for level in self.network.levels]
        if any(not levels_of(agent) for agent in self.network.agents):
            columns.append(("", message("level not said")))
        return columns

    def _head(self) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        room = (1 - _PLACE) * width / len(self._columns)
        words = [(message("department"), _PLACE * width)]
        words += [(title, room) for _, title in self._columns]
        cells = [
            Cell(
                text=self.frame.translate(title), width=wide, size=page.small, bold=True,
                colour=theme.muted,
            )
            for title, wide in words
        ]  # fmt: skip
        boxes, height = row_of(cells)
        return Strip(height=height, elements=boxes, heads=True)

    def _bare(self, places: Sequence[Place]) -> Strip:
        """Departments that nobody reaches, together: what is wrong with them is said once."""
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        title = messages(
            "no change agent yet in this one", "no change agent yet in these {count}", len(places)
        )
        words = self.frame.translate(title)
        names = "; ".join(map(self._department, places))
        cells = [
            Cell(
                text=words, width=_PLACE * width - SIGN - ROOM, size=page.text, bold=True,
                colour=theme.ink,
            ),
            Cell(text=names, width=(1 - _PLACE) * width, size=page.small, colour=theme.ink),
        ]  # fmt: skip
        boxes, height = row_of(cells, SIGN + ROOM, least=SIGN + 6)
        sign = sign_of(ANSWER_LOOKS[Truth.NO], 1, height / 2, page.small, theme)
        line = rule(0, 0, width, theme.hairline)
        return Strip(height=height, elements=(line, sign, *boxes), description=f"{words}: {names}.")

    def _place(self, place: Place) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        room = (1 - _PLACE) * width / len(self._columns)
        cells = [
            Cell(
                text=self._department(place), width=_PLACE * width - SIGN - ROOM, size=page.text,
                colour=theme.ink, most=3,
            )
        ]  # fmt: skip
        inside = [self._at(place.agents, level) for level, _ in self._columns]
        for names in inside:
            empty = not place.agents and len(inside) == 1
            text = names or (self._nobody() if empty else "–")
            cells.append(
                Cell(
                    text=text, width=room, size=page.small, most=_MOST_LINES,
                    colour=theme.ink if names else theme.muted,
                )
            )  # fmt: skip
        boxes, height = row_of(cells, SIGN + ROOM, least=SIGN + 6)
        state = Truth.YES if place.department and place.agents else Truth.PARTLY
        sign = sign_of(ANSWER_LOOKS[state], 1, height / 2, page.small, theme)
        line = rule(0, 0, width, theme.hairline)
        return Strip(
            height=height, elements=(line, sign, *boxes), description=self._in_words(place)
        )

    def _department(self, place: Place) -> str:
        if place.department is None:
            return self.frame.translate(message("No department named"))
        fields = plugin_fields_text(self.graph, place.department, self.view.extensions)
        words = (self._name(place.department), *map(self.frame.translate, fields))
        return " · ".join(words)

    def _at(self, agents: Sequence[Stakeholder], level: str) -> str:
        """Who of them works at a level; at none that is said, if it is empty."""
        here = [
            agent
            for agent in agents
            if (level in levels_of(agent) if level else not levels_of(agent))
        ]
        return ", ".join(sorted(map(self._name, here)))

    def _nobody(self) -> str:
        return self.frame.translate(message("none of its own; a part of it has one"))

    def _in_words(self, place: Place) -> str:
        names = [
            f"{self._name(agent)} ({self._levels(agent)})"
            if levels_of(agent)
            else self._name(agent)
            for agent in place.agents
        ]
        return f"{self._department(place)}: {', '.join(names) or self._nobody()}."

    def _levels(self, agent: Stakeholder) -> str:
        return ", ".join(self.frame.translate(LEVELS[level]) for level in levels_of(agent))

    def _yardstick(self) -> Iterator[Strip]:
        """How many there are, beside the share that the report names."""
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        parts = [
            message(
                "The report's yardstick: about {percent} % of staff support the change and act on"
                " it. How many staff there are is not recorded, so no share can be told.",
                percent=20,
            )
        ]
        departments = [place for place in self.network.places if place.department]
        if departments:
            reached = sum(place.is_reached for place in departments)
            share = round(100 * reached / len(departments))
            parts.insert(
                0,
                messages(
                    "{reached} of {count} department reached ({share} %).",
                    "{reached} of {count} departments reached ({share} %).",
                    len(departments),
                    reached=reached,
                    share=share,
                ),
            )
        text = " ".join(map(self.frame.translate, parts))
        cell = Cell(text=text, width=width, size=page.small, colour=theme.muted)
        drawn = (rule(0, 0, width, theme.grey), cell.box(0, cell.height))
        yield Strip(height=cell.height + 4, elements=drawn, description=text)

    # What each carries.

    def _loads(self) -> Iterator[Strip]:
        if not self.network.agents:
            return
        head = self._section(message("What each carries: current actions"))
        yield head
        again = (attrs.evolve(head, description=""),)
        most = max(count for _, count in self.network.loads)
        for agent, count in self.network.loads:
            yield attrs.evolve(self._load(agent, count, most), again=again)

    def _section(self, words: Message) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        text = self.frame.translate(words)
        cell = Cell(text=text, width=width, size=page.strong, colour=theme.ink, bold=True)
        box = attrs.evolve(cell.box(0, cell.height), y=3)
        return Strip(height=cell.height + 4, elements=(box,), heads=True, description=f"{text}.")

    def _load(self, agent: Stakeholder, count: int, most: int) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        more = ", ".join(map(self.frame.translate, remarks_on(self.graph, agent)))
        cells = [
            Cell(
                text=self._name(agent), width=_NAME * width, size=page.text, colour=theme.ink,
                most=2, id=f"item-{agent.id}",
            ),
            Cell(
                text=str(count), width=20, size=page.text, colour=theme.ink,
                bold=count == most > 0,
            ),
            Cell(text="", width=_BAR * width - 20, size=page.small, colour=theme.ink),
            Cell(
                text=more, width=(1 - _NAME - _BAR) * width, size=page.small, colour=theme.muted,
                most=3,
            ),
        ]  # fmt: skip
        boxes, height = row_of(cells)
        elements: list[Element] = [rule(0, 0, width, theme.hairline), *boxes]
        if count:
            left = _NAME * width + 22
            right = left + (_BAR * width - 40) * count / most
            points = ((left, height / 2), (right, height / 2))
            elements.append(Polyline(points=points, colour=theme.state_begun, width=_THICK))
        description = self.frame.translate(messages("{count} action", "{count} actions", count))
        words = ", ".join(filter(None, (description, more)))
        return Strip(
            height=height, elements=tuple(elements), description=f"{self._name(agent)}: {words}."
        )

    # What joins them.

    def _ties(self) -> Iterator[Strip]:
        if len(self.network.agents) < 2:
            return
        if not self.network.meetings:
            yield self._section(message("No two of them share a body or a recorded activity"))
            return
        head = self._section(message("Who meets whom: in a body, or in a recorded activity"))
        yield head
        again = (attrs.evolve(head, description=""),)
        for meeting in self.network.meetings:
            yield attrs.evolve(self._tie(meeting), again=again)

    def _tie(self, meeting: Meeting) -> Strip:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        who = ", ".join(sorted(map(self._name, meeting.agents)))
        name = self.frame.translate(meeting.name)
        cells = [
            Cell(text=name, width=_NAME * width, size=page.text, colour=theme.ink, most=2),
            Cell(
                text=who, width=(1 - _NAME) * width, size=page.small, colour=theme.ink,
                most=_MOST_LINES,
            ),
        ]  # fmt: skip
        boxes, height = row_of(cells)
        words = message("Together in {name}: {who}.", name=name, who=who)
        line = rule(0, 0, width, theme.hairline)
        return Strip(
            height=height, elements=(line, *boxes), description=self.frame.translate(words)
        )

    def _name(self, item: Item) -> str:
        return self.frame.translate(item.name) + mark_of(item, *SHOWN)
