"""The bytes of git's objects, loose and packed, read by dulwich below its own front door.

Every file is opened here, and every size known before anything is unpacked. Tried beside pygit2
(10,000 revisions in 0.07 s, where this takes 0.5 s): dulwich reads sha256 as well, opens nothing by
itself at this level, is safe in its memory whatever a pack holds, and runs wherever Python does.
"""

import contextlib
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from dulwich.errors import ApplyDeltaError, ChecksumMismatch, FileFormatException
from dulwich.object_format import ObjectFormat
from dulwich.objects import RawObjectID
from dulwich.pack import (
    DELTA_TYPES,
    Pack,
    PackData,
    UnpackedObject,
    UnresolvedDeltas,
    load_pack_index_file,
)

from deiframe.errors import DeiframeError
from deiframe.history.opening import opened
from deiframe.i18n import message

T = TypeVar("T")

_HEADER: Final = 32
"""Bytes enough for the sizes that an object or a delta begins with."""

_MOST_PACKS: Final = 10_000
_KINDS: Final = {b"commit": 1, b"tree": 2, b"blob": 3, b"tag": 4}
_BROKEN: Final = (
    ApplyDeltaError,
    AssertionError,
    ChecksumMismatch,
    FileFormatException,
    IndexError,
    KeyError,
    OverflowError,
    TypeError,
    UnresolvedDeltas,
    ValueError,
    struct.error,
    zlib.error,
)
"""What dulwich raises on bytes that are not what they should be."""


def whole(name: str, read: Callable[[], T]) -> T:
    """Return what ``read`` does.

    Raises:
        DeiframeError: the bytes it reads are damaged; ``name`` says which.
    """
    try:
        return read()
    except _BROKEN:
        raise damaged(name) from None


def damaged(name: str) -> DeiframeError:
    """The error about something in git that is not what it should be."""
    return DeiframeError(message("{name} in git is damaged: try git fsck.", name=name[:100]))


class TooLargeError(DeiframeError):
    """An object that is larger than may be read."""

    def __init__(self, size: int, most: int) -> None:
        """Keep its size."""
        text = message(
            "An object in git is {size} bytes; at most {most} is allowed (limit {name}).",
            size=size,
            most=most,
            name="file-size",
        )
        super().__init__(text)
        self.size = size


