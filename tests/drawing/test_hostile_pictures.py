"""A picture that a plugin or a text made hostile: nothing is fetched, read, or taken without end."""

import contextlib
import http.server
import json
import os
import re
import stat
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

import attrs
import pytest

from deiframe.drawing import SUFFIXES, Engine, draw, engine, vega
from deiframe.errors import DrawingError, RefusedPictureError
from deiframe.extension_points.diagram import Chart, Layout, Picture

PICTURE = Picture(
    dot="digraph { a }", layout=Layout.RANKED, language="en", title="t", description="d"
)
CHART = Chart(specification={}, language="en", title="t", description="d")
DRAWN = [suffix for suffix in SUFFIXES if suffix != "dot"]


def png() -> bytes:
    import struct

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * 40 for _ in range(40)))
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture of the reader's own, which is nobody's business."""
    file = tmp_path / "secret.png"
    file.write_bytes(png())
    return file


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'[{"a": 1}]')

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}", asked
    serving.shutdown()


def draw_dot(dot: str, suffix: str, by: Engine = Engine.BUNDLED) -> bytes:
    return draw(attrs.evolve(PICTURE, dot=dot), suffix, by)


def draw_chart(specification: dict[str, Any], suffix: str) -> bytes:
    return draw(attrs.evolve(CHART, specification=specification), suffix)


DOTS = (
    'digraph {{ a [image="{file}" shape=box] }}',
    'digraph {{ a [shape=custom shapefile="{file}"] }}',
    'digraph {{ a [shape=epsf shapefile="{file}"] }}',
    'digraph {{ a [label=<<TABLE><TR><TD><IMG SRC="{file}"/></TD></TR></TABLE>>] }}',
    'digraph {{ imagepath="{folder}"; a [image="{name}"] }}',
    'digraph {{ a [image="{name}"] }}',
    'digraph {{ node [image="{file}"]; a -> b }}',
    'digraph {{ subgraph cluster_x {{ a [image="{file}"] }} }}',
)


@pytest.mark.parametrize("suffix", DRAWN)
@pytest.mark.parametrize("dot", DOTS)
def test_an_engine_reads_no_file_for_a_picture(
    secret: Path, dot: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(secret.parent)
    monkeypatch.setenv("GV_FILE_PATH", str(secret.parent))
    with pytest.raises(DrawingError, match="refers to an image"):
        draw_dot(dot.format(file=secret, folder=secret.parent, name=secret.name), suffix)


STRACE = subprocess.run(["sh", "-c", "command -v strace"], capture_output=True, check=False).stdout


@pytest.mark.slow
@pytest.mark.skipif(not STRACE, reason="strace is not installed")
def test_no_process_opens_a_file_or_a_connection_for_a_picture(
    secret: Path, tmp_path: Path, server: tuple[str, list[str]]
) -> None:
    url, _ = server
    code = f"""
import attrs
from deiframe.drawing import draw
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Chart, Layout, Picture
picture = Picture(dot="", layout=Layout.RANKED, language="en", title="t", description="d")
chart = Chart(specification={{}}, language="en", title="t", description="d")
dots = {[dot.format(file=secret, folder=secret.parent, name=secret.name) for dot in DOTS]!r}
charts = {[spec for where in (f"{secret}", f"file://{secret}", url) for spec in charts_of(where)]!r}
for one in [attrs.evolve(picture, dot=dot) for dot in dots] + [attrs.evolve(chart, specification=s) for s in charts]:
    for suffix in ("svg", "png", "pdf"):
        try:
            draw(one, suffix)
        except DrawingError:
            pass
