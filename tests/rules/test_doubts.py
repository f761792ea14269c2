"""Doubts: what a sceptic sees, and what an honest terse plan must not be accused of."""

import datetime as dt
from collections import Counter

import pytest

from deiframe.assessing import assess
from deiframe.checking import check
from deiframe.diagnostics import Finding, Severity
from deiframe.i18n import translate
from deiframe.opening import Opened, assemble
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.source.reader import read_text

TODAY = dt.date(2026, 6, 1)


def opened(text: str) -> Opened:
    reading = read_text("deiframe: 1\nmunicipality: {name: Somewhere}\n" + text)
    assert reading.strategy, [str(problem.message) for problem in reading.problems]
    return assemble(reading.strategy, load_plugins([]), today=TODAY, places=reading.places)


def doubts(text: str) -> list[Finding]:
    return [finding for finding in check(opened(text)).findings if finding.is_doubt]


def codes(text: str) -> set[str]:
    return {finding.code for finding in doubts(text)}


def hand(*, accountable: str, count: int = 5, person: str = "ada") -> str:
    deeds = "\n".join(
        f"  i{n}: {{title: Deed of {name}, rasci: {{accountable: {accountable}, responsible: {person}}}}}"
        for n, name in enumerate(("pay", "panels", "mentors", "desks", "networks")[:count])
    )
    return f"interventions:\n{deeds}\n"


PEOPLE = "stakeholders: {ada: {title: Ada, type: role}, secretary: {title: Secretary, type: role}, team: {title: DEI team, type: team}}\n"
HR = "departments: {hr: {title: HR}}\n"


def target(aim: str, more: str = "") -> str:
    return f"indicators: {{k: {{title: Staff who feel heard, baseline: {{value: 60}}, targets: [{{{aim}}}]{more}}}}}"


def recorded(*lines: str) -> str:
    return "activities:\n" + "\n".join(f"  - {{{line}}}" for line in lines)


FIFTEEN = (
    "1.1",
    "1.2",
    "1.3",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "3.1",
    "3.2",
    "4.1",
    "4.2",
    "4.3",
    "4.4",
    "4.5",
    "5.1",
)
SIX = ("1.1", "1.2", "2.1", "3.1", "5.3", "7.1")

