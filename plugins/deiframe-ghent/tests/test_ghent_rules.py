"""Where each rule of Ghent's runs its line."""

import datetime as dt
import re

import pytest

import deiframe
from deiframe import Finding, Profile, Rule, found_in

TODAY = dt.date(2026, 6, 1)
RULES = found_in("deiframe_ghent.rules", Rule)
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Example, country: BE}",
    "title": "title: Example",
    "language": "language: en",
    "plugins": "plugins: [ghent]",
}


def findings(text: str, *, profile: Profile = Profile.STRICT) -> tuple[Finding, ...]:
    """What is found; what the text does not say itself is added before it."""
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    opened = deiframe.open_text("\n".join([*head, text]), today=TODAY)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return deiframe.check(opened, profile=profile).findings


def found(code: str, text: str) -> list[str]:
    """The ids of the items that a rule finds."""
    everything = findings(text)
    assert not [item for item in everything if item.code.startswith("DEI0")], everything
    return sorted(item.id for item in everything if item.code == code)


def counted(counts: str, more: str = "") -> str:
    """An indicator with counts."""
    return f"indicators: {{k: {{extensions: {{ghent: {{counts: [{counts}]}}}}, {more}}}}}"


BOTH = "indicators: {a: {defined_as: ghent-new-staff-foreign-origin%s}, b: {defined_as: ghent-staff-with-disability%s}}"
ORIGIN = "indicators: {a: {defined_as: ghent-new-staff-foreign-origin, targets: [%s]}}"
FTE = "indicators: {a: {defined_as: ghent-staff-with-disability, targets: [%s]}}"
BASELINE = "unit: percent, baseline: {value: %s, on: 2024-12-31}"
SPOC = "extensions: {ghent: {spoc: an}}"
NATURE = "department: d, extensions: {ghent: {nature: %s}}"
THREE = "link: {title: Link}, aha: {title: AHA}, roze-neuzekes: {}"
PINK = "Wie Roze Neuzekes kent"

