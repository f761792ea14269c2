"""What other programs read and write.

A new file named ``findings_<format>.py`` with a ``FORMAT`` is a new format for ``check``, one named
``agenda_<format>.py`` is one for ``agenda``.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extension_points.agenda import AgendaFormat
    from deiframe.extension_points.findings_format import FindingsFormat

_FINDINGS = "findings_"
_AGENDA = "agenda_"


def format_names() -> list[str]:
    """The formats in which findings can be written, without loading any."""
    return _names(_FINDINGS)


def format_named(name: str) -> FindingsFormat:
    """The format of that name, which is one of :func:`format_names`."""
    found: FindingsFormat = import_module(f"{__name__}.{_FINDINGS}{name}").FORMAT
    return found


def agenda_format_names() -> list[str]:
    """The formats in which an agenda can be written, without loading any."""
    return _names(_AGENDA)


def agenda_format_named(name: str) -> AgendaFormat:
    """The format of that name, which is one of :func:`agenda_format_names`."""
    found: AgendaFormat = import_module(f"{__name__}.{_AGENDA}{name}").FORMAT
    return found


def _names(prefix: str) -> list[str]:
    modules = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name.removeprefix(prefix) for name in modules if name.startswith(prefix))
