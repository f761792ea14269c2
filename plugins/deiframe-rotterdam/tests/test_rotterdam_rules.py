"""Each rule of the plugin keeps what its page promises, and its line runs where it says."""

import datetime as dt
import re

import pytest

import deiframe
from deiframe import Finding, Rule
from deiframe_rotterdam.plugin import deiframe_rules

TODAY = dt.date(2026, 6, 1)
RULES = sorted(deiframe_rules(), key=lambda rule: rule.code)
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Rotterdam, country: NL}",
    "plugins": "plugins: [rotterdam]",
}


# Where each line runs: a code, what the case shows, the piece, and the ids found (an empty id: the
# strategy as a whole).
Edge = tuple[str, str, str, list[str]]

WHOLE = ""


def fields(text: str) -> str:
    """An item's fields of the plugin."""
    return f"extensions: {{rotterdam: {{{text}}}}}"


def numbered(identifier: str, number: int, more: str = "") -> str:
    """An intervention that works out a breakthrough."""
    return f"{identifier}: {{{more + ', ' if more else ''}{fields(f'breakthrough: {number}')}}}"


def interventions(*items: str) -> str:
    return "interventions: {" + ", ".join(items) + "}\n"


def cluster(text: str, more: str = "") -> str:
    """A strategy with a cluster c, and more."""
    return f"departments: {{c: {{type: cluster, {fields(text)}}}}}\n{more}"


def talk(every: str = "4 months", members: str = "s, d", directors: str = "") -> str:
    text = f"meets_every: {every}, " if every else ""
    return (
        f"stakeholders: {{s: {{{fields('part: municipal_secretary')}}},"
        f" d: {{{directors}{fields('part: cluster_director')}}},"
        f" t: {{{text}members: [{members}], {fields('part: steering_talk')}}}}}\n"
    )


def office(text: str = "", more: str = "") -> str:
    item = f", {text}" if text else ""
    return f"stakeholders: {{o: {{{fields(f'part: office{item}')}}}}}\n{more}"


def agreed(count: int) -> str:
    return fields(f"breakthroughs_agreed: {count}") + "\n"


def leaders(more: str) -> str:
    return interventions(numbered("i", 1, f"area: leadership, type: training, {more}"))


BOTH_OWNED = "rasci: {accountable: a}"
ACTORS = "stakeholders: {a: {}, b: {}}\n"
FOUR = [numbered(f"i{n}", n, "priority: essential") for n in range(1, 5)]
PRE_POST = "evaluation: {design: pre-post}"
MEASURED = "indicators: {k: {measures: i}}\n"

