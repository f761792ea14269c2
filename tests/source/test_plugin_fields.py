"""Fields that plugins add are read as strictly as the rest, and lose nothing."""

import datetime as dt
import json
from enum import StrEnum
from typing import Any

import attrs
import jsonschema_rs
import pytest
import yaml_rs
from hypothesis import given
from hypothesis import strategies as st

from deiframe.checking import CheckResult, check
from deiframe.diagnostics import Finding
from deiframe.diagrams import change_agent_network, stakeholder_map
from deiframe.diagrams.theory_of_change import draw
from deiframe.drawing.sheet_dot import source_dot
from deiframe.extension_points.diagram import Chart, View
from deiframe.extension_points.extension import Extension
from deiframe.formats.json_schema import schema
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.model.fields import ids, number, one_id
from deiframe.model.kinds import ACTORS, Kind
from deiframe.model.measurement import Indicator
from deiframe.model.strategy import Strategy
from deiframe.model.text import Text
from deiframe.model.time import Interval
from deiframe.model.vocabulary import CountedIn
from deiframe.opening import Opened, assemble
from deiframe.plugins import PluginContents
from deiframe.source.plugin_fields import extended
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from support import TODAY, strategy_of


class Mood(StrEnum):
    """How it is met."""

    WARM = "warm"
    COLD = "cold"


@attrs.frozen(kw_only=True)
class Resistance:
    """Who resists, and why."""

    by: str | None = one_id(*ACTORS)
    why: Text
    noted_on: dt.date | None = None


@attrs.frozen(kw_only=True)
class Step:
    """Fields of an intervention."""

    number: int | None = number(1, 11)
    mood: Mood | None = None
    resistance: tuple[Resistance, ...] = ()
    with_whom: tuple[str, ...] = ids(*ACTORS)
    every: Interval | None = None
    share: float | None = None
    is_open: bool = False


@attrs.frozen(kw_only=True)
class Whole:
    """Fields of the strategy as a whole."""

    agreed: int | None = None


def labels(cls: type[Any]) -> dict[str, Any]:
    return {name: message("{name}", name=f"label of {name}") for name in attrs.fields_dict(cls)}


EXTENSIONS = (
    Extension(
        kind=Kind.INTERVENTION,
        fields=Step,
        labels=labels(Step),
        shown=("number", "mood", "resistance", "with_whom", "every", "is_open"),
        plugin="city",
    ),
    Extension(kind=None, fields=Whole, labels=labels(Whole), plugin="city"),
)
ADDITIONS = PluginContents(extensions=EXTENSIONS)
HEAD = """\
deiframe: 1
municipality: {name: X}
plugins: [city]
stakeholders: {anna: {title: Anna the mayor}}
needs: {calm: {title: Calm}}
"""
SOUND = """\
interventions:
  walk:
    title: Walk
    extensions:
      city:
        number: 3
        mood: warm
        resistance:
          - by: anna
            why: {en: No time, nl: Geen tijd}
            noted_on: 2025-01-02
        with_whom: [anna]
        every: 4 months
        share: 12.5
        is_open: true
extensions:
  city: {agreed: 11}
"""


def examined(text: str, additions: PluginContents = ADDITIONS) -> CheckResult:
    return check(opened(text, additions))


def opened(text: str, additions: PluginContents = ADDITIONS) -> Opened:
    reading = read_text(HEAD + text)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    return assemble(reading.strategy, additions, today=TODAY, places=reading.places)


def structural(text: str, additions: PluginContents = ADDITIONS) -> list[Finding]:
    return [
        finding for finding in examined(text, additions).findings if finding.code.startswith("DEI0")
    ]


def graph(text: str) -> StrategyGraph:
    found = opened(text).graph
    assert found is not None
    return found


def strategy(text: str) -> Strategy:
    return graph(text).strategy


def test_fields_come_typed() -> None:
    whole = strategy(SOUND)
    [walk] = whole.interventions
    step = walk.extension(Step)
    assert step == Step(
        number=3,
        mood=Mood.WARM,
        resistance=(
            Resistance(
                by="anna",
                why=step.resistance[0].why if step else "",
                noted_on=dt.date(2025, 1, 2),
            ),
        ),
        with_whom=("anna",),
        every=Interval(4),
        share=12.5,
        is_open=True,
    )
    assert whole.extension(Whole) == Whole(agreed=11)
    assert whole.stakeholders[0].extension(Step) is None
    assert not structural(SOUND)


