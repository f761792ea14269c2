"""What a strategy is asked about besides what it says itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from deiframe.model.indicator_definitions import Catalogue
from deiframe.model.process import Obligation

Record = TypeVar("Record")


@attrs.frozen(kw_only=True)
class GraphContext:
    """What plugins and further sources add to a strategy's graph.

    ``binding`` are obligations of the legal registers that bind this organisation;
    ``indicator_definitions`` those that its indicators may name, by id. ``records`` is what stands
    in files that are no part of the strategy itself, by its class.
    """

    binding: tuple[Obligation, ...] = ()
    indicator_definitions: Catalogue = MappingProxyType({})
    records: Mapping[type[Any], tuple[Any, ...]] = MappingProxyType({})

    def records_of(self, kind: type[Record]) -> tuple[Record, ...]:
        """The records of a class, in the order in which they were read."""
        return self.records.get(kind, ())
