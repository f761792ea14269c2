"""Pictures of several pages: each is drawn where it says; a PDF holds them all."""

from deiframe.drawing import graphviz, paper
from deiframe.drawing.letters import foreign, letters_of
from deiframe.drawing.picture_kinds import with_dots
from deiframe.drawing.sheet_dot import dot_of, sheet_dot, unnamed
from deiframe.drawing.svg_text import accepted, described, finished
from deiframe.extension_points.sheet import PagedPicture, Sheet
from deiframe.sanitize import inert_xml


def pages_of(
    picture: PagedPicture, suffix: str, engine: graphviz.Engine
) -> tuple[list[bytes], frozenset[str]]:
    """The files of a picture in a form, and the letters in it that our font lacks."""
    if suffix == "dot":
        return [inert_xml(sheet_dot(sheet)).encode() for sheet in picture.sheets], frozenset()
    svgs = [accepted(svg) for svg in svgs_of(picture, engine)]
    if suffix == "svg":
        drawn = zip(svgs, picture.sheets, strict=True)
        return [_svg(svg, sheet, picture.language) for svg, sheet in drawn], frozenset()
    others = foreign(frozenset().union(*map(letters_of, svgs)))
    if suffix == "pdf":
        return [_pdf(svgs, picture)], others
    drawn = zip(svgs, picture.sheets, strict=True)
    return [_png(svg, sheet, engine, others) for svg, sheet in drawn], others


def svgs_of(picture: PagedPicture, engine: graphviz.Engine) -> list[str]:
    """Every page as SVG, drawn in one go."""
    return [unnamed(svg) for svg in graphviz.svgs_of(dot_of(picture), engine)]


def _svg(svg: str, sheet: Sheet, language: str) -> bytes:
    return finished(
        svg, title=sheet.title, description=sheet.description, language=language, wide=True
    )


def _png(svg: str, sheet: Sheet, engine: graphviz.Engine, others: frozenset[str]) -> bytes:
    dots = min(sheet.page.dots, graphviz.resolution((sheet.page.width, sheet.page.height)))
    if not others:
        return with_dots(graphviz.page_png(sheet_dot(sheet), engine, dots), dots)
    from deiframe.drawing import vega

    # The engine has no fonts but its own; what turns charts into dots takes those of the machine.
    return with_dots(vega.png_of(svg, dots * vega.INCHES_OF_POINTS), dots)


def _pdf(svgs: list[str], picture: PagedPicture) -> bytes:
    pages = [
        paper.PaperPage(
            described(
                svg, title=sheet.title, description=sheet.description, language=picture.language
            ),
            sheet.description,
            sheet.page.width,
            sheet.page.height,
        )
        for svg, sheet in zip(svgs, picture.sheets, strict=True)
    ]
    return paper.pages_pdf(
        pages,
        title=picture.title,
        language=picture.language,
    )
