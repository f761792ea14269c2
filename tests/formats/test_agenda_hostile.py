"""In the agenda for Word and for a terminal, a strategy's texts are texts."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ci_servers import HARMFUL, acted_on, harm, steers_a_terminal
from deiframe.document import Paragraph
from deiframe.extension_points.agenda import AgendaDocument, AgendaItem, Meeting
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named
from hostile_cities import hostile


def document(text: str) -> AgendaDocument:
    return AgendaDocument(
        slug="a", title=text, meeting=Meeting(on=dt.date(2026, 11, 24), body=text, members=(text,)),
        notes=(text,), items=(AgendaItem(question=text, explanation=text, filled_in=(Paragraph(text),)),),
    )  # fmt: skip


def parts(content: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [
            archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))
        ]


@given(st.text(max_size=30) | st.sampled_from(HARMFUL))
def test_word_is_sound_xml_without_a_sign_that_steers(text: str) -> None:
    written = format_named("docx", Writes.DOCUMENTS).write(document(text).as_document(), "en")
    assert isinstance(written, bytes)
    for part in parts(written):
        root = etree.fromstring(part)
        assert not steers_a_terminal("".join(root.itertext()))
        if (
            root.tag
            == "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships"
        ):
            assert all(item.get("TargetMode") != "External" for item in root)


@given(st.text(max_size=60) | st.sampled_from(HARMFUL) | st.just(harm()))
def test_a_file_of_text_is_no_list_of_commands(text: str) -> None:
    written = format_named("text", Writes.DOCUMENTS).write(document(text).as_document(), "en")
    assert isinstance(written, str)
    assert not acted_on(written)
    assert not steers_a_terminal(written)


@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa"])
def test_no_city_s_text_breaks_its_word_file(
    tmp_path: Path, city: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from deiframe.cli.main import main

    folder = hostile(tmp_path / city, city, harm())
    with pytest.raises(SystemExit):
        main(["agenda", str(folder), "-o", str(tmp_path / "out")])
    capsys.readouterr()
    written = list((tmp_path / "out").glob("*.docx"))
    assert written
    for file in written:
        for part in parts(file.read_bytes()):
            assert not steers_a_terminal("".join(etree.fromstring(part).itertext()))
