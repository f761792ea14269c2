"""What a strategy is asked about besides what it says itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from deiframe.model.indicator_definitions import Catalogue
from deiframe.model.process import Obligation


@attrs.frozen(kw_only=True)
class GraphContext:
    """What plugins and further sources add to a strategy's graph.

    ``binding`` are obligations of the legal registers that bind this organisation;
    ``indicator_definitions`` those that its indicators may name, by id. ``records`` is what stands
    in files beside the strategy itself, by a name; with a number, that is the path to one of them.
    """

    binding: tuple[Obligation, ...] = ()
    indicator_definitions: Catalogue = MappingProxyType({})
    records: Mapping[str, tuple[Any, ...]] = MappingProxyType({})
