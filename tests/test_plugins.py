"""A plugin that is missing, breaks, clashes or does not fit is named, and takes nothing else down."""

import json
import re
from collections.abc import Callable, Iterator
from importlib.metadata import Distribution, EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import attrs
import click
import pluggy
import pytest

from deiframe.assessing import assess
from deiframe.checking import check as checked
from deiframe.cli.main import main
from deiframe.cli.plugin_api import strategy_command
from deiframe.diagnostics import Severity
from deiframe.extension_points import hookspecs
from deiframe.extension_points.agenda import Agenda
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.extension_points.diagram import Diagram
from deiframe.extension_points.extension import Extension
from deiframe.extension_points.format import Format, Writes
from deiframe.extension_points.hookspecs import hookimpl
from deiframe.extension_points.level_model import LevelModel, Stage
from deiframe.extension_points.obligation import RegisteredObligation
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.rule import Hit, Rule, rule
from deiframe.extension_points.substep_evidence import SubstepEvidence
from deiframe.extension_points.theme import Theme
from deiframe.file_kinds import markdown_kind
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Catalog, message
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Indicator
from deiframe.model.process import Obligation
from deiframe.opening import assemble
from deiframe.plugins import EVERYTHING, PluginContents, installed, load_plugins
from deiframe.plugins.collect import collected
from deiframe.plugins.contents import KINDS
from deiframe.plugins.validation import validate
from deiframe.source.reader import read_text
from deiframe.verdicts import Truth
from support import TODAY

TEXT = "deiframe: 1\nmunicipality: {name: X}\ndepartments: {parks: {}}\nplugins: [guest]\n"
HOOKS = sorted(kind.hook for kind in KINDS.values())


def a_rule(code: str = "XX101", *, breaks: bool = False) -> Rule:
    def check(graph: StrategyGraph) -> Iterator[Hit]:
        """A title"""
        if breaks:
            raise RuntimeError("boom")
        yield Hit(message=message("Found."), item="parks")

    return rule(code, Severity.ADVICE, principles=[], substeps=[], fails="", passes="")(check)


def a_plugin(**hooks: Callable[[], Any]) -> Any:
    """A plugin with the hooks named, such as ``rules=lambda: [...]``."""
    made = {f"deiframe_{name}": hookimpl(function) for name, function in hooks.items()}
    return SimpleNamespace(**made)


def rules(*them: Rule) -> Any:
    return a_plugin(rules=lambda: list(them))


@attrs.frozen
class Package(Distribution):
    """An installed package that says what it needs."""

    name: str = "deiframe-guest"
    version: str = "1.0"
    requires: list[str] = attrs.field(factory=list)

    def read_text(self, filename: str) -> str | None:
        return None

    def locate_file(self, path: Any) -> Any:
        return path


class Point(EntryPoint):
    """An entry point that loads an object that is at hand, or raises it."""

    def load(self) -> object:
        loaded = vars(self)["loads"]
        if isinstance(loaded, Exception):
            raise loaded
        return loaded


Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install plugins by their entry points: ``install(guest=plugin)``; packages after them."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(
        "deiframe.plugins.entry_points.entry_points", lambda group: EntryPoints(points)
    )

    def add(package: Package | None = None, **plugins: object) -> None:
        for name, plugin in plugins.items():
            point = Point(name, f"{name}.plugin", "deiframe")
            vars(point).update(loads=plugin, dist=package or Package(f"deiframe-{name}"))
            points.append(point)

    return add


def check(additions: PluginContents, text: str = TEXT) -> list[tuple[str, str]]:
    reading = read_text(text)
    assert reading.strategy is not None
    found = checked(assemble(reading.strategy, additions, today=TODAY, places=reading.places))
    return [(finding.code, finding.plugin) for finding in found.findings]


def text(additions: PluginContents, code: str) -> list[str]:
    return [str(problem.message) for problem in additions.problems if problem.code == code]


