"""Rules, diagrams, formats, criteria, agendas and the like that break one law each, on purpose."""

import datetime as dt
import os
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import count
from pathlib import Path
from typing import Any

import attrs
import pytest

from deiframe.diagnostics import Finding, Page, Severity
from deiframe.document import Origin, Point, Points
from deiframe.extension_points.agenda import Agenda, AgendaDocument, AgendaItem, Meeting
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.extension_points.diagram import Chart, Diagram, Layout, Picture, View
from deiframe.extension_points.findings_format import Report
from deiframe.extension_points.format import Format, Writes
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.extension_points.rule import Hit, Rule, rule
from deiframe.file_kinds import text_kind
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message, messages, translate
from deiframe.model.text import Translations
from deiframe.model.vocabulary import Status
from deiframe.sanitize import inert, on_one_line
from deiframe.styling.labels import attribute
from deiframe.verdicts import Fact, Truth

PAGE = """A title

What it is.

Why it matters: It does.

How to fix: Fix it.

Source: None, it is made up.
"""


def made(check: Callable[[StrategyGraph], Iterable[Hit]], **changes: Any) -> Rule:
    """A rule that looks for visions, or whatever else ``check`` does."""
    good = rule(
        "XX101",
        Severity.WARNING,
        principles=["1a"],
        substeps=["4.1"],
        fails="visions: {far: {title: Far}}",
        passes="{}".replace("{}", ""),
    )(check)
    return attrs.evolve(good, page=Page("XX101", Severity.WARNING, PAGE), **changes)


def hit(item: Any, field: tuple[str | int, ...] = ()) -> Hit:
    return Hit(message=message("“{title}” is far.", title=item.name), item=item.id, field=field)


def good(graph: StrategyGraph) -> Iterator[Hit]:
    return map(hit, graph.strategy.visions)


