"""No option is ignored without a word: what says nothing beside another is refused."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deiframe.cli.diagram_options import as_typed
from deiframe.cli.main import main
from deiframe.extension_points.diagram import Diagram, DiagramOption, Picture, View
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.plugins import load_all

STRATEGY = """
deiframe: 1
municipality: {name: Genk}
language: en
departments: {hr: {title: Human resources}}
visions: {vision: {title: A fair city}}
objectives:
  fair-selection: {title: {en: Fair selection, nl: Eerlijke selectie}, contributes_to: vision}
checks: {profile: strict}
stakeholders:
  link: {title: Link, power: 2, interest: 5, change_agent: true}
  mayor: {title: The mayor, power: 5, interest: 5, change_agent: true}
interventions:
  mentoring: {title: Mentoring, department: hr, period: {start: 2026-01-01}}
  interviews:
    title: Interviews
    contributes_to: [{to: fair-selection, because: It is fairer}]
    rasci: {accountable: link}
"""

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

    def ran(line: str, *more: str) -> tuple[int, str, str]:
        os.environ.pop("LANGUAGE", None)
        with pytest.raises(SystemExit) as leaving:
            main([*line.split(), *more])
        told = capsys.readouterr()
        return int(leaving.value.code or 0), told.out, told.err

    yield ran
    os.environ.pop("LANGUAGE", None)


REFUSED = [
    "check s --select ,",
    "check s --ignore ,",
    "check s --select DEI1 --ignore DEI1",
    "check s --select DEI101,DEI102 --ignore DEI1",
    "check s --diff",
    "check s --update-baseline",
    "check s -q -v",
    "check s -q --format json",
    "check s -v --format sarif",
    "check s --statistics --format junit",
    "check s --group-by item --format markdown",
    "check s --statistics --group-by item",
    "check s --baseline b --update-baseline --select DEI1",
    "check s --baseline b --update-baseline --ignore DEI1",
    "assess s --why level --since 2020-01-01",
    "assess s --why level --only roadmap",
    "assess s -v --format json",
    "fmt - --check",
    "fmt - --diff",
    "fmt - s",
    "fmt s -",
    "schema --of assessment --part",
    "schema --of assessment --plugin ghent",
    "schema s --of assessment",
    "plugin list s",
    "plugin list s --format json",
    *(
        f"agenda --list {other}"
        for other in ("--on 2026-01-01", "--agenda steering-meeting", "s --for x",
                      "--format text", "-o x.md", "--limit depth=9")
    ),
    *(
        f"render --list {other}"
        for other in ("roadmap", "roadmap s", "-o x.svg", "--focus x", "--depth 1",
                      "--direction up", "--overlay findings", "--theme print",
                      "--split objective", "--engine dot", "--on 2026-01-01", "--limit depth=9")
    ),
    "render -o x.svg",
    "render --theme print",
    "render theory-of-change s -o x.svg --depth 2",
    "render theory-of-change s -o x.svg --split objective --focus vision",
    "render theory-of-change s -o x.dot --engine bundled",
    "render roadmap s -o x.svg --overlay findings",
    "render driver-radar s -o x.svg --focus vision",
    "render principles-wheel s -o x.svg --layout wheel --engine bundled",
    "render principles-wheel s -o x.svg --focus vision --depth 2",
    "render institutionalisation-ladder s -o x.svg --direction up",
    "render stakeholder-map s -o x.svg --split objective",
    "render stakeholder-map s -o x.svg --focus link --depth 1",
    "render rasci-matrix s -o x.svg --overlay findings",
    "render change-agent-network s -o x.svg --direction left",
]  # fmt: skip


_REFUSING = ("cannot be combined", "must be used together with", "has no option", "is a chart", "Name the diagram",
              "names no code", "excludes everything")  # fmt: skip


@pytest.mark.parametrize("line", REFUSED)
def test_what_would_be_ignored_is_refused(run: Run, line: str, tmp_path: Path) -> None:
    code, out, err = run(line)
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert "itself failed" not in err
    assert any(word in err for word in _REFUSING)
    assert [path.name for path in tmp_path.iterdir()] == ["s"]


HONOURED = [
    "check s --select DEI1 --ignore DEI101",
    "check s --select DEI1,DEI2 --ignore DEI1",
    "check s -q --statistics",
    "check s -v --statistics",
    "check s -q --group-by item",
    "check s -v --group-by principle",
    "check s --fix --diff -q",
    "assess s --only roadmap -v",
    "assess s --why level --format json",
    "assess s --why level --format markdown",
    "assess s --why level -v",
    "agenda --list",
    "agenda s --list --limit depth=9",
    "render --list",
    "render",
    "render --list --language nl",
    "render --language nl",
    "schema s --part",
    "plugin list s --timings",
    "fmt s --check --diff",
    "render theory-of-change s -o x.svg --focus vision --depth 1 --direction up --overlay findings",
    "render theory-of-change s -o x.svg --split objective --direction left --overlay findings",
    "render stakeholder-map s -o x.svg --focus link --overlay findings --engine bundled",
    "render roadmap s -o x.svg --theme print",
]


@pytest.mark.parametrize("line", HONOURED)
def test_what_says_something_is_not_refused(run: Run, line: str) -> None:
    code, _, err = run(line)
    assert code in (0, 1), err


def test_a_refusal_says_what_the_diagram_can_do(run: Run) -> None:
    refused = {
        line: run(f"render {line} -o x.svg")[2]
        for line in ("roadmap s --focus vision", "stakeholder-map s --split objective")
    }
    assert list(refused.values()) == [
        "roadmap has no option --focus. It accepts: --page.\n",
        "stakeholder-map has no option --split. It accepts: --focus, --overlay, --page.\n",
    ]


def test_the_list_says_what_each_diagram_can_do(run: Run) -> None:
    lines = run("render --list")[1].splitlines()
    assert "roadmap  Roadmap (--page)" in lines
    assert "stakeholder-map  Stakeholder map (--focus, --overlay, --page)" in lines


def _draw(graph: StrategyGraph, view: View) -> Picture:
    raise NotImplementedError


def test_agendas_are_listed_of_the_strategy_that_is_named(run: Run) -> None:
    assert "genoa-listening" in run("agenda --list")[1]
    assert run("agenda s --list")[1] == "steering-meeting  Steering meeting\n"
    Path("s/strategy.yaml").write_text(STRATEGY + "plugins: [genoa]\n", encoding="utf-8")
    assert "genoa-listening" in run("agenda s --list")[1]
    assert run("agenda nowhere --list")[0] == 2


class TestDiagrams:
    def test_every_one_that_comes_along_or_lives_here_declares_what_it_uses(self) -> None:
        assert [diagram.name for diagram in load_all().diagrams if diagram.uses is None] == []

    @pytest.mark.parametrize("uses", [["focsu"], "split,focus", [""], [1]])
    def test_an_option_that_does_not_exist_cannot_be_declared(self, uses: object) -> None:
        with pytest.raises(ValueError, match="is not a valid DiagramOption"):
            Diagram(name="x", title=message("x"), draw=_draw, uses=uses)  # type: ignore[arg-type]

    def test_they_are_told_in_one_order(self) -> None:
        several = Diagram(name="x", title=message("x"), draw=_draw, uses=["overlay", "focus"])
        assert as_typed(several) == ["--focus", "--overlay"]
        assert as_typed(Diagram(name="x", title=message("x"), draw=_draw, uses="depth")) == [
            "--depth"
        ]

    @pytest.mark.parametrize("option", DiagramOption)
    def test_what_a_diagram_uses_can_change_its_picture(self, run: Run, option: str) -> None:
        """Beside a strategy with something to show, each declared option is seen."""
        for diagram in load_all().diagrams:
            if diagram.plugin != "deiframe" or option not in (diagram.uses or ()):
                continue
            if (diagram.name, option) == ("driver-radar", "layout"):
                continue  # its radar is refused where a question is open
            focus = "interviews" if diagram.name == "theory-of-change" else "link"
            value = {"focus": focus, "depth": "1", "direction": "left", "overlay": "findings",
                     "page": "a3", "show": "reason"}.get(option, "")  # fmt: skip
            value = value or diagram.choices[DiagramOption(option)][-1]
            value = "objective" if option == "split" else value
            before = ("--focus", focus) if option == "depth" else ()
            assert run(f"render {diagram.name} s -o a.svg", *before)[0] == 0
            assert run(f"render {diagram.name} s -o b.svg", *before, f"--{option}", value)[0] == 0
            assert Path("a.svg").read_bytes() != Path("b.svg").read_bytes(), diagram.name


class TestFocus:
    DIAGRAMS = ("theory-of-change", "stakeholder-map", "rasci-matrix", "change-agent-network",
                "genoa-yearly-goals", "rotterdam-breakthroughs")  # fmt: skip

    @pytest.mark.parametrize("diagram", DIAGRAMS)
    @pytest.mark.parametrize("focus", ["visoin", "Vision", "vis", "A fair city"])
    def test_what_was_meant_is_asked(self, run: Run, diagram: str, focus: str) -> None:
        self._name_plugins()
        code, out, err = run(f"render {diagram} s -o x.svg --focus", focus)
        assert (code, out) == (2, "")
        assert err.endswith(" Did you mean vision?\n")

    @pytest.mark.parametrize("diagram", DIAGRAMS)
    def test_of_what_is_near_nothing_nothing_is_asked(self, run: Run, diagram: str) -> None:
        self._name_plugins()
        for focus in ("banana", "", "-", "😀", "x" * 500):
            code, _, err = run(f"render {diagram} s -o x.svg --focus", focus)
            assert code == 2
            assert "?" not in err
            assert "Known: " in err
            assert len(err) < 250

    def test_a_title_in_any_language_leads_to_the_id(self, run: Run) -> None:
        err = run("render theory-of-change s -o x.svg --focus", "eerlijke selektie")[2]
        assert err.endswith("Did you mean fair-selection?\n")

    def _name_plugins(self) -> None:
        text = STRATEGY + "plugins: [genoa, rotterdam]\n"
        Path("s/strategy.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("chekc s", "Did you mean check?"),
        ("rendr", "Did you mean render?"),
        ("plugin lst", "Did you mean list?"),
        ("--language nl rendr", "Bedoelt u render?"),
        ("zzz", "No such command 'zzz'."),
    ],
)
def test_a_command_is_suggested(run: Run, line: str, text: str) -> None:
    code, _, err = run(line)
    assert code == 2
    assert err.endswith(f"{text}\n")


def test_a_misspelt_code_is_suggested_in_the_strategy_and_on_the_command_line(run: Run) -> None:
    checks = "checks: {profile: strict, select: [DEI1O1], ignore: {dei102: x, QQQ: y}}"
    text = STRATEGY.replace("checks: {profile: strict}", checks)
    Path("s/strategy.yaml").write_text(text, encoding="utf-8")
    out = run("check s")[1]
    assert "hint: Did you mean DEI101?" in " ".join(out.split())
    assert "hint: Did you mean DEI102?" in " ".join(out.split())
    assert out.count("hint: Did you mean") == 2
    assert run("check s --select DEI1O1")[2].endswith("no code DEI1O1. Did you mean DEI101?\n")


UNKNOWN = [
    ("render roadmpa s -o x.svg", "There is no diagram roadmpa. Did you mean roadmap?"),
    ("render zzz s -o x.svg", "There is no diagram zzz. Known: change-agent-network, "),
    ("render roadmap s -o x.svg --theme prnt", "There is no theme prnt. Did you mean print?"),
    ("render roadmap s -o x.svg --theme zzz", "There is no theme zzz. Known: default, print."),
    ("agenda s --agenda stering", "There is no agenda stering. Did you mean steering-meeting?"),
    ("agenda s --agenda zzz", "There is no agenda zzz. Known: steering-meeting."),
    ("agenda s --for zzz", "There is no document for zzz. Known: strategy."),
    ("explain DEI1O1", "There is no code DEI1O1. Did you mean DEI101?"),
    ("explain DEIOIO", "There is no code DEIOIO. Did you mean DEI010?"),
    ("explain QQQ", "There is nothing called QQQ to explain. deiframe explain lists what there is."),
    ("explain principel-5", "There is nothing called principel-5 to explain. Did you mean principle-5"),
    ("explain outcom", "There is nothing called outcom to explain. Did you mean outcome"),
    ("explain teory-of-change", "There is nothing called teory-of-change to explain. Did you mean theory-of-change?"),
    ("plugin show gent", "There is no plugin gent. Did you mean ghent?"),
    ("render verandertheory s -o x.svg", "There is no diagram verandertheory. Did you mean theory-of-change?"),
    ("explain 4,2", "There is no sub-step 4,2. Did you mean 4.2?"),
    ("explain 99", "There is no sub-step 99. They run from 1.1 to 7.4."),
    ("assess s --why levle", "There is no answer levle. Did you mean level?"),
    ("assess s --why qqq", "There is no answer qqq. For example: 4.2, "),
]  # fmt: skip


@pytest.mark.parametrize(("line", "text"), UNKNOWN)
def test_every_command_suggests_in_one_way(run: Run, line: str, text: str) -> None:
    code, _, err = run(line)
    assert code == 2
    assert err.startswith(text)
    assert "?" not in err or "There are" not in err
    assert "-?" not in err


def test_json_stays_json(run: Run) -> None:
    for line in ("check s --format json", "assess s --format json", "plugin list --format json"):
        json.loads(run(line)[1])
