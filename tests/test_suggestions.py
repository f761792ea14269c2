"""What is suggested for a word that is not known; and nothing if nothing is near."""

import re
from pathlib import Path

import pytest

from deiframe.i18n import message
from deiframe.suggestions import did_you_mean, near, suggesting

KNOWN = [
    "vision", "fair-selection", "hires-foreign-origin", "città", "share-of-women", "goal-1",
    "goal-2", "status-quo",
]  # fmt: skip
TITLES = {"goal-2": ("Gelijke kansen", "Équité"), "fair-selection": ("Eerlijke selectie",)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("visoin", ["vision"]),
        ("ivsion", ["vision"]),
        ("VISION", ["vision"]),
        ("vis", ["vision"]),
        ("visions-2030", ["vision"]),
        ("fair_selection", ["fair-selection"]),
        ("fairselection", ["fair-selection"]),
        ("Fair selection", ["fair-selection"]),
        ("selection", ["fair-selection"]),
        ("hires", ["hires-foreign-origin"]),
        ("citta", ["città"]),
        ("cita", ["città"]),
        ("CITTA\u0300", ["città"]),
        ("goal-3", ["goal-1", "goal-2"]),
        ("gelijke kansen", ["goal-2"]),
        ("equite", ["goal-2"]),
        ("banana", []),
        ("hr", []),
        ("-", []),
        ("", []),
        ("x" * 201, []),
        (None, []),
        (2024, []),
        ([], []),
    ],
)
def test_what_is_near(word: object, expected: list[str]) -> None:
    assert near(word, KNOWN, titles=TITLES) == expected


def test_the_nearest_comes_first_and_no_more_than_asked() -> None:
    assert near("goal", ["goals", "goal-1", "goal"]) == ["goal"]
    assert near("aim-1", [f"aim-{n}" for n in range(2, 9)], most=2) == ["aim-2", "aim-3"]


def test_among_very_many_it_is_found_as_well() -> None:
    many = [f"goal-{n:05}-fair-selection" for n in range(5000)]
    assert near("goal-01234-fair-selction", many)[0] == "goal-01234-fair-selection"
    assert near("01234", many) == ["goal-01234-fair-selection"]
    assert near("nearby", [*many, "near-by"]) == ["near-by"]
    titles = {item: (f"Eerlijke sélectie {item[5:10]}",) for item in many}
    assert near("eerlijke selectie 04321", many, titles=titles)[0] == "goal-04321-fair-selection"


def test_a_sentence_has_a_question_a_list_or_nothing_more() -> None:
    text = message("There is no theme {name}.", name="x")
    assert str(suggesting(text, "prnt", ["print", "default"])) == (
        "There is no theme x. Did you mean print?"
    )
    assert str(suggesting(text, "zzz", ["print", "default"])) == (
        "There is no theme x. Known: print, default."
    )
    assert str(suggesting(text, "zzz", map(str, range(100)))) == "There is no theme x."
    assert str(suggesting(text, "zzz", [])) == "There is no theme x."
    assert did_you_mean("zzz", KNOWN) is None


def test_there_is_one_way_to_suggest() -> None:
    root = Path(__file__).parents[1]
    others = [
        file
        for folder in ("src", "plugins")
        for file in (root / folder).rglob("*.py")
        if re.search(r"get_close_matches|SequenceMatcher", file.read_text("utf-8"))
    ]
    assert [file.name for file in others] == ["suggestions.py"]
