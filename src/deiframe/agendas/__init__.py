"""deiframe's own agendas; each module with an ``AGENDA`` is one.

They come in by the hook that a guest's agendas come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.agenda import Agenda


def all_agendas() -> list[Agenda]:
    """Every agenda in this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return [module.AGENDA for module in modules if hasattr(module, "AGENDA")]
