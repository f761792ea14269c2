"""The 25 sub-steps and two accelerators, one module each; its docstring is its page."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deiframe.extend.substep import Substep


def all_substeps() -> list[Substep]:
    """Every sub-step in this folder, each accelerator before the step that it makes possible."""
    modules = [import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    found: list[Substep] = [module.SUBSTEP for module in modules]
    return sorted(found, key=lambda one: (one.step, not one.is_accelerator, one.number))
