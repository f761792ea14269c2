"""Pictures that a plugin made broken or a text made odd: DOT, charts, pages, by the thousand."""

import copy
import random
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any, Final

from deiframe.assessing import assess
from deiframe.diagrams import all_diagrams
from deiframe.drawing.sheet_dot import sheet_dot
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import (
    AnyPicture,
    Chart,
    DiagramOption,
    Layout,
    Picture,
    View,
)
from deiframe.extension_points.sheet import PagedPicture
from deiframe.opening import assemble, graph_of
from deiframe.plugins import load_plugins
from deiframe.testing.strategies import TODAY, filled_strategy

WORDS: Final = (
    "", " ", "a", "één", "\u00a0", "\x00", "\x1b[31m", "\ud800", "\ufffe", "\u202e", "\u200b", "😀", "中", "a\u0301" * 40,
    "\n", "\\n\\l\\G\\N\\E", "\\", "'", '"', '"]; x [label="', "<b>", "]]>", "&amp;", "&#0;", "&#xffff;", "&nope;", "-->",
    "</svg>", "</title><script>x</script>", "%s {x} {{x}}", "#panic(1)", "$x$ *b* @a", "x" * 5_000, "w " * 3_000, "::error::x",
    "##vso[x]y", "NaN", "null", "-1", "1e999", "SERVER_NAME", "Error", "(limit)", "\u2028",
)  # fmt: skip
"""What may stand for a word in a picture."""

LANGUAGES: Final = (
    "en",
    "nl",
    "nl-BE",
    "",
    "x",
    "english",
    '"><x',
    "\x00",
    "NL",
    "e\u0301n",
    "en" * 999,
)

FIGURES: Final = (
    "0", "-1", "0.0001", "1e-30", "1e9", "1e30", "1e308", "1e400", "-1e30", "nan", "inf", "65536", "2147483648", "99999999999",
    "9" * 400, "0x10", "1,2", "1,2!", "1,2,3", "a", "", "  ", "true", "10", "300",
)  # fmt: skip

ATTRIBUTES: Final = (
    "label", "xlabel", "headlabel", "taillabel", "shape", "style", "color", "fillcolor", "colorscheme", "bgcolor", "fontname",
    "fontsize", "fontcolor", "width", "height", "fixedsize", "margin", "pad", "peripheries", "sides", "skew", "distortion",
    "orientation", "regular", "rank", "rankdir", "ranksep", "nodesep", "splines", "concentrate", "compound", "lhead", "ltail",
    "constraint", "weight", "minlen", "len", "pos", "pin", "size", "ratio", "dpi", "resolution", "rotate", "landscape", "center",
    "viewport", "charset", "layout", "image", "shapefile", "imagepath", "URL", "href", "target", "tooltip", "id", "class",
    "stylesheet", "comment", "layer", "layers", "layersep", "arrowhead", "arrowtail", "arrowsize", "dir", "headport", "tailport",
    "samehead", "sametail", "group", "ordering", "outputorder", "overlap", "sep", "esep", "start", "epsilon", "maxiter", "mode",
    "model", "nslimit", "nslimit1", "searchsize", "mclimit", "clusterrank", "newrank", "penwidth", "gradientangle", "nojustify",
    "labeljust", "labelloc", "labelangle", "labeldistance", "labelfloat", "decorate", "root", "pack", "packmode", "page", "quantum",
    "samplepoints", "vertices", "rects", "truecolor", "fontpath", "_background", "_draw_", "xdotversion", "inputscale", "K",
)  # fmt: skip

VALUES: Final = (
    *FIGURES, *WORDS, "box", "record", "Mrecord", "polygon", "plaintext", "none", "point", "egg", "custom", "epsf", "star", "cds",
    "filled", "invis", "rounded,filled", "wedged", "striped", "radial", "red:blue", "red;0.5:blue", "#12", "#1234567", "/x/1",
    "transparent", "LR", "TB", "same", "min", "ortho", "curved", "polyline", "false", "line", "compass", "utf-8", "latin-1", "big-5",
    "cluster_0", "a:n", "n", "_", "crow", "lteeoldiamondinvvee", "e,1,2 3,4 5,6 7,8", "{a|{b|c}}", "{", "<p>a|b", "<x>|<x>", "c 9 -#ff0000 ",
    "neato", "sfdp", "twopi", "nop", "osage", "/etc/hostname", "http://127.0.0.1/", "javascript:x", "0,0!", "0,0 9,9 18,18 27,27",
)  # fmt: skip

