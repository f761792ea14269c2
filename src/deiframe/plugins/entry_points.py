"""The plugins that are installed, found by their entry points, and whether they fit."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from itertools import groupby
from typing import Final

from deiframe.about import __version__
from deiframe.diagnostics import Finding
from deiframe.plugins import problems

GROUP: Final = "deiframe"
"""The entry-point group by which a package says that it is a plugin."""


def available() -> Mapping[str, tuple[EntryPoint, ...]]:
    """The entry points of the plugins on this machine, by name; more than one is a clash."""
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, package_of(point)))
    return {name: tuple(points) for name, points in groupby(found, key=lambda point: point.name)}


def package_of(point: EntryPoint) -> str:
    """The package that brings a plugin, and its version: how to name it."""
    return " ".join(filter(None, distribution_of(point)))


def distribution_of(point: EntryPoint) -> tuple[str, str]:
    """The name and version of the package that brings a plugin; of a damaged one its module."""
    try:
        found = (point.dist.name, point.dist.version) if point.dist else (None, None)
    except (TypeError, KeyError):  # its metadata is not there
        found = (None, None)
    name, version = found
    return name or module_of(point), version or ""


def module_of(point: EntryPoint) -> str:
    """The module that a plugin is in, as its package says, be it the name of one or not."""
    return point.value.partition(":")[0].strip()


def misfit(name: str, points: tuple[EntryPoint, ...]) -> Finding | None:
    """Why a plugin cannot be used as it is installed, if that is so."""
    if len({(point.value, package_of(point)) for point in points}) > 1:
        return problems.same_name(name, [package_of(point) for point in points])
    wanted = _wanted(points[0])
    return problems.other_version(name, package_of(points[0]), wanted) if wanted else None


def _wanted(point: EntryPoint) -> str:
    """The versions of deiframe that a plugin's package asks for, where this one is none of them."""
    from packaging.requirements import InvalidRequirement, Requirement

    for text in _requirements(point):
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            continue  # pip would not have installed it; what it meant cannot be known
        if requirement.name == GROUP and not requirement.specifier.contains(
            __version__, prereleases=True
        ):
            return str(requirement.specifier)
    return ""


def _requirements(point: EntryPoint) -> list[str]:
    try:
        return (point.dist.requires if point.dist else None) or []
    except (TypeError, AttributeError):  # its metadata is not there
        return []
