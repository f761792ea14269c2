"""Letters that the font that comes with us lacks are drawn by another, or said."""

import subprocess
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from deiframe.cli.main import cli
from deiframe.drawing import draw, drawing_of, letters
from deiframe.extension_points.diagram import Chart, Layout, Picture

PICTURE = Picture(dot="", layout=Layout.RANKED, language="en", title="t", description="d")
NOBODYS = "\U000f1234"
"""For private use: no font has it."""

STRATEGY = f"""deiframe: 1
municipality: {{name: Gent, country: BE}}
visions: {{v: {{title: 'plan → {NOBODYS}'}}}}
objectives: {{o: {{title: Één doel, contributes_to: [v]}}}}
"""


def labelled(text: str) -> Picture:
    return attrs.evolve(PICTURE, dot=f'digraph {{ a [fontname="Arimo" label="{text}"] }}')


def render(folder: Path, suffix: str, diagram: str = "theory-of-change") -> Result:
    asked = ["render", diagram, str(folder), "-o", str(folder / f"o.{suffix}"), "--language", "en"]
    return CliRunner().invoke(cli, asked, catch_exceptions=False)


def has_letter(letter: str) -> bool:
    """Whether a font of this machine has a letter, by the system's own tool."""
    asked = ["fc-list", f":charset={ord(letter):x}", "file"]
    try:
        return bool(subprocess.run(asked, capture_output=True, check=False).stdout.strip())
    except FileNotFoundError:
        return False


def test_the_list_of_letters_is_that_of_the_font() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    for style in ("Regular", "Bold"):
        font = ttlib.TTFont(str(files("deiframe") / "fonts" / f"Arimo-{style}.ttf"))
        own = {number for number in font.getBestCmap() if number >= 0x20}
        assert frozenset(own) == letters._own()


@pytest.mark.parametrize("text", ["één città coördinator", "Ελληνικά", "Кириллица", "● ○ → … €"])
def test_ordinary_texts_are_drawn_by_the_engine_itself(text: str) -> None:
    assert not letters.foreign(text)
    assert not drawing_of(labelled(text), "png").undrawable


def test_what_cannot_be_seen_is_no_letter() -> None:
    assert letters.letters_of(
        "<svg><title>中</title><text>a&#8205;\ufe0f&amp;\u0301 b</text></svg>"
    ) == {"a", "b", "&"}


@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_a_letter_that_no_font_has_is_named(suffix: str) -> None:
    assert drawing_of(labelled(f"a{NOBODYS}b"), suffix).undrawable == {NOBODYS}


@pytest.mark.parametrize("suffix", ["svg", "dot"])
def test_a_browser_finds_its_own_fonts(suffix: str) -> None:
    assert not drawing_of(labelled(NOBODYS), suffix).undrawable


@pytest.mark.parametrize("letter", ["ش", "中", "ह", "😀", "ש", "ა"])
def test_another_font_of_the_machine_is_used(letter: str) -> None:
    if not has_letter(letter):
        pytest.skip("no font of this machine has it")
    drawing = drawing_of(labelled(letter), "png")
    assert not drawing.undrawable
    assert drawing.data != draw(labelled(NOBODYS), "png")
    assert not drawing_of(labelled(letter), "pdf").undrawable


def test_the_other_font_draws_at_the_same_size() -> None:
    import struct

    def size(data: bytes) -> tuple[int, int]:
        width, height = struct.unpack(">II", data[16:24])
        return width, height

    for dot in ("a -> b -> c", "rankdir=LR; " + " -> ".join(f"n{n}" for n in range(200))):
        pictures = (
            attrs.evolve(PICTURE, dot=f'digraph {{ {dot}; z [label="{text}"] }}')
            for text in ("x", NOBODYS)
        )
        plain, other = (size(draw(picture, "png")) for picture in pictures)
        assert other == pytest.approx(plain, abs=12)


def test_a_chart_is_asked_too() -> None:
    chart = Chart(specification={"mark": "text", "data": {"values": [{"a": NOBODYS}]}, "encoding": {"text": {"field": "a"}}}, language="en", title="t", description="d")  # fmt: skip
    assert drawing_of(chart, "png").undrawable == {NOBODYS}


@pytest.fixture
def strategy(tmp_path: Path) -> Path:
    (tmp_path / "strategy.yaml").write_text(STRATEGY)
    return tmp_path


@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_the_item_in_which_a_letter_stands_is_named(strategy: Path, suffix: str) -> None:
    found = render(strategy, suffix)
    assert found.exit_code == 0
    text = found.stderr
    assert "U+F1234" in text
    assert any(line.startswith("v: ") for line in text.splitlines())
    assert not any(line.startswith("o: ") for line in text.splitlines())
    assert "svg" in text


def test_nothing_is_said_of_what_is_drawn(strategy: Path) -> None:
    assert "U+" not in render(strategy, "svg").stderr
    (strategy / "strategy.yaml").write_text(STRATEGY.replace(NOBODYS, "x"))
    assert "U+" not in render(strategy, "png").stderr
