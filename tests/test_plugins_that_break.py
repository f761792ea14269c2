"""Plugins that break, each in another way: really installed, met by real commands.

Whatever a plugin does, it is named with the line of its code, everything else is found as without
it, and what is written for programs stays whole.
"""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoints, entry_points
from pathlib import Path
from textwrap import dedent
from typing import Any

import attrs
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from deiframe.cli.main import main
from deiframe.i18n import _catalogue
from deiframe.plugin_guard.conformance import _unfilled
from deiframe.plugins.contents import FORMER_HOOKS, KINDS

STRATEGY = """\
deiframe: 1
municipality: {name: X}
plugins: [PLUGINS]
departments: {parks: {title: Parks, extensions: {EXTENSIONS}}}
visions: {open: {title: Open}}
objectives: {more: {title: More, contributes_to: [open]}}
"""

PRELUDE = """\
import datetime as dt
import os
import signal
import sys
from collections.abc import Iterator

import attrs
import click
from deiframe import *
from deiframe import rule as made
from deiframe.agenda import *
from deiframe.criteria import *
from deiframe.model import *

words = Catalog("bad")
message = words.message
GIVEN = dict(principles=["2a"], substeps=["4.1"], fails="", passes="")


def ruled(check, code="BAD101", severity=Severity.WARNING, **more):
    return made(code, severity, **{**GIVEN, **more})(check)


def sound(graph):
    '''A title'''
    yield Hit(message=message("Found."), item="parks")
"""

GOOD = """\
from deiframe import Catalog, Hit, Severity, hookimpl, rule

words = Catalog("good")


@rule("GUD101", Severity.ADVICE, principles=[], substeps=[], fails="", passes="")
def found(graph):
    '''A good title'''
    yield Hit(message=words.message("Good."), item="parks")


@hookimpl
def deiframe_rules():
    return [found]
"""


def a_rule(body: str, more: str = "") -> str:
    """A plugin whose only rule has this body."""
    lines = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return (
        f"def check(graph):\n    '''A title'''\n{lines}\n\n\n"
        f"@hookimpl\ndef deiframe_rules():\n    return [ruled(check{more})]\n"
    )


def a_hook(name: str, body: str, before: str = "") -> str:
    """A plugin with one hook that has this body."""
    lines = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return f"{dedent(before).strip()}\n\n\n@hookimpl\ndef deiframe_{name}():\n{lines}\n"


def bad_rule(settings: str) -> str:
    """A plugin whose rule is declared wrongly."""
    return f"@hookimpl\ndef deiframe_rules():\n    return [ruled(sound, {settings})]\n"


