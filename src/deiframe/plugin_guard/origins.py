"""Where in a plugin something comes from: its hook, the value's label, the file and the line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import CodeType, TracebackType
from typing import Final

import attrs

from deiframe.i18n import Message, message

OWN: Final = "deiframe"
"""The name under which what is built in goes, and its package."""


@attrs.frozen(kw_only=True)
class Origin:
    """Which part of which plugin is at work: ``hook``, and the ``label`` of the value.

    ``package`` is the top-level module that the plugin's code is in, ``place`` where the hook is
    written: what is named if no nearer line is known.
    """

    plugin: str
    package: str
    hook: str
    label: str = ""
    place: CodePlace | None = None

    def of(self, label: str) -> Origin:
        """The origin of one value of the hook."""
        return attrs.evolve(self, label=label)

    @property
    def is_own(self) -> bool:
        """Whether it is built in."""
        return self.plugin == OWN

    def text(self, place: CodePlace | None) -> Message | str:
        """How to name it, with a place in the plugin's code if one is known."""
        where = f"{self.hook}, {self.label[:60]}" if self.label else self.hook
        place = place or self.place
        if place is None:
            return where
        return message(
            "{where} ({file}, line {line})", where=where, file=place.file, line=place.line
        )


@attrs.frozen
class CodePlace:
    """A line of code; the file is named as it is imported (``deiframe_ghent/plugin.py``)."""

    file: str
    line: int


def place_of_error(error: BaseException, package: str) -> CodePlace | None:
    """The line of a plugin in which an exception was raised: the innermost that is its own."""
    if isinstance(error, SyntaxError) and package in PurePath(error.filename or "").parts:
        parts = PurePath(error.filename or "").parts
        return CodePlace("/".join(parts[parts.index(package) :]), error.lineno or 1)
    frames = list(_frames(error.__traceback__))
    own = [place for root, place in frames if root == package]
    others = [place for root, place in frames if root not in _NOT_A_PLUGIN]
    return next(reversed(own or others), None)


def place_of_code(code: CodeType | None, module: str, line: int | None = None) -> CodePlace | None:
    """A line of a function's code, by default its first."""
    if code is None:
        return None
    return CodePlace(_file(code.co_filename, module), line or code.co_firstlineno)


def place_of_function(function: Callable[..., object] | object) -> CodePlace | None:
    """Where a function begins; None for what is not written in Python."""
    inner = getattr(function, "__wrapped__", function)
    code = getattr(inner, "__code__", None)
    module = getattr(inner, "__module__", "") or ""
    return place_of_code(code if isinstance(code, CodeType) else None, str(module))


_NOT_A_PLUGIN: Final = frozenset(
    {OWN, "attr", "attrs", "click", "pluggy", *sys.stdlib_module_names}
)


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, CodePlace]]:
    """The top-level module and the line of each step, the outermost first."""
    while trace is not None:
        frame = trace.tb_frame
        module = str(frame.f_globals.get("__name__", ""))
        place = place_of_code(frame.f_code, module, trace.tb_lineno)
        if place is not None:
            yield module.partition(".")[0], place
        trace = trace.tb_next


def _file(filename: str, module: str) -> str:
    """The end of a file's path that the module's name tells: the same on every machine."""
    parts = PurePath(filename).parts
    count = module.count(".") + 1 + (bool(parts) and parts[-1] == "__init__.py")
    return "/".join(parts[-count:])