CASES = [
    # Texts that say nothing, and short names that say enough.
    ("DEI801", "objectives: {a: {title: x}}"),
    ("DEI801", "objectives: {a: {title: 'T.B.D.'}}"),
    ("DEI801", "objectives: {a: {title: {nl: x, en: xx}}}"),
    ("DEI801", "objectives: {a: {title: Doelstelling 3}}"),
    ("DEI801", "objectives: {" + ", ".join(f"o{n}: {{}}" for n in range(8)) + "}"),
    ("", "objectives: {a: {}, b: {}}\ninterventions: {i: {}}"),
    ("", "objectives: {" + ", ".join(f"equal-{n}: {{}}" for n in ("pay", "voice", "room", "chances", "rules", "care", "time", "say")) + "}"),
    ("DEI801", "stakeholders: {s: {title: x}}"),
    ("DEI801", "groups: {g: {title: Women, definition: yes please}}".replace("yes please", "ja")),
    ("DEI801", "visions: {v: {title: A city for all, pillars: {growth: '-'}}}"),
    ("DEI801", recorded("substep: '3.1', on: 2026-01-01, what: nvt")),
    ("", "interventions: {i: {title: Iftar}, p: {title: Pride}, k: {title: Keti Koti}}"),
    ("", "departments: {d: {title: HR}, b: {title: B}}\nstakeholders: {s: {title: SPOC}, r: {}}"),
    ("", "objectives: {equal-pay: {}}\nindicators: {fte: {title: VTE}}"),
    ("", "objectives: {a: {title: {nl: Gelijk loon, en: x}}}"),
    ("", "risks: {no-time: {title: Geen tijd, because: Werkdruk}}"),
    ("", "visions: {v: {title: '家'}}"),
    ("DEI801", "objectives: {a: {title: 'Nog in te vullen (2)'}}"),
    ("DEI801", "objectives: {a: {title: asdf asdf asdf asdf asdf asdf asdf}}"),
    ("DEI801", "objectives: {a: {title: Ut enim ad minim veniam quis nostrud 3}}"),
    ("", "objectives: {a: {title: Test of the new procedure in 2027}}"),
    # The same everywhere.
    ("DEI802", "objectives: {aa: {title: Pay}, bb: {title: Climate}, cc: {title: Hires}}\ninterventions: {one: {title: One desk, contributes_to: [{to: aa, because: it helps us}, {to: bb, because: It helps us!}, {to: cc, because: it helps us}]}}"),
    ("DEI802", recorded(*(f"substep: '{n}', on: 2026-0{m}-01, what: We worked on it all" for m, n in enumerate(SIX[:4], 1)))),
    ("DEI802", "interventions: {aa: {title: Inclusion}, bb: {title: inclusion}, cc: {title: Inclusion.}, dd: {title: INCLUSION}, ee: {title: Iftar}}"),
    ("", recorded(*(f"substep: '5.3', on: 2025-{m:02}-01, what: Newsletter to all staff" for m in (1, 4, 7, 10)))),
    ("", "objectives: {aa: {title: Pay}, bb: {title: Climate}}\ninterventions: {one: {title: Iftar, contributes_to: [{to: aa, because: people meet}]}, two: {title: Pride, contributes_to: [{to: aa, because: people meet}]}, three: {title: Keti Koti, contributes_to: [{to: bb, because: people meet}]}}"),
    ("", "interventions: {aa: {title: Iftar 2023}, bb: {title: Iftar 2024}, cc: {title: Iftar 2025}, dd: {title: Iftar 2026}}"),
    ("DEI802", "outcomes: {o: {title: Open doors, contributes_to: [{to: aa, because: it matters to us}, {to: bb, because: we want it so}]}}\nobjectives: {aa: {title: Pay}, bb: {title: Climate}, cc: {title: Hires}}\ninterventions: {one: {title: One desk, contributes_to: [{to: aa, because: it helps us}, {to: bb, because: it helps us}, {to: cc, because: it helps us}, {to: o, because: doors open}]}}"),
    # A title, said again.
    ("DEI803", "groups: {g: {title: Staff with a disability, definition: 'Staff, with a disability.'}}"),
    ("DEI803", "objectives: {aa: {title: Equal pay}}\ninterventions: {one: {title: Pay audit, contributes_to: [{to: aa, because: equal pay}]}}"),
    ("", "objectives: {aa: {title: Equal pay}}\ninterventions: {one: {title: Pay audit, contributes_to: [{to: aa, because: equal pay needs figures}]}}"),
    # Means.
    ("DEI804", "interventions: {one: {title: Iftar, resources: {fte: 0}}}"),
    ("DEI804", "interventions: {one: {title: Iftar, resources: {budget: {amount: 1}, fte: 0.001}}}"),
    ("", "interventions: {one: {title: Iftar, resources: {budget: {amount: 0}, fte: 0.1}}, two: {title: Pride, resources: {budget: {amount: 500}, fte: 0}}}"),
    ("DEI804", "interventions: {one: {title: Iftar, resources: {budget: {amount: 50}, fte: 0.02}}}"),
    ("", "interventions: {one: {title: Iftar, resources: {budget: {amount: 50}}}, two: {title: Pride, resources: {fte: 0.02}}}"),
    # One hand.
    ("DEI805", PEOPLE + hand(accountable="ada")),
    ("", PEOPLE + hand(accountable="ada", count=3)),
    ("", PEOPLE + hand(accountable="secretary")),
    ("", PEOPLE + hand(accountable="team", person="team")),
    ("", HR + hand(accountable="hr", person="hr")),
    ("DEI805", PEOPLE + hand(accountable="ada", person="[ada, secretary]")),
    ("", PEOPLE + hand(accountable="ada", person="[ada, team]")),
    # Distance.
    ("DEI806", target("value: 60")),
    ("DEI806", target("at_least: 60, by: 2028-01-01")),
    ("DEI806", target("at_least: 60, from: 2027-01-01")),
    ("DEI806", target("at_most: 60, by: 2028-01-01", ", direction: decrease")),
    ("DEI806", target("at_least: 50, by: 2028-01-01")),
    ("DEI806", target("rise: {percent: 0, against: 2025}")),
    ("DEI806", target("fall: {points: 0, against: 2025}")),
    ("", target("at_least: 50, from: 2027-01-01")),
    ("", target("at_least: 60, from: 2027-01-01", ", direction: maintain")),
    ("", target("at_least: 60, in_each: department, by: 2028-01-01")),
    ("", target("at_least: 61, by: 2028-01-01")),
    ("DEI806", "indicators:\n" + "\n".join(f"  k{n}: {{title: Heard in round {n}, direction: maintain, baseline: {{value: 60}}, targets: [{{at_least: 60, from: 2027-01-01}}]}}" for n in range(4))),
    ("DEI806", target("at_least: 50, by: 2028-01-01", ", direction: increase")),
    ("DEI806", target("value: 60.1, by: 2028-01-01", ", direction: increase")),
    ("", target("value: 61, by: 2028-01-01", ", direction: increase")),
    ("", "indicators: {k: {title: Trained, unit: percent, baseline: {value: 98}, targets: [{value: 99, by: 2028-01-01}]}}"),
    # A trace.
    ("DEI807", "interventions: {one: {title: Panels, status: institutionalised, permanence: {source: Plan}}}"),
    ("DEI807", "interventions: {one: {title: Panels, status: done, period: {start: 2027-01-01}}}"),
    ("DEI807", "interventions: {aa: {title: Panels, status: done}, bb: {title: Pride, status: done}, cc: {title: Desk, status: done}, dd: {title: Audit, status: done}}"),
    ("", "interventions: {one: {title: Panels, status: institutionalised, permanence: {evaluation: The yearly HR report}}}"),
    ("", "interventions: {aa: {title: Panels, status: done}, bb: {title: Pride, status: running}}"),
    ("DEI807", "interventions: {one: {title: Panels, status: institutionalised, permanence: {procedure: yes, budget: the budget}}}"),
    ("", "interventions: {one: {title: Panels, status: institutionalised, permanence: {procedure: 'Artikel 14'}}}"),
    # Evidence.
    ("DEI808", "objectives: {aa: {title: Pay}}\ninterventions: {one: {title: Audit, source: Plan, contributes_to: [{to: aa, evidence: strong}]}}"),
    ("", "objectives: {aa: {title: Pay}}\ninterventions: {one: {title: Audit, contributes_to: [{to: aa, evidence: moderate}]}}"),
    ("DEI808", "objectives: {aa: {title: Pay}}\ninterventions: {one: {title: Audit, contributes_to: [{to: aa, evidence: strong, source: Internal}]}}"),
    # Activities.
    ("DEI809", recorded(*(f"substep: '{n}', on: 2026-01-05, what: Work {n}" for n in SIX))),
    ("", recorded(*(f"substep: '{n}', on: 2026-01-05, what: A conversation about {n} with all networks" for n in SIX))),
    ("", recorded(*(f"substep: '{n}', on: 2026-01-01, what: Work {n}, note: 'In 2026; the day is not known'" for n in SIX))),
    ("", recorded(*(f"substep: '{n}', on: 2026-0{m}-05, what: Work {n}" for m, n in enumerate(SIX[:5], 1)))),
    ("DEI809", recorded(*(f"substep: '{n}', on: 2026-0{m % 5 + 1}-{m + 1:02}, what: Meeting {m}" for m, n in enumerate(FIFTEEN)))),
    ("", recorded(*(f"substep: '{n}', on: 2026-0{m % 5 + 1}-{m + 1:02}, what: Meeting {m}" for m, n in enumerate(FIFTEEN[:14])))),
    # Oneself.
    ("DEI810", "assessments: [{on: 2026-01-01, impact_drivers: {data: {q1: 4, q2: 4, q3: 4, q4: 4}, resources: {q1: 4, q2: 4, q3: 4}, leadership: {q1: 4, q2: 4, q3: 4}}}]"),
    ("", "assessments: [{on: 2026-01-01, impact_drivers: {data: {q1: 4, q2: 4, q3: 4, q4: 4}}}]"),
    ("DEI811", "stakeholders: {" + ", ".join(f"s{n}: {{title: Body {n}, power: 5, interest: 5}}" for n in range(4)) + "}"),
    ("", "stakeholders: {" + ", ".join(f"s{n}: {{title: Body {n}, power: 5, interest: 5}}" for n in range(3)) + "}"),
]  # fmt: skip


