"""The public face of agendas: what a plugin makes the documents of a meeting of."""

from deiframe.extension_points.agenda import (
    Agenda,
    AgendaDocument,
    AgendaItem,
    AnswerLines,
    Meeting,
    Origin,
    Paragraph,
    Point,
    Points,
    Row,
    Table,
)

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