class TestTheNamedOnes:
    def test_a_guest_s_rules_apply_when_it_is_named(self, install: Install) -> None:
        install(guest=rules(a_rule()))
        assert ("XX101", "guest") in check(load_plugins(["guest"]))
        assert ("XX101", "guest") not in check(load_plugins([]))

    def test_a_missing_plugin_is_named_with_its_place(self, install: Install) -> None:
        reading = read_text(TEXT.replace("guest", "nowhere"))
        assert reading.strategy is not None
        found = checked(
            assemble(
                reading.strategy, load_plugins(["nowhere"]), today=TODAY, places=reading.places
            )
        )
        [problem] = [finding for finding in found.findings if finding.code == "DEI030"]
        assert problem.place is not None
        assert problem.place.line == 4
        assert str(problem.hint) == "Ask whoever sent this strategy which package that is."

    @pytest.mark.parametrize(
        "name",
        ["os", "requests", "deiframe", "nowhere", "../x", "x; rm -r y", "-e evil", "x y", "$(x)", "",
         "belgium-dei", "GHENT", "ghent ", "ghent\u200b"],
    )  # fmt: skip
    def test_a_name_that_a_stranger_chose_stands_in_no_command_to_type(
        self, install: Install, name: str
    ) -> None:
        [problem] = load_plugins([name]).problems
        assert "install" not in str(problem.hint)

    @pytest.mark.parametrize("name", ["belgium", "genoa", "ghent", "italy", "rotterdam"])
    def test_of_those_that_come_along_it_is_said_where_they_are(
        self, install: Install, name: str
    ) -> None:
        [problem] = load_plugins([name]).problems
        assert str(problem.hint).endswith(f"pip install plugins/deiframe-{name}")
        assert (
            Path(__file__).parents[1] / "plugins" / f"deiframe-{name}" / "pyproject.toml"
        ).is_file()

    def test_a_missing_plugin_that_is_nearly_there_is_suggested(self, install: Install) -> None:
        install(guest=rules())
        [problem] = load_plugins(["geust"]).problems
        assert str(problem.hint) == "Did you mean guest?"

    def test_built_ins_come_in_by_the_hooks_in_the_order_of_their_codes(self) -> None:
        codes = [rule.code for rule in load_plugins([]).rules]
        assert codes == sorted(codes)
        assert {diagram.name for diagram in load_plugins([]).diagrams} >= {"theory-of-change"}
        assert {theme.name for theme in load_plugins([]).themes} == {"default", "print"}
        assert [agenda.name for agenda in load_plugins([]).agendas] == ["steering-meeting"]


