"""deiframe.open, check, assess and draw: paths as texts, today by default, results in a screenful."""

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest

import deiframe
from deiframe import model
from support import ROOT

GHENT = ROOT / "examples" / "ghent"
LINES, WIDTH = 25, 100
DAY = dt.date(2026, 11, 24)
STRATEGY = deiframe.Strategy(
    municipality=model.Municipality(name="X"),
    visions=(model.Vision(id="v", title="A city for all"),),
)
RULE = """
from deiframe import hookimpl, rule, Hit


@rule("HSE101")
def always(graph):
    '''A rule'''
    yield Hit("Here.")
"""


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")


@pytest.fixture(scope="module")
def ghent() -> deiframe.Opened:
    return deiframe.open(GHENT, today=DAY)


@pytest.mark.parametrize("path", [GHENT, str(GHENT), GHENT / "strategy.yaml"])
def test_a_path_may_be_a_text_or_the_main_file(path: Path | str) -> None:
    opened = deiframe.open(path)
    assert opened.graph is not None
    assert opened.graph.today == dt.date.today()


def test_without_a_path_it_is_the_nearest_strategy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\nmunicipality: {name: Near}\n")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert repr(deiframe.open(today=DAY)) == (
        "Opened(strategy=Near, graph=0 items on 2026-11-24, problems=0)"
    )
    assert deiframe.check().findings


def test_a_strategy_may_be_written_in_python_or_as_a_text() -> None:
    of_python = deiframe.check(deiframe.open(STRATEGY, today=DAY))
    of_text = deiframe.check(deiframe.open_text(deiframe.to_yaml(STRATEGY), today=DAY))
    assert [item.code for item in of_python.findings] == [item.code for item in of_text.findings]


def test_what_is_checked_is_chosen_as_on_the_command_line(ghent: deiframe.Opened) -> None:
    everything = deiframe.check(ghent, profile="strict").findings
    assert {item.code[:4] for item in everything} > {"DEI1"}
    assert {item.code[:4] for item in deiframe.check(ghent, select=["DEI1"]).findings} == {"DEI1"}
    assert not [item for item in deiframe.check(ghent, ignore=["DEI"]).findings if item.code < "E"]
    with pytest.raises(ValueError, match="harsh"):
        deiframe.check(ghent, profile="harsh")


@pytest.mark.parametrize("name", ["ghent", "rotterdam", "genoa", "leiden"])
def test_results_show_themselves_in_a_screenful(name: str) -> None:
    opened = deiframe.open(ROOT / "examples" / name, today=DAY)
    for result in (deiframe.check(opened, profile="strict"), deiframe.assess(opened), opened):
        lines = repr(result).splitlines()
        assert len(lines) <= LINES
        assert result is opened or max(map(len, lines)) <= WIDTH


def test_a_check_shows_the_heaviest_first_and_counts() -> None:
    text = (
        "deiframe: 1\nmunicipality: {name: X}\nplugins: [nowhere]\n"
        "indicators: {a: {unit: percent, baseline: {value: 101}}, b: {unit: fte, baseline: {value: -1}}}\n"
    )
    shown = repr(deiframe.check(deiframe.open_text(text, today=DAY))).splitlines()
    assert shown[0].startswith("strategy.yaml:3:1: error DEI030 The plugin nowhere")
    assert shown[-1].startswith("3 errors, ")


def test_of_many_findings_of_a_code_a_few_are_shown() -> None:
    objectives = ", ".join(f"o{number}: {{}}" for number in range(40))
    text = f"deiframe: 1\nmunicipality: {{name: X}}\nobjectives: {{{objectives}}}\n"
    result = deiframe.check(deiframe.open_text(text, today=DAY), select=["DEI103"])
    assert len(result.findings) == 40
    assert len(repr(result).splitlines()) == 4
    assert "(+ 37)" in repr(result)


def test_nothing_found_is_said() -> None:
    assert repr(deiframe.check(deiframe.open(STRATEGY), select=["DEI7"])) == "No findings."