EDGES = [
    ("GNT101", "both by name", BOTH % ("", ""), []),
    ("GNT101", "none of them is one finding", "indicators: {k: {}}", [""]),
    ("GNT101", "no indicators at all", "departments: {d: {}}", [""]),
    ("GNT101", "by the very words, in another language", "indicators: {a: {defined_as: ghent-new-staff-foreign-origin}, b: {definition: {nl: 'personen  met een Handicap'}}}", []),
    ("GNT101", "other words are another figure", "indicators: {a: {defined_as: ghent-new-staff-foreign-origin}, b: {definition: Persons with a limitation}}", [""]),
    ("GNT101", "a name counts before words", "indicators: {a: {defined_as: ghent-new-staff-foreign-origin}, b: {defined_as: ghent-new-staff-foreign-origin, definition: Persons with a disability}}", [""]),
    ("GNT102", "disability in people", "indicators: {a: {definition: Persons with a disability, counted_in: people}}", ["a"]),
    ("GNT102", "disability in full-time equivalents", "indicators: {a: {definition: Persons with a disability, counted_in: fte}}", []),
    ("GNT102", "it does not say", "indicators: {a: {definition: Persons with a disability}}", []),
    ("GNT102", "origin in full-time equivalents", "indicators: {a: {definition: 'New staff who have a (birth) nationality that is not Belgian, or at least one parent whose birth nationality is not Belgian', counted_in: fte}}", ["a"]),
    ("GNT102", "another base", "indicators: {a: {definition: Persons with a disability, of: managers, counted_in: fte}}", ["a"]),
    ("GNT102", "the same base in Dutch", "indicators: {a: {definition: Persons with a disability, of: 'het personeel, in voltijdsequivalenten'}}", []),
    ("GNT102", "another unit", "indicators: {a: {definition: Persons with a disability, unit: count}}", ["a"]),
    ("GNT102", "who names the definition is DEI218's", "indicators: {a: {defined_as: ghent-staff-with-disability, counted_in: people}}", []),
    ("DEI218", "and is found there", "indicators: {a: {defined_as: ghent-staff-with-disability, counted_in: people}}", ["a"]),
    ("DEI218", "origin in FTE too", "indicators: {a: {defined_as: ghent-new-staff-foreign-origin, counted_in: fte}}", ["a"]),
    ("GNT103", "30 is what Ghent asks", ORIGIN % "{value: 30}", []),
    ("GNT103", "a little less is less", ORIGIN % "{value: 29.9}", ["a"]),
    ("GNT103", "2 is what Ghent asks", FTE % "{at_least: 2}", []),
    ("GNT103", "less than 2", FTE % "{at_least: 1.9}", ["a"]),
    ("GNT103", "a lower one on the way", ORIGIN % "{value: 25, by: 2023-12-31}, {value: 30, by: 2025-12-31}", []),
    ("GNT103", "a range counts by its lower end", ORIGIN % "{between: [29, 50]}", ["a"]),
    ("GNT103", "a range above", ORIGIN % "{between: [30, 50]}", []),
    ("GNT103", "a change is not looked at", ORIGIN % "{value: 25}, {rise: {points: 9, against: 2025}}", []),
    ("GNT103", "no target at all is another matter", ORIGIN % "", []),
    ("GNT103", "another figure may aim where it wants", "indicators: {a: {targets: [{value: 1}]}}", []),
    ("GNT104", "an empty whole", counted("{on: 2024-12-31, part: 0, whole: 0}"), ["k"]),
    ("GNT104", "more in the part", counted("{on: 2024-12-31, part: 100.5, whole: 100}"), ["k"]),
    ("GNT104", "all of them", counted("{on: 2024-12-31, part: 100, whole: 100, illustrative: true}"), []),
    ("GNT104", "each that is wrong", counted("{on: 2024-12-31, part: 9, whole: 0}, {on: 2025-12-31, part: 9, whole: 1}"), ["k", "k"]),
    ("GNT105", "to one decimal", counted("{on: 2024-12-31, part: 100, whole: 300}", BASELINE % "33.3"), []),
    ("GNT105", "as exact as you like", counted("{on: 2024-12-31, part: 100, whole: 300}", BASELINE % "33.3333"), []),
    ("GNT105", "half a tenth away is rounding", counted("{on: 2024-12-31, part: 2505, whole: 10000}", BASELINE % "25"), []),
    ("GNT105", "more than that is not", counted("{on: 2024-12-31, part: 2506, whole: 10000}", BASELINE % "25"), ["k"]),
    ("GNT105", "nor below", counted("{on: 2024-12-31, part: 2494, whole: 10000}", BASELINE % "25"), ["k"]),
    ("GNT105", "a count of another day", counted("{on: 2023-12-31, part: 100, whole: 300}", BASELINE % "20"), []),
    ("GNT105", "no day at the baseline", counted("{on: 2024-12-31, part: 100, whole: 300}", "unit: percent, baseline: {value: 20}"), []),
    ("GNT105", "not in percent", counted("{on: 2024-12-31, part: 100, whole: 300}", "unit: count, baseline: {value: 100, on: 2024-12-31}"), []),
    ("GNT105", "the unit of the definition counts", counted("{on: 2024-12-31, part: 100, whole: 300}", "defined_as: ghent-staff-with-disability, baseline: {value: 20, on: 2024-12-31}"), ["k"]),
    ("GNT105", "a count that makes none", counted("{on: 2024-12-31, part: 100, whole: 0}", BASELINE % "20"), []),
    ("GNT106", "nine", counted("{on: 2024-12-31, part: 9, whole: 400}"), ["k"]),
    ("GNT106", "a little below ten equivalents", counted("{on: 2024-12-31, part: 9.9, whole: 400}", "counted_in: fte"), ["k"]),
    ("GNT106", "ten", counted("{on: 2024-12-31, part: 10, whole: 400}"), []),
    ("GNT106", "none is few", counted("{on: 2024-12-31, part: 0, whole: 400}"), ["k"]),
    ("GNT106", "nine are left", counted("{on: 2024-12-31, part: 391, whole: 400}"), ["k"]),
    ("GNT106", "ten are left", counted("{on: 2024-12-31, part: 390, whole: 400}"), []),
    ("GNT106", "made up", counted("{on: 2024-12-31, part: 9, whole: 400, illustrative: true}"), []),
    ("GNT106", "impossible is another matter", counted("{on: 2024-12-31, part: 9, whole: 4}"), []),
    ("GNT107", "neither of them", BOTH % ("", ""), ["a", "b"]),
    ("GNT107", "one of them", BOTH % ("", ", extensions: {ghent: {counts: [{on: 2024-12-31, part: 100, whole: 5000}]}}"), ["a"]),
    ("GNT107", "an empty list is none", BOTH % (", extensions: {ghent: {counts: []}}", ", extensions: {ghent: {}}"), ["a", "b"]),
    ("GNT107", "other figures need none", "indicators: {k: {}}", []),
    ("GNT201", "none has one: one finding", "departments: {d: {}, e: {}}", [""]),
    ("GNT201", "one has one", f"departments: {{d: {{{SPOC}}}, e: {{}}, f: {{}}}}\nstakeholders: {{an: {{}}}}", ["e", "f"]),
    ("GNT201", "a part is served by its whole", f"departments: {{d: {{{SPOC}}}, e: {{part_of: d}}, f: {{part_of: e}}}}\nstakeholders: {{an: {{}}}}", []),
    ("GNT201", "a whole is not served by its part", f"departments: {{d: {{}}, e: {{part_of: d, {SPOC}}}}}\nstakeholders: {{an: {{}}}}", ["d"]),
    ("GNT201", "parts in a circle", f"departments: {{d: {{part_of: e}}, e: {{part_of: d}}, f: {{{SPOC}}}}}\nstakeholders: {{an: {{}}}}", ["d", "e"]),
    ("GNT201", "no departments", "groups: {g: {}}", []),
    ("GNT202", "from elsewhere", f"departments: {{d: {{{SPOC}}}, e: {{}}}}\nstakeholders: {{an: {{department: e}}}}", ["d"]),
    ("GNT202", "it is not told from where", f"departments: {{d: {{{SPOC}}}}}\nstakeholders: {{an: {{}}}}", []),
    ("GNT202", "from its part", f"departments: {{d: {{{SPOC}}}, e: {{part_of: d}}}}\nstakeholders: {{an: {{department: e}}}}", []),
    ("GNT202", "from its whole", f"departments: {{d: {{}}, e: {{part_of: d, {SPOC}}}}}\nstakeholders: {{an: {{department: d}}}}", []),
    ("GNT202", "from its sister", f"departments: {{d: {{}}, e: {{part_of: d, {SPOC}}}, f: {{part_of: d}}}}\nstakeholders: {{an: {{department: f}}}}", ["e"]),
    ("GNT301", "all three, by id or title", f"stakeholders: {{{THREE}}}", []),
    ("GNT301", "in any language, whatever the capitals", "stakeholders: {l: {title: {nl: LINK}}, a: {title: {it: aha, nl: x}}, r: {title: roze-neuzekes}}", []),
    ("GNT301", "two of them", "stakeholders: {link: {}, aha: {}}", [""]),
    ("GNT301", "a longer name is another", f"stakeholders: {{link: {{}}, aha: {{}}, r: {{title: {PINK}}}}}", [""]),
    ("GNT302", "running", "stakeholders: {n: {type: staff_network}}\ninterventions: {i: {status: running, rasci: {supportive: n}}}", []),
    ("GNT302", "only informed", "stakeholders: {n: {type: staff_network}}\ninterventions: {i: {status: running, rasci: {informed: n}}}", ["n"]),
    ("GNT302", "planned is not yet heard", "stakeholders: {n: {type: staff_network}}\ninterventions: {i: {status: planned, rasci: {consulted: n}}}", ["n"]),
    ("GNT302", "by a body", "stakeholders: {n: {type: staff_network}, b: {type: governing_body, members: n}}\ninterventions: {i: {status: running, rasci: {consulted: b}}}", []),
    ("GNT302", "within a year", "stakeholders: {n: {type: staff_network}}\nactivities: [{substep: '3.1', on: 2025-06-01, what: x, with: n}]", []),
    ("GNT302", "longer ago", "stakeholders: {n: {type: staff_network}}\nactivities: [{substep: '3.1', on: 2025-05-31, what: x, with: n}]", ["n"]),
    ("GNT302", "within the time between reviews", "review_every: 24 months\nstakeholders: {n: {type: staff_network}}\nactivities: [{substep: '3.1', on: 2024-06-01, what: x, with: n}]", []),
    ("GNT302", "longer ago than that", "review_every: 24 months\nstakeholders: {n: {type: staff_network}}\nactivities: [{substep: '3.1', on: 2024-05-31, what: x, with: n}]", ["n"]),
    ("GNT302", "what is to come does not count", "stakeholders: {n: {type: staff_network}}\nactivities: [{substep: '3.1', on: 2026-06-02, what: x, with: n}]", ["n"]),
    ("GNT302", "the three by name, a union not", "stakeholders: {link: {}, u: {type: union}}", ["link"]),
    ("GNT401", "all operational", f"departments: {{d: {{}}}}\nobjectives: {{a: {{{NATURE % 'operational'}}}, b: {{{NATURE % 'operational'}}}}}", ["d"]),
    ("GNT401", "one does not say", f"departments: {{d: {{}}}}\nobjectives: {{a: {{{NATURE % 'operational'}}}, b: {{department: d}}}}", []),
    ("GNT401", "one is strategic", f"departments: {{d: {{}}}}\nobjectives: {{a: {{{NATURE % 'operational'}}}, b: {{{NATURE % 'strategic'}}}}}", []),
    ("GNT401", "no objective is another matter", "departments: {d: {}}", []),
    ("DEI312", "only interventions is the core's", "departments: {d: {}}\ninterventions: {i: {department: d}}", ["d"]),
    ("GNT501", "the last day is not over", "period: {start: 2020-01-01, end: 2026-06-01}", []),
    ("GNT501", "the day after is", "period: {start: 2020-01-01, end: 2026-05-31}", [""]),
    ("GNT501", "no end", "period: {start: 2020-01-01}", []),
    ("GNT501", "announced", "period: {end: 2025-12-31}\nextensions: {ghent: {successor: {title: Next}}}", []),
    ("GNT501", "it starts tomorrow", "period: {end: 2025-12-31}\nextensions: {ghent: {successor: {title: Next, starts_on: 2026-06-02}}}", []),
    ("GNT501", "it starts today", "period: {end: 2025-12-31}\nextensions: {ghent: {successor: {title: Next, starts_on: 2026-06-01}}}", [""]),
]  # fmt: skip


