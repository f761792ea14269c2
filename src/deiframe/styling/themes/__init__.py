"""deiframe's own themes; each module with a :class:`Theme` is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.discovery import found_in, named_in

if TYPE_CHECKING:
    from deiframe.extension_points.theme import Theme


def all_themes(name: str | None = None) -> list[Theme]:
    """Every theme in this folder; or that of a ``name`` alone, importing no other."""
    from deiframe.extension_points.theme import Theme

    return found_in(__name__, Theme) if name is None else named_in(__name__, Theme, name)
