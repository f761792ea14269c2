"""A Word file is a zip archive, whose entries say when they were written; here they do not."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can say."""


def without_moments(archive: bytes) -> bytes:
    """Return an archive with the same entries, all of one moment."""
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as before, ZipFile(written, "w") as after:
        for name in before.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            after.writestr(entry, before.read(name))
    return written.getvalue()
