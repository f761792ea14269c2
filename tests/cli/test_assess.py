"""``deiframe assess``, as people and programs meet it."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from click import UsageError
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from deiframe.about import LANGUAGES
from deiframe.cli.i18n import use_language
from deiframe.cli.main import cli
from deiframe.errors import DeiframeError
from deiframe.formats.assessment_schema import assessment_schema_text
from deiframe.i18n import translate
from deiframe.model.stepwise import SUBSTEPS
from support import CITIES, EXAMPLES

DAY = ["--on", "2026-11-24"]
MINE = "deiframe: 1\nmunicipality: {name: X}\nstakeholders: {s: {power: 1}}\n"


@pytest.fixture(autouse=True)
def in_english_afterwards() -> Iterator[None]:
    """Commands of one process share the reader's language."""
    yield
    use_language("en")


def run(*arguments: object) -> Result:
    """Run it in English, unless the arguments ask otherwise."""
    asked = ["assess", "--language", "en", *map(str, arguments)]
    return CliRunner().invoke(cli, asked, catch_exceptions=False)


def refused(*arguments: object) -> str:
    """What it says when it cannot run."""
    asked = ["assess", "--language", "en", *map(str, arguments)]
    found = CliRunner().invoke(cli, asked)
    assert found.exit_code != 0
    assert isinstance(found.exception, DeiframeError)
    return translate(found.exception.message, "en")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text(MINE)
    return tmp_path


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_fits_80_columns(city: str, language: str) -> None:
    found = run(EXAMPLES / city, *DAY, "--language", language, "--verbose")
    assert found.exit_code == 0
    assert max(map(len, found.stdout.splitlines())) <= 80
    for number in SUBSTEPS:
        assert re.search(rf"(?<![\d.]){re.escape(number)} ", found.stdout)


@pytest.mark.parametrize("city", CITIES)
def test_the_json_is_what_its_schema_says(city: str) -> None:
    validator = jsonschema_rs.validator_for(json.loads(assessment_schema_text()))
    document = json.loads(run(EXAMPLES / city, *DAY, "--format", "json").stdout)
    validator.validate(document)
    assert len(document["roadmap"]["substeps"]) == 27
    assert [
        item["number"] for item in document["roadmap"]["substeps"] if not item["accelerator"]
    ] == list(SUBSTEPS)
    assert len(document["checklist"]["items"]) == 11
    assert len(document["drivers"]) == 9


def test_only_a_part_is_told_where_only_that_is_wanted() -> None:
    document = json.loads(
        run(EXAMPLES / "genoa", *DAY, "--format", "json", "--only", "level").stdout
    )
    assert "level" in document
    assert "roadmap" not in document
    jsonschema_rs.validator_for(json.loads(assessment_schema_text())).validate(document)


def _places(value: Any) -> list[tuple[str, int]]:
    if isinstance(value, list):
        return [place for item in value for place in _places(item)]
    if isinstance(value, dict):
        own = [(value["file"], value["line"])] if value.get("file") else []
        return own + [place for item in value.values() for place in _places(item)]
    return []


@pytest.mark.parametrize("city", CITIES)
def test_evidence_stands_where_it_is_said_to(city: str) -> None:
    document = json.loads(run(EXAMPLES / city, *DAY, "--format", "json").stdout)
    places = set(_places(document))
    assert len(places) > 20
    for file, line in places:
        assert len((EXAMPLES / city / file).read_text("utf-8").splitlines()) >= line


def test_evidence_about_an_item_stands_at_the_item() -> None:
    document = json.loads(run(EXAMPLES / "rotterdam", *DAY, "--format", "json").stdout)

    def look(value: Any) -> None:
        if isinstance(value, list):
            for item in value:
                look(item)
        elif isinstance(value, dict):
            if value.get("id") and value.get("file"):
                lines = (EXAMPLES / "rotterdam" / value["file"]).read_text("utf-8").splitlines()
                above = "\n".join(lines[: value["line"]])
                assert re.search(rf"^\s*{re.escape(value['id'])}:", above, re.MULTILINE)
            for item in value.values():
                look(item)

    look(document)


@pytest.mark.parametrize(
    "key",
    [
        *SUBSTEPS, "accelerator-passive", "accelerator-active", "level", "level-growth", "support",
        "checklist", "checklist-timeline", "timeline", "principle-1", "principle-10", "5b", "10a",
        "driver-resources", "driver-dei-body-q3", "PRINCIPLE-5",
    ],
)  # fmt: skip
def test_every_answer_can_be_asked_why(key: str) -> None:
    found = run(EXAMPLES / "rotterdam", *DAY, "--why", key)
    assert found.exit_code == 0
    assert len(found.stdout.splitlines()) > 3
    assert max(map(len, found.stdout.splitlines())) <= 80