@pytest.mark.parametrize(
    "code, text, ids",
    [(code, text, ids) for code, _, text, ids in EDGES],
    ids=[f"{code}: {what}" for code, what, _, _ in EDGES],
)
def test_where_the_line_runs(code: str, text: str, ids: list[str]) -> None:
    assert found(code, text) == ids


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_the_page_hold(rule: Rule) -> None:
    assert rule.code in {finding.code for finding in findings(rule.fails.lstrip())}
    assert rule.code not in {finding.code for finding in findings(rule.passes.lstrip())}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_is_whole(rule: Rule) -> None:
    assert not str(rule.page.title).endswith(".")
    assert rule.page.what
    for heading in ("Why it matters", "How to fix", "Source"):
        assert rule.page.section(heading)


def test_every_rule_has_edges_on_both_sides() -> None:
    """Each fires in one case and not in another."""
    for rule in RULES:
        cases = [bool(ids) for code, _, _, ids in EDGES if code == rule.code]
        assert set(cases) == {True, False}, rule.code


def test_a_strategy_without_the_plugin_s_fields_is_not_flooded() -> None:
    """Eight departments, two indicators, and nothing of Ghent: one finding for each thing to do."""
    text = (
        "departments: {" + ", ".join(f"d{number}: {{}}" for number in range(8)) + "}\n"
        "indicators: {k: {}, l: {}}"
    )
    own = [finding.code for finding in findings(text) if finding.plugin == "ghent"]
    assert own == ["GNT101", "GNT201", "GNT301"]


