"""The 25 sub-steps and two accelerators, one module each; its docstring is its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.discovery import found_in

if TYPE_CHECKING:
    from deiframe.extension_points.substep import Substep


def all_substeps() -> list[Substep]:
    """Every sub-step in this folder, each accelerator before the step that it makes possible."""
    from deiframe.extension_points.substep import Substep

    return sorted(
        found_in(__name__, Substep),
        key=lambda item: (item.step, not item.is_accelerator, item.number),
    )
