"""Fixtures for the tests of a city's repository.

All are about one strategy: the first of ``--deiframe`` or ``deiframe_strategies``, or another whose
folder (from pytest's root) is given to ``deiframe_folder``::

    @pytest.mark.parametrize("deiframe_folder", ["north", "south"], indirect=True)
    def test_both(deiframe_strategy): ...

Everything is imported when a fixture is used, since this module is loaded in every run of pytest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    import datetime as dt

    from deiframe.assessment import Assessment
    from deiframe.diagnostics import Finding
    from deiframe.extension_points.diagram import AnyPicture
    from deiframe.extension_points.rule import Rule
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Message
    from deiframe.model.strategy import Strategy
    from deiframe.testing.run import Run


@pytest.fixture(scope="session")
def deiframe_folder(request: pytest.FixtureRequest) -> Path:
    """The folder of the strategy that the other fixtures are about."""
    from deiframe.i18n import message

    run = _run(request)
    named: str | None = getattr(request, "param", None)
    if named is not None:
        return run.root / named
    if not run.folders:
        text = message(
            "No strategy is given: use --deiframe PATH, or set deiframe_strategies in pytest's "
            "settings."
        )
        _fail(run, text)
    return run.folders[0]


@pytest.fixture(scope="session")
def deiframe_findings(request: pytest.FixtureRequest, deiframe_folder: Path) -> tuple[Finding, ...]:
    """Everything that ``deiframe check`` finds in the strategy; a plugin that breaks fails it."""
    return _run(request).sound(deiframe_folder).findings


@pytest.fixture(scope="session")
def deiframe_graph(request: pytest.FixtureRequest, deiframe_folder: Path) -> StrategyGraph:
    """The strategy as a graph, for questions of :mod:`deiframe.graph`."""
    from deiframe.testing.failure_messages import at_length

    run = _run(request)
    run.sound(deiframe_folder)
    graph = run.opened(deiframe_folder).graph
    if graph is None:
        problems = run.opened(deiframe_folder).problems
        pytest.fail(at_length(run, deiframe_folder, problems), pytrace=False)
    return graph


@pytest.fixture(scope="session")
def deiframe_strategy(deiframe_graph: StrategyGraph) -> Strategy:
    """The strategy."""
    return deiframe_graph.strategy


@pytest.fixture(scope="session")
def deiframe_assessment(
    request: pytest.FixtureRequest,
    deiframe_folder: Path,
    deiframe_graph: StrategyGraph,
) -> Assessment:
    """Where the strategy stands; a plugin that breaks fails it."""
    from deiframe.testing.plugin_under_test import criteria_work, plugins_work

    run = _run(request)
    assessment = run.assessed(deiframe_folder)
    plugins = run.opened(deiframe_folder).plugins
    criteria_work(plugins, deiframe_graph)
    plugins_work(plugins.problems)
    return assessment


@pytest.fixture(scope="session")
def deiframe_draw(
    request: pytest.FixtureRequest, deiframe_folder: Path, deiframe_graph: StrategyGraph
) -> Callable[..., AnyPicture]:
    """A function that draws a diagram: ``deiframe_draw("theory-of-change", focus="at-home")``.

    Beside the diagram's name it takes what a :class:`deiframe.View` takes.
    """
    from deiframe.about import LANGUAGES
    from deiframe.errors import DeiframeError
    from deiframe.extension_points.diagram import View
    from deiframe.i18n import message
    from deiframe.plugins import load_plugins
    from deiframe.suggestions import suggesting
    from deiframe.testing.plugin_under_test import plugins_work
    from deiframe.testing.plugin_values import picture_of

    run, strategy = _run(request), deiframe_graph.strategy
    additions = load_plugins(strategy.plugins, wanted={"diagrams"})
    plugins_work(additions.problems)
    known = {diagram.name: diagram for diagram in additions.diagrams}

    def draw(name: str, **options: Any) -> AnyPicture:
        if name not in known:
            text = message("There is no diagram {name}.", name=name[:60])
            _fail(run, suggesting(text, name, known))
        own = strategy.language if strategy.language in LANGUAGES else run.language
        if known[name].assesses:
            options.setdefault("assessment", run.assessed(deiframe_folder))
        try:
            return picture_of(known[name], deiframe_graph, View(**{"language": own, **options}))
        except AssertionError as error:
            if isinstance(error.__cause__, DeiframeError):
                _fail(run, error.__cause__.message)
            raise

    return draw


@pytest.fixture(scope="session")
def deiframe_check(request: pytest.FixtureRequest) -> Callable[..., tuple[Finding, ...]]:
    """A function that says what is found in a piece of a strategy, or in a folder.

    ``deiframe_check("objectives: {a: {}}", plugins=["belgium"], rules=[OURS])``; every rule is
    asked, unless a lower ``profile`` is given. ``on`` is the day, as a date.
    """
    from deiframe.model.vocabulary import Profile
    from deiframe.testing.check_text import found_in

    run = _run(request)

    def check(
        source: str | Path,
        *,
        plugins: Sequence[str] = (),
        rules: Iterable[Rule] = (),
        profile: Profile | str = Profile.STRICT,
        on: dt.date | None = None,
    ) -> tuple[Finding, ...]:
        return found_in(
            source,
            today=on or run.today,
            plugins=plugins,
            rules=rules,
            profile=Profile(profile),
        )

    return check


@pytest.fixture
def deiframe_snapshot(
    request: pytest.FixtureRequest,
) -> Callable[[str, AnyPicture | str], None]:
    """A function that compares a picture or a text with a file in ``snapshots/`` beside the test.

    ``pytest --deiframe-update`` writes the file.
    """
    from deiframe.errors import DeiframeError
    from deiframe.testing import snapshots

    run = _run(request)
    update = bool(request.config.getoption("deiframe_update"))
    folder = request.path.parent / snapshots.FOLDER

    def compare(name: str, shown: AnyPicture | str) -> None:
        try:
            result = snapshots.compared(folder, name, shown, update=update)
        except DeiframeError as error:
            _fail(run, error.message)
        if result.differs:
            _fail(run, result.differs)
        if result.written:
            request.node.user_properties.append((snapshots.WRITTEN, str(result.file)))

    return compare


def _run(request: pytest.FixtureRequest) -> Run:
    from deiframe.testing.run import run_of

    return run_of(request.config)


def _fail(run: Run, message: Message) -> NoReturn:
    from deiframe.i18n import translate
    from deiframe.sanitize import inert, visible

    pytest.fail(inert(visible(translate(message, run.language))), pytrace=False)
