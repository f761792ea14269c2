"""Every format is read by somebody else's reader, whatever a strategy's texts hold."""

import datetime as dt
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import jsonschema_rs
import junitparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from sarif.loader import load_sarif_file
from sarif_pydantic import Sarif

from deiframe.about import LANGUAGES
from deiframe.checking import check
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding, Place, Replacement, Severity
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.formats import format_named, format_names
from deiframe.i18n import message
from deiframe.opening import open_strategy
from deiframe.plugins import load_plugins
from deiframe.sanitize import visible
from support import ROOT

SCHEMAS = Path(__file__).parent / "schemas"
CITIES = ("ghent", "rotterdam", "genoa")
CODES = codes_of(load_plugins(["belgium", "genoa", "ghent", "italy", "rotterdam"]).rules)
HOSTILE = (
    "[a](https://x.y) ![b](c) <b>d</b> | e `f` @user #12 \r\n## g\x00\x1b[31m %0A ::error:: {0}"
    " www.x.y \u202e & \\ ]]> -->"
)


def report(*cities: str, language: str = "en") -> Report:
    """What checking example cities found."""
    strategies = []
    for city in cities:
        checked = check(open_strategy(ROOT / "examples" / city, today=dt.date(2026, 11, 24)))
        found = checked.findings
        strategies.append(CheckedStrategy(folder=f"examples/{city}", title=city, findings=found))
    return Report(strategies=tuple(strategies), codes=CODES, language=language, root=str(ROOT))


def with_texts(text: str) -> Report:
    """A report whose every text is the same, odd one."""
    place = Place("a folder/ärger.yaml", 3, 5, 4)
    finding = Finding("DEI101", Severity.WARNING, message("{text}", text=text), "item", place)
    others = (
        attrs.evolve(finding, code="DEI010", severity=Severity.ERROR, hint=message("{t}", t=text),
                     fix=Replacement(place, "title"), related=(place,)),
        attrs.evolve(finding, place=None, id="", severity=Severity.ADVICE),
        finding,
    )  # fmt: skip
    strategy = CheckedStrategy(folder="a folder", title=text, findings=(finding, *others))
    return Report(strategies=(strategy,), codes=CODES, language="en", root="/tmp/x")  # noqa: S108


REPORTS = [
    pytest.param(report(*CITIES), id="cities"),
    pytest.param(report("ghent", language="nl"), id="nl"),
    pytest.param(report("genoa", language="it"), id="it"),
    pytest.param(report(), id="none"),
    pytest.param(with_texts(HOSTILE), id="hostile"),
    pytest.param(with_texts(""), id="empty texts"),
    pytest.param(with_texts("x" * 5000), id="long"),
]
with_reports = pytest.mark.parametrize("told", REPORTS)


def write(name: str, told: Report) -> str:
    return str(format_named(name).write(told))


def test_the_formats_are_found_by_their_files() -> None:
    assert format_names() == ["github", "gitlab", "json", "junit", "markdown", "sarif"]


@pytest.mark.parametrize("name", format_names())
@with_reports
def test_a_text_ends_with_its_last_line(name: str, told: Report) -> None:
    text = write(name, told)
    assert not text or text.endswith("\n")
    assert not re.search("[\x00\x1b]", text)