# At import, in hooks, and in what hooks return. `# HERE` marks the line that is to be named.
AT_THE_DOOR = {
    "import raises": ("raise ValueError('no')  # HERE", ["ValueError: no"]),
    "import exits": ("sys.exit(0)  # HERE", ["SystemExit"]),
    "import of what is not there": ("import nowhere_at_all  # HERE", ["nowhere_at_all"]),
    "import that is no Python": ("def (:  # HERE", ["SyntaxError"]),
    "import stops itself": ("raise KeyboardInterrupt  # HERE", ["KeyboardInterrupt"]),
    "an error that cannot be told": (
        "class Odd(Exception):\n    def __str__(self): raise RuntimeError\nraise Odd  # HERE",
        ["Odd"],
    ),
    "hook raises": (a_hook("rules", "raise RuntimeError('boom')  # HERE"), ["boom"]),
    "hook exits": (a_hook("rules", "sys.exit(0)  # HERE"), ["SystemExit"]),
    "hook of None": (a_hook("rules", "return None"), ["NoneType None"]),
    "hook of a text": (a_hook("rules", "return 'BAD101'"), ["str 'BAD101'"]),
    "hook of a dict": (a_hook("rules", "return {'BAD101': ruled(sound)}"), ["dict"]),
    "hook of one rule": (a_hook("rules", "return ruled(sound)"), ["Rule"]),
    "hook without end": (a_hook("rules", "while True: yield ruled(sound)  # HERE"), ["10000"]),
    "hook that breaks off": (
        a_hook("rules", "yield ruled(sound)\nraise RuntimeError('late')  # HERE"),
        ["late"],
    ),
    "hook that recurses": (a_hook("rules", "return deiframe_rules()  # HERE"), ["RecursionError"]),
    "hook that takes all memory": (a_hook("rules", "return [0] * 2**62  # HERE"), ["MemoryError"]),
    "hook that is a list": ("deiframe_rules = []", ["deiframe_rules", "@hookimpl"]),
    "hook without its mark": (
        "def deiframe_rules():  # HERE\n    return [ruled(sound)]",
        ["deiframe_rules", "@hookimpl"],
    ),
    "hook that does not exist": (a_hook("rulez", "return []"), ["deiframe_rulez", "rules"]),
    "hook with an argument too many": (
        "@hookimpl\ndef deiframe_rules(graph):\n    return []",
        ["graph"],
    ),
    "rule without a docstring": (
        a_hook("rules", "return [ruled(lambda graph: ())]  # HERE"),
        ["docstring", "BAD101"],
    ),
    "rule of a principle that does not exist": (
        bad_rule("principles=['11z']"), ["principles is str '11z'", "2a"]
    ),
    "rule of a question that nobody asks": (
        bad_rule("principles=['5z']"), ["principles is str '5z'", "2a"]
    ),
    "rule of a principle that is a number": (bad_rule("principles=[2]"), ["int 2"]),
    "rule of a sub-step that does not exist": (
        bad_rule("substeps=['9.9']"), ["substeps is str '9.9'", "4.1"]
    ),
    "rule whose weight is a text": (
        bad_rule("severity='error'"), ["severity is str 'error'", "Severity"]
    ),
    "rule whose profile is a text": (bad_rule("profile='starting'"), ["profile is str"]),
    "rule with our prefix": (bad_rule("code='DEI101'"), ["code is str 'DEI101'", "ABC101"]),
    "rule whose code is a number": (bad_rule("code=101"), ["code is int 101"]),
    "rule that cannot be called": (
        a_hook("rules", "return [attrs.evolve(ruled(sound), check='x')]"), ["check is str 'x'"]
    ),
    "rule with its own broken title": (
        a_hook(
            "rules",
            "one = ruled(sound)\nreturn [Odd(**{f.name: getattr(one, f.name) for f in attrs.fields(Rule)})]",
            "class Odd(Rule):\n    @property\n    def page(self): raise RuntimeError('odd')  # HERE\n"
            "    @page.setter\n    def page(self, value): pass",
        ),
        ["bad"],
    ),
    "value whose repr raises": (
        a_hook("rules", "return [Odd()]", "class Odd:\n    def __repr__(self): raise KeyError(1)  # HERE"),
        ["KeyError"],
    ),
    "diagram with a name of two words": (
        a_hook("diagrams", "return [Diagram(name='a b', title=message('x'), draw=sound)]"),
        ["name is str 'a b'"],
    ),
    "diagram titled None": (
        a_hook("diagrams", "return [Diagram(name='a', title=None, draw=sound)]"),
        ["title is NoneType None", "Message"],
    ),
    "level model without stages": (
        a_hook(
            "level_models",
            "return [LevelModel(name='a', title=message('a'), about=message('a'), stages=())]  # HERE",
        ),
        ["stages"],
    ),
    "level model whose stages share a name": (
        a_hook(
            "level_models",
            "one = Stage(slug='a', title=message('a'))\n"
            "return [LevelModel(name='a', title=message('a'), about=message('a'), stages=(one, one))]",
        ),
        ["two stages are called a"],
    ),
    "level model whose first stage asks": (
        a_hook(
            "level_models",
            "ask = StageCriterion(Criterion('c', message('c'), sound))\n"
            "one = Stage(slug='a', title=message('a'), requires=(ask,))\n"
            "return [LevelModel(name='a', title=message('a'), about=message('a'), stages=(one,))]",
        ),
        ["the first stage, a, has criteria"],
    ),
    "question of no principle": (
        a_hook("principle_diagnostics", "return [PrincipleDiagnostic(question='11z', criteria=())]  # HERE"),
        ["11z"],
    ),
    "question that nobody asks": (
        a_hook("principle_diagnostics", "return [PrincipleDiagnostic(question='5z', criteria=())]"),
        ["5z", "asks"],
    ),
    "question with a criterion that is none": (
        a_hook("principle_diagnostics", "return [PrincipleDiagnostic(question='5b', criteria=('x',))]"),
        ["criteria[0] is str 'x'", "Criterion"],
    ),
    "evidence for no sub-step": (
        a_hook("substep_evidence", "return [SubstepEvidence(substep='9.9')]  # HERE"), ["9.9"]
    ),
    "definition with a direction in words": (
        a_hook("indicators", "return [Indicator(id='bad-a', direction='up')]"),
        ["direction is str 'up'"],
    ),
    "definition with no id": (a_hook("indicators", "return [Indicator(id='A B')]"), ["A B"]),
    "obligation that is none": (
        a_hook("obligations", "return [RegisteredObligation(obligation='duty', binds=sound)]"),
        ["obligation is str 'duty'"],
    ),
    "theme that cannot be read": (
        a_hook("themes", "return [Theme(name='a', title=message('a'), about=message('a'), ink='#fff')]  # HERE"),
        ["ink"],
    ),
    "agenda about nothing": (
        a_hook("agenda", "return [Agenda(name='a', title=message('a'), about=7, prepare=sound)]"),
        ["about is int 7"],
    ),
    "command without a name": (a_hook("commands", "return [click.Command(None)]"), ["name is NoneType"]),
    "command whose help is a number": (
        a_hook("commands", "return [click.Command('a', help=7)]"), ["help is int 7"]
    ),
    "fields that a file cannot hold": (
        a_hook(
            "extensions",
            "return [Extension(kind=Kind.DEPARTMENT, fields=Odd, labels={'a': message('a')})]  # HERE",
            "@attrs.frozen\nclass Odd:\n    a: set[str] | None = None",
        ),
        ["Odd.a: set[str]", "Mapping[str, ...]"],
    ),
    "fields of a kind in words": (
        a_hook(
            "extensions",
            "return [Extension(kind='department', fields=Odd, labels={'a': message('a')})]",
            "@attrs.frozen\nclass Odd:\n    a: str | None = None",
        ),
        ["kind is str 'department'"],
    ),
    "a sentence that lacks a value": (
        a_hook("diagrams", "return [Diagram(name='a', title=message('{x} {y}', x=1), draw=sound)]"),
        ["title", "{x} {y}", "'y'"],
    ),
}  # fmt: skip

