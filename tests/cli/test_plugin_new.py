"""``deiframe plugin new`` writes a plugin that works at once, or nothing."""

import ast
import subprocess
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from deiframe.cli.main import COMMANDS, cli
from deiframe.cli.plugin_new import _templates
from deiframe.cli.plugin_scaffold import LONGEST, files_of, new_plugin
from deiframe.errors import DeiframeError

Shell = Callable[[str, Path], subprocess.CompletedProcess[str]]
TEMPLATES = dict(_templates(files("deiframe") / "scaffold"))
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)
TITLES = st.text("aZé9 '’.,()&/-", min_size=1, max_size=60).filter(str.strip)


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["plugin", "new", *arguments], env={"DEIFRAME_LANGUAGE": "en"})


@given(NAMES.filter(lambda name: not name.startswith("deiframe")), TITLES)
def test_every_name_and_title_makes_files_that_can_be_read(name: str, title: str) -> None:
    made = files_of(new_plugin(name, taken=(), title=title), TEMPLATES)
    for path, text in made.items():
        if path.endswith(".py"):
            ast.parse(text)
    tomllib.loads(made["pyproject.toml"])
    assert yaml.safe_load(made["example/strategy.yaml"])["plugins"] == [name]


def test_nothing_is_left_to_fill_in() -> None:
    made = files_of(new_plugin("rivermouth", taken=()), TEMPLATES)
    assert not [path for path in made if "PACKAGE" in path or "PREFIX" in path or "tmpl" in path]
    workflow = made.pop(".github/workflows/ci.yml")
    assert workflow.count("$") == 1  # the variable of the shell
    assert not [path for path, text in made.items() if "$" in text]


@pytest.mark.parametrize("languages", [("en",), ("en", "it"), ("en", "nl", "it")])
def test_it_has_what_its_languages_need_and_no_more(languages: tuple[str, ...]) -> None:
    made = files_of(new_plugin("rivermouth", taken=(), languages=languages), TEMPLATES)
    catalogues = {path.split("/")[3] for path in made if "/locale/" in path}
    assert catalogues == set(languages) - {"en"}
    translated = bool(catalogues)
    assert ("hatch_build.py" in made) is translated
    assert ("tests/test_translations.py" in made) is translated
    project = tomllib.loads(made["pyproject.toml"])
    assert ("babel>=2.15" in project["build-system"]["requires"]) is translated
    assert ("hooks" in project["tool"]["hatch"]["build"]) is translated
    assert not [path for path, text in made.items() if "\n%" in text or text.startswith("%")]


