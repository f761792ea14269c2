"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for strategies written in Python and for plugins. Every name in the stub
beside this file is public and stays; the modules behind them may move. Names are loaded when they
are first used, so that ``deiframe --version`` loads none of them.

Nothing is imported before that: by ``python -m deiframe``, this file is read while modules are
still looked for in the current folder, which may be a stranger's (see ``__main__``).
"""


def __getattr__(name: str) -> object:
    if name == "__all__":
        return __dir__()
    module = _modules().get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(module), name)
    return value


def __dir__() -> list[str]:
    return sorted(_modules())


def _modules(found: dict[str, str] = {}) -> dict[str, str]:  # noqa: B006 - read once, and kept
    """For each public name the module that has it, as the stub says."""
    if not found:
        import ast
        from pathlib import Path

        stub = ast.parse(Path(__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
        imports = (line for line in stub.body if isinstance(line, ast.ImportFrom))
        found |= {name.name: f"{__name__}.{line.module}" for line in imports for name in line.names}
    return found
