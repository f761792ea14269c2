"""The forms in which deiframe writes: findings for other programs, documents for people.

A new file named ``findings_<format>.py`` with a ``FORMAT`` is a new format of ``check``, one named
``document_<format>.py`` is one of every command that writes a page.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from deiframe.extension_points.format import Writes

if TYPE_CHECKING:
    from deiframe.extension_points.format import Format


def format_names(writes: Writes = Writes.FINDINGS) -> list[str]:
    """The formats that write findings, or documents, without loading any."""
    modules = (module.name.partition("_") for module in pkgutil.iter_modules(__path__))
    return sorted(name for prefix, _, name in modules if prefix == writes)


def format_named(name: str, writes: Writes = Writes.FINDINGS) -> Format:
    """The format of that name, which is one of :func:`format_names`."""
    found: Format = import_module(f"{__name__}.{writes}_{name}").FORMAT
    return found


def all_formats() -> list[Format]:
    """Every format in this folder."""
    return [format_named(name, writes) for writes in Writes for name in format_names(writes)]
