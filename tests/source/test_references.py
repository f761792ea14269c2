"""What refers to what: the quick looks at it say what the careful one does."""

from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe.model.references import all_hold, references, references_in_lists
from deiframe.model.strategy import Strategy
from deiframe.testing.strategies import strategies


@given(strategies(), st.data())
@settings(max_examples=20)
def test_all_hold_unless_an_item_is_missing_or_of_another_kind(
    strategy: Strategy, data: st.DataObject
) -> None:
    kinds = {item.id: item.kind for item in strategy.items()}
    found = list(references(strategy))
    assert all_hold(strategy, kinds, len(found))
    assert not found or not all_hold(strategy, kinds, len(found) - 1)
    if found:
        broken = data.draw(st.sampled_from(found))
        assert not all_hold(strategy, {**kinds, broken.id: None}, len(found))  # type: ignore[dict-item]


@given(strategies(), st.data())
@settings(max_examples=20)
def test_what_a_list_names_twice_is_among_those_looked_at(
    strategy: Strategy, data: st.DataObject
) -> None:
    assert not _twice(references_in_lists(strategy)) - _twice(references(strategy))
    lists = [
        (index, field)
        for index, item in enumerate(strategy.interventions)
        for field in ("addresses", "contributes_to")
        if getattr(item, field)
    ]
    if lists:
        index, field = data.draw(st.sampled_from(lists))
        item = strategy.interventions[index]
        links: dict[str, Any] = {field: (*getattr(item, field), getattr(item, field)[0])}
        again = attrs.evolve(item, **links)
        changed = attrs.evolve(
            strategy,
            interventions=(
                *strategy.interventions[:index],
                again,
                *strategy.interventions[index + 1 :],
            ),
        )
        assert (item.id, field) in _twice(references_in_lists(changed))
        assert _twice(references_in_lists(changed)) == _twice(references(changed))


def _twice(found: object) -> set[tuple[str, str]]:
    """The items, and their fields, in which a list names something twice."""
    seen: set[tuple[object, str]] = set()
    twice = set()
    for reference in found:  # type: ignore[attr-defined]
        path = reference.path[:-1] if reference.path[-1:] == ("to",) else reference.path
        if isinstance(path[-1], int):
            here = path[:-1], reference.id
            if here in seen:
                twice.add((str(path[1]), str(path[2])))
            seen.add(here)
    return twice
