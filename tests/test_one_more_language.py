"""A language more is one line: what of it is not translated is said in English, and all works."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import languages
from deiframe.about import LANGUAGES, LOCALES
from deiframe.language_table import LANGUAGE_TABLE
from support import ROOT

SOURCE = ROOT / "src" / "deiframe"
FRENCH = '    "fr": "fr_FR",\n'


@pytest.fixture(scope="module")
def with_french(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package and its scripts, with a line more in its table of languages."""
    copy = tmp_path_factory.mktemp("french")
    shutil.copytree(SOURCE, copy / "src" / "deiframe")
    shutil.copytree(ROOT / "scripts", copy / "scripts")
    about = copy / "src" / "deiframe" / "about.py"
    text = about.read_text("utf-8")
    about.write_text(text.replace('    "it": "it_IT",\n', f'    "it": "it_IT",\n{FRENCH}'), "utf-8")
    ran = called(copy, copy, str(copy / "scripts" / "languages.py"))
    assert ran.returncode == 0, ran.stderr
    return copy


def called(copy: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "DEIFRAME_LANGUAGE": "fr"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_table_is_what_cldr_says() -> None:
    for code, locale in LOCALES.items():
        assert LANGUAGE_TABLE[code] == languages.language(locale), "run `make languages`"
    assert list(LANGUAGE_TABLE) == list(LANGUAGES)


def test_all_works_in_it_from_the_first_day(with_french: Path, tmp_path: Path) -> None:
    def said(*command: str) -> str:
        ran = called(with_french, tmp_path, "-m", "deiframe", *command)
        assert ran.returncode == 0, (command, ran.stdout, ran.stderr)
        return ran.stdout + ran.stderr

    leiden = str(ROOT / "examples" / "leiden")
    assert "français" not in said(
        "new", "ville", "--name", "Ville", "--country", "FR", "--no-input"
    )
    said("check", "ville", "--fail-on", "advice", "--language", "fr")
    # Its sentences are English, with days as English has them; a day by itself is French.
    assert "as of 1 February 2027" in said("assess", leiden, "--on", "2027-02-01")
    assert "1 février 2027" in said("agenda", leiden, "--on", "2027-02-01", "--language", "fr")
    said("render", "theory-of-change", "ville", "-o", "a.svg", "--language", "fr")
    assert 'lang="fr"' in (tmp_path / "a.svg").read_text("utf-8")
    said("plugin", "new", "riviere", "--languages", "fr")
    assert not list((tmp_path / "deiframe-riviere").rglob("*.po"))
    said("agenda", "ville", "-o", "a.docx", "--language", "fr")


def test_nowhere_else_are_the_languages_listed() -> None:
    listed = re.compile(r"""["']en["'], ?["']nl["'], ?["']it["']""")
    files = [*SOURCE.rglob("*.py"), *ROOT.glob("scripts/*.py"), *SOURCE.rglob("*.tmpl")]
    assert not [file.name for file in files if listed.search(file.read_text("utf-8"))]