class TestBrokenOnes:
    def test_one_that_does_not_load_is_named_and_the_rest_goes_on(self, install: Install) -> None:
        install(guest=ImportError("no module named nothing"))
        found = check(load_plugins(["guest"]))
        assert ("DEI031", "guest") in found
        assert ("DEI304", "deiframe") in found

    def test_a_rule_that_raises_is_named_and_the_rest_goes_on(self, install: Install) -> None:
        install(guest=rules(a_rule(breaks=True), a_rule("XX102")))
        found = check(load_plugins(["guest"]))
        assert ("DEI031", "guest") in found
        assert ("XX102", "guest") in found
        assert ("DEI304", "deiframe") in found

    @pytest.mark.parametrize("hook", HOOKS)
    def test_one_that_raises_in_a_hook_is_named_and_its_other_hooks_count(
        self, install: Install, hook: str
    ) -> None:
        def breaks() -> Any:
            raise RuntimeError("boom")

        other = "deiframe_rules" if hook != "deiframe_rules" else "deiframe_obligations"
        known = RegisteredObligation(obligation=Obligation(id="duty"), binds=lambda _: True)
        brings = {"deiframe_rules": [a_rule()], "deiframe_obligations": [known]}[other]
        install(
            guest=a_plugin(
                **{hook.removeprefix("deiframe_"): breaks},
                **{other.removeprefix("deiframe_"): lambda: brings},
            )
        )
        found = load_plugins(["guest"])
        [problem] = text(found, "DEI031")
        assert re.fullmatch(
            rf"The plugin guest failed in {hook} \(tests/test_plugins\.py, line \d+\):"
            r" RuntimeError: boom\.",
            problem,
        )
        assert (found.rules if other == "deiframe_rules" else found.obligations)[-1:]
        assert ("DEI304", "deiframe") in check(found)

    @pytest.mark.parametrize("hook", HOOKS)
    @pytest.mark.parametrize("answer", [["nonsense"], [None], 7], ids=repr)
    def test_one_that_returns_something_else_is_named(
        self, install: Install, hook: str, answer: Any
    ) -> None:
        install(guest=a_plugin(**{hook.removeprefix("deiframe_"): lambda: answer}))
        [problem] = load_plugins(["guest"]).problems
        assert problem.code == "DEI031"
        assert hook in str(problem.message)
        if isinstance(answer, list):
            assert "a list of " in str(problem.expected)

    def test_a_hook_that_does_not_exist_is_named_with_the_nearest(self, install: Install) -> None:
        install(guest=a_plugin(rulez=lambda: [1], rules=lambda: [a_rule()]))
        found = load_plugins(["guest"])
        [problem] = found.problems
        assert "deiframe_rulez" in str(problem.message)
        assert str(problem.hint).startswith("Did you mean deiframe_rules")
        assert found.rules[-1].code == "XX101"

    @pytest.mark.parametrize("code", ["DEI304", "DEI999", "xx101", "TOOLONG1", "X1"])
    def test_a_code_without_a_prefix_of_its_own_is_refused(
        self, install: Install, code: str
    ) -> None:
        install(guest=rules(a_rule(code)))
        found = load_plugins(["guest"])
        [problem] = text(found, "DEI031")
        assert f"in deiframe_rules, {code} (" in problem
        assert f"code is str '{code}'" in problem
        assert all(rule.plugin == "deiframe" for rule in found.rules)

    def test_a_register_a_criterion_and_days_that_raise_are_named(self, install: Install) -> None:
        def raises(_: Any) -> Any:
            raise RuntimeError("boom")

        broken = Criterion("broken", message("It breaks."), raises)
        install(
            guest=a_plugin(
                obligations=lambda: [
                    RegisteredObligation(obligation=Obligation(id="duty"), binds=raises)
                ],
                substep_evidence=lambda: [
                    SubstepEvidence(substep="2.1", criteria=(broken,), days=raises)
                ],
            )
        )
        additions = load_plugins(["guest"])
        assert ("DEI031", "guest") in check(additions)
        strategy = read_text(TEXT).strategy
        assert strategy is not None
        found = assess(assemble(strategy, additions, today=TODAY)).assessment
        problems = [str(problem) for problem in found.problems]
        for label in ("broken", "2.1"):
            assert [
                problem
                for problem in problems
                if f"in deiframe_substep_evidence, {label} (" in problem
            ]

    def test_all_is_listed_with_what_is_wrong(
        self, install: Install, capsys: pytest.CaptureFixture[str]
    ) -> None:
        install(guest=ValueError("broken"), other=rules(a_rule()))
        guest, other = installed()
        assert "broken" in str(guest.adds.problems[0].message)
        assert other.adds.rules[0].code == "XX101"
        for name in ("guest", "other"):
            with pytest.raises(SystemExit):
                main(["plugin", "show", name])
        told = capsys.readouterr().out
        assert "Problem: The plugin guest failed" in told
        assert "XX101 A title" in told