"""
    log = tmp_path / "log"
    kinds = "trace=open,openat,openat2,stat,newfstatat,connect,sendto"
    subprocess.run(
        [
            "strace",
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-e",
            kinds,
            "-o",
            log,
            sys.executable,
            "-c",
            code,
        ],
        check=True,
    )
    text = log.read_text(errors="replace")
    assert "graphviz-pure" in text or "Arimo" in text
    assert str(secret) not in text
    assert not re.search(r"connect\(.*AF_INET", text)


def charts_of(where: str) -> list[dict[str, Any]]:
    """Specifications that want something from a place."""
    values = {"values": [{"u": where}]}
    image = {"type": "image", "width": 9, "height": 9}
    return [
        {"data": {"url": where}, "mark": "point"},
        {"data": {"url": where, "format": {"type": "csv"}}, "mark": "point"},
        {"data": values, "mark": image, "encoding": {"url": {"field": "u"}}},
        {"data": values, "mark": {**image, "url": where}},
        {"data": values, "mark": {**image, "href": where}, "encoding": {"url": {"value": where}}},
        {
            "data": {"values": [{"id": 1}]},
            "transform": [{"lookup": "id", "from": {"data": {"url": where}, "key": "id", "fields": ["a"]}}],
            "mark": "point",
        },
        {"datasets": {}, "layer": [{"data": {"url": where}, "mark": "point"}, {"data": values, "mark": image}]},
    ]  # fmt: skip


@pytest.mark.parametrize("number, suffix", [(0, "svg"), (2, "svg"), (2, "png"), (2, "pdf")])
def test_a_chart_fetches_nothing(
    server: tuple[str, list[str]], secret: Path, number: int, suffix: str
) -> None:
    url, asked = server
    for where in (f"{url}/x", str(secret)):
        with pytest.raises(DrawingError):
            draw_chart(charts_of(where)[number], suffix)
    assert not asked


@pytest.mark.slow
@pytest.mark.parametrize("suffix", DRAWN)
@pytest.mark.parametrize("number", range(len(charts_of(""))))
def test_no_chart_fetches_anything(
    server: tuple[str, list[str]], secret: Path, number: int, suffix: str
) -> None:
    url, asked = server
    for where in (f"{url}/x", f"file://{secret}", str(secret)):
        with contextlib.suppress(DrawingError):
            assert where.encode() not in draw_chart(charts_of(where)[number], suffix)
    assert not asked


def test_a_chart_may_hold_an_image_of_its_own() -> None:
    import base64

    own = f"data:image/png;base64,{base64.b64encode(png()).decode()}"
    chart = {"data": {"values": [{"u": own}]}, "mark": {"type": "image", "width": 9, "height": 9}, "encoding": {"url": {"field": "u"}}}  # fmt: skip
    assert b"data:image/png" in draw_chart(chart, "svg")
    assert draw_chart(chart, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "specification",
    [
        {"data": {"sequence": {"start": 0, "stop": 3e8, "as": "x"}}, "mark": "point"},
        {"mark": "nothing"},
        {"mark": "point", "data": {"values": [{"a": "\ud800"}]}},
        {"width": 1e9, "height": 1e9, "mark": "point", "data": {"values": [{"a": 1}]}},
    ],
)
def test_a_chart_that_takes_too_much_takes_nothing_else_down(
    specification: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 20)
    monkeypatch.setattr(engine, "_MOST_MEMORY", 600_000_000)
    for suffix in ("svg", "png"):
        with contextlib.suppress(DrawingError):
            assert draw_chart(specification, suffix)


@pytest.mark.parametrize(
    "attributes",
    ["dpi=100000000", 'size="1000000,1000000!"', "node [peripheries=100000000]",
     "node [shape=polygon sides=1000000000]", "node [width=1e30]", "node [fontsize=1e9]", "nodesep=1e30",
     "node [style=invis margin=1e20]", 'pad=1000000', 'viewport="1e9,1e9"', "node[samplepoints=1000000000]"],
)  # fmt: skip
def test_a_picture_that_takes_too_much_is_refused_or_small(
    attributes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 5)
    monkeypatch.setattr(engine, "_MOST_MEMORY", 1_000_000_000)
    for suffix in ("svg", "png"):
        with contextlib.suppress(DrawingError):
            assert len(draw_dot(f"digraph {{ {attributes}; a -> b }}", suffix)) < 100_000_000


@pytest.fixture
def engine_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program in the engine's place, that does as the script says."""

    def install(script: str) -> None:
        program = tmp_path / "graphviz-pure"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr("deiframe.drawing.graphviz.sysconfig.get_path", lambda _: str(tmp_path))

    return install