class TestSarif:
    """SARIF 2.1.0."""

    @with_reports
    def test_the_official_schema_accepts_it(self, told: Report) -> None:
        schema = (SCHEMAS / "sarif-schema-2.1.0.json").read_text("utf-8")
        validator = jsonschema_rs.validator_for(json.loads(schema))
        assert not [str(e) for e in validator.iter_errors(json.loads(write("sarif", told)))]

    @with_reports
    def test_others_read_the_same_findings(self, told: Report, tmp_path: Path) -> None:
        text = write("sarif", told)
        [run] = Sarif.model_validate_json(text).runs
        assert [result.rule_id for result in run.results or []] == [
            finding.code for finding in told.findings
        ]
        file = tmp_path / "x.sarif"
        file.write_text(text, "utf-8")
        assert len(load_sarif_file(str(file)).get_results()) == len(list(told.findings))

    def test_rules_come_with_their_pages(self) -> None:
        [run] = json.loads(write("sarif", report("ghent")))["runs"]
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert set(rules) == set(CODES)
        for result in run["results"]:
            index = result["ruleIndex"]
            assert run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]
        assert "Why it matters" in rules["DEI201"]["help"]["markdown"]
        assert rules["DEI201"]["properties"]["principles"] == ["2a"]

    def test_a_fix_says_what_to_write_where(self) -> None:
        [run] = json.loads(write("sarif", with_texts("x")))["runs"]
        [fix] = [item["fixes"][0] for item in run["results"] if "fixes" in item]
        change = fix["artifactChanges"][0]
        assert change["artifactLocation"]["uri"] == "a%20folder/%C3%A4rger.yaml"
        [replacement] = change["replacements"]
        assert replacement["insertedContent"]["text"] == "title"
        assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}

    def test_a_text_makes_no_link(self) -> None:
        [run] = json.loads(write("sarif", with_texts("[a](b) {0}")))["runs"]
        assert run["results"][0]["message"]["text"] == r"\[a\](b) {{0}}"

    def test_a_rule_is_called_by_one_word_of_capitals_and_small_letters(self) -> None:
        [run] = json.loads(write("sarif", report("ghent")))["runs"]
        for rule in run["tool"]["driver"]["rules"]:
            assert re.fullmatch(r"[A-Z][A-Za-z0-9]*", rule["name"])


def fingerprints(told: Report) -> list[str]:
    [run] = json.loads(write("sarif", told))["runs"]
    return [item["partialFingerprints"]["deiframe/v1"] for item in run["results"]]


def test_a_fingerprint_is_one_of_its_kind_and_stays_when_things_move() -> None:
    told = report(*CITIES)
    assert len(set(fingerprints(told))) == len(list(told.findings))
    moved = attrs.evolve(
        told,
        language="nl",
        strategies=tuple(
            attrs.evolve(s, title="other", findings=tuple(
                attrs.evolve(f, place=Place("other.yaml", 1)) for f in s.findings))
            for s in told.strategies
        ),
    )  # fmt: skip
    assert fingerprints(moved) == fingerprints(told)


@pytest.mark.parametrize("name", ["github", "gitlab", "json", "junit", "markdown", "sarif"])
def test_no_text_turns_the_direction_of_its_line(name: str) -> None:
    text = "a\u202eb\u2066c\x9bd\x7fe"
    assert not re.search("[\u202e\u2066\x7f\x9b]", write(name, with_texts(text)))


@pytest.mark.parametrize("name", ["gitlab", "sarif"])
def test_a_folder_whose_name_is_no_utf_8_has_fingerprints(name: str) -> None:
    odd = os.fsdecode(b"caf\xe9")
    [strategy] = with_texts("x").strategies
    moved = attrs.evolve(strategy, folder=odd, findings=tuple(
        attrs.evolve(f, place=f.place and attrs.evolve(f.place, file=f"{odd}/a.yaml"))
        for f in strategy.findings
    ))  # fmt: skip
    text = write(name, attrs.evolve(with_texts("x"), strategies=(moved,)))
    assert "caf%E9/a.yaml" in text or name == "gitlab"


class TestJunit:
    """JUnit XML."""

    @with_reports
    def test_the_schema_accepts_it(self, told: Report) -> None:
        document = etree.fromstring(write("junit", told).encode())
        etree.XMLSchema(etree.parse(SCHEMAS / "JUnit.xsd")).assertValid(document)

    @with_reports
    def test_others_count_the_same(self, told: Report) -> None:
        suites = junitparser.JUnitXml.fromstring(write("junit", told).encode())
        assert len(list(suites)) == len(told.strategies)
        for suite, strategy in zip(suites, told.strategies, strict=True):
            found = {finding.code for finding in strategy.findings}
            cases = list(suite)
            failed = [case for case in cases if case.result]
            assert len(failed) == len(found)
            assert suite.tests == len(cases)
            assert suite.failures + suite.skipped == len(found)
            assert suite.failures == sum(case.is_failure for case in cases)

    def test_advice_breaks_no_build(self) -> None:
        only = Finding("DEI602", Severity.ADVICE, message("x"))
        strategy = CheckedStrategy(folder=".", title="t", findings=(only,))
        told = Report(strategies=(strategy,), codes=CODES, language="en", root="/")
        [suite] = junitparser.JUnitXml.fromstring(write("junit", told).encode())
        assert (suite.failures, suite.skipped) == (0, 1)


COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)")


def commands(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """GitHub's workflow commands, as its runner reads them."""
    for line in text.split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        yield match[1], {key: undone(value) for key, value in properties.items()}, undone(match[3])


def undone(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


class TestGithub:
    """Workflow commands."""

    @with_reports
    def test_each_finding_is_one_command(self, told: Report) -> None:
        read = list(commands(write("github", told).replace("\x00", "").replace("\x1b", "")))
        assert len(read) == len(list(told.findings))
        for (_, properties, _), finding in zip(read, told.findings, strict=True):
            assert ("file" in properties) == (finding.place is not None)

    @given(st.text())
    def test_no_text_ends_a_command_or_begins_another(self, text: str) -> None:
        first, *_ = commands(write("github", with_texts(text)))
        assert first[2] == visible(text)


class TestGitlab:
    """Code quality."""

    @with_reports
    def test_each_finding_has_what_gitlab_asks_for(self, told: Report) -> None:
        found = json.loads(write("gitlab", told))
        assert len(found) == len(list(told.findings))
        assert len({item["fingerprint"] for item in found}) == len(found)
        for item in found:
            assert item["severity"] in ("info", "minor", "major", "critical", "blocker")
            assert item["location"]["path"]
            assert item["location"]["lines"]["begin"] >= 1

    def test_what_has_no_place_stands_at_the_strategy(self) -> None:
        places = [load["location"]["path"] for load in json.loads(write("gitlab", with_texts("x")))]
        assert "a folder/strategy.yaml" in places


class TestMarkdown:
    """A comment below a pull request."""

    @with_reports
    def test_it_is_a_table_with_nothing_else_in_it(self, told: Report) -> None:
        tokens = MarkdownIt("commonmark").enable("table").parse(write("markdown", told))
        kinds = {token.type for token in tokens}
        inline = {child.type for token in tokens for child in token.children or ()}
        assert not kinds & {"html_block", "fence", "code_block"}
        assert inline <= {"text", "softbreak"}
        rows = [token for token in tokens if token.type == "tr_open"]
        tables = sum(bool(strategy.findings) for strategy in told.strategies)
        assert len(rows) == len(list(told.findings)) + tables
        cells = [token for token in tokens if token.type in ("td_open", "th_open")]
        assert len(cells) == 5 * len(rows)

    def test_it_mentions_nobody_and_links_nowhere(self) -> None:
        text = write("markdown", with_texts(HOSTILE))
        assert not re.search(r"@\w|#\d|[^\\]://|www\.x", text.replace("### ", ""))

    def test_too_much_is_counted_instead(self) -> None:
        many = attrs.evolve(with_texts("x" * 900), strategies=with_texts("x" * 900).strategies * 40)
        text = write("markdown", many)
        assert len(text) < 65_536
        assert re.search(r"^\d+ more findings are not shown here.$", text, re.MULTILINE)

    def test_a_title_does_not_fill_the_comment(self) -> None:
        [strategy] = with_texts("x").strategies
        long = attrs.evolve(strategy, title="|" * 100_000)
        text = write("markdown", attrs.evolve(with_texts("x"), strategies=(long,) * 100))
        assert len(text) < 65_536
        assert "more findings are not shown here." in text

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_findings_is_said(self, language: str) -> None:
        assert len(write("markdown", report(language=language)).splitlines()) == 3


def test_json_names_what_it_promises() -> None:
    document: dict[str, Any] = json.loads(write("json", report(*CITIES)))
    assert document["schema"] == 1
    assert [item["folder"] for item in document["strategies"]] == [f"examples/{c}" for c in CITIES]
    assert set(document["findings"][0]) >= {
        "code", "severity", "message", "id", "file", "line", "column", "principles", "substeps",
        "plugin", "fix",
    }  # fmt: skip
    assert sum(document["summary"].values()) == len(document["findings"])
