"""deiframe's own agendas; each module with an :class:`Agenda` is one.

They come in by the hook that a plugin's agendas come in by (see :mod:`deiframe.plugins`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.discovery import found_in, named_in

if TYPE_CHECKING:
    from deiframe.extension_points.agenda import Agenda


def all_agendas(name: str | None = None) -> list[Agenda]:
    """Every agenda in this folder; or that of a ``name`` alone, importing no other."""
    from deiframe.extension_points.agenda import Agenda

    return found_in(__name__, Agenda) if name is None else named_in(__name__, Agenda, name)
