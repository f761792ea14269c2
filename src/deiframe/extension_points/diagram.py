"""A diagram: a picture of the graph, as data, before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from deiframe.assessment import Section
from deiframe.diagnostics import Finding
from deiframe.errors import DrawingError
from deiframe.extension_points.page import SLIDE, Page
from deiframe.extension_points.sheet import PagedPicture
from deiframe.extension_points.theme import DEFAULT, Theme
from deiframe.i18n import Message

if TYPE_CHECKING:
    from deiframe.assessment import Assessment
    from deiframe.extension_points.extension import Extension
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item


FORMS: Final = ("svg", "png", "pdf", "dot")
"""The forms in which a picture can be drawn, by the suffix of its file."""


class ReadingDirection(StrEnum):
    """Which way a theory of change reads, from what is done to the vision."""

    UP = "up"
    LEFT = "left"
    RIGHT = "right"


class Layout(StrEnum):
    """How the engine places the nodes: in ranks, or where the diagram says."""

    RANKED = "ranked"
    FIXED = "fixed"


@attrs.frozen
class Part:
    """A part of a strategy that has a picture of its own: ``by`` what it is one, and which.

    By ``department`` or ``dimension``; ``value`` is the id of a department, or the dimension.
    """

    by: str
    value: str


@attrs.frozen(kw_only=True)
class View:
    """What of the strategy to show, and to whom.

    ``focus`` shows only what lies within ``depth`` links of that item (0: however far).
    ``extensions`` are the fields of plugins, some of which are shown with an item.
    ``overview`` leaves out what stands below the objectives. ``findings`` are marked on the
    items they are about. ``assessment`` is there for diagrams that ask for it. ``direction`` is
    chosen by the widest rank where it is not given. ``theme`` holds the colours to draw in,
    ``page`` is what it is made for. ``layout`` is one of the diagram's own, "" its first; ``show``
    names what more it is to tell. ``part`` leaves out whatever does not belong to it.
    """

    language: str = "en"
    focus: str | None = None
    depth: int = 0
    overview: bool = False
    direction: ReadingDirection | None = None
    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    extensions: tuple[Extension, ...] = ()
    theme: Theme = DEFAULT
    page: Page = SLIDE
    layout: str = ""
    show: frozenset[str] = frozenset()
    part: Part | None = None
    by: str = ""

    def findings_about(self, item: str) -> tuple[Finding, ...]:
        """The findings to mark on the item of an id."""
        return self._findings_by_item.get(item, ())

    @cached_property
    def _findings_by_item(self) -> Mapping[str, tuple[Finding, ...]]:
        by_item: dict[str, list[Finding]] = {}
        for finding in self.findings:
            by_item.setdefault(finding.id, []).append(finding)
        return {item: tuple(findings) for item, findings in by_item.items()}

    def focused(self, graph: StrategyGraph) -> Item | None:
        """The item that is the focus; None if there is no focus.

        Raises:
            DrawingError: the graph has no item of that id; says which are near.
        """
        if self.focus is None or self.focus in graph.items:
            return graph.items[self.focus] if self.focus else None
        from deiframe.graph.lookup import no_such_item

        raise DrawingError(no_such_item(graph, self.focus))


@attrs.frozen(kw_only=True)
class Picture:
    """A picture as data: DOT source, how to lay it out, and its title and description in words."""

    dot: str
    layout: Layout
    language: str
    title: str
    description: str


@attrs.frozen(kw_only=True)
class Chart:
    """A chart as data: a Vega-Lite specification, and its title and description in words.

    The specification holds its data; it names no file and no address.
    """

    specification: Mapping[str, Any]
    language: str
    title: str
    description: str


AnyPicture: TypeAlias = Picture | Chart | PagedPicture
"""What a diagram can draw."""


class DiagramOption(StrEnum):
    """What ``render`` can be asked for that not every diagram can do."""

    FOCUS = "focus"
    DEPTH = "depth"
    DIRECTION = "direction"
    OVERLAY = "overlay"
    SPLIT = "split"
    PAGE = "page"
    LAYOUT = "layout"
    SHOW = "show"
    BY = "by"


def _options(names: Iterable[str]) -> frozenset[DiagramOption]:
    return frozenset(map(DiagramOption, (names,) if isinstance(names, str) else names))


def _sections(names: bool | Iterable[str]) -> frozenset[Section]:
    if isinstance(names, bool):
        return frozenset(Section) if names else frozenset()
    return frozenset(map(Section, (names,) if isinstance(names, str) else names))


@attrs.frozen(kw_only=True)
class Diagram:
    """A kind of picture that can be drawn of any strategy: of a graph, or a chart.

    ``draw`` raises :class:`deiframe.errors.DrawingError` where the view asks for what is not there.
    ``assesses`` says that the view is to hold the assessment, or names the sections of it that the
    picture shows. ``is_chart`` says that it draws a :class:`Chart`, whose engine may not be
    installed. ``uses`` names the options of
    ``render`` that it honours (see :class:`DiagramOption`); any other is refused. If it is left
    out, none is refused. ``choices`` are what an option of several values accepts here, such as its
    layouts, the first of which is the usual one. ``plugin`` is set where it is loaded.

    Raises:
        ValueError: ``uses`` names something that is no such option, or ``assesses`` no section.
    """

    name: str
    title: Message
    draw: Callable[[StrategyGraph, View], AnyPicture]
    assesses: frozenset[Section] = attrs.field(default=frozenset(), converter=_sections)
    is_chart: bool = False
    uses: frozenset[DiagramOption] | None = attrs.field(
        default=None, converter=attrs.converters.optional(_options)
    )
    choices: Mapping[DiagramOption, tuple[str, ...]] = attrs.field(factory=dict, hash=False)
    plugin: str = "deiframe"
