"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for notebooks, scripts and plugins. Every name in the stub beside this file
is public and stays, as are those of :mod:`deiframe.model`, :mod:`deiframe.criteria` and
:mod:`deiframe.agenda`; the modules behind them may move. Names are loaded when they are first used,
so that ``deiframe --version`` loads none of them.

Nothing is imported before that: by ``python -m deiframe``, this file is read while modules are
still looked for in the current folder, which may be a stranger's (see ``__main__``).
"""


def __getattr__(name: str) -> object:
    from deiframe.former_names import is_former, load_former
    from deiframe.lazy_names import load

    return load_former(name) if is_former(name) else load(globals(), name)


def __dir__() -> list[str]:
    from deiframe.lazy_names import homes_of

    return sorted(homes_of(globals()))