# In what a rule does when it is asked.
AT_WORK = {
    "rule raises": (a_rule("raise RuntimeError('boom')  # HERE"), ["RuntimeError: boom"]),
    "rule raises later": (
        a_rule("yield from sound(graph)\nraise RuntimeError('late')  # HERE"), ["late"]
    ),
    "rule exits": (a_rule("sys.exit(0)  # HERE"), ["SystemExit: 0"]),
    "rule stops the program": (a_rule("raise KeyboardInterrupt  # HERE"), ["KeyboardInterrupt"]),
    "rule leaves a generator": (a_rule("raise GeneratorExit  # HERE"), ["GeneratorExit"]),
    "rule recurses": (a_rule("return check(graph)  # HERE"), ["RecursionError"]),
    "rule takes all memory": (a_rule("return [0] * 2**62  # HERE"), ["MemoryError"]),
    "rule asserts": (a_rule("assert False, 'never'  # HERE"), ["AssertionError: never"]),
    "rule returns None": (a_rule("pass"), ["NoneType None", "list"]),
    "rule returns a text": (a_rule("return 'wrong'"), ["str 'wrong'"]),
    "rule returns a finding": (
        a_rule("return Finding('BAD101', Severity.ERROR, message('x'))"), ["Finding"]
    ),
    "rule returns an exit": (
        a_hook("rules", "return [attrs.evolve(ruled(sound), check=sys.exit)]"), ["SystemExit"]
    ),
    "rule yields a text": (a_rule("yield 'wrong'  # HERE"), ["str 'wrong'", "Hit"]),
    "rule yields None": (a_rule("yield None  # HERE"), ["NoneType None"]),
    "rule yields a finding": (
        a_rule("yield Finding('BAD101', Severity.ERROR, message('x'))  # HERE"), ["Finding"]
    ),
    "rule yields without end": (
        a_rule("while True: yield from sound(graph)  # HERE"), ["there are more than"]
    ),
    "rule that empties the graph": (a_rule("graph.items.clear()  # HERE"), ["AttributeError"]),
    "rule that unlinks the graph": (
        a_rule("for one in graph._forwards: graph._forwards[one].clear()  # HERE"),
        ["AttributeError"],
    ),
    "rule that renames an item": (
        a_rule("graph.items['parks'].title = 'x'  # HERE"), ["FrozenInstanceError"]
    ),
    "hit whose message is a number": (
        a_rule("yield Hit(message=7, item='parks')  # HERE"), ["message is int 7", "Message"]
    ),
    "hit on what is not there": (
        a_rule("yield Hit(message=message('x'), item='nowhere')  # HERE"), ["item is str 'nowhere'"]
    ),
    "hit on a number": (
        a_rule("yield Hit(message=message('x'), item=7)  # HERE"),
        ["item is int 7"],
    ),
    "hit in a key that is not there": (
        a_rule("yield Hit(message=message('x'), item='parks', field=('colour',))  # HERE"),
        ["field[0] is str 'colour'"],
    ),
    "hit in a link that is not there": (
        a_rule("yield Hit(message=message('x'), item='more', field=('contributes_to', 7))  # HERE"),
        ["field[1] is int 7"],
    ),
    "hit whose field is a text": (
        a_rule("yield Hit(message=message('x'), item='parks', field='title')  # HERE"),
        ["field is str 'title'"],
    ),
    "hit that lacks a value": (
        a_rule("yield Hit(message=message('{count} of {all}', count=1), item='parks')  # HERE"),
        ["{count} of {all}", "'all'"],
    ),
    "hit that lacks all values": (
        a_rule("yield Hit(message=message('{count} is a lot'), item='parks')  # HERE"),
        ["{count} is a lot"],
    ),
    "hit with an item for its words": (
        a_rule("yield Hit(message=message('{x}', x=graph.items['parks']), item='parks')  # HERE"),
        ["{x} is Department"],
    ),
    "hit with None for its words": (
        a_rule("yield Hit(message=message('{x}', x=None), item='parks')  # HERE"), ["NoneType None"]
    ),
    "hit with a value that cannot be said": (
        "class Odd:\n    def in_language(self, language): raise KeyError('odd')  # HERE\n\n\n"
        + a_rule("yield Hit(message=message('{x}', x=Odd()), item='parks')"),
        ["KeyError"],
    ),
    "hit with a form that is no form": (
        a_rule("yield Hit(message=message('{x:d}', x=1), item='parks')  # HERE"), ["{x:d}"]
    ),
    "register that raises": (
        a_hook(
            "obligations",
            "return [RegisteredObligation(obligation=Obligation(id='bad-duty'), binds=odd)]",
            "def odd(place):\n    raise RuntimeError('odd')  # HERE",
        ),
        ["bad-duty", "RuntimeError: odd"],
    ),
    "register that cannot tell": (
        a_hook(
            "obligations",
            "return [RegisteredObligation(obligation=Obligation(id='bad-duty'), binds=odd)]",
            "def odd(place):  # HERE\n    return 'perhaps'",
        ),
        ["bad-duty", "str 'perhaps'", "bool"],
    ),
}  # fmt: skip