@pytest.mark.parametrize("code, text", CASES)
def test_what_is_doubted_and_what_is_not(code: str, text: str) -> None:
    assert codes(text) == ({code} if code else set())


def test_a_doubt_on_something_illustrative_says_so_and_is_advice() -> None:
    [finding] = doubts("objectives: {a: {title: x, illustrative: true}}")
    assert finding.severity is Severity.ADVICE
    assert translate(finding.message, "en").endswith("This is illustrative.")


def test_so_is_any_finding_about_an_illustrative_value_and_no_other() -> None:
    text = "indicators: {k: {title: Hires, direction: increase, baseline: {value: 20}, targets: [{value: 15%s}, {value: 10}]}}"
    found = [
        [item for item in check(opened(text % mark)).findings if item.code == "DEI205"]
        for mark in ("", ", illustrative: true")
    ]
    assert [item.severity for item in found[0]] == [Severity.ERROR, Severity.ERROR]
    assert [item.severity for item in found[1]] == [Severity.ADVICE, Severity.ERROR]
    assert [item.is_illustrative for item in found[1]] == [True, False]


def test_an_answer_with_doubts_is_partly_at_best_and_shows_them() -> None:
    text = "visions: {v: {title: A city for all}}\nobjectives:\n" + "".join(
        f"  o{n}: {{title: {title}, contributes_to: v}}\n"
        for n, title in enumerate(("Equal pay", "x"))
    )
    found = assess(opened(text)).assessment.find("objectives-lead-to-vision")
    assert found
    assert found.status == "partly"
    assert [(item.code, item.item) for item in found.doubts] == [("DEI801", "o1")]


def test_a_doubt_cannot_be_ignored_away() -> None:
    text = "visions: {v: {title: x, ignore: {DEI801: we like it}}}"
    assert not codes(text)
    found = assess(opened(text)).assessment.find("vision")
    assert found
    assert found.status == "not_recorded"


def test_declaring_what_is_doubted_makes_it_partly() -> None:
    text = "visions: {v: {title: x}}\nassessments: [{on: 2026-05-01, answers: {vision: {answer: yes}}}]"
    found = assess(opened(text)).assessment.find("vision")
    assert found
    assert found.status == "partly"


@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa", "leiden"])
def test_no_city_is_doubted(city: str) -> None:
    from pathlib import Path

    from deiframe.opening import open_strategy

    folder = Path(__file__).parents[2] / "examples" / city
    found = check(open_strategy(folder, today=TODAY), Selection(select=("DEI8",))).findings
    assert not Counter(item.code for item in found if item.is_doubt)