class TestVersions:
    @pytest.mark.parametrize(
        "wanted, fits",
        [
            ("deiframe>=0.1,<1", True),
            ("deiframe", True),
            ("deiframe>=2", False),
            ("deiframe<0.1", False),
            ("deiframe[word]>=9", False),
        ],
    )
    def test_a_plugin_applies_only_with_a_version_that_it_works_with(
        self, install: Install, wanted: str, fits: bool
    ) -> None:
        install(Package(requires=["attrs", wanted]), guest=rules(a_rule()))
        found = load_plugins(["guest"])
        assert (found.rules[-1].code == "XX101") is fits
        assert bool(text(found, "DEI033")) is not fits

    def test_a_mismatch_is_said_plainly(self, install: Install) -> None:
        install(Package(requires=["deiframe>=2,<3"]), guest=rules())
        [problem] = load_plugins(["guest"]).problems
        assert re.fullmatch(
            r"The plugin guest \(deiframe-guest 1\.0\) works with deiframe <3,>=2; this is \S+\.",
            str(problem.message),
        )
        assert "pip" not in str(problem.hint)


class TestTwo:
    def test_two_that_bring_the_same_are_one_clear_error(self, install: Install) -> None:
        for name in ("one", "two"):
            install(**{name: rules(a_rule(), a_rule("XX102"))})
        found = load_plugins(["two", "one"])
        assert text(found, "DEI034") == [
            "The plugins two and one both provide XX101, XX102; that of two is used."
        ]
        assert {rule.plugin for rule in found.rules if rule.code == "XX101"} == {"two"}

    @pytest.mark.parametrize("field", sorted(set(KINDS) - {"rules"}))
    def test_what_is_each_plugin_s_own_does_not_clash_and_the_rest_does(
        self, install: Install, field: str
    ) -> None:
        value = SAMPLES[field]
        for name in ("one", "two"):
            install(
                **{
                    name: a_plugin(
                        **{KINDS[field].hook.removeprefix("deiframe_"): lambda: [attrs_copy(value)]}
                    )
                }
            )
        found = load_plugins(["one", "two"])
        own = {"substep_evidence", "extensions", "commands"}
        assert bool(text(found, "DEI034")) is (field not in own)

    def test_one_that_brings_the_same_twice_is_told_so(self, install: Install) -> None:
        install(guest=rules(a_rule(), a_rule()))
        assert text(load_plugins(["guest"]), "DEI034") == [
            "The plugin guest provides XX101 twice; the first is used."
        ]

    def test_two_packages_with_a_plugin_of_the_same_name_are_told_apart(
        self, install: Install
    ) -> None:
        install(Package("deiframe-a"), guest=rules(a_rule()))
        install(Package("deiframe-b"), guest=rules(a_rule()))
        found = load_plugins(["guest"])
        assert text(found, "DEI034") == [
            "There are several plugins guest: deiframe-a 1.0, deiframe-b 1.0; none of them is used."
        ]
        assert not [rule for rule in found.rules if rule.plugin == "guest"]

    def test_the_order_of_installation_does_not_show(self, install: Install) -> None:
        install(b=rules(a_rule("XX102")))
        install(a=rules(a_rule("XX101")))
        for names in (["a", "b"], ["b", "a"]):
            found = [rule.code for rule in load_plugins(names).rules if rule.plugin != "deiframe"]
            assert found == ["XX101", "XX102"]


