"""Each rule says what it should on both sides of its line, and points at the right place."""

import attrs
import pytest

from deiframe.checking import check
from deiframe.diagnostics import Finding, Severity
from deiframe.model.vocabulary import Profile
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.rules import all_rules
from deiframe.selection import Selection
from deiframe.source.reader import read_text
from support import HEAD, TODAY, beside

RULES = {rule.code: rule for rule in all_rules()}


EDGES = beside(__file__, "edges").EDGES


def ask(code: str, text: str) -> tuple[Finding, ...]:
    """What one rule says of a strategy."""
    reading = read_text(HEAD + text)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    only = attrs.evolve(load_plugins([]), rules=(RULES[code],))
    strict = Selection(profile=Profile.STRICT)
    return check(
        assemble(reading.strategy, only, today=TODAY, places=reading.places), strict
    ).findings


@pytest.mark.parametrize(
    "code, text, ids",
    [pytest.param(code, text, ids, id=f"{code}-{what}") for code, what, text, ids in EDGES],
)
def test_the_line_runs_here(code: str, text: str, ids: list[str]) -> None:
    assert sorted(item.id for item in ask(code, text)) == sorted(ids)


@pytest.mark.parametrize(
    "code, text, entry",
    [
        ("DEI106", "visions: {v: {}, w: {title: W}}\nobjectives: {g: {title: G, contributes_to: [{to: v, because: x}, w]}}", "“G” says that it leads to W, but not why."),
        ("DEI114", "objectives: {g: {title: G}}\ninterventions: {i: {title: I, contributes_to: g}}", "“G” depends on “I” alone."),
        ("DEI115", "outcomes: {a: {title: A}, b: {title: B}}\ninterventions: {" + ", ".join(f"i{n}: {{contributes_to: b}}" for n in range(5)) + "}", "5 interventions lead to “B”, and none to “A”."),
        ("DEI206", "period: {end: 2028-12-31}\nindicators: {k: {targets: [{value: 1, by: 2031-01-01}, {value: 1, by: 2030-01-01}]}}", "“k” is first to be met by 1 January 2030, after the strategy has ended on 31 December 2028."),
        ("DEI207", "indicators: {k: {targets: [{value: 1, by: 2025-01-01}, {value: 1, by: 2024-01-01}]}}", "The last target of “k” was for 1 January 2025."),
        ("DEI219", "indicators: {k: {title: K, targets: [{value: 1, in_each: departmnt}]}}", "“K” is not broken down by departmnt, but a target requires it: 1, in each departmnt. Did you mean department?"),
        ("DEI219", "indicators: {k: {title: K, disaggregate_by: gender, targets: [{value: 1, in_each: afdeling}]}}", "“K” is not broken down by department, but a target requires it: 1, in each department."),
        ("DEI220", "indicators: {k: {title: K, unit: prcent}}", "The unit of “K” is “prcent”. Did you mean percent?"),
        ("DEI221", "indicators: {k: {title: K, targets: [{at_least: 60, by: 2028-01-01}, {at_most: 50, by: 2028-01-01, note: So it is}]}}", "Two targets of “K” contradict each other: at most 50 by 1 January 2028 (So it is); and at least 60 by 1 January 2028."),
        ("DEI222", "indicators: {k: {title: K, direction: increase, targets: [{value: 1000, by: 2027-01-01}, {value: 999, by: 2028-01-01}]}}", "A later target of “K” asks for less than an earlier one: 999 by 1 January 2028, after 1,000 by 1 January 2027."),
        ("DEI223", "indicators: {k: {title: K, baseline: {value: 0}, targets: [{rise: {percent: 25}}]}}", "“K” starts from zero, and a target asks for a change in percent of that: 25% more."),
        ("DEI223", "indicators: {k: {title: K, targets: [{fall: {percent: 101}}]}}", "“K” cannot change by more than all there is: 101% less."),
        ("DEI223", "indicators: {k: {title: K, unit: vte, baseline: {value: -1}}}", "“K” cannot be negative, but comes to -1 FTE."),
        ("DEI224", "indicators: {k: {title: K, scale: {lowest: 1, highest: 5}, baseline: {value: 6}}}", "“K” has a scale from 1 to 5, but comes to 6."),
        ("DEI224", "indicators: {k: {title: K, scale: {lowest: 5, highest: 1}}}", "The scale of “K” does not increase: from 5 to 1."),
        ("DEI225", "indicators: {k: {title: K, targets: [{rise: {points: 1, against: 2024}}]}}", "A target of “K” is measured against 2024, but there is no figure for that year: 1 point more than in 2024."),
        ("DEI225", "indicators: {k: {title: K, targets: [{rise: {points: 2, against: 2028}, by: 2028-01-01}]}}", "A target of “K” is measured against 2028, which is not before its date: 2 points more than in 2028 by 1 January 2028."),
        ("DEI226", "indicators: {k: {title: K, unit: '%', baseline: {value: 90, on: 2024-12-31}, targets: [{at_least: 80, by: 2028-01-01}]}}", "The baseline of “K”, 90% on 31 December 2024, meets a target already: at least 80% by 1 January 2028."),
        ("DEI227", "indicators: {k: {title: K, direction: decrease, targets: [{at_least: 5, by: 2028-01-01}]}}", "A target of “K” runs against its direction: at least 5 by 1 January 2028."),
        ("DEI209", "indicators: {k: {unit: percent, baseline: {value: 80}, targets: [{rise: {points: 25}}]}}", "“k” is in percent, but comes to 105."),
        ("DEI213", "indicators: {k: {unit: x, direction: increase}}", "“k” does not say: where the figures come from, how often they are taken."),
        ("DEI215", "groups: {h: {title: H}}\nneeds: {m: {title: M, group: h}, n: {group: h}}", "“H” has a need (“M”), but no indicator shows how the group fares."),
        ("DEI102", "objectives: {g: {title: G}, h: {}}", "There is no vision that the objectives could lead to."),
        ("DEI109", "objectives: {g: {}}\ninterventions: {i: {title: I, contributes_to: g}, j: {title: J, contributes_to: g}}", "2 interventions do not say how strong the evidence is for what they lead to: I, J."),
        ("DEI210", "indicators: {k: {title: K, baseline: {value: 20}, targets: [{at_least: 15, from: 2024-01-01}]}}", "“K” is only to stay where it is: at least 15 at all times from 1 January 2024."),
        ("DEI304", "departments: {d: {title: D}, e: {title: E}}", "No department has an objective of its own."),
        ("DEI304", "departments: {d: {title: D}, e: {title: E}, f: {}}\nobjectives: {g: {department: f}}", "2 departments are only named, and have no objective: D, E."),
        ("DEI305", "stakeholders: {b: {title: Executive board, type: governing_body}, t: {title: Management team, type: governing_body}}", "No body is there for the strategy: Executive board, Management team govern the whole organisation."),
        ("DEI306", "interventions: {i: {title: I, resources: {fte: 0}}}", "“I” is given neither money nor time."),
        ("DEI307", "interventions: {i: {title: I, type: training, period: {start: 2025-01-01}}}", "“I” does not say when it ends."),
        ("DEI307", "interventions: {i: {title: I, type: policy}}", "“I” does not say when it begins."),
        ("DEI309", "stakeholders: {s: {title: S}}\ninterventions: {" + ", ".join(f"i{n}: {{status: planned, period: {{start: 2027-01-01}}, rasci: {{responsible: s}}}}" for n in range(6)) + "}", "“S” is to carry 6 interventions at once from 1 January 2027."),
        ("DEI313", "stakeholders: {b: {title: B, type: governing_body, meets_every: 3 months}}\nactivities: [{substep: '5.4', on: 2025-06-01, what: W, with: b}]", "The last recorded meeting of “B” was on 1 June 2025."),
        ("DEI404", "departments: {d: {}}\nstakeholders: {s: {change_agent: true}}", "No change agent names a department: where they work is not known."),
        ("DEI507", "period: {end: 2025-12-31}", "The strategy ended on 31 December 2025. Next: evaluate it as a whole, decide what is carried over, and prepare the following one with those concerned."),
        ("DEI507", "period: {end: 2025-12-31}\nactivities: [{substep: '7.1', on: 2026-03-01, what: W}]", "The strategy ended on 31 December 2025, and was evaluated on 1 March 2026. Next: decide what is carried over, and prepare the following one with those concerned."),
        ("DEI101", "interventions: {i: {}, j: {}}", "There is no objective that the 2 interventions could lead to."),
        ("DEI112", "interventions: {i: {}, j: {}}", "The strategy lists no need that its interventions could answer."),
        ("DEI501", "period: {start: 2025-01-01, end: 2028-12-31}\nreview_every: 10 years", "The strategy ends on 31 December 2028, before its first review is due on 1 January 2035."),
        ("DEI501", "period: {start: 2020-01-01}", "The strategy does not say how often it is reviewed, and records no review since 1 January 2020."),
        ("DEI120", "interventions: {i: {type: training}, j: {type: awareness}}", "2 interventions train or inform people, and none changes a rule or a structure."),
        ("DEI228", "indicators: {k: {title: K, family: applicants, targets: [{value: 1}]}}", "“K” asks who comes in; nothing asks whether they stay, or how they fare."),
        ("DEI229", "groups: {g: {}, h: {}}", "2 groups are named, but nobody who belongs to several of them is looked at."),
        ("DEI317", "departments: {d: {title: D}}\nindicators: {k: {title: K, targets: [{at_least: 1, in_each: department}]}}", "“K” is to be met in each department, but nobody answers for anything in: D."),
        ("DEI318", "interventions: {o: {type: office, resources: {fte: 5}}, " + ", ".join(f"i{n}: {{}}" for n in range(24)) + "}", "5 FTE named for 25 interventions: less than a quarter of a full-time job each."),
        ("DEI318", "interventions: {i: {title: I, note: Five FTE is not enough}}", "“I”: the strategy itself says that the means are not enough."),
        ("DEI319", "stakeholders: {s: {title: S, power: 5}}\ninterventions: {i: {rasci: {accountable: s}}, j: {}}", "Of those with power, only “S” carries the strategy."),
        ("DEI409", "stakeholders: {s: {title: S, type: staff_network}}\ninterventions: {i: {rasci: {responsible: s}}, j: {rasci: {responsible: s}}}", "“S” carries 2 interventions, and nothing says that it has time."),
        ("DEI410", "groups: {w: {title: W}, n: {}}\nstakeholders: {p: {title: P, represents: [w, n]}, s: {title: S, represents: w}}\nneeds: {m: {group: n}}\nobjectives: {g: {}}", "“S” speaks for “W”, but nothing in the strategy is about them."),
        ("DEI411", "groups: {w: {title: Women}}\nobjectives: {g: {title: More women}}", "“More women” is about “Women”, but nobody speaks for them."),
        ("DEI609", "elections: [{on: 2027-10-10}]\nindicators: {k: {targets: [{value: 2, by: 2028-01-01}]}}", "All targets are for after the election of 10 October 2027."),
        ("DEI311", "stakeholders: {s: {title: S}}\ninterventions: {i: {title: I, rasci: {responsible: s}}, j: {}}", "“S” carries out “I”, but is not informed of anything else."),
        ("DEI402", "groups: {h: {title: H}}\nneeds: {m: {title: M, group: h}, n: {group: h}}", "“H” has a need (“M”), but is not consulted."),
        ("DEI603", "objectives: {" + ", ".join(f"g{n}: {{priority: essential}}" for n in range(5)) + ", h: {}}", "5 of 6 are essential: too many to come first."),
    ],
    ids=lambda value: value if str(value).startswith("DEI") else "",
)  # fmt: skip
def test_a_finding_names_what_it_is_about(code: str, text: str, entry: str) -> None:
    assert [str(item.message) for item in ask(code, text)] == [entry]


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_finding_points_into_its_item(code: str) -> None:
    """Where a rule says which key it means, the place is that key's, not the item's."""
    for item in ask(code, RULES[code].fails if code != "DEI702" else ""):
        if item.id:
            assert item.place is not None


@pytest.mark.parametrize("marks", ["true", "[power]", "[interest]"])
def test_power_that_is_made_up_is_worth_advice_at_most(marks: str) -> None:
    text = f"stakeholders: {{s: {{title: S, power: 5, interest: 5, illustrative: {marks}}}}}"
    [found] = ask("DEI401", text)
    assert found.severity is Severity.ADVICE
    assert str(found.message) == "“S” has power and interest, but no role. This is illustrative."
