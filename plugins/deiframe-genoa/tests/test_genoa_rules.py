"""Each rule of the plugin keeps what its page promises, and its line runs where it says."""

import datetime as dt
import re

import pytest

import deiframe
from deiframe import Finding, Rule
from deiframe_genoa.plugin import deiframe_rules

TODAY = dt.date(2026, 6, 1)
RULES = {rule.code: rule for rule in sorted(deiframe_rules(), key=lambda rule: rule.code)}
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Genova, country: IT}",
    "plugins": "plugins: [genoa]",
}
WHOLE = ""
Edge = tuple[str, str, str, list[str]]


def fields(text: str) -> str:
    """An item's fields of the plugin."""
    return f"extensions: {{genoa: {{{text}}}}}"


def step(identifier: str, text: str) -> str:
    return f"{identifier}: {{{fields(text)}}}"


def network(end: str, *steps: str, start: str = "") -> str:
    """An objective n that is to be reached by a day, and outcomes on the way to it."""
    begins = f"start: {start}, " if start else ""
    return (
        f"objectives: {{n: {{period: {{{begins}end: {end}}}}}}}\noutcomes: {{{', '.join(steps)}}}\n"
    )


def adviser(text: str, more: str = "", rest: str = "") -> str:
    return f"stakeholders: {{a: {{{more}{fields(text)}}}}}\n{rest}"


def contacts(text: str) -> str:
    rest = f"indicators: {{k: {{collected_by: a, {text}}}}}"
    return adviser("adviser: true", rest=rest)


def survey(waves: str, more: str = "frequency: 24 months, ") -> str:
    return f"indicators: {{k: {{{more}{fields(f'waves: [{waves}]')}}}}}"


CUG = "stakeholders: {c: {type: statutory_body}}\n"


def role(status: str, kind: str = "consulted") -> str:
    return CUG + f"interventions: {{i: {{status: {status}, rasci: {{{kind}: [c]}}}}}}"


