"""How wide letters are, as the font that comes with us says."""

import struct
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

_OTHER: Final = 1.05
"""Of a letter that another font draws; too wide if anything."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is, in the unit of ``size``."""
    return size * sum(_width(letter, bold) for letter in text)


@cache
def _width(letter: str, bold: bool) -> float:
    """The width of a letter, in the height of the letters."""
    font = _font(bold)
    glyph = font.glyph(ord(letter))
    return font.advance(glyph) / font.units if glyph else _OTHER


@attrs.frozen
class _Font:
    """A font's file, and where in it its tables are."""

    data: bytes
    units: int
    count: int
    advances: int
    ends: tuple[int, ...]
    segments: int

    def glyph(self, letter: int) -> int:
        """The number of a letter's glyph by the table of segments (format 4); 0 if it has none."""
        index = bisect_left(self.ends, letter)
        if index == len(self.ends):
            return 0
        row = 2 * len(self.ends)
        first = self.segments + row + 2 + 2 * index
        (start,) = struct.unpack_from(">H", self.data, first)
        delta, offset = (
            struct.unpack_from(">H", self.data, first + row * step)[0] for step in (1, 2)
        )
        if letter < start:
            return 0
        if not offset:
            return int(letter + delta) % 0x10000
        place = first + 2 * row + offset + 2 * (letter - start)
        (glyph,) = struct.unpack_from(">H", self.data, place)
        return int(glyph + delta) % 0x10000 if glyph else 0

    def advance(self, glyph: int) -> int:
        """How far the pen moves on, in the units of the font."""
        place = self.advances + 4 * min(glyph, self.count - 1)
        width: int = struct.unpack_from(">H", self.data, place)[0]
        return width


@cache
def _font(bold: bool) -> _Font:
    name = "Arimo-Bold.ttf" if bold else "Arimo-Regular.ttf"
    data = (files("deiframe") / "fonts" / name).read_bytes()
    tables = _tables(data)
    segments = _segments(data, tables["cmap"])
    (twice,) = struct.unpack_from(">H", data, segments + 6)
    return _Font(
        data=data,
        units=struct.unpack_from(">H", data, tables["head"] + 18)[0],
        count=struct.unpack_from(">H", data, tables["hhea"] + 34)[0],
        advances=tables["hmtx"],
        ends=struct.unpack_from(f">{twice // 2}H", data, segments + 14),
        segments=segments + 14,
    )


def _tables(font: bytes) -> dict[str, int]:
    """Where each table of a font begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): start for tag, _, start, _ in records}


def _segments(font: bytes, cmap: int) -> int:
    """Where the table of segments begins."""
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    starts = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * index)[2] for index in range(count))
    found: int = next(
        cmap + start for start in starts if struct.unpack_from(">H", font, cmap + start) == (4,)
    )
    return found
