"""Strategies of any size, with titles as long as real ones, for pictures that are measured."""

import datetime as dt
from functools import cache

from deiframe.assessing import assess
from deiframe.extension_points.diagram import Diagram, View
from deiframe.extension_points.page import Page
from deiframe.extension_points.sheet import PagedPicture
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.opening import Opened, assemble, graph_of
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text

DAY = dt.date(2026, 11, 24)
_STATUSES = ("running", "planned", "done", "idea", "institutionalised", "stopped")
_WORDS = (
    "Inclusieve werving en selectie van leidinggevenden met gestructureerde gesprekken, een vaste"
    " vragenlijst en een diverse commissie voor iedere vacature vanaf schaal 10 in alle clusters"
    " van de gemeente, met antidiscriminatievoorzieningenoverleg en jaarlijkse verantwoording"
)


def title(number: int) -> str:
    """A title of two to thirty words."""
    words = _WORDS.split()
    return " ".join(words[number % 3 : number % 3 + 2 + number * 7 % 29]) + f" {number}"


@cache
def plan(size: int) -> str:
    """A strategy of so many actions, with dates, roles, money, people and departments."""
    people, departments = max(3, size // 4), max(2, size // 25)
    lines = [
        "deiframe: 1",
        "municipality: {name: Groothaven}",
        "period: {start: 2024-01-01, end: 2029-12-31}",
        "review_every: 12 months",
        "elections: [{on: 2026-03-18}, {on: 2030-03-20}]",
        "visions: {v: {title: Iedereen thuis}}",
        "departments:",
        *(f"  d{n}: {{title: '{title(n)}'}}" for n in range(departments)),
        "objectives:",
        *(f"  o{n}: {{title: '{title(n + 4)}', contributes_to: v}}" for n in range(departments)),
        "stakeholders:",
    ]
    for n in range(people):
        place = f"power: {1 + n * 7 % 5}, interest: {1 + n * 3 % 5}, " if n % 7 else ""
        lines.append(
            f"  s{n}: {{title: '{title(n * 5)}', {place}department: d{n % departments},"
            f" change_agent: {str(n % 3 == 0).lower()}, illustrative: {str(n % 11 == 0).lower()}}}"
        )
    lines.append("interventions:")
    for n in range(size):
        month, year = 1 + n % 9, 2024 + n % 5
        days = f"start: {year}-0{month}-01" + (f", end: {year + 1}-0{month}-28" if n % 6 else "")
        period = f"period: {{{days}}}, " if n % 8 else ""
        roles = f"accountable: s{n % people}, " if n % 3 else ""
        roles += f"responsible: [d{n % departments}, s{n * 3 % people}], " if n % 4 else ""
        lines.append(
            f"  a{n}: {{title: '{title(n)}', contributes_to: o{n % departments}, {period}"
            f"status: {_STATUSES[n % 6]}, rasci: {{{roles}consulted: [s{n * 5 % people}]}},"
            f" resources: {{budget: {{amount: {1000 * n}}}}},"
            f" evaluation: {{when: {2025 + n % 3}-06-30}}}}"
        )
    return "\n".join(lines) + "\n"


def opened(text: str) -> Opened:
    """A strategy that is the text of a file."""
    if not text.startswith("deiframe"):
        text = "deiframe: 1\nmunicipality: {name: Ons dorp}\n" + text
    strategy = read_text(text).strategy
    assert strategy
    return assemble(strategy, load_plugins([]), today=DAY)


def graph(text: str) -> StrategyGraph:
    """The graph of a strategy that is the text of a file."""
    return graph_of(opened(text))


def picture(
    diagram: Diagram, text: str, *, language: str = "en", page: Page | None = None, **view: object
) -> PagedPicture:
    """A picture of a strategy that is the text of a file."""
    return drawn_of(diagram, opened(text), language=language, page=page, **view)


def drawn_of(
    diagram: Diagram,
    strategy: Opened,
    *,
    language: str = "en",
    page: Page | None = None,
    **view: object,
) -> PagedPicture:
    """A picture of a strategy that was opened."""
    settings = {"language": language, **({"page": page} if page else {}), **view}
    if diagram.assesses:
        settings["assessment"] = assess(strategy, sections=diagram.assesses).assessment
    made = diagram.draw(graph_of(strategy), View(**settings))  # type: ignore[arg-type]
    assert isinstance(made, PagedPicture)
    return made
