"""A plugin of one file: named by whoever runs deiframe, guarded as any other, clear when it fails."""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from deiframe.checking import check
from deiframe.cli.main import cli
from deiframe.diagnostics import Finding, Severity
from deiframe.errors import DeiframeError
from deiframe.extension_points.rule import Hit, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.opening import open_strategy
from deiframe.plugins import PluginContents, installed, load_all, load_plugins, plugin_file
from deiframe.testing import laws

DAY = dt.date(2026, 11, 24)
RULE = '''
from deiframe import Hit, rule


@rule("HSE101")
def untitled(graph):
    """A strategy without a title"""
    if not graph.strategy.title:
        yield Hit("The strategy has no {title}.")
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def loaded(folder: Path, text: str | bytes, name: str = "house_rules.py") -> PluginContents:
    content = text if isinstance(text, bytes) else text.encode()
    (folder / name).write_bytes(content)
    return load_plugins([], files=[plugin_file(folder / name)])


def problem(folder: Path, text: str | bytes, name: str = "house_rules.py") -> Finding:
    [found] = loaded(folder, text, name).problems
    return found


def of(contents: PluginContents, plugin: str = "house-rules") -> list[str]:
    return [item.code for item in contents.rules if item.plugin == plugin]


def test_a_rule_at_the_top_of_a_file_is_all_that_a_plugin_needs(folder: Path) -> None:
    contents = loaded(folder, RULE)
    assert contents.problems == ()
    assert of(contents) == ["HSE101"]


def test_a_file_may_have_hooks_too(folder: Path) -> None:
    hooks = "\n\nfrom deiframe import hookimpl\n\n\n@hookimpl\ndef deiframe_rules():\n    return [untitled]\n"
    assert of(loaded(folder, RULE + hooks)) == ["HSE101"]


def test_other_parts_count_too(folder: Path) -> None:
    text = (
        "from deiframe import Catalog, Theme\nwords = Catalog('house_rules')\n"
        "HOUSE = Theme(name='house', title=words.message('House'), about=words.message('Ours'))\n"
    )
    contents = loaded(folder, text)
    assert [theme.name for theme in contents.themes if theme.plugin == "house-rules"] == ["house"]


def test_a_file_is_loaded_only_if_it_is_named(folder: Path) -> None:
    loaded(folder, RULE)
    assert of(load_plugins([])) == of(load_all()) == []
    assert of(load_all(files=[plugin_file(folder / "house_rules.py")])) == ["HSE101"]


def test_a_changed_file_is_run_again(folder: Path) -> None:
    assert of(loaded(folder, RULE)) == ["HSE101"]
    assert of(loaded(folder, RULE.replace("101", "102"))) == ["HSE102"]


def test_nothing_is_written_beside_the_file(folder: Path) -> None:
    loaded(folder, RULE)
    assert [path.name for path in folder.iterdir()] == ["house_rules.py"]


def test_a_file_may_have_the_name_of_a_module_that_is_there(folder: Path) -> None:
    import random

    assert of(loaded(folder, RULE, "random.py"), "random") == ["HSE101"]
    assert sys.modules["random"] is random


@pytest.mark.parametrize(
    "text, said",
    [
        ("", "adds nothing: there is no rule or other part in house_rules.py"),
        ("x = 1\n", "adds nothing"),
        ("\n\nx = (", "is not valid Python: house_rules.py, line 3: '(' was never closed."),
        (b"\xff\xfe", "is not valid Python: house_rules.py, line 1"),
        (b"x = 1\0", "is not valid Python: house_rules.py, line 1"),
        ("# coding: nonsense\n", "unknown encoding: nonsense"),
        ("\nraise SystemExit(3)", "failed in house_rules.py (house_rules.py, line 2): SystemExit: 3"),
        ("import no_such", "line 1): ModuleNotFoundError: No module named 'no_such'"),
        (RULE.replace("HSE101", "X1"), "Rule, X1 (house_rules.py, line 5): code is str 'X1'"),
        (RULE.replace('"""A', '""" """; """A'), "has no docstring"),
        ("def deiframe_rules():\n    return []\n", "is not marked with @hookimpl"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_said_with_its_line(
    folder: Path, text: str | bytes, said: str
) -> None:
    found = problem(folder, text)
    assert said in str(found.message)
    assert found.plugin == "house-rules"


@pytest.mark.parametrize("name", ["Huisregels.py", "huis_regels_.py", "HUIS-regels.py"])
def test_its_name_is_that_of_the_file_in_kebab_case(folder: Path, name: str) -> None:
    (folder / name).write_text(RULE)
    assert plugin_file(str(folder / name)).name in ("huisregels", "huis-regels")


@pytest.mark.parametrize(
    "name, said",
    [
        ("gone.py", "There is no file"),
        ("notes.txt", "is not a Python file. Expected: a file such as house_rules.py"),
        ("---.py", "does not yield a name for a plugin. Try: house_rules.py"),
        ("deiframe.py", "does not yield a name for a plugin"),
        (".py", "is not a Python file"),
        (".", "is not a regular file"),
    ],
)
def test_a_file_that_cannot_be_a_plugin_is_refused(folder: Path, name: str, said: str) -> None:
    if name not in ("gone.py", "."):
        (folder / name).write_text(RULE)
    with pytest.raises(DeiframeError, match=said):
        plugin_file(folder / name)


def test_a_huge_file_is_not_read(folder: Path) -> None:
    (folder / "huge.py").write_bytes(b"#" * 1_000_001)
    with pytest.raises(DeiframeError, match="larger than 1000000 bytes"):
        plugin_file(folder / "huge.py")


def test_two_files_of_one_name_are_one_finding(folder: Path) -> None:
    (folder / "other").mkdir()
    for path in (folder / "house_rules.py", folder / "other" / "house-rules.py"):
        path.write_text(RULE)
    files = [plugin_file(path) for path in sorted(folder.rglob("*.py"))]
    [found] = load_plugins([], files=files).problems
    assert found.code == "DEI034"
    assert "There are several plugins house-rules" in str(found.message)
    assert load_plugins([], files=[files[0], files[0]]).problems == ()


def test_a_file_with_the_name_of_an_installed_plugin_is_a_finding(folder: Path) -> None:
    assert problem(folder, RULE, "ghent.py").code == "DEI034"


def test_a_strategy_that_names_the_plugin_gets_the_file(folder: Path) -> None:
    (folder / "house_rules.py").write_text(RULE)
    contents = load_plugins(["house-rules"], files=[plugin_file(folder / "house_rules.py")])
    assert contents.problems == ()
    assert of(contents) == ["HSE101"]


def test_it_is_listed_with_its_file(folder: Path) -> None:
    (folder / "house_rules.py").write_text(RULE)
    listed = installed([plugin_file(folder / "house_rules.py")])
    [found] = [plugin for plugin in listed if plugin.name == "house-rules"]
    assert (found.package, found.version) == ("house_rules.py", "")
    assert set(found.seconds) >= {"import"}


@pytest.mark.parametrize(
    "former, now",
    [("deiframe_agenda", "deiframe_agendas"),
     ("deiframe_indicators", "deiframe_indicator_definitions")],
)  # fmt: skip
def test_a_hook_with_its_former_name_is_called_and_noted(
    folder: Path, former: str, now: str
) -> None:
    text = f"from deiframe import hookimpl\n\n\n@hookimpl\ndef {former}():\n    return ['no']\n"
    (folder / "old.py").write_text(text)
    with pytest.warns(DeprecationWarning, match=f"The hook {former} is now called {now}.") as told:
        [found] = [
            item for item in installed([plugin_file(folder / "old.py")]) if item.name == "old"
        ]
    assert told[0].filename == str(folder / "old.py")
    assert [str(note) for note in found.notes] == [f"The hook {former} is now called {now}."]
    assert f"in {former} (old.py, line 4)" in str(found.adds.problems[0].message)


def test_of_a_hook_with_both_names_the_present_one_is_called(folder: Path) -> None:
    text = (
        "from deiframe import hookimpl\n\n\n@hookimpl\ndef deiframe_agenda():\n    return ['no']\n"
        "\n\n@hookimpl\ndef deiframe_agendas():\n    return []\n"
    )
    assert loaded(folder, text).problems == ()


@rule("HSE101")
def short(_: object) -> list[Hit]:
    """A rule"""
    return [Hit("It is {so}.", "anna"), Hit(message("It is."), field=("title",))]


def test_a_rule_needs_a_code_and_a_title_only() -> None:
    assert (short.name, short.severity, short.principles) == ("short", Severity.WARNING, ())
    assert str(short.page.title) == "A rule"
    first, second = short.check(None)  # type: ignore[arg-type]  # it asks nothing
    assert (str(first.message), first.item) == ("It is {so}.", "anna")
    assert first.message.in_language("nl") == "It is {so}."
    assert (str(second.message), second.item, second.field) == ("It is.", "", ("title",))


GHENT = str(Path(__file__).parents[1] / "examples" / "ghent")
PARTS = (
    RULE
    + """
import attrs
from deiframe import Catalog, Diagram, Extension, Layout, Picture
from deiframe.model import Kind
from deiframe.agenda import Agenda, AgendaDocument, Meeting

words = Catalog("house_rules")


def draw(graph, view):
    return Picture(dot="digraph { a }", layout=Layout.RANKED, language="en", title="T", description="D")


def prepare(graph):
    yield AgendaDocument(slug="talk", title=words.message("Talk"), meeting=Meeting(on=graph.today), items=())


@attrs.frozen
class House:
    '''Where it is.'''

    floor: int | None = None


FIELDS = Extension(kind=Kind.DEPARTMENT, fields=House, labels={"floor": words.message("floor")})
PICTURE = Diagram(name="house", title=words.message("A house"), draw=draw)
TALK = Agenda(name="talk", title=words.message("A talk"), about=words.message("Ours."), prepare=prepare)
"""
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, env={"DEIFRAME_LANGUAGE": "en"})


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["check", GHENT, "--select", "HSE"], "No findings."),
        (["check", GHENT, "--select", "HSE", "--format", "json"], '"findings": []'),
        (["assess", GHENT], "Level of institutionalisation"),
        (["render", "house", GHENT, "-o", "PICTURE"], "Wrote"),
        (["render", "--list"], "house"),
        (["agenda", GHENT, "--agenda", "talk"], "Talk"),
        (["agenda", "--list"], "A talk"),
        (["explain", "HSE101"], "A strategy without a title"),
        (["explain", "HSE101", "--format", "json"], '"plugin": "house-rules"'),
        (["explain", "HSE101", "--format", "markdown"], "From house-rules."),
        (["plugin", "list"], "house_rules.py"),
        (["plugin", "show", "house-rules"], "house-rules (house_rules.py)"),
        (["schema"], '"house-rules"'),
        (["plugin", "list", "--format", "json"], '"package": "house_rules.py"'),
    ],
)
def test_each_command_takes_a_file(folder: Path, arguments: list[str], said: str) -> None:
    (folder / "house_rules.py").write_text(PARTS)
    arguments = [str(folder / "x.svg") if item == "PICTURE" else item for item in arguments]
    ran = run(*arguments, "--plugin", str(folder / "house_rules.py"))
    assert (ran.exit_code, said in ran.output) == (0, True), ran.output


@pytest.mark.parametrize("arguments", [["check", GHENT], ["assess", GHENT], ["agenda", GHENT],
                                       ["render", "theory-of-change", GHENT, "-o", "PICTURE"]])  # fmt: skip
def test_a_broken_file_is_said_and_the_rest_is_done(folder: Path, arguments: list[str]) -> None:
    (folder / "house_rules.py").write_text("x = (")
    arguments = [str(folder / "x.svg") if item == "PICTURE" else item for item in arguments]
    ran = run(*arguments, "--plugin", str(folder / "house_rules.py"))
    assert ran.exit_code == 1
    assert "house-rules is not valid Python" in " ".join(ran.output.split())


def test_a_broken_file_stands_nowhere_in_the_strategy(folder: Path) -> None:
    (folder / "house_rules.py").write_text("x = (")
    opened = open_strategy(Path(GHENT), today=DAY, files=[plugin_file(folder / "house_rules.py")])
    [found] = [item for item in opened.problems if item.plugin == "house-rules"]
    assert found.place is None


def test_a_strategy_cannot_name_a_file(folder: Path) -> None:
    (folder / "house_rules.py").write_text("raise SystemExit('run')")
    text = "deiframe: 1\nmunicipality: {name: X}\nplugins: [house_rules.py, ./house_rules, house-rules]\n"
    (folder / "strategy.yaml").write_text(text)
    found = open_strategy(folder, today=DAY).problems
    assert [item.code for item in found if "is not installed" in str(item.message)] == [
        "DEI030"
    ] * 3


def test_typed_fields_of_a_file_are_read(folder: Path) -> None:
    fields = """
from __future__ import annotations
import attrs
from deiframe import Catalog, Extension, Hit, rule
from deiframe.model import Kind

words = Catalog("house_rules")


@attrs.frozen(kw_only=True)
class House:
    floor: int | None = None


HOUSE = Extension(kind=Kind.DEPARTMENT, fields=House, labels={"floor": words.message("floor")})


@rule("HSE101")
def high(graph):
    '''A department above the ground'''
    for department in graph.strategy.departments:
        house = department.extension(House)
        if house and house.floor:
            yield Hit("It is high.", department)
"""
    (folder / "house_rules.py").write_text(fields)
    (folder / "strategy.yaml").write_text(
        "deiframe: 1\nmunicipality: {name: X}\nplugins: [house-rules]\n"
        "departments: {a: {extensions: {house-rules: {floor: 2}}},"
        " b: {extensions: {house-rules: {flor: 2}}}}\n"
    )
    opened = open_strategy(folder, today=DAY, files=[plugin_file(folder / "house_rules.py")])
    assert [str(item.message) for item in opened.problems] == [
        'The key "flor" does not exist here.'
    ]
    (folder / "strategy.yaml").write_text(
        (folder / "strategy.yaml").read_text().replace("flor:", "floor:")
    )
    opened = open_strategy(folder, today=DAY, files=[plugin_file(folder / "house_rules.py")])
    assert opened.problems == ()
    own = [item.id for item in check(opened).findings if item.code == "HSE101"]
    assert own == ["a", "b"]


def test_a_rule_of_a_file_that_breaks_stands_nowhere_in_the_strategy(folder: Path) -> None:
    (folder / "house_rules.py").write_text(RULE.replace("if not", "if 1 / 0 and not"))
    opened = open_strategy(Path(GHENT), today=DAY, files=[plugin_file(folder / "house_rules.py")])
    [found] = [item for item in check(opened).findings if item.plugin == "house-rules"]
    assert found.place is None
    assert "HSE101 (house_rules.py, line 8): ZeroDivisionError" in str(found.message)


@rule("HSE102")
def without_source(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective without a source

    It names no decision.

    Why it matters: Nobody decided it.

    How to fix: Name the decision.

    Source: Ours.
    """
    for objective in graph.strategy.objectives:
        if not objective.source:
            yield Hit("No decision is named under source.", objective)


def test_a_plugin_s_rule_without_examples_and_principles_keeps_the_laws() -> None:
    laws.check_rule(without_source, max_examples=2)


def test_a_rule_of_deiframe_has_them() -> None:
    page = attrs.evolve(without_source.page, code="DEI999")
    with pytest.raises(AssertionError, match="no question of a principle"):
        laws.check_rule(attrs.evolve(without_source, code="DEI999", page=page), max_examples=1)
