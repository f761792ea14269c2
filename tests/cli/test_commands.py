"""The commands, as a person or CI meets them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_runs import called as run
from deiframe.about import LANGUAGES, __version__
from support import HEAD, ROOT


@pytest.fixture
def strategy(tmp_path: Path) -> Path:
    """A small strategy with one warning, one advice and no error."""
    text = HEAD + "departments: {parks: {title: Parks}}\n"
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_version_is_said() -> None:
    assert __version__ in run("--version").stdout


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["explain", "DEI101"]])
def test_quick_commands_load_nothing_heavy(arguments: list[str]) -> None:
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "deiframe", *arguments],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in loaded.splitlines()}
    assert not names & {"networkx", "cattrs", "yaml_rs", "tree_sitter", "typst", "ruamel"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_starter_checks_clean_and_draws_in_every_language(tmp_path: Path, language: str) -> None:
    made = run(
        "--language",
        language,
        "new",
        "city",
        "--name",
        'L"A: {x}',
        "--country",
        "IT",
        "--no-input",
        cwd=tmp_path,
    )
    assert made.returncode == 0, made.stderr
    checked = run("check", "city", "--fail-on", "advice", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    drawn = run("render", "theory-of-change", "city", "-o", "a.svg", cwd=tmp_path)
    assert drawn.returncode == 0, drawn.stderr
    assert f'lang="{language}"' in (tmp_path / "a.svg").read_text("utf-8")


def test_new_never_overwrites(strategy: Path) -> None:
    before = (strategy / "strategy.yaml").read_text("utf-8")
    made = run("new", str(strategy), "--no-input")
    assert made.returncode == 2
    assert "not empty" in made.stderr
    assert (strategy / "strategy.yaml").read_text("utf-8") == before
    assert len(list(strategy.iterdir())) == 1


@pytest.mark.parametrize("threshold, code", [("error", 0), ("warning", 1), ("advice", 1)])
def test_the_exit_code_follows_the_threshold(strategy: Path, threshold: str, code: int) -> None:
    assert run("check", str(strategy), "--fail-on", threshold).returncode == code


def test_a_structural_error_is_a_finding_and_broken_yaml_could_not_run(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(HEAD + "titel: x\n")
    assert run("check", str(tmp_path)).returncode == 1
    (tmp_path / "strategy.yaml").write_text(HEAD + "title: 'x\n")
    assert run("check", str(tmp_path)).returncode == 2


def test_findings_can_be_selected_and_ignored(strategy: Path) -> None:
    only = json.loads(run("check", str(strategy), "--format", "json", "--select", "DEI3").stdout)
    assert {item["code"] for item in only["findings"]} == {"DEI304", "DEI305"}
    less = json.loads(run("check", str(strategy), "--format", "json", "--ignore", "DEI305").stdout)
    assert "DEI305" not in {item["code"] for item in less["findings"]}


def test_json_holds_what_other_tools_rely_on(strategy: Path) -> None:
    document = json.loads(run("check", str(strategy), "--format", "json").stdout)
    assert document["schema"] == 1
    [finding] = [item for item in document["findings"] if item["code"] == "DEI304"]
    assert (finding["file"], finding["line"], finding["column"], finding["id"]) == (
        "strategy.yaml", 3, 15, "parks",
    )  # fmt: skip
    assert finding["severity"] == "warning"
    assert finding["principles"]
    assert finding["substeps"]
    assert finding["plugin"] == "deiframe"
    assert document["summary"]["warning"] >= 1


def test_text_shows_the_line_with_a_caret_and_a_summary(strategy: Path) -> None:
    out = run("check", str(strategy)).stdout
    lines = out.splitlines()
    at = next(n for n, line in enumerate(lines) if "DEI304" in line)
    assert lines[at + 1].endswith("departments: {parks: {title: Parks}}")
    assert lines[at + 1].index("parks") == lines[at + 2].index("^")
    assert "warning" in lines[-1]
    assert "\x1b" not in out


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What the program writes when it writes to a terminal."""
    controller, terminal = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "deiframe", *arguments],
        stdout=terminal,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", "LANGUAGE": "en", "LC_ALL": "C.UTF-8", **environment},
    )
    os.close(terminal)
    written = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        written += part
    process.wait(timeout=60)
    os.close(controller)
    return written.decode()


def test_a_terminal_has_colour_unless_it_is_not_wanted(strategy: Path) -> None:
    assert "\x1b[33m" in on_a_terminal("check", str(strategy))
    plain = on_a_terminal("check", str(strategy), NO_COLOR="1")
    assert "DEI304" in plain
    assert "\x1b" not in plain


def test_the_strategy_is_found_from_a_folder_below(strategy: Path) -> None:
    (strategy / "deep").mkdir()
    assert run("check", cwd=strategy / "deep").returncode == 0