EDGES: list[Edge] = [
    ("GEN101", "none on the map", "stakeholders: {c: {type: team}}", [WHOLE]),
    ("GEN101", "none on the map, and another plugin says it", "plugins: [genoa, italy]", []),
    ("GEN101", "each one that has no say", "stakeholders: {c: {type: statutory_body}, d: {type: statutory_body}}", ["c", "d"]),
    ("GEN101", "an idea is no say", role("idea"), ["c"]),
    ("GEN101", "nor is what was stopped", role("stopped"), ["c"]),
    ("GEN101", "being informed is no say", role("running", "informed"), ["c"]),
    ("GEN101", "what is planned is", role("planned"), []),
    ("GEN101", "any other role is", role("running", "supportive"), []),
    ("GEN101", "an activity of today is", CUG + "activities: [{substep: '2.1', on: 2026-06-01, what: x, with: [c]}]", []),
    ("GEN101", "an activity to come is not", CUG + "activities: [{substep: '2.1', on: 2026-06-02, what: x, with: [c]}]", ["c"]),
    ("GEN102", "a year ahead is not more than a year", network("2027-06-01"), []),
    ("GEN102", "more than a year ahead, in the next year: it is that year's goal", network("2027-06-02"), []),
    ("GEN102", "the next year has none", network("2028-01-01"), ["n"]),
    ("GEN102", "the next year has one", network("2028-01-01", step("a", "year: 2027, towards: n")), []),
    ("GEN102", "a hole", network("2029-01-01", step("a", "year: 2027, towards: n")), ["n"]),
    ("GEN102", "this year's goal fills no later one", network("2028-01-01", step("a", "year: 2026, towards: n")), ["n"]),
    ("GEN102", "by way of another", network("2029-01-01", step("a", "year: 2027, towards: b"), step("b", "year: 2028, towards: n")), []),
    ("GEN102", "a year that leads elsewhere", network("2028-01-01", step("a", "year: 2027, towards: b"), step("b", "")), ["n"]),
    ("GEN102", "from the start, where it is yet to come", network("2029-12-31", start="2029-01-01"), []),
    ("GEN102", "from next year, where it began", network("2028-12-31", start="2026-01-01"), ["n"]),
    ("GEN102", "by its targets", "objectives: {n: {}}\nindicators: {k: {measures: n, targets: [{value: 1, by: 2026-12-31}, {value: 2, by: 2028-12-31}]}}", ["n"]),
    ("GEN102", "by its year", "objectives: {n: {" + fields("year: 2028") + "}}", ["n"]),
    ("GEN102", "a step is not asked itself", "objectives: {n: {period: {end: 2026-12-31}}, m: {period: {end: 2029-12-31}, " + fields("towards: n") + "}}", []),
    ("GEN102", "without an end", "objectives: {n: {}}", []),
    ("GEN103", "an outcome without chain", "outcomes: {a: {}}", []),
    ("GEN103", "an outcome to which another leads", f"outcomes: {{{step('a', 'towards: b')}, b: {{}}}}", ["b"]),
    ("GEN103", "an objective ends a chain", f"objectives: {{{step('a', 'year: 2027')}}}", []),
    ("GEN104", "to itself", f"outcomes: {{{step('a', 'towards: a')}}}", ["a"]),
    ("GEN104", "each circle once", f"outcomes: {{{step('b', 'towards: a')}, {step('a', 'towards: b')}, {step('c', 'towards: c')}, {step('d', 'towards: a')}}}", ["a", "c"]),
    ("GEN104", "two that meet", f"outcomes: {{{step('a', 'towards: c')}, {step('b', 'towards: c')}, c: {{}}}}", []),
    ("GEN105", "the same year", network("2028-12-31", step("a", "year: 2028, towards: n")), []),
    ("GEN105", "a year later", network("2028-12-31", step("a", "year: 2029, towards: n")), ["a"]),
    ("GEN105", "over one without a year", network("2028-12-31", step("a", "year: 2029, towards: b"), step("b", "towards: n")), ["a"]),
    ("GEN105", "only next to the first with a year", network("2028-12-31", step("a", "year: 2030, towards: b"), step("b", "year: 2031, towards: n")), ["b"]),
    ("GEN105", "a goal without end", f"objectives: {{n: {{}}}}\noutcomes: {{{step('a', 'year: 2029, towards: n')}}}", []),
    ("GEN106", "this year is not over", f"outcomes: {{{step('a', 'year: 2026')}}}", []),
    ("GEN106", "last year is", f"outcomes: {{{step('a', 'year: 2025')}}}", ["a"]),
    ("GEN106", "reached, today", f"outcomes: {{{step('a', 'year: 2025, reached_on: 2026-06-01')}}}", []),
    ("GEN106", "to be reached is not reached", f"outcomes: {{{step('a', 'year: 2025, reached_on: 2026-06-02')}}}", ["a"]),
    ("GEN106", "carried to a later year", f"outcomes: {{{step('a', 'year: 2025, carried_to: b')}, {step('b', 'year: 2026')}}}", []),
    ("GEN106", "carried to the same year", f"outcomes: {{{step('a', 'year: 2024, carried_to: b')}, {step('b', 'year: 2024, reached_on: 2025-01-01')}}}", ["a"]),
    ("GEN106", "carried to itself", f"outcomes: {{{step('a', 'year: 2025, carried_to: a')}}}", ["a"]),
    ("GEN106", "carried to one without a year", f"outcomes: {{{step('a', 'year: 2025, carried_to: b')}, b: {{}}}}", []),
    ("GEN107", "nobody is marked", "stakeholders: {a: {}}", [WHOLE]),
    ("GEN107", "no report", adviser("adviser: true"), ["a"]),
    ("GEN107", "four months ago", adviser("reports: [{on: 2026-02-01}]"), []),
    ("GEN107", "a day more", adviser("reports: [{on: 2026-01-31}]"), ["a"]),
    ("GEN107", "as often as it meets", adviser("reports: [{on: 2026-02-28}]", "meets_every: 3 months, "), ["a"]),
    ("GEN107", "further apart than four months", adviser("reports: [{on: 2026-05-01}]", "meets_every: 5 months, "), ["a"]),
    ("GEN107", "a report to come is none", adviser("reports: [{on: 2026-06-02}]"), ["a"]),
    ("GEN107", "an activity counts", adviser("adviser: true", rest="activities: [{substep: '2.1', on: 2026-05-01, what: x, with: [a]}]"), []),
    ("GEN107", "one of another sub-step does not", adviser("adviser: true", rest="activities: [{substep: '2.2', on: 2026-05-01, what: x, with: [a]}]"), ["a"]),
    ("GEN108", "a breakdown", contacts("disaggregate_by: [gender]"), ["k"]),
    ("GEN108", "asked in each department", contacts("targets: [{at_most: 1, in_each: department}]"), ["k"]),
    ("GEN108", "nine", contacts("unit: count, baseline: {value: 9}"), ["k"]),
    ("GEN108", "ten", contacts("unit: count, baseline: {value: 10}"), []),
    ("GEN108", "nine percent", contacts("unit: percent, baseline: {value: 9}"), []),
    ("GEN108", "nine that are made up", contacts("baseline: {value: 9, illustrative: true}"), []),
    ("GEN108", "collected by another", "stakeholders: {a: {}}\nindicators: {k: {collected_by: a, disaggregate_by: [gender]}}", []),
    ("GEN109", "no survey has waves", "indicators: {k: {}}", [WHOLE]),
    ("GEN109", "no frequency", survey("{year: 2026}", ""), ["k"]),
    ("GEN109", "two years ago", survey("{on: 2024-06-01}"), []),
    ("GEN109", "a day more", survey("{on: 2024-05-31}"), ["k"]),
    ("GEN109", "a year counts to its end", survey("{year: 2024}"), []),
    ("GEN109", "the year before does not", survey("{year: 2023}"), ["k"]),
    ("GEN109", "the latest counts, in whatever order", survey("{year: 2025}, {year: 2015}"), []),
    ("GEN109", "a wave to come was not held", survey("{on: 2026-06-02}"), ["k"]),
    ("GEN110", "no result", survey("{year: 2025}"), ["k"]),
    ("GEN110", "nothing was held yet", survey("{year: 2027}"), []),
    ("GEN110", "no waves", "indicators: {k: {}}", []),
    ("GEN111", "a role is a say", "needs: {g: {}}\ndepartments: {" + f"d: {{{fields('needs: [g]')}}}" + "}\ninterventions: {i: {addresses: g, rasci: {supportive: [d]}}}", []),
    ("GEN111", "being informed is not", "needs: {g: {}}\ndepartments: {" + f"d: {{{fields('needs: [g]')}}}" + "}\ninterventions: {i: {addresses: g, rasci: {informed: [d]}}}", ["d"]),
    ("GEN111", "an objective of its own", "needs: {g: {}}\ndepartments: {" + f"d: {{{fields('needs: [g]')}}}" + "}\nobjectives: {o: {addresses: g, department: d}}", []),
    ("GEN111", "of its own, for another need", "needs: {g: {}}\ndepartments: {" + f"d: {{{fields('needs: [g]')}}}" + "}\nobjectives: {o: {department: d}}", ["d"]),
    ("GEN112", "a year", "interventions: {i: {status: idea, " + fields("wanted_since: 2025-06-01") + "}}", []),
    ("GEN112", "a day more", "interventions: {i: {status: idea, " + fields("wanted_since: 2025-05-31") + "}}", ["i"]),
    ("GEN112", "no longer an idea", "interventions: {i: {status: running, " + fields("wanted_since: 2020-01-01") + "}}", []),
]  # fmt: skip