@pytest.mark.parametrize(
    "block, code, at, words",
    [
        ("{numbr: 3}", "DEI010", "numbr", "Did you mean number?"),
        ("{number: 12}", "DEI017", "12", "from 1 to 11"),
        ("{number: three}", "DEI011", "three", "a number"),
        ("{mood: hot}", "DEI013", "hot", "warm, cold"),
        ("{with_whom: [ana]}", "DEI021", "ana", "Did you mean anna?"),
        ("{with_whom: [calm]}", "DEI022", "calm", "stakeholder, department"),
        ("{resistance: [{by: nobody, why: x}]}", "DEI021", "nobody", "department"),
        ("{resistance: [{by: anna}]}", "DEI014", "", ""),
        ("{every: sometimes}", "DEI013", "sometimes", ""),
        ("{share: [1]}", "DEI011", "[", ""),
        ("{is_open: perhaps}", "DEI011", "perhaps", ""),
    ],
)
def test_what_does_not_fit_is_found_at_its_place(
    block: str, code: str, at: str, words: str
) -> None:
    text = f"interventions:\n  walk:\n    extensions:\n      city: {block}\n"
    [found] = structural(text)
    assert found.code == code
    assert found.id == "walk"
    assert found.place is not None
    line = (HEAD + text).splitlines()[found.place.line - 1]
    assert line.strip().startswith("city:")
    told = " ".join(str(item) for item in (found.expected, found.hint) if item)
    assert words in told
    if at:
        assert at in line[found.place.column - 1 :] or at in str(found.message)


def test_all_problems_are_told_at_once_and_the_rest_goes_on() -> None:
    found = structural(
        "interventions:\n  walk:\n    extensions:\n      city: {number: 99, mood: hot, odd: 1}\n"
    )
    assert len(found) == 3
    [walk] = strategy(
        "interventions:\n  walk:\n    extensions:\n      city: {number: 99}\n"
    ).interventions
    assert walk.extension(Step) is None
    assert walk.extensions == {"city": {"number": 99}}


def test_a_kind_that_the_plugin_does_not_extend_is_told() -> None:
    [found] = structural("needs: {quiet: {extensions: {city: {number: 1}}}}\n".replace(
        "needs", "groups"))  # fmt: skip
    assert "adds no fields here (group)" in str(found.message)
    assert "intervention" in str(found.expected)


def test_a_plugin_that_is_not_named_is_told_once_and_its_fields_stay() -> None:
    text = "groups: {a: {extensions: {citty: {x: 1}}}, b: {extensions: {citty: {x: 2}}}}\n"
    [found] = structural(text)
    assert found.code == "DEI035"
    assert "2 places have fields of citty" in str(found.message)
    assert str(found.hint) == "Did you mean city?"
    assert strategy(text).groups[0].extensions == {"citty": {"x": 1}}


def test_without_the_plugin_the_file_reads_with_one_message_of_what_it_needs() -> None:
    from deiframe.plugins import load_plugins

    text = SOUND.replace("city:", "nowhere:")
    found = check(
        assemble(
            strategy_of(HEAD.replace("city", "nowhere") + text),
            load_plugins(["nowhere"]),
            today=TODAY,
        )
    ).findings
    [problem] = [item for item in found if item.code.startswith("DEI0")]
    assert problem.code == "DEI030"
    assert "2 places in the strategy have fields of it" in str(problem.message)
    assert "Ask whoever sent this strategy" in str(problem.hint)


def test_fields_survive_being_written() -> None:
    written = to_yaml(strategy(SOUND))
    again = read_text(written).strategy
    assert again is not None
    typed, problems = extended(
        again,
        {(extension.plugin, extension.kind): extension.fields for extension in EXTENSIONS},
        lambda _: None,
    )
    assert not problems
    assert typed == strategy(SOUND)


STEPS = st.builds(
    Step,
    number=st.none() | st.integers(1, 11),
    mood=st.none() | st.sampled_from(Mood),
    resistance=st.lists(
        st.builds(
            Resistance,
            by=st.sampled_from([None, "anna"]),
            why=st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=9),
            noted_on=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)),
        ),
        max_size=2,
    ).map(tuple),
    with_whom=st.sampled_from([(), ("anna",)]),
    every=st.none() | st.integers(1, 99).map(Interval),
    share=st.none() | st.integers(0, 100).map(float),
    is_open=st.booleans(),
)


@given(STEPS)
def test_whatever_is_written_reads_back_the_same(step: Step) -> None:
    base = strategy(SOUND)
    [walk] = base.interventions
    whole = attrs.evolve(base, interventions=(attrs.evolve(walk, extensions={"city": step}),))
    again = read_text(to_yaml(whole)).strategy
    assert again is not None
    typed, problems = extended(
        again,
        {(extension.plugin, extension.kind): extension.fields for extension in EXTENSIONS},
        lambda _: None,
    )
    assert not problems
    assert typed.interventions[0].extension(Step) == step


