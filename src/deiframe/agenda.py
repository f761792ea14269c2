"""The public face of agendas: what a plugin makes the documents of a meeting of."""

from deiframe.document import AnswerLines, Origin, Paragraph, Point, Points, Row, Table
from deiframe.extension_points.agenda import Agenda, AgendaDocument, AgendaItem, Meeting

__all__ = [
    "Agenda",
    "AgendaDocument",
    "AgendaItem",
    "AnswerLines",
    "Meeting",
    "Origin",
    "Paragraph",
    "Point",
    "Points",
    "Row",
    "Table",
]