EVERY = {**AT_THE_DOOR, **AT_WORK}
NAMES_NO_LINE = {
    "hook that is a list", "hook that does not exist", "hook with an argument too many",
}  # fmt: skip


@attrs.frozen
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def all(self) -> str:
        return self.out + self.err


@attrs.frozen
class Desk:
    """A strategy, and plugins that are really installed beside it."""

    site: Path
    folder: Path
    run: Callable[..., Ran]

    def install(self, name: str, source: str) -> str:
        """Install a plugin; returns its source as it stands in its file."""
        package = self.site / name
        package.mkdir()
        (package / "__init__.py").write_text("", "utf-8")
        (package / "plugin.py").write_text(source, "utf-8")
        about = self.site / f"deiframe_{name}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: deiframe-{name}\nVersion: 1.0\n"
        )
        (about / "entry_points.txt").write_text(f"[deiframe]\n{name} = {name}.plugin\n")
        return source

    def write(self, *plugins: str, extensions: str = "") -> None:
        text = STRATEGY.replace("PLUGINS", ", ".join(plugins)).replace("EXTENSIONS", extensions)
        (self.folder / "strategy.yaml").write_text(text, "utf-8")

    def found(self, *plugins: str) -> list[dict[str, Any]]:
        """What a check finds with these plugins."""
        self.write(*plugins)
        findings: list[dict[str, Any]] = self.run("check", self.folder, "--format", "json").json[
            "findings"
        ]
        return findings


def _ours(group: str) -> EntryPoints:
    """Those that a test installs; those of the cities take time to load."""
    return EntryPoints(
        entry_point
        for entry_point in entry_points(group=group)
        if entry_point.name in ("bad", "good")
    )


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Desk]:
    site, folder = tmp_path / "site", tmp_path / "strategy"
    site.mkdir()
    folder.mkdir()
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setattr("deiframe.plugins.entry_points.entry_points", _ours)
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "1000")

    def run(*arguments: object) -> Ran:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ran(left.value.code if isinstance(left.value.code, int) else -1, out, err)

    yield Desk(site, folder, run)
    for name in [module for module in sys.modules if module.split(".")[0] in ("bad", "good")]:
        del sys.modules[name]
    _catalogue.cache_clear()
    _unfilled.cache_clear()


def place(source: str) -> str:
    """How the marked line is named."""
    lines = source.splitlines()
    return f"bad/plugin.py, line {1 + next(n for n, line in enumerate(lines) if '# HERE' in line)}"


OF_GRAPH = ("obligations", "extensions", "indicators", "indicator_definitions")
"""The hooks on which everything about a strategy rests."""
OF_RULES = (*OF_GRAPH, "rules")


def is_asked(body: str, *hooks: str) -> bool:
    """Whether a command that calls these hooks meets what is wrong: in one of them, or at once."""
    own = {hook for hook in re.findall(r"def deiframe_(\w+)", body) if hook in HOOKS}
    return not own or not own.isdisjoint(hooks)


