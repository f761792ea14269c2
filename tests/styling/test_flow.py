"""Strips flow over pages: none is lost or cut, and no heading stands alone."""

from hypothesis import given
from hypothesis import strategies as st

from deiframe.extension_points.sheet import Box
from deiframe.styling.flow import Placed, Strip, paged

HEIGHT = 100.0
ROW = st.builds(
    lambda height, heads: Strip(height=height, heads=heads), st.floats(1, 90), st.booleans()
)


def shown(page: list[Placed]) -> list[str]:
    return [item.strip.name for item in page]


@given(st.lists(ROW, max_size=40))
def test_all_strips_are_there_in_their_order_and_none_lies_on_another(rows: list[Strip]) -> None:
    pages = paged(rows, HEIGHT)
    assert [item.strip for page in pages for item in page] == rows
    for page in pages:
        for upper, lower in zip(page, page[1:], strict=False):
            assert upper.bottom <= lower.top + 1e-9


@given(st.lists(st.floats(1, 40), min_size=1, max_size=40))
def test_what_fits_a_page_stays_within_it(heights: list[float]) -> None:
    pages = paged([Strip(height=height) for height in heights], HEIGHT)
    assert all(page[-1].bottom <= HEIGHT + 1e-9 for page in pages)


def test_a_heading_moves_on_with_what_it_heads() -> None:
    rows = [
        Strip(height=80, name="a"),
        Strip(height=15, heads=True, name="head"),
        Strip(height=15, name="b"),
    ]
    assert list(map(shown, paged(rows, HEIGHT))) == [["a"], ["head", "b"]]


def test_a_heading_is_said_again_where_its_rows_go_on_but_never_twice() -> None:
    head = Strip(height=10, heads=True, name="head")
    rows = [head, *(Strip(height=30, again=(head,), name=name) for name in "abcd")]
    assert list(map(shown, paged(rows, HEIGHT))) == [
        ["head", "a", "b", "c"],
        ["head", "d"],
    ]
    rows = [Strip(height=95), head, Strip(height=30, again=(head,), name="a")]
    assert shown(paged(rows, HEIGHT)[1]) == ["head", "a"]


def test_a_strip_higher_than_a_page_has_one_of_its_own() -> None:
    rows = [Strip(height=300, name="a"), Strip(height=10, name="b")]
    assert list(map(shown, paged(rows, HEIGHT))) == [["a"], ["b"]]
    assert paged([], HEIGHT) == [[]]


def test_a_placed_strip_is_drawn_where_it_stands() -> None:
    strip = Strip(height=10, elements=(Box(x=1, y=2, width=3, height=4),))
    (box,) = Placed(strip, 50).elements(100, 200)
    assert isinstance(box, Box)
    assert (box.x, box.y) == (101, 252)