def test_why_shows_the_rule_the_parts_and_the_places() -> None:
    text = run(EXAMPLES / "rotterdam", *DAY, "--why", "4.1").stdout
    assert text.startswith("4.1 Set clear strategic objectives\n")
    assert "begun" in text.splitlines()[3]
    assert "Done if all of it holds" in text
    assert "Each strategic objective has a target that can be measured." in " ".join(text.split())
    assert "“Many voices put to use for the city” has no target." in text
    assert re.search(r"^\s+\S*theory-of-change\.yaml:\d+:\d+$", text, re.MULTILINE)


def test_an_unknown_key_gets_a_suggestion() -> None:
    assert "Did you mean level?" in refused(EXAMPLES / "genoa", "--why", "levle")


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_renders_and_keeps_its_headings(city: str, language: str) -> None:
    text = run(EXAMPLES / city, *DAY, "--language", language, "--format", "markdown", "-v").stdout
    tokens = MarkdownIt().parse(text)
    assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
    assert sum(token.type == "heading_open" and token.tag == "h2" for token in tokens) == 6
    assert not [token for token in tokens if token.type == "html_block"]


@settings(max_examples=25, deadline=None)
@given(title=st.text(min_size=1, max_size=40))
def test_hostile_titles_do_nothing(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    awkward = f"<script>x</script>\x1b[31m|`{title}"
    quoted = json.dumps(awkward).replace("\\u007f", "\\x7f")
    try:
        (folder / "strategy.yaml").write_text(
            f"deiframe: 1\nmunicipality: {{name: X}}\nobjectives: {{a: {{title: {quoted}}}}}\n",
            "utf-8",
        )
    except UnicodeEncodeError:
        return
    for form in ("text", "markdown"):
        found = CliRunner().invoke(cli, ["assess", str(folder), "--format", form, "-v"])
        assert "\x1b[31m" not in found.stdout
        assert "Traceback" not in found.stdout
        if form == "markdown" and found.exit_code == 0:
            assert "<script>" not in MarkdownIt().render(found.stdout)


def test_what_cannot_be_read_is_told_and_nothing_is_assessed(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("deiframe: 1\nmunicipalty: {name: X}\n")
    found = CliRunner().invoke(cli, ["assess", str(tmp_path)])
    assert found.exit_code == 2
    assert not found.stdout
    assert "municipalty" in found.stderr


def test_why_can_be_json() -> None:
    document = json.loads(
        run(EXAMPLES / "rotterdam", *DAY, "--why", "5b", "--format", "json").stdout
    )
    assert document["key"] == "5b"
    assert document["parts"]


@pytest.mark.parametrize("others", [["--only", "level"], ["--since", "HEAD"]])
def test_why_goes_alone(others: list[str]) -> None:
    asked = ["assess", str(EXAMPLES / "genoa"), "--language", "en", "--why", "level", *others]
    assert isinstance(CliRunner().invoke(cli, asked, standalone_mode=False).exception, UsageError)


def test_a_plugin_that_is_missing_is_said(mine: Path) -> None:
    (mine / "strategy.yaml").write_text(MINE + "plugins: [nowhere]\n")
    assert "The plugin nowhere is not installed." in run(mine).stdout
    assert json.loads(run(mine, "--format", "json").stdout)["problems"]


def test_an_unknown_level_model_is_a_finding_with_a_place(mine: Path) -> None:
    (mine / "strategy.yaml").write_text(MINE + "level_model: ten-stages\n")
    asked = ["check", str(mine), "--language", "en"]
    text = CliRunner().invoke(cli, asked, catch_exceptions=False).stdout
    assert "4:1 error DEI032 There is no level model ten-stages." in text
    assert "six-stages" in text
    assert "There is no level model ten-stages" in run(mine).stdout


# Over time.


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}  # fmt: skip
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env={**who, **when, "PATH": "/usr/bin:/bin"})  # fmt: skip


