"""How pictures that deiframe drew are recognised, in each form."""

import struct
import zlib
from collections.abc import Mapping
from typing import Final

from deiframe.file_kinds import FileKind, Recognition, dot_kind, recognised, svg_kind

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_AFTER_HEADER: Final = 33
_END: Final = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_DRAWN_BY: Final = b"Software\x00deiframe"

PDF_KEYWORD: Final = "deiframe"
"""Stands among the keywords of a page."""


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _signed_png(content: bytes) -> bytes:
    """Say in a picture what drew it, in the way that PNG has for that, before its end."""
    if not content.endswith(_END):
        return content
    return content.removesuffix(_END) + _chunk(b"tEXt", _DRAWN_BY) + _END


def with_dots(content: bytes, dots: int) -> bytes:
    """Say in a picture how many dots an inch has: how large others insert it."""
    if not content.startswith(_SIGNATURE):
        return content
    per_metre = round(dots / 0.0254)
    size = _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    header, rest = content[:_AFTER_HEADER], content[_AFTER_HEADER:]
    if rest[4:8] == b"pHYs":  # an engine that counts other dots
        rest = rest[len(size) :]
    return header + size + rest


def _recognise_png(content: bytes) -> Recognition:
    own = content.startswith(_SIGNATURE) and _chunk(b"tEXt", _DRAWN_BY) in content
    return Recognition.OWN if own else Recognition.OTHER


def _is_own_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF") and f"/Keywords({PDF_KEYWORD})".encode() in content


PICTURE_KINDS: Final[Mapping[str, FileKind]] = {
    "svg": svg_kind("picture"),
    "png": FileKind(suffixes=("png",), recognise=_recognise_png, signed=_signed_png),
    "pdf": recognised(("pdf",), _is_own_pdf),
    "dot": dot_kind("picture"),
}
"""The forms in which a picture can be drawn, each with its kind of file."""
