"""The pytest plugin tests strategies, says readably what fails, and keeps out of the way."""

import datetime as dt
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from ci_servers import acted_on, harm, steers_a_terminal
from deiframe import plugin_pages, suppressions
from deiframe.checking import CheckResult, check
from deiframe.diagnostics import Finding
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, open_strategy
from deiframe.selection import Selection
from deiframe.testing import snapshots
from deiframe.testing.strategy_file import StrategyItem
from hostile_cities import broken, hostile
from support import EXAMPLES

DAY = dt.date(2026, 11, 24)
SOUND = """\
deiframe: 1
municipality: {name: Example}
period: {start: 2026-01-01, end: 2029-12-31}
political_support: [{stage: active, since: 2026-01-01}]
"""
A_WARNING = SOUND + "departments:\n  parks: {title: Parks}\n"
AN_ERROR = A_WARNING + "checks: {severity: {DEI304: error}}\n"
ADVICE = A_WARNING + "checks: {severity: {DEI304: advice}}\n"
BROKEN = SOUND + "titel: Example\nvisions:\n  v: {pilars: {}}\n"
A_LINK_TO_NOTHING = SOUND + "objectives:\n  o: {title: O, contributes_to: [nowhere]}\n"
FIXTURE = "def test_it({name}):\n    assert {name} is not None\n"

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def write(pytester: pytest.Pytester) -> Write:
    """Write a strategy into a folder; and pytest's settings, for it and of one's own."""

    def write(text: str, folder: str = "strategy", **settings: str) -> Path:
        settings = {"strategies": "strategy", "on": DAY.isoformat()} | settings
        lines = (f"deiframe_{name} = {value}" for name, value in settings.items() if value)
        pytester.makeini("\n".join(["[pytest]", "testpaths = tests", *lines]))
        (pytester.path / "tests").mkdir(exist_ok=True)
        file = pytester.path / folder / "strategy.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write


def items(pytester: pytest.Pytester, *arguments: str) -> list[StrategyItem]:
    """The tests of the strategies, collected."""
    collected, _ = pytester.inline_genitems(*arguments)
    return [item for item in collected if isinstance(item, StrategyItem)]


def test_a_sound_strategy_passes_with_a_test_for_reading_and_one_for_each_rule(
    pytester: pytest.Pytester, write: Write
) -> None:
    file = write(SOUND)
    asked = check(open_strategy(file.parent, today=DAY)).asked
    result = pytester.runpytest("-v")
    no_rule = (*plugin_pages.PAGES, *suppressions.PAGES)
    result.assert_outcomes(passed=1 + len(asked) + len(no_rule))
    result.stdout.fnmatch_lines(["strategy/strategy.yaml::reading PASSED*"])
    result.stdout.fnmatch_lines(["strategy/strategy.yaml::DEI201 PASSED*"])
    result.stdout.fnmatch_lines(["deiframe: 1 strategy; day: 24 November 2026; *fails on: error"])
    assert result.ret == 0


def test_all_that_keeps_a_strategy_from_being_read_is_shown_without_a_traceback(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(BROKEN)
    result = pytester.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "* reading The strategy can be read. *",
            "2 errors in 1 file.",
            "*5:1 error DEI010 *titel*",
            "*5 | titel: Example",
            "* | ^^^^^",
            "*7:7 error DEI010 *pilars*",
            "Why it matters and how to fix it: deiframe explain DEI010",
            "FAILED strategy/strategy.yaml::reading - 2 errors in 1 file.",
        ]
    )
    result.stdout.no_fnmatch_line("*.py:*")


