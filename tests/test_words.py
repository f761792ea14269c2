"""Words that must not come back: in the names of the code, and in the English that people read.

The code and its sentences were once written in a dialect of their own. Each list holds a word and, in
one line, what is written instead and why.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import catalogues
from support import ROOT

NAMES: Final = {
    "anew": "archaic: again",
    "examined": "it does not say what was done: checked, validated, opened",
    "fitted": "says nothing of the result: opened",
    "guest": "a plugin, or its part",
    "guests": "plugins",
    "judge": "an evaluator: nobody is judged",
    "knot": "a cycle",
    "manner": "options: TextOptions",
    "mend": "fix",
    "mended": "fixed",
    "mending": "fixing, autofix",
    "said": "says who spoke, not what the value is: about, answers, stated, output",
    "sayable": "Translatable",
    "standing": "a status, a result, an assessment",
    "standings": "results, an assessment",
    "told": "says who spoke, not what the value is: reported, listed, shown",
    "unfit": "invalid, a flaw",
    "wishes": "options: TextOptions",
}
"""Words that no name holds, whole or as a part (``NOT_SAID``, ``WhyTeller`` by its words)."""

WHOLE_NAMES: Final = {
    "doing": "Progress",
    "one": "name the item: rule, finding, verdict",
    "slip_of_the_pen": "obvious_correction: it is a typo",
}
"""Names that are wrong only as a whole."""

PROSE: Final = {
    r"anew": "again, or from the beginning",
    r"as good as": "almost, or say what it does",
    r"begins? so": "starts with",
    r"by way of": "through",
    r"guests?": "plugins",
    r"(is|are) so (of|with)": "is true for",
    r"it is so": "it is true",
    r"knots?": "cycles",
    r"most often": "usually",
    r"mend(s|ed|ing)?": "fix",
    r"nothing is said of": "nothing is reported for",
    r"slips? of the pen": "typos",
    r"(is|was|are|were) told": "is reported, is shown, is informed",
    r"(yes|partly|no|done|begun|sound|seen) where": "a condition is an if",
    r"so much (more|less|time)": "an amount, a certain time",
}
"""Expressions that no sentence of deiframe and no page of its docs holds, in any letter case."""

FORMER: Final = ROOT / "src" / "deiframe" / "former_names.py"
"""Names that are gone, and still given to those who import them."""

SOURCES: Final = (ROOT / "src" / "deiframe", *sorted(ROOT.glob("plugins/*/src/deiframe_*")))
PAGES: Final = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted(ROOT.glob("plugins/*/README.md")),
)
_PROSE: Final = {re.compile(rf"\b{word}\b", re.IGNORECASE): why for word, why in PROSE.items()}


def names_in(source: str) -> Iterator[tuple[int, str]]:
    """The names that a module defines, each with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.lineno, node.name
            case ast.arg():
                yield node.lineno, node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.lineno, node.id
            case ast.alias(asname=str(name)):
                yield node.lineno, name


def parts_of(name: str) -> list[str]:
    """The words of a name, in small letters.

    >>> parts_of("_not_SaidAgain")
    ['not', 'said', 'again']
    """
    return [part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def bad_names(source: str) -> list[str]:
    """What is wrong with the names of a module."""
    return [
        f"line {line}: {name} ({word}: {why})"
        for line, name in names_in(source)
        for word, why in (NAMES | WHOLE_NAMES).items()
        if name.lower() == word or (word in NAMES and word in parts_of(name))
    ]


def bad_prose(text: str) -> list[str]:
    """What is wrong with a text."""
    return [
        f"{found[0]!r} in {text[max(0, found.start() - 40) : found.end() + 40]!r} ({why})"
        for word, why in _PROSE.items()
        for found in word.finditer(text)
    ]


@pytest.mark.parametrize("folder", SOURCES, ids=lambda folder: folder.name)
def test_no_name_of_the_old_dialect(folder: Path) -> None:
    found = {
        str(file.relative_to(ROOT)): wrong
        for file in sorted((*folder.rglob("*.py"), *folder.rglob("*.pyi")))
        if file != FORMER and (wrong := bad_names(file.read_text("utf-8")))
    }
    assert not found


@pytest.mark.parametrize("package", catalogues.PACKAGES)
def test_no_sentence_of_the_old_dialect(package: str) -> None:
    texts = (
        text
        for entry in catalogues.collected(package)
        for text in ([entry.id] if isinstance(entry.id, str) else entry.id)
    )
    assert not [wrong for text in texts for wrong in bad_prose(text)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_of_the_old_dialect(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert not bad_prose(" ".join(prose.split()))


@pytest.mark.parametrize(
    "source",
    [
        "said = 1",
        "NOT_SAID: str = ''",
        "def told(): ...",
        "class CriteriaJudge: ...",
        "def f(unfit): ...",
        "[one for one in ()]",
        "for one, _ in (): ...",
        "import x as standing",
    ],
)
def test_an_offending_name_is_found(source: str) -> None:
    assert bad_names(source)


@pytest.mark.parametrize(
    "source", ["one_of = 1", "outstanding = aimed = 1", "def mender(): ...", ""]
)
def test_an_innocent_name_is_not(source: str) -> None:
    assert not bad_names(source)


@pytest.mark.parametrize(
    "text",
    [
        "Yes where it is so of each of them, partly where of some, no where of none.",
        "Only findings whose code begins so.",
        "First mend what is safe to mend.",
        "Each year Anew.",
        "A slip of the pen.",
    ],
)
def test_an_offending_sentence_is_found(text: str) -> None:
    assert bad_prose(text)


def test_an_innocent_sentence_is_not() -> None:
    assert not bad_prose("Amended, recommended, knotted; where it is written; done in a day.")
