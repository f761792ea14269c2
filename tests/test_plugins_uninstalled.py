"""Every plugin uninstalled, in turn and all at once: the rest still works."""

import datetime as dt
from importlib.metadata import EntryPoints, entry_points
from pathlib import Path

import pytest

from deiframe.assessing import assess
from deiframe.checking import check
from deiframe.cli.main import main
from deiframe.diagnostics import Finding
from deiframe.opening import open_strategy
from support import CITIES, EXAMPLES

DAY = dt.date(2026, 11, 24)
PLUGINS = sorted(point.name for point in entry_points(group="deiframe"))
GONE = [*((name,) for name in PLUGINS), tuple(PLUGINS)]


@pytest.fixture(params=GONE, ids=lambda gone: "all" if len(gone) > 1 else gone[0])
def gone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """Plugins that are not installed in this test."""
    names: tuple[str, ...] = request.param
    left = EntryPoints(
        entry_point
        for entry_point in entry_points(group="deiframe")
        if entry_point.name not in names
    )
    monkeypatch.setattr("deiframe.plugins.entry_points.entry_points", lambda group: left)
    return names


def told(city: str) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The plugins that a city names, and what is found."""
    opened = open_strategy(EXAMPLES / city, today=DAY)
    assert opened.strategy is not None
    assert assess(opened).assessment.roadmap
    return opened.strategy.plugins, check(opened).findings


@pytest.fixture(scope="module")
def whole() -> dict[str, tuple[Finding, ...]]:
    """What is found with every plugin there."""
    return {city: told(city)[1] for city in CITIES}


def test_there_are_plugins_to_take_away() -> None:
    assert {"belgium", "genoa", "ghent", "italy", "rotterdam"} <= set(PLUGINS)


@pytest.mark.parametrize("city", CITIES)
def test_what_is_missing_is_named_once_and_the_rest_is_found_as_before(
    city: str, gone: tuple[str, ...], whole: dict[str, tuple[Finding, ...]]
) -> None:
    named, findings = told(city)
    missing = [finding.plugin for finding in findings if finding.code == "DEI030"]
    assert sorted(missing) == sorted(name for name in named if name in gone)
    assert not [finding for finding in findings if finding.code == "DEI031"]
    left = [item for item in whole[city] if item.plugin not in (*gone, "deiframe")]
    assert [finding for finding in findings if finding.plugin not in (*gone, "deiframe")] == left


@pytest.mark.parametrize("city", CITIES)
def test_pictures_and_agendas_are_still_made(
    city: str, gone: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(EXAMPLES / city)
    for arguments in (
        ["render", "theory-of-change", folder, "-o", str(tmp_path / "a.svg")],
        ["agenda", folder, "--on", "2026-11-24"],
        ["assess", folder, "--on", "2026-11-24"],
        ["explain"],
        ["plugin", "list"],
    ):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 0, (arguments, gone, capsys.readouterr().err)