@pytest.mark.parametrize(
    "text, fail_on, fails",
    [
        (AN_ERROR, "", True),
        (AN_ERROR, "error", True),
        (A_WARNING, "", False),
        (A_WARNING, "warning", True),
        (ADVICE, "warning", False),
        (ADVICE, "advice", True),
    ],
)
def test_a_finding_fails_its_rule_or_is_a_warning_as_the_settings_say(
    pytester: pytest.Pytester, write: Write, text: str, fail_on: str, fails: bool
) -> None:
    write(text, fail_on=fail_on)
    result = pytester.runpytest("-k", "DEI304")
    if fails:
        result.assert_outcomes(failed=1, deselected=result.parseoutcomes()["deselected"])
        result.stdout.fnmatch_lines(["strategy/strategy.yaml", "*6:3 *DEI304 “Parks”*", "*^^^^^*"])
    else:
        assert result.parseoutcomes()["warnings"] == 1
        result.stdout.fnmatch_lines(["*strategy.yaml:6: FindingWarning: *6:3 *DEI304 “Parks”*"])
    assert result.ret == int(fails)


def test_a_warning_that_is_made_an_error_fails_in_the_same_words(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(A_WARNING)
    result = pytester.runpytest("-W", "error::deiframe.testing.strategy_file.FindingWarning")
    assert result.parseoutcomes()["failed"] == 2  # nobody steers it, either
    result.stdout.fnmatch_lines(["strategy/strategy.yaml:6:3 warning DEI304 *"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_line_that_would_steer_the_terminal_is_not_shown(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(SOUND + "departments:\n  parks: {title: Parks} # \u202eturned\n")
    result = pytester.runpytest("-k", "DEI304")
    assert result.parseoutcomes()["warnings"] == 1
    assert "\u202e" not in result.stdout.str()


EVERYTHING_AT_ONCE = A_WARNING + (
    "plugins: [nowhere]\nlevel_model: nothing\nobjectives: {o: {ignore: {DEI101: ''}}}\n"
    "checks: {select: [DEI999], ignore: {DEI104: none, DEI998: x}, severity: {XX1: error}}\n"
)


@pytest.mark.parametrize("profile", ["", "strict"])
@pytest.mark.parametrize(
    "text",
    [SOUND, A_WARNING, BROKEN, A_LINK_TO_NOTHING, EVERYTHING_AT_ONCE, "a: [\n", "",
     *sorted(path.name for path in EXAMPLES.iterdir() if (path / "strategy.yaml").exists())],
)  # fmt: skip
def test_the_tests_together_hold_exactly_what_check_finds(
    pytester: pytest.Pytester, write: Write, text: str, profile: str
) -> None:
    file = write(text, profile=profile)
    if text and (EXAMPLES / text.splitlines()[0]).is_dir():
        shutil.copytree(EXAMPLES / text, file.parent, dirs_exist_ok=True)
    selection = Selection(profile=Profile(profile) if profile else None)
    expected = check(open_strategy(file.parent, today=DAY), selection).findings
    found = [finding for item in items(pytester) for finding in item.findings]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    names = [item.name for item in items(pytester)]
    assert len(names) == len(set(names))


def test_a_missing_plugin_and_a_wrong_suppression_fail_by_their_codes(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(EVERYTHING_AT_ONCE, fail_on="warning")
    result = pytester.runpytest()
    for code in ("DEI030", "DEI032", "DEI041", "DEI042", "DEI304"):
        result.stdout.fnmatch_lines([f"FAILED strategy/strategy.yaml::{code} - *"])
    result.stdout.fnmatch_lines(["*7:1 error DEI030 The plugin nowhere is not installed.*"])
    result.stdout.fnmatch_lines(["*hint: Ask whoever sent this strategy which package that is."])


def test_several_strategies_are_named_by_folders_patterns_and_what_holds_them(
    pytester: pytest.Pytester, write: Write
) -> None:
    for folder in ("cities/north", "cities/south", "provinces/east/plan", "other"):
        write(SOUND, folder, strategies="cities/*\n  provinces\n  cities/north/strategy.yaml")
    files = [item.path.parent.name for item in items(pytester) if item.name == "reading"]
    assert files == ["north", "south", "plan"]


def test_paths_on_the_command_line_choose_as_always(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(AN_ERROR, "north", strategies="north\n  south")
    write(SOUND, "south", strategies="north\n  south")
    pytester.path.joinpath("tests", "test_one.py").write_text("def test_one(): pass\n")
    pytester.runpytest("tests").assert_outcomes(passed=1)
    pytester.runpytest("south/strategy.yaml::DEI201").assert_outcomes(passed=1)
    pytester.runpytest("north/strategy.yaml::DEI304").assert_outcomes(failed=1)
    all_of_them = len(items(pytester))
    assert len(items(pytester, ".")) == len(items(pytester, "south", "north")) == all_of_them
    assert {item.path.parent.name for item in items(pytester, "--deiframe=south")} == {"south"}
    assert len(items(pytester, "--deiframe=south", "south/strategy.yaml::DEI201")) == 1


def test_a_folder_that_pytest_would_not_look_into_is_tested_when_it_is_named(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(SOUND, "build", strategies="build")
    assert items(pytester)


def test_nothing_is_collected_unless_it_is_asked_for(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(AN_ERROR, strategies="", on="")
    pytester.makepyfile("def test_one(): pass")
    result = pytester.runpytest(".")
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("deiframe:*")


def test_it_can_be_turned_off(pytester: pytest.Pytester, write: Write) -> None:
    write(AN_ERROR)
    pytester.makepyfile("def test_one(): pass")
    result = pytester.runpytest_subprocess("-p", "no:deiframe", ".")
    result.assert_outcomes(passed=1, warnings=2)  # pytest: settings that nobody reads


@pytest.mark.parametrize(
    "settings, text",
    [
        ({"fail_on": "eror"}, "deiframe_fail_on cannot be eror; it is one of: error, warning, *"),
        ({"profile": "all"}, "deiframe_profile cannot be all; it is one of: starting, growing, *"),
        ({"on": "tomorrow"}, "deiframe_on cannot be tomorrow; it is a day such as 2026-01-31."),
        ({"strategies": "nowhere"}, "There is no folder *nowhere."),
        ({"strategies": "no/*"}, "No strategy matches no/[*]."),
    ],
)
def test_a_setting_that_cannot_be_is_one_clear_error(
    pytester: pytest.Pytester, write: Write, settings: dict[str, str], text: str
) -> None:
    write(SOUND, **settings)
    result = pytester.runpytest()
    result.stderr.fnmatch_lines([f"ERROR: {text}"])
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_the_reader_s_language_is_spoken(
    pytester: pytest.Pytester, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "nl")
    write(AN_ERROR)
    result = pytester.runpytest()
    result.stdout.fnmatch_lines(["deiframe: 1 strategie; dag: *", "*fout DEI304*"])


def test_several_processes_share_the_work(pytester: pytest.Pytester, write: Write) -> None:
    write(A_WARNING + "level_model: nothing\n")
    alone = pytester.runpytest_subprocess().parseoutcomes()
    together = pytester.runpytest_subprocess("-n", "2")
    assert together.parseoutcomes() == alone
    together.stdout.fnmatch_lines(["*FindingWarning: *DEI304*", "FAILED *::DEI032 - 1 error*"])


def test_junit_shows_each_rule_and_the_words(pytester: pytest.Pytester, write: Write) -> None:
    write(AN_ERROR)
    pytester.runpytest("--junit-xml=junit.xml")
    cases = {
        str(case.get("name")): case
        for case in ET.parse(pytester.path / "junit.xml").getroot().iter("testcase")
    }
    assert {"reading", "DEI201", "DEI304"} <= cases.keys()
    failure = cases["DEI304"].find("failure")
    assert failure is not None
    assert "“Parks” has no objective" in str(failure.text)
    assert "\x1b" not in str(failure.text)


def test_a_strategy_is_checked_once_for_all_its_tests(
    pytester: pytest.Pytester, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(SOUND)
    pytester.path.joinpath("tests", "test_it.py").write_text(FIXTURE.format(name="deiframe_graph"))
    checked: list[Opened] = []

    def counting(opened: Opened, selection: Selection) -> CheckResult:
        checked.append(opened)
        return check(opened, selection)

    monkeypatch.setattr("deiframe.testing.run.check", counting)
    result = pytester.runpytest()
    assert result.ret == 0
    assert len(checked) == 1


@pytest.mark.parametrize(
    "name",
    ["deiframe_strategy", "deiframe_graph", "deiframe_findings", "deiframe_assessment",
     "deiframe_folder", "deiframe_check", "deiframe_draw", "deiframe_snapshot"],
)  # fmt: skip
def test_fixtures_bring_the_strategy_and_what_is_known_of_it(
    pytester: pytest.Pytester, write: Write, name: str
) -> None:
    write(A_WARNING)
    pytester.makepyfile(FIXTURE.format(name=name))
    pytester.runpytest("-p", "no:cacheprovider", ".", "-k", "test_it").assert_outcomes(
        passed=1, deselected=len(items(pytester))
    )


def test_fixtures_are_about_another_strategy_where_a_test_says_so(
    pytester: pytest.Pytester, write: Write
) -> None:
    write(SOUND.replace("Example", "North"), "north", strategies="north")
    write(SOUND.replace("Example", "South"), "south", strategies="north")
    pytester.makepyfile("""
        import pytest
        def test_first(deiframe_strategy):
            assert deiframe_strategy.municipality.name == "North"
        @pytest.mark.parametrize("deiframe_folder", ["south"], indirect=True)
        def test_other(deiframe_strategy, deiframe_findings):
            assert deiframe_strategy.municipality.name == "South"
            assert isinstance(deiframe_findings, tuple)
    """)
    result = pytester.runpytest(".", "-k", "test_first or test_other")
    assert result.parseoutcomes()["passed"] == 2


@pytest.mark.parametrize(
    "text, item", [(BROKEN, "*5:1 error DEI010*"), (None, "No strategy is given: *")]
)
def test_a_fixture_without_a_strategy_says_why(
    pytester: pytest.Pytester, write: Write, text: str | None, item: str
) -> None:
    write(text or SOUND, strategies="strategy" if text else "")
    pytester.makepyfile(FIXTURE.format(name="deiframe_strategy"))
    result = pytester.runpytest("test_a_fixture_without_a_strategy_says_why.py")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([item])
    result.stdout.no_fnmatch_line("*fixtures.py*")


def test_a_piece_of_a_strategy_can_be_asked_about(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import datetime as dt
        from pathlib import Path
        import deiframe

        def codes(found):
            return {one.code for one in found}

        @deiframe.rule("OURS1", deiframe.Severity.ADVICE, principles=[], substeps=[],
                       fails="", passes="", profile=deiframe.Profile.GROWING)
        def ours(graph):
            '''A department.'''
            for one in graph.strategy.departments:
                yield deiframe.Hit(message=deiframe.Message("x", "Found."), item=one.id)

        def test_text(deiframe_check):
            found = deiframe_check("departments:\\n  parks: {}\\n", rules=[ours])
            assert codes(found) >= {"DEI304", "OURS1"}
            [one] = [one for one in found if one.code == "OURS1"]
            assert (one.place.line, one.place.column) == (2, 3)

        def test_a_whole_text_keeps_its_own_head(deiframe_check):
            assert codes(deiframe_check("deiframe: 2\\n")) == {"DEI008"}

        def test_profile(deiframe_check):
            text = "departments: {parks: {}}"
            assert "OURS1" not in codes(deiframe_check(text, rules=[ours], profile="starting"))

        def test_plugins(deiframe_check):
            assert "DEI030" in codes(deiframe_check("title: X", plugins=["nowhere"]))

        def test_problems(deiframe_check):
            assert codes(deiframe_check("titel: X")) == {"DEI010"}

        def test_day(deiframe_check):
            text = "period: {start: 2020-01-01, end: 2021-12-31}"
            assert "DEI507" in codes(deiframe_check(text, on=dt.date(2022, 1, 1)))
            assert "DEI507" not in codes(deiframe_check(text, on=dt.date(2021, 1, 1)))

        def test_folder(deiframe_check):
            assert codes(deiframe_check(Path("nowhere"))) == {"DEI001"}
    """)
    pytester.runpytest().assert_outcomes(passed=7)


SNAPSHOTS = """
    def test_it(deiframe_draw, deiframe_snapshot):
        deiframe_snapshot("theory", deiframe_draw("theory-of-change"))
        deiframe_snapshot("radar", deiframe_draw("driver-radar"))
        deiframe_snapshot("roadmap", deiframe_draw("roadmap"))
        deiframe_snapshot("words.md", "# Words")
"""
A_PICTURE = SOUND + "objectives:\n  o: {title: {en: Fair hiring}}\n"


def test_snapshots_are_made_kept_and_compared(pytester: pytest.Pytester, write: Write) -> None:
    file = write(A_PICTURE)
    pytester.makepyfile(SNAPSHOTS)
    module = "test_snapshots_are_made_kept_and_compared.py"

    missing = pytester.runpytest(module)
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(
        ["There is no snapshot snapshots/theory.dot yet. To create it: pytest --deiframe-update;*"]
    )
    assert not (pytester.path / snapshots.FOLDER).exists()

    made = pytester.runpytest(module, "--deiframe-update")
    made.assert_outcomes(passed=1)
    made.stdout.fnmatch_lines(["*snapshots*theory.dot", "*snapshots*words.md"])
    names = {path.name for path in (pytester.path / snapshots.FOLDER).iterdir()}
    assert names == {"theory.dot", "radar.dot", "roadmap.dot", "words.md"}

    pytester.runpytest(module).assert_outcomes(passed=1)
    again = pytester.runpytest(module, "--deiframe-update")
    again.stdout.no_fnmatch_line("*theory.dot")

    file.write_text(A_PICTURE.replace("Fair", "Open"), "utf-8")
    differs = pytester.runpytest(module)
    differs.assert_outcomes(failed=1)
    differs.stdout.fnmatch_lines(["This differs from the snapshot snapshots/theory.dot.*"])
    differs.stdout.re_match_lines([r"-.*Fair hiring", r"\+.*Open hiring"])
    assert max(map(len, differs.outlines)) < 400
    differs.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.parametrize("name", ["../out", "/out", "a/b", "", ".hidden", "..", "a\\\\b", "a\x00"])
def test_a_snapshot_stays_in_its_folder(pytester: pytest.Pytester, name: str) -> None:
    pytester.makepyfile(f"""
        def test_it(deiframe_snapshot):
            deiframe_snapshot({name!r}, "words")
    """)
    before = set(pytester.path.rglob("*.txt"))
    result = pytester.runpytest("--deiframe-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["* is not allowed as the name of a snapshot*"])
    assert set(pytester.path.rglob("*.txt")) == before


def test_a_link_leads_no_snapshot_out_of_its_folder(pytester: pytest.Pytester) -> None:
    outside = pytester.path / "outside.txt"
    outside.write_text("kept")
    pytester.mkdir("snapshots").joinpath("words.txt").symlink_to(outside)
    pytester.makepyfile("def test_it(deiframe_snapshot): deiframe_snapshot('words', 'new')")
    pytester.runpytest("--deiframe-update").assert_outcomes(failed=1)
    assert outside.read_text() == "kept"


def test_loading_it_loads_nothing_else() -> None:
    heavy = ("attrs", "attr", "cattrs", "networkx", "hypothesis", "yaml_rs", "click", "tree_sitter")
    asked = (
        "import sys, deiframe.testing.pytest_plugin, deiframe.testing.fixtures\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_item_knows_its_findings_as_values(pytester: pytest.Pytester, write: Write) -> None:
    write(A_WARNING)
    [item] = [entry for entry in items(pytester) if entry.name == "DEI304"]
    assert [type(finding) for finding in item.findings] == [Finding]


@pytest.mark.parametrize("fail_on", ["error", "advice"])
def test_no_text_of_a_strategy_steers_who_runs_the_tests(
    pytester: pytest.Pytester, write: Write, fail_on: str
) -> None:
    for number, text in enumerate((harm(), "::error::x", "##vso[x]", "--- x")):
        hostile(pytester.path / str(number) / "read", "ghent", text)
        broken(pytester.path / str(number) / "not-read", text)
    write(SOUND, strategies="*/read\n  */not-read\n  strategy", fail_on=fail_on)
    item = pytester.runpytest("-q", "-W", "default")
    assert not acted_on(item.stdout.str())
    assert not steers_a_terminal(item.stdout.str())
