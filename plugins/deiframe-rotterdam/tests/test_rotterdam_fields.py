"""The fields are read as strictly as the rest, and every problem has its place."""

import datetime as dt

import pytest

import deiframe
from deiframe import Opened, to_yaml
from deiframe.model import Kind
from deiframe_rotterdam.fields import EXTENSIONS, Breakthrough, Steering

HEAD = "deiframe: 1\nmunicipality: {name: X}\nplugins: [rotterdam]\n"


def opened(piece: str) -> Opened:
    found = deiframe.open_text(HEAD + piece, today=dt.date(2026, 6, 1))
    assert found.strategy is not None, [str(problem.message) for problem in found.problems]
    return found


def problems(piece: str) -> list[tuple[str, int, str]]:
    found = (finding for finding in opened(piece).problems if finding.code < "DEI030")
    return [(item.code, item.place.line if item.place else 0, item.id) for item in found]


@pytest.mark.parametrize(
    "piece",
    [
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        breakthrough: 12",
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        breakthrough: 0",
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        brekthrough: 1",
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        results: [{what: x, kind: fame}]",
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        resistance: [{cluster: nobody}]",
        "interventions:\n  i:\n    extensions:\n      rotterdam:\n        resistance: [{noted_on: someday}]",
        "departments:\n  i:\n    extensions:\n      rotterdam:\n        prioritised: [{breakthrough: i}]",
        "departments:\n  i:\n    extensions:\n      rotterdam:\n        kpis: [gone]",
        "stakeholders:\n  i:\n    extensions:\n      rotterdam:\n        part: king",
        "stakeholders:\n  i:\n    extensions:\n      rotterdam:\n        dissolves_on: soon",
        "indicators:\n  i:\n    extensions:\n      rotterdam:\n        pay_scale: fourteen",
        "needs:\n  i:\n    extensions:\n      rotterdam:\n        gap_from_scale: 0",
    ],
)
def test_what_does_not_fit_is_found_where_it_stands(piece: str) -> None:
    [(_, line, identifier)] = problems(piece)
    assert (line, identifier) == (8, "i")


def test_fields_on_a_kind_that_has_none_are_a_finding() -> None:
    [(code, line, identifier)] = problems(
        "visions:\n  v:\n    extensions:\n      rotterdam: {part: office}"
    )
    assert (line, identifier) == (7, "v")
    assert code.startswith("DEI")


def test_what_fits_is_typed_and_survives_a_rewrite() -> None:
    piece = (
        "departments: {c: {type: cluster}}\n"
        "stakeholders: {o: {extensions: {rotterdam: {part: office, dissolves_on: 2027-12-31, tasks_to: c}}}}\n"
        "interventions: {i: {extensions: {rotterdam: {breakthrough: 11, results: [{what: x, kind: awareness}]}}}}\n"
    )
    graph = opened(piece).graph
    assert graph is not None
    found = deiframe.open_text(to_yaml(graph.strategy), today=graph.today).graph
    assert found is not None
    for item in (graph, found):
        text = item.items["o"].extension(Steering)
        assert text is not None
        assert (text.dissolves_on, text.tasks_to) == (dt.date(2027, 12, 31), ("c",))
        worked_out = item.items["i"].extension(Breakthrough)
        assert worked_out is not None
        assert worked_out.breakthrough == 11
    assert graph.strategy == found.strategy


def test_pictures_show_the_number_the_scale_and_the_end() -> None:
    shown = {extension.kind: extension.shown for extension in EXTENSIONS if extension.shown}
    assert shown == {
        Kind.INTERVENTION: ("breakthrough",),
        Kind.INDICATOR: ("pay_scale",),
        Kind.STAKEHOLDER: ("dissolves_on",),
    }


def test_the_labels_are_said_in_three_languages() -> None:
    for extension in EXTENSIONS:
        for label in extension.labels.values():
            assert len({label.in_language(item) for item in ("en", "nl", "it")}) > 1
