"""Names of a module that are loaded when they are first used, as the stub beside it lists them."""

from __future__ import annotations

from typing import Any


def load(module: dict[str, Any], name: str) -> Any:
    """A public name of a module that has none loaded yet; it is kept there.

    Raises:
        AttributeError: the stub has no such name.
    """
    homes = homes_of(module)
    if name == "__all__":
        return sorted(homes)
    if name not in homes:
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
    from importlib import import_module

    value = module[name] = getattr(import_module(homes[name]), name)
    return value


def homes_of(module: dict[str, Any]) -> dict[str, str]:
    """For each public name of a module, the module that defines it."""
    found: dict[str, str] | None = module.get("_homes")
    if found is None:
        import ast
        from pathlib import Path

        stub = Path(module["__file__"]).with_suffix(".pyi").read_text(encoding="utf-8")
        found = module["_homes"] = {
            imported.name: f"{module['__name__']}.{line.module}"
            for line in ast.parse(stub).body
            if isinstance(line, ast.ImportFrom)
            for imported in line.names
        }
    return found