HOOKS = {
    hook.removeprefix("deiframe_")
    for kind in KINDS.values()
    for hook in (kind.hook, FORMER_HOOKS.get(kind.hook, kind.hook))
}


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.replace(" ", "-"))
def test_it_is_named_and_nothing_else_is_lost(case: str, desk: Desk, tmp_path: Path) -> None:
    body, expected = EVERY[case]
    source = desk.install("bad", f"{PRELUDE}\n\n{body}\n")
    desk.install("good", GOOD)
    without = desk.found("good")
    desk.write("good", "bad")

    ran = desk.run("check", desk.folder, "--format", "json")
    problems = [item for item in ran.json["findings"] if item["code"] in ("DEI031", "DEI037")]
    is_door = not problems  # what a check does not ask for is met by the commands that do
    if is_door:
        assert case in AT_THE_DOOR
    else:
        assert [item for item in ran.json["findings"] if item not in problems] == without
        assert {problem["plugin"] for problem in problems} == {"bad"}
        assert ran.code == int(any(problem["code"] == "DEI031" for problem in problems))

    listed = desk.run("plugin", "list", "--format", "json")
    assert listed.code == 0
    bad, good = (item for item in listed.json if item["name"] in ("bad", "good"))
    assert (good["rules"], good["problems"]) == (["GUD101"], [])
    explained = desk.run("explain", "--format", "json")
    assert explained.code == 0
    assert {"GUD101", "DEI101"} <= {item["code"] for item in explained.json}

    assessed = desk.run("assess", desk.folder, "--format", "json")
    told = " ".join(
        [
            *(
                problem["message"] + str(problem["expected"]) + str(problem["hint"])
                for problem in problems
            ),
            *bad["problems"],
        ]
    )
    if case in AT_WORK or any(problem["code"] == "DEI031" for problem in problems):
        assert assessed.code == 1
        assert "The plugin bad" in " ".join(assessed.json["problems"])
    if is_asked(body, *OF_RULES, "principle_diagnostics", "substep_evidence", "level_models"):
        assert "bad" in assessed.err
    drawn = desk.run(
        "render", "theory-of-change", desk.folder, "--overlay", "findings", "-o", tmp_path / "a.dot"
    )
    if is_asked(body, *OF_RULES, "diagrams", "themes"):
        assert "bad" in drawn.err
    assert (tmp_path / "a.dot").read_text("utf-8").startswith("digraph")
    agenda = desk.run("agenda", desk.folder, "--on", "2026-11-24")
    assert agenda.out
    if is_asked(body, *OF_GRAPH, "agenda", "agendas"):
        assert "bad" in agenda.err

    full = told + desk.run("plugin", "show", "bad").out
    for words in expected:
        assert words in full
    if case not in NAMES_NO_LINE:
        assert "bad/plugin.py, line " in full
    if "# HERE" in source:
        assert place(source) in full
    for item in (ran, listed, explained, assessed, drawn, agenda):
        assert "itself failed" not in item.all
        assert "Traceback" not in item.all


def drawing(body: str) -> str:
    lines = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return (
        f"def draw(graph, view):  # HERE\n{lines}\n\n\n@hookimpl\ndef deiframe_diagrams():\n"
        "    return [Diagram(name='bad-picture', title=message('x'), draw=draw)]\n"
    )


PICTURE = "Picture(dot={}, layout=Layout.RANKED, language='en', title='x', description='y')"
DRAWINGS = {
    "nothing": ("return None", "NoneType None"),
    "a text": ("return 'digraph {}'", "str 'digraph {}'"),
    "a picture of None": (f"return {PICTURE.format(None)}", "dot is NoneType None"),
    "a picture laid out in words": (
        "return Picture(dot='digraph {}', layout='ranked', language='en', title='', description='')",
        "layout is str 'ranked'",
    ),
    "a chart of what is no JSON": (
        "return Chart(specification={'data': {1, 2}}, language='en', title='', description='')",
        "TypeError",
    ),
    "an exception": ("raise ValueError('no')", "ValueError: no"),
    "an exit": ("sys.exit(0)", "SystemExit"),
    "what is no DOT": (f"return {PICTURE.format(repr('digraph { a -> '))}", "refused the picture"),
    "no graph at all": (f"return {PICTURE.format(repr('hello'))}", "refused the picture"),
}


@pytest.mark.parametrize("suffix", ["svg", "dot"])
@pytest.mark.parametrize("case", DRAWINGS, ids=lambda case: case.replace(" ", "-"))
def test_a_picture_that_is_none_is_told_with_its_diagram(
    case: str, suffix: str, desk: Desk, tmp_path: Path
) -> None:
    body, words = DRAWINGS[case]
    desk.install("bad", f"{PRELUDE}\n\n{drawing(body)}\n")
    desk.write("bad")
    ran = desk.run("render", "bad-picture", desk.folder, "-o", tmp_path / f"a.{suffix}")
    assert ran.code == 2
    assert words in ran.err
    assert "in deiframe_diagrams, bad-picture (bad/plugin.py, line " in ran.err
    assert not (tmp_path / f"a.{suffix}").exists()


AGENDAS = {
    "nothing": ("return None", "NoneType None"),
    "a text": ("yield 'x'  # HERE", "str 'x'"),
    "an exit": ("sys.exit(0)", "SystemExit"),
    "a document that asks a number": (
        "yield AgendaDocument(slug='a', title='x', meeting=Meeting(),"
        " items=(AgendaItem(object()),))",
        "items[0].question is object",
    ),
    "a document whose words are letters": (
        "yield AgendaDocument(slug='a', title='x', meeting=Meeting(),"
        " items=(AgendaItem('x', filled_in='abc'),))",
        "items[0].filled_in[0] is str 'a'",
    ),
    "a part of a question that is a text": (
        "yield AgendaDocument(slug='a', title='x', meeting=Meeting(),"
        " items=(AgendaItem('x', parts=('y',)),))",
        "items[0].parts[0] is str 'y'",
    ),
    "documents without end": (
        "for n in range(10**9): yield AgendaDocument(slug=f'a{n}', title='x', meeting=Meeting(), items=())",
        "there are more than 10000",
    ),
    "two of one name": (
        "one = AgendaDocument(slug='a', title='x', meeting=Meeting(), items=())\nreturn [one, one]",
        "two documents are called a",
    ),
}