EDGES: list[Edge] = [
    ("RTM101", "all eleven are there", interventions(*(numbered(f"i{n}", n) for n in range(1, 12))), []),
    ("RTM101", "one is missing", interventions(*(numbered(f"i{n}", n) for n in range(1, 11))), [WHOLE]),
    ("RTM101", "none is there: one finding", "visions: {v: {}}", [WHOLE]),
    ("RTM101", "two share a number", interventions(numbered("i", 1), numbered("j", 1)) + agreed(1), []),
    ("RTM101", "fewer were agreed on", interventions(numbered("i", 1)) + agreed(2), [WHOLE]),
    ("RTM102", "what is no breakthrough is not asked", "interventions: {i: {}}", []),
    ("RTM102", "one of two interventions has the owner", ACTORS + interventions(numbered("i", 1, BOTH_OWNED), numbered("j", 1)), []),
    ("RTM102", "one owner of both", ACTORS + interventions(numbered("i", 1, BOTH_OWNED), numbered("j", 1, BOTH_OWNED)), []),
    ("RTM102", "two owners of two interventions", ACTORS + interventions(numbered("i", 1, BOTH_OWNED), numbered("j", 1, "rasci: {accountable: b}")), ["i"]),
    ("RTM102", "two of one intervention is the matter of DEI302", ACTORS + interventions(numbered("i", 1, "rasci: {accountable: [a, b]}")), []),
    ("RTM102", "who carries it out is not the owner", ACTORS + interventions(numbered("i", 1, "rasci: {responsible: a}")), ["i"]),
    ("RTM103", "one of two says it", interventions(numbered("i", 1), numbered("j", 1, "status: idea")), []),
    ("RTM103", "neither does: one finding", interventions(numbered("i", 1), numbered("j", 1)), ["i"]),
    ("RTM104", "four", interventions(*FOUR), []),
    ("RTM104", "five", interventions(*FOUR, numbered("i5", 5, "priority: essential")), [WHOLE]),
    ("RTM104", "the fifth was stopped", interventions(*FOUR, numbered("i5", 5, "priority: essential, status: stopped")), []),
    ("RTM104", "the fifth works out the fourth", interventions(*FOUR, numbered("i5", 4, "priority: essential")), []),
    ("RTM104", "the fifth has no number", interventions(*FOUR, "x: {priority: essential}"), []),
    ("RTM201", "another department is no cluster", "departments: {d: {type: directorate}}", [WHOLE]),
    ("RTM201", "one is listed", cluster("kpis: []"), []),
    ("RTM202", "a department that is no cluster", "departments: {d: {}}", []),
    ("RTM202", "a KPI", cluster("kpis: k", "indicators: {k: {}}"), []),
    ("RTM202", "two words", cluster("no_kpi_because: Merged recently"), []),
    ("RTM202", "one word", cluster("no_kpi_because: Merger"), ["c"]),
    ("RTM202", "an empty reason", cluster("no_kpi_because: '  '"), ["c"]),
    ("RTM202", "one word in one of two languages", cluster("no_kpi_because: {nl: Net gefuseerd, en: Merged}"), ["c"]),
    ("RTM202", "a KPI beside an empty reason", cluster("kpis: k, no_kpi_because: ''", "indicators: {k: {}}"), []),
    ("RTM203", "collected by the cluster's director", cluster("kpis: k", "stakeholders: {s: {department: c}}\nindicators: {k: {collected_by: s}}"), []),
    ("RTM203", "collected by a part of it", "departments: {c: {type: cluster, extensions: {rotterdam: {kpis: k}}}, p: {part_of: c}}\nindicators: {k: {collected_by: p}}", []),
    ("RTM203", "collected by another department", "departments: {c: {type: cluster, extensions: {rotterdam: {kpis: k}}}, p: {}}\nindicators: {k: {collected_by: p}}", ["c"]),
    ("RTM203", "broken down by cluster", cluster("kpis: k", "indicators: {k: {disaggregate_by: [Cluster]}}"), []),
    ("RTM203", "a target in each department", cluster("kpis: k", "indicators: {k: {targets: [{at_least: 1, in_each: department}]}}"), []),
    ("RTM203", "broken down by something else", cluster("kpis: k", "indicators: {k: {disaggregate_by: [gender]}}"), ["c"]),
    ("RTM203", "measures its own objective", cluster("kpis: k", "objectives: {g: {department: c}}\nindicators: {k: {measures: g}}"), []),
    ("RTM203", "each KPI", cluster("kpis: [k, l]", "indicators: {k: {}, l: {}}"), ["c", "c"]),
    ("RTM203", "parts in a circle end", "departments: {c: {type: cluster, extensions: {rotterdam: {kpis: k}}}, p: {part_of: q}, q: {part_of: p}}\nindicators: {k: {collected_by: p}}", ["c"]),
    ("RTM204", "nothing is prioritised", cluster("kpis: []"), []),
    ("RTM204", "no number", cluster("prioritised: [{breakthrough: i, because: x}]", "interventions: {i: {}}"), ["c"]),
    ("RTM204", "stopped", cluster("prioritised: [{breakthrough: i, because: x}]", interventions(numbered("i", 1, "status: stopped"))), ["c"]),
    ("RTM204", "names nothing", cluster("prioritised: [{because: x}]"), ["c"]),
    ("RTM204", "an empty why", cluster("prioritised: [{breakthrough: i, because: ''}]", interventions(numbered("i", 1))), ["c"]),
    ("RTM204", "all is well", cluster("prioritised: [{breakthrough: i, because: x}]", interventions(numbered("i", 1))), []),
    ("RTM205", "no fields", "departments: {d: {}}", []),
    ("RTM205", "empty fields", "departments: {d: {extensions: {rotterdam: {}}}}", []),
    ("RTM205", "fields", "indicators: {k: {}}\ndepartments: {d: {extensions: {rotterdam: {kpis: k}}}}", ["d"]),
    ("RTM301", "only what helps", interventions(f"i: {{{fields('resistance: [{helps: x}]')}}}"), ["i"]),
    ("RTM301", "neither", interventions(f"i: {{{fields('resistance: [{against: x}]')}}}"), ["i"]),
    ("RTM301", "both", interventions(f"i: {{{fields('resistance: [{because: x, helps: y}]')}}}"), []),
    ("RTM301", "each by itself", interventions(f"i: {{{fields('resistance: [{because: x}, {because: x, helps: y}, {helps: y}]')}}}"), ["i", "i"]),
    ("RTM401", "a body without the part", "stakeholders: {t: {type: governing_body, meets_every: 4 months}}", [WHOLE]),
    ("RTM401", "there", talk(), []),
    ("RTM402", "every four months", talk("4 months"), []),
    ("RTM402", "every quarter", talk("quarterly"), []),
    ("RTM402", "every five months", talk("5 months"), ["t"]),
    ("RTM402", "not said", talk(""), ["t"]),
    ("RTM402", "without a talk", "stakeholders: {s: {}}", []),
    ("RTM403", "both", talk(), []),
    ("RTM403", "no secretary", talk(members="d"), ["t"]),
    ("RTM403", "no directors", talk(members="s"), ["t"]),
    ("RTM403", "nobody: one finding", talk(members=""), ["t"]),
    ("RTM403", "the directors of all", cluster("kpis: []") + talk(), []),
    ("RTM403", "the director of each", cluster("kpis: []") + talk(directors="department: c, "), []),
    ("RTM403", "a cluster without its director", "departments: {c: {type: cluster}, e: {type: cluster}}\n" + talk(directors="department: c, "), ["t"]),
    ("RTM403", "without a talk", "stakeholders: {s: {}}", []),
    ("RTM501", "an end", office("dissolves_on: 2027-01-01"), []),
    ("RTM501", "no end", office(), ["o"]),
    ("RTM501", "an intervention, but no office", "interventions: {i: {type: office, status: running}}", ["i"]),
    ("RTM501", "a stopped one", "interventions: {i: {type: office, status: stopped}}", []),
    ("RTM501", "an intervention beside its office", office("dissolves_on: 2027-01-01") + "interventions: {i: {type: office}}", []),
    ("RTM502", "five years after the start", "period: {start: 2024-01-01}\n" + office("dissolves_on: 2029-01-01"), []),
    ("RTM502", "a day more", "period: {start: 2024-01-01}\n" + office("dissolves_on: 2029-01-02"), ["o"]),
    ("RTM502", "from today without a start", office("dissolves_on: 2031-06-01"), []),
    ("RTM502", "a day more than that", office("dissolves_on: 2031-06-02"), ["o"]),
    ("RTM503", "the last day is not past", office("dissolves_on: 2026-06-01", "interventions: {i: {rasci: {responsible: o}}}"), []),
    ("RTM503", "the day after", office("dissolves_on: 2026-05-31", "interventions: {i: {rasci: {responsible: o}}}"), ["o"]),
    ("RTM503", "answers for it", office("dissolves_on: 2026-05-31", "interventions: {i: {rasci: {accountable: o}}}"), ["o"]),
    ("RTM503", "is only consulted", office("dissolves_on: 2026-05-31", "interventions: {i: {rasci: {consulted: o}}}"), []),
    ("RTM503", "what is done is done", office("dissolves_on: 2026-05-31", "interventions: {i: {status: done, rasci: {responsible: o}}}"), []),
    ("RTM504", "an heir", office("tasks_to: d", "departments: {d: {}}"), []),
    ("RTM504", "itself is none", office("tasks_to: o"), ["o"]),
    ("RTM504", "another part has no tasks to hand on", "stakeholders: {s: {extensions: {rotterdam: {part: municipal_secretary}}}}", []),
    ("RTM601", "before and after, and measured", leaders(PRE_POST) + MEASURED, []),
    ("RTM601", "not measured", leaders(PRE_POST), ["i"]),
    ("RTM601", "another design", leaders("evaluation: {design: qualitative}") + MEASURED, ["i"]),
    ("RTM601", "carried out", leaders("status: done"), []),
    ("RTM601", "no breakthrough", "interventions: {i: {area: leadership, type: training}}", []),
    ("RTM601", "another area", interventions(numbered("i", 1, "area: accessibility, type: training")), []),
    ("RTM601", "another type", interventions(numbered("i", 1, "area: leadership, type: policy")), []),
    ("RTM701", "no target", "indicators: {k: {family: representation}}", []),
    ("RTM701", "another family", "indicators: {k: {family: wellbeing, targets: [{at_least: 1}]}}", []),
    ("RTM701", "scale 1", "indicators: {k: {family: representation, targets: [{at_least: 1}], extensions: {rotterdam: {pay_scale: 1}}}}", []),
    ("RTM701", "fields without the scale", "indicators: {k: {family: representation, targets: [{at_least: 1}], extensions: {rotterdam: {}}}}", ["k"]),
    ("RTM702", "a need without a scale", "needs: {n: {}}", []),
    ("RTM702", "from a lower scale", "needs: {n: {extensions: {rotterdam: {gap_from_scale: 11}}}}\nindicators: {k: {family: representation, extensions: {rotterdam: {pay_scale: 10}}}}", ["n"]),
    ("RTM702", "not of representation", "needs: {n: {extensions: {rotterdam: {gap_from_scale: 11}}}}\nindicators: {k: {extensions: {rotterdam: {pay_scale: 11}}}}", ["n"]),
]  # fmt: skip


