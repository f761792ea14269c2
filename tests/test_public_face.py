"""What is public is there, small, documented and complete; what moved says where it is."""

import datetime as dt
import importlib
import importlib.util
import inspect
import pkgutil
import re
import subprocess
import sys
import typing
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

import deiframe
import reference
from deiframe import former_names
from support import ROOT

MODULES = (
    "deiframe", "deiframe.model", "deiframe.criteria", "deiframe.agenda", "deiframe.layout", "deiframe.writing", "deiframe.document", "deiframe.assessment",
    "deiframe.diagnostics", "deiframe.plugins",
)  # fmt: skip
MOST = 50
FORMER = sorted(former_names._WHERE)


PUBLIC = {
    f"{name}.{public}": getattr(importlib.import_module(name), public)
    for name in MODULES
    for public in reference.public_names(importlib.import_module(name))
}


def test_the_front_door_is_narrow() -> None:
    assert len(reference.public_names(deiframe)) <= MOST


def test_the_front_door_loads_nothing_before_it_is_used() -> None:
    code = "import deiframe, sys; print(sorted(n for n in sys.modules if 'deiframe' in n))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.strip()
    assert "'deiframe.model" not in loaded
    assert "'deiframe.about" not in loaded


def test_what_can_be_asked_for_is_what_is_listed() -> None:
    for name in ("deiframe", "deiframe.model"):
        module = importlib.import_module(name)
        assert sorted(dir(module)) == sorted(module.__all__)
        with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
            _ = module.Nothing


@pytest.mark.parametrize("name", FORMER)
def test_a_former_name_works_and_says_where_it_is_now(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=rf"deiframe\.{name} is now \w") as told:
        found = getattr(deiframe, name)
    assert told[0].filename == __file__
    module, _, attribute = former_names._WHERE[name].rpartition(".")
    assert found is getattr(importlib.import_module(module), attribute)


@pytest.mark.parametrize("name", FORMER)
def test_where_a_former_name_is_now_is_there_and_gives_no_warning(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=" is now ") as told:
        getattr(deiframe, name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for now in re.findall(r"deiframe(?:\.\w+)+", str(told[0].message).partition(" is now ")[2]):
            assert _exists(now)


@pytest.mark.filterwarnings("ignore:deiframe.* is now")
def test_what_is_done_in_another_way_still_works() -> None:
    door: Any = deiframe
    contents = door.load_plugins([])
    strategy = door.read_text("deiframe: 1\nmunicipality: {name: X}\nvisions: {v: {}}\n").strategy
    examined = door.examine(strategy, contents, today=dt.date(2026, 6, 1))
    assert examined.asked
    assert examined.findings
    assert door.assessment_of(examined.graph, contents).level.lowest >= 0


def test_what_is_public_now_is_no_former_name() -> None:
    assert not set(FORMER) & set(deiframe.__all__)


def test_every_public_name_is_explained() -> None:
    assert not [name for name, value in PUBLIC.items() if _is_code(value) and not value.__doc__]


def _is_code(value: Any) -> bool:
    return inspect.isclass(value) or inspect.isfunction(value)


def test_every_type_that_is_returned_or_held_is_public() -> None:
    """Nobody is handed a value whose type has no page."""
    known = {id(value) for value in PUBLIC.values()}
    known |= {id(value) for value in _questions()}
    missing = {
        f"{used} is {cls.__module__}.{cls.__name__}"
        for name, value in PUBLIC.items()
        for used, wanted in _handed_over(name, value)
        for cls in _classes(wanted)
        if id(cls) not in known
    }
    assert not missing


def _questions() -> Iterator[Any]:
    for module in reference._expanded(("deiframe.graph",)):
        yield from (getattr(module, name) for name in reference.public_names(module))


def _handed_over(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if inspect.isfunction(value):
        yield f"{name}()", _hints(inspect.unwrap(value)).get("return")
    elif inspect.isclass(value):
        if attrs.has(value):
            hints = _hints(value)
            yield from (
                (f"{name}.{field.name}", hints.get(field.name))
                for field in attrs.fields(value)
                if not field.name.startswith("_")
            )
        for member, function in _methods(value):
            yield f"{name}.{member}()", _hints(function).get("return")


def _methods(cls: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(cls).items():
        value = getattr(value, "fget", None) or getattr(value, "func", None) or value
        function = getattr(value, "__func__", value)
        if not name.startswith("_") and inspect.isfunction(function):
            yield name, function


def _hints(value: Any) -> dict[str, Any]:
    return typing.get_type_hints(value, localns=_classes_by_name())


def _classes_by_name(found: dict[str, Any] = {}) -> dict[str, Any]:  # noqa: B006 - made once
    """Every class of deiframe: what annotations mean that are imported for type checkers only."""
    if not found:
        public = (item for item in PUBLIC.values() if inspect.isclass(item))
        found |= {item.__name__: item for item in public}  # of several of a name, the public one
        found["click"] = importlib.import_module("click")
        found["nx"] = SimpleNamespace(MultiDiGraph=list, DiGraph=list)  # of strings
        for info in pkgutil.walk_packages(deiframe.__path__, "deiframe."):
            if not info.name.startswith(("deiframe.testing", "deiframe.__main__")):
                module = importlib.import_module(info.name)
                classes = (item for item in vars(module).items() if inspect.isclass(item[1]))
                found |= {name: cls for name, cls in classes if name not in found}
    return found


def _classes(wanted: Any) -> Iterator[Any]:
    if isinstance(wanted, list | tuple):
        for part in wanted:
            yield from _classes(part)
    elif typing.get_args(wanted):
        yield from _classes(typing.get_args(wanted))
    elif inspect.isclass(wanted) and wanted.__module__.startswith("deiframe."):
        yield wanted


def test_the_reference_is_up_to_date() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "run: make reference"


def test_the_reference_names_everything_that_is_public() -> None:
    page = reference.PAGE.read_text(encoding="utf-8")
    assert not [name for name in PUBLIC if f"**{name.rpartition('.')[2]}**" not in page]


DOTTED = re.compile(r"`(deiframe(?:\.\w+)+)[`(]")
PAGES = sorted([*ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_dotted_name_in_the_docs_exists(page: Path) -> None:
    missing = [name for name in DOTTED.findall(page.read_text("utf-8")) if not _exists(name)]
    assert not missing


def _exists(name: str) -> bool:
    head, *rest = name.split(".")
    value: Any = importlib.import_module(head)
    for part in rest:
        if not hasattr(value, part):
            try:
                value = importlib.import_module(f"{value.__name__}.{part}")
            except ImportError:
                return False
        else:
            value = getattr(value, part)
    return True