@pytest.mark.parametrize("case", AGENDAS, ids=lambda case: case.replace(" ", "-"))
def test_an_agenda_that_is_none_is_told(case: str, desk: Desk) -> None:
    body, words = AGENDAS[case]
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    source = (
        f"def prepare(graph):\n{lines}\n\n\n@hookimpl\ndef deiframe_agendas():\n"
        "    return [Agenda(name='bad-talk', title=message('x'), about=message('x'), prepare=prepare)]\n"
    )
    desk.install("bad", f"{PRELUDE}\n\n{source}")
    desk.write("bad")
    ran = desk.run("agenda", desk.folder)
    assert ran.code == 2
    assert words in ran.err
    assert "in deiframe_agendas, bad-talk (bad/plugin.py, line " in ran.err
    own = desk.run("agenda", desk.folder, "--agenda", "steering-meeting")
    assert (own.code, bool(own.out)) == (0, True)


ASSESSING = {
    "raises": ("raise RuntimeError('odd')", "RuntimeError: odd"),
    "exits": ("sys.exit(0)", "SystemExit"),
    "returns True": ("return True", "bool True"),
    "answers in words": (
        "return Observation(truth='yes', rule=message('x'))",
        "truth is str 'yes'",
    ),
    "points at nothing": (
        "return Observation(truth=Truth.YES, rule=message('x'), found=(Fact(message('x'), 'nowhere'),))",
        "item is str 'nowhere'",
    ),
}


@pytest.mark.parametrize("case", ASSESSING, ids=lambda case: case.replace(" ", "-"))
def test_a_criterion_that_breaks_is_not_known_and_told_in_every_form(case: str, desk: Desk) -> None:
    body, words = ASSESSING[case]
    desk.install(
        "bad",
        f"{PRELUDE}\n\ndef observe(graph):  # HERE\n    {body}\n\n\n"
        "ASKED = Criterion('bad-thing', message('It is so.'), observe)\n\n\n"
        "@hookimpl\ndef deiframe_principle_diagnostics():\n"
        "    return [PrincipleDiagnostic(question='5c', asks=message('Is it so?'), criteria=(ASKED,))]\n\n\n"
        "@hookimpl\ndef deiframe_substep_evidence():\n"
        "    return [SubstepEvidence(substep='2.1', criteria=(ASKED,), days=lambda graph: [dt.datetime.now()])]\n",
    )
    desk.write("bad")
    for form in ("text", "json", "markdown"):
        ran = desk.run("assess", desk.folder, "--format", form)
        assert ran.code == 1
        for told in (" ".join(ran.out.replace("\\", "").split()), ran.err):
            assert "bad-thing" in told
            assert words in told
            assert "2.1" in told
    why = desk.run("assess", desk.folder, "--why", "5c")
    assert (why.code, words in why.err) == (1, True)
    assert "not recorded" in why.out


PRINTS = {
    "print": "print('noise')",
    "the stream": "sys.stdout.write('noise\\n')",
    "the first stream": "sys.__stdout__.write('noise\\n')",
    "bytes": "sys.stdout.buffer.write(b'noise\\n')",
    "the descriptor": "os.write(1, b'noise\\n')",
    "a program": "__import__('subprocess').run(['echo', 'noise'], check=True)",
    "click": "click.echo('noise')",
}
CHANGES = {
    "the folder": "os.chdir('/')",
    "the language": "os.environ['LANGUAGE'] = os.environ['DEIFRAME_LANGUAGE'] = 'nl'",
    "the domain of words": "__import__('gettext').textdomain('nothing')",
    "signals": "__import__('signal').signal(2, 1)",
    "warnings": "__import__('warnings').simplefilter('error')",
    "the limit of recursion": "sys.setrecursionlimit(10**5)",
    "the stream of errors": "sys.stderr = None",
    "the stream, taken away": "sys.stdout = None",
    "the stream, closed": "sys.stdout.close()",
    "a warning": "__import__('warnings').warn('noise')",
}
SURROUNDINGS = {**PRINTS, **CHANGES}


