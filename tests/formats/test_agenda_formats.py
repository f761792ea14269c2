"""An agenda document in every form is read by somebody else's reader, whatever its texts hold."""

import datetime as dt
import io
import re
import time
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from deiframe.about import LANGUAGES
from deiframe.agendas import all_agendas
from deiframe.document import AnswerLines, Origin, Paragraph, Point, Points, Row, Table
from deiframe.extension_points.agenda import AgendaDocument, AgendaItem, Meeting
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named, format_names
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message
from deiframe.model.text import Translations
from deiframe.testing.strategies import strategies, texts

TODAY = dt.date(2026, 11, 24)
FORMS = format_names(Writes.DOCUMENTS)
HOSTILE = (
    "[a](https://x.y) ![b](c) <b>d</b> | e `f` @user #12 \r\n## g\x00\x1b[31m {0} *i* _j_ "
    " www.x.y \u202e & \\ ]]> --> \ufffe\uffff \ud800"
)


def document(text: str = "Talk", *, illustrative: bool = False) -> AgendaDocument:
    """A document with one of everything, each text the same."""
    origin = Origin(item="an-id", source=text, illustrative=illustrative)
    return AgendaDocument(
        slug="talk",
        title=text,
        meeting=Meeting(
            on=TODAY, body=text, members=(text,), concerns=text, following=dt.date(2027, 2, 24)
        ),
        notes=(text,),
        items=(
            AgendaItem(
                text,
                text,
                (
                    Paragraph(text),
                    Points((Point(text, origin), Point(text)), text),
                    Table((text, text), (Row((text, 2.5), origin), Row(("", "")))),
                    AnswerLines(2),
                ),
                (AgendaItem(text, filled_in=(Paragraph(text),)),),
            ),
        ),
    )


def write(name: str, what: AgendaDocument, language: str = "en") -> Any:
    return format_named(name, Writes.DOCUMENTS).write(what.as_document(), language)


def tags(text: str) -> list[str]:
    """What there is on a page of Markdown, beside words."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    return [token.type for token in (*tokens, *inner) if token.type not in ("text", "softbreak")]


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def words(content: bytes) -> str:
    """All words of a Word document, tables included."""
    body = opened(content).element.body
    return " ".join(node.text or "" for node in body.iter(qn("w:t")))


def test_the_formats_are_found_by_their_files() -> None:
    assert FORMS == ["docx", "markdown", "text"]
    assert [format_named(name, Writes.DOCUMENTS).suffix for name in FORMS] == [
        "docx", "md", "txt",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["markdown", "text"])
@pytest.mark.parametrize("text", ["", "x" * 5000, HOSTILE], ids=["empty", "long", "hostile"])
def test_a_text_ends_with_its_line_and_steers_nothing(name: str, text: str) -> None:
    told = write(name, document(text))
    assert told.endswith("\n")
    assert not re.search("[\x00\x1b\r\u202e]", told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMS)
def test_the_same_document_gives_the_same_bytes(name: str, language: str) -> None:
    first = write(name, document(), language)
    time.sleep(2.1 if name == "docx" else 0)  # an archive counts time in steps of two seconds
    assert write(name, document(), language) == first


@pytest.mark.parametrize("name", FORMS)
def test_what_is_made_up_says_so(name: str) -> None:
    def told(made_up: bool) -> str:
        content = write(name, document(illustrative=made_up))
        return words(content) if isinstance(content, bytes) else str(content)

    assert "illustrative; Talk" in told(True)
    assert "What is marked as illustrative is made up" in told(True)
    assert "illustrative" not in told(False)


@pytest.mark.parametrize("name", FORMS)
def test_a_reader_gets_their_own_language(name: str) -> None:
    title = Translations({"nl": "Sturingsgesprek", "it": "Riunione"})
    content = write(name, document(title), "nl")  # type: ignore[arg-type]
    told = words(content) if isinstance(content, bytes) else content
    assert "Sturingsgesprek" in told
    assert "Wie vergadert" in told
    assert "2,5" in told


class TestMarkdown:
    """Read by markdown-it."""

    def test_each_part_is_what_it_looks_like(self) -> None:
        found = tags(write("markdown", document()))
        assert found.count("heading_open") == 3
        assert found.count("table_open") == 1
        assert found.count("tr_open") == 3
        assert found.count("blockquote_open") == 1

    @settings(max_examples=40)
    @given(texts() | st.sampled_from([HOSTILE, "1. a", "- a", "+ a", "===", "---", "# a", "12) b"]))
    def test_no_text_becomes_markup(self, text: str) -> None:
        assume(not text or text.strip())  # spaces alone: a cell that is neither words nor empty
        plain = tags(write("markdown", document("x" if text else "")))
        assert sorted(tags(write("markdown", document(text)))) == sorted(plain)


class TestWord:
    """Read by python-docx."""

    def test_it_has_real_headings_and_a_table_with_a_head(self) -> None:
        made = opened(write("docx", document()))
        styles = [paragraph.style.name for paragraph in made.paragraphs]
        assert styles[0] == "Title"
        assert styles.count("Heading 1") == 1
        assert styles.count("Heading 2") == 1
        assert styles.count("List Bullet") == 2
        assert styles.count("Answer line") == 2
        [table] = made.tables
        heads = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
        assert heads == [True, False, False]

    @pytest.mark.parametrize("language, tag", [("en", "en-GB"), ("nl", "nl-NL"), ("it", "it-IT")])
    def test_it_says_its_language_and_title(self, language: str, tag: str) -> None:
        made = opened(write("docx", document(), language))
        found = [item.get(qn("w:val")) for item in made.styles.element.iter(qn("w:lang"))]
        assert found == [tag]
        properties = made.core_properties
        assert (properties.title, properties.language) == ("Talk", language)
        assert properties.modified.date() == TODAY

    def test_an_archive_says_no_moment(self) -> None:
        with zipfile.ZipFile(io.BytesIO(write("docx", document()))) as archive:
            assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    @settings(max_examples=30)
    @given(st.text(max_size=30) | st.just(HOSTILE))
    def test_every_text_can_be_opened(self, text: str) -> None:
        made = opened(write("docx", document(text)))
        assert len(made.tables) == 1
        assert (
            len(
                [
                    paragraph
                    for paragraph in made.paragraphs
                    if paragraph.style.name == "List Bullet"
                ]
            )
            == 2
        )


@settings(max_examples=25)
@given(strategies(), st.sampled_from(LANGUAGES), st.dates())
def test_the_steering_meeting_of_any_strategy_is_written_in_every_form(
    strategy: Any, language: str, today: dt.date
) -> None:
    graph = build_graph(strategy, today)
    for agenda in all_agendas():
        for prepared in agenda.prepare(graph):
            for name in FORMS:
                assert write(name, prepared, language)


def test_the_values_refuse_what_no_form_could_write() -> None:
    with pytest.raises(ValueError, match="cells"):
        Table(("a", "b"), (Row(("one",)),))
    with pytest.raises(ValueError, match="count"):
        AnswerLines(0)
    for slug in ("", "Not Kebab", "../up", "a" * 201, "a--b"):
        with pytest.raises(ValueError, match="kebab-case"):
            AgendaDocument(slug=slug, title="", meeting=Meeting(), items=())


def test_a_message_that_lacks_its_value_is_not_hidden() -> None:
    with pytest.raises(KeyError):
        write("text", document(message("{a}", b=1)))  # type: ignore[arg-type]
