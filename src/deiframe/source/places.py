"""Where a part of the strategy stands in its files; one is only parsed when it is asked about."""

from __future__ import annotations

from collections.abc import Mapping

from deiframe.diagnostics import Place
from deiframe.source.file_reader import SpotFinder
from deiframe.source.reader_errors import Path, Problem


class Places:
    """Looks up key paths in the files of a strategy.

    ``homes`` says in which file an item, a record or a key stands, and under which path there.
    """

    def __init__(
        self, files: Mapping[str, SpotFinder], homes: Mapping[Path, tuple[str, Path]]
    ) -> None:
        """Keep what finds things in each file; nothing is looked for yet."""
        self._files = files
        self._homes = homes

    def of(self, path: Path) -> Place | None:
        """Where a part of the whole strategy stands; its nearest holder where it is not written."""
        for length in (2, 1):
            home = self._homes.get(path[:length])
            if home:
                file, inside = home
                return self.within(file, (*inside, *path[length:]))
        return None

    def within(self, file: str, path: Path, *, at_key: bool = True) -> Place | None:
        """Where a path of one file stands: its key, or (not ``at_key``) its value."""
        found = self._files[file].spot(path, at_key=at_key) if file in self._files else None
        return Place(file, *found) if found else Place(file)

    def line(self, place: Place) -> str:
        """The text of the line that a place is on; empty where the file is not at hand."""
        found = self._files.get(place.file)
        lines = found.lines if found else ()
        return lines[place.line - 1] if place.line <= len(lines) else ""

    def text(self, place: Place) -> str:
        """What stands at a place, within its line."""
        return self.line(place)[place.column - 1 : place.column - 1 + place.length]

    def located(self, problem: Problem) -> Place | None:
        """Where a problem of one file stands."""
        if problem.spot:
            line, column, extent = problem.spot
            return Place(problem.file, line, column, extent)
        return self.within(problem.file, problem.path, at_key=problem.at_key)
