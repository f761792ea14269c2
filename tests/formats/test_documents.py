"""A document with every block is written in every form, and in none a text becomes more than text."""

import io
import struct
import zlib
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from ci_servers import HARMFUL, acted_on, steers_a_terminal
from deiframe import document as doc
from deiframe.diagnostics import Place
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named, format_names
from deiframe.verdicts import Truth
from forges import kinds, referred_to

FORMS = format_names(Writes.DOCUMENTS)


def png() -> bytes:
    """A picture of one dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_ = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sum_

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    )  # fmt: skip


def page(text: str = "words", *, is_open: bool = True) -> doc.Document:
    """One of every block, each text the same."""
    point = doc.Point(text, doc.Origin(place=Place("people.yaml", 3)), (doc.Point(text),))
    evidence = doc.EvidenceList((point,), holds=False)
    inner = doc.Answer(status=Truth.YES, words=text, title=text)
    below = (doc.Paragraph(text), evidence, doc.Points((point,), text), doc.Answers((inner,)))
    answer = doc.Answer(status=Truth.NO, words=text, title=text, below=below)
    return doc.Document(
        title=text,
        blocks=(
            doc.Particulars(((text, text),)),
            doc.Particulars(((text, "●○"),), aligned=True),
            doc.Heading(text, 2, text),
            doc.Paragraph(text),
            doc.Note(text),
            doc.Example("a: 1\nb: 2"),
            doc.Points((point, point), text, numbered=True),
            doc.Table((text, text), (doc.Row((text, 2.5)), doc.Row(("", "")))),
            doc.AnswerLines(2),
            doc.Figure(png(), text),
            doc.Answers((answer, inner)),
            doc.Fold(blocks=(doc.Heading("inside"),), brief=(doc.Note("brief"),), is_open=is_open),
        ),
    )


def written(name: str, what: doc.Document) -> Any:
    return format_named(name, Writes.DOCUMENTS).write(what, "en")


def words(name: str, what: doc.Document) -> str:
    content = written(name, what)
    if isinstance(content, str):
        return content
    body = docx.Document(io.BytesIO(content)).element.body
    return " ".join(node.text or "" for node in body.iter(qn("w:t")))


@pytest.mark.parametrize("name", FORMS)
def test_every_block_is_written_in_every_form(name: str) -> None:
    text = words(name, page("somewords"))
    assert text.count("somewords") >= 20
    for part in ("people.yaml:3:1", "2.5", "b: 2", "●", "○"):
        assert part in text


@pytest.mark.parametrize("name", FORMS)
def test_what_is_folded_is_told_by_its_brief_form(name: str) -> None:
    closed, opened = words(name, page(is_open=False)), words(name, page())
    assert "brief" in closed
    assert "inside" not in closed
    assert "inside" in opened
    assert "brief" not in opened


def test_a_picture_in_word_says_what_it_shows() -> None:
    made = docx.Document(io.BytesIO(written("docx", page("a red dot"))))
    [shape] = made.inline_shapes
    assert shape._inline.docPr.get("descr") == "a red dot"


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40) | st.sampled_from(HARMFUL))
def test_no_text_steers_or_is_live(text: str) -> None:
    plain = written("text", page(text))
    assert not acted_on(plain)
    assert not steers_a_terminal(plain)
    markdown = written("markdown", page(text))
    assert not referred_to(markdown)
    assert not kinds(markdown) & {"link_open", "image", "html_block", "html_inline"}
    assert len(docx.Document(io.BytesIO(written("docx", page(text)))).tables) == 1
