"""A text in a picture is a text, in svg, png, pdf and dot, whatever it holds."""

import io
import re
from pathlib import Path

import attrs
import graphviz
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image
from pypdf import PdfReader

from ci_servers import HARMFUL, acted_on, harm, steers_a_terminal
from deiframe.drawing import draw
from deiframe.extension_points.diagram import Chart, Layout, Picture
from deiframe.sanitize import on_one_line, visible
from deiframe.styling.labels import attribute, markup, plain, wrapped
from hostile_cities import hostile

SVG = "{http://www.w3.org/2000/svg}"
ODD = (
    *HARMFUL,
    "&#27;[31m", "&#x202e;turned", "&#0;", "&#55296;", "&#65534;", "&#x200b;", "&lt;b&gt;", "&amp;#27;", "&nosuch;",
    "&#35;&#35;vso[x]", "</title><script>alert(1)</script>", "<svg onload=alert(1)>", "]]>", "-->", "<!--", "<![CDATA[x]]>",
    '"];evil [URL="javascript:alert(1)"', r"\N \G \E \L \\", r"\n\r\l", "<<B>x</B>>", "<IMG SRC='/etc/passwd'/>",
    "\ud800", "\ufffe\uffff\ufdd0", "\U0001fffe", "\x00", "%0A::error::x", "javascript:alert(1)", "%SRCROOT%",
    r"\G \L \N \E \\G x\\", "a\u0301" * 40, "\u115f\u3164\u2800", "{{x}} ${x} #{x} $x$", "'" * 9, "\t\n\r ", "",
)  # fmt: skip
"""Texts, and what the drawing engines would make of them."""


def picture(text: str) -> Picture:
    """A picture that holds a text wherever a diagram may put one."""
    dot = graphviz.Digraph()
    dot.attr("node", fontname="Arimo")
    dot.node("a", label="a", tooltip=attribute(text))
    dot.node("b", label=f"<<TABLE><TR><TD TOOLTIP='x' HREF='#'>{markup(text)}</TD></TR></TABLE>>")
    dot.edge("a", "b", label="", edgetooltip=attribute(text))
    return Picture(
        dot=dot.source, layout=Layout.RANKED, language="en", title=text, description=text
    )


def chart(text: str) -> Chart:
    """A chart with a text as a title, as data and as a name."""
    specification = {
        "title": {"text": wrapped(text, 200, 11), "subtitle": text},
        "data": {"values": [{"x": 1, "lines": [text, text], text: text}]},
        "mark": {"type": "text"},
        "encoding": {"text": {"field": "lines"}, "x": {"field": "x", "title": text}},
    }
    return Chart(specification=specification, language="en", title=text, description=text)


def sound(svg: bytes) -> etree._Element:
    """The picture as an XML reader has it; nothing in it runs, loads or steers."""
    text = svg.decode()
    assert not acted_on(text)
    assert not steers_a_terminal(text)
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False))
    for element in root.iter(etree.Element):
        assert etree.QName(element).localname not in {
            "script",
            "foreignObject",
            "image",
            "iframe",
            "use",
        }
        for name, value in element.attrib.items():
            assert not etree.QName(name).localname.lower().startswith("on")
            if etree.QName(name).localname == "href":
                assert value.startswith("#")
    return root


@pytest.mark.parametrize("text", [*ODD, harm()], ids=range(len(ODD) + 1))
@pytest.mark.parametrize("make", [picture, chart])
def test_a_text_is_a_text_in_svg(text: str, make: type) -> None:
    root = sound(draw(make(text), "svg"))
    assert root.findtext(f"{SVG}title") == plain(text)
    words = re.sub(r"\s", "", "".join(root.itertext()))
    assert re.sub(r"\s", "", visible(text))[:40] in words.replace("-", "-")


@pytest.mark.parametrize("text", ODD[::7], ids=range(len(ODD[::7])))
@pytest.mark.parametrize("make", [picture, chart])
def test_it_is_drawn_on_paper_and_as_pixels(text: str, make: type) -> None:
    written = draw(make(text), "pdf")
    page = PdfReader(io.BytesIO(written))
    assert len(page.pages) == 1
    assert not acted_on(written.decode("latin-1"), but="GitHub")  # its lines are no lines
    assert not steers_a_terminal(page.metadata.title or "" if page.metadata else "")
    assert not re.search(rb"/(?:JavaScript|Launch|URI|EmbeddedFile)\b", written)
    assert Image.open(io.BytesIO(draw(make(text), "png"))).size[0] > 0


@pytest.mark.parametrize("text", [*ODD, harm()], ids=range(len(ODD) + 1))
def test_dot_is_read_by_others_and_steers_nothing(text: str) -> None:
    written = draw(picture(text), "dot").decode()
    assert not acted_on(written)
    assert not steers_a_terminal(written)
    again = attrs.evolve(picture(text), dot=written)
    sound(draw(again, "svg"))


@given(st.text(max_size=30) | st.sampled_from(ODD))
@settings(max_examples=25)
def test_any_text_is_what_is_shown(text: str) -> None:
    root = sound(draw(picture(text), "svg"))
    titles = [item.get("{http://www.w3.org/1999/xlink}title") for item in root.iter(f"{SVG}a")]
    assert set(titles) <= {on_one_line(text), "x", None, "a", "a->b"} | {
        " ".join(plain(text).split())
    }


@pytest.mark.parametrize("raw", ["\x1b[31m", "\u202e", "\x00", "\ufffe", "\u200b"])
def test_what_a_diagram_forgets_to_filter_is_filtered(raw: str) -> None:
    dot = f'digraph {{ a [label="{raw}x" tooltip="&#27;&#x202e;&#55296;"] }}'
    made = Picture(dot=dot, layout=Layout.RANKED, language="en", title=raw, description=raw)
    sound(draw(made, "svg"))
    assert draw(made, "png")
    assert not steers_a_terminal(draw(made, "dot").decode())


@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa"])
def test_no_diagram_that_there_is_lets_a_text_be_more(
    tmp_path: Path, city: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from deiframe.cli.main import main
    from deiframe.plugins import load_all

    folder = hostile(tmp_path / city, city, f"&#27;&#x202e; {harm()}")
    drawn = 0
    for diagram in load_all({"diagrams"}).diagrams:
        for suffix in ("svg", "dot"):
            file = tmp_path / f"{diagram.name}.{suffix}"
            with pytest.raises(SystemExit):
                main(["render", diagram.name, str(folder), "-o", str(file)])
            capsys.readouterr()
            if file.exists():
                drawn += 1
                text = file.read_bytes()
                assert not acted_on(text.decode())
                assert not steers_a_terminal(text.decode())
                if suffix == "svg":
                    sound(text)
    assert drawn > 8
