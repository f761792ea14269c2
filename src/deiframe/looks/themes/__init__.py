"""deiframe's own themes; each module with a ``THEME`` is one."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.theme import Theme


def all_themes() -> list[Theme]:
    """Every theme in this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return [module.THEME for module in modules if hasattr(module, "THEME")]