def test_a_language_that_deiframe_does_not_speak_is_refused(tmp_path: Path) -> None:
    ran = invoke("rivermouth", "-o", str(tmp_path / "x"), "--languages", "en,xx")
    assert ran.exit_code == 2
    assert "xx is not a language of deiframe: en, nl, it." in ran.output
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "name, suggestion",
    [
        ("Rivermouth", "rivermouth"),
        ("City of Ghent!", "city-of-ghent"),
        ("Città-più", "citta-piu"),
        ("12-towns", "towns"),
        ("two--hyphens", "two-hyphens"),
        ("deiframe-rivermouth", "rivermouth"),
        ("../rivermouth", "rivermouth"),
        ("a" * (LONGEST + 1), "a" * LONGEST),
        ("check", "check-city"),
        ("belgium", "belgium-city"),
        ("deiframe", "city"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_one_that_can(name: str, suggestion: str) -> None:
    with pytest.raises(DeiframeError) as refused:
        new_plugin(name, taken={"check", "belgium", "deiframe"})
    text = str(refused.value)
    assert "\n" not in text
    assert text.endswith(f" Try: {suggestion}")


@pytest.mark.parametrize("name", ["", "!", "7", "😀"])
def test_where_no_name_is_near_none_is_suggested(name: str) -> None:
    with pytest.raises(DeiframeError) as refused:
        new_plugin(name, taken=())
    assert "Try" not in str(refused.value)


@pytest.mark.parametrize("name", [*COMMANDS, "belgium", "deiframe"])
def test_commands_and_installed_plugins_keep_their_names(name: str, tmp_path: Path) -> None:
    assert isinstance(invoke(name, "-o", str(tmp_path / "x")).exception, DeiframeError)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name, used, prefix",
    [
        ("rivermouth", {}, "RIV"),
        ("rivermouth", {"RIV"}, "RIE"),
        ("dei-town", {}, "DET"),
        ("a", {}, "AAA"),
        ("a1", {"AAA"}, "AAB"),
        ("d", {}, "DAA"),
    ],
)
def test_the_prefix_comes_from_the_name(name: str, used: set[str], prefix: str) -> None:
    assert new_plugin(name, taken=(), prefixes=used).prefix == prefix


@pytest.mark.parametrize("prefix", ["DEI", "DEIX", "abc", "A", "ABCDEFG", "AB1", ""])
def test_a_prefix_that_cannot_be_is_refused(prefix: str) -> None:
    with pytest.raises(DeiframeError, match="capital letters"):
        new_plugin("rivermouth", taken=(), prefix=prefix)


def test_the_prefix_of_an_installed_plugin_is_refused(tmp_path: Path) -> None:
    refused = invoke("rivermouth", "--prefix", "BE", "-o", str(tmp_path / "x")).exception
    assert str(refused) == "The prefix BE is already used by an installed plugin."
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("title", ["", " ", 'say "no"', "a\nb", "back\\slash", "$name", "x" * 61])
def test_a_title_that_could_be_more_than_words_is_refused(title: str) -> None:
    with pytest.raises(DeiframeError, match="title"):
        new_plugin("rivermouth", taken=(), title=title)


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert isinstance(invoke("rivermouth", "-o", str(tmp_path)).exception, DeiframeError)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert invoke("rivermouth", "-o", str(tmp_path / "empty")).exit_code == 0
    assert (tmp_path / "empty" / "pyproject.toml").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


@pytest.mark.parametrize("language, word", [("en", "Next"), ("nl", "Daarna"), ("it", "Ora")])
def test_the_next_three_commands_are_said(language: str, word: str, tmp_path: Path) -> None:
    text = invoke("rivermouth", "-o", str(tmp_path / "a b"), "--language", language).stdout
    first, *commands = text.splitlines()
    assert word in first
    assert commands == [f"  cd '{tmp_path}/a b'", "  pip install -e '.[dev]'", "  pytest"]


def test_a_new_plugin_installs_and_works(author_shell: Shell, tmp_path: Path) -> None:
    script = """
    deiframe plugin new rivermouth --title 'City of Rivermouth'
    cd deiframe-rivermouth
    pip install --quiet -e '.[dev]'
    pytest -q
    mypy --strict
    ruff check .
    ruff format --check .
    deiframe plugin show rivermouth
    deiframe check example
    deiframe fmt --check example
    deiframe assess example --only level
    deiframe render rivermouth-contacts example --theme rivermouth -o build/contacts.svg
    grep -q Library build/contacts.svg
    """
    done = author_shell(script, tmp_path)
    assert done.returncode == 0, done.stdout
    assert "No findings." in done.stdout
    # Its example is made up and says so: nothing of it counts.
    assert "Begun (Three stages of contact)" in done.stdout
    assert "“Library”: illustrative" in done.stdout
    assert "RIV101 A department without a contact person" in done.stdout
    assert "Problem" not in done.stdout


def test_one_with_awkward_names_passes_its_tests(author_shell: Shell, tmp_path: Path) -> None:
    name, prefix, title = "class-2b-or-not-2b-and-36-letters-more-x", "ABCDEF", "L'Île & ’s (2)"
    script = f"""
    deiframe plugin new {name} --prefix {prefix} --title "{title}"
    cd deiframe-{name}
    pip install --quiet -e .
    pytest -q
    mypy
    ruff check .
    ruff format --check .
    """
    done = author_shell(script, tmp_path)
    assert done.returncode == 0, done.stdout


def test_one_whose_name_means_nothing_in_yaml_is_found(author_shell: Shell, tmp_path: Path) -> None:
    script = """
    deiframe plugin new null
    pip install --quiet -e deiframe-null
    deiframe check deiframe-null/example
    pytest -q deiframe-null/tests/test_plugin.py
    cd deiframe-null
    ruff check .
    ruff format --check .
    """
    done = author_shell(script, tmp_path)
    assert done.returncode == 0, done.stdout
    assert "No findings." in done.stdout


def test_translate_gathers_what_is_new(author_shell: Shell, tmp_path: Path) -> None:
    script = """
    deiframe plugin new rivermouth
    cd deiframe-rivermouth
    deiframe plugin translate || true
    pip install --quiet -e .
    cp -r src/deiframe_rivermouth/locale before
    deiframe plugin translate
    diff -r -x '*.mo' before src/deiframe_rivermouth/locale
    sed -i.old 's/Begun/Just begun/' src/deiframe_rivermouth/level_model.py
    deiframe plugin translate || test $? -eq 1
    cd ..
    deiframe plugin translate
    """
    done = author_shell(script, tmp_path)
    assert done.returncode == 2
    told = [line for line in done.stdout.splitlines() if not line.startswith("Wrote ")]
    assert [line.partition(": ")[2] or line for line in told[4:]] == [
        "pip install -e .",
        "Everything is translated.",
        *["1 message is not translated yet."] * 2,
        "no src/…/plugin.py.",
    ]
