"""Write docs/reference.md, the public names of deiframe with what they mean (`make reference`)."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from typing import Any, Final

import attrs

PAGE: Final = Path(__file__).parents[1] / "docs" / "reference.md"

MODULES: Final = {
    "Notebooks, scripts and plugins": ("deiframe",),
    "What a strategy says": ("deiframe.model",),
    "Criteria and answers": ("deiframe.criteria", "deiframe.assessment"),
    "Agendas": ("deiframe.agenda",),
    "Pictures": ("deiframe.layout",),
    "Formats": ("deiframe.writing", "deiframe.document"),
    "Findings": ("deiframe.diagnostics",),
    "Plugins": ("deiframe.plugins",),
    "Questions to a strategy": ("deiframe.graph",),
    "Help with pictures": (
        "deiframe.styling.labels",
        "deiframe.styling.text_nodes",
        "deiframe.styling.status_signs",
        "deiframe.styling.circle",
    ),
}
"""What the page is about; a package stands for its modules if it exports nothing itself."""

_HEAD: Final = """\
# Reference

Every public name, with the first lines of what its code says; the rest of deiframe may move.
For notebooks see [Python](python.md), for what a plugin may add [the hooks](plugins.md).
This page is written by `make reference`; do not edit it.
"""

_NOT_PROMISED: Final = frozenset({"deiframe.plugins.failure", "deiframe.plugins.no_level_model"})
"""What deiframe itself imports from a public module, and may move."""

_ROLE: Final = re.compile(r":\w+:`~?([^`]+)`")


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for title, names in MODULES.items():
        parts.append(f"## {title}\n")
        for module in _expanded(names):
            parts.append(f"### `{module.__name__}`\n\n{_prose(inspect.getdoc(module) or '')}\n")
            parts.append("\n".join(_entries(module)) + "\n")
    return "\n".join(parts)


def public_names(module: Any) -> list[str]:
    """The names that a module says are public, else those that it defines."""
    listed = getattr(module, "__all__", None)
    names = vars(module) if listed is None else listed
    return [
        name
        for name in names
        if not name.startswith("_") and f"{module.__name__}.{name}" not in _NOT_PROMISED
        if _is_code(getattr(module, name), module if listed is None else None)
    ]


def _is_code(value: Any, defined_in: Any) -> bool:
    """Whether it is a function, a class or a decorator (of a module), and no bare value."""
    is_code = inspect.isroutine(value) or inspect.isclass(value)
    if defined_in is not None:
        return is_code and value.__module__ == defined_in.__name__
    return is_code or type(value).__module__ != "builtins"


def _expanded(names: tuple[str, ...]) -> Iterator[Any]:
    for name in names:
        module = importlib.import_module(name)
        if hasattr(module, "__path__") and not public_names(module):
            for inner in sorted(pkgutil.iter_modules(module.__path__), key=lambda item: item.name):
                below = importlib.import_module(f"{name}.{inner.name}")
                if public_names(below):
                    yield below
        else:
            yield module


def _entries(module: Any) -> Iterator[str]:
    for name in sorted(public_names(module), key=lambda name: (name.lower(), name)):
        value = getattr(module, name)
        yield f"- {_head(name, value)}: {_prose(inspect.getdoc(value) or '')}"
        if inspect.isclass(value):
            yield from _members(value)


def _head(name: str, value: Any) -> str:
    if inspect.isclass(value) and issubclass(value, StrEnum):
        return f"**{name}** ({', '.join(f'`{member.value}`' for member in value)})"
    if inspect.isclass(value):
        return f"**{name}**{_fields(value)}"
    function = inspect.unwrap(value)
    if inspect.isfunction(function):
        return f"**{name}** `{_signature(function)}`"
    return f"**{name}**"


def _fields(cls: type) -> str:
    """The arguments of a class of values."""
    if not attrs.has(cls):
        return ""
    names = [field.name for field in attrs.fields(cls) if field.init and field.name[0] != "_"]
    return f" `({', '.join(names)})`" if names else ""


def _signature(function: Any) -> str:
    """The arguments and the answer of a function, as they are written."""
    written = ast.parse(dedent(inspect.getsource(function))).body[0]
    assert isinstance(written, ast.FunctionDef)
    answer = f" -> {ast.unparse(written.returns)}" if written.returns else ""
    return f"({ast.unparse(written.args)}){answer}".replace("'", '"')


def _members(cls: type) -> Iterator[str]:
    """The methods and properties that a class defines itself."""
    for name, value in vars(cls).items():
        function = (
            value.fget
            if isinstance(value, property)
            else value.func
            if isinstance(value, cached_property)
            else getattr(value, "__func__", value)
        )
        if name.startswith("_") or not inspect.isfunction(function):
            continue
        signature = "" if function is not value else f" `{_without_self(_signature(function))}`"
        yield f"  - **{name}**{signature}: {_prose(inspect.getdoc(function) or '')}"


def _without_self(signature: str) -> str:
    return re.sub(r"^\((?:self|cls)(?:, )?", "(", signature)


def _prose(text: str) -> str:
    """The first paragraph of a docstring, in Markdown on one line."""
    first = " ".join(text.partition("\n\n")[0].split()).replace("``", "`")
    return _ROLE.sub(lambda role: f"`{role[1].rpartition('.')[2]}`", first).removesuffix("::")


def main() -> None:
    """Write the page if it changed."""
    text = page()
    changed = not PAGE.exists() or PAGE.read_text("utf-8") != text
    PAGE.write_text(text, "utf-8")
    sys.stdout.write(f"docs/reference.md: {'changed' if changed else 'up to date'}\n")


if __name__ == "__main__":
    main()
