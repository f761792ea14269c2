"""deiframe's own diagrams; each module with a :class:`Diagram` is one.

They come in by the hook that a plugin's diagrams come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.discovery import found_in, named_in

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import Diagram


def all_diagrams(name: str | None = None) -> list[Diagram]:
    """Every diagram in this folder; or that of a ``name`` alone, importing no other."""
    from deiframe.extension_points.diagram import Diagram

    return found_in(__name__, Diagram) if name is None else named_in(__name__, Diagram, name)
