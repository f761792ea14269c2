"""Words fit their boxes, and are never anything but words."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.styling.labels import attribute, lines_of, markup, plain, text_width, wrapped
from deiframe.testing.strategies import texts

WIDTH, SIZE = 178.0, 11.0
LONG = "Medewerkerstevredenheidsonderzoek en Arbeidsongeschiktheidsverzekeringsmaatschappijen"


@given(texts() | st.text("aMW-/ é", max_size=200))
def test_no_line_is_wider_than_asked(text: str) -> None:
    assert all(text_width(line, SIZE) <= WIDTH for line in wrapped(text, WIDTH, SIZE))


@given(texts() | st.text("aMW/ é", max_size=200))
def test_wrapping_loses_no_letter(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(value.replace("-", "").split())

    assert letters("".join(wrapped(text, WIDTH, SIZE))) == letters(plain(text))


def test_a_long_compound_is_broken_by_a_hyphen() -> None:
    lines = wrapped(LONG, 120, SIZE)
    assert len(lines) > 2
    assert any(line.endswith("-") for line in lines)


def test_a_word_is_broken_at_its_own_hyphen_first() -> None:
    assert wrapped("Gelijkwaardigheids-bewustwording", 120, SIZE)[0] == "Gelijkwaardigheids-"


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    lines = wrapped("a word and " * 40, WIDTH, SIZE, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_a_word_of_the_greatest_length_allowed_is_wrapped_at_once() -> None:
    assert len(wrapped("W" * 100_000, WIDTH, SIZE)) > 1000


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", WIDTH, SIZE) == [""]


@given(st.text())
def test_a_text_in_a_label_is_text_and_nothing_else(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    cell = ET.fromstring(f"<TD>{markup(text)}</TD>")  # our own text, a moment old
    assert len(cell) == 0
    assert (cell.text or "") == plain(text).replace("\\", r"\\")


def test_only_line_breaks_are_added_to_lines() -> None:
    label = lines_of(["<IMG SRC='x'/>", "a & b"])
    assert "<IMG" not in label
    assert label.count("<BR") == 2


def test_a_backslash_in_a_tooltip_stays_a_backslash() -> None:
    """The engine looks at it twice: what is drawn of it is in tests/drawing."""
    assert attribute(r"\N and \G") == r"\\\\N and \\\\G"


@pytest.mark.parametrize("text", ["<b>", '<a> URL="javascript:alert(1)" comment=<b>', "a\\b", ""])
def test_an_attribute_is_text_and_never_markup(text: str) -> None:
    """What begins with < and ends with > would be markup to the package, were it not marked."""
    import graphviz

    dot = graphviz.Digraph()
    dot.node("n", tooltip=attribute(text))
    assert 'tooltip="' in dot.source
    assert "tooltip=<" not in dot.source