def test_a_text_of_a_strategy_steers_nothing() -> None:
    text = (
        'deiframe: 1\nmunicipality: {name: X}\nobjectives: {a: {title: "\\e[31mRed\\n\\nlines"}}\n'
    )
    shown = repr(deiframe.check(deiframe.open_text(text)))
    assert "\x1b" not in shown
    assert "Red lines" in shown


def test_results_speak_the_language_of_the_machine(
    ghent: deiframe.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "DEIFRAME_LANGUAGE", "nl")
    assert "waarschuwing" in repr(deiframe.check(ghent))
    assert "Tien succesprincipes" in repr(deiframe.assess(ghent))


def test_an_assessment_has_its_findings(ghent: deiframe.Opened) -> None:
    assessed = deiframe.assess(ghent)
    assert assessed.findings == deiframe.check(ghent).findings
    assert assessed.assessment.find("4.2")
    assert "What to do next" in repr(assessed)


def test_a_picture_is_a_text_that_a_notebook_shows(ghent: deiframe.Opened) -> None:
    svg = deiframe.draw(ghent, "theory-of-change")
    assert isinstance(svg, str)
    assert svg.startswith("<svg")
    assert svg._repr_svg_() == str(svg)
    assert repr(svg) == f"<Svg of {len(svg)} characters>"
    assert 'lang="nl"' in svg[:100]
    assert 'lang="it"' in deiframe.draw(ghent, "theory-of-change", language="it")[:100]


def test_a_picture_takes_the_options_of_render(ghent: deiframe.Opened) -> None:
    assert ghent.graph is not None
    [item, *_] = ghent.graph.strategy.interventions
    near = deiframe.draw(ghent, focus=item.id, depth=1, direction="left", overlay=True)
    assert len(near) < len(deiframe.draw(ghent))
    assert deiframe.draw(ghent, "principles-wheel")


@pytest.mark.parametrize(
    "asked, said",
    [
        (lambda: deiframe.open("nowhere"), "There is no folder nowhere"),
        (lambda: deiframe.open(GHENT / "people.yaml"), "people.yaml"),
        (lambda: deiframe.open(GHENT, plugins=["no.py"]), "There is no file no.py"),
        (lambda: deiframe.draw(GHENT, "theory"), "Did you mean theory-of-change"),
        (lambda: deiframe.draw(GHENT, theme="dark"), "There is no theme dark"),
        (lambda: deiframe.draw(GHENT, focus="nobody"), "nobody"),
        (lambda: deiframe.assess(deiframe.open_text("x: [")), "could not be read"),
    ],
)
def test_what_is_not_there_is_a_clear_error(asked: Any, said: str) -> None:
    with pytest.raises(deiframe.DeiframeError, match=said):
        asked()


def test_what_cannot_be_read_is_a_finding() -> None:
    opened = deiframe.open_text("x: [")
    assert repr(opened) == "Opened(strategy=None, graph=None, problems=1)"
    assert [item.code for item in deiframe.check(opened).findings] == ["DEI003"]


def test_a_plugin_of_one_file_comes_along(tmp_path: Path) -> None:
    (tmp_path / "house_rules.py").write_text(RULE)
    opened = deiframe.open(GHENT, plugins=[str(tmp_path / "house_rules.py")])
    [finding] = deiframe.check(opened, select=["HSE"]).findings
    assert (finding.plugin, str(finding.message)) == ("house-rules", "Here.")


def test_a_rule_can_be_tried_where_it_is_written(ghent: deiframe.Opened) -> None:
    @deiframe.rule("HSE102")
    def first(graph: deiframe.StrategyGraph) -> list[deiframe.Hit]:
        """The first intervention"""
        return [deiframe.Hit("It is.", graph.strategy.interventions[0])]

    assert ghent.graph is not None
    [hit] = first.check(ghent.graph)
    [finding] = deiframe.check(ghent, rules=[first], select=["HSE"]).findings
    assert finding.id == hit.item
    assert finding.place is not None
