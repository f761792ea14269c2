"""Calling a plugin's code: whatever goes wrong in it becomes one error that names it.

This is the one place through which everything of a plugin is called: its import, its hooks, the
look at what they return, and the functions of the values (see :mod:`deiframe.plugins.answers`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import Final, TypeVar

from deiframe.errors import PluginError
from deiframe.i18n import JoinedList, Message, message
from deiframe.plugin_guard.conformance import InvalidPluginValueError
from deiframe.plugin_guard.global_state import undisturbed
from deiframe.plugin_guard.origins import Origin, place_of_error
from deiframe.sanitize import on_one_line

Answer = TypeVar("Answer")

_LONGEST: Final = 500


def called(
    origin: Origin,
    function: Callable[..., Answer],
    *arguments: object,
    label: str = "",
    passing: tuple[type[BaseException], ...] = (),
    at_the_terminal: bool = False,
) -> Answer:
    """Call a function of a plugin, and return what it does.

    ``label`` names the value that the function belongs to. ``passing`` are exceptions that it may
    raise. ``at_the_terminal`` says that it is a command: what it prints is the answer.

    Raises:
        PluginError: it raised something, or what it returned was found not to fit.
    """
    with contextlib.nullcontext() if origin.is_own or at_the_terminal else undisturbed():
        try:
            return function(*arguments)
        except (PluginError, *passing):  # type: ignore[misc]  # all of them are exceptions
            raise
        # A plugin may raise anything, sys.exit() too, and must take nothing else down with it.
        except BaseException as error:
            if _is_an_interruption(error):
                raise
            if os.environ.get("DEIFRAME_DEBUG"):
                _show_traceback(error)
            raise _named(origin.of(label) if label else origin, error) from error


def _named(origin: Origin, error: BaseException) -> PluginError:
    if isinstance(error, InvalidPluginValueError):
        return _invalid_value(origin, error)
    text = message(
        "The plugin {plugin} failed in {where}: {error}.",
        plugin=origin.plugin,
        where=origin.text(place_of_error(error, origin.package)),
        error=_error_text(error),
    )
    return PluginError(text, origin.plugin)


def _invalid_value(origin: Origin, error: InvalidPluginValueError) -> PluginError:
    labelled = origin.of(error.label) if error.label else origin
    text = message(
        "The plugin {plugin} returned an invalid value in {where}: {what}.",
        plugin=origin.plugin,
        where=labelled.text(error.place),
        what=_joined([flaw.text for flaw in error.flaws]),
    )
    expected: list[Message] = []
    for flaw in error.flaws:
        if flaw.expected is not None and flaw.expected not in expected:
            expected.append(flaw.expected)
    return PluginError(text, origin.plugin, _joined(expected) if expected else None)


def _joined(text: list[Message]) -> Message | JoinedList:
    return text[0] if len(text) == 1 else JoinedList(tuple(text), "; ")


def _error_text(error: BaseException) -> str:
    """The exception in a line; one whose own words cannot be had does no harm."""
    from traceback import TracebackException

    lines = TracebackException(type(error), error, None).format_exception_only()
    words = on_one_line(list(lines)[-1])
    return words.removesuffix(".")[:_LONGEST]


def _is_an_interruption(error: BaseException) -> bool:
    """Whether somebody stopped us (Ctrl-C, a signal), rather than that the plugin raised it."""
    trace = error.__traceback__
    if isinstance(error, Exception) or trace is None:
        return False
    while trace.tb_next is not None:
        trace = trace.tb_next
    frame = trace.tb_frame
    if str(frame.f_globals.get("__name__", "")).startswith("deiframe.cli."):
        return True  # one of our handlers of signals
    from opcode import opname

    raised_here = opname[frame.f_code.co_code[trace.tb_lasti]] == "RAISE_VARARGS"
    return isinstance(error, KeyboardInterrupt) and not raised_here


def _show_traceback(error: BaseException) -> None:
    import traceback

    traceback.print_exception(error, file=sys.stderr)