@pytest.fixture
def history(mine: Path) -> Path:
    """A repository whose second revision, of March, places the stakeholder."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git(mine, "init", "-q")
    git(mine, "add", ".")
    git(mine, "commit", "-qm", "one")
    (mine / "strategy.yaml").write_text(MINE.replace("power: 1", "power: 1, interest: 5"))
    git(mine, "commit", "-qam", "two", day="2026-03-01")
    return mine


@pytest.mark.parametrize("since", ["HEAD~1", "2026-02-01"])
def test_it_says_what_changed_since_a_revision_or_a_day(history: Path, since: str) -> None:
    text = run(history, "--on", "2026-06-01", "--since", since).stdout
    assert "2.3" in text
    changes = text.split("What changed since")[1].split("Level of institutionalisation")[0]
    assert "+ 2.3 Map the stakeholders: not started → begun" in changes
    assert "yes: Each stakeholder has a score for power and interest." in changes


def test_nothing_changed_is_said(history: Path) -> None:
    text = run(history, "--on", "2026-03-01", "--since", "HEAD").stdout
    assert "No answer changed." in text


ANSWERS = 78
"""27 sub-steps, 11 items and their verdict, 10 principles and 18 questions, 9 drivers, two more."""


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_it_says_that_only_answers_were_compared(history: Path, form: str) -> None:
    indicator = (
        "indicators: {{i: {{unit: percent, targets: [{{value: {target}, by: 2027-01-01}}]}}}}\n"
    )
    (history / "strategy.yaml").write_text(MINE + indicator.format(target=80))
    git(history, "commit", "-qam", "three", day="2026-03-02")
    (history / "strategy.yaml").write_text(MINE + indicator.format(target=2))
    text = run(history, "--on", "2026-03-02", "--since", "HEAD", "--format", form).stdout
    if form == "json":
        changes = json.loads(text)["changes"]
        assert changes["compared"] == {"answers": ANSWERS, "plan": False}
        jsonschema_rs.validator_for(json.loads(assessment_schema_text())).validate(json.loads(text))
        return
    words = " ".join(text.split())
    assert "No answer changed." in words
    assert f"Compared: {ANSWERS} answers of the assessment. The plan itself" in words
    assert "Nothing" not in words.split("What changed since")[1].split("Level of")[0]


@pytest.mark.parametrize("since", ["", " ", "\t"])
def test_an_empty_since_is_refused(history: Path, since: str) -> None:
    assert "--since needs" in refused(history, "--since", since)


@pytest.mark.parametrize("since", ["a" * 300, "a" * 5_000, "a\0b", "gone.json", "2026-02-30"])
def test_a_since_that_cannot_be_is_refused(history: Path, since: str) -> None:
    assert refused(history, "--since", since)


def test_a_revision_is_not_mistaken_for_a_day(history: Path) -> None:
    git(history, "tag", "20250101", "HEAD~1")
    assert "+ 2.3" in run(history, "--on", "2026-06-01", "--since", "20250101").stdout


def test_a_file_that_lies_there_does_not_stand_in_for_a_revision(
    history: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("stranger")
    monkeypatch.chdir(folder)
    saved = run(history, "--on", "2026-06-01", "--format", "json").stdout
    (folder / "v1.0").write_text(saved)
    git(history, "tag", "v1.0", "HEAD~1")
    assert "+ 2.3" in run(history, "--on", "2026-06-01", "--since", "v1.0").stdout
    git(history, "tag", "-d", "v1.0")
    assert "No answer changed" in run(history, "--on", "2026-06-01", "--since", "v1.0").stdout


def test_the_limits_hold_for_an_earlier_revision_too(history: Path) -> None:
    (history / "more.yaml").write_text(f"note: {'x' * 5_000}\n")
    git(history, "add", ".")
    git(history, "commit", "-qm", "large", day="2026-03-02")
    (history / "more.yaml").unlink()
    text = refused(history, "--since", "HEAD", "--limit", "file-size=1000")
    assert "limit file-size" in text


def test_a_saved_assessment_can_be_compared_with_in_another_language(mine: Path) -> None:
    saved = mine / "saved.json"
    run(mine, "--on", "2026-01-01", "--language", "it", "--format", "json", "-o", saved)
    (mine / "strategy.yaml").write_text(MINE.replace("power: 1", "power: 1, interest: 5"))
    document = json.loads(
        run(mine, "--on", "2026-06-01", "--since", saved, "--format", "json").stdout
    )
    changes = {item["key"]: item for item in document["changes"]["changes"]}
    assert document["changes"]["since"] == "2026-01-01"
    assert (changes["2.3"]["before"], changes["2.3"]["after"]) == ("not started", "begun")
    assert changes["2.3"]["move"] == "forward"
    jsonschema_rs.validator_for(json.loads(assessment_schema_text())).validate(document)


@pytest.mark.parametrize(
    "content, text",
    [
        ("{", "not a saved assessment"),
        ("[]", "not a saved assessment"),
        ('{"on": "yesterday", "schema": 1}', "not a saved assessment"),
        ('{"on": "2026-01-01", "schema": 9}', "another version"),
        ("[" * 100_000, "not a saved assessment"),
    ],
)
def test_a_file_that_is_no_assessment_is_refused(mine: Path, content: str, text: str) -> None:
    saved = mine / "saved.json"
    saved.write_text(content)
    assert text in refused(mine, "--since", saved)


@pytest.mark.parametrize("since", ["nowhere", "--output=/tmp/x", "HEAD; ls", "2019-01-01"])
def test_a_revision_that_is_not_there_is_refused(history: Path, since: str) -> None:
    assert refused(history, f"--since={since}")


def test_without_a_repository_it_says_what_else_to_do(mine: Path) -> None:
    assert "git" in refused(mine, "--since", "HEAD")


def test_evidence_that_is_a_reading_says_so() -> None:
    """Ghent's talks are told without a date, and its work session with one."""
    out = run(EXAMPLES / "ghent", *DAY, "--why", "3.1", "--all").stdout
    text = " ".join(out.split())
    assert "staff networks and SPOCs (a reading)" in text
    assert "on the new strategic framework (a reading)" not in text