def raising(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        yield hit(vision)
        if graph.strategy.needs:
            raise KeyError(vision.id)


def changing(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        vision.extensions.setdefault("seen", {})  # type: ignore[attr-defined]
        yield hit(vision)


def rewiring(graph: StrategyGraph) -> Iterator[Hit]:
    graph.items.pop("vision-0", None)  # type: ignore[attr-defined]
    return good(graph)


def reading(graph: StrategyGraph) -> Iterator[Hit]:
    Path("/dev/null").read_text("utf-8")
    Path("/dev/null").write_text("x", "utf-8")
    return good(graph)


def printing(graph: StrategyGraph) -> Iterator[Hit]:
    print(len(graph.items))  # noqa: T201
    return good(graph)


def asking_the_clock(graph: StrategyGraph) -> Iterator[Hit]:
    return good(graph) if dt.date.today().year > 2000 else iter(())


_times = count()


def fickle(graph: StrategyGraph) -> Iterator[Hit]:
    return good(graph) if next(_times) % 2 == 0 else iter(())


def first_only(graph: StrategyGraph) -> Iterator[Hit]:
    return map(hit, graph.strategy.visions[:1])


def the_only_one(graph: StrategyGraph) -> Iterator[Hit]:
    return map(hit, graph.strategy.visions if len(graph.strategy.visions) == 1 else ())


def named_after(graph: StrategyGraph) -> Iterator[Hit]:
    return (
        hit(vision) for vision in graph.strategy.visions if "v" in vision.id or "f" in vision.id
    )


def watching_suppressions(graph: StrategyGraph) -> Iterator[Hit]:
    ignored = any(item.ignore for item in graph.strategy.items()) or graph.strategy.checks.ignore
    for vision in graph.strategy.visions:
        yield hit(vision)
        if ignored:
            yield Hit(message=message("You suppress."))


def unfilled(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        yield Hit(message=message("“{title}” is {how} far.", title=vision.name), item=vision.id)


def pointing_nowhere(graph: StrategyGraph) -> Iterator[Hit]:
    return (hit(vision, ("horizon", 3)) for vision in graph.strategy.visions)


def naming_nobody(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        yield Hit(message=message("x"), item=f"no-{vision.kind}")


def returning_text(_: StrategyGraph) -> Any:
    return "visions are far"


def returning_none(_: StrategyGraph) -> Any:
    return None


def yielding_text(graph: StrategyGraph) -> Any:
    yield from (str(vision.title) for vision in graph.strategy.visions)


def yielding_a_finding(graph: StrategyGraph) -> Any:
    for vision in graph.strategy.visions:
        yield Finding("XX101", Severity.WARNING, message("It is far."), id=vision.id)


def saying_a_number(graph: StrategyGraph) -> Any:
    for vision in graph.strategy.visions:
        yield Hit(message=3, item=vision.id)  # type: ignore[arg-type]


def naming_no_id(graph: StrategyGraph) -> Any:
    for vision in graph.strategy.visions:
        yield Hit(message=message("It is far."), item=(vision,))  # type: ignore[arg-type]


def leaving(graph: StrategyGraph) -> Iterator[Hit]:
    if any(item.budget for item in (i.resources for i in graph.strategy.interventions) if item):
        sys.exit(0)
    return good(graph)


def skipping(graph: StrategyGraph) -> Iterator[Hit]:
    if graph.strategy.elections:
        pytest.skip("not today")
    return good(graph)


def seldom_raising(graph: StrategyGraph) -> Iterator[Hit]:
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.members and stakeholder.interest and stakeholder.department:
            yield hit(graph.items[f"{stakeholder.id}-too"])


def drawing_lots(graph: StrategyGraph) -> Iterator[Hit]:
    return good(graph) if random.random() < 2 else iter(())


def asking_the_environment(graph: StrategyGraph) -> Iterator[Hit]:
    return iter(()) if os.environ.get("CITY") else good(graph)


_known: list[StrategyGraph] = []


def remembering(graph: StrategyGraph) -> Iterator[Hit]:
    if graph in _known:
        return iter(())
    _known.append(graph)
    return good(graph)


def of_a_set(graph: StrategyGraph) -> Iterator[Hit]:
    first = next(iter({vision.id for vision in graph.strategy.visions}), None)
    return (hit(vision) for vision in graph.strategy.visions if vision.id == first)


def in_the_order_of_a_set(graph: StrategyGraph) -> Iterator[Hit]:
    return (hit(graph.items[item]) for item in {vision.id for vision in graph.strategy.visions})


def formatting(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        yield Hit(message=message(f"It is far: {translate(vision.name, 'en')}."), item=vision.id)


def formatting_a_note(graph: StrategyGraph) -> Iterator[Hit]:
    for stakeholder in graph.strategy.stakeholders:
        if isinstance(stakeholder.note, Translations):
            text = message(stakeholder.note.in_language("it"))
            yield Hit(message=message("See {note}.", note=text), item=stakeholder.id)


def unfilled_in_plural(graph: StrategyGraph) -> Iterator[Hit]:
    for vision in graph.strategy.visions:
        text = messages("{count} {what}", "{count} of them", 1)
        yield Hit(message=text, item=vision.id)


GOOD_RULE = made(good)
RULES = {
    "has_a_whole_page": [
        attrs.evolve(GOOD_RULE, page=Page("XX101", Severity.WARNING, "A title")),
        attrs.evolve(GOOD_RULE, substeps=("9.9",)),
        attrs.evolve(GOOD_RULE, principles=("11a",)),
    ],
    "keeps_its_examples": [
        attrs.evolve(GOOD_RULE, fails="departments: {a: {title: A}}"),
        attrs.evolve(GOOD_RULE, passes=GOOD_RULE.fails),
        attrs.evolve(GOOD_RULE, fails="visions: ["),
    ],
    "never_raises": [
        *map(made, (raising, returning_text, returning_none, yielding_text, yielding_a_finding)),
        *map(made, (saying_a_number, naming_no_id, leaving, skipping, seldom_raising)),
    ],
    "changes_nothing": [made(changing), made(rewiring)],
    "looks_at_nothing_else": [
        *map(made, (reading, printing, asking_the_clock, drawing_lots, asking_the_environment)),
    ],
    "answers_the_same_twice": [made(fickle), made(remembering)],
    "minds_no_order": [made(first_only)],
    "minds_nothing_unrelated": [made(the_only_one)],
    "minds_no_name": [made(named_after), made(of_a_set), made(in_the_order_of_a_set)],
    "goes_when_suppressed": [made(watching_suppressions)],
    "speaks_every_language": [made(unfilled), made(unfilled_in_plural)],
    "texts_stay_texts": [made(formatting), made(formatting_a_note)],
    "points_at_something": [made(pointing_nowhere), made(naming_nobody)],
}


def drawing(
    title: Callable[[StrategyGraph, View], str], *, dot: str = "", name: str = "spoilt"
) -> Diagram:
    """A diagram of the strategy's title, by ``title``; and of ``dot``, where that is given."""

    def draw(graph: StrategyGraph, view: View) -> Picture:
        nodes = "".join(f'"{item.id}" [id="item-{item.id}"];\n' for item in graph.items.values())
        text = title(graph, view)
        source = dot or f"digraph {{\n{nodes}label={text}\n}}\n"
        return Picture(
            dot=source, layout=Layout.RANKED, language=view.language, title="T", description="D"
        )

    return Diagram(name=name, title=message("x"), draw=draw)


def escaped(graph: StrategyGraph, view: View) -> str:
    text = attribute(translate(graph.strategy.title, view.language))
    return '"' + text.replace('"', "'") + '"'


def _spoilt(change: Callable[[StrategyGraph, View, Picture], Any]) -> Diagram:
    good_one = drawing(escaped)

    def draw(graph: StrategyGraph, view: View) -> Picture:
        made = good_one.draw(graph, view)
        assert isinstance(made, Picture)
        change(graph, view, made)
        return made

    return attrs.evolve(good_one, draw=draw)


def _evolving(**changes: Any) -> Diagram:
    good_one = drawing(escaped)
    return attrs.evolve(
        good_one, draw=lambda graph, view: attrs.evolve(good_one.draw(graph, view), **changes)
    )


def _reversed(graph: StrategyGraph, _: View) -> str:
    first = next(iter(graph.strategy.visions), None)
    return f'"x" id="first-{first.id if first else ""}"'


def beside(*lines: Callable[[StrategyGraph, View], str]) -> Diagram:
    """The good diagram, with more statements in its source."""
    good_one = drawing(escaped)

    def draw(graph: StrategyGraph, view: View) -> Picture:
        made = good_one.draw(graph, view)
        assert isinstance(made, Picture)
        more = "".join(f"{line(graph, view)}\n" for line in lines)
        return attrs.evolve(made, dot=made.dot.rstrip().removesuffix("}") + more + "}\n")

    return attrs.evolve(good_one, draw=draw)


def _of_stakeholders(statement: str) -> Callable[[StrategyGraph, View], str]:
    """A statement for each stakeholder, in which its texts stand as they are."""

    def lines(graph: StrategyGraph, view: View) -> str:
        return "".join(
            statement.format(
                number=number,
                title=translate(item.title, view.language),
                note=translate(item.note or "", view.language),
                tags=" ".join(item.tags),
                escaped=attribute(translate(item.title, view.language)).replace('"', "'"),
            )
            for number, item in enumerate(graph.strategy.stakeholders)
        )

    return lines


def _in_italian(graph: StrategyGraph, view: View) -> str:
    if view.language != "it":
        return ""
    return "".join(
        f'"{need.id}-it" [label="{translate(need.description or "", "it")}"];\n'
        for need in graph.strategy.needs
    )


def _reason(graph: StrategyGraph, view: View) -> str:
    return "".join(
        f'a -> b [edgetooltip="{translate(link.because or "", view.language)}"];\n'
        for intervention in graph.strategy.interventions
        for link in intervention.contributes_to
    )


def _pillars(graph: StrategyGraph, _: View) -> str:
    return "".join(
        f"p [tooltip=<<B>{key}</B>>];" for v in graph.strategy.visions for key in v.pillars
    )


def _elsewhere(graph: StrategyGraph, _: View) -> str:
    text = [
        block["said"]
        for group in graph.strategy.groups
        for block in group.extensions.values()
        if isinstance(block, dict) and "said" in block
    ]
    return "".join(f'e [label="{item}"];' for item in text)


def _scores(graph: StrategyGraph, view: View) -> str:
    return "".join(
        f'"{indicator.id}" [xlabel="{translate(label, view.language)}"];'
        for indicator in graph.strategy.indicators
        for label in (indicator.scale.labels if indicator.scale else ())
    )


def _status(graph: StrategyGraph, _: View) -> str:
    colour = {Status.PLANNED: "#00588f", Status.RUNNING: "#00664a"}
    return "".join(
        f'"{intervention.id}" [color="{colour.get(intervention.status, "#767676")}"];'  # type: ignore[arg-type]
        for intervention in graph.strategy.interventions
    )


def _chart(specification: Callable[[StrategyGraph, View], dict[str, Any]]) -> Diagram:
    def draw(graph: StrategyGraph, view: View) -> Chart:
        return Chart(
            specification=specification(graph, view),
            language=view.language,
            title="T",
            description="D",
        )

    return Diagram(name="spoilt", title=message("x"), draw=draw)


def _bars(graph: StrategyGraph, view: View) -> dict[str, Any]:
    rows = [{"name": translate(need.name, view.language), "n": 1} for need in graph.strategy.needs]
    return {
        "data": {"values": rows},
        "mark": "bar",
        "encoding": {"x": {"field": "name", "type": "nominal"}},
    }


def _returning(value: Any) -> Diagram:
    return attrs.evolve(drawing(escaped), draw=lambda *_: value)


def _leaving(*_: Any) -> None:
    sys.exit(0)


GOOD_DIAGRAM = drawing(escaped)
DIAGRAMS = {
    "never_raises": [
        _spoilt(lambda graph, *_: [1 / len(graph.items)]),
        _returning(None),
        _returning("digraph {}"),
        _evolving(dot=None),
        _evolving(title=message("T")),
        _evolving(layout="ranked"),
        _spoilt(_leaving),
        _spoilt(lambda *_: pytest.skip("not today")),
        _spoilt(
            lambda graph, *_: [
                intervention.rasci.responsible[0] for intervention in graph.strategy.interventions
            ]
        ),
    ],
    "changes_nothing": [
        _spoilt(lambda graph, *_: [entry.extensions.update(x={}) for entry in graph.items.values()])
    ],
    "looks_at_nothing_else": [
        _spoilt(lambda *_: Path("/dev/null").read_bytes()),
        _spoilt(lambda *_: random.random()),
        _spoilt(lambda *_: dt.datetime.now()),
        _spoilt(lambda *_: os.getenv("HOME")),
        _spoilt(lambda *_: print("drawn")),  # noqa: T201
    ],
    "draws_the_same_twice": [drawing(lambda *_: f'"{next(_times)}"')],
    "minds_no_order": [
        drawing(_reversed),
        beside(lambda graph, _: f'"x" [label="{[v.id for v in graph.strategy.visions[:1]]}"]'),
        _chart(
            lambda graph, view: {
                "mark": "bar",
                "title": [translate(need.name, view.language) for need in graph.strategy.needs[:1]],
            }
        ),
    ],
    "minds_no_name": [
        drawing(lambda graph, _: f'"{"".join(sorted(graph.items))[:4]}"'),
        beside(lambda graph, _: "".join(f'"{entry}";' for entry in {*graph.items})),
        beside(lambda graph, _: f'"{next(iter({need.id for need in graph.strategy.needs}), "")}";'),
    ],
    "texts_stay_texts": [
        drawing(lambda graph, view: f'"{translate(graph.strategy.title, view.language)}"'),
        drawing(lambda graph, view: f"<{translate(graph.strategy.title, view.language)}>"),
        *(
            beside(_of_stakeholders(statement))
            for statement in (
                's{number} [tooltip="{note}"];\n',
                "s{number} [label=<<B>{title}</B>>];\n",
                's{number} [shape=record label="{escaped}"];\n',
                's{number} [image="{escaped}"];\n',
                's{number} [URL="{escaped}"];\n',
                's{number} [color="{escaped}"];\n',
                's{number} [label=<<TABLE><TR><TD HREF="x" TITLE="{tags}">x</TD></TR></TABLE>>];\n',
                "{title}\n",
                "/* {note} */\n",
            )
        ),
        *map(beside, (_in_italian, _reason, _pillars, _elsewhere, _scores)),
        _chart(
            lambda graph, view: {
                **_bars(graph, view),
                "transform": [{"calculate": f"'{translate(graph.strategy.title, view.language)}'"}],
            }
        ),
        _chart(
            lambda graph, view: {
                "mark": "bar",
                "data": {
                    "values": [
                        {translate(need.name, view.language): 1 for need in graph.strategy.needs}
                    ]
                },
            }
        ),
    ],
    "tells_its_parts_apart": [
        beside(lambda *_: 'a [id="twice"]; b [id="twice"];'),
        beside(
            lambda graph, _: "".join(
                f'"{contribute.to}" [id="to-{contribute.to}"];'
                for item in graph.strategy.interventions
                for contribute in item.contributes_to
            )
        ),
    ],
    "tells_nothing_by_colour_alone": [beside(_status)],
    "says_it_in_words": [
        _evolving(title=" "),
        _evolving(description=""),
        _evolving(language="en"),
    ],
    "can_be_drawn": [
        _evolving(dot="this is no DOT"),
        _evolving(dot="digraph {a [label=<<B></B>>]}"),
        beside(lambda *_: 'a [URL="javascript:alert(1)"]'),
        beside(
            lambda graph, view: "".join(
                f"a [label=<<B>{escape(translate(department.title, view.language)).strip()}</B>>];"
                for department in graph.strategy.departments
            )
        ),
        _chart(lambda *_: {"mark": "no such mark", "encoding": 3}),
    ],
}


def writing(write: Callable[[Report], str]) -> Format:
    return Format(name="spoilt", writes=Writes.FINDINGS, write=write, kind=text_kind("findings"))


def _lines(report: Report) -> str:
    return inert(_steering_lines(report))


def _steering_lines(report: Report) -> str:
    """What steers no terminal, and yet a CI server."""
    return "".join(
        f"{finding.code} {finding.id} {finding.place} {on_one_line(str(finding.message))}\n"
        for finding in report.findings
    )


GOOD_FORMAT = writing(_lines)
FORMATS = {
    "never_raises": [
        writing(lambda report: f"{_lines(report)}{report.strategies[0].title!s:.0}"),
        writing(lambda _: None),  # type: ignore[arg-type, return-value]
        writing(lambda report: _lines(report).encode()),  # type: ignore[arg-type, return-value]
        writing(_leaving),  # type: ignore[arg-type]
    ],
    "writes_the_same_twice": [writing(lambda report: f"{_lines(report)}{next(_times)}\n")],
    "looks_at_nothing_else": [
        writing(lambda report: Path("/dev/null").read_text("utf-8") and _lines(report))
    ],
    "ends_its_last_line": [writing(lambda report: _lines(report) + "end")],
    "tells_every_finding": [
        writing(lambda report: "".join(_lines(report).splitlines(True)[1:]) + "\n"),
        writing(lambda report: "".join(_lines(report).splitlines(True)[:-1]) + "\n"),
        writing(lambda report: re.sub(r"item\d*2named", "", _lines(report))),
        writing(lambda report: re.sub(r"7000(\d)", "", _lines(report))),
        writing(lambda report: "".join(f"{o.code} {o.message!s:.60}\n" for o in report.findings)),
        writing(lambda report: "".join(f"{o.code} {o.id} {o.place}\n" for o in report.findings)),
    ],
    "steers_nothing": [
        writing(
            lambda report: "".join(
                f"{on_one_line(str(one.hint)).replace('##', '# #')}\n" for one in report.findings
            )
        ),
        writing(
            lambda report: "".join(
                f"{o.code} {' '.join(str(o.message).split())}\n" for o in report.findings
            )
        ),
        writing(_steering_lines),
        writing(lambda report: _steering_lines(report).replace("##[", "# #[")),
        writing(lambda report: _steering_lines(report).replace("##vso", "# #vso")),
    ],
    "keeps_its_form": [
        writing(
            lambda report: "".join(
                f"{finding.code} {finding.hint}\n" for finding in report.findings
            )
        ),
        writing(
            lambda report: (
                "<a>"
                + "".join(f"<f>{finding.message}</f>" for finding in report.findings)
                + "</a>\n"
            )
        ),
        writing(
            lambda report: (
                '["' + '","'.join(str(finding.message) for finding in report.findings) + '"]\n'
            )
        ),
        writing(
            lambda report: "".join(
                f"{finding.code} {finding.message}\n" for finding in report.findings
            )
        ),
    ],
}


def asking(observe: Callable[[StrategyGraph], Any]) -> Criterion:
    """A criterion that answers with what ``observe`` says."""

    def seen(graph: StrategyGraph) -> Observation:
        truth = Truth.YES if observe(graph) else Truth.NO
        return Observation(truth=truth, rule=message("Yes where it is so."))

    return Criterion("spoilt", message("It is so."), seen)


def _telling(fact: Fact) -> Criterion:
    return Criterion(
        "spoilt",
        message("It is so."),
        lambda _: Observation(truth=Truth.NO, rule=message("x"), missing=(fact,)),
    )


GOOD_CRITERION = asking(lambda graph: graph.strategy.visions)
CRITERIA = {
    "never_raises": [
        asking(lambda graph: graph.strategy.visions[0]),
        Criterion("spoilt", message("It is so."), lambda _: True),  # type: ignore[arg-type, return-value]
        Criterion("spoilt", message("It is so."), lambda _: None),  # type: ignore[arg-type, return-value]
        Criterion(
            "spoilt",
            message("It is so."),
            lambda _: Observation(truth="yes", rule=message("x")),  # type: ignore[arg-type]
        ),
        asking(_leaving),
        asking(lambda graph: graph.strategy.elections and pytest.skip("not today")),
    ],
    "changes_nothing": [
        asking(lambda graph: [item.extensions.update(x={}) for item in graph.items.values()])  # type: ignore[attr-defined]
    ],
    "looks_at_nothing_else": [
        asking(lambda _: dt.datetime.now() and Path("/dev/null").read_bytes()),
        asking(lambda _: random.random() < 2),
    ],
    "answers_the_same_twice": [asking(lambda _: next(_times) % 2)],
    "minds_no_order": [
        asking(lambda graph: [vision.id for vision in graph.strategy.visions[:1]] == ["vision-0"]),
    ],
    "minds_no_name": [
        asking(lambda graph: any("-" in item for item in graph.items)),
        asking(lambda graph: next(iter({*graph.items}), "").endswith(("1", "3", "5"))),
    ],
    "speaks_every_language": [
        _telling(Fact(message("{what}"))),
        _telling(Fact(message("x"), "nobody")),
    ],
    "texts_stay_texts": [
        Criterion(
            "spoilt",
            message("It is so."),
            lambda graph: Observation(
                truth=Truth.NO,
                rule=message("x"),
                missing=tuple(
                    Fact(
                        message(f"“{translate(obligation.description or '', 'nl')}”"), obligation.id
                    )
                    for obligation in graph.strategy.obligations
                ),
            ),
        )
    ],
    "never_falls": [
        asking(lambda graph: not graph.strategy.activities),
        asking(
            lambda graph: all(activity.substep != "3.1" for activity in graph.strategy.activities)
        ),
        asking(lambda graph: all(group.definition is None for group in graph.strategy.groups)),
        asking(lambda graph: len(graph.strategy.assessments) < 2),
        asking(lambda graph: len(graph.strategy.political_support) < 4),
    ],
}


def model(*stages: Stage) -> LevelModel:
    return LevelModel(
        name="spoilt", title=message("A model"), about=message("Made up."), stages=stages
    )


_FIRST = Stage(slug="first", title=message("First"))
_NEXT = Stage(slug="next", title=message("Next"), requires=(StageCriterion(GOOD_CRITERION),))
GOOD_MODEL = model(_FIRST, _NEXT)
MODELS = {
    "tells_its_stages_apart": [model(_FIRST, _FIRST), model(_FIRST, _NEXT, _NEXT)],
    "stays_on_its_stages": [model(_NEXT)],
    **{
        name: [model(_FIRST, Stage(slug="x", title=message("X"), requires=(StageCriterion(item),)))]
        for name, [item, *_] in CRITERIA.items()
    },
}


def preparing(prepare: Callable[[StrategyGraph], Any]) -> Agenda:
    return Agenda(name="spoilt", title=message("T"), about=message("A"), prepare=prepare)


def _talk(*points: Point, slug: str = "talk") -> AgendaDocument:
    return AgendaDocument(
        slug=slug,
        title=message("A talk"),
        meeting=Meeting(),
        items=(AgendaItem(message("What next?"), filled_in=(Points(points),)),),
    )


def _about_visions(graph: StrategyGraph) -> list[AgendaDocument]:
    return [_talk(*map(Point.about, graph.strategy.visions))]


GOOD_AGENDA = preparing(_about_visions)
AGENDAS = {
    "never_raises": [
        preparing(lambda graph: [_talk(Point.about(graph.strategy.visions[0]))]),
        preparing(lambda _: None),
        preparing(lambda _: ["a talk"]),
        preparing(lambda _: [_talk(), _talk()]),
        preparing(_leaving),
    ],
    "changes_nothing": [
        preparing(
            lambda graph: [
                _talk()
                for vision in graph.strategy.visions[:1]
                if not vision.extensions.update(x={})  # type: ignore[attr-defined]
            ]
        )
    ],
    "looks_at_nothing_else": [
        preparing(lambda _: [_talk(Point(str(dt.date.today())))]),
        preparing(lambda _: [_talk(Point(os.getenv("USER", "")))]),
    ],
    "prepares_the_same_twice": [preparing(lambda _: [_talk(Point(str(next(_times))))])],
    "minds_no_name": [
        preparing(lambda graph: [_talk(*(Point(item) for item in {*graph.items}))]),
    ],
    "speaks_every_language": [
        preparing(lambda _: [_talk(Point(message("{what}")))]),
        preparing(lambda _: [_talk(Point("x", Origin(item="nobody")))]),
    ],
    "texts_stay_texts": [
        preparing(
            lambda graph: [_talk(*(Point(message(str(o.title))) for o in graph.strategy.needs))]
        )
    ],
}
