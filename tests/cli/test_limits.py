"""What one run may hold and take: every bound is a setting, and says so; a long run says where it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from deiframe.cli.main import cli
from deiframe.cli.progress import Progress
from deiframe.i18n import joined_list, message, path

HEAD = "deiframe: 1\nmunicipality: {name: Gent}\n"


@pytest.fixture
def strategy(tmp_path: Path) -> Path:
    objectives = "".join(f"  o{n}: {{title: O {n}, contributes_to: [v]}}\n" for n in range(30))
    text = HEAD + "visions: {v: {title: V}}\nobjectives:\n" + objectives
    (tmp_path / "strategy.yaml").write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    "limit, text",
    [("items=30", "31 items"), ("links=29", "more than 29 links"), ("problems=3", "")],
)
def test_items_and_links_are_bounded(strategy: Path, limit: str, text: str) -> None:
    found = CliRunner().invoke(cli, ["check", str(strategy), "--limit", limit, "-q"])
    assert (found.exit_code == 2) == bool(text)
    assert text in found.output
    assert (f"(limit {limit.split('=', maxsplit=1)[0]})" in found.output) == bool(text)
    most = "items=31" if "items" in limit else "links=30"
    assert CliRunner().invoke(cli, ["check", str(strategy), "--limit", most, "-q"]).exit_code == 0


def test_of_many_findings_the_rest_is_counted(strategy: Path) -> None:
    everything = CliRunner().invoke(cli, ["check", str(strategy), "-q"]).output.splitlines()
    found = CliRunner().invoke(cli, ["check", str(strategy), "--limit", "findings=5", "-q"])
    assert len(found.output.splitlines()) == 6
    assert f"There are {len(everything) - 5} more problems, not shown." in found.output


def test_a_file_full_of_problems_is_told_in_a_thousand(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(
        HEAD + "visions:\n" + "".join(f"  V{n}: {{}}\n" for n in range(5_000))
    )
    found = CliRunner().invoke(cli, ["check", str(tmp_path), "-q"])
    assert len(found.output.splitlines()) == 1_001
    assert "There are 4000 more problems, not shown." in found.output


@pytest.mark.parametrize("value", ["0", "-1", "1" * 5000, "x", "", "1e3", "²", "१"])
def test_a_limit_that_is_no_count_is_refused(tmp_path: Path, value: str) -> None:
    found = CliRunner().invoke(cli, ["check", str(tmp_path), "--limit", f"depth={value}"])
    assert found.exit_code == 2
    assert "Traceback" not in found.output


SLOW_PLUGIN = """
import sys, time
sys.argv[0] = "deiframe"
from deiframe import checking
from deiframe.cli.main import main
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import Origin
def slow(*_):
    try:
        time.sleep(60)
    except Exception:
        pass
plugin = Origin(plugin="slow", package="slow", hook="deiframe_rules", label="SLW101")
checking.ask = lambda *_: called(plugin, slow)
main(["check", sys.argv[1], "--limit", "seconds=1"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such clock")
def test_what_takes_too_long_is_stopped_wherever_it_is(strategy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOW_PLUGIN, str(strategy)],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "DEIFRAME_LANGUAGE": "en"},
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (2, "Stopped after 1 seconds (limit seconds).")


@pytest.mark.parametrize("in_ci, lines", [("1", 3), ("", 0)])
def test_a_line_a_minute_in_ci(
    in_ci: str, lines: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 0.0
    monkeypatch.setenv("CI", in_ci)
    monkeypatch.setattr("time.monotonic", lambda: now)
    with Progress() as progress:
        for second in range(200):
            now = float(second)
            progress.tell(f"ghent: step\n::error::{second}")
    text = capsys.readouterr().err.splitlines()
    assert len(text) == lines
    assert not any(line.startswith("::") for line in text)
    assert not text or text[0].startswith("60 s")


def test_a_sentence_names_a_few_of_many() -> None:
    many = joined_list((f"title {n}" for n in range(100_000)), most=3)
    assert many.in_language("en") == "title 0, title 1, title 10 and 99997 more"
    assert len(joined_list(["x" * 100_000] * 9, most=8).in_language("en")) < 600
    assert joined_list("abc", most=3).in_language("en") == "a, b, c"
    assert path("abcd", most=2).in_language("en") == "a → b and 2 more"
    text = message("{title} and {other}", title="x" * 100_000, other=many).brief()
    assert len(str(text)) < 1_200
    assert text == message("{title} and {other}", title="x" * 100_000, other=many)


CROWDS = {
    "departments without change agents": "departments:\n" + "".join(f"  d{n}: {{title: D {n}}}\n" for n in range(400)),
    "stakeholders not placed": "stakeholders:\n" + "".join(f"  s{n}: {{title: S {n}}}\n" for n in range(400)),
    "a circle": "outcomes:\n" + "".join(f"  o{n}: {{title: O {n}, contributes_to: [o{(n + 1) % 400}]}}\n" for n in range(400)),
    "one link to each": "visions:\n" + "".join(f"  v{n}: {{title: V {n}}}\n" for n in range(400))
    + f"objectives: {{o: {{title: O, contributes_to: [{', '.join(f'v{n}' for n in range(400))}]}}}}\n",
    "all accountable": "stakeholders:\n" + "".join(f"  s{n}: {{title: S {n}}}\n" for n in range(400))
    + f"interventions: {{i: {{title: I, rasci: {{accountable: [{', '.join(f's{n}' for n in range(400))}]}}}}}}\n",
    "long titles": "visions: {v: {title: " + "x" * 90_000 + "}}\nobjectives:\n"
    + "".join(f"  o{n}: {{title: O {n}, contributes_to: [v]}}\n" for n in range(40)),
}  # fmt: skip


@pytest.mark.parametrize("text", CROWDS.values(), ids=CROWDS)
def test_no_finding_is_long_however_many_it_is_about(tmp_path: Path, text: str) -> None:
    (tmp_path / "strategy.yaml").write_text(HEAD + text)
    found = CliRunner().invoke(cli, ["check", str(tmp_path), "-q", "--profile", "strict"])
    assert found.exit_code in (0, 1)
    assert max(len(line) for line in found.output.splitlines()) < 2_500


def test_an_obligation_that_only_a_plugin_knows_has_no_place(tmp_path: Path) -> None:
    """Found by a fuzzer: it stands in no file."""
    text = "deiframe: 1\nmunicipality: {name: Genova, country: IT}\nplugins: [italy]\n"
    (tmp_path / "strategy.yaml").write_text(text + "visions: {v: {title: V}}\n")
    found = CliRunner().invoke(cli, ["assess", str(tmp_path), "--format", "json"])
    assert found.exit_code == 0, found.output