class TestOldStyle:
    """A plugin that was written before a hook had an argument goes on working."""

    class NextVersion:
        """The hooks of a version to come: rules are given the municipality."""

        hookspec = pluggy.HookspecMarker("deiframe")

        @hookspec
        def deiframe_rules(self, municipality: str) -> Any:
            """Rules, for a municipality."""

    def test_one_written_before_an_argument_is_called_without_it(self) -> None:
        found = collected(
            "guest",
            rules(a_rule()),
            {"rules"},
            specs=self.NextVersion,
            given={"municipality": "Ghent"},
        )
        assert [rule.code for rule in found.adds.rules] == ["XX101"]
        assert not found.adds.problems

    def test_one_written_after_it_is_given_it(self) -> None:
        class New:
            @hookimpl
            def deiframe_rules(self, municipality: str) -> list[Rule]:
                assert municipality == "Ghent"
                return [a_rule("XX102")]

        given = {"municipality": "Ghent"}
        found = collected("guest", New(), {"rules"}, specs=self.NextVersion, given=given)
        assert [rule.code for rule in found.adds.rules] == ["XX102"]

    def test_one_written_for_a_version_to_come_is_named(self, install: Install) -> None:
        class New:
            @hookimpl
            def deiframe_rules(self, municipality: str) -> list[Rule]:
                return [a_rule()]

        install(guest=New())
        [problem] = load_plugins(["guest"]).problems
        assert problem.code == "DEI031"
        assert "municipality" in str(problem.message)


