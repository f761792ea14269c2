"""The page that a picture is made for: how large it is, and how large letters on it are."""

from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Page:
    """A page in points (72 to an inch), landscape, and its sizes of letters.

    No letter is smaller than ``small``: 8 pt on paper, 14 px on a slide that is 1920 px wide. What
    does not fit goes on a further page. ``tallest`` is how high a page may become that a reader
    scrolls through; any other is as high as it is. ``dots`` to an inch are in its PNG.
    """

    name: str
    width: int
    height: int
    tallest: int = 0
    margin: int
    dots: int
    small: float
    text: float
    strong: float
    title: float

    @property
    def portrait(self) -> "Page":
        """The same sheet of paper, upright."""
        return attrs.evolve(self, width=self.height, height=self.width)

    def with_height(self, height: float) -> "Page":
        """The same page, as high as its content needs, if it is one to scroll through."""
        if not self.tallest:
            return self
        return attrs.evolve(self, height=min(self.tallest, max(self.height, round(height))))


SLIDE: Final = Page(
    name="slide", width=960, height=540, margin=20, dots=144,
    small=7, text=8.5, strong=10.5, title=18,
)  # fmt: skip
"""As PowerPoint and Impress make them, 16:9; 1920 px wide as PNG."""

A4: Final = Page(
    name="a4", width=842, height=595, margin=28, dots=192,
    small=8, text=8.5, strong=10, title=16,
)  # fmt: skip

A3: Final = Page(
    name="a3", width=1191, height=842, margin=34, dots=192,
    small=8, text=9.5, strong=12, title=22,
)  # fmt: skip

SCREEN: Final = Page(
    name="screen", width=960, height=540, tallest=2400, margin=24, dots=144,
    small=9, text=10.5, strong=12, title=18,
)  # fmt: skip
"""As wide as a window, and as high as it needs: for a browser."""

PAGES: Final = {page.name: page for page in (A4, A3, SLIDE, SCREEN)}
"""The pages that there are, by their names."""


def page_for(form: str, name: str | None = None) -> Page:
    """The page of a name; without one, a sheet of A4 for PDF, and a slide for everything else."""
    return PAGES[name] if name else A4 if form == "pdf" else SLIDE
