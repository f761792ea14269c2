"""A strategy may be read from other kinds of file than YAML: a reader is all that one more needs."""

from collections.abc import Iterator, Sequence
from pathlib import Path as Folder
from typing import Any

import attrs
import pytest

from deiframe.checking import check
from deiframe.diagnostics import Place, Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, assemble
from deiframe.plugins import PluginContents, answers
from deiframe.selection import Selection
from deiframe.source.file_reader import FileContent, FileReader, Spot
from deiframe.source.limits import Limits
from deiframe.source.reader import Reading, read
from deiframe.source.reader_errors import WRONG_TYPE, Path, Problem
from deiframe.source.readers import READERS, reader_of
from deiframe.source.unread_files import unread_files
from support import TODAY

HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"


@attrs.frozen
class Tally:
    """How often something was counted: a line of a file of tallies."""

    word: str
    count: int


@attrs.frozen
class TallySpots:
    """A tally is a line; its count is the second word on it."""

    lines: Sequence[str]

    def spot(self, path: Path, *, at_key: bool) -> Spot | None:
        if len(path) < 2 or not isinstance(path[1], int):
            return None
        line = self.lines[path[1]]
        start = line.index(" ") + 1 if path[2:] == ("count",) else 0
        return path[1] + 1, start + 1, len(line) - start


def read_tallies(data: bytes, name: str, limits: Limits) -> FileContent:
    lines = data.decode().splitlines()
    records: list[Tally] = []
    problems: list[Problem] = []
    for index, line in enumerate(lines):
        word, _, count = line.partition(" ")
        if count.isdecimal():
            records.append(Tally(word, int(count)))
        else:
            text = message("This is not allowed here: {value}.", value=count)
            path = ("tallies", index, "count")
            problems.append(Problem(page=WRONG_TYPE, file=name, message=text, path=path))
    return FileContent(
        spots=TallySpots(lines), records={"tallies": tuple(records)}, problems=problems
    )


TALLIES = FileReader(suffixes=(".tally",), read=read_tallies, folder="measurements")
ALL = (*READERS, TALLIES)


@rule("XX101", Severity.WARNING, principles=["10a"], substeps=["6.2"], fails="", passes="")
def nothing_counted(graph: StrategyGraph) -> Iterator[Hit]:
    """Something that was never seen.

    Why it matters: It does not.
    """
    for index, tally in enumerate(graph.context.records.get("tallies", ())):
        if not tally.count:
            text = message("There is no code {code}.", code=tally.word)
            yield Hit(message=text, field=("tallies", index, "count"))


@pytest.fixture
def folder(tmp_path: Folder) -> Folder:
    (tmp_path / "strategy.yaml").write_text(HEAD)
    (tmp_path / "measurements").mkdir()
    put(tmp_path, "measurements/a.tally", "doors 3\nramps 0\n")
    put(tmp_path, "measurements/b.tally", "lifts 2\nseats 0\n")
    return tmp_path


def put(folder: Folder, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def opened(reading: Reading) -> Opened:
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    plugins = PluginContents(rules=(nothing_counted,))
    return assemble(
        reading.strategy, plugins, today=TODAY, places=reading.places, records=reading.records
    )


def test_the_records_of_all_files_are_in_the_graph_beside_the_strategy(folder: Folder) -> None:
    graph = opened(read(folder, readers=ALL)).graph
    assert graph is not None
    assert [tally.word for tally in graph.context.records["tallies"]] == [
        "doors", "ramps", "lifts", "seats"
    ]  # fmt: skip


def test_what_a_rule_finds_in_a_record_stands_where_it_is_written(folder: Folder) -> None:
    found = check(opened(read(folder, readers=ALL)), Selection(profile=Profile.STRICT)).findings
    assert [finding.place for finding in found if finding.code == "XX101"] == [
        Place("measurements/a.tally", 2, 7, 1),
        Place("measurements/b.tally", 2, 7, 1),
    ]
    assert read(folder, readers=ALL).places.line(Place("measurements/b.tally", 2)) == "seats 0"


def test_a_plugin_s_rule_may_name_a_record_that_is_there_and_no_other(folder: Folder) -> None:
    graph = opened(read(folder, readers=ALL)).graph
    assert graph is not None
    assert len(answers.hits(nothing_counted.check, graph)) == 2

    def astray(_: StrategyGraph) -> Iterator[Hit]:
        yield Hit(message=message("yes"), field=("tallies", 4))

    with pytest.raises(Exception, match="4"):
        answers.hits(astray, graph)


def test_a_mistake_in_such_a_file_is_a_problem_with_its_place(folder: Folder) -> None:
    put(folder, "measurements/b.tally", "lifts 2\nseats many\n")
    reading = read(folder, readers=ALL)
    assert reading.strategy is None
    [problem] = reading.problems
    assert (problem.code, problem.place) == (
        WRONG_TYPE.code, Place("measurements/b.tally", 2, 7, 4)
    )  # fmt: skip


def test_a_folder_of_a_reader_s_own_is_no_other_reader_s(folder: Folder) -> None:
    put(folder, "measurements/notes.yaml", "visions: {v: {}}\n")
    put(folder, "stray.tally", "x 1\n")
    reading = read(folder, readers=ALL)
    assert reading.strategy is not None
    assert not reading.strategy.visions
    assert len(reading.records["tallies"]) == 4
    assert reader_of("measurements/notes.yaml", ALL) is None


def test_what_no_reader_takes_is_named_as_not_read(folder: Folder) -> None:
    assert not list(unread_files(folder, ALL))
    put(folder, "measurements/c.txt", "")
    put(folder, "measurements/d.TALLY", "")
    [found] = unread_files(folder, ALL)
    assert "2 files" in str(found.message)
    [without] = unread_files(folder)
    assert "4 files" in str(without.message)


@pytest.mark.parametrize("make", ["folder", "link", "huge"])
def test_limits_and_doors_are_those_of_every_file(folder: Folder, make: str) -> None:
    there = folder / "measurements" / "c.tally"
    limits = Limits()
    if make == "folder":
        there.mkdir()
    elif make == "link":
        there.symlink_to("/etc/passwd")
    else:
        there.write_text("x 1\n" * 100)
        limits = Limits(file_size=100)
    [problem] = read(folder, limits, readers=ALL).problems
    assert problem.place == Place("measurements/c.tally")


def test_only_files_with_a_layout_are_laid_out(folder: Folder) -> None:
    assert read(folder, readers=ALL).files == ("strategy.yaml",)


def test_a_reader_may_add_to_the_strategy_itself(tmp_path: Folder) -> None:
    """A spreadsheet of items, say: what it holds is joined with what the other files say."""
    from deiframe.model.theory import Vision

    def visions(data: bytes, name: str, _: Limits) -> FileContent:
        words: Any = data.decode().split()
        found = tuple(Vision(id=word) for word in words)
        ids = [("visions", word) for word in words]
        return FileContent(part={"visions": found}, ids=ids)

    put(tmp_path, "strategy.yaml", HEAD + "visions: {one: {}}\n")
    put(tmp_path, "more.words", "two three")
    words = FileReader(suffixes=(".words",), read=visions)
    reading = read(tmp_path, readers=(*READERS, words))
    assert reading.strategy is not None
    assert [vision.id for vision in reading.strategy.visions] == ["one", "two", "three"]
    assert reading.places.of(("visions", "two")) == Place("more.words")
    put(tmp_path, "more.words", "one")
    [problem] = read(tmp_path, readers=(*READERS, words)).problems
    assert problem.code == "DEI020"
