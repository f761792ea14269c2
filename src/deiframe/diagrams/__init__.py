"""deiframe's own diagrams; each module with a ``DIAGRAM`` is one.

They come in by the hook that a guest's diagrams come in by.
"""

import pkgutil
from collections.abc import Sequence
from importlib import import_module

from deiframe.extend.diagram import Diagram
from deiframe.extend.hookspecs import hookimpl


@hookimpl
def deiframe_diagrams() -> Sequence[Diagram]:
    """Every diagram in this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return [module.DIAGRAM for module in modules if hasattr(module, "DIAGRAM")]
