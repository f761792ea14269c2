"""``check`` as a person, a pipeline and an editor meet it."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from command_runs import called as run
from deiframe.cli.check import command
from support import HEAD

TODAY = ("--on", "2026-06-01")


def write(folder: Path, text: str, name: str = "strategy.yaml") -> Path:
    """Put a file into a folder; a strategy's head is added."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text((HEAD if name == "strategy.yaml" else "") + text, "utf-8")
    return folder


def check(*arguments: str | Path, **environment: str) -> Result:
    """Run the command."""
    settings = {"DEIFRAME_LANGUAGE": "en", "COLUMNS": "80", **environment}
    return CliRunner().invoke(command, [*map(str, arguments), *TODAY], env=settings)


def findings(*arguments: str | Path) -> list[dict[str, Any]]:
    """The findings, as JSON tells them."""
    document = json.loads(check(*arguments, "--format", "json").stdout)
    found: list[dict[str, Any]] = document["findings"]
    return found


def codes(*arguments: str | Path) -> list[str]:
    """The codes of the findings, sorted."""
    return sorted(finding["code"] for finding in findings(*arguments))


class TestProfiles:
    """A new strategy is asked little; who wants more is asked more."""

    TEXT = "interventions: {i: {title: I, status: idea, contributes_to: g}}\nobjectives: {g: {}}\n"

    def test_each_profile_asks_what_the_one_before_asks_and_more(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        found = [set(codes(tmp_path, "--profile", p)) for p in ("starting", "growing", "strict")]
        assert found[0] < found[1] < found[2]
        assert "DEI112" in found[1] - found[0]
        assert "DEI114" in found[2] - found[1]

    def test_the_default_is_starting(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        assert codes(tmp_path) == codes(tmp_path, "--profile", "starting")

    def test_the_strategy_may_say_which(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT + "checks: {profile: strict}\n")
        assert "DEI114" in codes(tmp_path)
        assert "DEI114" not in codes(tmp_path, "--profile", "growing")

    def test_a_selected_code_is_asked_whatever_the_profile(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        assert codes(tmp_path, "--select", "dei114") == ["DEI114"]
        assert codes(tmp_path, "--select", "DEI114,DEI112") == ["DEI112", "DEI114"]
        assert set(codes(tmp_path, "--select", "DEI1", "--ignore", "DEI114")) >= {"DEI112"}
        assert "DEI114" not in codes(tmp_path, "--select", "DEI1", "--ignore", "DEI114")

    def test_the_strategy_may_ask_for_more_and_weigh_otherwise(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT + "checks: {select: [DEI114], severity: {DEI114: error}}\n")
        [found] = [finding for finding in findings(tmp_path) if finding["code"] == "DEI114"]
        assert found["severity"] == "error"
        assert check(tmp_path).exit_code == 1

    def test_the_strategy_may_ignore_by_how_codes_begin(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT + "checks: {ignore: {DEI1: not now, DEI2: not now}}\n")
        assert not [code for code in codes(tmp_path) if code.startswith(("DEI1", "DEI2", "DEI04"))]

    def test_a_suppression_of_what_is_not_asked_is_not_called_idle(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT + "checks: {ignore: {DEI114: we know}}\n")
        assert "DEI040" not in codes(tmp_path)
        assert "DEI040" not in codes(tmp_path, "--profile", "strict")

    def test_a_code_that_does_not_exist_is_refused_or_found(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT + "checks: {select: [DEI9], severity: {XX1: error}}\n")
        assert codes(tmp_path).count("DEI041") == 2
        for option in ("--select", "--ignore"):
            assert check(tmp_path, option, "DEI999").exit_code == 2

    def test_what_cannot_be_read_is_told_whatever_is_selected(self, tmp_path: Path) -> None:
        write(tmp_path, "objectives: {g: {titel: x}}\n")
        assert codes(tmp_path, "--select", "DEI1") == ["DEI010"]
        assert check(tmp_path, "--select", "DEI1").exit_code == 1


class TestBaseline:
    """Old findings are let pass, new ones are told."""

    TEXT = "obligations: {a: {title: A}, b: {title: B}}\n"

    def accept(self, folder: Path) -> Path:
        file = folder / "baseline.json"
        assert check(folder, "--baseline", file).exit_code == 0
        return file

    def test_today_s_findings_are_accepted_and_only_new_ones_told(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        file = self.accept(tmp_path)
        assert codes(tmp_path, "--baseline", file) == []
        write(tmp_path, "obligations: {a: {title: A}, b: {title: B}, c: {title: C}}\n")
        assert [finding["id"] for finding in findings(tmp_path, "--baseline", file)] == ["c"]

    def test_items_may_move_and_be_renamed(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        file = self.accept(tmp_path)
        write(tmp_path, "# moved\n\n")
        write(tmp_path, "obligations: {b: {title: Bees}, a: {title: Ants}}\n", "people.yaml")
        assert codes(tmp_path, "--baseline", file) == []

    def test_an_item_is_followed_to_its_new_id(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        file = self.accept(tmp_path)
        write(tmp_path, "obligations: {a: {title: A}, bees: {title: B, formerly: [b]}}\n")
        assert codes(tmp_path, "--baseline", file) == []

    def test_a_second_finding_of_a_code_at_an_item_is_new(self, tmp_path: Path) -> None:
        text = "indicators: {k: {unit: percent, targets: [{value: 120}]}}\n"
        write(tmp_path, text)
        file = self.accept(tmp_path)
        write(
            tmp_path, text.replace("[{value: 120}]", "[{value: 120}, {value: 130, by: 2027-01-01}]")
        )
        assert codes(tmp_path, "--baseline", file) == ["DEI209"]

    def test_what_is_gone_is_said_and_can_be_taken_out(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        file = self.accept(tmp_path)
        write(tmp_path, "obligations: {a: {title: A}}\n")
        assert "1 finding that" in check(tmp_path, "--baseline", file).stderr
        before = file.read_text()
        check(tmp_path, "--baseline", file, "--update-baseline")
        assert len(file.read_text()) < len(before)
        assert "gone" not in check(tmp_path, "--baseline", file).stderr

    def test_one_strategy_s_update_keeps_what_is_accepted_of_the_others(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / ".git").mkdir()
        for name in ("one", "other"):
            write(tmp_path / name, self.TEXT)
        file = self.accept(tmp_path)
        check(tmp_path / "one", "--baseline", file, "--update-baseline")
        assert codes(tmp_path, "--baseline", file) == []

    def test_a_file_that_cannot_be_read_is_never_accepted(self, tmp_path: Path) -> None:
        write(tmp_path, "objectives: {g: {titel: x}}\n")
        result = check(tmp_path, "--baseline", tmp_path / "baseline.json")
        assert result.exit_code == 1
        assert check(tmp_path, "--baseline", tmp_path / "baseline.json").exit_code == 1

    @pytest.mark.parametrize(
        "text", ["", "[]", "{", '{"schema": 2}', '{"schema": 1, "accepted": [1]}', "\x00"]
    )
    def test_a_broken_baseline_is_an_error_and_is_kept(self, tmp_path: Path, text: str) -> None:
        write(tmp_path, self.TEXT)
        file = tmp_path / "baseline.json"
        file.write_text(text)
        done = run("check", tmp_path, "--baseline", file)
        assert done.returncode == 2
        assert "is not a baseline" in done.stderr
        assert file.read_text() == text


class TestSeveral:
    """Many strategies, one answer."""

    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        (tmp_path / ".git").mkdir()
        write(tmp_path / "cities" / "ghent", "departments: {a: {title: A}}\n")
        write(tmp_path / "cities" / "genoa", "objectives: {g: {titel: x}}\n")
        write(
            tmp_path / "cities" / "sound",
            "title: Sound\nstakeholders: {b: {type: governing_body, meets_every: monthly}}\npolitical_support: [{stage: active, since: 2020-01-01}]\n",
        )
        write(tmp_path / ".hidden", "departments: {a: {title: A}}\n")
        return tmp_path

    def test_a_folder_means_all_strategies_below_it(self, repository: Path) -> None:
        document = json.loads(check(repository, "--format", "json").stdout)
        assert [item["folder"] for item in document["strategies"]] == [
            "cities/genoa", "cities/ghent", "cities/sound",
        ]  # fmt: skip
        assert {item["file"] for item in document["findings"]} == {
            "cities/ghent/strategy.yaml", "cities/genoa/strategy.yaml", None,
        }  # fmt: skip

    def test_there_is_one_exit_code_and_a_summary(
        self, repository: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(repository)
        result = check(repository)
        assert result.exit_code == 1
        assert "cities/sound: No findings." in result.stdout
        assert (
            check(repository / "cities" / "sound", repository / "cities" / "ghent").exit_code == 0
        )

    def test_files_are_named_from_the_repository(self, repository: Path) -> None:
        [*_, last] = findings(repository / "cities" / "genoa")
        assert last["file"] == "cities/genoa/strategy.yaml"

    def test_without_a_repository_from_the_strategy_s_folder(self, tmp_path: Path) -> None:
        write(tmp_path / "x", "objectives: {g: {titel: x}}\n")
        assert [finding["file"] for finding in findings(tmp_path / "x")] == ["strategy.yaml"]

    def test_a_strategy_named_twice_is_checked_once(self, repository: Path) -> None:
        ghent = repository / "cities" / "ghent"
        assert codes(ghent, ghent / "strategy.yaml", ghent) == codes(ghent)

    def test_a_folder_without_strategies_is_an_error(self, tmp_path: Path) -> None:
        done = run("check", tmp_path)
        assert done.returncode == 2
        assert "There is no strategy.yaml in" in done.stderr


class TestTerminal:
    """What one sees."""

    TEXT = "departments: {a: {title: " + "Very long words in a very long title " * 4 + "}}\n"

    def test_no_line_of_words_is_longer_than_80_columns(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        for arguments in (
            [],
            ["--group-by", "item"],
            ["--group-by", "principle"],
            ["--statistics"],
            ["-v"],
        ):
            for line in check(tmp_path, *arguments).stdout.splitlines():
                assert len(line) <= 80 or str(tmp_path) in line, line

    def test_a_path_stays_whole_however_long_it_is(self, tmp_path: Path) -> None:
        folder = tmp_path / ("a" * 60) / ("b c" * 20)
        folder.mkdir(parents=True)
        write(folder, self.TEXT)
        assert str(folder / "strategy.yaml") in check(folder).stdout.splitlines()

    def test_a_pipe_gets_no_colour_no_links_and_no_progress(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        done = run("check", tmp_path, TERM_PROGRAM="vscode")
        assert "\x1b" not in done.stdout + done.stderr

    def test_a_terminal_gets_colour_and_links_and_can_refuse_both(self, tmp_path: Path) -> None:
        write(tmp_path, self.TEXT)
        seen = on_a_terminal("check", tmp_path, TERM_PROGRAM="vscode")
        assert "\x1b[33m" in seen
        assert f"\x1b]8;;{tmp_path.as_uri()}/strategy.yaml" in seen
        assert "\x1b[3" not in on_a_terminal("check", tmp_path, NO_COLOR="1")
        assert "\x1b]8" not in on_a_terminal(
            "check", tmp_path, TERM_PROGRAM="vscode", FORCE_HYPERLINK="0"
        )

    def test_findings_can_be_put_together_by_item_or_principle(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write(tmp_path, "departments: {a: {title: Parks}}\nobjectives: {g: {title: Fair}}\n")
        by_item = check(tmp_path, "--group-by", "item").stdout
        assert "Fair (g)\n" in by_item
        assert "Parks (a)\n" in by_item
        assert "strategy.yaml:4:14" in by_item
        by_principle = check(tmp_path, "--group-by", "principle").stdout
        headings = re.findall(r"^Principle (\d+): .+$", by_principle, re.MULTILINE)
        assert headings == sorted(headings, key=int)
        assert {"2", "5", "6"} <= set(headings)

    def test_statistics_count_each_code(self, tmp_path: Path) -> None:
        write(tmp_path, "obligations: {a: {}, b: {}}\n")
        lines = check(tmp_path, "--statistics").stdout.splitlines()
        assert lines[0].split()[:3] == ["2", "DEI701", "warning"]

    def test_quiet_is_a_line_for_each_finding(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write(tmp_path, "obligations: {a: {}, b: {}}\n")
        lines = check(tmp_path, "-q", "--select", "DEI701").stdout.splitlines()
        assert [line.split()[:3] for line in lines] == [
            ["strategy.yaml:3:15", "warning", "DEI701"],
            ["strategy.yaml:3:22", "warning", "DEI701"],
        ]
        assert check(tmp_path, "-q", "--select", "DEI304").stdout == ""

    def test_verbose_says_how_to_mend_and_what_was_asked(self, tmp_path: Path) -> None:
        write(tmp_path, "obligations: {a: {}}\n")
        text = check(tmp_path, "-v").stdout
        assert "List the obligation under" in text
        assert "rules asked of" in " ".join(text.split())

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--update-baseline"],
            ["--diff"],
            ["--baseline", "b.json", "--update-baseline", "--select", "DEI1"],
            ["-q", "-v"],
            ["--profile", "none"],
        ],
    )
    def test_options_that_do_not_go_together_are_refused(
        self, tmp_path: Path, arguments: list[str]
    ) -> None:
        write(tmp_path, "")
        assert check(tmp_path, *arguments).exit_code == 2


def on_a_terminal(*arguments: str | Path, **environment: str) -> str:
    """What the program writes to a (pretended) terminal."""
    ours, theirs = pty.openpty()
    clean = {
        k: v
        for k, v in os.environ.items()
        if k not in ("NO_COLOR", "FORCE_HYPERLINK", "VTE_VERSION")
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "deiframe", *map(str, arguments)],
        stdout=theirs,
        stderr=theirs,
        env={**clean, "TERM": "xterm-256color", "DEIFRAME_LANGUAGE": "en", **environment},
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(ours)
    return seen.decode()


class TestFolding:
    """Of many findings of one code, three are shown, and how to see the others."""

    MANY = "obligations: {" + ", ".join(f"d{n}: {{title: D{n}}}" for n in range(34)) + "}\n"

    def test_after_three_the_rest_is_counted_with_the_call_that_shows_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(write(tmp_path, self.MANY))
        text = " ".join(check().stdout.split())
        assert text.count("warning DEI701") == 3
        assert "… and 31 more DEI701: deiframe check --select DEI701 --all" in text
        assert text.endswith("in 1 file.")
        again = check("--select", "DEI701", "--all").stdout
        assert again.count("warning DEI701") == 34
        assert "more DEI701" not in again

    @pytest.mark.parametrize("arguments", [["--all"], ["-v"], ["-q"]])
    def test_all_are_shown_if_asked_for(self, tmp_path: Path, arguments: list[str]) -> None:
        write(tmp_path, self.MANY)
        assert check(tmp_path, *arguments).stdout.count("warning DEI701") == 34

    def test_nothing_is_folded_for_programs(self, tmp_path: Path) -> None:
        write(tmp_path, self.MANY)
        assert codes(tmp_path).count("DEI701") == 34

    def test_each_strategy_shows_its_own_first_three(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            write(tmp_path / name, self.MANY)
        assert check(tmp_path).stdout.count("warning DEI701") == 6
        assert check(tmp_path).stdout.count("and 31 more DEI701") == 2

    @pytest.mark.parametrize("by", ["item", "principle"])
    def test_in_every_grouping(self, tmp_path: Path, by: str) -> None:
        write(tmp_path, self.MANY)
        text = check(tmp_path, "--group-by", by).stdout
        assert "and 31 more DEI701" in text
        assert "D9 (d9)" not in text

    def test_the_call_names_the_same_strategies(self, tmp_path: Path) -> None:
        folder = write(tmp_path / "a city", self.MANY)
        text = " ".join(check(folder).stdout.split())
        assert f"deiframe check '{folder}' --select DEI701 --all" in text


class TestPaths:
    """Paths that are shown can be opened from the current folder; those for programs stay."""

    TEXT = "obligations: {a: {title: A}}\n"

    @pytest.fixture
    def repository(self, tmp_path: Path) -> Path:
        (tmp_path / "repository" / ".git").mkdir(parents=True)
        city = write(tmp_path / "repository" / "cities" / "ghent", self.TEXT)
        write(city / "parts", "obligations: {b: {title: B}}\n", "groups.yaml")
        write(tmp_path / "repository" / "cities" / "genoa", self.TEXT)
        return tmp_path / "repository"

    @pytest.mark.parametrize("here", [".", "cities", "cities/ghent", "cities/ghent/parts", ".."])
    def test_from_any_folder(
        self, repository: Path, monkeypatch: pytest.MonkeyPatch, here: str
    ) -> None:
        monkeypatch.chdir(repository / here)
        for options in ([], ["--group-by", "item"], ["-q"]):
            out = check(repository / "cities", *options).stdout.replace("\n      ", "")
            shown = set(re.findall(r"\S+\.yaml", out))
            assert len({Path(name).resolve() for name in shown}) == 3
            assert all(Path(name).is_file() for name in shown), shown
        document = json.loads(check(repository / "cities", "--format", "json").stdout)
        files = {item["file"] for item in document["findings"]}
        assert "cities/ghent/parts/groups.yaml" in files

    def test_in_a_file_they_are_named_from_the_root(self, repository: Path) -> None:
        out = repository / "x.txt"
        check(repository / "cities", "-o", out)
        assert "\ncities/ghent/strategy.yaml\n" in out.read_text("utf-8")

    def test_a_file_of_a_strategy_means_the_strategy(self, repository: Path) -> None:
        city = repository / "cities" / "ghent"
        expected = findings(city)
        assert findings(city / "parts" / "groups.yaml") == expected
        assert findings(city / "parts" / "groups.yaml", city / "strategy.yaml") == expected

    def test_a_file_of_no_strategy_is_refused(self, repository: Path) -> None:
        stranger = repository / "cities" / "ghent" / "notes.txt"
        stranger.write_text("x")
        done = run("check", stranger)
        assert (done.returncode, done.stdout) == (2, "")
        assert "notes.txt is not a file of the strategy in" in done.stderr
        (repository / "notes.yaml").write_text("x")
        assert "There is no strategy.yaml in" in run("check", repository / "notes.yaml").stderr


class TestFix:
    """What is safe to fix is fixed, and nothing else."""

    WRONG = (
        "# a comment\n"
        "visions: {open-city: {title: Open}}\n"
        "objectives:\n"
        "  fair-hiring:\n"
        "    titel: Fair hiring   # keep me\n"
        "    dimension: equty\n"
        "    contributes_to: [{to: opn-city, because: x}]\n"
        "indicators:\n"
        "  hires: {measures: Fair_Hiring}\n"
    )

    def test_slips_of_the_pen_are_mended(self, tmp_path: Path) -> None:
        write(tmp_path, self.WRONG)
        result = check(tmp_path, "--fix")
        fixed_files = (tmp_path / "strategy.yaml").read_text()
        assert "title: Fair hiring   # keep me\n" in fixed_files
        assert "dimension: equity" in fixed_files
        assert "to: open-city" in fixed_files
        assert "measures: fair-hiring" in fixed_files
        assert "# a comment" in fixed_files
        assert "-    titel: Fair hiring   # keep me" in result.stderr
        assert "DEI0" not in result.stdout

    def test_a_second_run_changes_nothing(self, tmp_path: Path) -> None:
        write(tmp_path, self.WRONG)
        check(tmp_path, "--fix")
        once = (tmp_path / "strategy.yaml").read_bytes()
        result = check(tmp_path, "--fix")
        assert (tmp_path / "strategy.yaml").read_bytes() == once
        assert "0 files were changed" in result.stderr

    def test_diff_shows_and_changes_nothing(self, tmp_path: Path) -> None:
        write(tmp_path, self.WRONG)
        before = (tmp_path / "strategy.yaml").read_bytes()
        result = check(tmp_path, "--fix", "--diff")
        assert (tmp_path / "strategy.yaml").read_bytes() == before
        assert "+    title: Fair hiring" in result.stderr
        assert "1 file would change" in result.stderr

    @pytest.mark.parametrize(
        "text",
        [
            "objectives: {goal-1: {}}\nindicators: {k: {measures: goal-2}}\n",  # another digit
            "objectives: {fair-a: {}, fair-b: {}}\nindicators: {k: {measures: fair-c}}\n",  # two as near
            "objectives: {g: {title: A, titel: B}}\n",  # would stand twice
            "objectives: {g: {xyz: B}}\n",  # nothing near
            "groups: {men: {}}\nneeds: {n: {group: wom}}\n",
        ],
    )
    def test_what_is_not_obvious_is_left(self, tmp_path: Path, text: str) -> None:
        write(tmp_path, text)
        before = codes(tmp_path)
        check(tmp_path, "--fix")
        assert codes(tmp_path) == before

    def test_a_mended_heading_brings_to_light_what_stands_below(self, tmp_path: Path) -> None:
        write(tmp_path, "objetives:\n  g:\n    titel: G\n    dimension: nonsense\n")
        check(tmp_path, "--fix")
        assert (
            (tmp_path / "strategy.yaml")
            .read_text()
            .endswith("objectives:\n  g:\n    title: G\n    dimension: nonsense\n")
        )

    def test_line_ends_of_old_files_do_not_mislead(self, tmp_path: Path) -> None:
        for end in ("\r\n", "\r"):
            text = "\ufeff" + (HEAD + "objectives:\n  g:\n    titel: G\n").replace("\n", end)
            (tmp_path / "strategy.yaml").write_bytes(text.encode())
            check(tmp_path, "--fix")
            assert b"title: G" in (tmp_path / "strategy.yaml").read_bytes()

    def test_a_link_out_of_the_folder_is_not_followed_to_write(self, tmp_path: Path) -> None:
        outside = tmp_path / "outside.yaml"
        outside.write_text("note: n   \ntitle: T\n")
        write(tmp_path / "inside", self.WRONG)
        (tmp_path / "inside" / "people.yaml").symlink_to(outside)
        check(tmp_path / "inside", "--fix")
        run("fmt", tmp_path / "inside")
        assert outside.read_text() == "note: n   \ntitle: T\n"

    def test_json_says_what_could_be_mended(self, tmp_path: Path) -> None:
        write(tmp_path, "objectives: {g: {titel: G}}\n")
        [found] = findings(tmp_path)
        assert found["fix"] == {
            "file": "strategy.yaml",
            "line": 3,
            "column": 18,
            "length": 5,
            "text": "title",
        }