class TestTimings:
    def test_each_step_is_timed(self, install: Install, capsys: pytest.CaptureFixture[str]) -> None:
        install(guest=rules(a_rule()))
        with pytest.raises(SystemExit):
            main(["plugin", "list", "--timings", "--format", "json"])
        [item] = json.loads(capsys.readouterr().out)
        assert set(item["seconds"]) == {"import", "deiframe_rules"}
        assert all(seconds >= 0 for seconds in item["seconds"].values())

    def test_a_slow_step_is_called_slow(
        self,
        install: Install,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("deiframe.cli.plugin_list.SLOW", 0.0)
        install(guest=rules(a_rule()))
        with pytest.raises(SystemExit):
            main(["plugin", "list", "--timings"])
        assert re.search(r"\d s deiframe_rules \(slow\)", capsys.readouterr().out)

    def test_its_rules_are_timed_on_a_strategy(
        self, install: Install, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "strategy.yaml").write_text(TEXT, "utf-8")
        install(guest=rules(a_rule()))
        with pytest.raises(SystemExit):
            main(["plugin", "list", str(tmp_path), "--timings", "--format", "json"])
        [item] = json.loads(capsys.readouterr().out)
        assert "XX101" in item["seconds"]


class TestCommands:
    def test_a_plugin_s_command_runs_under_its_name(
        self, install: Install, capsys: pytest.CaptureFixture[str]
    ) -> None:
        @click.command(name="greet")
        def greet() -> None:
            """Say hello."""
            click.echo("hello")

        install(guest=a_plugin(commands=lambda: [greet]))
        with pytest.raises(SystemExit) as left:
            main(["guest", "greet"])
        assert left.value.code == 0
        assert capsys.readouterr().out == "hello\n"

    def test_a_command_about_a_strategy_is_given_its_graph(
        self, install: Install, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        @strategy_command("count", Catalog("deiframe"))
        def count(graph: StrategyGraph) -> Iterator[object]:
            """Count the departments."""
            yield message("{count} departments on {day}\x1b[31m", count=1, day=graph.today)

        (tmp_path / "strategy.yaml").write_text(TEXT, "utf-8")
        install(guest=a_plugin(commands=lambda: [count]))
        with pytest.raises(SystemExit) as left:
            main(["guest", "count", str(tmp_path), "--on", "2026-06-01"])
        told = capsys.readouterr().out
        assert left.value.code == 0
        assert told.startswith("1 departments on 1 June 2026")
        assert "\x1b" not in told
        with pytest.raises(SystemExit) as left:
            main(["guest", "count", "--help"])
        assert "Count the departments." in capsys.readouterr().out
        (tmp_path / "strategy.yaml").write_text("deiframe: 9\n", "utf-8")
        with pytest.raises(SystemExit) as left:
            main(["guest", "count", str(tmp_path)])
        assert left.value.code == 2
        assert "DEI008" in capsys.readouterr().err

    @pytest.mark.parametrize(
        "plugin, words",
        [(a_plugin(), "adds no commands"), (ImportError("gone"), "failed in guest.plugin")],
        ids=["none", "broken"],
    )
    def test_one_that_has_none_says_so(
        self, install: Install, capsys: pytest.CaptureFixture[str], plugin: object, words: str
    ) -> None:
        install(guest=plugin)
        with pytest.raises(SystemExit) as left:
            main(["guest", "greet"])
        assert left.value.code == 2
        assert words in capsys.readouterr().err


class TestSchema:
    @pytest.fixture
    def guest(self, install: Install) -> None:
        install(guest=a_plugin(extensions=lambda: [SAMPLES["extensions"]]))

    def shown(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
        with pytest.raises(SystemExit) as left:
            main(["schema", *arguments])
        assert left.value.code == 0
        return json.loads(capsys.readouterr().out)

    @pytest.mark.usefixtures("guest")
    def test_it_knows_the_plugins_that_a_strategy_names_and_those_asked_for(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "strategy.yaml").write_text(TEXT, "utf-8")
        plain = self.shown(capsys)
        assert self.shown(capsys, str(tmp_path)) == self.shown(capsys, "--plugin", "guest")
        assert self.shown(capsys, str(tmp_path)) != plain

    @pytest.mark.parametrize("arguments", [("--plugin", "nowhere"), ("broken",)])
    def test_what_cannot_be_known_is_said(
        self,
        install: Install,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "broken").mkdir()
        (tmp_path / "broken" / "strategy.yaml").write_text("deiframe: 9\n", "utf-8")
        with pytest.raises(SystemExit) as left:
            main(["schema", *arguments])
        assert left.value.code == 2
        assert arguments[-1] in capsys.readouterr().err


def test_every_hook_is_specified_and_every_specification_has_its_kind() -> None:
    specified = {name for name in vars(hookspecs) if name.startswith("deiframe_")}
    assert specified == {kind.hook for kind in KINDS.values()}
    assert set(attrs.fields_dict(PluginContents)) - {"problems", "loaded"} == EVERYTHING
    assert isinstance(hookspecs, ModuleType)


def attrs_copy(value: Any) -> Any:
    """An equal value that is another object."""
    return attrs.evolve(value) if attrs.has(type(value)) else click.Command(value.name)


@attrs.frozen(kw_only=True)
class Fields:
    """Fields of an extension."""

    year: int | None = None


_SLUG = Criterion("x", message("x"), lambda _: Observation(truth=Truth.YES, rule=message("x")))
SAMPLES: dict[str, Any] = {
    "diagrams": Diagram(name="x", title=message("x"), draw=lambda graph, view: None),  # type: ignore[arg-type,return-value]
    "level_models": LevelModel(
        name="x",
        title=message("x"),
        about=message("x"),
        stages=(Stage(slug="a", title=message("a")),),
    ),
    "principle_diagnostics": PrincipleDiagnostic(
        question="5c", asks=message("x"), criteria=(_SLUG,)
    ),
    "substep_evidence": SubstepEvidence(substep="2.1"),
    "indicators": Indicator(id="x"),
    "obligations": RegisteredObligation(obligation=Obligation(id="x"), binds=lambda _: True),
    "extensions": Extension(kind=Kind.OBJECTIVE, fields=Fields, labels={"year": message("year")}),
    "themes": Theme(name="x", title=message("x"), about=message("x")),
    "formats": Format(
        name="list", writes=Writes.DOCUMENTS, write=lambda *_: "", kind=markdown_kind("list")
    ),
    "agendas": Agenda(name="x", title=message("x"), about=message("x"), prepare=lambda _: ()),
    "commands": click.Command("x"),
}


@pytest.mark.parametrize("field", sorted(KINDS))
def test_what_is_built_in_would_be_let_in_at_the_door(field: str) -> None:
    """Our own is not looked at in each run; its codes alone are reserved."""
    for value in getattr(load_plugins([]), field):
        guest = attrs.evolve(value, code="XX101") if field == "rules" else value
        validate(KINDS[field], guest)
