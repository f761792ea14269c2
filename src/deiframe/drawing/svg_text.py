"""SVG that an engine drew, as it is handed on: whole, wanting nothing from outside, described."""

import re
from html import escape
from typing import Final
from xml.parsers import expat

from deiframe.drawing.engine import refused
from deiframe.errors import DrawingError
from deiframe.i18n import message
from deiframe.sanitize import inert_xml, visible
from deiframe.styling.labels import plain

FONTS: Final = "Arimo,Arial,Liberation Sans,Helvetica,sans-serif"
"""The engines lay out in Arimo; the others are as wide, and one of them is on every system."""

_IMAGE: Final = re.compile(r"<(?:image|feImage)\b[^>]*")
_OWN_IMAGE: Final = re.compile(r"""href=["']data:image/(?:png|jpeg|gif|webp);base64,""")


def accepted(svg: str) -> str:
    """An SVG of an engine that may be shown.

    Raises:
        RefusedPictureError: nobody could show it.
        DrawingError: it names a file or an address.
    """
    return _closed(_whole(visible(svg)))


def finished(svg: str, *, title: str, description: str, language: str, wide: bool) -> bytes:
    """An SVG as a file, for every system's fonts; if ``wide``, as wide as there is room."""
    style = "width:100%;height:auto" if wide else "max-width:100%;height:auto"
    named = described(svg, title=title, description=description, language=language)
    named = named.replace("<svg ", f'<svg style="{style}" ', 1)
    return inert_xml(named.replace('font-family="Arimo"', f'font-family="{FONTS}"')).encode()


def described(svg: str, *, title: str, description: str, language: str) -> str:
    """Give the picture its title and description, for screen readers.

    It is a group: they may also read its words one by one.
    """
    head = (
        f'<svg role="group" lang="{escape(plain(language))}" aria-labelledby="picture-title"'
        ' aria-describedby="picture-description" '
    )
    words = (
        f'<title id="picture-title">{escape(plain(title))}</title>\n'
        f'<desc id="picture-description">{escape(plain(description))}</desc>\n'
    )
    svg = svg.replace("<svg ", head, 1)
    return re.sub(r"(<svg [^>]*>\n?)", lambda found: found[1] + words, svg, count=1)


def _whole(svg: str) -> str:
    """An SVG that can be read: an engine hands on what it does not know in a label."""
    try:
        expat.ParserCreate().Parse(svg, True)
    except expat.ExpatError as error:
        raise refused(str(error)) from None
    return svg


def _closed(svg: str) -> str:
    """An SVG that wants nothing from outside; an image is to be in it."""
    for found in _IMAGE.finditer(svg):
        if not _OWN_IMAGE.search(found[0]):
            raise DrawingError(
                message(
                    "The picture refers to an image in a file or at an address; nothing is fetched."
                )
            )
    return svg
