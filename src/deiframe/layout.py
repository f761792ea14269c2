"""The public face of pictures that are laid out: boxes and lines at places of their own, on pages.

:mod:`deiframe.styling.frame` has what stands around them.
"""

from deiframe.extension_points.diagram import Part
from deiframe.extension_points.page import A3, A4, PAGES, SCREEN, SLIDE, Page
from deiframe.extension_points.sheet import (
    Align,
    Box,
    Element,
    ElementGroup,
    PagedPicture,
    Polyline,
    Shape,
    Sheet,
    Stand,
    Stroke,
    TextLine,
)

__all__ = [
    "A3",
    "A4",
    "PAGES",
    "SCREEN",
    "SLIDE",
    "Align",
    "Box",
    "Element",
    "ElementGroup",
    "Page",
    "PagedPicture",
    "Part",
    "Polyline",
    "Shape",
    "Sheet",
    "Stand",
    "Stroke",
    "TextLine",
]
