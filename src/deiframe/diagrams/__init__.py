"""deiframe's own diagrams; each module with a ``DIAGRAM`` is one.

They come in by the hook that a guest's diagrams come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.diagram import Diagram


def all_diagrams() -> list[Diagram]:
    """Every diagram in this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return [module.DIAGRAM for module in modules if hasattr(module, "DIAGRAM")]
