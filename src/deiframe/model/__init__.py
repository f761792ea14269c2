"""What a strategy says: frozen attrs classes for every kind of thing in it, and nothing else.

Every name in the stub beside this file is public. Start reading at :mod:`deiframe.model.strategy`.
"""


def __getattr__(name: str) -> object:
    from deiframe.lazy_names import load

    return load(globals(), name)


def __dir__() -> list[str]:
    from deiframe.lazy_names import homes_of

    return sorted(homes_of(globals()))
