"""Everything that is said is said in every language, with the same values in it."""

import re
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from deiframe.about import LANGUAGES

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
from catalogues import PACKAGES, as_text, collected

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def braces(text: str) -> set[str]:
    return set(re.findall(r"\{[^}]*\}", text))


@pytest.mark.parametrize("package", PACKAGES)
def test_the_template_is_up_to_date(package: str) -> None:
    kept = (PACKAGES[package] / "locale" / f"{package}.pot").read_bytes()
    assert kept == as_text(collected(package)), "run `make catalogues`"


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("package", PACKAGES)
def test_no_sentence_is_missing(package: str, language: str) -> None:
    path = PACKAGES[package] / "locale" / language / "LC_MESSAGES" / f"{package}.po"
    catalogue = read_po(path.open("rb"), locale=language)
    item = {entry.id for entry in collected(package) if entry.id}
    assert {entry.id for entry in catalogue if entry.id} == item
    for entry in catalogue:
        if entry.id:
            english = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
            words = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
            assert words, entry.id
            for text in words:
                assert text, entry.id
                assert braces(text) <= braces(" ".join(english)), entry.id
            assert set().union(*map(braces, words)) == set().union(*map(braces, english)), entry.id
