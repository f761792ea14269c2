"""Several strategies at once: where they are, and how their files are named from one root."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from deiframe.diagnostics import Finding, Place
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message
from deiframe.source.file_reader import MAIN
from deiframe.source.files import files_in, find_strategy, has_main, strategies_below
from deiframe.source.opening import reason
from deiframe.source.unread_files import like_main


def strategy_folders(paths: Sequence[Path]) -> list[Path]:
    """Return the folders of the strategies meant by ``paths``, each once.

    A path is a strategy's folder, one of its files, or a folder with strategies somewhere below it.
    Without any, the nearest strategy at or above the current folder is meant.

    Raises:
        DeiframeError: a path is not there, or has no strategy.
    """
    if not paths:
        return [nearest_strategy(Path())]
    found = [folder for path in paths for folder in _folders(path)]
    return list({os.path.realpath(folder): folder for folder in found}.values())


def nearest_strategy(start: Path) -> Path:
    """Return the folder of the nearest strategy at or above a folder.

    Raises:
        DeiframeError: there is none; says which file was perhaps meant to be one.
    """
    try:
        return find_strategy(start)
    except DeiframeError as error:
        raise DeiframeError(_perhaps(error.message, start)) from error


def folder_of_file(file: Path) -> Path:
    """Return the folder of the strategy that a file belongs to.

    Raises:
        DeiframeError: it belongs to none.
    """
    if file.name == like_main(file.parent):
        raise DeiframeError(no_folder(file))
    folder = nearest_strategy(file.parent)
    if any(os.path.samefile(file, known) for known in files_in(folder) if known.is_file()):
        return folder
    raise DeiframeError(
        message(
            "{file} is not a file of the strategy in {folder}.", file=str(file), folder=str(folder)
        )
    )


def _folders(path: Path) -> list[Path]:
    if path.name != MAIN and path.is_file():
        return [folder_of_file(path)]
    folder = path.parent if path.name == MAIN else path
    if not os.path.isdir(folder):
        raise DeiframeError(no_folder(path))
    if has_main(folder):
        return [folder]
    below = sorted(strategies_below(folder))
    if not below:
        text = message("There is no {file} in {folder} or below it.", file=MAIN, folder=str(path))
        raise DeiframeError(_perhaps(text, folder))
    return below


def no_folder(path: Path) -> Message:
    """There is no such folder; or it may not be looked at, or is a file."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return message("There is no folder {folder}.", folder=str(path))
    except (OSError, ValueError) as error:
        return message("{file}: {problem}", file=str(path), problem=reason(error))
    text = message("{file} is not a folder: give the folder of the strategy.", file=str(path))
    return text if path.name != like_main(path.parent) else _perhaps(text, path.parent)


def _perhaps(text: Message, folder: Path) -> Message:
    """What is said, and which file was perhaps meant to be the strategy."""
    found = like_main(folder)
    if found is None:
        return text
    more = message("Rename {found} to {file}.", found=found, file=MAIN)
    return message("{text} {more}", text=text, more=more)


def root_of(folders: Iterable[Path]) -> Path:
    """Return the folder from which files are named.

    That is the repository the strategies are in; else the strategy's own folder, or the nearest
    folder that holds all of several.
    """
    common = Path(os.path.commonpath([folder.resolve() for folder in folders]))
    for candidate in (common, *common.parents):
        if (candidate / ".git").exists():
            return candidate
    return common


def name_from(root: Path, folder: Path) -> str:
    """How a strategy's folder is called from the root: ``cities/ghent``, or ``.`` for the root."""
    return folder.resolve().relative_to(root.resolve()).as_posix()


def named_from_root(finding: Finding, folder: str) -> Finding:
    """Return the finding with its places named from the root; ``folder`` is the strategy's name."""
    if folder == ".":
        return finding
    return attrs.evolve(
        finding,
        place=finding.place and _below(finding.place, folder),
        related=tuple(_below(place, folder) for place in finding.related),
        fix=finding.fix and attrs.evolve(finding.fix, place=_below(finding.fix.place, folder)),
    )


def _below(place: Place, folder: str) -> Place:
    return attrs.evolve(place, file=f"{folder}/{place.file}")
