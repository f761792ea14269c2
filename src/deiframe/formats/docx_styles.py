"""How our Word documents look: styles, page and language, on top of the library's template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from deiframe.extension_points.theme import DEFAULT
from deiframe.language_table import LANGUAGE_TABLE

if TYPE_CHECKING:
    from docx.document import Document

WITHIN: Final = "Within"
"""The style of lines that stand close together: the particulars."""

CELL: Final = "Table cell"
"""The style of what stands in a table."""

NOTE: Final = "Note"
"""The style of a remark, and of what explains a question."""

ANSWER_LINE: Final = "Answer line"
"""The style of an empty ruled line, to write on by hand."""

CODE: Final = "Example"
"""The style of an example as it stands in a file."""

_ROOM: Final = 26
"""Points; how high a row is that is to be written in."""

_MARGIN: Final = 2.2
_PAPER: Final = (21.0, 29.7)
_FONT: Final = "Arial"
_CODE_FONT: Final = "Courier New"
_HEADINGS: Final = {
    "Title": 20,
    "Heading 1": 13,
    "Heading 2": 11.5,
    "Heading 3": 11,
    "Heading 4": 11,
}
_HEAD_GROUND: Final = "E7E6E6"


def dressed(document: Document, language: str) -> None:
    """Give an empty document its page, its styles, and the language that it is written in."""
    _page(document)
    _styles(document)
    _language(document, language)


def repeated_above(row: Any) -> None:
    """Mark a row as the head of its table: read aloud as such, repeated on each page, shaded."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        ground = OxmlElement("w:shd")
        ground.set(qn("w:val"), "clear")
        ground.set(qn("w:fill"), _HEAD_GROUND)
        cell._tc.get_or_add_tcPr().append(ground)


def room_to_write(row: Any) -> None:
    """Make a row high enough to be written in by hand."""
    from docx.shared import Pt

    row.height = Pt(_ROOM)


def first_wider(table: Any) -> None:
    """Make the first column twice as wide as the others: it says what the row is about."""
    from docx.shared import Cm

    share = (_PAPER[0] - 2 * _MARGIN) / (len(table.columns) + 1)
    for index, column in enumerate(table.columns):
        column.width = Cm(share if index else 2 * share)
        for cell in column.cells:
            cell.width = column.width


def _page(document: Document) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = map(Cm, _PAPER)
    section.left_margin = section.right_margin = Cm(_MARGIN)
    section.top_margin = section.bottom_margin = Cm(2)


def _styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    styles: Any = document.styles
    normal = styles["Normal"]
    _letters(normal, 10.5, DEFAULT.ink)
    normal.paragraph_format.space_after = Pt(6)
    for name, size in _HEADINGS.items():
        _letters(styles[name], size, DEFAULT.ink)
        styles[name].paragraph_format.space_before = Pt(0 if name == "Title" else 16)
        styles[name].paragraph_format.space_after = Pt(6)
    for name in (WITHIN, CELL, NOTE, ANSWER_LINE, CODE):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
    styles[WITHIN].paragraph_format.space_after = Pt(2)
    _letters(styles[CELL], 9.5, DEFAULT.ink)
    styles[CELL].paragraph_format.space_after = Pt(2)
    styles[NOTE].font.italic = True
    styles[NOTE].paragraph_format.keep_with_next = True
    _letters(styles[NOTE], 10, DEFAULT.muted)
    _letters(styles[CODE], 9.5, DEFAULT.ink, _CODE_FONT)
    styles[ANSWER_LINE].paragraph_format.space_before = Pt(14)
    styles[ANSWER_LINE].paragraph_format.space_after = Pt(0)
    _ruled(styles[ANSWER_LINE])


def _letters(style: Any, size: float, colour: str, font: str = _FONT) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = font
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        # A font of the theme would win over the one that is named.
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _ruled(style: Any) -> None:
    """Draw a line below each paragraph; below the last of several, and between them."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pBdr")
    for side in ("w:bottom", "w:between"):
        line = OxmlElement(side)
        for key, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "8C8C8C")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _language(document: Document, language: str) -> None:
    from docx.oxml.ns import qn

    known = LANGUAGE_TABLE.get(language)
    tag = known.tag if known else language
    styles: Any = document.styles
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), tag)
