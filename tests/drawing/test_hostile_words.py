"""Words that a picture is made of end no program, become no sign, and break no label."""

from xml.etree import ElementTree

import attrs
import pytest

from deiframe.diagrams import all_diagrams
from deiframe.drawing import draw
from deiframe.extension_points.diagram import Chart, Diagram, Layout, Picture, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.styling.labels import attribute
from deiframe.testing.strategies import TODAY, filled_strategy


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\x07", "\ufffe", "\u2028"])
def test_a_control_character_ends_no_chart(sign: str) -> None:
    """The engine of charts aborts, and the whole program with it."""
    chart = Chart(
        specification={
            "title": f"A{sign}city",
            "data": {"values": [{f"a{sign}": f"b{sign}"}]},
            "mark": "point",
        },
        language="en",
        title=f"A{sign}city",
        description="D",
    )
    ElementTree.fromstring(draw(chart, "svg"))
    assert draw(chart, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("text", ["&#x202e;", "&#8238;", "&#60;b&#62;", "&lt;b&gt;", "a & b"])
def test_a_sign_by_its_number_stays_what_it_is_in_a_tooltip(text: str) -> None:
    picture = Picture(
        dot=f'digraph {{ a [tooltip="{attribute(text)}"] }}',
        layout=Layout.RANKED,
        language="en",
        title="T",
        description="D",
    )
    svg = ElementTree.fromstring(draw(picture, "svg"))
    assert text in {value for item in svg.iter() for value in item.attrib.values()}


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u3000", "\t"])
@pytest.mark.parametrize(
    "diagram", [item for item in all_diagrams() if not item.assesses], ids=lambda item: item.name
)
def test_a_blank_name_can_be_drawn(blank: str, diagram: Diagram) -> None:
    whole = filled_strategy(each=2)
    strategy = attrs.evolve(
        whole,
        stakeholders=tuple(
            attrs.evolve(stakeholder, title=blank) for stakeholder in whole.stakeholders
        ),
        departments=tuple(
            attrs.evolve(department, title=blank) for department in whole.departments
        ),
        interventions=tuple(
            attrs.evolve(intervention, title=blank) for intervention in whole.interventions
        ),
    )
    drawn = diagram.draw(build_graph(strategy, TODAY), View())
    ElementTree.fromstring(draw(drawn, "svg"))