MARKUP: Final = (
    "<TABLE>", "</TABLE>", "<TR>", "</TR>", "<TD>", "</TD>", '<TD COLSPAN="65535">', '<TD ROWSPAN="9">', '<TD PORT="x">', "<B>", "</B>",
    '<FONT POINT-SIZE="999">', '<FONT COLOR="x">', "</FONT>", "<BR/>", '<BR ALIGN="LEFT"/>', "<HR/>", "<VR/>", '<IMG SRC="x"/>', "<x>",
    '<TABLE BORDER="255" CELLSPACING="127" WIDTH="65535">', '<TD BGCOLOR="red:blue" STYLE="radial">', '<TD FIXEDSIZE="TRUE" WIDTH="1">',
    "<!-- x -->", "<![CDATA[x]]>", "&lt;", "&#1;", "&", "a", "é", '<TD HREF="javascript:x" ID="a">', "<TABLE><TR><TD>a</TD></TR></TABLE>",
)  # fmt: skip

MARKS: Final = (
    "point", "bar", "line", "area", "rect", "rule", "text", "tick", "trail", "arc", "square", "circle", "geoshape", "image", "boxplot",
    "errorband", "errorbar",
)  # fmt: skip

CHART_KEYS: Final = (
    "mark", "data", "values", "encoding", "x", "y", "x2", "theta", "radius", "color", "size", "shape", "text", "tooltip", "href", "url",
    "order", "detail", "row", "column", "facet", "layer", "hconcat", "vconcat", "concat", "repeat", "spec", "resolve", "transform",
    "filter", "calculate", "as", "aggregate", "groupby", "bin", "timeUnit", "stack", "window", "joinaggregate", "impute", "density",
    "regression", "loess", "flatten", "fold", "pivot", "sample", "lookup", "from", "sequence", "graticule", "sphere", "start", "stop",
    "step", "params", "name", "value", "expr", "signal", "select", "bind", "condition", "test", "scale", "domain", "range", "type", "zero",
    "nice", "axis", "legend", "format", "formatType", "tickCount", "title", "sort", "width", "height", "padding", "autosize", "config",
    "projection", "background", "view", "usermeta", "$schema", "datasets", "field", "font", "fontSize", "limit", "interpolate", "a", "__proto__",
    "constructor", "toString", "",
)  # fmt: skip

EXPRESSIONS: Final = (
    "datum.a", "datum['a']", "1/0", "while(true){}", "(function(){})()", "datum.constructor.constructor('x')()", "event", "this", "sequence(1e9)",
    "pad('x', 1e8, 'y', 'left')", "'x' + datum.nope.nope", "regexp('(a+)+$')", "test(/(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", "[[[]]]", ")", "if(",
    "format(datum.a, 'd')", "timeFormat(1e99, '%Q')", "random()", "now()", "warn('x')", "inScope(1)", "data('x')", "modify()", "scale('x')",
)  # fmt: skip

NUMBERS: Final = (
    0,
    -0.0,
    -1,
    1,
    0.5,
    1e-320,
    1e9,
    1e30,
    1e308,
    -1e308,
    float("nan"),
    float("inf"),
    -float("inf"),
    2**53 + 1,
    2**64,
    10**400,
    10**5000,
    True,
)

MARKED: Final = (
    "<svg", "</svg>", "<g>", "</g>", '<g transform="scale(1e30)">', '<g transform="matrix(nan)">', "<text>a</text>", '<text x="1e30" font-size="1e9">a</text>',
    '<text font-family="nope" x="1 2 3" textLength="-1">é😀</text>', '<rect width="9" height="9"/>', '<rect width="1e9" height="-1"/>', '<path d="M0 0L9 9z"/>',
    '<path d="M nan"/>', '<path d="' + "M0 0 L1e30 1 " * 2_000 + '"/>', '<path d="M0 0 A 1e-9 1e9 0 0 1 9 9" stroke="red" stroke-dasharray="1e-9"/>',
    '<circle r="1e300" stroke-width="1e300"/>', '<use href="#a"/>', '<g id="a"><use href="#a"/></g>', '<use xlink:href="x"/>', '<image href="data:image/png;base64,AAAA"/>',
    '<image href="/etc/hostname"/>', '<image href="data:image/svg+xml,%3Csvg%3E"/>', '<style>@import "x"; * { fill: url(#a) }</style>', "<style>{{{</style>",
    '<linearGradient id="a" href="#a"/>', '<pattern id="p" width="1e-9" height="1e-9"><rect fill="url(#p)" width="9" height="9"/></pattern>',
    '<filter id="f"><feGaussianBlur stdDeviation="1e9"/><feTile/><feImage href="x"/></filter><rect filter="url(#f)" width="9" height="9"/>',
    '<filter id="t"><feTurbulence numOctaves="99999"/></filter><rect filter="url(#t)" width="9" height="9"/>', '<mask id="m" mask="url(#m)"/>',
    '<clipPath id="c"><rect clip-path="url(#c)"/></clipPath>', '<marker id="k"><path marker-end="url(#k)" d="M0 0L1 1"/></marker>', "<switch>", "<foreignObject>",
    "<script>x</script>", "<!DOCTYPE x [<!ENTITY a 'bbbbbbbb'><!ENTITY b '&a;&a;&a;&a;'>]>", "&a;", "&b;", "&#0;", "&nope;", "<!--", "-->", "<![CDATA[", "<?xml?>", " ", "é",
)  # fmt: skip

