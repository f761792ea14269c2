"""A plugin that is one file, named by the person who runs deiframe: ``--plugin house_rules.py``.

A strategy cannot name one: what it says must never run code that lies beside it. The file needs no
hooks: each rule, diagram or other part at its top counts. It is called through the same guard, and
what it brings is looked at in the same way, as with a plugin that is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import attrs

from deiframe.errors import DeiframeError, PluginError
from deiframe.i18n import message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import OWN, Origin
from deiframe.plugins.contents import KINDS
from deiframe.sanitize import on_one_line
from deiframe.slugs import slug

LARGEST: Final = 1_000_000
"""So many bytes may a plugin of one file have."""

_HOOK: Final = "deiframe_"


@attrs.frozen
class PluginFile:
    """A plugin of one file; its name is that of the file, in kebab-case."""

    path: Path

    @property
    def name(self) -> str:
        """The name of the plugin: ``house-rules`` of ``house_rules.py``."""
        return slug(self.path.stem)

    @property
    def module(self) -> str:
        """The name of its module, which no other module has."""
        return f"{OWN}_plugin_file_{self.name.replace('-', '_')}"


def plugin_file(path: str | Path) -> PluginFile:
    """The plugin in a file, which is not run yet.

    Raises:
        DeiframeError: there is no such file, or it cannot be a plugin by its name or size.
    """
    file = PluginFile(Path(path))
    shown = on_one_line(str(path))
    if not file.path.is_file():
        if file.path.exists():
            raise DeiframeError(
                message("{file} is not a regular file; it is not read.", file=shown)
            )
        raise DeiframeError(message("There is no file {path}.", path=shown))
    if file.path.suffix != ".py":
        raise DeiframeError(
            message(
                "{path} is not a Python file. Expected: a file such as house_rules.py", path=shown
            )
        )
    if file.name in ("", OWN):
        raise DeiframeError(
            message("{path} does not yield a name for a plugin. Try: house_rules.py", path=shown)
        )
    if file.path.stat().st_size > LARGEST:
        raise DeiframeError(
            message("{path} is larger than {most} bytes.", path=shown, most=LARGEST)
        )
    return file


def imported(file: PluginFile) -> ModuleType:
    """Run a file, and return it as a module; each call runs it again, as it is now.

    Raises:
        PluginError: it is not Python, or raised something.
    """
    origin = Origin(plugin=file.name, package=file.module, hook=file.path.name)
    return called(origin, _run, file)


def _run(file: PluginFile) -> ModuleType:
    module = ModuleType(file.module)
    module.__file__ = str(file.path)
    try:
        code = compile(file.path.read_bytes(), str(file.path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:  # ValueError: a null byte, in Python 3.11
        text = message(
            "The plugin {plugin} is not valid Python: {file}, line {line}: {error}.",
            plugin=file.name,
            file=file.path.name,
            line=getattr(error, "lineno", None) or 1,
            error=on_one_line(getattr(error, "msg", None) or str(error)),
        )
        raise PluginError(text, file.name) from error
    sys.modules[file.module] = module  # typed fields are looked up there
    exec(code, vars(module))  # noqa: S102 - whoever runs deiframe named this file
    return module


def values_of(module: ModuleType) -> Mapping[str, Sequence[Any]]:
    """The rules, diagrams and other parts at the top of a module, by their kind."""
    found: dict[str, Sequence[Any]] = {}
    values = list({id(value): value for value in vars(module).values()}.values())
    for field, kind in KINDS.items():
        # A class that nobody has imported has no values.
        name, _, class_name = kind.values.partition(":")
        cls = getattr(sys.modules.get(name), class_name, None)
        if cls is not None:
            found[field] = [value for value in values if isinstance(value, cls)]
    return {field: parts for field, parts in found.items() if parts}


def has_hooks(module: ModuleType) -> bool:
    """Whether a module has a function with the name of a hook, marked or not."""
    return any(name.startswith(_HOOK) for name in vars(module))
