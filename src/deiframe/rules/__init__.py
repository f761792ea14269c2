"""deiframe's own rules, one module each; a new file named ``dei<number>_<slug>.py`` is a new rule.

They come in by the hook that a guest's rules come in by.
"""

import pkgutil
from collections.abc import Sequence
from importlib import import_module

from deiframe.extend.hookspecs import hookimpl
from deiframe.extend.rule import Rule


@hookimpl
def deiframe_rules() -> Sequence[Rule]:
    """Every rule in this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names if name.startswith("dei")]
    return [
        value for module in modules for value in vars(module).values() if isinstance(value, Rule)
    ]