@pytest.mark.parametrize("case", SURROUNDINGS, ids=lambda case: case.replace(" ", "-"))
def test_what_it_prints_or_changes_disturbs_nobody(case: str, desk: Desk) -> None:
    on_progress = SURROUNDINGS[case]
    desk.install("good", GOOD)
    desk.install(
        "bad", f"{PRELUDE}\n\n{on_progress}\n{a_rule(f'{on_progress}; yield from sound(graph)')}"
    )
    without = desk.found("good")
    desk.write("good", "bad")
    environment = {**os.environ, "PYTHONPATH": str(desk.site), "COLUMNS": "1000"}
    ran = subprocess.run(
        [sys.executable, "-m", "deiframe", "check", ".", "--format", "json"],
        cwd=desk.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    document = json.loads(ran.stdout)
    assert document["language"] == "en"
    assert [item for item in document["findings"] if item["plugin"] != "bad"] == without
    assert [item["code"] for item in document["findings"] if item["plugin"] == "bad"] == ["BAD101"]
    assert ran.returncode == int(any(item["severity"] == "error" for item in without))
    if case in PRINTS or case == "a warning":
        assert ran.stderr.count("noise") >= 2
    if case == "a warning":
        assert "bad/plugin.py:" in ran.stderr


def test_the_whole_traceback_is_shown_where_it_is_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.install("bad", f"{PRELUDE}\n\n{a_rule('raise RuntimeError(str(1))  # HERE')}")
    desk.write("bad")
    assert "Traceback" not in desk.run("check", desk.folder).all
    monkeypatch.setenv("DEIFRAME_DEBUG", "1")
    ran = desk.run("check", desk.folder, "--format", "json")
    assert "Traceback" in ran.err
    assert "raise RuntimeError(str(1))" in ran.err
    assert ran.json["findings"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "FOLDER", "--select", "BAD101"),
        ("explain", "BAD101"),
        ("render", "bad-picture", "FOLDER", "-o", "FOLDER/a.svg"),
        ("render", "theory-of-change", "FOLDER", "--theme", "bad", "-o", "FOLDER/a.svg"),
        ("agenda", "FOLDER", "--agenda", "bad-talk"),
        ("bad", "command"),
        ("schema", "FOLDER"),
    ],
    ids=lambda arguments: "-".join(arguments[:2]),
)
def test_what_a_broken_plugin_would_bring_is_missed_with_the_reason(
    arguments: tuple[str, ...], desk: Desk
) -> None:
    desk.install("bad", "raise ValueError('gone')  # HERE")
    desk.write("bad")
    ran = desk.run(*(argument.replace("FOLDER", str(desk.folder)) for argument in arguments))
    assert ran.code == 2
    assert "The plugin bad failed in bad.plugin (bad/plugin.py, line 1)" in ran.err


@pytest.mark.parametrize(
    "arguments", [("explain",), ("render", "--list"), ("agenda", "--list")], ids=" ".join
)
def test_a_list_that_lacks_what_a_plugin_brings_says_so(
    arguments: tuple[str, ...], desk: Desk
) -> None:
    desk.install("bad", "raise ValueError('gone')")
    ran = desk.run(*arguments)
    assert (ran.code, bool(ran.out)) == (0, True)
    assert "The plugin bad failed in bad.plugin" in ran.err


def test_a_level_model_of_a_broken_plugin_is_missed_with_the_reason(desk: Desk) -> None:
    desk.install("bad", "raise ValueError('gone')")
    desk.write("bad")
    file = desk.folder / "strategy.yaml"
    file.write_text(file.read_text("utf-8") + "level_model: bad-stages\n", "utf-8")
    found = desk.run("check", desk.folder, "--format", "json").json["findings"]
    [missed] = [item for item in found if item["code"] == "DEI032"]
    assert "The plugin bad failed in bad.plugin" in missed["message"]


def test_a_command_that_breaks_is_named_and_one_that_ends_may(desk: Desk) -> None:
    desk.install(
        "bad",
        f"{PRELUDE}\n\n@click.command('break')\ndef breaks():\n    click.echo('so far')\n"
        "    raise RuntimeError('odd')  # HERE\n\n\n"
        "@click.command('end')\ndef ends():\n    print('said')\n    sys.exit(3)\n\n\n"
        "@hookimpl\ndef deiframe_commands():\n    return [breaks, ends]\n",
    )
    ran = desk.run("bad", "break")
    assert (ran.code, ran.out) == (2, "so far\n")
    assert "The plugin bad failed in deiframe_commands, break (bad/plugin.py, line " in ran.err
    ran = desk.run("bad", "end")
    assert (ran.code, ran.out) == (3, "said\n")


FIELDS = """

@attrs.frozen(kw_only=True)
class Contact:
    person: str | None = one_id(Kind.STAKEHOLDER)


def check(graph):
    '''A title'''
    for one in graph.strategy.departments:
        found = one.extension(Contact)
        if found is None or found.person is None:
            yield Hit(message=message("Nobody."), item=one.id)


def observe(graph):
    return Observation(truth=Truth.NO if list(check(graph)) else Truth.YES, rule=message("x"))


@hookimpl
def deiframe_extensions():
    return [Extension(kind=Kind.DEPARTMENT, fields=Contact, labels={"person": message("person")})]


@hookimpl
def deiframe_rules():
    return [ruled(check), ruled(sound, code="BAD102")]


@hookimpl
def deiframe_principle_diagnostics():
    asked = Criterion("bad-contact", message("There is one."), observe)
    return [PrincipleDiagnostic(question="5c", asks=message("Is there one?"), criteria=(asked,))]
"""


