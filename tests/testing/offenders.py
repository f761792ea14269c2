"""Rules, diagrams, formats, criteria and level models that break one law each, on purpose."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import attrs

from deiframe.diagnostics import Page, Severity
from deiframe.extend.criterion import Criterion, Observation
from deiframe.extend.diagram import Diagram, Layout, Picture, View
from deiframe.extend.findings_format import FindingsFormat, Report
from deiframe.extend.level_model import LevelModel, Stage, StageCriterion
from deiframe.extend.rule import Hit, Rule, rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.languages import message, say
from deiframe.looks.labels import attribute
from deiframe.sanitize import on_one_line
from deiframe.verdicts import Fact, Truth

PAGE = """A title

What it is.

Why it matters: It does.

How to mend: Mend it.

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
    for one in graph.strategy.visions:
        yield hit(one)
        if graph.strategy.needs:
            raise KeyError(one.id)


def changing(graph: StrategyGraph) -> Iterator[Hit]:
    for one in graph.strategy.visions:
        one.extensions.setdefault("seen", {})  # type: ignore[attr-defined]
        yield hit(one)


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
    return (hit(one) for one in graph.strategy.visions if "v" in one.id or "f" in one.id)


def watching_suppressions(graph: StrategyGraph) -> Iterator[Hit]:
    ignored = any(one.ignore for one in graph.strategy.items()) or graph.strategy.checks.ignore
    for one in graph.strategy.visions:
        yield hit(one)
        if ignored:
            yield Hit(message=message("You suppress."))


def unfilled(graph: StrategyGraph) -> Iterator[Hit]:
    for one in graph.strategy.visions:
        yield Hit(message=message("“{title}” is {how} far.", title=one.name), item=one.id)


def pointing_nowhere(graph: StrategyGraph) -> Iterator[Hit]:
    return (hit(one, ("horizon", 3)) for one in graph.strategy.visions)


def naming_nobody(graph: StrategyGraph) -> Iterator[Hit]:
    for one in graph.strategy.visions:
        yield Hit(message=message("x"), item=f"no-{one.kind}")


GOOD_RULE = made(good)
RULES = {
    "has_a_whole_page": [
        attrs.evolve(GOOD_RULE, page=Page("XX101", Severity.WARNING, "A title")),
        attrs.evolve(GOOD_RULE, substeps=("9.9",)),
        attrs.evolve(GOOD_RULE, principles=("11a",)),
    ],
    "keeps_its_examples": [
        attrs.evolve(GOOD_RULE, fails=GOOD_RULE.passes),
        attrs.evolve(GOOD_RULE, passes=GOOD_RULE.fails),
        attrs.evolve(GOOD_RULE, fails="visions: ["),
    ],
    "never_raises": [made(raising)],
    "changes_nothing": [made(changing), made(rewiring)],
    "looks_at_nothing_else": [made(reading), made(printing), made(asking_the_clock)],
    "answers_the_same_twice": [made(fickle)],
    "minds_no_order": [made(first_only)],
    "minds_nothing_unrelated": [made(the_only_one)],
    "minds_no_name": [made(named_after)],
    "goes_when_suppressed": [made(watching_suppressions)],
    "speaks_every_language": [made(unfilled)],
    "points_at_something": [made(pointing_nowhere), made(naming_nobody)],
}


def drawing(
    title: Callable[[StrategyGraph, View], str], *, dot: str = "", name: str = "spoilt"
) -> Diagram:
    """A diagram of the strategy's title, by ``title``; and of ``dot``, where that is given."""

    def draw(graph: StrategyGraph, view: View) -> Picture:
        nodes = "".join(f'"{one.id}" [id="item-{one.id}"];\n' for one in graph.items.values())
        said = title(graph, view)
        source = dot or f"digraph {{\n{nodes}label={said}\n}}\n"
        return Picture(
            dot=source, layout=Layout.RANKED, language=view.language, title="T", description="D"
        )

    return Diagram(name=name, title=message("x"), draw=draw)


def escaped(graph: StrategyGraph, view: View) -> str:
    text = attribute(say(graph.strategy.title, view.language))
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


GOOD_DIAGRAM = drawing(escaped)
DIAGRAMS = {
    "never_raises": [_spoilt(lambda graph, *_: [1 / len(graph.items)])],
    "changes_nothing": [
        _spoilt(lambda graph, *_: [one.extensions.update(x={}) for one in graph.items.values()])
    ],
    "looks_at_nothing_else": [_spoilt(lambda *_: Path("/dev/null").read_bytes())],
    "draws_the_same_twice": [drawing(lambda *_: f'"{next(_times)}"')],
    "minds_no_order": [drawing(_reversed)],
    "minds_no_name": [drawing(lambda graph, _: f'"{sum(map(len, graph.items))}"')],
    "texts_stay_texts": [
        drawing(lambda graph, view: f'"{say(graph.strategy.title, view.language)}"'),
        drawing(lambda graph, view: f"<{say(graph.strategy.title, view.language)}>"),
    ],
    "says_it_in_words": [_evolving(title=" "), _evolving(description=""), _evolving(language="en")],
}


def writing(write: Callable[[Report], str]) -> FindingsFormat:
    return FindingsFormat(name="spoilt", write=write)


def _lines(report: Report) -> str:
    return "".join(f"{one.code} {on_one_line(str(one.message))}\n" for one in report.findings)


GOOD_FORMAT = writing(_lines)
FORMATS = {
    "never_raises": [writing(lambda report: f"{_lines(report)}{report.strategies[0].title!s:.0}")],
    "writes_the_same_twice": [writing(lambda report: f"{_lines(report)}{next(_times)}\n")],
    "looks_at_nothing_else": [
        writing(lambda report: Path("/dev/null").read_text("utf-8") and _lines(report))
    ],
    "ends_its_last_line": [writing(lambda report: _lines(report) + "end")],
    "tells_every_finding": [
        writing(lambda report: "".join(_lines(report).splitlines(True)[1:]) + "\n")
    ],
    "steers_nothing": [
        writing(
            lambda report: "".join(
                f"{o.code} {' '.join(str(o.message).split())}\n" for o in report.findings
            )
        )
    ],
    "keeps_its_form": [
        writing(lambda report: "".join(f"{one.code} {one.message}\n" for one in report.findings))
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
    "never_raises": [asking(lambda graph: graph.strategy.visions[0])],
    "changes_nothing": [
        asking(lambda graph: [one.extensions.update(x={}) for one in graph.items.values()])  # type: ignore[attr-defined]
    ],
    "looks_at_nothing_else": [
        asking(lambda _: dt.datetime.now() and Path("/dev/null").read_bytes())
    ],
    "answers_the_same_twice": [asking(lambda _: next(_times) % 2)],
    "minds_no_order": [
        asking(lambda graph: [one.id for one in graph.strategy.visions[:1]] == ["vision-0"]),
    ],
    "minds_no_name": [asking(lambda graph: any("-" in one for one in graph.items))],
    "speaks_every_language": [
        _telling(Fact(message("{what}"))),
        _telling(Fact(message("x"), "nobody")),
    ],
    "never_falls": [asking(lambda graph: not graph.strategy.activities)],
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
        name: [model(_FIRST, Stage(slug="x", title=message("X"), requires=(StageCriterion(one),)))]
        for name, [one, *_] in CRITERIA.items()
    },
}