def test_a_title_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = HEAD + 'departments: {parks: {title: "a\\e[31mb\\u202ec"}}\n'
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    out = run("check", str(tmp_path)).stdout
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize(
    "arguments, text",
    [
        (["chek"], "chek"),
        (["check", "/no/such/folder"], "/no/such/folder"),
        (["check", "--no-such"], "--no-such"),
        (["check", "--on", "yesterday"], "yesterday"),
        (["check", "--limit", "size=1"], "file-size"),
        (["explain", "DEI1O1"], "DEI101"),
        (["render", "theory-of-change"], "-o"),
        (["render", "theory-of-change", "-o", "x.gif"], ".svg"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_is_no_traceback(
    strategy: Path, arguments: list[str], text: str
) -> None:
    done = run(*arguments, cwd=strategy)
    assert done.returncode == 2
    assert text in done.stderr
    assert "Traceback" not in done.stderr


def test_render_suggests_a_diagram_and_a_focus(strategy: Path) -> None:
    assert "theory-of-change" in run("render", "theory", str(strategy), "-o", "x.svg").stderr
    text = HEAD + "visions: {a-vision: {}}\n"
    (strategy / "strategy.yaml").write_text(text)
    out = str(strategy / "x.svg")
    done = run("render", "theory-of-change", str(strategy), "-o", out, "--focus", "a-vison")
    assert (done.returncode, "a-vision" in done.stderr) == (2, True)
    assert not (strategy / "x.svg").exists()


def test_render_lists_diagrams_and_themes() -> None:
    diagrams, themes = run("render", "--list").stdout.split("\n\n")
    assert diagrams.startswith("Diagrams\n")
    assert "\nroadmap  Roadmap (--page)\n" in diagrams
    assert themes.startswith("Themes\n")
    assert "\nprint  Black and white: " in themes


def test_render_draws_in_the_theme_it_is_asked_for(strategy: Path) -> None:
    for theme, ink in (("default", "#1a1a1a"), ("print", "#000000")):
        out = strategy / f"{theme}.svg"
        done = run("render", "roadmap", str(strategy), "-o", str(out), "--theme", theme)
        assert (done.returncode, done.stderr) == (0, f"Wrote {out}\n")
        assert f'fill="{ink}"' in out.read_text("utf-8")
    done = run("render", "roadmap", str(strategy), "-o", str(out))
    assert out.read_bytes() == (strategy / "default.svg").read_bytes()


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("prnt", "There is no theme prnt. Did you mean print?\n"),
        ("zzz", "There is no theme zzz. Known: default, print.\n"),
    ],
)
def test_render_in_no_theme_says_which_there_are(strategy: Path, asked: str, text: str) -> None:
    out = strategy / "x.svg"
    done = run("render", "roadmap", str(strategy), "-o", str(out), "--theme", asked)
    assert (done.returncode, done.stderr) == (2, text)
    assert not out.exists()


def test_render_of_a_broken_strategy_says_why_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(HEAD + "titel: x\n")
    done = run("render", "theory-of-change", str(tmp_path), "-o", str(tmp_path / "x.svg"))
    assert done.returncode == 2
    assert "DEI010" in done.stderr
    assert not (tmp_path / "x.svg").exists()


@pytest.mark.parametrize(
    "suffix, start", [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")]
)
def test_a_picture_takes_the_form_of_its_suffix(strategy: Path, suffix: str, start: bytes) -> None:
    out = strategy / f"deep/down/x.{suffix}"
    done = run("render", "stakeholder-map", str(strategy), "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(start)


def test_a_strategy_can_be_drawn_a_picture_per_objective(tmp_path: Path) -> None:
    text = HEAD + "visions: {v: {}}\nobjectives: {a: {contributes_to: v}, b: {contributes_to: v}}\n"
    (tmp_path / "strategy.yaml").write_text(text)
    out = tmp_path / "toc.svg"
    done = run("render", "theory-of-change", str(tmp_path), "-o", str(out), "--split", "objective")
    assert done.returncode == 0, done.stderr
    assert out.exists()
    assert {path.name for path in (tmp_path / "toc").iterdir()} == {"a.svg", "b.svg"}


def test_explain_lists_every_code_with_what_others_rely_on() -> None:
    objects = json.loads(run("explain", "--format", "json").stdout)
    assert {"DEI003", "DEI030", "DEI040", "DEI101"} <= {item["code"] for item in objects}
    for item in objects:
        assert {"code", "severity", "title", "plugin"} <= set(item)


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_explain_shows_a_page(form: str) -> None:
    out = run("explain", "dei104", "--format", form).stdout
    assert "DEI104" in out
    assert "contributes_to" in out


@pytest.mark.parametrize("language, word", [("nl", "cirkel"), ("it", "ciclo"), ("en", "cycle")])
def test_pages_speak_the_reader_s_language(language: str, word: str) -> None:
    assert word in run("explain", "DEI104", "--language", language).stdout
    assert word in run("explain", "DEI104", DEIFRAME_LANGUAGE=language).stdout
    assert word in run("explain", "DEI104", LANG=f"{language}_XX.UTF-8").stdout


@pytest.mark.parametrize(
    "language, words", [("nl", ["Gebruik:", "[OPTIES]"]), ("it", ["Uso:", "[OPZIONI]"])]
)
def test_help_and_errors_speak_it_too(language: str, words: list[str]) -> None:
    out = run("--language", language, "check", "--help").stdout
    assert all(word in out for word in words)
    assert "Usage" not in out
    assert words[0] in run("--language", language, "check", "--no-such").stderr


def test_plugins_are_listed_with_what_they_add() -> None:
    [belgium] = [
        load
        for load in json.loads(run("plugin", "list", "--format", "json").stdout)
        if load["name"] == "belgium"
    ]
    assert belgium["rules"] == ["BE101"]
    assert "be-boards-one-third" in belgium["obligations"]
    assert belgium["problem"] is None


@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa"])
def test_the_examples_have_no_errors(city: str) -> None:
    done = run("check", str(ROOT / "examples" / city), "--on", "2026-11-24")
    assert done.returncode == 0, done.stdout


def test_several_strategies_give_one_document_and_one_exit_code(tmp_path: Path) -> None:
    for name, extra in ("a", ""), ("b", "titel: x\n"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "strategy.yaml").write_text(HEAD + extra)
    done = run("check", "a", "b", "--format", "json", cwd=tmp_path)
    files = {
        load["file"] for load in json.loads(done.stdout)["findings"] if load["code"] == "DEI010"
    }
    assert (done.returncode, files) == (1, {"b/strategy.yaml"})
