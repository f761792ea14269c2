"""Nothing that a strategy, a file's name or an argument holds steers who prints what is said of it.

Each command is run, in each form, over strategies that hold what CI servers and terminals act on.
"""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ci_servers import HARMFUL, acted_on, harm, steers_a_terminal
from deiframe import sanitize
from deiframe.cli.main import main
from deiframe.sanitize import inert, inert_json, inert_xml, visible
from hostile_cities import broken, hostile
from support import ROOT

Said = Callable[..., str]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Said:
    """Run a command, in a terminal of a width, and return all it prints."""

    def run(*arguments: object, columns: int = 80) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit):
            main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert "itself failed" not in told.err
        return told.out + "\n" + told.err

    return run


def with_path(command: tuple[str, ...], path: Path) -> list[object]:
    """A command with its path: after its name, or the two names of it."""
    names = 2 if command[0] in ("plugin", "ghent") else 1
    return [*command[:names], path, *command[names:]]


READS = [
    ("check",), ("check", "--profile", "strict", "-v"), ("check", "-q"), ("check", "--statistics"),
    ("check", "--group-by", "item"), ("check", "--group-by", "principle"),
    *[("check", "--profile", "strict", "--format", item)
      for item in ("json", "sarif", "junit", "gitlab", "markdown")],
    ("check", "--fix", "--diff"), ("fmt", "--check", "--diff"),
    ("assess",), ("assess", "-v"), ("assess", "-v", "--format", "markdown"),
    ("assess", "--format", "json"), ("assess", "--why", "4.2"), ("assess", "--why", "5b"),
    ("assess", "--why", "level", "--format", "json"),
    ("agenda",), ("agenda", "--format", "markdown"), ("agenda", "--for", "::error::x"),
    ("schema",), ("plugin", "list", "--timings"), ("ghent", "targets"),
]  # fmt: skip


@pytest.mark.parametrize("text", HARMFUL, ids=range(len(HARMFUL)))
def test_as_it_stands_each_of_them_is_acted_on(text: str) -> None:
    assert acted_on(text) or steers_a_terminal(text)


@pytest.mark.parametrize("command", READS, ids=" ".join)
def test_no_text_of_a_strategy(run: Said, tmp_path: Path, command: tuple[str, ...]) -> None:
    for city in ("ghent", "genoa"):
        folder = hostile(tmp_path / city, city, harm())
        log = run(*with_path(command, folder), columns=40)
        assert not acted_on(log)
        assert not steers_a_terminal(log)


@pytest.mark.parametrize("command", READS[:6] + READS[13:16], ids=" ".join)
@pytest.mark.parametrize("columns", [60, 77, 100, 300])
def test_nor_where_it_is_wrapped_elsewhere(
    run: Said, tmp_path: Path, command: tuple[str, ...], columns: int
) -> None:
    log = run(*with_path(command, hostile(tmp_path / "city", "ghent", harm())), columns=columns)
    assert not acted_on(log)


WRITES = [("check",), ("check", "--format", "markdown"), ("assess", "-v"), ("assess", "--why", "4.2"),
          ("assess", "--format", "markdown"), ("agenda", "--agenda", "steering-meeting"),
          ("agenda", "--agenda", "steering-meeting", "--format", "markdown")]  # fmt: skip


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
def test_no_text_in_a_file_that_a_pipeline_may_show(
    run: Said, tmp_path: Path, command: tuple[str, ...]
) -> None:
    suffix = "md" if "markdown" in command else "txt"
    folder = hostile(tmp_path / "city", "ghent", harm())
    log = run(*with_path(command, folder), "-o", tmp_path / f"out.{suffix}")
    assert not acted_on(log)
    assert not acted_on((tmp_path / f"out.{suffix}").read_text("utf-8"))


@pytest.mark.parametrize("command", READS, ids=" ".join)
def test_no_id_key_or_word_that_is_wrong(
    run: Said, tmp_path: Path, command: tuple[str, ...]
) -> None:
    for number, text in enumerate((harm(), "::error::x", "##vso[x]", "--- x")):
        folder = broken(tmp_path / str(number), text)
        log = run(*with_path(command, folder), columns=40)
        assert not acted_on(log)
        assert not steers_a_terminal(log)


