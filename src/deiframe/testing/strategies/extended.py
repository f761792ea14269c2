"""Strategies that use the fields of plugins, filled in by what the fields' types allow."""

from collections.abc import Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.extension_points.extension import Extension
from deiframe.model.item import Extended
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.testing.strategies.from_fields import drawn
from deiframe.testing.strategies.graph import any_strategies
from deiframe.testing.strategies.ingredients import plain


@st.composite
def extended_strategies(
    draw: st.DrawFn,
    extensions: Sequence[Extension],
    of: st.SearchStrategy[Strategy] | None = None,
) -> Strategy:
    """Strategies whose items use the fields of ``extensions``, some of them.

    ``of`` draws what they are made from: any well-formed strategy where it is left out.
    """
    strategy = draw(any_strategies() if of is None else of)
    ids = {kind: [item.id for item in strategy.of_kind(kind)] for kind in Kind}
    of_these = attrs.evolve(plain(0), known=ids)

    def extended(holder: Extended, kind: Kind | None) -> dict[str, Any]:
        found = {
            extension.plugin: draw(drawn(extension.fields, of_these))
            for extension in extensions
            if extension.kind is kind and draw(st.booleans())
        }
        return {**holder.extensions, **found}

    named = dict.fromkeys((*strategy.plugins, *(extension.plugin for extension in extensions)))
    changes: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, extensions=extended(item, kind)) for item in strategy.of_kind(kind)
        )
        for kind in {extension.kind for extension in extensions if extension.kind}
    }
    return attrs.evolve(
        strategy, plugins=tuple(named), extensions=extended(strategy, None), **changes
    )
