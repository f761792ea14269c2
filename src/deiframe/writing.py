"""The public face of formats; :mod:`deiframe.document` has the pages that they write."""

from deiframe.document import Document
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.extension_points.format import Format, Writes
from deiframe.extension_points.rule import Code
from deiframe.file_kinds import FileKind, Recognition, recognised, sealed_kind
from deiframe.formats import format_named
from deiframe.sanitize import on_one_line

__all__ = [
    "CheckedStrategy",
    "Code",
    "Document",
    "FileKind",
    "Format",
    "Recognition",
    "Report",
    "Writes",
    "format_named",
    "on_one_line",
    "recognised",
    "sealed_kind",
]