def ask(rule: Rule, text: str) -> tuple[Finding, ...]:
    """What one rule says of a strategy; what the text does not say itself is added."""
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    opened = deiframe.open_text("\n".join(head) + "\n" + text, today=TODAY)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return deiframe.check(opened, profile="strict", select=[rule.code]).findings


@pytest.mark.parametrize(
    "code, text, ids",
    [pytest.param(code, text, ids, id=f"{code}-{what}") for code, what, text, ids in EDGES],
)
def test_the_line_runs_here(code: str, text: str, ids: list[str]) -> None:
    found = ask(RULES[code], text)
    assert {item.code for item in found} <= {code}
    assert [item.id for item in found] == ids
    for item in found:
        assert "{" not in str(item.message)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_examples_of_the_page_hold(rule: Rule) -> None:
    assert {item.code for item in ask(rule, rule.fails)} == {rule.code}
    assert not ask(rule, rule.passes)


@pytest.mark.parametrize(
    "code, text, entry",
    [
        ("GEN102", network("2031-06-01", step("a", "year: 2028, towards: n")), "“n” is to be reached in 2031, and no goal on the way to it is set for 2027, 2029–2030."),
        ("GEN102", network("2028-06-01", step("a", "towards: n")), "“n” is to be reached in 2028, and no goal on the way to it is set for 2027; 1 goal towards it names no year."),
        ("GEN104", f"outcomes: {{{step('b', 'towards: a')}, {step('a', 'towards: b')}}}", "These goals lead towards themselves: a, b."),
        ("GEN107", adviser("reports: [{on: 2025-02-01}, {on: 2025-10-01}]"), "The last report of “a” is of 1 October 2025."),
        ("GEN109", survey("{year: 2023}"), "The next wave of “k” was due by 31 December 2025."),
    ],
)  # fmt: skip
def test_the_finding_says(code: str, text: str, entry: str) -> None:
    assert [str(item.message) for item in ask(RULES[code], text)] == [entry]


@pytest.mark.parametrize(
    "text, code, line",
    [
        ("outcomes:\n  a:\n    extensions: {genoa: {year: next}}", "DEI0", 6),
        ("outcomes:\n  a:\n    extensions: {genoa: {year: 2101}}", "DEI0", 6),
        ("outcomes:\n  a:\n    extensions: {genoa: {towards: b}}", "DEI0", 6),
        ("stakeholders:\n  a:\n    extensions: {genoa: {adviser: true, people: 4}}", "DEI0", 6),
        ("visions:\n  v:\n    extensions: {genoa: {year: 2027}}", "DEI0", 6),
    ],
)
def test_a_field_that_is_not_as_it_should_be_is_found_where_it_stands(
    text: str, code: str, line: int
) -> None:
    opened = deiframe.open_text("\n".join(HEAD.values()) + "\n" + text, today=TODAY)
    assert opened.graph is not None
    found = deiframe.check(opened).findings
    [item] = [entry for entry in found if entry.code.startswith(code)]
    assert item.place is not None
    assert item.place.line == line


def test_a_strategy_that_uses_no_field_hears_each_thing_once() -> None:
    text = "stakeholders: {a: {}, b: {}}\nindicators: {k: {}, l: {}}\noutcomes: {o: {}, p: {}}\n"
    found = [item for rule in RULES.values() for item in ask(rule, text)]
    assert [item.code for item in found] == ["GEN101", "GEN107", "GEN109"]
