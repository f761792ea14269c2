"""Finding what a package holds, so that a new file is all that a new thing needs."""

import pkgutil
from importlib import import_module
from typing import TypeVar

Found = TypeVar("Found")


def found_in(package: str, kind: type[Found], prefix: str = "") -> list[Found]:
    """Every value of a kind at the top of a package's modules, module by module, each once.

    ``prefix`` looks only into modules whose name begins with it.
    """
    values = (
        value
        for name in modules_of(package)
        if name.startswith(prefix)
        for value in vars(import_module(f"{package}.{name}")).values()
        if isinstance(value, kind)
    )
    return list({id(value): value for value in values}.values())


def named_in(package: str, kind: type[Found], name: str) -> list[Found]:
    """The values of a kind in the module that is called as they are, importing no other."""
    module = name.replace("-", "_")
    if module not in modules_of(package):
        return []
    values = vars(import_module(f"{package}.{module}")).values()
    return [
        value for value in values if isinstance(value, kind) and getattr(value, "name", "") == name
    ][:1]


def modules_of(package: str) -> list[str]:
    """The names of a package's modules, sorted."""
    return sorted(
        iter_module.name for iter_module in pkgutil.iter_modules(import_module(package).__path__)
    )
