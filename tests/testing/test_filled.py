"""Strategies that say everything, texts exchanged in every place, and what is left of them."""

from typing import Any

import attrs
import pytest

from deiframe.extension_points.diagram import Chart
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.text import Translations
from deiframe.plugins import added_by
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from deiframe.testing import laws
from deiframe.testing.change_texts import NO_TEXT, Path, Reword, reworded, texts_of
from deiframe.testing.laws.smallest import smallest
from deiframe.testing.strategies import filled_strategy

CASES = [{}, {"start": 3}, {"half": True}, {"each": 1}]


@pytest.mark.parametrize("how", CASES)
def test_a_filled_strategy_could_stand_in_a_file(how: dict[str, Any]) -> None:
    strategy = filled_strategy(**how)
    reading = read_text(to_yaml(strategy))
    assert [str(problem.message) for problem in reading.problems] == []
    assert reading.strategy == strategy


def test_every_field_of_every_kind_says_something() -> None:
    strategy = filled_strategy()
    for kind in Kind:
        for field in attrs.fields(type(strategy.of_kind(kind)[0])):
            text = [getattr(item, field.name) for item in strategy.of_kind(kind)]
            default: Any = field.default
            unsaid = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]
            assert field.name == "defined_as" or any(item != unsaid for item in text), field.name


def test_every_text_is_in_one_language_and_in_three() -> None:
    strategy = filled_strategy()
    for kind in Kind:
        forms = {type(item.title) for item in strategy.of_kind(kind)}
        assert forms == {str, Translations}


@pytest.mark.parametrize("plugin", ["ghent", "genoa", "rotterdam"])
def test_the_fields_of_a_plugin_are_filled_too(plugin: str) -> None:
    extensions = added_by(plugin).extensions
    strategy = filled_strategy(extensions)
    for extension in extensions:
        holders = strategy.of_kind(extension.kind) if extension.kind else [strategy]
        assert all(isinstance(each.extensions[plugin], extension.fields) for each in holders)


def test_a_text_is_whatever_the_reader_takes_as_it_is() -> None:
    """What is no text to the kit is refused with this text by the reader, and nothing else is."""
    whole = filled_strategy(each=1)
    for path in texts_of(whole):
        changed = reworded(whole, _at(path))
        assert read_text(to_yaml(changed)).strategy is not None, path
    assert {"title", "note", "tags", "unit", "because"}.isdisjoint(NO_TEXT)


def _at(path: Path) -> Reword:
    return lambda here, text: "A text: {x}" if here == path else text


def test_every_text_stands_where_it_was_put() -> None:
    whole = filled_strategy()
    full = reworded(whole, lambda _, __: "<b>")
    assert set(texts_of(full).values()) == {"<b>"}
    names = {path[-2] if "key" in path else path[-1] for path in texts_of(whole)}
    assert {"title", "note", "because", "definition", "question", "unit", "what"} <= names


def test_the_smallest_strategy_holds_only_what_matters() -> None:
    def is_so(strategy: Strategy) -> bool:
        return any(each.resources and each.contributes_to for each in strategy.interventions)

    left = smallest(filled_strategy(), is_so)
    assert is_so(left)
    assert len(list(left.items())) == 2
    assert not left.interventions[0].rasci.responsible


def test_what_breaks_a_law_is_shown_as_a_few_lines() -> None:
    [law] = [item for item in laws.LAWS_OF_DIAGRAMS if item.name == "never_raises"]
    [diagram] = [item for item in added_by("ghent").diagrams if item.name == "ghent-targets"]

    def draw(graph: Any, _: Any) -> Any:
        long = [
            stakeholder.members[5]
            for stakeholder in graph.strategy.stakeholders
            if stakeholder.members
        ]
        return Chart(specification={}, language="en", title="T", description=f"{long}")

    with pytest.raises(AssertionError, match="raised IndexError") as caught:
        law.check(attrs.evolve(diagram, draw=draw))
    [note] = caught.value.__notes__
    assert len(note.splitlines()) < 20
