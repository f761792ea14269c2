"""The help of every command: in groups, with defaults and examples that work, in every language."""

import ast
import os
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from deiframe.about import LANGUAGES
from deiframe.cli import check, render
from deiframe.cli.click_words import CLICK_WORDS
from deiframe.cli.help_groups import METAVARS
from deiframe.cli.main import SUMMARIES, cli, main
from deiframe.cli.translated import TranslatedArgument, TranslatedCommand, TranslatedOption
from deiframe.diagnostics import Severity
from deiframe.extension_points.diagram import FORMS, ReadingDirection
from deiframe.extension_points.page import PAGES
from deiframe.i18n import paragraphs
from deiframe.model.profile import Profile

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


def all_commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every command, groups included; plugins bring one here."""
    yield path
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from all_commands(command, (*path, name))
        else:
            yield (*path, name)


COMMANDS = [*all_commands(cli), ("ghent", "targets")]


def command_at(path: tuple[str, ...]) -> click.Command:
    """The command of a path."""
    found: click.Command = cli
    for name in path:
        assert isinstance(found, click.Group)
        inner = found.get_command(click.Context(found), name)
        assert inner is not None
        found = inner
    return found


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the program; English unless it is told otherwise."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DEIFRAME_LANGUAGE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def ran(*arguments: str) -> tuple[int, str, str]:
        os.environ.pop("LANGUAGE", None)
        with pytest.raises(SystemExit) as leaving:
            main(list(arguments))
        shown = capsys.readouterr()
        return int(leaving.value.code or 0), shown.out, shown.err

    yield ran
    os.environ.pop("LANGUAGE", None)


def prose_of(help_text: str) -> str:
    """Help without its examples, whose commands are the same in every language."""
    return "\n".join(line for line in help_text.splitlines() if not line.startswith("  $ "))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
class TestEveryHelp:
    def test_it_fits_a_terminal_and_has_groups(
        self, run: Run, path: tuple[str, ...], language: str
    ) -> None:
        code, out, err = run(*path, "--help", "--language", language)
        assert (code, err) == (0, "")
        assert max(map(len, out.splitlines())) <= 80
        assert not re.search(r"^(Options|Opties|Opzioni):$", out, re.MULTILINE)
        help_word = {"en": "Help:", "nl": "Uitleg:", "it": "Aiuto:"}[language]
        assert help_word in out.splitlines()

    def test_no_english_of_click_is_left(
        self, run: Run, path: tuple[str, ...], language: str
    ) -> None:
        if language == "en":
            return
        out = prose_of(run(*path, "--help", "--language", language)[1])
        left = r"Usage|Options?\b|OPTIONS|COMMAND|ARGS|Show |\bexit\b|default:|required|TEXT|NUMBER|DATE\b|DIR\b|NAME|PATH|\bKEY\b|Examples|Arguments:|Help:"
        found = re.findall(left, out)
        assert found == []
        assert language == "it" or "FILE" not in out


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
class TestEveryCommand:
    def test_every_default_is_shown(self, path: tuple[str, ...]) -> None:
        command = command_at(path)
        with click.Context(command) as context:
            for item in command.params:
                if isinstance(item, click.Option) and not item.is_flag:
                    record = item.get_help_record(context)
                    assert record is not None
                    assert "[default: " in record[1], item.opts

    def test_every_value_has_a_name_that_is_translated(self, path: tuple[str, ...]) -> None:
        command = command_at(path)
        with click.Context(command) as context:
            for item in command.params:
                if isinstance(item, click.Option) and item.is_flag:
                    continue
                name = item.make_metavar(context).strip("[].")
                assert isinstance(item.type, click.Choice) or name in METAVARS, item.opts

    def test_every_argument_is_explained(self, path: tuple[str, ...]) -> None:
        for item in command_at(path).params:
            if isinstance(item, click.Argument):
                assert isinstance(item, TranslatedArgument)
                assert item.about is not None

    def test_every_option_stands_under_a_heading(self, path: tuple[str, ...]) -> None:
        for item in command_at(path).params:
            if isinstance(item, click.Option):
                assert isinstance(item, TranslatedOption), item.opts


def test_one_option_has_one_metavar() -> None:
    names: dict[str, set[str]] = {}
    for path in COMMANDS:
        command = command_at(path)
        with click.Context(command) as context:
            for item in command.params:
                named = isinstance(item, click.Option) and not item.is_flag
                if named and not isinstance(item.type, click.Choice):
                    names.setdefault(item.opts[-1], set()).add(item.make_metavar(context))
    several = {name for name, metavars in names.items() if len(metavars) > 1}
    assert several <= {"--output", "--plugin"}  # a file here, a folder or a name there


def test_the_list_of_commands_says_what_each_command_says_of_itself() -> None:
    for _, summaries in SUMMARIES:
        for name, text in summaries.items():
            command = command_at((name,))
            assert paragraphs(command.help or "")[0] == text, name


def examples() -> Iterator[tuple[tuple[str, ...], str]]:
    """Every example in every help."""
    for path in COMMANDS:
        command = command_at(path)
        shown = getattr(command, "examples", ())
        assert shown or path == ("ghent", "targets"), path
        yield from ((path, example.call) for example in shown)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a strategy and a plugin, as the examples expect them."""
    folder = tmp_path_factory.mktemp("town")
    with pytest.raises(SystemExit) as leaving:
        main(["new", str(folder / "my-city"), "--no-input"])
    assert not leaving.value.code
    shutil.copytree(ROOT / "plugins" / "deiframe-ghent", folder / "deiframe-ghent")
    return folder


