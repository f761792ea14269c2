"""The program that draws charts, turns SVG into dots and sets pages, for :mod:`.workshop`.

It runs as a process of its own, so that a chart that never ends, or takes all memory, takes nothing
else down. It imports nothing of deiframe: it is asked by JSON, and answers by bytes.
"""

import json
import sys
from collections.abc import Callable
from itertools import takewhile
from typing import Any

REFUSED = 3
"""The exit code if what was asked cannot be drawn; standard output says why."""

_CALLS = ("at ", "Stack backtrace")

_NOBODYS = "\U0010fffd"
"""A letter that no font has."""

_LETTER = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    '<text x="2" y="15" font-size="12" font-family="Arimo">&#{number};</text></svg>'
)


def chart(asked: Any) -> bytes:
    """Draw a Vega-Lite specification as SVG; it may fetch nothing."""
    drawn: str = _vega(asked).vegalite_to_svg(asked["specification"], allowed_base_urls=[])
    return drawn.encode()


def dots(asked: Any) -> bytes:
    """Turn SVG into PNG."""
    return bytes(_vega(asked).svg_to_png(asked["svg"], ppi=asked["dots"], scale=1))


def empty(asked: Any) -> bytes:
    """Say which letters are drawn as one is that no font has."""
    vega = _vega(asked)

    def drawn(letter: str) -> bytes:
        return bytes(vega.svg_to_png(_LETTER.format(number=ord(letter))))

    nobodys = drawn(_NOBODYS)
    return "".join(item for item in asked["letters"] if drawn(item) == nobodys).encode()


def page(asked: Any) -> bytes:
    """Set a page around a picture; typst opens no file but the fonts."""
    import typst

    made: Any = typst.compile(
        asked["page"].encode(),
        root=asked["fonts"],
        sys_inputs=asked["inputs"],
        font_paths=[asked["fonts"]],
        timestamp=0,
    )
    return bytes(made)


def _vega(asked: Any) -> Any:
    import vl_convert

    vl_convert.register_font_directory(asked["fonts"])
    return vl_convert


def _reason(error: Exception) -> str:
    """What an error says, without the list of calls that some libraries put after it."""
    lines = (line.strip() for line in str(error).splitlines())
    reasons = takewhile(lambda line: not line.startswith(_CALLS), lines)
    return "\n".join(line for line in reasons if not line.endswith("conversion failed:"))


TASKS: dict[str, Callable[[Any], bytes]] = {
    task.__name__: task for task in (chart, dots, empty, page)
}


def main() -> int:
    """Do what is asked on standard input; the arguments are where the libraries are."""
    sys.path += sys.argv[1:]
    asked = json.load(sys.stdin.buffer)
    try:
        made = TASKS[asked["do"]](asked)
    except (RuntimeError, TypeError, ValueError) as error:
        sys.stdout.buffer.write(_reason(error).encode(errors="replace"))
        return REFUSED
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
