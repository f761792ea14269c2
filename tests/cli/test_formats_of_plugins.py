"""Formats that plugins bring, and pages in every form, as whoever runs a command meets them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import docx
import pytest

from deiframe.about import LANGUAGES
from deiframe.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = ("--on", "2026-11-24")
FORMATS = """
from deiframe.document import Heading, shown
from deiframe.writing import Format, Writes, recognised, sealed_kind

def codes(report):
    return "".join(f"{finding.code}\\n" for finding in report.findings)

def headings(document, language):
    return "".join(f"* {b.words}\\n" for b in shown(document.blocks) if isinstance(b, Heading))

def broken(document, language):
    raise RuntimeError("no ink")

def nothing(report):
    return None

KIND = recognised(("outline",), lambda content: content.startswith(b"* "))
CODES = Format(name="codes", writes=Writes.FINDINGS, write=codes, kind=sealed_kind("codes", ("codes",), before="# "))
OUTLINE = Format(name="outline", writes=Writes.DOCUMENTS, write=headings, kind=KIND)
BROKEN = Format(name="broken", writes=Writes.DOCUMENTS, write=broken, kind=sealed_kind("broken", ("broken",), before="# "))
NOTHING = Format(name="nothing", writes=Writes.FINDINGS, write=nothing, kind=sealed_kind("nothing", ("nothing",), before="# "))
"""


@attrs.frozen
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")

    def ran(*arguments: object) -> Ran:
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert "itself failed" not in told.err
        return Ran(int(leaving.value.code or 0), told.out, told.err)

    yield ran
    os.environ.pop("LANGUAGE", None)


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    file = tmp_path / "house_formats.py"
    file.write_text(FORMATS)
    return file


def test_findings_are_written_by_a_plugin(run: Run, plugin: Path) -> None:
    ran = run("check", EXAMPLES / "ghent", *ON, "--format", "codes", "--plugin", plugin)
    assert "DEI305\n" in ran.out


@pytest.mark.parametrize(
    "command", [("assess", EXAMPLES / "ghent", *ON, "--all"), ("explain", "DEI104")]
)
def test_a_page_is_written_by_a_plugin(run: Run, plugin: Path, command: tuple[str, ...]) -> None:
    ran = run(*command, "--plugin", plugin, "--format", "outline")
    assert ran.code == 0
    assert ran.out.startswith("* ")


def test_the_suffix_of_a_file_says_it_too(run: Run, plugin: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.outline"
    for _ in range(2):
        assert run("explain", "DEI104", "--plugin", plugin, "-o", page).code == 0
    page.write_text("my own")
    assert run("explain", "DEI104", "--plugin", plugin, "-o", page).code == 2


@pytest.mark.parametrize(
    "command",
    [
        ("explain", "DEI104", "--format", "broken"),
        ("check", EXAMPLES / "ghent", "--format", "nothing"),
    ],
)
def test_one_that_breaks_is_named(run: Run, plugin: Path, command: tuple[str, ...]) -> None:
    ran = run(*command, "--plugin", plugin)
    assert (ran.code, ran.out) == (2, "")
    assert "house-formats" in ran.err
    assert command[-1] in ran.err


def test_an_unknown_one_is_refused_and_those_that_are_there_are_named(
    run: Run, plugin: Path
) -> None:
    ran = run("explain", "DEI104", "--format", "odt", "--plugin", plugin)
    assert ran.code == 2
    assert "'outline'" in ran.err
    assert "'docx'" in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa", "leiden"])
def test_an_assessment_opens_with_a_screenful(run: Run, city: str, language: str) -> None:
    lines = run("assess", EXAMPLES / city, *ON, "--language", language).out.splitlines()
    assert len(lines) <= 25
    assert sum(set(line[-3:]) <= set("●◐◌○?·") for line in lines if line.startswith("  ")) >= 4
    assert any("--all" in line for line in lines)


def test_why_shows_what_is_missing_first_and_counts_most_of_what_holds(run: Run) -> None:
    asked = ("assess", EXAMPLES / "rotterdam", *ON, "--why", "level")
    short, whole = run(*asked).out, run(*asked, "--all").out
    assert "more that holds: --all" in short
    assert short.index("○ no") < short.index("● yes")
    assert len(whole) > len(short)


@pytest.mark.parametrize(
    "command",
    [
        ("assess", EXAMPLES / "ghent", *ON),
        ("assess", EXAMPLES / "ghent", *ON, "--why", "5b"),
        ("explain", "DEI104"),
        ("explain", "4.2"),
    ],
)
def test_every_page_is_a_word_document_too(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert run(*command, "-o", tmp_path / "page.docx").code == 0
    paragraphs = docx.Document(str(tmp_path / "page.docx")).paragraphs
    assert paragraphs[0].style is not None
    assert paragraphs[0].style.name == "Title"
    assert len(paragraphs) > 3


def test_a_spreadsheet_takes_no_text_for_a_formula(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "strategy.yaml").write_text(
        "deiframe: 1\nmunicipality: {name: X}\n"
        "interventions: {a: {title: '=HYPERLINK(1;2)', status: stopped}}\n"
    )
    out = tmp_path / "list.csv"
    assert run("agenda", folder, *ON, "-o", out).code == 0
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"'=HYPERLINK" in content
    assert b";=HYPERLINK" not in content.replace(b'"', b"")