@pytest.mark.parametrize(("path", "call"), list(examples()), ids=str)
def test_every_example_runs(
    run: Run,
    town: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    path: tuple[str, ...],
    call: str,
) -> None:
    shutil.copytree(town, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    program, *arguments = shlex.split(call)
    assert program == "deiframe"
    assert arguments[: len(path)] == list(path) or path in ((), ("plugin",))
    code, _, err = run(*arguments)
    assert code in (0, 1), err


class TestWhatClickSays:
    """Errors and usage, in the reader's language."""

    LEFT_OUT = (
        # for who writes commands, for what deiframe never asks, or shown by none of its commands
        "deprecat", "Deprecat", "env var", "(dynamic)", "defined twice", "must not start", "parameter declaration", "Value must be an iterable",
        "boolean", "UUID", "DateTime", "does not match the format", "Invalid start character",
        "Name defined", "Boolean option", "No options defined", "values are required", "Choice(", "More than one", "{name!r} was renamed",
        "Could not determine", "positional", "sys.exit", "Invalid value for '--", "(Possible options",
    )  # fmt: skip

    def test_every_sentence_of_click_is_in_our_catalogues(self) -> None:
        known = {text for item in CLICK_WORDS for text in (item.template, item.plural)}
        folder = Path(click.__file__).parent
        found = set()
        for module in ("core", "exceptions", "parser", "types", "formatting"):
            tree = ast.parse((folder / f"{module}.py").read_text("utf-8"))
            for node in ast.walk(tree):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                    continue
                if node.func.id in ("_", "ngettext"):
                    texts = (item.value for item in node.args if isinstance(item, ast.Constant))
                    found |= {text for text in texts if isinstance(text, str)}
        missing = {text for text in found - known if not text.startswith("{") or " is " in text}
        assert {t for t in missing if not any(word in t for word in self.LEFT_OUT)} == set()

    @pytest.mark.parametrize(
        ("arguments", "english"),
        [
            (["new"], "Missing argument 'DIR'."),
            (["check", "--fixx"], "No such option '--fixx'. Did you mean --fix?"),
            (["check", "-fix"], "No such option '-fix'. Did you mean --fix?"),
            (["check", "--langauge"], "No such option '--langauge'. Did you mean --language?"),
            (["check", "--zzz"], "No such option '--zzz'."),
            (["check", "--select"], "Option '--select' requires an argument."),
            (["check", "--fix=1"], "Option '--fix' does not take a value."),
            (["check", "--on", "x"], "Invalid value for '--on': 'x' is not a date; write YYYY-MM-DD."),
            (["check", "--fail-on", "x"], "Invalid value for '--fail-on': 'x' is not one of 'error', 'warning', 'advice'."),
            (["render", "--depth", "x"], "Invalid value for '--depth': 'x' is not a whole number."),
            (["explain", "a", "b"], "Got unexpected extra argument (b)"),
            (["chek"], "No such command 'chek'. Did you mean check?"),
            (["plugin"], "Manage plugins."),
        ],
        ids=str,
    )  # fmt: skip
    def test_a_wrong_call(self, run: Run, arguments: list[str], english: str) -> None:
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert english in err
        for language in ("nl", "it"):
            first, *rest = arguments
            before = ["--language", language, first, *rest]
            for call in (before, [*arguments[:1], "--language", language, *rest]):
                if first in ("chek", "plugin") and call is not before:
                    continue
                err = run(*call)[2]
                assert english not in err
                assert not re.search(r"Usage|Error:|No such|Missing|Invalid|Did you|Try '", err)


def test_what_help_writes_out_is_what_there_is() -> None:
    assert list(check.PROFILES) == [profile.value for profile in Profile]
    assert list(check.SEVERITIES) == [severity.value for severity in Severity]
    assert list(render.DIRECTIONS) == [direction.value for direction in ReadingDirection]
    assert render.FORMS == FORMS
    assert set(render.PAGES) == set(PAGES)


def test_every_command_is_one_of_ours() -> None:
    for path in COMMANDS:
        command = command_at(path)
        assert isinstance(command, TranslatedCommand | click.Group)
        assert hasattr(command, "examples")