UNITS: Final = (
    "digraph {", "graph {", "strict digraph x {", "}", "{", "subgraph cluster_x {", "subgraph {", "a", "b", "a -> b", "a -- b",
    " -> ", "->", "--", "[", "]", ";", ",", "=", "a [", "node [", "edge [", "graph [", 'label="x"', "label=<x>", "<<", ">>", "<b>", '"',
    '\\"', "\\", "// x\n", "/* x", "*/", "# x\n", "\n", ":n", ":p:se", '"a" + "b"', "1.2.3", "-.5", "é", "\x00", "\ufeff", "@", "😀",
)  # fmt: skip


def dot(chance: random.Random) -> str:
    """DOT that may be sound, odd or broken."""
    match chance.randrange(6):
        case 0:
            return " ".join(_some(chance, UNITS, 40))
        case 1:
            head, end = chance.choice((("digraph {", "}"), ("", ""))), _some(chance, UNITS, 2)
            often = chance.choice((3, 100, 1_000, 10_000))
            return head[0] + " ".join(_some(chance, UNITS, 3)) * often + "".join(end) + head[1]
        case 2:
            return f"digraph {{ a [label=<{''.join(_some(chance, MARKUP, 12))}>] a -> b }}"
        case 3:
            return _mutated(chance, chance.choice(sound_dots()))
        case _:
            return _odd_graph(chance)


def _odd_graph(chance: random.Random) -> str:
    """A graph that can be read, of attributes and values most of which nobody would write."""
    names = ["a", "b", "c", *(f'"{_quoted(word)}"' for word in _some(chance, WORDS, 3))]
    rows = [f"{chance.choice(('graph', 'node', 'edge'))} [{_attributes(chance)}]" for _ in range(2)]
    for _ in range(chance.randrange(1, 12)):
        one, other = chance.choice(names), chance.choice(names)
        port = chance.choice(("", "", ":n", ":x", ":x:c"))
        rows.append(chance.choice((
            f"{one} [{_attributes(chance)}]", f"{one}{port} -> {other} [{_attributes(chance)}]", f"{_attribute(chance)}",
            f"subgraph cluster_{chance.randrange(3)} {{ {_attributes(chance)}; {one}; {other} }}", f"{{ rank=same; {one}; {other} }}",
        )))  # fmt: skip
    return "digraph { " + "\n".join(rows) + " }"


def _attributes(chance: random.Random) -> str:
    return " ".join(_attribute(chance) for _ in range(chance.randrange(4)))


def _attribute(chance: random.Random) -> str:
    return f'{chance.choice(ATTRIBUTES)}="{_quoted(chance.choice(VALUES))}"'


def _quoted(word: str) -> str:
    return word.replace('"', '\\"')


def _mutated(chance: random.Random, text: str) -> str:
    signs = list(text)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(signs))
        taken, put = chance.choice((0, 0, 1, 30)), chance.choice((*UNITS, *MARKUP, *WORDS))
        signs[at : at + taken] = put
    return "".join(signs)


def _some(chance: random.Random, of: tuple[str, ...], most: int) -> list[str]:
    return [chance.choice(of) for _ in range(chance.randrange(most + 1))]


@cache
def _sound() -> tuple[AnyPicture, ...]:
    """The pictures and charts, in each layout, of a strategy in which every field is filled in."""
    opened = assemble(filled_strategy(each=2), load_plugins([]), today=TODAY)
    assessment = assess(opened).assessment
    found = []
    for diagram in all_diagrams():
        for layout in diagram.choices.get(DiagramOption.LAYOUT, ("",)):
            with suppress(DrawingError):  # a radar is refused where a question is open
                view = View(assessment=assessment, layout=layout)
                found.append(diagram.draw(graph_of(opened), view))
    return tuple(found)


def sound_dots() -> list[str]:
    """The DOT of our own diagrams, in the order of ``sound_pictures``: of each page by itself."""
    return [dot for shown in sound_pictures() for dot in _dots(shown)]


def sound_pictures() -> list[Picture | PagedPicture]:
    """Our own pictures that are no charts; those first that the engine lays out itself."""
    found = [shown for shown in _sound() if not isinstance(shown, Chart)]
    return sorted(found, key=lambda shown: isinstance(shown, PagedPicture))


def _dots(shown: Picture | PagedPicture) -> list[str]:
    if isinstance(shown, Picture):
        return [shown.dot]
    return [sheet_dot(sheet) for sheet in shown.sheets]


