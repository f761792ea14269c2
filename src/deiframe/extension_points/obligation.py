"""A legal register: the obligations of a country, each with whom it binds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from deiframe.model.process import Obligation

if TYPE_CHECKING:
    from deiframe.model.strategy import Municipality


@attrs.frozen(kw_only=True)
class RegisteredObligation:
    """An obligation that a plugin knows, and the organisations that it binds.

    A strategy that it binds lists an obligation of the same id. ``plugin`` is set where it is
    loaded.
    """

    obligation: Obligation
    binds: Callable[[Municipality], bool]
    plugin: str = "deiframe"
