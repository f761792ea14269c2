"""Findings as SARIF 2.1.0, which GitHub, Azure DevOps and many editors show beside the lines."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import attrs

from deiframe.about import __version__
from deiframe.diagnostics import Finding, Place, Severity
from deiframe.extension_points.findings_format import Report
from deiframe.extension_points.format import Format, Writes
from deiframe.extension_points.rule import Code
from deiframe.file_kinds import json_kind
from deiframe.formats.fingerprints import fingerprinted
from deiframe.formats.plain_markdown import prose
from deiframe.i18n import message, translate
from deiframe.pages.rule_page import SECTIONS
from deiframe.sanitize import inert_json, visible

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT: Final = "%SRCROOT%"
_ABOUT_ROOT: Final = message("The folder that file names are relative to: that of the repository.")
"""Where it lies is nobody's business, and another on each machine."""

_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
}


def write(report: Report) -> str:
    """Return the report as a SARIF log with one run."""
    run = {
        "tool": {"driver": _driver(report)},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": translate(_ABOUT_ROOT, report.language)}}
        },
        "results": list(_results(report)),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return inert_json(log)


def _driver(report: Report) -> dict[str, Any]:
    return {
        "name": "deiframe",
        "version": __version__,
        "rules": [_rule(code, report.language) for code in report.codes.values()],
    }


def _rule(code: Code, language: str) -> dict[str, Any]:
    page, rule = code.page, code.rule
    sections = {
        translate(word, language): [translate(item, language) for item in page.section(heading)]
        for heading, word in SECTIONS.items()
        if page.section(heading)
    }
    what = " ".join(translate(item, language) for item in page.what) or translate(
        page.title, language
    )
    return {
        "id": page.code,
        "name": _name(rule.name if rule else page.code),
        "shortDescription": {"text": _text(translate(page.title, language))},
        "fullDescription": {"text": _text(what)},
        "help": {
            "text": _text(
                "\n\n".join(f"{word}: {' '.join(text)}" for word, text in sections.items())
            ),
            "markdown": "\n\n".join(
                f"**{word}**: {' '.join(prose(item, language) for item in text)}"
                for word, text in sections.items()
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {
            "plugin": rule.plugin if rule else "deiframe",
            "principles": list(rule.principles) if rule else [],
            "substeps": list(rule.substeps) if rule else [],
            "tags": sorted(
                {f"principle-{principle}" for principle in (rule.principles if rule else ())}
            ),
        },
    }


def _results(report: Report) -> Iterator[dict[str, Any]]:
    index = {code: number for number, code in enumerate(report.codes)}
    for strategy in report.strategies:
        for finding, fingerprint in fingerprinted(strategy.folder, strategy.findings):
            # GitHub refuses a whole log for one result without a file, so each has one.
            place = finding.place or Place(strategy.main_file)
            placed = attrs.evolve(finding, place=place)
            yield _result(placed, fingerprint, index, report.language)


def _result(
    finding: Finding, fingerprint: str, index: Mapping[str, int], language: str
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(_sentence(finding, language))},
        "partialFingerprints": {"deiframe/v1": fingerprint},
    }
    if finding.place:
        location: dict[str, Any] = {"physicalLocation": _physical(finding.place)}
        if finding.id:
            location["logicalLocations"] = [{"name": finding.id, "kind": "element"}]
        result["locations"] = [location]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(place)}
            for number, place in enumerate(finding.related, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding, language)]
    return result


def _sentence(finding: Finding, language: str) -> str:
    parts = (finding.message, finding.hint)
    return " ".join(translate(part, language) for part in parts if part is not None)


def _physical(place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(place), "region": _region(place)}


def _artifact(place: Place) -> dict[str, Any]:
    return {"uri": quote(place.file, errors="surrogateescape"), "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.length,
    }


def _fix(finding: Finding, language: str) -> dict[str, Any]:
    fix = finding.fix
    if fix is None:
        return {}
    replacement = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.text}}
    changes = {"artifactLocation": _artifact(fix.place), "replacements": [replacement]}
    return {
        "description": {"text": _text(translate(finding.hint or fix.text, language))},
        "artifactChanges": [changes],
    }


def _text(text: str) -> str:
    """A message string: brackets that would make a link, and braces, are no markup (3.11)."""
    text = visible(text)
    if "](" in text:
        text = re.sub(r"([\\\[\]])", r"\\\1", text)
    return text.replace("{", "{{").replace("}", "}}")


def _name(text: str) -> str:
    """A rule's name as one word of capitals and small letters; a code stays as it is."""
    return text if text.isupper() else "".join(word.capitalize() for word in text.split("-"))


def _is_own(log: Any) -> bool:
    runs = log.get("runs") if isinstance(log, dict) else None
    tools = [run.get("tool") for run in runs if isinstance(run, dict)] if runs else []
    return bool(tools) and all(_name_of(tool) == "deiframe" for tool in tools)


def _name_of(tool: Any) -> object:
    driver = tool.get("driver") if isinstance(tool, dict) else None
    return driver.get("name") if isinstance(driver, dict) else None


FORMAT = Format(
    name="sarif",
    writes=Writes.FINDINGS,
    write=write,
    kind=json_kind(_is_own, "sarif", "sarif.json"),
)