@pytest.mark.parametrize(
    "text, fits",
    [
        (SOUND, True),
        (SOUND.replace("number: 3", "number: 12"), False),
        (SOUND.replace("mood: warm", "mood: hot"), False),
        (SOUND.replace("why:", "wyh:"), False),
        (SOUND.replace("city:", "other:"), True),
        ("groups: {a: {extensions: {city: {number: 1}}}}\n", False),
    ],
)
def test_the_json_schema_knows_them(text: str, fits: bool) -> None:
    made = jsonschema_rs.validator_for(schema("en", extensions=EXTENSIONS))
    assert made.is_valid(yaml_rs.loads(HEAD + text, parse_datetime=False)) is fits


def test_the_schema_describes_each_field_by_its_label() -> None:
    made = json.dumps(schema("en", extensions=EXTENSIONS))
    assert "label of mood" in made
    assert "label of agreed" in made


def shown(view: View) -> str:
    picture = draw(graph(SOUND), view)
    assert not isinstance(picture, Chart)
    return source_dot(picture)


def test_pictures_show_the_fields_that_are_to_be_shown() -> None:
    drawn = shown(View(extensions=EXTENSIONS))
    said = " ".join(drawn.replace('<BR ALIGN="LEFT"/>', " ").split())
    resistance = "label of resistance: Anna the mayor, No time"
    for words in ("label of number: 3", resistance, "with_whom: Anna the mayor", "4 months"):
        assert words in said, words
    assert "label of share" not in drawn
    assert "label of number" not in shown(View())


def test_the_stakeholder_map_shows_them_too() -> None:
    fields = Extension(
        kind=Kind.STAKEHOLDER, fields=Whole, labels=labels(Whole), shown=("agreed",), plugin="city"
    )
    text = HEAD.replace(
        "{title: Anna the mayor}",
        "{title: Anna the mayor, power: 4, interest: 4, extensions: {city: {agreed: 7}}}",
    )
    found = assemble(strategy_of(text), PluginContents(extensions=(fields,)), today=TODAY).graph
    assert found is not None
    assert (
        "label of agreed: 7" in stakeholder_map.draw(found, View(extensions=(fields,))).description
    )
    assert "label of agreed" not in stakeholder_map.draw(found, View()).description


def test_the_network_of_change_agents_shows_those_of_a_department() -> None:
    fields = Extension(
        kind=Kind.DEPARTMENT, fields=Whole, labels=labels(Whole), shown=("agreed",), plugin="city"
    )
    found = assemble(
        strategy_of(HEAD + "departments: {parks: {extensions: {city: {agreed: 7}}}}\n"),
        PluginContents(extensions=(fields,)),
        today=TODAY,
    ).graph
    assert found is not None
    assert (
        "label of agreed: 7"
        in change_agent_network.draw(found, View(extensions=(fields,))).description
    )
    assert "label of agreed" not in change_agent_network.draw(found, View()).description


@pytest.mark.parametrize(
    "settings, error",
    [
        ({"fields": int}, TypeError),
        ({"labels": {"agreed": message("x"), "more": message("y")}}, ValueError),
        ({"labels": {}}, ValueError),
        ({"shown": ("more",)}, ValueError),
    ],
)
def test_an_extension_that_cannot_be_is_refused(
    settings: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        Extension(**{"kind": None, "fields": Whole, "labels": labels(Whole), **settings})


DEFINITION = Indicator(
    id="be-origin", definition="Who was born abroad", of="new staff", counted_in=CountedIn.PEOPLE
)
CATALOGUE = PluginContents(extensions=EXTENSIONS, indicators=(DEFINITION,))


def test_an_indicator_takes_what_it_leaves_out_from_its_definition() -> None:
    found = opened("indicators: {hires: {defined_as: be-origin, of: all staff}}\n", CATALOGUE)
    assert found.graph is not None
    [hires] = found.graph.strategy.indicators
    assert hires.definition == "Who was born abroad"
    assert hires.of == "all staff"
    assert hires.id == "hires"


def test_a_definition_that_is_not_there_is_told_with_the_nearest() -> None:
    [found] = structural("indicators: {hires: {defined_as: be-orgin}}\n", CATALOGUE)
    assert found.code == "DEI036"
    assert found.place is not None
    assert found.place.line == HEAD.count("\n") + 1
    assert str(found.hint) == "Did you mean be-origin?"