@pytest.mark.parametrize(
    "script",
    ["exec sleep 30", "sleep 30 & wait", "sleep 30 &\nexit 0", "exec >&-; exec sleep 30", "sleep 30 | sleep 30",
     "trap '' TERM INT HUP; sleep 30"],
)  # fmt: skip
def test_an_engine_that_never_ends_is_ended_with_all_that_it_started(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    engine_that(script)
    monkeypatch.setattr(engine, "SECONDS", 0.3)
    with pytest.raises(DrawingError, match=r"longer than|refused"):
        draw(PICTURE, "svg")


def test_an_engine_that_prints_without_end_is_ended(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_that("exec cat /dev/zero")
    monkeypatch.setattr(engine, "MOST_BYTES", 1_000_000)
    with pytest.raises(DrawingError, match="larger than"):
        draw(PICTURE, "svg")


@pytest.mark.parametrize("size", [1, 1_000_000])
def test_an_engine_that_ends_without_reading_is_no_failure_of_ours(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """The pipe may be closed while it is being written, at any moment."""
    feed = engine._feed

    def late(stream: IO[bytes], given: bytes) -> None:
        time.sleep(0.05)
        feed(stream, given)

    monkeypatch.setattr(engine, "_feed", late)
    engine_that('echo \'<svg width="1pt" height="1pt"></svg>\'')
    for _ in range(10):
        assert b"<svg" in draw(attrs.evolve(PICTURE, dot=f"digraph {{ {'a; ' * size}}}"), "svg")


def test_an_engine_that_complains_without_end_is_heard_in_part(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_that("head -c 100000000 /dev/zero | tr '\\0' x >&2; exit 1")
    with pytest.raises(DrawingError, match="refused") as error:
        draw(PICTURE, "svg")
    assert len(str(error.value)) < 1_000


def test_an_engine_that_does_not_listen_does_not_hang(engine_that: Callable[[str], None]) -> None:
    engine_that('echo \'<svg width="1pt" height="1pt"></svg>\'')
    large = attrs.evolve(PICTURE, dot="digraph { " + "a; " * 1_000_000 + "}")
    assert b"<svg" in draw(large, "svg")


def test_an_engine_is_told_nothing_of_the_environment(
    engine_that: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_that("echo '<svg ><![CDATA['; env; pwd; echo ']]></svg>'")
    monkeypatch.setenv("MY_TOKEN", "s3cret")
    monkeypatch.setenv("GV_FILE_PATH", "/")
    text = draw(PICTURE, "svg").decode()
    assert "s3cret" not in text
    assert "GV_FILE_PATH" not in text
    assert "SERVER_NAME=deiframe" in text
    assert os.getcwd() not in text.split()


@pytest.mark.parametrize("signal", ["SEGV", "ABRT", "KILL"])
def test_an_engine_that_falls_over_is_said_with_how_it_ended(
    engine_that: Callable[[str], None], signal: str
) -> None:
    engine_that(f"echo '<svg '; kill -{signal} $$")
    with pytest.raises(DrawingError, match=rf"broke off at the picture \(SIG{signal}\)"):
        draw(PICTURE, "svg")


@pytest.mark.parametrize("suffix", DRAWN)
def test_a_worker_that_falls_over_is_said_with_how_it_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho Traceback of ours >&2\nkill -SEGV $$\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(DrawingError, match=r"broke off at the picture \(SIGSEGV\)"):
        draw_chart({"mark": "point"}, suffix)


def test_a_library_that_panics_does_not_say_so_in_its_own_words() -> None:
    """It tells it as if it had refused, after a list of its own calls."""
    wide = '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"/>'
    with pytest.raises(RefusedPictureError, match="broke off"):
        vega.png_of(wide, 192)


@pytest.mark.parametrize(
    "specification, reason",
    [
        ({}, "Invalid specification"),
        (
            {"mark": "bar", "params": [{"name": "a", "expr": "while(1){}"}]},
            "Expression parse error",
        ),
        ({"mark": "bar", "width": 10**5000}, "4300 digits"),
        ({(1, 2): 3}, "keys must be str"),
        ({"mark": {1}}, "not JSON serializable"),
    ],
)
def test_why_a_chart_is_refused_is_said_on_one_line(
    specification: dict[Any, Any], reason: str
) -> None:
    with pytest.raises(RefusedPictureError, match=reason) as error:
        draw_chart(specification, "svg")
    assert "\n" not in str(error.value)
    assert "   at " not in str(error.value)


def test_a_chart_that_goes_round_in_a_circle_is_refused() -> None:
    specification: dict[str, Any] = {"mark": "bar"}
    specification["layer"] = [specification]
    with pytest.raises(RefusedPictureError, match="recursion"):
        draw_chart(specification, "svg")


def test_a_picture_of_nothing_is_refused_with_a_reason() -> None:
    with pytest.raises(RefusedPictureError, match="nothing could be drawn"):
        draw_dot("", "svg")


def test_the_errors_of_an_engine_are_told_not_its_warnings() -> None:
    warnings = " ".join(f"n{n} [shape=nonsense{n}];" for n in range(50))
    with pytest.raises(RefusedPictureError, match="mismatched tag"):
        draw_dot(f"digraph {{ {warnings} a [label=<<b>x>] }}", "svg")


@pytest.mark.parametrize("dot", ['digraph { "&nope;" }', 'digraph { "&#1;" }'])
@pytest.mark.parametrize("suffix", DRAWN)
def test_what_no_browser_could_read_is_refused(dot: str, suffix: str) -> None:
    with pytest.raises(RefusedPictureError, match="refused"):
        draw_dot(dot, suffix)


@pytest.mark.parametrize("language", ['"><script>x</script>', "", "english", "x", "\x00", "nl-BE"])
def test_a_language_is_a_word_and_nothing_else(language: str) -> None:
    picture = attrs.evolve(PICTURE, language=language)
    root = ElementTree.fromstring(draw(picture, "svg"))
    assert root.get("lang") == language.replace("\x00", "\ufffd")
    assert draw(picture, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize("width, most", [(-5, 1_000), (0, 1_000), (20_000, 13_000)])
def test_a_chart_has_a_bound_number_of_dots(width: int, most: int) -> None:
    chart = {"mark": "point", "width": width, "data": {"values": [{"a": 1}]}}
    assert 0 < int.from_bytes(draw_chart(chart, "png")[16:20], "big") < most


@pytest.mark.parametrize("path", ["", ".", ":", ".:/nowhere", "here"])
def test_the_engine_is_never_looked_for_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    for name in ("dot", "here/dot", "graphviz-pure"):
        program = tmp_path / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
        program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", path)
    with pytest.raises(DrawingError, match="not installed"):
        draw(PICTURE, "svg", Engine.DOT)
    assert draw(PICTURE, "svg")
    assert not (tmp_path / "ran").exists()


def test_the_worker_imports_nothing_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "typst", "vl_convert", "typing"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported')\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert draw(PICTURE, "pdf").startswith(b"%PDF")
    assert draw_chart({"mark": "point", "data": {"values": [{"a": 1}]}}, "png")


def test_json_of_a_chart_is_not_markup(server: tuple[str, list[str]]) -> None:
    """What a text says in a chart is drawn as text, and asks for nothing."""
    url, asked = server
    harmful = f'</text><image href="{url}/x"/><script>alert(1)</script>'
    chart = {"title": harmful, "data": {"values": [{"a": harmful}]}, "mark": "text", "encoding": {"text": {"field": "a"}, "tooltip": {"field": "a"}}}  # fmt: skip
    for suffix in DRAWN:
        drawn = draw_chart(json.loads(json.dumps(chart)), suffix)
        assert b"<image" not in drawn
        assert b"<script" not in drawn
    assert not asked
