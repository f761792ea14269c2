"""What other programs read and write.

A new file named ``findings_<format>.py`` with a ``FORMAT`` is a new format for ``check``.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.findings_format import FindingsFormat

_PREFIX = "findings_"


def format_names() -> list[str]:
    """The formats in which findings can be written, without loading any."""
    modules = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name.removeprefix(_PREFIX) for name in modules if name.startswith(_PREFIX))


def format_named(name: str) -> FindingsFormat:
    """The format of that name, which is one of :func:`format_names`."""
    found: FindingsFormat = import_module(f"{__name__}.{_PREFIX}{name}").FORMAT
    return found