def findings(rule: Rule, example: str) -> tuple[Finding, ...]:
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", example, re.MULTILINE)]
    opened = deiframe.open_text("\n".join(head) + "\n" + example, today=TODAY)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return deiframe.check(opened, profile="strict", select=[rule.code]).findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_failing_example_fires_the_rule_and_the_mended_one_passes(rule: Rule) -> None:
    found = findings(rule, rule.fails)
    assert {item.code for item in found} == {rule.code}, [str(item.message) for item in found]
    assert not findings(rule, rule.passes)


@pytest.mark.parametrize(
    "code, piece, ids",
    [pytest.param(code, piece, ids, id=f"{code} {shows}") for code, shows, piece, ids in EDGES],
)
def test_its_line_runs_here(code: str, piece: str, ids: list[str]) -> None:
    [rule] = [rule for rule in RULES if rule.code == code]
    found = findings(rule, piece)
    assert [(item.code, item.id) for item in found] == [(code, identifier) for identifier in ids]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_has_all_its_parts(rule: Rule) -> None:
    assert not str(rule.page.title).endswith(".")
    assert rule.page.what
    assert all(rule.page.section(item) for item in ("Why it matters", "How to fix", "Source"))
    assert rule.principles
    assert rule.substeps


def test_every_rule_has_edges_on_both_sides() -> None:
    sides = {(code, bool(ids)) for code, _, _, ids in EDGES}
    for rule in RULES:
        assert {(rule.code, True), (rule.code, False)} <= sides, rule.code


def test_a_strategy_without_the_fields_hears_each_thing_once() -> None:
    head = "\n".join(HEAD.values())
    text = head + "\ninterventions: {a: {}, b: {}, c: {}}\ndepartments: {d: {}, e: {}}"
    found = deiframe.check(deiframe.open_text(text, today=TODAY)).findings
    assert sorted(item.code for item in found if item.plugin == "rotterdam") == [
        "RTM101", "RTM201", "RTM401",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl", "it"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_it_says_is_a_whole_sentence_in_every_language(rule: Rule, language: str) -> None:
    for finding in findings(rule, rule.fails):
        text = finding.message.in_language(language)
        assert "{" not in text
        assert text.endswith(".")
        assert language == "en" or text != finding.message.in_language("en")