class Storage:
    """The folder ``objects`` of a repository; ``root`` is what nothing may lead out of."""

    def __init__(self, folder: Path, root: Path, form: ObjectFormat, most: int) -> None:
        """Open nothing yet; no object may be larger than ``most`` bytes."""
        self.format = form
        self._folder = folder
        self._root = root
        self._most = most
        self._open = contextlib.ExitStack()

    def close(self) -> None:
        """Close all files."""
        with contextlib.suppress(BufferError):  # an error still holds a piece of a damaged pack
            self._open.close()

    def raw(self, identifier: bytes) -> tuple[int, bytes] | None:
        """Return the kind (a number, as in packs) and the bytes of an object; None: not there.

        Raises:
            DeiframeError: it is damaged or too large.
        """
        name = identifier.decode("ascii", "replace")
        packed = whole(name, partial(bytes.fromhex, name))
        for pack in self._packs:
            if whole(name, partial(_holds, pack, packed)):
                return whole(name, partial(pack.get_raw, RawObjectID(packed)))
        loose = opened(self._folder / name[:2] / name[2:], self._root)
        if loose is None:
            return None
        with loose:
            return whole(name, partial(self._unpacked, loose))

    def beginning_with(self, prefix: bytes) -> Iterator[bytes]:
        """Yield the names of the objects that begin so (four hexadecimal digits at least)."""
        found: set[bytes] = set()
        with contextlib.suppress(OSError):
            names = os.listdir(self._folder / os.fsdecode(prefix[:2]))
            found |= {prefix[:2] + os.fsencode(name) for name in names}
        even = bytes.fromhex(prefix[: len(prefix) // 2 * 2].decode())
        for pack in self._packs:
            packed = whole(prefix.decode(), partial(_beginning, pack, even))
            found |= {raw.hex().encode() for raw in packed}
        length = self.format.hex_length
        yield from sorted(
            identifier
            for identifier in found
            if identifier.startswith(prefix) and len(identifier) == length
        )

    def is_partial(self) -> bool:
        """Whether git leaves objects out, and fetches them when it needs them."""
        with contextlib.suppress(OSError):
            return any(item.endswith(".promisor") for item in os.listdir(self._folder / "pack"))
        return False

    def is_lent(self) -> bool:
        """Whether other objects are kept in another place."""
        lent = opened(self._folder / "info" / "alternates", self._root)
        if lent is None:
            return False
        lent.close()
        return True

    def _unpacked(self, file: BinaryIO) -> tuple[int, bytes]:
        """A loose object; its header tells its size before the rest is unpacked."""
        head = zlib.decompressobj().decompress(file.read(8 * _HEADER), _HEADER)
        kind, size = head.split(b"\0", 1)[0].split(b" ")
        _allow(int(size), self._most)
        file.seek(0)
        packed = file.read(self._most + 1_000)
        data = zlib.decompressobj().decompress(packed, int(size) + _HEADER)
        body = data.partition(b"\0")[2]
        if len(body) != int(size):
            raise ValueError
        return _KINDS[kind], body

    @cached_property
    def _packs(self) -> list[Pack]:
        folder = self._folder / "pack"
        try:
            names = sorted(name for name in os.listdir(folder) if name.endswith(".idx"))
        except OSError:
            return []
        found = (self._pack(folder / name) for name in names[:_MOST_PACKS])
        return [pack for pack in found if pack is not None]

    def _pack(self, path: Path) -> Pack | None:
        index = opened(path, self._root)
        data = opened(path.with_suffix(".pack"), self._root)
        for file in (index, data):
            if file is not None:
                self._open.callback(file.close)
        if index is None or data is None:
            return None
        made = whole(
            path.name,
            lambda: Pack.from_lazy_objects(
                lambda: _BoundedPack(path, self.format, data, self._most),
                lambda: load_pack_index_file(path, index, self.format),
            ),
        )
        self._open.callback(made.close)
        return made


def _beginning(pack: Pack, prefix: bytes) -> list[bytes]:
    return list(pack.index.iter_prefix(prefix))


def _holds(pack: Pack, identifier: bytes) -> bool:
    try:
        pack.index.object_offset(RawObjectID(identifier))
    except KeyError:
        return False
    return True


class _BoundedPack(PackData):
    """A pack that unpacks nothing that says it is larger than ``most`` bytes."""

    def __init__(self, path: Path, form: ObjectFormat, file: BinaryIO, most: int) -> None:
        super().__init__(path, form, file=file)
        self._bytes = file
        self._most = most

    def get_unpacked_object_at(self, offset: int, *, include_comp: bool = False) -> UnpackedObject:
        """Unpack what stands at an offset, if it is not too large, nor what a delta makes of it."""
        if offset < 0:  # a delta may say that it is one of what stands before the file
            raise ValueError
        self._bytes.seek(offset)
        size, _ = _number(self._bytes.read(_HEADER), first=4)
        _allow(size, self._most)
        unpacked = super().get_unpacked_object_at(offset, include_comp=include_comp)
        if unpacked.pack_type_num in DELTA_TYPES:
            delta = b"".join(unpacked.decomp_chunks)[:_HEADER]
            _, after = _number(delta)
            _allow(_number(delta, after)[0], self._most)
        return unpacked


def _allow(size: int, most: int) -> None:
    if size > most:
        raise TooLargeError(size, most)


def _number(data: bytes, at: int = 0, first: int = 7) -> tuple[int, int]:
    """A number in groups of bits, the lowest ``first``, and where the next thing begins."""
    value, shift = data[at] & ((1 << first) - 1), first
    while data[at] & 0x80:
        at += 1
        value |= (data[at] & 0x7F) << shift
        shift += 7
    return value, at + 1
