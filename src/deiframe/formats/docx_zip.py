"""What is particular about our Word files as zip archives: no moments, and a seal.

The entries of an archive say when they were written; here they do not. The document's identifier
is a hash of everything else in it: whoever saves the document again, in Word or elsewhere, changes
something of that.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from deiframe.file_kinds import FileKind, Recognition

UNSEALED: Final = f"deiframe:{'0' * 64}"
"""The identifier of a document before it is sealed."""

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can say."""

_PROPERTIES: Final = "docProps/core.xml"
_SEAL: Final = re.compile(rb"deiframe(?: ([a-z]+))?:([0-9a-f]{64})")
_MOST_BYTES: Final = 50_000_000
_NOT_AN_ARCHIVE: Final = (
    BadZipFile, ValueError, KeyError, OSError, EOFError, RuntimeError, zlib.error,
)  # fmt: skip
"""What the library raises for a file that is no archive, is damaged, or has a password."""


def sealed(archive: bytes, name: str = "") -> bytes:
    """Return an archive with the same entries, all of one moment, and a seal that may name it."""
    entries = _entries(archive)
    seal = f"deiframe{f' {name}' if name else ''}:{_hash_of(entries)}".encode()
    properties = _SEAL.sub(seal, entries[_PROPERTIES], count=1)
    return _archive({**entries, _PROPERTIES: properties})


def _archive(entries: Mapping[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as after:
        for name, content in entries.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            after.writestr(entry, content)
    return written.getvalue()


def _kind(name: str) -> FileKind:
    """The kind of Word files that hold what ``name`` says."""

    def recognise(archive: bytes) -> Recognition:
        try:
            entries = _entries(archive)
        except _NOT_AN_ARCHIVE:
            return Recognition.OTHER
        found = _SEAL.search(entries.get(_PROPERTIES, b""))
        if found is None or (found[1] or name.encode()) != name.encode():
            return Recognition.OTHER
        return Recognition.OWN if found[2].decode() == _hash_of(entries) else Recognition.CHANGED

    def signed(archive: bytes) -> bytes:
        return sealed(archive, name)

    return FileKind(suffixes=("docx",), recognise=recognise, signed=signed, named=_kind)


def _entries(archive: bytes) -> dict[str, bytes]:
    """What is in an archive.

    Raises:
        ValueError: it is too large, or has an entry twice.
    """
    with ZipFile(BytesIO(archive)) as opened:
        names = opened.namelist()
        size = sum(item.file_size for item in opened.infolist())
        if len(set(names)) < len(names) or size > _MOST_BYTES:
            raise ValueError(len(names))
        return {name: opened.read(name) for name in names}


def _hash_of(entries: dict[str, bytes]) -> str:
    """A hash of all entries, as they are before the seal is set."""
    properties = _SEAL.sub(UNSEALED.encode(), entries.get(_PROPERTIES, b""), count=1)
    found = hashlib.sha256()
    for name, content in sorted({**entries, _PROPERTIES: properties}.items()):
        found.update(hashlib.sha256(name.encode()).digest())
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()


DOCX: Final = _kind("document")
