"""Every colour that carries letters leaves them readable (WCAG 2.1, AA)."""

import pytest

from deiframe.looks.palette import DIMENSIONS, INK, KINDS, LINES, MARKS, MUTED, PAPER, WHITE
from deiframe.model.vocabulary import Evidence

LETTERS = 4.5
LINES_AND_SIGNS = 3.0

PAIRS = [
    *[(f"kind {kind}", WHITE, look.colour) for kind, look in KINDS.items()],
    *[(f"dimension {one}", WHITE, look.colour) for one, look in DIMENSIONS.items()],
    *[(f"mark {severity}", mark.ink, mark.ground) for severity, mark in MARKS.items()],
    ("ink", INK, PAPER),
    ("muted", MUTED, PAPER),
]


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.1 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name, letters, ground", PAIRS, ids=[pair[0] for pair in PAIRS])
def test_letters_stand_out_from_their_ground(name: str, letters: str, ground: str) -> None:
    assert contrast(letters, ground) >= LETTERS, name


@pytest.mark.parametrize("evidence", LINES)
def test_lines_stand_out_from_the_paper(evidence: Evidence | None) -> None:
    assert contrast(LINES[evidence].colour, PAPER) >= LINES_AND_SIGNS


def test_nothing_is_told_by_colour_alone() -> None:
    for looks in (KINDS, DIMENSIONS):
        assert len({look.sign for look in looks.values()}) == len(looks)
    assert len({(line.style, line.width) for line in LINES.values()}) == len(LINES)
