"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for strategies written in Python and for plugins. Every name in the stub
beside this file is public and stays; the modules behind them may move. Names are loaded when they
are first used, so that ``deiframe --version`` loads none of them.

Nothing is imported before that: by ``python -m deiframe``, this file is read while modules are
still looked for in the current folder, which may be a stranger's (see ``__main__``).
"""


def __getattr__(name: str) -> object:
    return _opened()[name] if name == "__all__" else _opened()["__getattr__"](name)


def __dir__() -> list[str]:
    return _opened()["__dir__"]()


def _opened() -> dict[str, object]:
    """The door, with what loads names in place of these functions from then on."""
    import lazy_loader

    names = ("__getattr__", "__dir__", "__all__")
    globals().update(zip(names, lazy_loader.attach_stub(__name__, __file__), strict=True))
    return globals()
