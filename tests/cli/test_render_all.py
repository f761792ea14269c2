"""Every diagram of a strategy at once, and diagrams by their names in each language."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deiframe.cli.diagram_names import diagram_named
from deiframe.cli.main import main
from deiframe.plugins import load_all

STRATEGY = """
deiframe: 1
municipality: {name: Genk}
visions: {vision: {title: A fair city}}
objectives: {fair: {title: Fair selection, contributes_to: vision}}
plugins: [ghent]
"""
CHART = """
from deiframe import Catalog, Chart, Diagram

OURS = Diagram(
    name="our-chart",
    title=Catalog("charts").message("Ours"),
    draw=lambda graph, view: Chart(
        specification={"mark": "point", "data": {"values": []}},
        language="en", title="Ours", description="Nothing.",
    ),
    uses=[],
    is_chart=True,
)
"""
KNOWN = load_all({"diagrams"}).diagrams
OWN = {diagram.name for diagram in KNOWN if diagram.plugin == "deiframe"}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Run]:
    """Run the program beside a strategy in the folder `s`; English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DEIFRAME_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def ran(line: str) -> tuple[int, str, str]:
        os.environ.pop("LANGUAGE", None)
        with pytest.raises(SystemExit) as leaving:
            main(line.split())
        shown = capsys.readouterr()
        return int(leaving.value.code or 0), shown.out, shown.err

    yield ran
    os.environ.pop("LANGUAGE", None)


class TestAll:
    def test_every_diagram_is_drawn_and_each_file_is_said(self, run: Run) -> None:
        code, out, err = run("render --all s -o out")
        names = {f"{name}.svg" for name in {*OWN, "ghent-targets"}}
        names.add("institutionalisation-ladder-2.svg")
        assert (code, out) == (0, "")
        assert {path.name for path in Path("out").iterdir()} == names
        assert set(err.splitlines()) == {f"Wrote {Path('out') / name}" for name in names}
        run("render roadmap s -o one.svg")
        assert Path("one.svg").read_bytes() == Path("out/roadmap.svg").read_bytes()

    def test_again_it_writes_over_its_own_and_nothing_else(self, run: Run) -> None:
        """As dot, which no engine has to draw; a chart has no such form."""
        line = "render --all s -o out --format dot"
        assert "Wrote" in run(line)[2]
        assert "left as it is" not in run(line)[2]
        shutil.rmtree("out")
        Path("out").mkdir()
        Path("out/roadmap.dot").write_text("digraph {mine}", "utf-8")
        code, _, err = run(line)
        assert code == 2
        assert "roadmap.dot" in err
        assert [path.name for path in Path("out").iterdir()] == ["roadmap.dot"]
        run(f"{line} --force")
        assert "{mine}" not in Path("out/roadmap.dot").read_text("utf-8")

    def test_what_has_no_such_form_is_said_and_the_others_are_drawn(self, run: Run) -> None:
        Path("charts.py").write_text(CHART, "utf-8")
        code, _, err = run("render --all s -o out --format dot --plugin charts.py")
        assert code == 2
        drawn = {path.stem for path in Path("out").iterdir()}
        refused = {line.partition(": ")[0] for line in err.splitlines() if "Wrote" not in line}
        assert refused == {"our-chart"}
        assert {*OWN, "ghent-targets"} <= drawn
        assert "Traceback" not in err

    def test_of_the_nearest_strategy_in_a_language(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir("s")
        run("render --all -o ../out/ --format dot --theme print --language nl")
        assert "Stappenplan" in Path("../out/roadmap.dot").read_text("utf-8")

    @pytest.mark.parametrize(
        ("line", "text"),
        [
            ("render --all s", "the folder to write to"),
            ("render --all s -o -", "the name of a folder"),
            ("render --all s -o x.svg", "the name of a folder"),
            ("render --all s -o s/strategy.yaml", "the name of a folder"),
            ("render --all roadmap s -o out", "--all and DIAGRAM cannot be combined"),
            ("render --all s -o out --focus vision", "--all and --focus cannot be combined"),
            ("render --all --list", "cannot be combined"),
            ("render --all nowhere -o out", "nowhere"),
        ],
    )
    def test_a_wrong_call(self, run: Run, line: str, text: str) -> None:
        code, out, err = run(line)
        assert (code, out) == (2, "")
        assert text in err
        assert [path.name for path in Path().iterdir()] == ["s"]


class TestNames:
    @pytest.mark.parametrize(
        "name",
        ["verandertheorie", "teoria-del-cambiamento", "Verandertheorie", "Theory-of-change"],
    )
    def test_a_diagram_has_a_name_in_each_language(self, run: Run, name: str) -> None:
        assert run(f"render {name} s -o a.svg")[0] == 0
        run("render theory-of-change s -o b.svg")
        assert Path("a.svg").read_bytes() == Path("b.svg").read_bytes()

    def test_those_of_plugins_too(self, run: Run) -> None:
        name = "de-twee-streefcijfers-van-gent-met-hun-berekening"
        assert run(f"render {name} s -o a.svg --language nl")[0] == 0

    def test_they_are_listed(self, run: Run) -> None:
        assert "\ntheory-of-change, verandertheorie  " in run("render --list --language nl")[1]
        out = run("render --list --language it")[1]
        assert "\ntheory-of-change, teoria-del-cambiamento  " in out
        assert "\ntheory-of-change  Theory of change" in run("render --list")[1]

    @pytest.mark.parametrize("language", ["nl", "it"])
    def test_every_listed_name_is_known(self, run: Run, language: str) -> None:
        diagrams = run(f"render --list --language {language}")[1].split("\n\n")[0]
        for line in diagrams.splitlines()[1:]:
            name, local = line.partition("  ")[0].split(", ")
            assert diagram_named(name, KNOWN, language).name == name
            for other in ("en", "nl", "it"):
                assert diagram_named(local, KNOWN, other).name == name

    def test_near_ones_are_suggested(self, run: Run) -> None:
        err = run("render verandertheory s -o x.svg")[2]
        assert err.endswith("There is no diagram verandertheory. Did you mean theory-of-change?\n")