@pytest.mark.parametrize(
    "text, code, place",
    [
        ("    spoc: nobody", "DEI013", (10, 15)),
        ("    spoc: hr", "DEI014", (10, 15)),
        ("    spok: an", "DEI009", (10, 15)),
    ],
)
def test_what_is_wrong_with_a_field_is_found_where_it_stands(
    text: str, code: str, place: tuple[int, int]
) -> None:
    strategy = (
        "deiframe: 1\nlanguage: en\ntitle: X\nmunicipality: {name: X}\nplugins: [ghent]\nstakeholders: {an: {}}\n"
        "departments:\n  hr:\n    extensions:\n      ghent: {" + text.strip() + "}\n"
    )
    [problem] = [finding for finding in findings(strategy) if finding.code.startswith("DEI0")]
    assert problem.place is not None
    assert (problem.place.line, problem.place.column, problem.id) == (*place, "hr")


@pytest.mark.parametrize(
    "count, column",
    [
        ("{on: yesterday, part: 10, whole: 20}", 20),
        ("{on: 2024-12-31, part: -1, whole: 20}", 36),
        ("{on: 2024-12-31, part: ten, whole: 20}", 36),
        ("{on: 2024-12-31, part: 10, whole: 1000001}", 46),
        ("{on: 2024-12-31, part: .nan, whole: 20}", 36),
        ("{on: 2024-12-31, part: 10}", 19),
        ("{on: 2024-12-31, part: 10, whole: 20, half: 1}", 57),
    ],
)
def test_what_is_wrong_with_a_count_is_found_where_it_stands(count: str, column: int) -> None:
    strategy = (
        "deiframe: 1\nlanguage: en\ntitle: X\nmunicipality: {name: X}\nplugins: [ghent]\n"
        "indicators:\n  k:\n    extensions:\n      ghent:\n"
        f"        counts: [ {count}]\n"
    )
    [problem] = [finding for finding in findings(strategy) if finding.code.startswith("DEI0")]
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (10, column), str(problem.message)


def test_a_finding_over_few_people_shows_no_figure() -> None:
    """Neither the part, nor the share, nor what they could be worked out from."""
    text = counted("{on: 2024-12-31, part: 7, whole: 391}", BASELINE % "2.5")
    own = [finding for finding in findings(text) if finding.plugin == "ghent"]
    assert {"GNT105", "GNT106"} <= {item.code for item in own}
    for item in own:
        for language in ("en", "nl", "it"):
            entry = item.message.in_language(language)
            assert not re.search(r"\b(7|391|384|1[.,]79|2[.,]5)\b", entry), entry