def sound_specifications() -> list[dict[str, Any]]:
    """The specifications of our own charts, and small ones of other kinds."""
    own = [dict(one.specification) for one in _sound() if isinstance(one, Chart)]
    return [*own, *(_small(mark) for mark in MARKS)]


def picture(chance: random.Random) -> Picture:
    """A picture as a plugin's diagram may hand it over."""
    return Picture(dot=dot(chance), layout=chance.choice(list(Layout)), **words(chance))


def words(chance: random.Random) -> dict[str, str]:
    """What a picture says of itself."""
    if chance.random() < 0.5:
        return {"language": "en", "title": "T", "description": "D"}
    return {
        "language": chance.choice(LANGUAGES),
        "title": chance.choice(WORDS),
        "description": " ".join(_some(chance, WORDS, 4)),
    }


def chart(chance: random.Random) -> Chart:
    """A chart as a plugin's diagram may hand it over."""
    specification = copy.deepcopy(chance.choice(sound_specifications()))
    for _ in range(chance.randrange(1, 5)):
        _change(chance, specification)
    return Chart(specification=specification, **words(chance))


def _small(mark: str) -> dict[str, Any]:
    values = [{"a": n, "b": "xyz"[n], "c": f"2026-01-0{n + 1}"} for n in range(3)]
    encoding = {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "nominal"}}
    return {
        "data": {"values": values},
        "mark": mark,
        "encoding": {**encoding, "text": {"field": "c"}},
    }


def _change(chance: random.Random, value: Any) -> None:
    """Put something odd somewhere into a specification."""
    while True:
        keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = chance.choice(keys) if keys else None
        inner = value[key] if keys else None
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.2:
            break
        value = inner
    if isinstance(value, dict):
        place = (
            key if keys and chance.random() < 0.5 else chance.choice((*CHART_KEYS, 1, None, 2.5))
        )
        value[place] = _anything(chance, value)
    else:
        value.append(_anything(chance, value))


def _anything(chance: random.Random, around: Any) -> Any:
    rare: tuple[Callable[[], Any], ...] = (
        lambda: around,  # a circle
        lambda: _deep(chance.choice((50, 200, 700, 5_000)), chance.choice(({}, []))),
        lambda: chance.choice((b"x", {1}, object(), TODAY, {(1, 2): 3}, 1j)),
        lambda: [{"a": n} for n in range(chance.choice((5, 300, 20_000)))],
        lambda: {
            "sequence": {"start": 0, "stop": chance.choice(NUMBERS), "step": chance.choice(NUMBERS)}
        },
    )
    common: tuple[Callable[[], Any], ...] = (
        lambda: chance.choice(NUMBERS),
        lambda: chance.choice(WORDS),
        lambda: chance.choice(MARKS),
        lambda: chance.choice(EXPRESSIONS),
        lambda: chance.choice(CHART_KEYS),
        lambda: chance.choice(FIGURES),
        lambda: {"expr": chance.choice(EXPRESSIONS)},
        lambda: {chance.choice(CHART_KEYS): _anything(chance, around) for _ in range(2)},
        lambda: [_anything(chance, around) for _ in range(chance.randrange(3))],
        lambda: {
            "field": chance.choice((*WORDS, "a", "b")),
            "type": chance.choice(("quantitative", "temporal", "geojson", "x")),
        },
        lambda: copy.deepcopy(chance.choice(sound_specifications())),
        lambda: chance.choice((None, {}, [])),
    )
    return chance.choice(rare if chance.random() < 0.07 else common)()


def _deep(levels: int, inner: Any) -> Any:
    for _ in range(levels):
        inner = {"layer": [inner]} if isinstance(inner, dict) else [inner]
    return inner


def svg(chance: random.Random, sound: tuple[str, ...]) -> str:
    """An SVG that an engine might draw if it went wrong, or one in which something went wrong."""
    if chance.random() < 0.4:
        signs = list(chance.choice(sound))
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(signs))
            signs[at : at + chance.choice((0, 0, 1, 40))] = chance.choice((*MARKED, *WORDS))
        return "".join(signs)
    size = f'width="{chance.choice(FIGURES)}" height="{chance.choice(FIGURES)}"'
    sight = 'viewBox="0 0 9 9"'
    xmlns = chance.choice(("", ' xmlns="http://www.w3.org/2000/svg"'))
    head = f"<svg{xmlns} {chance.choice(('', size, sight))}>"
    often = chance.choice((1, 1, 1, 300, 20_000))
    pieces = "".join(_some(chance, MARKED, 6))
    return (
        head
        + pieces * min(often, 3_000_000 // (len(pieces) + 1))
        + chance.choice(("</svg>", "</svg>", ""))
    )