@pytest.mark.parametrize("command", [*READS, ("render", "--list")], ids=" ".join)
def test_what_is_said_of_a_sound_strategy_is_left_as_it_is(
    run: Said, command: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "city").mkdir()
    text = (ROOT / "examples" / "repository" / "strategy" / "strategy.yaml").read_text("utf-8")
    (tmp_path / "city" / "strategy.yaml").write_text(text.replace("title:", "title:   "), "utf-8")
    path = tmp_path / "city"
    log = run(*(command if command[0] == "render" else with_path(command, path)))
    assert "\ufffd" not in log
    assert "# #" not in log


def test_github_s_own_form_holds_nothing_but_its_commands(run: Said, tmp_path: Path) -> None:
    for folder in (hostile(tmp_path / "a", "ghent", harm()), broken(tmp_path / "b", harm())):
        log = run("check", folder, "--profile", "strict", "--format", "github")
        assert not acted_on(log, but="GitHub")
        assert not steers_a_terminal(log)
        for line in filter(None, log.split("\n")):
            assert line.startswith(("::error ", "::warning ", "::notice ")), line


@pytest.mark.parametrize("text", [*HARMFUL, harm()], ids=range(len(HARMFUL) + 1))
def test_no_argument_that_is_repeated(run: Said, tmp_path: Path, text: str) -> None:
    good = hostile(tmp_path / "good", "ghent", "x")
    text = text.replace("\0", "")
    for arguments in (
        [text], ["check", text], ["check", "--format", text], ["check", good, "--select", text],
        ["check", good, "--limit", text], ["check", good, "--on", text], ["check", f"--{text}"],
        ["check", good, "--baseline", tmp_path / "none" / text.replace("/", "")[:60]],
        ["assess", good, "--why", text], ["assess", good, "--since", text], ["assess", good, "--only", text],
        ["fmt", text], ["explain", text], ["explain", f"4.{text}"], ["render", text, good, "-o", "x.svg"],
        ["render", "theory-of-change", good, "-o", text],
        ["render", "theory-of-change", good, "-o", "x.dot", "--theme", text],
        ["render", "theory-of-change", good, "-o", "x.dot", "--focus", text],
        ["agenda", good, "--agenda", text], ["agenda", good, "--for", text], ["agenda", good, "--on", text],
        ["schema", text], ["schema", "--plugin", text], ["plugin", text], ["plugin", "new", text],
        ["plugin", "list", text, "--timings"], ["plugin", "translate", text], ["ghent", text],
        ["ghent", "targets", text], ["new", tmp_path / "good", "--name", text], ["new", "y", "--start", text],
    ):  # fmt: skip
        log = run(*arguments, columns=40)
        assert not acted_on(log), arguments
        assert not steers_a_terminal(log), arguments


