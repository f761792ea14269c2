"""deiframe for notebooks and scripts: open a strategy, then check, assess or draw it.

Paths may be texts, the day is today if none is given, and what comes out shows itself in a
screenful. :mod:`deiframe` has these names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import attrs

from deiframe import assessing, checking, rendering
from deiframe.about import LANGUAGES
from deiframe.assessing import AssessResult
from deiframe.checking import CheckResult
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import ReadingDirection, View
from deiframe.extension_points.rule import Rule
from deiframe.i18n import message
from deiframe.model.profile import Profile
from deiframe.model.strategy import Strategy
from deiframe.opening import Opened, assemble, graph_of, open_reading, open_strategy, plugins_of
from deiframe.plugins import EVERYTHING, plugin_file
from deiframe.repository import nearest_strategy, no_folder
from deiframe.selection import Selection
from deiframe.source.file_reader import MAIN
from deiframe.source.reader import read_text
from deiframe.suggestions import suggesting


class Svg(str):
    """A picture as the text of an SVG, which a notebook shows."""

    __slots__ = ()

    def _repr_svg_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        """Return how large it is, and no more."""
        return f"<Svg of {len(self)} characters>"


def open(
    strategy: str | Path | Strategy | None = None,
    *,
    today: dt.date | None = None,
    plugins: Iterable[str | Path] = (),
) -> Opened:
    """Open a strategy: its folder (or ``strategy.yaml``), or one that is written in Python.

    Without one, the nearest at or above the current folder. ``plugins`` are files of Python, each
    a plugin; those that are installed are named by the strategy. What is wrong with the files or
    the plugins stands in the ``problems`` of what is returned.

    Raises:
        DeiframeError: there is no such folder, or no such file of a plugin.
        KeyError: a strategy written in Python names an item that is not there.
    """
    files = tuple(map(plugin_file, plugins))
    day = today or dt.date.today()
    if isinstance(strategy, Strategy):
        return assemble(strategy, plugins_of(strategy, EVERYTHING, files=files), today=day)
    return open_strategy(_folder(strategy), today=day, files=files)


def open_text(
    text: str, *, today: dt.date | None = None, plugins: Iterable[str | Path] = ()
) -> Opened:
    """Open a strategy that is the text of one file; see :func:`open`.

    Raises:
        DeiframeError: there is no such file of a plugin.
    """
    files = tuple(map(plugin_file, plugins))
    return open_reading(read_text(text), today=today or dt.date.today(), files=files)


def check(
    strategy: Opened | str | Path | Strategy | None = None,
    *,
    profile: Profile | str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = (),
) -> CheckResult:
    """Ask a strategy its rules; the result has ``findings``, and shows the heaviest of them.

    ``profile`` is ``starting``, ``growing`` or ``strict``; without it, the strategy's own.
    ``select`` and ``ignore`` are codes, or how they begin (``["DEI1"]``). ``rules`` are asked too:
    those that you are writing.

    Raises:
        DeiframeError: there is no such folder.
        ValueError: there is no such profile.
    """
    selection = Selection(
        profile=Profile(profile) if profile else None,
        select=tuple(select),
        ignore=tuple(ignore),
    )
    opened = _opened(strategy)
    plugins = attrs.evolve(opened.plugins, rules=(*opened.plugins.rules, *rules))
    return checking.check(attrs.evolve(opened, plugins=plugins), selection)


def assess(strategy: Opened | str | Path | Strategy | None = None) -> AssessResult:
    """Say where a strategy stands; the result has an ``assessment`` and ``findings``.

    Raises:
        DeiframeError: there is no such folder.
    """
    opened = _opened(strategy)
    result = assessing.assess(opened)
    found = checking.check(opened, answers=result.answers)
    return attrs.evolve(result, findings=found.findings)


def draw(
    strategy: Opened | str | Path | Strategy | None = None,
    diagram: str = "theory-of-change",
    *,
    language: str | None = None,
    focus: str | None = None,
    depth: int = 0,
    direction: str | None = None,
    theme: str = "default",
    overlay: bool = False,
) -> Svg:
    """Draw a diagram of a strategy as an SVG, in the strategy's own language if none is given.

    The options are those of ``deiframe render``: ``focus`` on an item and ``depth`` links around
    it, ``direction`` ``up`` or ``left``, and ``overlay`` to mark the findings.

    Raises:
        DeiframeError: there is no such folder, diagram or theme, or the strategy cannot be read.
        DrawingError: it cannot be drawn.
        ValueError: there is no such direction.
    """
    opened = _opened(strategy)
    graph = graph_of(opened)
    diagrams = {known.name: known for known in opened.plugins.diagrams}
    if diagram not in diagrams:
        text = message("There is no diagram {name}.", name=diagram[:60])
        raise DeiframeError(suggesting(text, diagram, diagrams))
    themes = {known.name: known for known in opened.plugins.themes}
    if theme not in themes:
        text = message("There is no theme {name}.", name=theme[:60])
        raise DeiframeError(suggesting(text, theme, themes))
    own = graph.strategy.language
    view = View(
        language=language or (own if own in LANGUAGES else "en"),
        focus=focus,
        depth=depth,
        direction=ReadingDirection(direction) if direction else None,
        theme=themes[theme],
    )
    view = rendering.with_evidence(opened, [diagrams[diagram]], view, overlay=overlay)
    return Svg(rendering.draw(opened, diagrams[diagram], view).data.decode())


def _opened(strategy: Opened | str | Path | Strategy | None) -> Opened:
    return strategy if isinstance(strategy, Opened) else open(strategy)


def _folder(path: str | Path | None) -> Path:
    if path is None:
        return nearest_strategy(Path())
    path = Path(path)
    folder = path.parent if path.name == MAIN else path
    if not folder.is_dir():
        raise DeiframeError(no_folder(path))
    return folder
