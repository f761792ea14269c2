"""``explain`` explains everything that is shown and read, in the reader's language."""

import json
import os
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs
import pytest

from deiframe.cli.explain_lookup import Explanations
from deiframe.cli.main import main
from deiframe.diagrams import all_diagrams
from deiframe.model import vocabulary
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.vocabulary import ChecklistItem, ImpactDriver

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the program; English unless it is told otherwise."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DEIFRAME_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)

    def ran(*arguments: str) -> tuple[int, str, str]:
        os.environ.pop("LANGUAGE", None)
        with pytest.raises(SystemExit) as leaving:
            main(list(arguments))
        shown = capsys.readouterr()
        return int(leaving.value.code or 0), shown.out, shown.err

    yield ran
    os.environ.pop("LANGUAGE", None)


@pytest.fixture(scope="module")
def known() -> Explanations:
    return Explanations.load()


@pytest.fixture(autouse=True)
def _load_once(known: Explanations, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gather everything once for all tests here, not for each call."""
    monkeypatch.setattr(Explanations, "load", lambda: known)


def keys_in(value: Any) -> Iterator[str]:
    """Every key of an answer in the JSON of an assessment."""
    if isinstance(value, dict):
        yield from ([value["key"]] if "key" in value else [])
        for inner in value.values():
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


@pytest.mark.parametrize("city", ["genoa", "ghent", "leiden", "rotterdam", "repository/strategy"])
def test_every_key_that_an_assessment_shows(run: Run, known: Explanations, city: str) -> None:
    folder = str(ROOT / "examples" / city)
    _, out, _ = run("assess", folder, "--format", "json", "--on", "2026-11-24")
    keys = set(keys_in(json.loads(out)))
    assert len(keys) > 200
    numbers = {key for key in keys if key[:1].isdigit() and "." in key}
    others = {key for key in keys - numbers if not key.startswith("accelerator-")}
    assert [key for key in sorted(others) if not known.named(key)] == []
    for key in sorted(keys - others):
        assert run("explain", key)[0] == 0, key


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("5b", ["question of a principle", "principle 5: leadership", "4.2, 4.4"]),
        ("principle-5", ["success principle", "5a: ", "5b: "]),
        ("checklist", ["checklist-governance: "]),
        ("checklist-governance", ["item of the checklist", "taskforce-meets: "]),
        ("governance", ["item of the checklist"]),
        ("driver-leadership", ["impact driver", "driver-leadership-q1: ", "4: completely"]),
        ("driver-leadership-q1", ["scale from 0 to 4"]),
        ("level", ["level of institutionalisation", "level-inception: "]),
        ("level-inception", ["stage of a level model", "inception-support-passive: "]),
        ("inception-support-passive", ["support-passive"]),
        ("accelerator-none", ["no support", "accelerator-passive", "Engage allies"]),
        ("accelerator-passive", ["passive or hesitant", "deiframe explain no-support"]),
        ("no-support", ["Without political support", "Engage allies", "resilience", "Table 2"]),
        ("Sources", ["deliverable 5.2", "DEI Deconstructed", "https://eige.europa.eu/"]),
        ("support", ["political support", "passive or hesitant support"]),
        ("sign-1", ["no support"]),
        ("findings-5b", ["part of a question", "5b", "DEI301"]),
        ("4.2", ["When it is done"]),
        ("DEI101", ["Why it matters"]),
        ("dei101", ["Why it matters"]),
        ("outcome", ["kind of item", "horizon: ", "a value of level in indicators"]),
        ("outcomes", ["key of the file format"]),
        ("rasci", ["accountable: ", "Example", "rasci: {responsible: [hr]"]),
        ("status", ["running", "Found in: interventions."]),
        ("between", ["between: [40, 60]"]),
        ("political_support", ["key of the file format"]),
        ("political-support", ["key of the file format"]),
        ("roadmap", ["diagram", "deiframe render roadmap"]),
        ("steering-meeting", ["agenda", "deiframe agenda --agenda steering-meeting"]),
        ("genoa-yearly-goals", ["From the plugin genoa."]),
        ("print", ["theme"]),
    ],
)  # fmt: skip
def test_a_name_is_explained(run: Run, name: str, shown: list[str]) -> None:
    code, out, err = run("explain", name)
    text = " ".join(out.split())
    assert (code, err) == (0, "")
    for words in shown:
        assert words in text


@pytest.mark.parametrize(
    ("word", "name", "language"),
    [
        ("doelstelling", "objective", "nl"),
        ("obiettivo", "objective", "it"),
        ("verandertheorie", "theory-of-change", "nl"),
        ("teoria-del-cambiamento", "theory-of-change", "it"),
        ("Teoria del cambiamento", "theory-of-change", "it"),
        ("doelstelling", "objective", "en"),
    ],
)
def test_words_of_our_other_languages(run: Run, word: str, name: str, language: str) -> None:
    code, out, _ = run("explain", word, "--language", language)
    assert (code, out) == (0, run("explain", name, "--language", language)[1])
    assert out.startswith(name)


def test_every_kind_key_and_fixed_word_of_the_format(known: Explanations) -> None:
    names = {kind.value for kind in Kind} | {kind.collection for kind in Kind}
    names |= {field.name for field in attrs.fields(Strategy)}
    left_out = {"Profile", "ChecklistItem", "ImpactDriver", "DriverQuestion"}
    for name, words in vars(vocabulary).items():
        is_enum = isinstance(words, type) and issubclass(words, StrEnum)
        if is_enum and name not in {*left_out, "StrEnum"}:
            names |= {word.value for word in words}
    assert sorted(name for name in names if not known.named(name)) == []


def test_every_item_driver_and_diagram(known: Explanations) -> None:
    names = [f"checklist-{item}" for item in ChecklistItem]
    names += [f"driver-{driver}" for driver in ImpactDriver]
    names += [diagram.name for diagram in all_diagrams()]
    assert [name for name in names if not known.named(name)] == []


@pytest.mark.parametrize("form", ["json", "markdown"])
@pytest.mark.parametrize("name", ["level", "5b", "rasci"])
def test_every_form(run: Run, name: str, form: str) -> None:
    code, out, _ = run("explain", name, "--format", form)
    assert code == 0
    if form == "json":
        for page in json.loads(out):
            assert {"name", "kind", "title", "what", "sections"} <= set(page)
            assert page["name"] == name
    else:
        assert out.startswith("# ")


def test_without_a_name_everything_is_listed(run: Run, known: Explanations) -> None:
    words = set(run("explain")[1].replace(",", " ").split())
    assert set(known.pages) <= words
    assert {"DEI101", "theory-of-change"} <= words


def test_json_of_a_code_keeps_mend_and_has_fix(run: Run) -> None:
    [page] = json.loads(run("explain", "DEI101", "--format", "json")[1])
    assert page["fix"] == page["mend"] != []


@pytest.mark.parametrize("name", ["", " ", "x" * 10_000, "\x1b[31m", "\u202e", "../../etc/passwd", "5z", "-", "--"])  # fmt: skip
def test_what_is_not_there_is_said_in_one_line(run: Run, name: str) -> None:
    code, out, err = run("explain", "--", name)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert "\u202e" not in err
    assert len(err) < 300
