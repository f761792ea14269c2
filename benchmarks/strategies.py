"""Makes sound strategies of any size, so that figures are comparable: no findings, only work."""

import datetime as dt


def strategy(items: int) -> str:
    """Return a sound strategy of about ``items`` items, as the text of one file."""
    unit = max(1, items // 30)
    lately = dt.date.today() - dt.timedelta(30)
    parts = [
        "deiframe: 1",
        "municipality: {name: Example, country: BE}",
        "title: A generated strategy",
        "language: en",
        "period: {start: 2024-01-01, end: 2028-12-31}",
        "political_support: [{stage: active, since: 2024-01-01}]",
        "visions:",
        "  vision: {title: A city for everyone}",
        "departments:",
        *(f"  department-{i}: {{title: Department {i}}}" for i in range(unit)),
        "groups:",
        *(
            f"  group-{i}: {{title: People from street {i}, definition: Who says so in survey {i}}}"
            for i in range(unit)
        ),
        "stakeholders:",
        "  steering: {title: Steering group, type: governing_body, members: [person-0],"
        " meets_every: 3 months, power: 5, interest: 5}",
        *(_stakeholder(i, unit) for i in range(4 * unit)),
        "needs:",
        *(_need(i, unit) for i in range(2 * unit)),
        "outcomes:",
        *(_outcome(i) for i in range(6 * unit)),
        "objectives:",
        *(_objective(i, unit) for i in range(3 * unit)),
        "indicators:",
        *(_indicator(i, unit) for i in range(6 * unit)),
        "interventions:",
        *(_intervention(i, unit) for i in range(7 * unit)),
        "activities:",
        "  - {substep: '5.3', on: 2025-05-10, what: Newsletter of spring, with: [person-0]}",
        f"  - {{substep: '5.3', on: {lately}, what: Newsletter, with: [person-0]}}",
        f"  - {{substep: '7.1', on: {lately}, what: Yearly review, with: [steering]}}",
    ]
    return "\n".join(parts) + "\n"


def _stakeholder(i: int, unit: int) -> str:
    groups = ", ".join(f"group-{n}" for n in sorted({i % unit, (i + 1) % unit}))
    return (
        f"  person-{i}: {{title: Person {i}, type: role, power: {i % 3 + 3}, "
        f"interest: {i * 7 % 5 + 1}, department: department-{i % unit}, "
        f"represents: [{groups}], change_agent: {str(i < unit).lower()}}}"
    )


def _need(i: int, unit: int) -> str:
    return (
        f"  need-{i}: {{title: What people ask for in talk {i}, method: interview, "
        f"group: group-{i % unit}, found_on: 2024-06-01}}"
    )


def _outcome(i: int) -> str:
    return f"""  outcome-{i}:
    title: Outcome number {i}
    horizon: short
    contributes_to: [{{to: objective-{i // 2}, because: Study {i} found it, evidence: moderate}}]"""


def _objective(i: int, unit: int) -> str:
    return f"""  objective-{i}:
    title: Objective number {i}
    dimension: {("equity", "inclusion")[i % 2]}
    department: department-{i % unit}
    addresses: [need-{i % (2 * unit)}]
    contributes_to: [{{to: vision, because: Report {i} found it, evidence: moderate}}]"""


def _indicator(i: int, unit: int) -> str:
    return f"""  indicator-{i}:
    title: Answers to question {i}
    measures: [objective-{i % (3 * unit)}]
    kind: {("quantitative", "qualitative")[i % 2]}
    level: outcome
    family: inclusion
    definition: The share of staff who say so in answer {i}
    of: staff
    unit: percent
    direction: increase
    baseline: {{value: 20, on: 2024-12-31, illustrative: true}}
    targets: [{{value: 30, by: 2028-12-31, illustrative: true}}]
    source: Staff survey
    frequency: yearly
    collected_by: person-{i % (4 * unit)}"""


def _intervention(i: int, unit: int) -> str:
    return f"""  intervention-{i}:
    title: Intervention number {i} with a somewhat longer title
    description: A few more words on what is done.
    area: leadership
    type: {("training", "procedure")[i % 2]}
    status: running
    period: {{start: 2024-01-01, end: 2027-12-31}}
    addresses: [need-{i % (2 * unit)}]
    contributes_to:
      - to: outcome-{i % (6 * unit)}
        because: Trial {i} showed it
        evidence: strong
        source: Trial {i}
    rasci:
      responsible: [department-{i % unit}]
      accountable: person-{i % (4 * unit)}
      consulted: [person-{(i + 1) % (4 * unit)}]
    resources: {{budget: {{amount: 1000, illustrative: true}}, fte: 0.5}}
    evaluation: {{design: pre-post, when: 2027-06-30, by: steering}}"""