@pytest.mark.parametrize(
    "written, codes, answer",
    [
        ("", {"BAD101", "BAD102"}, "no"),
        ("bad: {person: ada}", {"DEI021", "BAD102"}, "not_recorded"),
        ("bad: {persn: ada}", {"DEI010", "BAD102"}, "not_recorded"),
        ("bad: {person: 7}", {"DEI011", "BAD102"}, "not_recorded"),
    ],
)
def test_what_is_written_wrongly_is_not_taken_for_absent(
    written: str, codes: set[str], answer: str, desk: Desk
) -> None:
    desk.install("bad", PRELUDE + FIELDS)
    desk.write("bad", extensions=written)
    found = desk.run("check", desk.folder, "--format", "json").json["findings"]
    about = {
        item["code"]
        for item in found
        if (item["id"] == "parks" and item["plugin"] == "bad") or item["code"][:4] == "DEI0"
    }
    assert about == codes
    why = desk.run("assess", desk.folder, "--why", "5c", "--format", "json").json
    [part] = [item for item in why["parts"] if item["key"] == "bad-contact"]
    assert part["answer"] == answer


def test_whoever_stops_it_while_a_rule_is_at_work_stops_it(desk: Desk) -> None:
    desk.install(
        "bad",
        f"{PRELUDE}\n\n"
        + a_rule("sys.stderr.write('asked\\n')\nsys.stderr.flush()\nwhile True: pass"),
    )
    desk.write("bad")
    with subprocess.Popen(
        [sys.executable, "-m", "deiframe", "check", "."],
        cwd=desk.folder,
        env={**os.environ, "PYTHONPATH": str(desk.site)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            assert running.stderr is not None
            assert running.stderr.readline() == "asked\n"
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=60)
        finally:
            running.kill()
    assert (running.returncode, out) == (130, "")
    assert "Stopped." in err


def test_a_package_that_is_damaged_is_named(desk: Desk) -> None:
    desk.install("bad", "")
    desk.install("good", GOOD)
    about = desk.site / "deiframe_bad-1.0.dist-info"
    (about / "entry_points.txt").write_text("[deiframe]\nbad = no module!\n")
    for damage in ("the entry point", "the metadata"):
        if damage == "the metadata":
            (about / "METADATA").unlink()
        problems = [item for item in desk.found("good", "bad") if item["code"] == "DEI031"]
        assert [
            "The plugin bad failed in no module!" in problem["message"] for problem in problems
        ] == [True]
        assert desk.run("plugin", "list").code == 0
        assert desk.run("explain").code == 0


@pytest.mark.parametrize("damage", ["another name", "a damaged file"])
def test_translations_that_do_not_fit(damage: str, desk: Desk) -> None:
    """One that cannot be filled in is named; where there is none that can be read, it is English."""
    desk.install(
        "bad", PRELUDE + a_rule("yield Hit(message=message('hello {x}', x=1), item='parks')")
    )
    desk.write("bad")
    folder = desk.site / "bad" / "locale" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="nl")
    catalogue.add("hello {x}", "hallo {y}")
    with (folder / "bad.mo").open("wb") as file:
        write_mo(file, catalogue)
    if damage == "a damaged file":
        (folder / "bad.mo").write_bytes((folder / "bad.mo").read_bytes()[:40])
    ran = desk.run("check", desk.folder, "--language", "nl", "--select", "BAD")
    if damage == "a damaged file":
        assert "BAD101 hello 1" in ran.out
        assert desk.run("explain", "BAD101", "--language", "nl").code == 0
    else:
        assert "“hello {x}”" in ran.out
        assert "KeyError 'y' (nl)" in ran.out


@pytest.mark.parametrize("form", ["text", "json", "markdown", "sarif", "junit", "github", "gitlab"])
def test_every_form_of_findings_tells_it(form: str, desk: Desk) -> None:
    desk.install("bad", PRELUDE + a_rule("raise RuntimeError('boom')"))
    desk.write("bad")
    ran = desk.run("check", desk.folder, "--format", form)
    assert ran.code == 1
    assert "RuntimeError: boom" in ran.out.replace("%3A", ":").replace("\\", "")


def test_a_finding_of_a_rule_that_failed_is_not_said_to_be_suppressed_in_vain(desk: Desk) -> None:
    desk.install("bad", PRELUDE + a_rule("raise RuntimeError('boom')"))
    desk.write("bad")
    file = desk.folder / "strategy.yaml"
    file.write_text(
        file.read_text("utf-8") + "checks: {ignore: {BAD101: not now, DEI031: not now}}\n", "utf-8"
    )
    ran = desk.run("check", desk.folder, "--format", "json")
    codes = [item["code"] for item in ran.json["findings"]]
    assert "DEI040" not in codes
    assert "DEI031" in codes
    assert ran.code == 1


def test_a_rule_may_count_against_a_question_of_its_own_plugin(desk: Desk) -> None:
    asked = "[PrincipleDiagnostic(question='5c', asks=message('Is it so?'), criteria=())]"
    rules = bad_rule("principles=['5c']")
    source = f"{rules}\n\n@hookimpl\ndef deiframe_principle_diagnostics():\n    return {asked}\n"
    desk.install("bad", PRELUDE + source)
    [found] = [item for item in desk.found("bad") if item["plugin"] == "bad"]
    assert (found["code"], found["principles"]) == ("BAD101", ["5c"])