NAMES = [
    "::error::x",
    "##vso[a]b",
    "--- x",
    "\x1b[31m##[error]",
    "a\n::error::x",
    "\u202ex",
    "caf\udce9",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_file_or_folder(run: Said, tmp_path: Path, name: str) -> None:
    folder = broken(tmp_path / "cities" / name, "x")
    (folder / f"{name}.yaml").write_text(f"objectives: {{{{b: 1}}\n# {name!r}", "utf-8")
    other = hostile(tmp_path / "cities" / f"{name}2", "ghent", "x")
    (other / f"{name}.yaml").write_text("needs: {x: {titel:   y}}\n", "utf-8")
    for command in READS:
        if command[0] != "plugin":
            for where in (tmp_path / "cities", other):
                log = run(*with_path(command, where), columns=40)
                assert not acted_on(log), command
                assert not steers_a_terminal(log), command


def test_no_trace_of_a_failure(run: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEIFRAME_DEBUG", "1")
    log = run("check", tmp_path / "a\n::error::x\n--- ##vso[x]\x1b[31m")
    assert "Traceback" in log
    assert not acted_on(log)
    assert not steers_a_terminal(log)


def test_the_difference_that_fmt_shows_folds_nothing_away(run: Said, tmp_path: Path) -> None:
    """What was added, taken out or is beside it, each as the servers read it."""
    (tmp_path / "strategy.yaml").write_text(
        "deiframe: 1\nmunicipality: {name: x}\ndepartments:\n  a:\n    note: |\n"
        "      ::error::x\n      ##vso[task.complete]\n    title: a\n"
        "-- x: 1\n"
        "# ++ y\n::error::z: 1\n"
    )
    log = run("fmt", "--check", "--diff", tmp_path)
    assert not acted_on(log)


@pytest.mark.parametrize("text", [harm(), *HARMFUL], ids=range(len(HARMFUL) + 1))
def test_forms_with_escapes_lose_nothing(text: str) -> None:
    written = inert_json({"a": [text], text: 1})
    assert json.loads(written) == {"a": [text], text: 1}
    assert not acted_on(written)
    assert not steers_a_terminal(written)
    cell = ET.Element("a", b=visible(text))
    cell.text = visible(text)
    written = inert_xml(ET.tostring(cell, "unicode"))
    read = ET.fromstring(written)
    assert (read.text, read.get("b")) == (visible(text), visible(text).replace("\r", "\n"))
    assert not acted_on(written)


pieces = st.sampled_from(
    ["#", "##", "[", "]", ":", "::", "vso[", "teamcity[", "error", " ", "\n", "\r", "\t", "\x1b[1m", "\x1b[0m",
     "\x1b]8;;file:///x\x1b\\", "\x1b]8;;\x1b\\", "\x1b", "\u200d", "\u00ad", "\ufe0f", "\u00a0", "\u2028", "---", "+++",
     "~~~", "^^^", "section_start", "travis_fold", "1:x", "x", "é", "می", "👩", "\U000e0061", "\ud800"]
)  # fmt: skip


@given(st.lists(pieces | st.characters(), max_size=24).map("".join), st.booleans())
def test_no_text_is_acted_on_and_a_second_look_changes_nothing(text: str, commands: bool) -> None:
    once = inert(text, commands=commands)
    assert inert(once, commands=commands) == once
    assert not steers_a_terminal(once)
    assert commands or not acted_on(once)
    assert not acted_on(inert_json(text))
    assert not acted_on(inert_xml(visible(text).replace("<", "").replace("&", "")))


@pytest.mark.parametrize(
    "what, where",
    [
        (r"click\.(?:echo|secho)|\bprint\(", {"cli/printing.py"}),
        (
            r"sys\.std(?:out|err)(?:\.buffer)?\.write",
            {"cli/progress.py", "cli/fmt.py", "drawing/worker.py"},
        ),
        (
            r"json\.dumps?\(",
            {
                "sanitize.py",
                "baseline.py",
                "cli/new.py",
                "drawing/paper.py",  # asked of typst
                "drawing/workshop.py",  # asked of the worker
                "pages/line_to_write.py",  # quotes one text on a page, which is printed by the door
                "plugins/answers.py",
            },
        ),
    ],
)
def test_there_is_one_door(what: str, where: set[str]) -> None:
    """A line that is written over itself, and a file given back on standard output, go beside it."""
    source = ROOT / "src" / "deiframe"
    files = {
        file.relative_to(source).as_posix(): file.read_text("utf-8")
        for file in source.rglob("*.py")
    }
    used = {name for name, text in files.items() if re.search(what, text)}
    assert {name for name in used if not name.startswith("testing/")} <= where


LEGIBLE = [
    "Gelijke kansen: één stad, één beleid",
    "Perché no? «Sì» — 50% & più…",
    "می‌خواهم",  # Persian, with a joiner that it needs
    "क्‍ष और हिन्दी",
    "👩‍👩‍👧 🏳️‍🌈 ❤️ 👍🏽 1️⃣ #️⃣ 🇧🇪",
    "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland's flag
    "葛\U000e0100飾区 日本語",
    "שלום مرحبا",
    "a::b, C# and C++ --- # 3 [x] ## heading",
    "e\u0301 \u00a0\u202f…",
]


@pytest.mark.parametrize("text", LEGIBLE)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert inert(f"  {text}\n") == f"  {text}\n"


def test_a_soft_hyphen_is_shown_as_the_hyphen_it_is() -> None:
    assert visible("Arbeids\u00adongeschiktheid") == "Arbeids-ongeschiktheid"


def test_a_glance_lets_nothing_through_that_the_filter_would_take_out() -> None:
    for number in (*range(0x20000), *range(0xE0000, 0xE0400)):
        text = f"a{chr(number)}b"
        assert visible(text) == sanitize._misleading().sub(sanitize._shown, text), hex(number)
