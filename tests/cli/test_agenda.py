"""``deiframe agenda``, as a coordinator meets it."""

import io
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import docx
import pytest

from deiframe.cli.main import main
from deiframe.extension_points.agenda import Agenda, AgendaDocument, AgendaItem, Meeting
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.plugin_guard.origins import Origin
from deiframe.plugins import PluginContents, load_plugins
from deiframe.plugins.guarded import Guarding

HEAD = "deiframe: 1\nmunicipality: {name: Genk}\nlanguage: nl\n"
TWO = (
    "stakeholders:\n"
    "  first: {title: First body, type: governing_body, meets_every: 3 months}\n"
    "  second: {title: Second body, type: governing_body, meets_every: 6 months}\n"
)
ON = ("--on", "2026-11-24")


@attrs.frozen
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the program with arguments; English where nothing says otherwise."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DEIFRAME_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)

    def ran(*arguments: object) -> Ran:
        os.environ.pop("LANGUAGE", None)
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Ran(int(leaving.value.code or 0), told.out, told.err)

    yield ran
    os.environ.pop("LANGUAGE", None)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A strategy with two bodies that meet."""
    return folder(tmp_path / "city", TWO)


def folder(path: Path, text: str = "") -> Path:
    path.mkdir()
    (path / "strategy.yaml").write_text(HEAD + text, "utf-8")
    return path


def bring(monkeypatch: pytest.MonkeyPatch, *agendas: Agenda) -> None:
    """Let plugins bring agendas, beside our own."""

    def load(names: Sequence[str], **more: Any) -> PluginContents:
        found = load_plugins(names, **more)
        return attrs.evolve(found, agendas=(*map(guarded, agendas), *found.agendas))

    monkeypatch.setattr("deiframe.opening.load_plugins", load)


def guarded(agenda: Agenda) -> Agenda:
    """The agenda as it comes in at the door."""
    origin = Origin(plugin=agenda.plugin, package=agenda.plugin, hook="deiframe_agendas")
    through: Agenda = Guarding().guarded(origin, "deiframe_agendas", agenda)
    return through


def talk(graph: StrategyGraph) -> Iterator[AgendaDocument]:
    for slug in ("parks", "roads"):
        yield AgendaDocument(
            slug=slug,
            title=message("{what}", what=f"Talk of {slug}"),
            meeting=Meeting(on=graph.today),
            items=(AgendaItem("How is it?"),),
        )


TALK = Agenda(name="talk", title=message("{a}", a="Talk"), about=message("{a}", a=""),
              prepare=talk, plugin="springfield")  # fmt: skip


def broken(graph: StrategyGraph) -> Iterator[AgendaDocument]:
    yield from talk(graph)
    raise RuntimeError("no such cluster")


class TestAtTheTerminal:
    def test_documents_come_one_after_the_other_in_the_strategys_language(
        self, run: Run, city: Path
    ) -> None:
        ran = run("agenda", city, *ON)
        assert (ran.code, ran.err) == (0, "")
        first, second = ran.out.index("First body"), ran.out.index("Agenda: Second body")
        assert first < second
        assert ran.out.count("Wat komt eerst") == 2
        assert "24 november 2026" in ran.out

    def test_another_language_can_be_asked_for(self, run: Run, city: Path) -> None:
        assert "Che cosa viene prima" in run("agenda", city, *ON, "--language", "it").out

    def test_one_can_be_chosen(self, run: Run, city: Path) -> None:
        ran = run("agenda", city, *ON, "--for", "second")
        assert "Second body" in ran.out
        assert "First body" not in ran.out

    def test_markdown_goes_there_too(self, run: Run, city: Path) -> None:
        assert run("agenda", city, *ON, "--format", "markdown").out.startswith("# Agenda")

    def test_word_needs_a_file(self, run: Run, city: Path) -> None:
        ran = run("agenda", city, "--format", "docx")
        assert ran.code == 2
        assert "-o" in ran.err
        assert ".docx" in ran.err

    def test_the_agendas_are_listed(self, run: Run) -> None:
        assert "steering-meeting  Steering meeting\n" in run("agenda", "--list").out

    def test_an_empty_strategy_has_its_questions(self, run: Run, tmp_path: Path) -> None:
        ran = run("agenda", folder(tmp_path / "new"), "--language", "en")
        assert ran.code == 0
        assert "7. What was agreed?" in ran.out


class TestToFiles:
    def test_a_folder_gets_a_word_document_each_and_their_names_are_told(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        ran = run("agenda", city, *ON, "-o", tmp_path / "out")
        names = [f"2026-11-24-steering-meeting-{item}.docx" for item in ("first", "second")]
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
        assert [Path(line).name for line in ran.err.splitlines()] == names
        assert ran.out == ""
        docx.Document(io.BytesIO((tmp_path / "out" / names[0]).read_bytes()))

    def test_in_the_form_that_is_asked_for(self, run: Run, city: Path, tmp_path: Path) -> None:
        run("agenda", city, *ON, "-o", tmp_path / "out", "--format", "markdown", "--for", "first")
        names = [path.name for path in (tmp_path / "out").iterdir()]
        assert names == ["2026-11-24-steering-meeting-first.md"]

    @pytest.mark.parametrize("name", ["a.docx", "a.md", "a.TXT"])
    def test_a_files_suffix_says_the_form(
        self, run: Run, city: Path, tmp_path: Path, name: str
    ) -> None:
        ran = run("agenda", city, *ON, "--for", "first", "-o", tmp_path / name)
        assert ran.code == 0
        content = (tmp_path / name).read_bytes()
        assert content[:2] == {"a.docx": b"PK", "a.md": b"# ", "a.TXT": b"Ag"}[name]

    def test_one_file_does_not_hold_several(self, run: Run, city: Path, tmp_path: Path) -> None:
        ran = run("agenda", city, *ON, "-o", tmp_path / "a.docx")
        assert ran.code == 2
        assert "first, second" in ran.err
        assert "--for" in ran.err
        assert not (tmp_path / "a.docx").exists()

    @pytest.mark.parametrize("more", [(), ("--format", "markdown")])
    def test_another_suffix_is_refused(
        self, run: Run, city: Path, tmp_path: Path, more: tuple[str, ...]
    ) -> None:
        ran = run("agenda", city, "-o", tmp_path / "a.pdf", *more)
        assert ran.code == 2
        assert ".md" in ran.err
        assert (".docx" in ran.err) == (not more)

    def test_a_suffix_and_a_format_must_agree(self, run: Run, city: Path, tmp_path: Path) -> None:
        ran = run("agenda", city, "-o", tmp_path / "a.docx", "--format", "text", "--for", "first")
        assert ran.code == 2
        assert ".txt" in ran.err

    def test_the_same_day_gives_the_same_bytes(self, run: Run, city: Path, tmp_path: Path) -> None:
        files = [tmp_path / "a.docx", tmp_path / "b.docx"]
        for file in files:
            run("agenda", city, *ON, "--for", "first", "-o", file)
        assert files[0].read_bytes() == files[1].read_bytes()


class TestPluginsAgendas:
    def test_those_of_plugins_come_instead_of_our_own(
        self, run: Run, city: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bring(monkeypatch, TALK)
        out = run("agenda", city).out
        assert "Talk of parks" in out
        assert "Talk of roads" in out
        assert "First body" not in out

    def test_our_own_can_still_be_asked_for(
        self, run: Run, city: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bring(monkeypatch, TALK)
        out = run("agenda", city, "--agenda", "steering-meeting").out
        assert "First body" in out
        assert "Talk of" not in out

    @pytest.mark.parametrize(
        "prepare",
        [
            broken,
            lambda _: None,
            lambda _: ["no document"],
            lambda graph: [*talk(graph), *talk(graph)],
            lambda _: [AgendaDocument(slug="A B", title="", meeting=Meeting(), items=())],
            lambda _: [
                AgendaDocument(slug="a", title=message("{x}", y=1), meeting=Meeting(), items=())
            ],
        ],
        ids=["raises", "none", "no documents", "twice", "slug", "sentence"],
    )
    def test_one_that_fails_is_named_and_the_others_are_there(
        self,
        run: Run,
        city: Path,
        monkeypatch: pytest.MonkeyPatch,
        prepare: Callable[[StrategyGraph], Iterator[AgendaDocument]],
    ) -> None:
        bad = attrs.evolve(TALK, name="bad", prepare=prepare, plugin="shelbyville")
        bring(monkeypatch, bad, TALK)
        ran = run("agenda", city)
        assert ran.code == 2
        assert "shelbyville" in ran.err
        assert "in deiframe_agendas, bad (" in ran.err
        assert "Traceback" not in ran.err
        assert "Talk of parks" in ran.out

    def test_where_it_alone_is_asked_for_its_failure_is_what_is_said(
        self, run: Run, city: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bring(monkeypatch, attrs.evolve(TALK, prepare=broken))
        ran = run("agenda", city, "--for", "parks")
        assert (ran.code, ran.out) == (2, "")
        assert "no such cluster" in ran.err


class TestMistakes:
    def test_an_unknown_agenda_is_met_with_a_near_one(self, run: Run, city: Path) -> None:
        ran = run("agenda", city, "--agenda", "stering-meeting")
        assert ran.code == 2
        assert "steering-meeting" in ran.err

    def test_an_unknown_document_is_met_with_those_there_are(self, run: Run, city: Path) -> None:
        ran = run("agenda", city, "--for", "frst")
        assert ran.code == 2
        assert "Did you mean first" in ran.err

    def test_a_strategy_that_cannot_be_read_says_why(self, run: Run, tmp_path: Path) -> None:
        ran = run("agenda", folder(tmp_path / "bad", "visions: 3\n"))
        assert (ran.code, ran.out) == (2, "")
        assert "strategy.yaml" in ran.err

    def test_a_day_that_is_none_is_a_mistake(self, run: Run, city: Path) -> None:
        assert run("agenda", city, "--on", "tomorrow").code == 2
